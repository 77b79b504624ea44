import { spanOfDays } from "../model/dates/timeSpan.ts";
import type { Tables } from "../model/tables/tables.ts";
import type { Ignored } from "./address.ts";
import { resolveView } from "./resolveView.ts";
import type { Asked, Failure, Loading, Opened, Session } from "./session.ts";
import { type AppState, commit, type HistoryMode, store } from "./store.ts";
import { tablesOfView, withStandIns } from "./tablesOfView.ts";
import { windowDays } from "./windowDays.ts";

/** What becomes of the session: a dataset is asked for, comes, fails or is stopped, and the view that was asked for enters. */

type Entered = Pick<AppState, "session" | "view" | "hover" | "notice" | "span">;

/** What a dataset shows of what was asked: the whole view at once, and a notice of what it has not. */
function enteredView(opened: Tables, session: Session, asked: Asked): Entered {
  const tables = tablesOfView(opened, asked.view);
  const resolved = resolveView(tables, asked.view);
  const clock = opened.byKnown ? asked.view.clock : "happened";
  const members = opened.folded ? asked.view.members : "open";
  const view = withStandIns(tables, { ...resolved.view, clock, members });
  const lost: readonly Ignored[] = (["clock", "members"] as const)
    .filter((key) => view[key] !== asked.view[key])
    .map((key) => ({ key, text: asked.view[key] }));
  const all = [...asked.ignored, ...resolved.ignored, ...lost];
  return {
    session: { ...session, opened, tables },
    view,
    hover: null,
    notice: all.length > 0 || asked.newerVersion ? { ignored: all, newerVersion: asked.newerVersion } : null,
    span: spanOfDays(windowDays(tables, view)),
  };
}

/** A link was followed or the history walked, within the dataset that is open. */
export function enterView(opened: Tables, asked: Asked): void {
  commit(enteredView(opened, store.getState().session, asked), "none");
}

/** Notes what is asked for. Before anything is open, that is the view too, unresolved: a language is known at once. */
export function reportAsked(asked: Asked): void {
  store.setState(({ session, view }) => ({
    session: { ...session, asked },
    view: session.tables ? view : asked.view,
  }));
}

export function reportLoading(loading: Loading): void {
  store.setState(({ session }) => ({ session: { ...session, loading, failure: null } }));
}

export function reportFailure(failure: Failure): void {
  store.setState(({ session }) => ({ session: { ...session, loading: null, failure } }));
}

/** A dataset is ready: it and the view that was asked for enter the store together. */
export function openTables(tables: Tables, opened: Opened, asked: Asked, mode: HistoryMode = "none"): void {
  const { session } = store.getState();
  const { file } = opened;
  const files = file && !session.files.includes(file) ? [...session.files, file] : session.files;
  const next = { ...session, ...opened, files, serial: session.serial + 1, data: asked.view.data };
  commit(enteredView(tables, { ...next, loading: null, failure: null }, asked), mode);
}

/** Opening ended without a dataset and without a failure: the reader stopped it. */
export function reportStopped(): void {
  store.setState(({ session }) => ({ session: { ...session, loading: null } }));
}

export const dismissFailure = (): void =>
  store.setState(({ session }) => ({ session: { ...session, failure: null } }));
