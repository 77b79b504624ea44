// npm run check-data FILE …: prints what the page would report about each file, and fails on a fault.
import process from "node:process";
import { misunderstood, withModule } from "./withModule.mjs";

const files = process.argv.slice(2);
if (files.length === 0) misunderstood("npm run check-data FILE-or-FOLDER …");
await withModule(
  "/src/build/checkData.ts",
  async (/** @type {typeof import("./checkData.ts")} */ { checkAll }) => {
    process.exitCode = await checkAll(files, console.log).then(
      (isWhole) => (isWhole ? 0 : 1),
      (/** @type {Error} */ { message }) => {
        console.error(message);
        return 2;
      },
    );
  },
);
