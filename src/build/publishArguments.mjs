// What `publish` takes, in a clone and in the package. This file is plain JavaScript, since commands read it before the program.
import path from "node:path";

export const PUBLISH_USAGE =
  "publish [--] FOLDER-or-FILE --out SITE [--first], or with --changes in place of --out SITE";

/**
 * The paths and words of the command line; undefined if it was not understood. Without `outDir` only changes are said.
 *
 * @param {readonly string[]} given @param {string} from The folder to which paths are relative.
 */
export function publishArguments(given, from) {
  const at = given.indexOf("--out");
  const out = at < 0 ? undefined : given[at + 1];
  const rest = given.filter((_, index) => at < 0 || (index !== at && index !== at + 1));
  const [story, ...more] = rest.filter((one) => !["--", "--first", "--changes"].includes(one));
  const isOnlyAsked = rest.includes("--changes");
  if (story === undefined || more.length > 0 || (out === undefined) !== isOnlyAsked) return undefined;
  return {
    source: path.resolve(from, story),
    outDir: out === undefined ? undefined : path.resolve(from, out),
    isFirst: rest.includes("--first"),
  };
}
