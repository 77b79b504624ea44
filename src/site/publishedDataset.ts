import { exportJson } from "../export/exportJson.ts";
import type { BytesOutcome, LoadOutcome } from "../load/loadOutcome.ts";
import { pageFolder } from "../model/pageFolder.ts";
import type { StoryConfig } from "../model/storyConfig.ts";
import { eventRecord, type Tables } from "../model/tables/tables.ts";
import { NO_LANGUAGE } from "../model/vocabulary.ts";
import { siteRefusal } from "../words/siteFaultInWords.ts";
import { eventRows, storyOf } from "./shippedStory.ts";
import type { PublishedDataset } from "./storyPart.ts";

/** A file of a story as its author gave it, and what came of it. */
export type GivenFile = {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly outcome: BytesOutcome | LoadOutcome;
};

/**
 * A file as it is published: Dateline JSON that says all it has to say stays as it is, to the byte; everything else becomes
 * Dateline JSON. What is wrong is an error with a sentence for each fault.
 */
export async function publishedDataset(
  { name, bytes, outcome }: GivenFile,
  config: StoryConfig,
  isDefault: boolean,
): Promise<PublishedDataset> {
  if ("question" in outcome) throw siteRefusal([{ kind: "question", file: name }]);
  if ("unread" in outcome) throw siteRefusal([{ kind: "unread", file: name }]);
  if (!outcome.ok) {
    const total = `${outcome.total} ${outcome.total === 1 ? "fault" : "faults"}`;
    const faults = outcome.faults.map((fault) => ({ kind: "fault", fault }) as const);
    throw siteRefusal(faults, `${name} has ${total}:`);
  }
  const tables = toldBy(outcome.tables, config);
  const { about, events } = tables;
  // The sizes of pictures are learned from their files.
  const hasMedia = outcome.media.size > 0 || eventRows(tables).some((row) => eventRecord(tables, row).media);
  const isAsItIs =
    outcome.format === "dateline-json" && isPlain(bytes) && tables === outcome.tables && !hasMedia;
  const published = isAsItIs
    ? bytes
    : new TextEncoder().encode(exportJson(tables, eventRows(tables)).join(""));
  const file = isAsItIs && /^[\w-]+\.json$/.test(name) ? name : `${pageFolder(about.id)}.json`;
  const shipped = { id: about.id, file, title: about.title, events: events.count };
  const hash = await sha256Of(published);
  const story = storyOf(isDefault ? { ...shipped, isDefault } : shipped, tables, hash);
  return { ...story, bytes: published, media: outcome.media };
}

/** Neither gzip nor zip. */
const isPlain = (bytes: Uint8Array): boolean =>
  (bytes[0] !== 0x1f || bytes[1] !== 0x8b) && (bytes[0] !== 0x50 || bytes[1] !== 0x4b);

/** In hexadecimal, by the one function that browsers and Node both have. */
export async function sha256Of(bytes: Uint8Array): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", new Uint8Array(bytes)));
  return [...digest].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}

/** What the config says of a story goes into the published file where that says nothing. */
function toldBy(tables: Tables, config: StoryConfig): Tables {
  const { about } = tables;
  const told = {
    ...about,
    byline: about.byline || (config.byline ?? ""),
    publisher: about.publisher || (config.publisher ?? ""),
    licence: about.licence || (config.licence ?? ""),
    contact: about.contact || (config.contact ?? ""),
    language: about.language === NO_LANGUAGE ? (config.language ?? NO_LANGUAGE) : about.language,
  };
  return JSON.stringify(told) === JSON.stringify(about) ? tables : { ...tables, about: told };
}
