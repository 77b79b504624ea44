import { type Zippable, zipSync } from "fflate";
import { loadFile } from "../../load/loadFile.ts";
import type { Answers } from "../../load/loadOutcome.ts";
import { type LastSite, readSiteZip } from "../../load/storyZip/readSiteZip.ts";
import type { IdsLock } from "../../model/idsLock.ts";
import { PROGRAM_FILE } from "../../model/siteFacts.ts";
import { parseStoryConfig } from "../../model/storyConfig.ts";
import { lockOf } from "../../site/lockIds.ts";
import { publishedDataset } from "../../site/publishedDataset.ts";
import { type Program, publishStory } from "../../site/publishStory.ts";

/** What the page asks a worker for, once: to read the last publication, or to make a new one. */
export type PublishRequest =
  | { readonly kind: "read"; readonly zip: Blob }
  | ({ readonly kind: "publish" } & StoryAndProgram);

/** A story and the program of this site, both as bytes: a worker asks nobody for anything. */
export type StoryAndProgram = {
  readonly given: ArrayBuffer;
  readonly name: string;
  /** What the reader has said to questions about the file. */
  readonly answers: Answers;
  /** As the form has it, unchecked. */
  readonly config: unknown;
  /** Of the last publication. */
  readonly lock: IdsLock;
  /** Logo and icon, by their names at the root of the site. */
  readonly pictures: ReadonlyMap<string, Uint8Array>;
  readonly program: Program;
  readonly programFiles: ReadonlyMap<string, Uint8Array>;
};

export type PublishMessage =
  | { readonly kind: "last"; readonly last: LastSite | null }
  | { readonly kind: "progress"; readonly done: number; readonly total: number }
  | { readonly kind: "made"; readonly zip: Uint8Array<ArrayBuffer>; readonly events: number }
  | { readonly kind: "refused"; readonly sentences: readonly string[] };

const say = (message: PublishMessage, transfer: Transferable[] = []): void =>
  postMessage(message, { transfer });

addEventListener("message", ({ data }: MessageEvent<PublishRequest>) => {
  const work = data.kind === "read" ? readLast(data.zip) : publish(data);
  work.catch((error: unknown) => {
    const text = error instanceof Error ? error.message : String(error);
    say({ kind: "refused", sentences: text.split("\n") });
  });
});

/** What is packed already gains nothing from being packed again. */
const PACKED = /\.(?:woff2|png|jpe?g|webp)$/;
/** Zip files say when; the same story published twice is the same to the byte. */
const NO_TIME = new Date(1980, 0, 1);
/** Pages besides those of the events, about. */
const OTHER_PAGES = 20;

async function readLast(zip: Blob): Promise<void> {
  say({ kind: "last", last: await readSiteZip(zip) });
}

async function publish(request: StoryAndProgram): Promise<void> {
  const { given, name, answers, program } = request;
  const read = parseStoryConfig(request.config);
  if (!read.ok) return say({ kind: "refused", sentences: read.faults });
  const { config } = read;
  const bytes = new Uint8Array(given.slice(0));
  const outcome = await loadFile(given, name, answers, () => {});
  const dataset = await publishedDataset({ name, bytes, outcome }, config, true);
  const datasets = [dataset] as const;
  const part = { config, datasets, lock: lockOf(request.lock, datasets), files: request.pictures };
  const zip: Zippable = {};
  const put = (file: string, content: string | Uint8Array): void => {
    const data = typeof content === "string" ? new TextEncoder().encode(content) : content;
    zip[file] = [data, { level: PACKED.test(file) ? 0 : 6, mtime: NO_TIME }];
  };
  for (const [file, content] of request.programFiles) put(file, content);
  put(PROGRAM_FILE, JSON.stringify(program));
  put("_headers", program.headers);
  const { events } = dataset.shipped;
  let done = 0;
  publishStory(part, { program, pictures: { story: null, events: new Map() } }, (file, content) => {
    put(file, content);
    done++;
    if (done % 10 === 0) say({ kind: "progress", done, total: Math.max(done, events + OTHER_PAGES) });
  });
  const made = Uint8Array.from(zipSync(zip));
  say({ kind: "made", zip: made, events }, [made.buffer]);
}
