// npm run check-source URL --with FILE: asks a database with Dateline's protocol (docs/engine-protocol.md) random
// questions, and compares its numbers with those from the rows of FILE in memory.
import { readFileSync } from "node:fs";
import path from "node:path";
import process from "node:process";
import { givenTo, misunderstood, withModule } from "./withModule.mjs";

const USAGE =
  "npm run check-source -- URL --with FILE [--questions 1000] [--seed 1]\nURL is that of …/dateline/1/describe, FILE the table that the engine was given.";
const { values, positionals } = givenTo(USAGE, {
  with: { type: "string" },
  questions: { type: "string", default: "1000" },
  seed: { type: "string", default: "1" },
});
const [address] = positionals;
const file = values.with;
const [questions, seed] = [Number(values.questions), Number(values.seed)];
if (address === undefined || positionals.length > 1 || file === undefined || !(questions > 0))
  misunderstood(USAGE);
await withModule(
  "/src/large/prepare/checkSource.ts",
  async (/** @type {typeof import("../large/prepare/checkSource.ts")} */ module) => {
    const rows = readFileSync(file);
    const checked = await module.checkWithFile(address, path.basename(file), rows, questions, seed);
    for (const line of checked.wrong) console.error(`✗ ${line}`);
    console.log(`${checked.wrong.length === 0 ? "✓" : "✗"} ${checked.asked} questions asked`);
    if (checked.wrong.length > 0) process.exitCode = 1;
  },
);
