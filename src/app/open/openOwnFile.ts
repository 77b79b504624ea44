import { type Loader, startLoader } from "../../load/loadClient.ts";
import { defaultView } from "../../state/address/viewState.ts";
import { type Asked, isOwnFile, nothingAsked, type OwnFile, ownFileData } from "../../state/session.ts";
import { isAsked, keepOpened, reportFailure } from "../../state/sessionActions.ts";
import { store } from "../../state/store.ts";
import { holdMedia } from "./holdMedia.ts";
import { answersTo, askBefore, type Entering, type Source } from "./opening.ts";
import { openSource } from "./openSource.ts";
import { filesIn, isOneStory, type PlacedFile, packStory } from "./packStory.ts";

/*
 * Files of the reader's own. They are read here and go nowhere. The address says that one is open and how its hash begins,
 * so that the same file brings the same view back; its name stands only in the entry of the history.
 */

/** The worker for the next of them, where it was started ahead. */
let early: Loader | undefined;

/** A reader is about to choose a file: the worker starts meanwhile. */
export function expectFile(): void {
  early ??= startLoader();
}

/** The reader chose none: the worker is not needed. */
export function expectNoFile(): void {
  early?.end();
  early = undefined;
}

/**
 * Tells the files of this visit apart, and from those of visits before, of which the history of the browser may still know
 * the keys. Two files of one millisecond are two.
 */
let lastKey = 0;
function newKey(): number {
  lastKey = Math.max(Date.now(), lastKey + 1);
  return lastKey;
}

/** Opens a file or a text that the reader gave: a step of its own, or what the address was waiting for. Answers its key. */
export function openFile(blob: Blob, name: string): number {
  const file = { key: newKey(), blob, name };
  const { session, view } = store.getState();
  const { asked } = session;
  const { lang } = session.tables ? view : asked.view;
  const step = (data: string): Entering => ({
    asked: { ...nothingAsked, view: { ...defaultView, data, lang }, file },
    mode: "push",
  });
  const other = ({ asked: apart, mode }: Entering): Entering => ({
    asked: { ...apart, instead: asked.fileName ?? "" },
    mode,
  });
  if (isOwnFile(asked.view.data) && asked.file === null) {
    open(file, (data) =>
      isSame(asked.view.data, data) ? continued({ ...asked, file }, data) : other(step(data)),
    );
    return file.key;
  }
  // What else was on its way gives up its entry, so that the file has one of its own whatever comes of it.
  if (!isAsked(session)) keepOpened();
  open(file, step);
  return file.key;
}

/** Opens a file once more that has changed since: in the view that the reader has, in the place of what was read before. */
export function reopenFile(blob: Blob, name: string): number {
  const file = { key: newKey(), blob, name };
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
 * Opens what was given at once: a file; a story with its pictures beside it, or a folder of them, as one zip file; of
 * several stories only one can be open, and the reader says which.
 */
export function openFiles(files: readonly File[], items: readonly DataTransferItem[] = []): void {
  const [file, ...others] = files;
  if (file === undefined) return;
  // They are gone when the drop is over.
  const entries = items.flatMap((item) => item.webkitGetAsEntry() ?? []);
  if (entries.some(({ isDirectory }) => isDirectory)) void openTogether(filesIn(entries), file.name);
  else if (others.length === 0) openFile(file, file.name);
  else if (isOneStory(files)) void openTogether(Promise.resolve(files.map(alone)), file.name);
  else askBefore({ kind: "which", files });
}

/** Opens all that lies in a folder which the reader chose. */
export function openFolder(files: readonly File[]): void {
  const [folder = ""] = files[0]?.webkitRelativePath.split("/") ?? [];
  const placed = files.map((file) => ({ path: file.webkitRelativePath, file }));
  if (placed.length > 0) void openTogether(Promise.resolve(placed), folder);
}

const alone = (file: File): PlacedFile => ({ path: file.name, file });

async function openTogether(placed: Promise<readonly PlacedFile[]>, name: string): Promise<void> {
  const title = name.replace(/\.\w+$/, "");
  const packed = await placed.then(packStory).catch(() => null);
  if (packed === null) return reportFailure({ kind: "unreadable", name });
  if (packed.ok) openFile(packed.zip, `${title}.zip`);
  else reportFailure({ kind: "refused", name, faults: packed.faults, total: packed.total });
}

/** Opens a text from the clipboard as if it were a file. */
export const openPasted = (text: string, name: string): unknown => openFile(new Blob([text]), name);

/** Opens the file that an address asks for, if this visit has it. */
export function openOwnFile(asked: Asked): void {
  const { file } = asked;
  if (file) open(file, (data) => continued(asked, data));
  else reportFailure({ kind: "own-file", name: asked.fileName ?? "" });
}

/** The entry that asks for the file has it. */
const continued = (asked: Asked, data: string): Entering => ({
  asked: { ...asked, view: { ...asked.view, data } },
  mode: "none",
});

/** Without a hash, of which some browsers offer none, files cannot be told apart. */
const isSame = (one: string, other: string): boolean =>
  one === other || [one, other].includes(ownFileData(null));

function open(file: OwnFile, enter: (data: string) => Entering, more: Pick<Source, "isAgain"> = {}): void {
  const { blob, name } = file;
  const source: Source = {
    ...more,
    name,
    origin: { kind: "file", name },
    file,
    enter: (digest) => enter(ownFileData(digest)),
    hold: holdMedia,
    // Read in the worker: hundreds of megabytes arrive in the page in tasks that are too long for it.
    read: () => Promise.resolve({ given: blob }),
  };
  const loader = early;
  early = undefined;
  void openSource(source, answersTo(file), loader);
}
