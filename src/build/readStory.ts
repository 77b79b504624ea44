import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";
import process from "node:process";
import { loadSheetFiles } from "../load/formats/loadWorkbook.ts";
import { loadFile } from "../load/loadFile.ts";
import { type ColumnMapping, missingRoles } from "../load/loadOutcome.ts";
import { measureMedia } from "../load/media/measureMedia.ts";
import type { MediaSource } from "../load/media/takeMedia.ts";
import { readSiteZip } from "../load/readSiteZip.ts";
import { fetchSheets } from "../load/sharedSheets.ts";
import { saidOf } from "../load/table/saidColumns.ts";
import { type IdsLock, nothingLocked, parseIdsLock } from "../model/idsLock.ts";
import { CONFIG_FILE, LOCK_FILE, type SiteNote } from "../model/publishing.ts";
import { parseStoryConfig, type StoryConfig, siteAddress } from "../model/storyConfig.ts";
import { lockOf, lockText } from "../site/lockIds.ts";
import {
  checkMediaPlaces,
  type GivenFile,
  publishedDataset,
  publishedMedia,
} from "../site/publishedDataset.ts";
import type { PublishedDataset, StoryPart } from "../site/storyPart.ts";
import { faultInWords, setAsideInWords } from "../words/faultInWords.ts";
import { unknownWords } from "../words/readerWords.ts";
import { fileRefusal, siteNoteInWords } from "../words/siteFaultInWords.ts";
import { english } from "../words/words.ts";

export type ReadStory = StoryPart & {
  readonly lockFile: string;
  /** Whether the story has a lock: `lockFile`, or the lock in a zip file. */
  readonly hasLock: boolean;
  readonly newIds: number;
  /** Sentences about rows that were set aside, warnings, and metadata that was removed from pictures. */
  readonly notes: readonly string[];
};

const MOST_PICTURE_BYTES = 1_000_000;

/** A story before its ids are compared with the published ids. */
export type UnlockedStory = Pick<ReadStory, "config" | "datasets" | "notes">;

export const notesOfConfig = ({ words }: StoryConfig): string[] =>
  unknownWords(words).map((key) => `${CONFIG_FILE}: words: there is no “${key}”`);

/**
 * Reads a story. Throws with a sentence for each fault. `beforeLock` gets the story before its ids are compared with
 * the published ids. A published id that is missing from the story is a fault.
 */
export async function readStory(
  given: string,
  beforeLock: (story: UnlockedStory) => Promise<void> = async () => {},
): Promise<ReadStory> {
  if (!existsSync(given)) throw new Error(`${given}: no such file or folder`);
  const isFolder = statSync(given).isDirectory();
  const folder = isFolder ? given : path.dirname(given);
  const isZip = !isFolder && /\.zip$/i.test(given);
  const last = isZip ? await readSiteZip(new Blob([new Uint8Array(readBytes(given))])) : null;
  const config = last?.config ?? readConfig(path.join(folder, CONFIG_FILE));
  const datasets: PublishedDataset[] = [];
  const notes = notesOfConfig(config);
  for await (const read of filesOf(folder, isFolder ? null : path.basename(given), config)) {
    refuseFaulty(read, config.answers);
    const dataset = await publishedDataset(read, config, { isDefault: datasets.length === 0 });
    datasets.push(dataset);
    notes.push(...notesOf(read, dataset));
  }
  const [first, ...others] = datasets;
  if (first === undefined) throw new Error(`${given} has no dataset, workbook or CSV files`);
  const ids = datasets.map(({ shipped }) => shipped.id);
  const twice = ids.find((id, at) => ids.indexOf(id) !== at);
  if (twice !== undefined) throw new Error(`two datasets have the id “${twice}”`);
  checkMediaPlaces(datasets.map(({ media }) => media));
  const pictures = publishedMedia(last?.pictures ?? picturesOf(folder, config));
  notes.push(...siteNotes("", pictures.notes));
  const lockFile = lockFileOf(given);
  const hasLock = existsSync(lockFile);
  const held = hasLock || last === null ? readLock(lockFile) : last.lock;
  await beforeLock({ config, datasets: [first, ...others], notes });
  const lock = withPlace(lockFile, () => lockOf(held, [first, ...others]));
  return {
    config,
    datasets: [first, ...others],
    lock,
    lockFile,
    hasLock: hasLock || last !== null,
    newIds: countIds(lock) - countIds(held),
    files: pictures.files,
    notes,
  };
}

/** The lock of a story is in its folder, or beside its file. */
export const lockFileOf = (given: string): string =>
  statSync(given).isDirectory() ? path.join(given, LOCK_FILE) : `${given}.${LOCK_FILE}`;

