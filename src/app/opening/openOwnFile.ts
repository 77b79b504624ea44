import { zipSync } from "fflate";
import type { Answers, ClassTable } from "../../load/loadOutcome.ts";
import { tooMuchMedia } from "../../load/media/takeMedia.ts";
import { sha256Of } from "../../load/sha256Of.ts";
import { classTable } from "../../load/table/ownClasses.ts";
import { type Refusal, refuse } from "../../model/check/fault.ts";
import { FILE_LIMITS, MEDIA_BYTES, WORKBOOK_LIMITS } from "../../model/limits.ts";
import { mediaType } from "../../model/mediaType.ts";
import { ANSWERED, ZIP_ENTRY } from "../../model/publishing.ts";
import { defaultView } from "../../state/address/viewState.ts";
import {
  type Asked,
  isOwnFile,
  nothingAsked,
  type OwnFile,
  ownFileData,
  readOwnFile,
} from "../../state/session.ts";
import { isAsked, keepOpened, reportFailure } from "../../state/sessionActions.ts";
import { store } from "../../state/store.ts";
import { makeObjectUrls } from "./objectUrls.ts";
import { askForFolder } from "./openDataset.ts";
import { askBefore, type Entering, type Openable, opening, remember, rememberAgain } from "./opening.ts";
import { openSource } from "./openSource.ts";

/* Files on the reader's disk. The address has the beginning of a file's hash, so that opening the same file restores
   the view. The name of the file is only in the history entry and in links to share. */

/** Keys grow with the time, because the history may have keys of earlier visits. */
let lastKey = 0;
export function newKey(): number {
  lastKey = Math.max(Date.now(), lastKey + 1);
  return lastKey;
}

/** Opens a file or a text, in a new history entry unless the address asks for this file. Returns its key. */
export function openFile(
  blob: Blob,
  name: string,
  classes?: Answers["classes"],
  folder?: OwnFile["folder"],
): number {
  const file: OwnFile = { key: newKey(), blob, name, ...(folder && { folder }) };
  const { session, view } = store.getState();
  const given: Answers = { ...aboutNames(inLink(view.data)), ...(classes && { classes }) };
  remember(file, given);
  const { asked } = session;
  const { lang } = session.tables ? view : asked.view;
  const step = (data: string, more: Pick<Asked, "instead"> = {}): Entering => ({
    asked: { ...nothingAsked, view: { ...defaultView, data, lang }, file, ...more },
    mode: "push",
  });
  if (isOwnFile(asked.view.data) && asked.file === null) {
    void answersFor(blob, asked.view.data).then((answers) => {
      remember(file, { ...answers, ...given });
      open(file, (data) =>
        isSame(asked.view.data, data)
          ? continued({ ...asked, file }, data)
          : step(data, { instead: asked.fileName ?? "" }),
      );
    });
    return file.key;
  }
  // The session first goes back to the open dataset. Otherwise the file would replace the history entry of another
  // dataset that is still being opened.
  if (!isAsked(session)) keepOpened();
  open(file, step);
  return file.key;
}

/** Opens a new version of the open file, in the current view and history entry. */
export function reopenFile(blob: Blob, name: string): number {
  const file = { key: newKey(), blob, name };
  rememberAgain(file);
  open(
    file,
    (data) => ({
      asked: { ...nothingAsked, view: { ...store.getState().view, data }, file },
      mode: "replace",
    }),
    { isAgain: true },
  );
  return file.key;
}

/**
 * Opens files that were dropped or chosen together. Files of one story, or of a folder, become one zip file, but a
 * prepared folder stays as it is. If the files are several stories, the reader chooses one.
 */
export function openFiles(files: readonly File[], items: readonly DataTransferItem[] = []): void {
  const [file, ...others] = files;
  if (file === undefined) return;
  // Browsers give entries only during the drop.
  const entries = items.flatMap((item) => item.webkitGetAsEntry() ?? []);
  if (entries.some(({ isDirectory }) => isDirectory)) void openTogether(filesIn(entries), file.name);
  else if (others.length === 0 && opening.getState().columns === null) openFile(file, file.name);
  else if (others.length > 0 && (isOneStory(files) || files.some(({ name }) => name === ROWS)))
    void openTogether(Promise.resolve(files.map((one) => ({ path: one.name, file: one }))), file.name);
  else void openWithClasses(files);
}

/**
 * A table of classes has two columns, such as actor and class. Its classes apply to the table that is opened together
 * with it. Without such a table, they apply to the open table.
 */
