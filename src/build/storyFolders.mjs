// The story that is shipped, and the story of the tests. They differ only if the author gives a story. This file is
// plain JavaScript, because commands import it too.
import { existsSync } from "node:fs";
import path from "node:path";
import process from "node:process";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../..", import.meta.url));

export const EXAMPLE = path.join(root, "example");

/** The folder or file `DATELINE_STORY`, otherwise `story/` if it exists, otherwise the example. */
export function shippedStory() {
  const given = process.env.DATELINE_STORY ?? "";
  if (given !== "") return path.resolve(given);
  const own = path.join(root, "story");
  return existsSync(own) ? own : EXAMPLE;
}

export const isExampleShipped = () => shippedStory() === EXAMPLE;

/** The folder of the example's site. It is `dist/` if the example is shipped, otherwise a folder of the cache. */
export const exampleSite = () =>
  path.join(root, isExampleShipped() ? "dist" : "node_modules/.cache/dateline/example-site");