/** Reads the datasets of a folder, or one file of it. All CSV files of a folder may be the sheets of one dataset. */
async function* filesOf(folder: string, file: string | null, config: StoryConfig): AsyncGenerator<GivenFile> {
  const name = path.basename(path.resolve(folder));
  const media = mediaIn(folder);
  const shared = file === null ? config.sheets : undefined;
  if (shared)
    yield { name, outcome: loadSheetFiles(await sharedSheets(shared), name, media, config.answers) };
  const files = shared ? (config.datasets ?? []) : file === null ? datasetsOf(folder, config) : [file];
  for (const one of files ?? []) {
    const bytes = new Uint8Array(readBytes(path.join(folder, one)));
    yield { name: one, outcome: await loadFile(bytes.buffer, one, config.answers ?? {}, () => {}, media) };
  }
  if (files !== undefined) return;
  const sheets = csvFiles(folder).map((one) => ({ name: one, bytes: readBytes(path.join(folder, one)) }));
  yield { name, outcome: loadSheetFiles(sheets, name, media, config.answers) };
}

export const readFolder = (folder: string): AsyncGenerator<GivenFile> =>
  filesOf(folder, null, readConfig(path.join(folder, CONFIG_FILE)));

/** The file `DATELINE_SHEETS` keeps the fetched sheets, so that the build has the sheets that were checked before. */
async function sharedSheets(addresses: Readonly<Record<string, string>>) {
  const kept = process.env.DATELINE_SHEETS ?? "";
  if (kept !== "" && existsSync(kept)) {
    const sheets = Object.entries(Object(readJson(kept)));
    return sheets.map(([name, text]) => ({ name, bytes: Buffer.from(String(text), "base64") }));
  }
  const fetched = await fetchSheets(addresses, new AbortController().signal);
  if (!fetched.ok) throw fileRefusal(fetched.faults, `${CONFIG_FILE}, sheets:`);
  const { sheets } = fetched;
  const asTexts = sheets.map(({ name, bytes }) => [name, Buffer.from(bytes).toString("base64")]);
  if (kept !== "") writeFileSync(kept, JSON.stringify(Object.fromEntries(asTexts)));
  return sheets;
}

/** Throws for unanswered questions and faulty rows. A page can ask the author about them, but a command cannot. */
function refuseFaulty({ name, outcome }: GivenFile, answers?: StoryConfig["answers"]): void {
  const faulty = outcome.ok ? outcome.setAside.filter(({ cell }) => cell !== undefined) : [];
  const lines = [...faulty.map((one) => plain(setAsideInWords(one))), ...questionLines(outcome, answers)];
  if (lines.length > 0) throw new Error([`${name}:`, ...lines].join("\n"));
}

/** The questions that the page would ask about a file, each with the line of `story.config.json` that answers it. */
export function questionLines(
  outcome: GivenFile["outcome"],
  before: StoryConfig["answers"] = {},
): readonly string[] {
  const answer = (more: object): string =>
    `${CONFIG_FILE}: "answers": ${JSON.stringify({ ...before, ...more })}`;
  if (outcome.ok) {
    const doubts = outcome.warnings.filter(({ doubt }) => doubt);
    if (doubts.length === 0) return [];
    const meant = new Set([...(before.meant ?? []), ...doubts.map(({ doubt }) => doubt?.value)]);
    return [
      "The page would ask about:",
      ...doubts.map((one) => `  ${plain(faultInWords(english, one))}`),
      "Mend the file; of what is meant as it stands, leave in this line:",
      `  ${answer({ meant: [...meant] })}`,
    ];
  }
  if ("choice" in outcome) {
    const { about, options } = outcome.choice;
    const offered = options.map(({ value, sample }) => `  ${answer({ [about]: value })} for ${sample}`);
    return [
      `The page would ask before it opens this file: which ${about}? One of these lines answers it:`,
      ...offered,
    ];
  }
  if (!("question" in outcome)) return [];
  const { missing, twoWays, header, asks, guess, hasHeader } = outcome.question;
  const orders = asks.dayOrder ? (["day-first", "month-first"] as const) : [undefined];
  const isNamed = hasHeader !== false;
  const said = orders.map((dayOrder) =>
    saidOf({ isNamed, header }, { columns: guess, ...(dayOrder && { dayOrder }) }),
  );
  const isGuessed = isNamed && missingRoles(guess, true).length === 0;
  return [
    "The page would ask before it opens this file:",
    ...missing.map((role) => `row 1: no column “${role}” among ${header.join(", ")}`),
    ...twoWays.map(({ row, column, value }) => `row ${row}, “${column}”: ${value} can be read in two ways`),
    ...(isGuessed
      ? [
          `This line answers it, for the columns as the page guesses them: ${usesInWords(header, guess)}`,
          ...said.map((one) => `  ${answer({ said: one })}`),
          "Published once from the page, its zip file has your own answer.",
        ]
      : ["Name the columns of date and headline; docs/dataset-format.md has the names."]),
  ];
}

const usesInWords = (header: readonly string[], guess: ColumnMapping): string =>
  header.flatMap((name, column) => (guess[column] ? [`${name} = ${guess[column]}`] : [])).join(", ");

