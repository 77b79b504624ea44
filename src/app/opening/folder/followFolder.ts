import type { FolderReader } from "../../../load/folder/folderReader.ts";
import { brokenDown } from "../../../load/loadClient.ts";
import { spanOfDays } from "../../../model/dates/timeSpan.ts";
import { isSameScope, type RowScope } from "../../../model/folder/rowScope.ts";
import { keepCounted } from "../../../model/tables/countedTables.ts";
import { eventRowOf } from "../../../model/tables/findRow.ts";
import { isCounted } from "../../../model/tables/prepared.ts";
import type { Tables } from "../../../model/tables/tables.ts";
import { epochDay } from "../../../model/units.ts";
import { scopeOfActors, scopeOfDays } from "../../../query/source/folderScope.ts";
import type { FolderTables } from "../../../query/source/yearCounts.ts";
import type { ViewState } from "../../../state/address/viewState.ts";
import { isAroundEvent, windowDays } from "../../../state/address/windowDays.ts";
import { answerAgainBy } from "../../../state/folderQuestions.ts";
import { selectIsSettled } from "../../../state/selectors/selectors.ts";
import type { OpenFolder } from "../../../state/session.ts";
import { type AppState, commit, store } from "../../../state/store.ts";

/** Rows are asked for when the view has not changed for so long: a drag that goes on asks for nothing. */
const RESTED_MS = 120;
/** Days on each side of an event that is asked for by its id. */
const AROUND_EVENT = 15;

type Wanted = RowScope | { readonly kind: "event"; readonly id: string } | NonNullable<OpenFolder["refused"]>;

/**
 * Asks an open folder for the rows that the view needs, one question at a time: a newer one ends the older. All that is
 * shown answers one question, the last that was answered, and is said to be older while another is on its way. Ends, and
 * tells `onEnd`, when another dataset is opened.
 */
export function followFolder(reader: FolderReader, base: FolderTables, onEnd: () => void): void {
  const { serial } = store.getState().session;
  const most = base.prepared.mostRows;
  let shown: RowScope = { kind: "none" };
  let asking: { readonly key: string; readonly stop: AbortController } | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;

  function wanted({ view }: AppState, tables: Tables): Wanted {
    if (view.actor.length > 0) return scopeOfActors(base, view.actor, most);
    if (view.event !== null && eventRowOf(tables, view.event) === undefined) {
      return { kind: "event", id: view.event };
    }
    const days = windowDays(tables, view);
    const isHere = tables.prepared !== null && tables.prepared.actors.length === 0;
    if (isHere && !isCounted(tables.prepared, days)) return shown;
    const scope = scopeOfDays(base, days, most);
    return scope.kind === "days" ? scope : { kind: "none" };
  }

  function look(): void {
    const state = store.getState();
    const { tables } = state.session;
    if (tables === null || !selectIsSettled(state, tables)) return;
    const next = wanted(state, tables);
    const key = JSON.stringify(next);
    if (asking?.key === key) return;
    asking?.stop.abort();
    asking = null;
    if (next.kind === "too-many" || next.kind === "faults") {
      refuse(next);
      return;
    }
    if (next.kind !== "event" && isSameScope(next, shown)) {
      if (state.session.folder?.isAsking) report({ isAsking: false, refused: state.session.folder.refused });
      return;
    }
    const stop = new AbortController();
    asking = { key, stop };
    report({ isAsking: next.kind !== "none", refused: null });
    ask(next, stop.signal).catch(() => {
      if (stop.signal.aborted) return;
      refuse({ kind: "faults", faults: brokenDown().faults });
      asking = null;
    });
  }

  async function ask(
    next: RowScope | Extract<Wanted, { kind: "event" }>,
    signal: AbortSignal,
  ): Promise<void> {
    const scope = next.kind === "event" ? await scopeOfEvent(next.id, signal) : next;
    if (scope === null || signal.aborted) return;
    const got =
      scope.kind === "none" ? ({ ok: true, tables: base } as const) : await reader.tables(scope, signal);
    if (signal.aborted) return;
    if (got.ok) {
      if (got.tables !== base) keepCounted(got.tables, base);
      shown = scope;
      enter(got.tables);
      // It is not where the folder says that it is: asked for again it would not come either, and that for ever.
      if (next.kind === "event" && eventRowOf(got.tables, next.id) === undefined) letGo(next.id);
    } else if ("faults" in got) refuse({ kind: "faults", faults: got.faults });
    asking = null;
  }

  /** Null where it is refused, or there is no such event; then the view lets go of it. */
  async function scopeOfEvent(id: string, signal: AbortSignal): Promise<RowScope | null> {
    const found = await reader.dayOf(id, signal);
    if (signal.aborted || "stopped" in found) return null;
    if (!found.ok) {
      refuse({ kind: "faults", faults: found.faults });
      return null;
    }
    if (found.day === null) {
      letGo(id);
      return null;
    }
    const { view } = store.getState();
    const first = epochDay(Math.min(view.from ?? found.day, found.day) - AROUND_EVENT);
    const last = epochDay(Math.max(view.to ?? found.day, found.day) + AROUND_EVENT);
    const wide = { first, last };
    const day = { first: epochDay(found.day), last: epochDay(found.day) };
    const scope = scopeOfDays(base, wide, most);
    return scope.kind === "days" ? scope : { kind: "days", days: day };
  }

  const unsubscribe = store.subscribe((state, before) => {
    if (state.session.serial !== serial) return end();
    if (state.view === before.view && state.span === before.span) return;
    clearTimeout(timer);
    timer = setTimeout(look, RESTED_MS);
  });
  function end(): void {
    asking?.stop.abort();
    clearTimeout(timer);
    unsubscribe();
    answerAgainBy(null);
    onEnd();
  }
  answerAgainBy(() => {
    asking = null;
    look();
  });
  look();
}

const report = (folder: OpenFolder): void =>
  store.setState(({ session }) => ({ session: { ...session, folder } }));
const refuse = (refused: NonNullable<OpenFolder["refused"]>): void => report({ isAsking: false, refused });

/** Other rows take the place of those before in one step. What the pointer rests on is another row now, and is let go. */
function enter(tables: Tables): void {
  const { session, view, span } = store.getState();
  store.setState({
    session: { ...session, opened: tables, tables, folder: { isAsking: false, refused: null } },
    hover: null,
    // The days around an event are known when it is here.
    span: isAroundEvent(view) ? spanOfDays(windowDays(tables, view)) : span,
  });
}

/** The folder has no event of this id: the view is one without it, and the reader is told. */
function letGo(id: string): void {
  const { session, view } = store.getState();
  const without: ViewState = { ...view, event: null };
  commit(
    {
      session: { ...session, folder: { isAsking: false, refused: null } },
      view: without,
      notice: { ignored: [{ key: "event", text: id }], newerVersion: false },
    },
    "replace",
  );
}
