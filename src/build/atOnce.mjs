// node src/build/atOnce.mjs SCRIPT…: runs these npm scripts at the same time, because most of them leave a core idle
// now and then. The last script prints as it runs. Each other script prints all its output when it ends. Fails if a
// script fails.
import { spawn } from "node:child_process";
import process from "node:process";

const scripts = process.argv.slice(2);

/** @param {string} script @param {boolean} isLast @returns {Promise<boolean>} Whether the script succeeded. */
const run = (script, isLast) =>
  new Promise((resolve) => {
    const output = isLast ? "inherit" : "pipe";
    const child = spawn(`npm run ${script}`, { shell: true, stdio: ["ignore", output, output] });
    /** @type {Buffer[]} */
    const kept = [];
    for (const stream of [child.stdout, child.stderr]) stream?.on("data", (part) => kept.push(part));
    child.on("close", (status) => {
      process.stdout.write(Buffer.concat(kept));
      console.log(`${status === 0 ? "✓" : "✗"} npm run ${script}`);
      resolve(status === 0);
    });
  });

const succeeded = await Promise.all(
  scripts.map((script, index) => run(script, index === scripts.length - 1)),
);
if (succeeded.includes(false)) process.exitCode = 1;
