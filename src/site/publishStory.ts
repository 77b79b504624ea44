import { withOwnHeaders } from "./contentPolicy.ts";
import { checkFolders, makeSite, type WriteFile } from "./makeSite.tsx";
import type { PageShell } from "./pageShell.ts";
import type { Pictures } from "./previews.ts";
import { type StoryPart, siteOfStory, storyFiles } from "./storyPart.ts";

/** `program.json` of a site: the parts of its pages, and the files that every site has. */
export type Program = PageShell & {
  readonly version: string;
  readonly files: readonly string[];
  /** The text of `_headers`. The app cannot fetch that file itself, because many hosts do not serve it. */
  readonly headers: string;
};

type PublishedWith = {
  readonly program: Program;
  readonly pictures: Pictures;
  /** The address of the site. It replaces the address in the settings of the story. */
  readonly address?: string | undefined;
};

/** Writes the files that a story adds to the files of the program. The build and the app that publishes call this. */
export function publishStory(
  part: StoryPart,
  { program, pictures, address }: PublishedWith,
  write: WriteFile,
): void {
  const site = siteOfStory(part, program.version, address);
  checkFolders(site);
  write("_headers", withOwnHeaders(program.headers, site.facts));
  for (const [file, content] of storyFiles(part)) write(file, content);
  makeSite(site, program, pictures, write);
}
