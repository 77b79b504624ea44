import { exportJson } from "../../export/exportJson.ts";
import { type Loader, startLoader } from "../../load/loadClient.ts";
import type { LoadOutcome } from "../../load/loadOutcome.ts";
import type { Fault } from "../../model/check/fault.ts";
import { type Draft, idIn, type RecordList } from "../../model/draft.ts";
import { eventRows } from "../../model/tables/tables.ts";
import { textAt } from "../../model/tables/textColumn.ts";
import { actorId, eventId, sourceId } from "../../model/units.ts";
import type { ViewState } from "../../state/address/viewState.ts";
import { reportLostPart } from "../../state/room.ts";
import { nothingAsked, type Opened, type OwnFile } from "../../state/session.ts";
import { enteredView, keepOpened, type ReadyTables, readyTables } from "../../state/sessionActions.ts";
import { commit, store } from "../../state/store.ts";
import { fileName } from "../../widgets/downloadBlob.ts";
import { addObjectUrls } from "../opening/objectUrls.ts";
import { opening } from "../opening/opening.ts";
import { openFile } from "../opening/openOwnFile.ts";
import { openSource } from "../opening/openSource.ts";
import { readAttachments, zipWithAttachments } from "./draftFile.ts";
import { isUnsaved, startDraft } from "./draftStore.ts";
import {
  editing,
  type Leaving,
  notEditing,
  publishedIds,
  rememberLock,
  rememberPublished,
} from "./editing.ts";
import { openForm, openPlace } from "./formActions.ts";

/** A story with more events cannot be edited. Each edit checks all events, which takes a second for this many. */
export const MOST_EVENTS = 20_000;

export async function beginEditing(): Promise<void> {
  const { file, opened } = store.getState().session;
  if (file === null || opened === null || editing.getState().file !== null) return;
  const { attachments, lock } = await readAttachments(file);
  // The reader may have opened another story meanwhile, or pressed the button twice.
  if (store.getState().session.opened !== opened || editing.getState().file !== null) return;
  rememberLock(lock.published);
  const draft: Draft = JSON.parse(exportJson(opened).join(""));
  startDraft(draft);
  editing.setState({
    ...notEditing,
    file,
    saved: draft,
    attachments,
    savedAttachments: attachments,
    published: publishedIds(opened.about.id),
  });
  // The table has become a list of records, so the meanings of its columns can no longer be changed.
  opening.setState({ columns: null, guard: askToLeave });
  const stop = store.subscribe(({ session }) => {
    const { file: edited } = editing.getState();
    if (edited !== null && (session.file === edited || session.tables === null)) return;
    stop();
    endEditing();
  });
}

export async function editActs(id: string): Promise<void> {
  await beginEditing();
  openForm("events", id);
  openPlace("actions");
}

/** Opens a copy of this site's story as a file of the reader, and begins to edit the copy. */
export function editCopy(): void {
  const { opened } = store.getState().session;
  if (opened === null) return;
  rememberPublished(
    opened.about.id,
    eventRows(opened).map((row) => textAt(opened.events.ids, row)),
  );
  const name = `${fileName(opened.about.id)}.json`;
  const blob = new Blob([...exportJson(opened)]);
  openFile(blob, name);
  const stop = store.subscribe(({ session }) => {
    if (session.loading !== null) return;
    stop();
    if (session.file?.blob === blob) void beginEditing();
  });
}

export function endEditing(): void {
  opening.setState({ guard: null });
  startDraft(null);
  editing.setState(notEditing);
  endWorker();
}

/** Asks the author before another file replaces unsaved edits. True if the file must wait for the answer. */
function askToLeave(...[source, answers]: Parameters<typeof openSource>): boolean {
  if (!isUnsaved()) return false;
  editing.setState(({ leaving }) => ({
    leaving: { source, answers: answers ?? {}, nth: (leaving?.nth ?? 0) + 1 },
  }));
  return true;
}

