import { useStore } from "zustand";
import { createStore } from "zustand/vanilla";
import type { Answers, TableQuestion } from "../../load/loadOutcome.ts";
import type { Asked, Failure, Origin } from "../../state/session.ts";
import { reportStopped } from "../../state/sessionActions.ts";
import type { HistoryMode } from "../../state/store.ts";
import type { ForeignAddress } from "./foreignAddress.ts";

/** Something that can be opened, as often as answers to questions make it necessary. */
export type Source = {
  readonly name: string;
  readonly origin: Origin;
  /** The view to enter when it is open, and how that enters the history. */
  readonly asked: Asked;
  readonly mode: HistoryMode;
  /** Null where it was stopped. What stands on the reader's disk is read by who checks it. */
  readonly read: (
    signal: AbortSignal,
  ) => Promise<{ readonly given: ArrayBuffer | Blob } | { readonly failure: Failure } | null>;
};

/** What the reader has to say before something can be opened. One at a time; saying nothing opens nothing. */
export type OpenQuestion =
  | { readonly kind: "which"; readonly files: readonly File[] }
  | { readonly kind: "foreign"; readonly source: Source; readonly address: ForeignAddress }
  | {
      readonly kind: "table";
      readonly source: Source;
      readonly question: TableQuestion;
      /** What was said to the questions before. */
      readonly answers: Answers;
    };

type Opening = {
  /** Stops what is being opened. */
  readonly request: AbortController | null;
  readonly question: OpenQuestion | null;
};

/** What goes on between asking for a dataset and having it. */
export const opening = createStore<Opening>(() => ({ request: null, question: null }));

export const useOpenQuestion = (): OpenQuestion | null => useStore(opening, ({ question }) => question);

/** Asks the reader; what is being opened meanwhile would open below the question, and ends. */
export function askBefore(question: OpenQuestion): void {
  opening.getState().request?.abort();
  reportStopped();
  opening.setState({ request: null, question });
}
