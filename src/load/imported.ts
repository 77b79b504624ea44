import type { Fault, FaultList, Refusal } from "../model/check/fault.ts";
import type { CellFound, SetAsideList, Warning } from "../model/setAside.ts";
import type { Repeats } from "../model/tables/repeatEvents.ts";
import type { KnownRecords } from "./datasetBuilder.ts";
import type { Answers, Asked, DayOrder, TableQuestion } from "./loadOutcome.ts";
import type { MediaSource } from "./media/takeMedia.ts";
import type { MadeList, NameAside } from "./nearNames.ts";

export type ImportContext = {
  readonly title: string;
  readonly answers: Answers;
  readonly sheet?: string;
  /** True if the page can correct cells of rows that are set aside (`Answers.cells`). */
  readonly isMendable?: boolean;
  /** The reader's answer about the order of day and month in another table with the same columns. */
  readonly saidOrder?: DayOrder | null;
  readonly onRows: (done: number, total: number) => void;
  /** Records that come first in their lists, even if no event uses them. */
  readonly known?: KnownRecords;
  /** Pictures and documents beside the file. Undefined if there are none. */
  readonly media?: MediaSource | undefined;
};

/** Records that `parseDataset` then checks, and the rows that could not become records. */
export type Imported =
  | {
      readonly ok: true;
      readonly dataset: unknown;
      /**
       * The event of `dataset` that each event repeats with another id and date. Events with warnings are not repeated.
       */
      readonly repeats?: Repeats;
      readonly setAside: SetAsideList;
      /** Faults that were found while reading, with JSON Pointers into `dataset`. */
      readonly faults?: readonly FaultList[];
      /** Notes for the reader on how the file was read. */
      readonly notes: readonly Warning[];
      /** The place in the file of a JSON Pointer into `dataset`, such as `row 3, “date”`. */
      readonly locate: (path: string) => string;
      /** The cell of a JSON Pointer. Null if the page cannot correct it. Of several, the first with `text` is meant. */
      readonly cellAt?: (path: string, text?: string) => CellFound | null;
      /** The lists that the file lacks. Each name that is used became a record of its list. */
      readonly made?: readonly MadeList[];
      readonly asides?: readonly NameAside[];
      readonly columns?: TableQuestion;
    }
  | Refusal
  | Asked;

export const note = (path: string, found: string, expected: string): Fault => ({
  path,
  found,
  expected,
  severity: "warning",
});

export const noLanguage = (language: string): Fault =>
  note("", "no language of the story", `“language” of the story; taken for “${language}”`);

/** The title of a file, made from its path, such as `my story` for `data/my story.json`. */
export function titleFromName(name: string): string {
  const base = name
    .replace(/^.*[/\\]/, "")
    .replace(/\.gz$/i, "")
    .replace(/\.[^.]*$/, "");
  return base.trim() === "" ? "dataset" : base.slice(0, 100);
}
