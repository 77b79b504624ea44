// This file is plain JavaScript, because the commands of the repository and of the package (`makePackage.mjs`) import
// it before Vite can load TypeScript.
import { existsSync } from "node:fs";
import path from "node:path";
import { parseArgs } from "node:util";

export const PUBLISH_USAGE =
  "publish [--] FOLDER-or-FILE --out SITE [--first], or with --changes in place of --out SITE";

/**
 * The arguments of a command, or a sentence about an unknown option or an option without its value.
 *
 * @template {NonNullable<import("node:util").ParseArgsConfig["options"]>} Options
 * @param {Options} options @param {readonly string[]} given
 */
export function readArguments(options, given) {
  try {
    return parseArgs({ args: [...given], allowPositionals: true, options });
  } catch (error) {
    const [sentence] = String(error instanceof Error ? error.message : error).split(". ");
    return `${sentence}.`;
  }
}

/**
 * The arguments of `publish`, or a sentence about the first fault. Without `outDir` only changes are to be reported.
 *
 * @param {readonly string[]} given @param {string} from The folder to which paths are relative.
 */
export function publishArguments(given, from) {
  // As in other commands of npm, a `--` may stand before the options.
  const read = readArguments(
    { out: { type: "string" }, first: { type: "boolean" }, changes: { type: "boolean" } },
    given.filter((one) => one !== "--"),
  );
  if (typeof read === "string") return read;
  const { out, first: isFirst = false, changes: isOnlyAsked = false } = read.values;
  const [story, ...more] = read.positionals;
  if (story === undefined) return "No story is named.";
  if (more.length > 0) return `A second story is named: ${more[0]}.`;
  if ((out === undefined) !== isOnlyAsked) return "One of --out SITE and --changes is needed.";
  const source = path.resolve(from, story);
  if (!existsSync(source)) return `${source}: no such file or folder.`;
  return { source, outDir: out === undefined ? undefined : path.resolve(from, out), isFirst };
}
