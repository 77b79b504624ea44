// npm run check-data FILE …: says what the page would say of a file, and fails on a fault. The checks are TypeScript,
// which Node cannot run by itself everywhere: Vite, which builds the page of it, imports it here.
import { existsSync, readFileSync } from "node:fs";
import process from "node:process";
import { fileURLToPath } from "node:url";
import { runnerImport } from "vite";

const files = process.argv.slice(2);
if (files.length === 0) {
  console.error("npm run check-data FILE …");
  process.exitCode = 2;
} else {
  /** @type {{ module: typeof import("./checkData.ts") }} */
  const { module } = await runnerImport("/src/build/checkData.ts", {
    root: fileURLToPath(new URL("../..", import.meta.url)),
    configFile: false,
    logLevel: "error",
  });
  for (const file of files) {
    if (!existsSync(file)) {
      console.error(`${file}: no such file`);
      process.exitCode = 2;
      continue;
    }
    const checked = await module.checkData(new Uint8Array(readFileSync(file)), file);
    console.log(checked.lines.join("\n"));
    if (!checked.ok) process.exitCode = 1;
  }
}
