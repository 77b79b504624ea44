import { type Loader, nextLoader } from "../../load/loadClient.ts";
import type { Answers } from "../../load/loadOutcome.ts";
import { nothingOpened } from "../../state/session.ts";
import {
  keepOpened,
  openingTables,
  openTables,
  reportFailure,
  reportLoading,
} from "../../state/sessionActions.ts";
import { appEntry } from "../../state/site.ts";
import { store } from "../../state/store.ts";
import { isLarge } from "../../state/turns.ts";
import { abandon, answersTo, beginOpening, type Openable, opening, orBrokenDown } from "./opening.ts";

export function stopOpening(): void {
  abandon();
  if (store.getState().session.tables) keepOpened();
  else reportFailure({ kind: "stopped" });
}

/**
 * Puts the tables of a source into the store in one step. Until then the previous dataset stays open. If the reader
 * must answer a question, `QuestionDialog` continues.
 */
export async function openSource(
  source: Openable,
  answers: Answers = answersTo(source.file),
  loader: Loader = nextLoader(),
): Promise<void> {
  if (opening.getState().guard?.(source, answers)) return loader.rest();
  const signal = beginOpening(source);
  await orBrokenDown(source.name, signal, () => readAndOpen(source, answers, loader, signal));
  if (!signal.aborted && mayRest()) loader.rest();
  else loader.end();
}

/** Whether the worker may wait for the next file. It ends after a failure, and where its memory may be needed. */
function mayRest(): boolean {
  const { tables, failure } = store.getState().session;
  return (
    tables !== null &&
    failure === null &&
    !isLarge(tables) &&
    appEntry !== "embed" &&
    matchMedia("(hover: hover)").matches
  );
}

async function readAndOpen(
  source: Openable,
  answers: Answers,
  loader: Loader,
  signal: AbortSignal,
): Promise<void> {
  reportLoading({ received: 0, total: null, unit: "bytes" });
  const read = await source.read(signal);
  if (signal.aborted || read === null) return;
  if ("failure" in read) return reportFailure(read.failure);
  const { given } = read;
  const ranges = "ranges" in read ? read.ranges : null;
  const outcome = await loader.load(given, source.name, {
    answers,
    signal,
    keeps: true,
    ...(ranges && { ask: ranges.ask }),
    onProgress: ({ done, total, unit }) => {
      if (!signal.aborted) reportLoading({ received: done, total, unit });
    },
  });
  if (signal.aborted) return;
  const failure = ranges?.failure();
  if (failure) reportFailure(failure);
  else if (outcome === null) reportFailure({ kind: "program-lost" });
  else if (outcome.ok) {
    const { tables, setAside, setAsideTotal } = outcome;
    // If the reader corrected cells, the data on screen differ from the file, so its hash does not describe them.
    const digest = answers.cells === undefined ? outcome.digest : null;
    const notes = "notes" in read ? (read.notes ?? []) : [];
    const warnings = [...notes, ...outcome.warnings];
    const warningTotal = notes.length + outcome.warningTotal;
    const { origin } = source;
    const { columns } = outcome;
    const { asked, mode } = source.enter(digest, {
      ...answers,
      ...{ said: columns?.said ?? "", sheet: columns?.sheet ?? "" },
    });
    // The author saw the warnings of a shipped dataset when it was published. Its readers cannot correct anything.
    const isChecked = origin.kind === "shipped" && !source.isUnchecked;
    const found = isChecked ? {} : { warnings, warningTotal, setAside, setAsideTotal };
    const ready = await openingTables(tables, asked);
    if (signal.aborted) return;
    if (!ready) return reportFailure({ kind: "program-lost" });
    const media = source.hold?.(outcome.media) ?? nothingOpened.media;
    opening.setState({
      columns: columns && { kind: "table", source, answers, question: columns },
    });
    openTables(ready, { ...nothingOpened, ...found, origin, file: asked.file, digest, media }, asked, mode);
  } else if ("question" in outcome || "choice" in outcome) {
    const asked = { source, answers };
    reportLoading(null);
    opening.setState({
      question:
        "choice" in outcome
          ? { kind: "choice", ...asked, choice: outcome.choice }
          : { kind: "table", ...asked, question: outcome.question },
    });
  } else if ("unread" in outcome) {
    reportFailure({ kind: "unreadable", name: source.name });
  } else {
    reportFailure({ kind: "refused", name: source.name, ...outcome });
  }
}
