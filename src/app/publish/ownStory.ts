import { useStore } from "zustand";
import { createStore } from "zustand/vanilla";
import { store } from "../../state/store.ts";
import { opening } from "../open/opening.ts";
import { openFile, reopenFile } from "../open/openOwnFile.ts";

/** A file of the reader's disk that the page may read again: what is used of the platform's, which not every browser has. */
export type FileHandle = { readonly kind: "file" | "directory"; readonly getFile: () => Promise<File> };

declare global {
  interface Window {
    readonly showOpenFilePicker?: (options?: object) => Promise<readonly FileHandle[]>;
  }
}

type Watched = {
  /** When the file was read last; null while none is watched. */
  readonly readAt: Date | null;
};

const watched = createStore<Watched>(() => ({ readAt: null }));
export const useReadAt = (): Date | null => useStore(watched, ({ readAt }) => readAt);

export const canWatch = (): boolean => typeof window.showOpenFilePicker === "function";

/** The reader chooses a file, which is opened and from then on read again whenever it has changed. */
export async function chooseAndWatch(): Promise<void> {
  const handles = await window.showOpenFilePicker?.().catch(() => []);
  const [handle] = handles ?? [];
  if (handle) await openAndWatch(handle);
}

/** Often enough for who saves and looks up. */
const LOOK_EVERY_MS = 1000;

let stop = (): void => {};

async function openAndWatch(handle: FileHandle): Promise<void> {
  stop();
  const first = await handle.getFile().catch(() => null);
  if (first === null) return;
  openFile(first, first.name);
  let changed = first.lastModified;
  watched.setState({ readAt: new Date() });
  const look = async (): Promise<void> => {
    if (document.hidden) return;
    const file = await handle.getFile().catch(() => null);
    if (file === null || file.lastModified === changed) return;
    changed = file.lastModified;
    watched.setState({ readAt: new Date() });
    // Until it has opened once there is no view of it to keep.
    const open = store.getState().session.file?.name === file.name ? reopenFile : openFile;
    open(file, file.name);
  };
  const timer = window.setInterval(() => void look(), LOOK_EVERY_MS);
  const unsubscribe = store.subscribe(({ session }) => {
    // Another story was opened: nobody waits for this one.
    const isOver =
      session.loading === null && session.failure === null && opening.getState().question === null;
    if (isOver && session.file?.name !== first.name) stop();
  });
  stop = () => {
    window.clearInterval(timer);
    unsubscribe();
    watched.setState({ readAt: null });
    stop = () => {};
  };
}
