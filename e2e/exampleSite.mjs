// Makes the site that the browser tests are about, unless the shipped story is the example, whose site `npm run build` makes,
// or a built one is given (`DATELINE_DIST`).
import { spawnSync } from "node:child_process";
import process from "node:process";
import { EXAMPLE, exampleSite, isExampleShipped } from "../src/build/storyFolders.mjs";

if (!isExampleShipped() && !process.env.DATELINE_DIST) {
  const made = ["src/build/publish.mjs", EXAMPLE, "--out", exampleSite()];
  process.exitCode = spawnSync(process.execPath, made, { stdio: "inherit" }).status ?? 1;
}
