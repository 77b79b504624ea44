import { spawn } from "node:child_process";
import { once } from "node:events";
import path from "node:path";
import process from "node:process";
import { text } from "node:stream/consumers";
import { expect, test } from "vitest";

/** The error output of a command, and its exit code. */
async function run(file: string, ...given: readonly string[]) {
  const child = spawn(process.execPath, [path.resolve("src/build", file), ...given]);
  const [said, [code]] = await Promise.all([text(child.stderr), once(child, "close")]);
  return { said, code };
}

test("a scan with one fault counts one", async () => {
  const child = spawn(process.execPath, ["bench/scan.mjs", "http://127.0.0.1:1/"]);
  expect(await text(child.stdout)).toBe("http://127.0.0.1:1/: no Dateline answers there\n1 fault.\n");
});

test("each command says in a sentence which option it does not know, and ends with 2", async () => {
  const commands = ["prepareData", "serveData", "engineSql", "checkSource", "publish", "packageCommand"];
  const runs = commands.map((name) =>
    run(`${name}.mjs`, ...(name === "packageCommand" ? ["publish"] : []), "a.csv", "--frist"),
  );
  for (const { said, code } of await Promise.all(runs)) {
    expect(said).toMatch(/^Unknown option '--frist'\.\n(?:npm run|dateline) /);
    expect(code).toBe(2);
  }
});
