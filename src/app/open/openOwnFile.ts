import { FILE_LIMITS } from "../../model/limits.ts";
import { type Asked, isOwnFile, nothingAsked, type OwnFile, ownFileData } from "../../state/session.ts";
import { isAsked, keepOpened, reportFailure } from "../../state/sessionActions.ts";
import { store } from "../../state/store.ts";
import { defaultView } from "../../state/viewState.ts";
import { askBefore, type Entering, type Source } from "./opening.ts";
import { openSource } from "./openSource.ts";

/*
 * Files of the reader's own. They are read here and go nowhere. The address says that one is open and how its hash begins,
 * so that the same file brings the same view back; its name stands only in the entry of the history.
 */

/** Opens a file or a text that the reader gave: a step of its own, or what the address was waiting for. */
export function openFile(blob: Blob, name: string): void {
  const file = { key: Date.now(), blob, name };
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
    return;
  }
  // What else was on its way gives up its entry, so that the file has one of its own whatever comes of it.
  if (!isAsked(session)) keepOpened();
  open(file, step);
}

/** Opens a file once more that has changed since: in the view that the reader has, in the place of what was read before. */
export function reopenFile(blob: Blob, name: string): void {
  const file = { key: Date.now(), blob, name };
  open(
    file,
    (data) => ({
      asked: { ...nothingAsked, view: { ...store.getState().view, data }, file },
      mode: "replace",
    }),
    { isAgain: true },
  );
}

/** Of several files only one can be open: the reader says which. */
export function openFiles(files: readonly File[]): void {
  const [file, ...others] = files;
  if (file === undefined) return;
  if (others.length > 0) askBefore({ kind: "which", files });
  else openFile(file, file.name);
}

/** Opens a text from the clipboard as if it were a file. */
export const openPasted = (text: string, name: string): void => openFile(new Blob([text]), name);

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
  void openSource({
    ...more,
    name,
    origin: { kind: "file", name },
    file,
    enter: (digest) => enter(ownFileData(digest)),
    // What is too large is refused by its size, unread.
    read: () =>
      blob.size > FILE_LIMITS.bytes
        ? Promise.resolve({ given: blob })
        : blob.arrayBuffer().then(
            (given) => ({ given }),
            () => ({ failure: { kind: "unreadable", name } }),
          ),
  });
}
