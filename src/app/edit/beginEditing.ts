import { exportJson } from "../../export/exportJson.ts";
import type { Draft } from "../../model/draft/draftDataset.ts";
import type { Tables } from "../../model/tables/tables.ts";
import { textAt } from "../../model/tables/text/textColumn.ts";
import { type EventRow, eventRow } from "../../model/units.ts";
import { keepOpened } from "../../state/sessionActions.ts";
import { store } from "../../state/store.ts";
import { fileName } from "../../widgets/downloadBlob.ts";
import { opening } from "../opening/opening.ts";
import { openFile } from "../opening/openOwnFile.ts";
import { openSource } from "../opening/openSource.ts";
import { isUnsaved, startDraft } from "./draftStore.ts";
import { editing, type Leaving, notEditing } from "./editing.ts";
import { endWorker } from "./enterDraft.ts";
import { publishedIds, rememberLock, rememberPublished } from "./published.ts";
import { readBeside } from "./readBeside.ts";

/** Each edit checks the whole story and makes its tables anew, which takes a second for so many. */
export const MOST_EVENTS = 20_000;

const rowsOf = (tables: Tables): readonly EventRow[] =>
  Array.from({ length: tables.events.count }, (_, row) => eventRow(row));

/** Begins to edit the file of the reader's own that is open. Of a zip file what lies beside the story is read first. */
export async function beginEditing(): Promise<void> {
  const { file, opened } = store.getState().session;
  if (file === null || opened === null || editing.getState().file !== null) return;
  const { beside, lock } = await readBeside(file);
  // Meanwhile another story may have been opened, or the button pressed twice.
  if (store.getState().session.opened !== opened || editing.getState().file !== null) return;
  rememberLock(lock.published);
  const draft: Draft = JSON.parse(exportJson(opened, rowsOf(opened)).join(""));
  startDraft(draft);
  editing.setState({
    ...notEditing,
    file,
    saved: draft,
    beside,
    savedBeside: beside,
    published: publishedIds(opened.about.id),
  });
  // The columns of a table are read once: from now on there are records.
  opening.setState({ columns: null, guard: askToLeave });
  const stop = store.subscribe(({ session }) => {
    const { file: edited } = editing.getState();
    if (edited !== null && (session.file === edited || session.tables === null)) return;
    stop();
    endEditing();
  });
}

/** Opens a copy of the story of this site as a file of the reader's own, and begins to edit it. */
export function editCopy(): void {
  const { opened } = store.getState().session;
  if (opened === null) return;
  rememberPublished(
    opened.about.id,
    rowsOf(opened).map((row) => textAt(opened.events.ids, row)),
  );
  const name = `${fileName(opened.about.id)}.json`;
  const blob = new Blob([...exportJson(opened, rowsOf(opened))]);
  openFile(blob, name);
  const stop = store.subscribe(({ session }) => {
    if (session.loading !== null) return;
    stop();
    if (session.file?.blob === blob) void beginEditing();
  });
}

/** Ends editing. What the draft has become stays open; what was not saved of it is gone with the page. */
export function endEditing(): void {
  opening.setState({ guard: null });
  startDraft(null);
  editing.setState(notEditing);
  endWorker();
}

/** Where edits would be lost, whatever is to be opened waits for the reader's word. */
function askToLeave(...[source, answers]: Parameters<typeof openSource>): boolean {
  if (!isUnsaved()) return false;
  editing.setState(({ leaving }) => ({
    leaving: { source, answers: answers ?? {}, nth: (leaving?.nth ?? 0) + 1 },
  }));
  return true;
}

/**
 * The reader keeps the edits: the address is again that of what is open. A dialog says a moment later that it was closed; what
 * was asked meanwhile is still to be answered.
 */
export function stay(answered: Leaving): void {
  if (editing.getState().leaving !== answered) return;
  editing.setState({ leaving: null });
  keepOpened();
}

/** The reader lets the edits go, and what waited is opened. */
export function leave(): void {
  const { leaving } = editing.getState();
  endEditing();
  if (leaving) void openSource(leaving.source, leaving.answers);
}
