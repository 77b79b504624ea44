#!/usr/bin/env node
// The command of the package that `npm run package` makes. docs/command.md explains its arguments and exit codes.
import os from "node:os";
import path from "node:path";
import process from "node:process";
import { fileURLToPath } from "node:url";
import { PUBLISH_USAGE, publishArguments } from "./publishArguments.mjs";

const USAGE = `dateline ${PUBLISH_USAGE}
dateline check FILE-or-FOLDER …
dateline scan ADDRESS`;
const FAULTY = 1;
const NOT_UNDERSTOOD = 2;

const from = process.cwd();
const folder = path.dirname(fileURLToPath(import.meta.url));
// The package may be installed in a folder that is read-only.
process.env.DATELINE_CACHE ??= path.join(os.tmpdir(), "dateline");
process.env.NODE_ENV = "production";

/** @param {unknown} error */
const said = (error) => (error instanceof Error ? error.message : String(error));

/** @param {readonly string[]} given */
async function publish(given) {
  const asked = publishArguments(given, from);
  if (typeof asked === "string") return misunderstood(`${asked}\n${USAGE}`);
  // The code that draws previews looks for colours and fonts in the working folder.
  process.chdir(folder);
  const { publishPacked } = await import(new URL("publishPacked.js", import.meta.url).href);
  try {
    await publishPacked(asked, path.join(folder, "program"), console.log);
    return 0;
  } catch (error) {
    console.error(said(error));
    return FAULTY;
  }
}

/** @param {readonly string[]} files */
async function check(files) {
  if (files.length === 0) return misunderstood(USAGE);
  const { checkAll } = await import(new URL("publishPacked.js", import.meta.url).href);
  try {
    return (await checkAll(files, console.log)) ? 0 : FAULTY;
  } catch (error) {
    return misunderstood(said(error));
  }
}

/** @param {readonly string[]} given */
async function scan([address = ""]) {
  if (!URL.canParse(address)) return misunderstood(USAGE);
  const { reportScan } = await import(new URL("scan.mjs", import.meta.url).href);
  return (await reportScan(address)) ? 0 : FAULTY;
}

/** @param {string} sentence */
function misunderstood(sentence) {
  console.error(sentence);
  return NOT_UNDERSTOOD;
}

const [what = "", ...given] = process.argv.slice(2);
const commands = new Map([
  ["publish", publish],
  ["check", check],
  ["scan", scan],
]);
process.exitCode = await (commands.get(what)?.(given) ?? misunderstood(USAGE));