async function openWithClasses(files: readonly File[]): Promise<void> {
  const read = await Promise.all(files.map(classesIn));
  const classes = read.flatMap((one) => one ?? []);
  const [table, ...others] = files.filter((_, index) => read[index] === null);
  const { columns } = opening.getState();
  const open = columns?.source.file === store.getState().session.file ? columns : null;
  if (table !== undefined && others.length === 0)
    openFile(table, table.name, classes.length > 0 ? classes : undefined);
  else if (table === undefined && open)
    openAgain(open.source, { ...open.answers, classes: [...(open.answers.classes ?? []), ...classes] });
  else if (files.length === 1 && files[0]) openFile(files[0], files[0].name);
  else askBefore({ kind: "which", files });
}

/** A file that every prepared folder has. */
const ROWS = "rows.json";

const MOST_CLASSES = 2_000_000;
const LONGEST_LINE = 2_000;

/** Null if the file is no table of classes. */
async function classesIn(file: File): Promise<ClassTable | null> {
  if (__OFFLINE__ || file.size > MOST_CLASSES || !/\.(?:csv|tsv|txt)$/i.test(file.name)) return null;
  const [begin = ""] = (
    await file
      .slice(0, LONGEST_LINE)
      .text()
      .catch(() => "")
  ).split(/[\r\n]/);
  // A table with more than two columns is no table of classes, so it is not read here.
  if (begin.split(/[,;\t]/).length > 2 && !begin.includes('"')) return null;
  const text = await file.text().catch(() => "");
  return classTable(text.replace(/^\uFEFF/, ""), file.name.replace(/\.\w+$/, ""));
}

export function openFolder(files: readonly File[]): void {
  const [folder = ""] = files[0]?.webkitRelativePath.split("/") ?? [];
  const placed = files.map((file) => ({ path: file.webkitRelativePath, file }));
  if (placed.length > 0) void openTogether(Promise.resolve(placed), folder);
}

async function openTogether(placed: Promise<readonly PlacedFile[]>, name: string): Promise<void> {
  if (__OFFLINE__) {
    const found = "several files together, which this saved copy cannot read";
    return reportFailure({ kind: "refused", name, ...refuse("", found, "one of them, or the page itself") });
  }
  const title = name.replace(/\.\w+$/, "");
  const all = await placed.catch(() => []);
  const folder = new Map(all.map(({ path, file }) => [path.split("/").at(-1) ?? path, file]));
  const manifest = folder.get("manifest.json");
  if (manifest && folder.has(ROWS)) return void openFile(manifest, title, undefined, folder);
  const packed = await placed.then(packStory).catch(() => null);
  if (packed === null) return reportFailure({ kind: "unreadable", name });
  if (packed.ok) openFile(packed.zip, `${title}.zip`);
  else reportFailure({ kind: "refused", name, ...packed });
}

/** Opens the file that an address asks for, if it was opened during this visit. */
export function openOwnFile(asked: Asked): void {
  const { file } = asked;
  if (file) open(file, (data) => continued(asked, data));
  else reportFailure({ kind: "own-file", name: asked.fileName ?? "" });
}

/** Enters the view without a new history entry, because the current entry already asks for the file. */
const continued = (asked: Asked, data: string): Entering => ({
  asked: { ...asked, view: { ...asked.view, data } },
  mode: "none",
});

/** Whether two addresses may be of one file. An address may lack the hash, which some browsers cannot compute. */
function isSame(one: string, other: string): boolean {
  const hashes = [readOwnFile(one).hash, readOwnFile(other).hash];
  return hashes[0] === hashes[1] || hashes.includes(ownFileData(null));
}

/** The most characters of an answer in an address. A longer answer is left out, so that the address stays short. */
const LONGEST_SAID = 1_000;

function inAddress(answers: Answers): string {
  const said = ANSWERED.flatMap((about) => {
    const { [about]: text = "" } = answers;
    return text !== "" && text.length <= LONGEST_SAID ? [[about, text]] : [];
  });
  return said.length === 0 ? "" : `?${new URLSearchParams(said)}`;
}

/** The answers in a link. If `blob` is not the link's file, only answers that name a sheet or columns count. */
async function answersFor(blob: Blob, data: string): Promise<Answers> {
  const answers = inLink(data);
  if (Object.keys(answers).length === 0 || blob.size > FILE_LIMITS.bytes) return {};
  const digest = await blob.arrayBuffer().then(sha256Of, () => null);
  return isSame(data, ownFileData(digest)) ? answers : aboutNames(answers);
}

/** The answers that a link repeats, so that a reader who opens the file again need not give them. */
export function inLink(data: string): Pick<Answers, (typeof ANSWERED)[number]> {
  const given = new URLSearchParams(readOwnFile(data).said);
  return Object.fromEntries(
    ANSWERED.flatMap((about) => (given.has(about) ? [[about, given.get(about)]] : [])),
  );
}

const aboutNames = ({ sheet, said }: Answers): Answers => ({
  ...(sheet !== undefined && { sheet }),
  ...(said !== undefined && { said }),
});

