import { type Zippable, zipSync } from "fflate";
import { loadFile } from "../../load/loadFile.ts";
import type { Answers } from "../../load/loadOutcome.ts";
import { SITE_LIMITS } from "../../load/readSiteZip.ts";
import { sha256 } from "../../load/sha256Of.ts";
import type { IdsLock } from "../../model/idsLock.ts";
import { PREVIEWED_EVENTS, SITE_FILES } from "../../model/limits.ts";
import {
  PROGRAM_FILE,
  type SiteFault,
  type SiteNote,
  SiteRefusal,
  ZIP_ENTRY,
} from "../../model/publishing.ts";
import { parseStoryConfig } from "../../model/storyConfig.ts";
import { type ALIVE, holdLifeLock } from "../../model/superviseWorker.ts";
import { lockOf } from "../../site/lockIds.ts";
import { checkFolders, countPages } from "../../site/makeSite.tsx";
import type { Site } from "../../site/pageContext.ts";
import type { Picture } from "../../site/pageTags.ts";
import { type Pictures, PREVIEW_FILE, type Preview, pictureOf, previewsOf } from "../../site/previews.ts";
import { checkMediaPlaces, publishedDataset, publishedMedia } from "../../site/publishedDataset.ts";
import { type Program, publishStory } from "../../site/publishStory.ts";
import { type StoryPart, siteOfStory, storyFiles } from "../../site/storyPart.ts";
import { siteRefusal } from "../../words/siteFaultInWords.ts";
import type { DrawnPreviews, PreviewRequest } from "./drawPreviews.ts";

/** The page first sends `publish`. When the worker asks for previews, the page draws them and sends `drawn`. */
export type PublishRequest =
  | { readonly kind: "drawn"; readonly drawn: DrawnPreviews }
  | ({ readonly kind: "publish" } & StoryAndProgram);

/** The story and the program are bytes, because the worker fetches nothing. */
export type StoryAndProgram = {
  readonly given: ArrayBuffer;
  readonly name: string;
  readonly answers: Answers;
  /** The settings from the form, before they are checked. */
  readonly config: unknown;
  /** The published ids of the last publication, with the new withdrawals. */
  readonly lock: IdsLock;
  /** The ids of withdrawn events that may still be in the file. */
  readonly leftOut: readonly string[];
  readonly pictures: ReadonlyMap<string, Uint8Array>;
  readonly program: Program;
  readonly programFiles: ReadonlyMap<string, Uint8Array>;
};

export type PublishMessage =
  | typeof ALIVE
  /** Asks the page to draw the previews, because a worker has no fonts. */
  | { readonly kind: "draw"; readonly request: PreviewRequest }
  | { readonly kind: "progress"; readonly done: number; readonly total: number }
  | {
      readonly kind: "made";
      readonly zip: Uint8Array<ArrayBuffer>;
      readonly events: number;
      readonly notes: readonly SiteNote[];
    }
  | { readonly kind: "refused"; readonly faults: readonly SiteFault[] };

const say = (message: PublishMessage, transfer: Transferable[] = []): void =>
  postMessage(message, { transfer });

holdLifeLock();

let takeDrawn = (_: DrawnPreviews): void => {};

addEventListener("message", ({ data }: MessageEvent<PublishRequest>) => {
  if (data.kind === "drawn") return takeDrawn(data.drawn);
  publish(data).catch((error: unknown) => {
    if (error instanceof SiteRefusal) say({ kind: "refused", faults: error.faults });
    // A worker reports errors to its page, but not rejected promises. So a rejection becomes an error.
    else reportError(error);
  });
});

/** Matches files that are already compressed. */
const PACKED = /\.(?:woff2|png|jpe?g|webp|avif)$/;

async function publish(request: StoryAndProgram): Promise<void> {
  const { given, name, answers, program } = request;
  const read = parseStoryConfig(request.config);
  if (!read.ok)
    return say({ kind: "refused", faults: read.faults.map((fault) => ({ kind: "fault", fault })) });
  const { config } = read;
  const outcome = await loadFile(given, name, answers, () => {});
  const { leftOut } = request;
  const dataset = await publishedDataset({ name, outcome }, config, { isDefault: true, leftOut });
  const datasets = [dataset] as const;
  checkMediaPlaces([dataset.media]);
  const { files, notes } = publishedMedia(request.pictures);
  const part: StoryPart = { config, datasets, lock: lockOf(request.lock, datasets), files };
  const site = siteOfStory(part, program.version);
  checkFolders(site);
  // Refuses a site with too many files before any page is made.
  const previews = previewsOf(site.story.tables, site.words, PREVIEWED_EVENTS);
  const pages = countPages(site);
  const others = storyFiles(part).size + request.programFiles.size + PROGRAM_AND_HEADERS;
  const count = pages + previews.length + others;
  if (count > SITE_FILES) throw siteRefusal([{ kind: "many-files", files: count, most: SITE_FILES }]);
  const zip: Zippable = {};
  let total = 0;
  const put = (file: string, content: string | Uint8Array): void => {
    const data = typeof content === "string" ? new TextEncoder().encode(content) : content;
    total += data.length;
    if (total > SITE_LIMITS.totalBytes) throw tooLarge(SITE_LIMITS.totalBytes);
    zip[file] = [data, { level: PACKED.test(file) ? 0 : 6, ...ZIP_ENTRY }];
  };
  for (const [file, content] of request.programFiles) put(file, content);
  put(PROGRAM_FILE, JSON.stringify(program));
  const { events } = dataset.shipped;
  const pictures = await drawnPreviews(site, part, previews, put);
  let done = 0;
  publishStory(part, { program, pictures }, (file, content) => {
    put(file, content);
    done++;
    if (done % 10 === 0) say({ kind: "progress", done, total: Math.max(done, pages) });
  });
  const made = Uint8Array.from(zipSync(zip));
  if (made.length > SITE_LIMITS.zipBytes) throw tooLarge(SITE_LIMITS.zipBytes);
  say({ kind: "made", zip: made, events, notes: [...dataset.notes, ...notes] }, [made.buffer]);
}

const tooLarge = (most: number): SiteRefusal => siteRefusal([{ kind: "large-site", most }]);

const PROGRAM_AND_HEADERS = 2;

/** Asks the page for previews and adds them to the site. Returns their addresses and texts by folder. */
async function drawnPreviews(
  site: Site,
  { files, config }: StoryPart,
  previews: readonly Preview[],
  put: (file: string, content: Uint8Array) => void,
): Promise<Pictures> {
  const bytes = files.get(site.facts.logo);
  const logo = bytes === undefined ? null : { name: site.facts.logo, bytes };
  const { story, facts, accent } = site;
  const { tables, hues } = story;
  const drawn = await new Promise<DrawnPreviews>((resolve) => {
    takeDrawn = resolve;
    say({ kind: "draw", request: { tables, hues, site: facts.name, words: config.words, accent, logo } });
  });
  const pictures = new Map<string, Picture>();
  for (const preview of previews) {
    const png = drawn.get(preview.folder);
    if (png === undefined) continue;
    put(`${preview.folder}${PREVIEW_FILE}`, png);
    pictures.set(preview.folder, pictureOf(preview, await sha256(png)));
  }
  return pictures;
}
