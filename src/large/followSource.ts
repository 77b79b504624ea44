import { spanOfDays } from "../model/dates/timeSpan.ts";
import type { Tables } from "../model/tables/tables.ts";
import { isAroundEvent, windowDays } from "../state/address/windowDays.ts";
import { answerAgainBy } from "../state/askInTasks.ts";
import { selectIsSettled } from "../state/selectors/selectors.ts";
import type { Asking, Refused, RowAnswer, RowSource } from "../state/source.ts";
import { commit, store } from "../state/store.ts";

/** Rows are asked for when the view has not changed for so long: a drag that goes on asks for nothing. */
const RESTED_MS = 120;

/**
 * Asks the source of the open dataset for the rows that the view needs, one question at a time: a newer one ends the older. All
 * that is shown answers one question, the last that was answered, and is said to be older while another is on its way.
 * Ends, and the source with it, when another dataset is opened. `brokenDown` is the refusal of a question that broke down.
 */
export function followSource(source: RowSource, brokenDown: () => Refused): void {
  const { serial } = store.getState().session;
  let asking: { readonly key: string; readonly stop: AbortController } | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;

  function look(): void {
    const state = store.getState();
    const { tables, asking: before } = state.session;
    if (tables === null || !selectIsSettled(state, tables)) return;
    const next = source.missing(state.view, tables);
    const key = next.kind === "rows" ? next.key : "";
    if (asking?.key === key) return;
    asking?.stop.abort();
    asking = null;
    if (next.kind === "nothing") {
      if (before.isAsking) report({ ...before, isAsking: false });
      return;
    }
    if (next.kind !== "rows") {
      refuse(next);
      return;
    }
    const stop = new AbortController();
    asking = { key, stop };
    report({ isAsking: next.isSlow, refused: null });
    source.read(next, stop.signal).then(
      (answer) => {
        if (stop.signal.aborted) return;
        asking = null;
        take(answer);
      },
      () => {
        if (stop.signal.aborted) return;
        asking = null;
        refuse(brokenDown());
      },
    );
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
    source.end();
  }
  answerAgainBy(() => {
    asking = null;
    look();
  });
  look();
}

const report = (asking: Asking): void =>
  store.setState(({ session }) => ({ session: { ...session, asking } }));
const refuse = (refused: Refused): void => report({ isAsking: false, refused });

function take(answer: RowAnswer): void {
  if (answer.kind === "tables") enter(answer.tables);
  else if (answer.kind === "unknown-event") dropEvent(answer.id);
  else if (answer.kind !== "stopped") refuse(answer);
}

/** Other rows take the place of those before in one step. The pointer rests on another row now: it is no longer there. */
function enter(tables: Tables): void {
  const { session, view, span } = store.getState();
  store.setState({
    session: { ...session, opened: tables, tables, asking: { isAsking: false, refused: null } },
    hover: null,
    // The days around an event are known when it is here.
    span: isAroundEvent(view) ? spanOfDays(windowDays(tables, view)) : span,
  });
}

/** The source has no event of this id: the view is shown without it, and the reader is told. */
function dropEvent(id: string): void {
  const { session, view } = store.getState();
  commit(
    {
      session: { ...session, asking: { isAsking: false, refused: null } },
      view: { ...view, event: null },
      notice: { ignored: [{ key: "event", text: id }], newerVersion: false },
    },
    "replace",
  );
}
