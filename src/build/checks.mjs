// npm run checks: runs the commands of `npm run types` and `npm run lint` at the same time, since most of them use one core.
// With --build, as in `npm test`, those of `npm run build` too, and what the tests fetch once, which waits for other hosts.
// Prints the output of each command when it ends. Fails if a command fails.
import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import process from "node:process";

const { scripts } = JSON.parse(readFileSync("package.json", "utf8"));
/** DuckDB, and browsers. @type {readonly string[]} */
const fetches = [scripts["test:unit"], scripts["test:e2e"]].map((script) => script.split(" && ")[0]);
/** @type {readonly string[]} */
const commands = [
  // The longest command begins first.
  ...(process.argv.includes("--build") ? [scripts.build, ...fetches] : []),
  ...[scripts.types, scripts.lint],
].flatMap((script) => script.split(" && "));

/** @param {string} command @returns {Promise<boolean>} Whether the command succeeded. */
const check = (command) =>
  new Promise((resolve) => {
    const child = spawn(command, { shell: true, stdio: ["ignore", "pipe", "pipe"] });
    /** @type {Buffer[]} */
    const said = [];
    for (const stream of [child.stdout, child.stderr]) stream.on("data", (part) => said.push(part));
    child.on("close", (status) => {
      console.log(`${status === 0 ? "✓" : "✗"} ${command}`);
      process.stdout.write(Buffer.concat(said));
      resolve(status === 0);
    });
  });

const found = await Promise.all(commands.map(check));
if (found.includes(false)) process.exitCode = 1;
