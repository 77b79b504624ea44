import { useStore } from "zustand";
import { createStore } from "zustand/vanilla";
import { brokenDown, type Loader } from "../../load/loadClient.ts";
import type { Answers, TableQuestion } from "../../load/loadOutcome.ts";
import type { Media } from "../../load/media/takeMedia.ts";
import type { AskRanges, RangedFile } from "../../load/parquet/slices.ts";
import type { Fault } from "../../model/check/fault.ts";
import type { Asked, Failure, Origin, OwnFile } from "../../state/session.ts";
import { reportFailure, reportLoading } from "../../state/sessionActions.ts";
import type { HistoryMode } from "../../state/store.ts";
import type { FetchedSource } from "./fetchSource.ts";
import type { ForeignAddress } from "./foreign/foreignAddress.ts";

export type Entering = { readonly asked: Asked; readonly mode: HistoryMode };

/** What was read of a source; of a file that is asked for in ranges its end, and who asks for the rest. */
export type ReadSource =
  | { readonly given: ArrayBuffer | Blob; readonly notes?: readonly Fault[] }
  | { readonly given: RangedFile; readonly ranges: AskedRanges }
  | { readonly failure: Failure };

export type AskedRanges = {
  readonly ask: AskRanges;
  /** Why they did not come. */
  readonly failure: () => Failure | null;
};

/** Something that can be opened, as often as answers to questions make it necessary. */
export type Source = {
  readonly name: string;
  readonly origin: Origin;
  /** The reader's own, by which what was said of it is remembered. */
  readonly file: OwnFile | null;
  /** The view to enter when it is open, and how that enters the history; `digest` is the hash of what was read. */
  readonly enter: (digest: string | null) => Entering;
  /** Keeps what came with it, and gives its addresses in this page; nothing comes with other sources. */
  readonly hold?: (media: Media) => ReadonlyMap<string, string>;
  /** Null where it was stopped. */
  readonly read: (signal: AbortSignal) => Promise<ReadSource | null>;
  /** The first rows, as far as they are known: of columns that are left out nothing more may be read. */
  readonly examples?: TableQuestion["sample"];
  /** It lies beside the page, and was not looked at when that was published. */
  readonly isUnchecked?: true;
  /** It is the file that is open, which has changed on the reader's disk. */
  readonly isAgain?: true;
};

/** A prepared folder of which all has been asked for that can be asked for at once. */
export type AskedFolder = {
  readonly asked: Asked;
  /** Of its manifest. */
  readonly address: string;
  readonly origin: Origin;
  readonly signal: AbortSignal;
  readonly manifest: Promise<FetchedSource>;
  readonly loader: Loader;
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
  /** What is being opened, or was opened last. */
  readonly source: Source | null;
  readonly question: OpenQuestion | null;
  /** How the table that is open was read: the same question with its answers, to be asked again. */
  readonly columns: OpenQuestion | null;
  /** Whether a source must wait, since what is open would be lost: then this has asked the reader. */
  readonly guard: ((source: Source, answers: Answers) => boolean) | null;
};

const nothing = { request: null, source: null, question: null };

/** What goes on between asking for a dataset and having it. */
export const opening = createStore<Opening>(() => ({ ...nothing, columns: null, guard: null }));

/** Ends whatever is being opened or asked about. */
export function abandon(): void {
  opening.getState().request?.abort();
  opening.setState(nothing);
}

/** Does what opens something; where it breaks down that is said as of a file that is refused. */
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

export const useOpeningFile = (): string | null =>
  useStore(opening, ({ source }) => (source?.origin.kind === "file" ? source.name : null));

export const useOpenQuestion = (): OpenQuestion | null => useStore(opening, ({ question }) => question);

/** What was said of the files of this visit, so that Back and Forward bring them as they were read. */
const said = new WeakMap<OwnFile, Answers>();
export const answersTo = (file: OwnFile | null): Answers => (file && said.get(file)) ?? {};
export const remember = (file: OwnFile, answers: Answers): unknown => said.set(file, answers);

/** Asks the reader; what is being opened meanwhile would open below the question, and ends. */
export function askBefore(question: OpenQuestion): void {
  abandon();
  reportLoading(null);
  opening.setState({ question });
}
