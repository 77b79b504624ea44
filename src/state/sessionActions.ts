import { spanOfDays } from "../model/dates/timeSpan.ts";
import type { Tables } from "../model/tables/tables.ts";
import type { Ignored } from "./address/address.ts";
import { clockOf, mapFolded, resolveView, tablesOfView } from "./address/resolveView.ts";
import type { ViewState } from "./address/viewState.ts";
import { windowDays } from "./address/windowDays.ts";
import { neededRooms, reportLostPart } from "./room.ts";
import { lacksFilter, moreSelectors } from "./rooms.ts";
import {
  type Asked,
  type Failure,
  type Loading,
  nothingAsked,
  type Opened,
  type Session,
} from "./session.ts";
import { type AppState, commit, type HistoryMode, store } from "./store.ts";

type Entered = Pick<AppState, "session" | "view" | "hover" | "notice" | "span">;

/** The state after a dataset is opened. A notice names the parts of the view that the dataset does not support. */
export function enteredView(
  opened: Tables,
  state: Pick<AppState, "session" | "parts">,
  asked: Asked,
): Entered {
  const more = moreSelectors.of(state);
  const tables = tablesOfView(opened, asked.view, more);
  const unanswered: Ignored[] = [];
  const possible = state.session.source.answerable(asked.view, unanswered);
  const resolved = resolveView(tables, possible, more);
  const clock = clockOf(opened, possible, more);
  const members = opened.folded ? possible.members : "open";
  const view = mapFolded(tables, { ...resolved.view, clock, members });
  const lost: readonly Ignored[] = (["clock", "members"] as const)
    .filter((key) => view[key] !== possible[key])
    .map((key) => ({ key, text: possible[key] }));
  return {
    session: { ...state.session, opened, tables, loading: null, failure: null },
    view,
    hover: null,
    notice: noticeOf({ ...asked, ignored: [...asked.ignored, ...unanswered, ...resolved.ignored, ...lost] }),
    span: spanOfDays(windowDays(tables, view)),
  };
}

const noticeOf = (asked: Asked): AppState["notice"] =>
  asked.ignored.length > 0 || asked.newerVersion || asked.instead !== undefined ? asked : null;

export const isAsked = ({ data, file, asked }: Session): boolean =>
  data === asked.view.data && file === asked.file;

/** Shows the view of a followed link, or of Back or Forward, in the open dataset. */
export function enterView(opened: Tables, asked: Asked): void {
  commit(enteredView(opened, store.getState(), asked), "none");
}

/** Stores what the address asks for. If no dataset is open, the view is stored too, because it names the language. */
export function reportAsked(asked: Asked): void {
  store.setState(({ session, view }) => ({
    session: { ...session, asked },
    view: session.opened ? view : asked.view,
  }));
}

/** Reports how much is loaded. Null ends the loading without a dataset and without a failure. */
export function reportLoading(loading: Loading | null): void {
  store.setState(({ session }) => ({ session: { ...session, loading, failure: null } }));
}

/** Shows why a dataset did not open. Hides the open dataset if the address asks for another one. */
export function reportFailure(failure: Failure): void {
  store.setState(({ session }) => ({
    session: { ...session, loading: null, failure, tables: isAsked(session) ? session.tables : null },
  }));
}

export function openTables(
  tables: ReadyTables,
  opened: Opened,
  asked: Asked,
  mode: HistoryMode = "none",
): void {
  const { session, parts } = store.getState();
  const { file } = opened;
  const { data } = asked.view;
  const files = file ? [...session.files.filter((one) => one.file !== file), { file, data }] : session.files;
  const next = { ...session, ...opened, asked, files, serial: session.serial + 1, data };
  commit(enteredView(tables, { session: next, parts }, asked), mode);
}

/** Goes back to the dataset that was opened last, and drops later requests. Without such a dataset it does nothing. */
export function keepOpened(): void {
  const state = store.getState();
  const { session, view } = state;
  if (!session.opened) return;
  const tables = session.tables ?? tablesOfView(session.opened, view, moreSelectors.of(state));
  const asked = { ...nothingAsked, view, file: session.file };
  commit({ session: { ...session, tables, asked, loading: null, failure: null }, view }, "none");
}

declare const ready: unique symbol;
/** Tables whose view can be shown, because the code of its filters is loaded. Only `readyTables` makes them. */
export type ReadyTables = Tables & { readonly [ready]: true };

/**
 * Waits for the rooms (code that is loaded later) that a view of these tables needs. Null if a filter cannot be
 * applied, because its room cannot be fetched. If another room cannot be fetched, a notice tells the reader.
 */
export async function readyTables(tables: Tables, view: ViewState): Promise<ReadyTables | null> {
  const haveAllCome = await neededRooms(tables, view);
  if (lacksFilter(view)) return null;
  if (!haveAllCome) reportLostPart();
  return tables as ReadyTables;
}

/** `readyTables` for a dataset that is being opened. It also computes the counts of the first picture in advance. */
export async function openingTables(tables: Tables, asked: Asked): Promise<ReadyTables | null> {
  const now = await readyTables(tables, asked.view);
  const more = moreSelectors.of(store.getState());
  await more?.searchAhead(tables, asked.view.q);
  await more?.countOpening(tables, asked);
  return now;
}
