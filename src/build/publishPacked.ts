import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { PROGRAM_FILE } from "../model/publishing.ts";
import { type Program, publishStory } from "../site/publishStory.ts";
import { siteOfStory } from "../site/storyPart.ts";
import { cacheFolder } from "./buildCache.ts";
import { keepIds, readForPublication } from "./lastPublication.ts";
import { makePictures, wordlessNote, writePictures, writerInto } from "./makePictures.ts";
import type { publishArguments } from "./publishArguments.mjs";
import { givenAddress } from "./readStory.ts";

/** For `packageCommand.mjs`, which imports it from the built file. @public */
export { checkAll } from "./checkData.ts";

/** Makes the same site as `npm run publish`, to the byte. Without `outDir` it only lists the changes. */
export async function publishPacked(
  { source, outDir, isFirst }: Exclude<ReturnType<typeof publishArguments>, string>,
  programFolder: string,
  say: (line: string) => void,
): Promise<void> {
  if (outDir !== undefined && existsSync(outDir) && readdirSync(outDir).length > 0)
    throw new Error(`${outDir} is not empty: nothing was written`);
  const address = givenAddress();
  const program: Program = JSON.parse(readFileSync(path.join(programFolder, PROGRAM_FILE), "utf8"));
  const story = await readForPublication(source, { outDir, isFirst, isCompared: true }, say);
  if (outDir === undefined) return;
  const site = { ...siteOfStory(story, program.version, address), files: story.files };
  const made = await makePictures(site, cacheFolder("pictures"), Number.POSITIVE_INFINITY);
  const write = writerInto(outDir);
  for (const file of program.files) write(file, readFileSync(path.join(programFolder, file)));
  write(PROGRAM_FILE, JSON.stringify(program));
  writePictures(made, outDir);
  publishStory(story, { program, pictures: made.pictures, address }, write);
  if (made.wordless) say(wordlessNote(made.wordless));
  keepIds(story, outDir, say);
}
