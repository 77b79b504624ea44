// Makes the site of the example for the browser tests. If the shipped story is the example, `npm run build` makes it. A
// built site can also be given (`DATELINE_DIST`).
import { spawnSync } from "node:child_process";
import process from "node:process";
import { EXAMPLE, exampleSite, isExampleShipped } from "../src/build/storyFolders.mjs";

if (!isExampleShipped() && !process.env.DATELINE_DIST) {
  const made = ["src/build/publish.mjs", EXAMPLE, "--out", exampleSite()];
  process.exitCode = spawnSync(process.execPath, made, { stdio: "inherit" }).status ?? 1;
}
