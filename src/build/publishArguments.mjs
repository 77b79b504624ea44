// Reads the arguments of `publish`, in a clone and in the package. This file is plain JavaScript, since commands read it before the
// program.
import { existsSync } from "node:fs";
import path from "node:path";

export const PUBLISH_USAGE =
  "publish [--] FOLDER-or-FILE --out SITE [--first], or with --changes in place of --out SITE";

const WORDS = ["--", "--first", "--changes"];

/**
 * The paths and options of the command line, or a sentence about the first fault. Without `outDir` only changes are reported.
 *
 * @param {readonly string[]} given @param {string} from The folder to which paths are relative.
 */
export function publishArguments(given, from) {
  const at = given.indexOf("--out");
  const out = at < 0 ? undefined : given[at + 1];
  const rest = given.filter((_, index) => at < 0 || (index !== at && index !== at + 1));
  const [story, ...more] = rest.filter((one) => !WORDS.includes(one));
  const isOnlyAsked = rest.includes("--changes");
  const unknown = rest.find((one) => one.startsWith("-") && !WORDS.includes(one));
  if (unknown !== undefined) return `Unknown option '${unknown}'.`;
  if (story === undefined) return "No story is named.";
  if (more.length > 0) return `A second story is named: ${more[0]}.`;
  if ((out === undefined) !== isOnlyAsked) return "One of --out SITE and --changes is needed.";
  const source = path.resolve(from, story);
  if (!existsSync(source)) return `${source}: no such file or folder.`;
  return {
    source,
    outDir: out === undefined ? undefined : path.resolve(from, out),
    isFirst: rest.includes("--first"),
  };
}
