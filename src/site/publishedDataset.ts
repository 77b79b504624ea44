import { exportJson } from "../export/exportJson.ts";
import { loadBytes } from "../load/loadBytes.ts";
import type { BytesOutcome, Loaded, LoadOutcome } from "../load/loadOutcome.ts";
import { type CleanBytes, type CleanMedia, cleanMedia, measureMedia } from "../load/media/measureMedia.ts";
import type { Media } from "../load/media/takeMedia.ts";
import { sha256 } from "../load/sha256Of.ts";
import type { Dataset } from "../model/dataset.ts";
import { mediaKey, mediaPath, PICTURE_NOTES, sameFileKey } from "../model/mediaType.ts";
import { pageFolder } from "../model/pageFolder.ts";
import type { SiteFault, SiteNote } from "../model/publishing.ts";
import type { StoryConfig } from "../model/storyConfig.ts";
import { isSame } from "../model/tables/bytes.ts";
import { foldText } from "../model/tables/foldText.ts";
import { eventRecord, eventRows, type Tables } from "../model/tables/tables.ts";
import { NO_LANGUAGE } from "../model/vocabulary.ts";
import { withoutColumns, withoutEvents } from "../model/withoutEvents.ts";
import { fileRefusal, siteRefusal } from "../words/siteFaultInWords.ts";
import { storyOf } from "./pageContext.ts";
import type { PublishedDataset } from "./storyPart.ts";

export type GivenFile = {
  readonly name: string;
  readonly outcome: BytesOutcome | LoadOutcome;
};

type PublishOptions = {
  readonly isDefault: boolean;
  /** The ids of withdrawn events. These events are left out, with all records that only they name. */
  readonly leftOut?: readonly string[];
};

/** The file becomes Dateline JSON without unknown keys. Throws with a sentence for each fault. */
export async function publishedDataset(
  given: GivenFile,
  config: StoryConfig,
  { isDefault, leftOut = [] }: PublishOptions,
): Promise<PublishedDataset> {
  const loaded = loadedOf(given);
  // Checked before withdrawn events are left out, because a site stays when its last event is withdrawn.
  if (loaded.tables.events.count === 0) throw siteRefusal([{ kind: "no-events", file: given.name }]);
  const told = toldBy(loaded.tables, config);
  const kept = without(told, new Set(leftOut), columnsLeftOut(told, config), loaded.media);
  const named = new Set(
    eventRows(kept).flatMap((row) => (eventRecord(kept, row).media ?? []).map(({ file }) => mediaKey(file))),
  );
  const { files: media, notes } = publishedMedia(
    new Map([...loaded.media].filter(([file]) => named.has(file))),
  );
  // If cleaning has changed the size of a file, tables are loaded again to state the published sizes.
  const isSame = [...media].every(([file, { length }]) => loaded.media.get(file)?.length === length);
  const tables = isSame ? kept : reloaded(datasetOf(kept), media);
  const { about, events } = tables;
  const published = new TextEncoder().encode(exportJson(tables).join(""));
  const file = `${pageFolder(about.id)}.json`;
  const shipped = { id: about.id, file, title: about.title, events: events.count };
  const hash = await sha256(published);
  const story = storyOf(isDefault ? { ...shipped, isDefault } : shipped, tables, hash);
  return { ...story, bytes: published, media, notes };
}

function loadedOf({ name, outcome }: GivenFile): Loaded {
  if ("question" in outcome || "choice" in outcome) throw siteRefusal([{ kind: "question", file: name }]);
  if ("unread" in outcome) throw siteRefusal([{ kind: "unread", file: name }]);
  if (outcome.ok) return outcome;
  const total = `${outcome.total} ${outcome.total === 1 ? "fault" : "faults"}`;
  throw fileRefusal(outcome.faults, `${name} has ${total}:`);
}

const datasetOf = (tables: Tables): Dataset => JSON.parse(exportJson(tables).join(""));

function without(
  tables: Tables,
  events: ReadonlySet<string>,
  columns: ReadonlySet<string>,
  media: Media,
): Tables {
  if (events.size + columns.size === 0) return tables;
  return reloaded(withoutColumns(withoutEvents(datasetOf(tables), events).dataset, columns), media);
}

function columnsLeftOut({ events }: Tables, { withoutColumns = [] }: StoryConfig): ReadonlySet<string> {
  const names = new Set(withoutColumns.map(foldText));
  return new Set(events.columns.flatMap(({ id, label }) => (names.has(foldText(label)) ? [id] : [])));
}

function reloaded(dataset: Dataset, media: Media): Tables {
  const text = JSON.stringify(dataset);
  const outcome = loadBytes(
    new TextEncoder().encode(text),
    "",
    {},
    () => {},
    (file) => {
      const bytes = media.get(mediaKey(file));
      return bytes && { bytes, measured: measureMedia(file, bytes) };
    },
  );
  return loadedOf({ name: "", outcome }).tables;
}

/** The settings in `story.config.json` supply the facts that the file lacks. */
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

type PublishedMedia = {
  readonly files: ReadonlyMap<string, CleanBytes>;
  readonly notes: readonly SiteNote[];
};

/** Cleans pictures and documents. Throws with a sentence for each file that must not be published. */
export function publishedMedia(given: ReadonlyMap<string, Uint8Array>): PublishedMedia {
  const files = new Map<string, CleanBytes>();
  const read: CleanMedia[] = [];
  const faults: SiteFault[] = [];
  const notes: SiteNote[] = [];
  for (const [file, bytes] of given) {
    const one = cleanMedia(file, bytes);
    if (!one.ok) {
      const { found, expected } = one;
      faults.push({ kind: "fault", fault: { path: file, found, expected, severity: "fault" } });
      continue;
    }
    files.set(file, one.bytes);
    read.push(one);
    if (one.pdf && (one.pdf.acts.length > 0 || one.pdf.isLocked))
      notes.push({ kind: "pdf", file, acts: one.pdf.acts });
  }
  if (faults.length > 0) throw siteRefusal(faults);
  const touched = read.filter(({ took }) => took.size > 0);
  if (touched.length === 0) return { files, notes };
  const taken = PICTURE_NOTES.filter((note) => touched.some(({ took }) => took.has(note)));
  return { files, notes: [{ kind: "taken-out", notes: taken, pictures: touched.length }, ...notes] };
}

/** Throws if two different files have one path, also on Windows and macOS, which ignore case. */
export function checkMediaPlaces(media: readonly ReadonlyMap<string, Uint8Array>[]): void {
  const taken = new Map<string, { readonly file: string; readonly bytes: Uint8Array }>();
  const faults: SiteFault[] = [];
  for (const [file, bytes] of media.flatMap((files) => [...files])) {
    const key = sameFileKey(mediaPath(file));
    const other = taken.get(key);
    if (other === undefined) taken.set(key, { file, bytes });
    else if (other.file !== file || !isSame(other.bytes, bytes))
      faults.push({ kind: "one-file", one: other.file, other: file });
  }
  if (faults.length > 0) throw siteRefusal(faults);
}
