// Commands are plain JavaScript, because not every Node runs TypeScript. They load the program by Vite, which stays
// open during the work, because the program imports some modules late.
import process from "node:process";
import { fileURLToPath } from "node:url";
import { createServer } from "vite";
import { readArguments } from "./publishArguments.mjs";

export const root = fileURLToPath(new URL("../..", import.meta.url));

/**
 * @template Module, Result
 * @param {string} file From the root, with a slash before it.
 * @param {(module: Module) => Promise<Result>} work
 * @param {import("vite").InlineConfig} more Further settings of Vite.
 * @returns {Promise<Result>}
 */
export async function withModule(file, work, more = {}) {
  const server = await createServer({
    root,
    configFile: false,
    appType: "custom",
    logLevel: "error",
    server: { middlewareMode: true, ws: false, watch: null },
    optimizeDeps: { noDiscovery: true },
    ...more,
  });
  try {
    return await work(/** @type {Module} */ (await server.ssrLoadModule(file)));
  } finally {
    await server.close();
  }
}

/**
 * The arguments of a command. An unknown option, or an option without its value, ends the command with its usage.
 *
 * @template {NonNullable<import("node:util").ParseArgsConfig["options"]>} Options
 * @param {string} usage @param {Options} options
 */
export function givenTo(usage, options) {
  const read = readArguments(options, process.argv.slice(2));
  return typeof read === "string" ? misunderstood(`${read}\n${usage}`) : read;
}

export const TABLE_OPTIONS = /** @type {const} */ ({
  title: { type: "string" },
  days: { type: "string" },
  rows: { type: "string" },
});

/**
 * The options for reading tables. An option with an impossible value ends the command with its usage.
 *
 * @param {string} usage
 * @param {{ readonly title?: string | undefined, readonly days?: string | undefined, readonly rows?: string | undefined }} options
 */
export function tableOptions(usage, { title, days, rows }) {
  if (days !== undefined && days !== "day-first" && days !== "month-first") return misunderstood(usage);
  if (rows !== undefined && !/^\d{1,15}$/.test(rows)) return misunderstood(usage);
  /** @type {import("../load/loadOutcome.ts").DayOrder | undefined} */
  const dayOrder = days;
  return { title, dayOrder, ...(rows === undefined ? {} : { mostRows: Number(rows) }) };
}

/** Ends a command that was not understood. @param {string} sentences @returns {never} */
export function misunderstood(sentences) {
  console.error(sentences);
  process.exit(2);
}
