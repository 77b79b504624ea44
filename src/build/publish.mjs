// npm run publish -- FOLDER-or-FILE --out SITE: makes the site of a story. The story is checked before the build,
// because its faults can then be reported in sentences. New ids enter its lock when the site is complete.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import process from "node:process";
import { build } from "vite";
import { PUBLISH_USAGE, publishArguments } from "./publishArguments.mjs";
import { refuseForeign, replaceSite } from "./siteFolder.mjs";
import { shippedStory } from "./storyFolders.mjs";
import { misunderstood, root, withModule } from "./withModule.mjs";

const SHIPPED = { source: shippedStory(), outDir: path.join(root, "dist") };

// Otherwise Vite would set NODE_ENV to development when it loads the story. The build in this process would keep that.
process.env.NODE_ENV = "production";

try {
  await publish(process.argv.slice(2));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}

/** @param {readonly string[]} given */
async function publish(given) {
  // Paths are relative to the folder in which npm was called, not to the folder of the program.
  const from = process.env.INIT_CWD ?? process.cwd();
  const [first, ...more] = given;
  const asked =
    first === "--shipped" ? { ...SHIPPED, isFirst: more.includes("--first") } : publishArguments(given, from);
  if (typeof asked === "string") misunderstood(`${asked}\nnpm run ${PUBLISH_USAGE}`);
  const { source, outDir, isFirst } = asked;
  if (outDir !== undefined) refuseForeign(outDir);
  const scratch = mkdtempSync(path.join(tmpdir(), "dateline-"));
  process.env.DATELINE_SHEETS = path.join(scratch, "sheets.json");
  await withModule(
    "/src/build/lastPublication.ts",
    async (/** @type {typeof import("./lastPublication.ts")} */ module) => {
      const isCompared = first !== "--shipped";
      const read = await module.readForPublication(source, { outDir, isFirst, isCompared }, console.warn);
      if (outDir === undefined) return;
      process.env.DATELINE_STORY = source;
      process.chdir(root);
      const made = path.join(scratch, "site");
      await build({ root, logLevel: "error", build: { outDir: made, emptyOutDir: true } });
      replaceSite(made, outDir);
      rmSync(scratch, { recursive: true });
      module.keepIds(read, outDir, console.log, (file) => path.relative(from, file));
    },
  );
}
