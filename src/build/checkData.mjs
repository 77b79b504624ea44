// npm run check-data FILE …: prints what the page would report about a file, and fails on a fault.
import { existsSync, readFileSync } from "node:fs";
import process from "node:process";
import { withModule } from "./withModule.mjs";

const files = process.argv.slice(2);
if (files.length === 0) {
  console.error("npm run check-data FILE …");
  process.exitCode = 2;
} else {
  await withModule(
    "/src/build/checkData.ts",
    async (/** @type {typeof import("./checkData.ts")} */ module) => {
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
    },
  );
}