function open(file: OwnFile, enter: (data: string) => Entering, more: Pick<Openable, "isAgain"> = {}): void {
  const { blob, name, folder } = file;
  if (folder) {
    void blob
      .arrayBuffer()
      .then(sha256Of, () => null)
      .then((digest) => {
        const { asked, mode } = enter(ownFileData(digest));
        const manifest = blob.arrayBuffer().then(
          (given) => ({ given }),
          () => ({ failure: { kind: "unreadable", name } }) as const,
        );
        askForFolder(asked, name, { kind: "file", name }, undefined, { place: folder, mode, manifest });
      });
    return;
  }
  const source: Openable = {
    ...more,
    name,
    origin: { kind: "file", name },
    file,
    enter: (digest, answers) => enter(ownFileData(digest, inAddress(answers))),
    hold: makeObjectUrls,
    // The worker reads the blob, because reading hundreds of megabytes would block the page.
    read: () => Promise.resolve({ given: blob }),
  };
  void openSource(source);
}

type PlacedFile = { readonly path: string; readonly file: File };

/** Matches a dataset, a workbook, a sheet as text, and the settings or the list of published ids of a site. */
const STORY = /\.(?:json|xlsx|ods|csv|tsv)$/i;

/** Whether several files are one story: one dataset or its sheets, and otherwise only pictures and documents. */
function isOneStory(files: readonly File[]): boolean {
  const told = files.filter(({ name }) => STORY.test(name));
  const isWhole = told.length === 1 || told.some(({ name }) => /^events\.[ct]sv$/i.test(name));
  return isWhole && files.every(({ name }) => STORY.test(name) || mediaType(name) !== undefined);
}

/** All dropped files, also those in dropped folders. Rejects if one of them cannot be read. */
async function filesIn(entries: readonly FileSystemEntry[]): Promise<readonly PlacedFile[]> {
  const found = await Promise.all(
    entries.map(async (entry): Promise<readonly PlacedFile[]> => {
      if (isFile(entry)) {
        const file = await new Promise<File>((resolve, reject) => entry.file(resolve, reject));
        return [{ path: entry.fullPath.slice(1), file }];
      }
      return isFolder(entry) ? filesIn(await entriesOf(entry)) : [];
    }),
  );
  return found.flat();
}

const isFile = (entry: FileSystemEntry): entry is FileSystemFileEntry => entry.isFile;
const isFolder = (entry: FileSystemEntry): entry is FileSystemDirectoryEntry => entry.isDirectory;

/** All entries of a folder. Browsers return at most a hundred at a time, and an empty list at the end. */
async function entriesOf(folder: FileSystemDirectoryEntry): Promise<readonly FileSystemEntry[]> {
  const reader = folder.createReader();
  const all: FileSystemEntry[] = [];
  for (;;) {
    const some = await new Promise<readonly FileSystemEntry[]>((resolve, reject) =>
      reader.readEntries(resolve, reject),
    );
    if (some.length === 0 || all.length > WORKBOOK_LIMITS.entries) return all;
    all.push(...some);
  }
}

/** Packs a story and its pictures into one zip file. Rejects if a file cannot be read. */
export async function packStory(
  files: readonly PlacedFile[],
): Promise<{ readonly ok: true; readonly zip: Blob } | Refusal> {
  const taken = files
    .filter(({ path }) => !/(?:^|\/)\./.test(path) && (STORY.test(path) || mediaType(path) !== undefined))
    .toSorted((one, other) => (one.path < other.path ? -1 : 1));
  if (!taken.some(({ path }) => STORY.test(path)))
    return refuse("", "a folder without a story", "a dataset, a workbook or its sheets as CSV in it");
  const size = taken.reduce((sum, { path, file }) => sum + (STORY.test(path) ? 0 : file.size), 0);
  if (size > MEDIA_BYTES) return tooMuchMedia(size);
  const read = taken.map(async ({ path, file }) => [path, new Uint8Array(await file.arrayBuffer())] as const);
  const zip = zipSync(Object.fromEntries(await Promise.all(read)), { level: 0, ...ZIP_ENTRY });
  return { ok: true, zip: new Blob([Uint8Array.from(zip)], { type: "application/zip" }) };
}

/** Reads a source again with answers, and remembers them for its file. If the source is open, the view stays. */
export function openAgain(source: Openable, answers: Answers): void {
  const { file } = source;
  if (file) remember(file, answers);
  const { session, view } = store.getState();
  // A correction of the open dataset makes no entry in the history.
  const isOpen = file !== null && session.file === file;
  const again: Openable = isOpen
    ? {
        ...source,
        enter: (digest, said) => {
          const { asked } = source.enter(digest, said);
          return { asked: { ...asked, view: { ...view, data: asked.view.data } }, mode: "replace" };
        },
      }
    : source;
  void openSource(again, answers);
}