/** Keeps the edits, and returns to the address of the edited story. A question that was asked meanwhile stays open. */
export function stay(answered: Leaving): void {
  if (editing.getState().leaving !== answered) return;
  editing.setState({ leaving: null });
  keepOpened();
}

export function leave(): void {
  const { leaving } = editing.getState();
  endEditing();
  if (leaving) void openSource(leaving.source, leaving.answers);
}

/** `faults` is empty if the draft could not be checked, for example because no worker started. */
type CheckedDraft =
  | (Extract<LoadOutcome, { readonly ok: true }> & { readonly tables: ReadyTables; readonly file: OwnFile })
  | { readonly ok: false; readonly faults: readonly Fault[] };

/** The worker that checks all edits. It is kept, because its second check takes a fifth of the time of the first. */
let kept: Loader | null = null;

function endWorker(): void {
  kept?.end();
  kept = null;
}

export async function checkDraft(draft: Draft): Promise<CheckedDraft> {
  const { file: before, attachments } = editing.getState();
  const name = before?.name ?? "";
  const bytes = zipWithAttachments(draft, attachments);
  const file = { key: before?.key ?? 0, blob: new Blob([bytes]), name };
  kept ??= startLoader();
  const outcome = await kept.load(bytes.buffer, name, { keeps: true });
  if (outcome === null) {
    reportLostPart();
    return { ok: false, faults: [] };
  }
  if (outcome.ok) {
    const tables = await readyTables(outcome.tables, store.getState().view);
    return tables ? { ...outcome, tables, file } : { ok: false, faults: [] };
  }
  const faults = "faults" in outcome ? outcome.faults : [];
  // A fault of the whole file belongs to no record, so the worker itself may have failed.
  if (faults.some(({ path }) => path === "")) endWorker();
  return { ok: false, faults };
}

/** Shows a checked draft in place of the previous draft. Selection and filters follow a record to its new id. */
export function enterDraft(
  before: Draft,
  after: Draft,
  checked: Extract<CheckedDraft, { readonly ok: true }>,
): void {
  const { tables, file, digest, warnings, warningTotal } = checked;
  const media = addObjectUrls(checked.media, store.getState().session.media);
  const { view, session } = store.getState();
  const kept = <Id extends string>(list: RecordList, ids: readonly Id[], brand: (id: string) => Id) =>
    ids.flatMap((id) => {
      const now = idIn(before, after, list, id);
      return now === null ? [] : [brand(now)];
    });
  const [event = null] = kept("events", view.event === null ? [] : [view.event], eventId);
  const focus = kept("actors", view.focus, actorId);
  editing.setState({ file });
  replaceTables(
    tables,
    // `session` keeps the rows that were set aside. The draft does not have them, but the notice about them must stay.
    { ...session, file, media, digest, warnings, warningTotal },
    {
      ...view,
      event,
      focus: focus.length < view.focus.length ? [] : focus.sort(),
      actor: kept("actors", view.actor, actorId).sort(),
      by: kept("actors", view.by, actorId).sort(),
      on: kept("actors", view.on, actorId).sort(),
      source: kept("sources", view.source, sourceId).sort(),
    },
  );
}

/** Makes no history entry. Components keep focus and scrolling unless the number of events or actors changes. */
function replaceTables(tables: ReadyTables, opened: Opened, view: ViewState): void {
  const { session, parts } = store.getState();
  const { file } = opened;
  const { data, opened: before } = session;
  // All edits of a story have one address, `data`, so that address must open the last edit.
  const others = session.files.filter((one) => one.data !== data);
  const files = file ? [...others, { file, data }] : others;
  const asked = { ...nothingAsked, view, file };
  // Pictures move marks from their old to their new places, and know them by row. With other rows, pictures start anew.
  const { events, actors } = tables;
  const isAsLong = before?.events.count === events.count && before.actors.count === actors.count;
  const serial = isAsLong ? session.serial : session.serial + 1;
  const next = { ...session, ...opened, asked, files, serial };
  commit(enteredView(tables, { session: next, parts }, asked), "replace");
}