/** At most this many warnings about a file are given in full. */
const MOST_SAID = 20;
const WHICH = " (check says which)";

function notesOf({ name, outcome }: GivenFile, { tables, notes }: PublishedDataset): readonly string[] {
  if (!outcome.ok) return [];
  const { setAsideTotal, warnings, warningTotal } = outcome;
  const said = warnings.slice(0, MOST_SAID);
  const own = tables.events.columns.map(({ label }) => `“${label}”`).join(", ");
  return [
    ...siteNotes(`${name}: `, notes),
    ...(own === "" ? [] : [`${name}: readers will see its own columns: ${own}`]),
    ...(setAsideTotal > 0 ? [`${name}: rows set aside: ${setAsideTotal}${WHICH}`] : []),
    ...said.map((warning) => `${name}: ${plain(faultInWords(english, warning))}`),
    ...(warningTotal > said.length ? [`${name}: more warnings: ${warningTotal - said.length}${WHICH}`] : []),
  ];
}

/** A text without bidi isolates (U+2066 to U+2069), which a terminal shows as boxes. */
export const plain = (text: string): string => text.replace(/[\u2066-\u2069]/g, "");
const siteNotes = (before: string, notes: readonly SiteNote[]): readonly string[] =>
  notes.map((note) => before + plain(siteNoteInWords(english, note)));

function withPlace<T>(file: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw new Error(`${file}:\n${error instanceof Error ? error.message : String(error)}`);
  }
}

export const writeLock = ({ lock, lockFile }: ReadStory): void => writeFileSync(lockFile, lockText(lock));

const countIds = ({ published }: IdsLock): number =>
  Object.values(published).reduce((sum, ids) => sum + ids.length, 0);

function readBytes(file: string): Uint8Array {
  if (!existsSync(file)) throw new Error(`${file}: no such file`);
  return readFileSync(file);
}

export function readJson(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, "utf8"));
  } catch (error) {
    throw new Error(`${file} is no JSON: ${error instanceof Error ? error.message : String(error)}`);
  }
}

export function readConfig(file: string): StoryConfig {
  if (!existsSync(file)) return {};
  const read = parseStoryConfig(readJson(file));
  if (!read.ok) throw fileRefusal(read.faults, `${file}:`);
  return read.config;
}

function readLock(file: string): IdsLock {
  if (!existsSync(file)) return nothingLocked;
  const lock = parseIdsLock(readJson(file));
  if (lock === undefined) throw new Error(`${file} is no list of published ids`);
  return lock;
}

const csvFiles = (folder: string): readonly string[] =>
  readdirSync(folder)
    .filter((file) => /\.(csv|tsv)$/i.test(file))
    .sort();

/** The files with the datasets of a folder. Undefined if the CSV files of the folder are the sheets of one dataset. */
function datasetsOf(folder: string, config: StoryConfig): readonly string[] | undefined {
  if (config.datasets) return config.datasets;
  const found = readdirSync(folder)
    .filter(
      (file) => /\.(json|xlsx|ods|zip)$/i.test(file) && file !== CONFIG_FILE && !file.endsWith(LOCK_FILE),
    )
    .sort();
  if (found.length > 1)
    throw new Error(`${folder} has ${found.join(" and ")}: name its datasets in ${CONFIG_FILE}, “datasets”`);
  if (found.length === 1) return found;
  const tables = csvFiles(folder);
  return tables.length > 1 || tables.some((file) => /^events\./i.test(file)) ? undefined : tables;
}

function picturesOf(folder: string, { logo, icon }: StoryConfig): ReadonlyMap<string, Uint8Array> {
  const files = new Map<string, Uint8Array>();
  const add = (file: string | undefined, name: string): void => {
    if (file === undefined) return;
    const bytes = readBytes(path.join(folder, file));
    if (bytes.length > MOST_PICTURE_BYTES)
      throw new Error(`${file} has ${(bytes.length / 1e6).toFixed(1)} MB; a logo or icon has 1 MB at most`);
    files.set(name, bytes);
  };
  add(logo, `logo${path.extname(logo ?? "").toLowerCase()}`);
  add(icon, "icon.svg");
  return files;
}

/** Finds pictures and documents in a folder. It reads a file only when the story names it. Undefined if missing. */
export const mediaIn =
  (folder: string): MediaSource =>
  (file) => {
    const place = path.join(folder, file);
    if (!existsSync(place) || !statSync(place).isFile()) return undefined;
    const bytes = new Uint8Array(readFileSync(place));
    return { bytes, measured: measureMedia(file, bytes) };
  };

/** The address in `SITE_URL`, which replaces the address in the settings of the story. */
export function givenAddress(): string | undefined {
  const address = process.env.SITE_URL?.trim() || undefined;
  if (address !== undefined && siteAddress(address) === undefined)
    throw new Error(`SITE_URL is no http or https address: ${address}`);
  return address;
}
