import { useStore } from "zustand";
import { createStore } from "zustand/vanilla";
import { store } from "../../state/store.ts";
import { opening } from "./opening.ts";
import { openFile, openFiles, reopenFile } from "./openOwnFile.ts";

/** The used part of `FileSystemHandle`, which only few browsers have. */
type FileHandle = {
  readonly kind: "file" | "directory";
  readonly name: string;
  readonly getFile: () => Promise<File>;
  /** At the first call, the browser asks the reader for permission. */
  readonly createWritable?: () => Promise<{
    readonly write: (data: Blob) => Promise<void>;
    readonly close: () => Promise<void>;
    /** Ends the writing, and leaves the file unchanged. */
    readonly abort?: () => Promise<void>;
  }>;
};

declare global {
  interface Window {
    readonly showOpenFilePicker?: (options?: object) => Promise<readonly FileHandle[]>;
  }
  interface DataTransferItem {
    readonly getAsFileSystemHandle?: () => Promise<FileHandle | null>;
  }
}

/** Tells two versions of a file apart. The time is not enough, because some disks count whole seconds. */
type Stamp = Pick<File, "lastModified" | "size">;
const isSame = (one: Stamp, other: Stamp): boolean =>
  one.lastModified === other.lastModified && one.size === other.size;

type Watched = {
  readonly file: FileHandle | null;
  readonly readAt: Date | null;
  /** The version that the page last read or wrote, or that the author refused in order to keep edits. */
  readonly known: Stamp;
};

const nothing: Watched = { file: null, readAt: null, known: { lastModified: 0, size: 0 } };
const watched = createStore<Watched>(() => nothing);
export const useReadAt = (): Date | null => useStore(watched, ({ readAt }) => readAt);
export const watchedFile = (): FileHandle | null => watched.getState().file;

export const canWatch = (): boolean => typeof window.showOpenFilePicker === "function";

/** Lets the reader choose a file, opens it, and reads it again whenever it has changed. */
export async function chooseAndWatch(): Promise<void> {
  const handles = await window.showOpenFilePicker?.().catch(() => []);
  const [handle] = handles ?? [];
  if (handle) await openAndWatch(handle);
}

/** Opens dropped files. A single file is then read again after each change, if the browser gives a handle to it. */
export async function openDropped(files: readonly File[], items: readonly DataTransferItem[]): Promise<void> {
  const [item] = items.filter(({ kind }) => kind === "file");
  // Browsers give handles only during the drop. A folder is not watched.
  const isFolder = items.some((one) => one.webkitGetAsEntry()?.isDirectory);
  const asked = files.length === 1 && !isFolder ? item?.getAsFileSystemHandle?.() : undefined;
  if (__OFFLINE__ || asked === undefined) return openFiles(files, items);
  const file = await asked.catch(() => null);
  if (file?.kind === "file") await openAndWatch(file);
  else openFiles(files, items);
}

/** `known` means that the file on disk has the size and time with which the page last read or wrote it. */
type OnDisk = "known" | "changed" | "gone" | "unreadable";

export async function lookAtDisk(file: FileHandle): Promise<OnDisk> {
  try {
    return isSame(await file.getFile(), watched.getState().known) ? "known" : "changed";
  } catch (error) {
    return error instanceof DOMException && error.name === "NotFoundError" ? "gone" : "unreadable";
  }
}

/** Remembers the version that the page has written. If the size differs, another program wrote the file. */
export async function savedByPage(file: FileHandle, written: Blob): Promise<void> {
  const now = await file.getFile().catch(() => null);
  if (now?.size === written.size && watchedFile() === file)
    watched.setState({ known: now, readAt: new Date() });
}

/** Reads the watched file again at once if it has changed. If edits would be lost, a dialog asks first. */
export const readAgain = (): Promise<void> => look();

/** The page looks at the file this often, so that an author who saves in another program soon sees the change here. */
const LOOK_EVERY_MS = 1000;

let stop = (): void => {};
let look = (): Promise<void> => Promise.resolve();

async function openAndWatch(handle: FileHandle): Promise<void> {
  const first = await handle.getFile().catch(() => null);
  if (first === null) return;
  handles.set(first, handle);
  watchWhatOpens();
  openFiles([first]);
}

const handles = new WeakMap<Blob, FileHandle>();
let isWatchingOpenings = false;

function watchWhatOpens(): void {
  if (isWatchingOpenings) return;
  isWatchingOpenings = true;
  opening.subscribe(({ source }) => {
    if (!source?.file) return;
    const { blob, key } = source.file;
    const handle = handles.get(blob);
    if (!handle || !(blob instanceof File)) return;
    handles.delete(blob);
    watch(handle, blob, key);
  });
}

function watch(handle: FileHandle, first: File, key: number): void {
  stop();
  /** The keys of all versions read from this handle. A name does not tell two files apart. */
  const keys = new Set([key]);
  const isOpen = (): boolean => keys.has(store.getState().session.file?.key ?? Number.NaN);
  watched.setState({ file: handle, known: first, readAt: new Date() });
  look = async () => {
    const file = await handle.getFile().catch(() => null);
    if (file === null || isSame(file, watched.getState().known)) return;
    watched.setState({ known: file, readAt: new Date() });
    // If the file was not open before, there is no view to keep.
    keys.add((isOpen() ? reopenFile : openFile)(file, file.name));
  };
  const timer = window.setInterval(() => {
    if (!document.hidden) void look();
  }, LOOK_EVERY_MS);
  const unsubscribe = store.subscribe(({ session }) => {
    // A file is no longer watched when another story has opened.
    const isOver =
      session.loading === null && session.failure === null && opening.getState().question === null;
    if (isOver && !isOpen()) stop();
  });
  stop = () => {
    window.clearInterval(timer);
    unsubscribe();
    watched.setState(nothing);
    stop = () => {};
    look = () => Promise.resolve();
  };
}
