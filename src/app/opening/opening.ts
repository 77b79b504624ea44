import { useStore } from "zustand";
import { createStore } from "zustand/vanilla";
import { type FetchProblem, fetchBytes } from "../../load/fetchBytes.ts";
import { brokenDown } from "../../load/loadClient.ts";
import type { Answers, Choice, TableQuestion } from "../../load/loadOutcome.ts";
import type { Media } from "../../load/media/takeMedia.ts";
import type { AskRanges, RangedFile } from "../../load/parquet/slices.ts";
import type { Fault } from "../../model/check/fault.ts";
import type { Asked, Failure, Origin, OwnFile } from "../../state/session.ts";
import { reportFailure, reportLoading } from "../../state/sessionActions.ts";
import { type HistoryMode, store } from "../../state/store.ts";
import type { ForeignAddress } from "./foreignAddress.ts";

export type Entering = { readonly asked: Asked; readonly mode: HistoryMode };

/** All bytes, or the end of a Parquet file and a function that requests ranges of it. */
export type ReadSource =
  | { readonly given: ArrayBuffer | Blob; readonly notes?: readonly Fault[] }
  | { readonly given: RangedFile; readonly ranges: AskedRanges }
  | { readonly failure: Failure };

export type AskedRanges = {
  readonly ask: AskRanges;
  readonly failure: () => Failure | null;
};

/** A file or an address that can be opened. It is read again after each answer to a question about it. */
export type Openable = {
  readonly name: string;
  readonly origin: Origin;
  /** The file on the reader's disk. Answers to questions about it are remembered for it. */
  readonly file: OwnFile | null;
  /** The view and history entry for a source whose bytes have the hash `digest` and were read with `answers`. */
  readonly enter: (digest: string | null, answers: Answers) => Entering;
  /** Keeps the pictures and documents of the source, and returns their addresses. */
  readonly hold?: (media: Media) => ReadonlyMap<string, string>;
  readonly read: (signal: AbortSignal) => Promise<ReadSource | null>;
  /** The rows of the first reading, because later readings may skip columns that are left out. */
  readonly examples?: TableQuestion["sample"];
  /** The question that was answered last. If the file is then refused, the reader can go back to the question. */
  readonly answered?: OpenQuestion;
  /** Whether the source is on this site, but was not checked when the site was published. */
  readonly isUnchecked?: true;
  /** Whether the source is the open file, which has changed on the reader's disk. */
  readonly isAgain?: true;
};

/** A question to the reader before something can be opened. There is at most one at a time. */
export type OpenQuestion =
  | { readonly kind: "which"; readonly files: readonly File[] }
  | { readonly kind: "foreign"; readonly source: Openable; readonly address: ForeignAddress }
  | {
      readonly kind: "choice";
      readonly source: Openable;
      readonly choice: Choice;
      readonly answers: Answers;
    }
  | AskedTable;

export type AskedTable = {
  readonly kind: "table";
  readonly source: Openable;
  readonly question: TableQuestion;
  readonly answers: Answers;
};

type Opening = {
  readonly request: AbortController | null;
  /** The source that is being opened, or was opened last. */
  readonly source: Openable | null;
  readonly question: OpenQuestion | null;
  /** The question about the columns of the open table, with the reader's answers. The reader can open it again. */
  readonly columns: AskedTable | null;
  /** Asks an author who would lose edits. True if the source must wait. Null while no story is edited. */
  readonly guard: ((source: Openable, answers: Answers) => boolean) | null;
};

const nothing = { request: null, source: null, question: null };

/** The source that is being opened, and the questions about it. Finished tables go into the store of the page. */
export const opening = createStore<Opening>(() => ({ ...nothing, columns: null, guard: null }));

export function abandon(): void {
  opening.getState().request?.abort();
  opening.setState(nothing);
}

/** Stops any opening and begins a new one. The signal aborts when the new opening is stopped. */
export function beginOpening(source: Openable | null = null): AbortSignal {
  abandon();
  const request = new AbortController();
  opening.setState({ request, source });
  return request.signal;
}

/** Runs `open`. If it throws, the reader gets the message for a refused file. */
export async function orBrokenDown(
  name: string,
  signal: AbortSignal | null,
  open: () => unknown,
): Promise<void> {
  try {
    await open();
  } catch {
    if (!signal?.aborted) reportFailure({ kind: "refused", name, ...brokenDown() });
  }
}

export const useOpening = <T>(selector: (state: Opening) => T): T => useStore(opening, selector);

/** The answers about each file of this visit, so that Back and Forward read a file in the same way. */
const said = new WeakMap<OwnFile, Answers>();
export const answersTo = (file: OwnFile | null): Answers => (file && said.get(file)) ?? {};
export const remember = (file: OwnFile, answers: Answers): unknown => said.set(file, answers);

/** Remembers the answers for a new version of the open file. Corrected cells are dropped: their rows may have moved. */
export function rememberAgain(file: OwnFile): void {
  const { cells, ...answers } = answersTo(store.getState().session.file);
  remember(file, answers);
}

/** Asks the reader a question. Any opening is stopped, because it would continue behind the question. */
export function askBefore(question: OpenQuestion): void {
  abandon();
  reportLoading(null);
  opening.setState({ question });
}

/** Null if the request was stopped. */
type FetchedSource = { readonly given: ArrayBuffer } | { readonly failure: Failure } | null;

export async function fetchSource(href: string, signal: AbortSignal): Promise<FetchedSource> {
  const answer = await fetchBytes(href, {
    signal,
    onProgress: (received, total) => {
      if (!signal.aborted) reportLoading({ received, total: total ?? null, unit: "bytes" });
    },
  });
  if (answer.ok) return { given: answer.bytes };
  return signal.aborted ? null : { failure: failureOf(answer.problem, href) };
}

export function failureOf(problem: FetchProblem, href: string): Failure {
  switch (problem.code) {
    case "status":
      return { kind: "network", problem: "status", status: problem.status };
    case "timeout":
    case "too-large":
      return { kind: "network", problem: problem.code };
    case "offline": {
      const { origin, host } = new URL(href, document.baseURI);
      return origin === window.location.origin
        ? { kind: "network", problem: "offline" }
        : { kind: "network", problem: "unreachable", host };
    }
    case "aborted":
    case "whole":
    case "cut-off":
      return { kind: "network", problem: "offline" };
  }
}
