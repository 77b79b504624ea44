import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";
import { exportJson } from "../export/exportJson.ts";
import { loadFile } from "../load/loadFile.ts";
import type { LoadOutcome } from "../load/loadOutcome.ts";
import { loadSheetFiles } from "../load/workbook/loadWorkbook.ts";
import { type IdsLock, parseIdsLock } from "../model/idsLock.ts";
import { pageFolder } from "../model/pageFolder.ts";
import { parseStoryConfig, type StoryConfig } from "../model/storyConfig.ts";
import type { Tables } from "../model/tables/tables.ts";
import { NO_LANGUAGE } from "../model/vocabulary.ts";
import { lockProblems, lockText, lockWith, presentIds } from "../site/lockIds.ts";
import { eventRows, storyOf } from "../site/shippedStory.ts";
import { CONFIG_FILE, LOCK_FILE, type PublishedDataset, type StoryPart } from "../site/storyPart.ts";
import { sha256Of } from "./hashes.ts";

/** A story as its folder has it, and what its author should know. */
export type ReadStory = StoryPart & {
  /** Where the lock stands, and how many ids are new in it. */
  readonly lockFile: string;
  readonly newIds: number;
  /** Rows that were set aside, warnings. */
  readonly notes: readonly string[];
};

/** A picture of the header is no photograph. */
const MOST_PICTURE_BYTES = 1_000_000;

/**
 * Reads a story: a folder, or a file alone, of which the folder is the one that it lies in. What is wrong is an error of
 * one sentence, or of one for each fault, for whoever called the command.
 */
export async function readStory(given: string): Promise<ReadStory> {
  if (!existsSync(given)) throw new Error(`${given}: no such file or folder`);
  const isFolder = statSync(given).isDirectory();
  const folder = isFolder ? given : path.dirname(given);
  const config = readConfig(path.join(folder, CONFIG_FILE));
  const files = isFolder ? datasetsOf(folder, config) : [path.basename(given)];
  const datasets: (PublishedDataset & Noted)[] = [];
  for (const file of files ?? []) {
    const bytes = readBytes(path.join(folder, file));
    const outcome = await loadFile(new Uint8Array(bytes).buffer, file, {}, () => {});
    datasets.push(datasetOf(file, bytes, outcome, config, datasets.length === 0));
  }
  if (files === undefined) {
    const sheets = csvFiles(folder).map((name) => ({ name, bytes: readBytes(path.join(folder, name)) }));
    const name = path.basename(path.resolve(folder));
    datasets.push(datasetOf(name, new Uint8Array(), loadSheetFiles(sheets, name), config, true));
  }
  const [first, ...others] = datasets;
  if (first === undefined) throw new Error(`${given} has no dataset, workbook or CSV files`);
  const ids = datasets.map(({ shipped }) => shipped.id);
  const twice = ids.find((id, at) => ids.indexOf(id) !== at);
  if (twice !== undefined) throw new Error(`two datasets have the id “${twice}”`);
  const lockFile = isFolder ? path.join(folder, LOCK_FILE) : `${given}.${LOCK_FILE}`;
  const held = readLock(lockFile);
  const present = presentIds(datasets);
  const problems = lockProblems(held, present);
  if (problems.length > 0) throw new Error([`${lockFile}:`, ...problems].join("\n"));
  const lock = lockWith(held, present);
  return {
    config,
    datasets: [first, ...others],
    lock,
    lockFile,
    newIds: countIds(lock) - countIds(held),
    files: picturesOf(folder, config),
    notes: datasets.flatMap(({ notes }) => notes),
  };
}

/** Keeps the ids that are published now with the story. */
export const writeLock = ({ lock, lockFile }: ReadStory): void => writeFileSync(lockFile, lockText(lock));

const countIds = ({ published }: IdsLock): number =>
  Object.values(published).reduce((sum, ids) => sum + ids.length, 0);

function readBytes(file: string): Uint8Array {
  if (!existsSync(file)) throw new Error(`${file}: no such file`);
  return readFileSync(file);
}

function readJson(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, "utf8"));
  } catch (error) {
    throw new Error(`${file} is no JSON: ${error instanceof Error ? error.message : String(error)}`);
  }
}

function readConfig(file: string): StoryConfig {
  if (!existsSync(file)) return {};
  const read = parseStoryConfig(readJson(file));
  if (!read.ok) throw new Error([`${file}:`, ...read.faults].join("\n"));
  return read.config;
}

function readLock(file: string): IdsLock {
  if (!existsSync(file)) return { published: {}, withdrawn: [] };
  const lock = parseIdsLock(readJson(file));
  if (lock === undefined) throw new Error(`${file} is no list of published ids`);
  return lock;
}

const csvFiles = (folder: string): readonly string[] =>
  readdirSync(folder)
    .filter((file) => /\.(csv|tsv)$/i.test(file))
    .sort();

/** The files that are datasets; undefined where the CSV files of the folder are the sheets of one. */
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

type Noted = Pick<ReadStory, "notes">;

function datasetOf(
  file: string,
  bytes: Uint8Array,
  outcome: LoadOutcome,
  config: StoryConfig,
  isDefault: boolean,
): PublishedDataset & Noted {
  if ("question" in outcome)
    throw new Error(
      `${file}: which columns are date and headline cannot be told from their names; docs/dataset-format.md has the names`,
    );
  if ("unread" in outcome) throw new Error(`${file} could not be read`);
  if (!outcome.ok) {
    const faults = outcome.faults.map(
      ({ path: at, found, expected }) => `${at}: found ${found}, expected ${expected}`,
    );
    throw new Error(
      [`${file} has ${outcome.total} ${outcome.total === 1 ? "fault" : "faults"}:`, ...faults].join("\n"),
    );
  }
  const tables = toldBy(outcome.tables, config);
  const { about, events } = tables;
  // What is Dateline JSON already, and says all, is published as it is, to the byte.
  const isAsItIs = outcome.format === "dateline-json" && !isPacked(bytes) && tables === outcome.tables;
  const published = isAsItIs
    ? bytes
    : new TextEncoder().encode(exportJson(tables, eventRows(tables)).join(""));
  const name = isAsItIs && /^[\w-]+\.json$/.test(file) ? file : `${pageFolder(about.id)}.json`;
  const shipped = { id: about.id, file: name, title: about.title, events: events.count };
  const { setAsideTotal, warningTotal } = outcome;
  return {
    ...storyOf(isDefault ? { ...shipped, isDefault } : shipped, tables, sha256Of(published)),
    bytes: published,
    notes: [
      ...(setAsideTotal > 0 ? [`${file}: rows set aside: ${setAsideTotal}`] : []),
      ...(warningTotal > 0 ? [`${file}: warnings: ${warningTotal}`] : []),
    ],
  };
}

const isPacked = (bytes: Uint8Array): boolean => bytes[0] === 0x1f && bytes[1] === 0x8b;

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

/** The logo as `logo.…`, the icon as `icon.svg`. */
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
