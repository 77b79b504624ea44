import { startLoader } from "../../load/loadClient.ts";
import type { Answers, TableQuestion } from "../../load/loadOutcome.ts";
import { sha256 } from "../../load/sha256.ts";
import { openTables, reportFailure, reportLoading, reportStopped } from "../../state/actions.ts";
import type { ParsedAddress } from "../../state/address.ts";
import { type Failure, nothingOpened, type Origin } from "../../state/session.ts";
import { store } from "../../state/store.ts";
import { askReader } from "./openQuestion.ts";

/** Something that can be opened, as often as answers to questions make it necessary. */
export type Source = {
  readonly name: string;
  readonly origin: Origin;
  /** The view to enter when it is open. */
  readonly asked: ParsedAddress;
  readonly read: (
    signal: AbortSignal,
  ) => Promise<{ readonly bytes: ArrayBuffer } | { readonly failure: Failure } | null>;
};

let current: AbortController | null = null;

/** Ends whatever is being opened; what was open before stays. */
export function stopOpening(): void {
  current?.abort();
  current = null;
  reportStopped();
  if (!store.getState().session.tables) reportFailure({ kind: "stopped" });
}

/**
 * Opens a source: read, check and build in the worker, then into the store in one step. A newer request ends an older
 * one. What was open before stays until the new one is ready, and if it fails. Where the file leaves something open that
 * must not be guessed, the reader is asked, and the answer comes back here.
 */
export async function openSource(source: Source, answers: Answers = {}): Promise<void> {
  current?.abort();
  const request = new AbortController();
  current = request;
  const { signal } = request;
  reportLoading({ received: 0, total: null, unit: "bytes" });
  const loader = startLoader();
  const read = await source.read(signal);
  if (signal.aborted || read === null) return loader.end();
  if ("failure" in read) {
    loader.end();
    return reportFailure(read.failure);
  }
  const digest = await sha256(read.bytes);
  const outcome = await loader.load(read.bytes, source.name, {
    answers,
    signal,
    onProgress: ({ done, total, unit }) => {
      if (!signal.aborted) reportLoading({ received: done, total, unit });
    },
  });
  if (signal.aborted) return;
  if (outcome.ok) {
    const { tables, warnings, warningTotal, setAside, setAsideTotal } = outcome;
    // What there is to warn of in a shipped dataset was seen when it was published; readers cannot mend it.
    const found =
      source.origin.kind === "shipped" ? nothingOpened : { warnings, warningTotal, setAside, setAsideTotal };
    openTables(tables, { ...nothingOpened, ...found, origin: source.origin, digest }, source.asked);
  } else if ("question" in outcome) {
    reportStopped();
    askTable(source, answers, outcome.question);
  } else {
    reportFailure({ kind: "refused", name: source.name, faults: outcome.faults, total: outcome.total });
  }
}

function askTable(source: Source, before: Answers, question: TableQuestion): void {
  askReader({
    kind: "table",
    name: source.name,
    question,
    answer: (given) => void openSource(source, { ...before, ...given }),
    // An answer closes the question too; and with a story open, that stays and nothing need be said.
    no: () => {
      const { tables, loading, failure } = store.getState().session;
      if (!tables && !loading && !failure) reportFailure({ kind: "unanswered", name: source.name });
    },
  });
}
