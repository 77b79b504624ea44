import { checkFolders, makeSite, type WriteFile } from "./makeSite.tsx";
import type { PageShell } from "./pageShell.ts";
import type { Pictures } from "./previews.ts";
import { type StoryPart, siteOfStory, storyFiles } from "./storyPart.ts";

/** `program.json` of a site: what its pages are made of, and the files that every site of this program has. */
export type Program = PageShell & {
  readonly version: string;
  /** From the root of the site, in order; `_headers` is no address on many hosts and stands here as text. */
  readonly files: readonly string[];
  readonly headers: string;
};

/**
 * All that a story adds to the files of the program: its data, and every page that is made of them. The build and the page
 * both publish by this, and come to the same bytes.
 */
export function publishStory(
  part: StoryPart,
  {
    program,
    pictures,
    address,
  }: { readonly program: Program; readonly pictures: Pictures; readonly address?: string },
  write: WriteFile,
): void {
  const site = siteOfStory(part, program.version, address);
  checkFolders(site);
  for (const [file, content] of storyFiles(part)) write(file, content);
  makeSite(site, program, pictures, write);
}
