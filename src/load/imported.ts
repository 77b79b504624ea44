import type { Fault, FaultList, Refusal } from "../model/check/fault.ts";
import type { CellFound, SetAsideList, Warning } from "../model/setAside.ts";
import type { Repeats } from "../model/tables/repeatEvents.ts";
import type { KnownRecords } from "./datasetBuilder.ts";
import type { Answers, DayOrder, TableQuestion, Unanswered } from "./loadOutcome.ts";
import type { MediaSource } from "./media/takeMedia.ts";
import type { MadeList, NameAside } from "./nearNames.ts";

export type ImportContext = {
  readonly title: string;
  readonly answers: Answers;
  readonly sheet?: string;
  /** True if the page can correct cells of rows that are set aside (`Answers.cells`). */
  readonly isMendable?: boolean;
  /** The order of day and month that the reader chose for another table with the same columns. */
  readonly saidOrder?: DayOrder | null;
  readonly onRows: (done: number, total: number) => void;
  readonly known?: KnownRecords;
  readonly media?: MediaSource | undefined;
};

/** Records for `parseDataset`, and the rows that could not become records. */
export type Imported =
  | {
      readonly ok: true;
      readonly dataset: unknown;
      /** Set if rows repeat each other. `dataset` then has each different event once, and `repeats` has all events. */
      readonly repeats?: Repeats;
      readonly setAside: SetAsideList;
      /** Faults found while reading, with JSON Pointers into `dataset`. */
      readonly faults?: readonly FaultList[];
      readonly notes: readonly Warning[];
      /** The place in the file of a JSON Pointer into `dataset`, such as `row 3, “date”`. */
      readonly locate: (path: string) => string;
      /** The cell of a field. Of several cells, the first that contains `text`. Null if the page cannot correct it. */
      readonly cellAt?: (path: string, text?: string) => CellFound | null;
      /** The lists that the file lacks. Each name in the events of the file became a record of such a list. */
      readonly made?: readonly MadeList[];
      readonly asides?: readonly NameAside[];
      readonly columns?: TableQuestion;
    }
  | Refusal
  | Unanswered;

export const note = (path: string, found: string, expected: string): Fault => ({
  path,
  found,
  expected,
  severity: "warning",
});

export const andMore = (more: number): string => (more > 0 ? ` and ${more} more` : "");

export const noLanguage = (language: string): Fault =>
  note("", "no language of the story", `“language” of the story; taken for “${language}”`);

/** The title of `data/my story.json` is `my story`. */
export function titleFromName(name: string): string {
  const base = name
    .replace(/^.*[/\\]/, "")
    .replace(/\.gz$/i, "")
    .replace(/\.[^.]*$/, "");
  return base.trim() === "" ? "dataset" : base.slice(0, 100);
}
