import type { Fault, FaultList, Refusal } from "../model/check/fault.ts";
import type { CellFound, SetAsideList, Warning } from "../model/setAside.ts";
import type { Repeats } from "../model/tables/repeatEvents.ts";
import type { KnownRecords } from "./datasetBuilder.ts";
import type { Answers, Asked, DayOrder, TableQuestion } from "./loadOutcome.ts";
import type { MediaSource } from "./media/takeMedia.ts";
import type { MadeList, NameAside } from "./nearNames.ts";

/** The settings that an importer gets besides the text. */
export type ImportContext = {
  /** The title of the import, if the file gives none. */
  readonly title: string;
  readonly answers: Answers;
  readonly sheet?: string;
  /** True if the page can mend a cell of a row that is set aside (`Answers.cells`). */
  readonly isMendable?: boolean;
  /** What the reader answered about the order of days and months in another table with the same columns. */
  readonly saidOrder?: DayOrder | null;
  readonly onRows: (done: number, total: number) => void;
  /** Kinds, actors and sources that come first in their lists, even if no event uses them. */
  readonly known?: KnownRecords;
  /** Pictures and documents that came with the file. Undefined if it came alone. */
  readonly media?: MediaSource | undefined;
};

/** Records that `parseDataset` then checks, and the rows that could not become records. */
export type Imported =
  | {
      readonly ok: true;
      readonly dataset: unknown;
      /** For each event of the table, the event of `dataset` that it repeats with another id and date. An event with a warning is never repeated. */
      readonly repeats?: Repeats;
      readonly setAside: SetAsideList;
      /** Faults that were found while reading, with JSON Pointers into `dataset`. */
      readonly faults?: readonly FaultList[];
      /** Notes for the reader on how the file was read. */
      readonly notes: readonly Warning[];
      /** The place in the file of a JSON Pointer into `dataset`, in words: `row 3, “date”`. */
      readonly locate: (path: string) => string;
      /** The cell of a JSON Pointer, if the page can mend it. If several cells have the field, the one with `text`. */
      readonly cellAt?: (path: string, text?: string) => CellFound | null;
      /** The lists in which every used name became a record, since the file has no list of them. */
      readonly made?: readonly MadeList[];
      /** The names in rows that are set aside. */
      readonly asides?: readonly NameAside[];
      readonly columns?: TableQuestion;
    }
  | Refusal
  | Asked;

/** A note about how a file was read. */
export const note = (path: string, found: string, expected: string): Fault => ({
  path,
  found,
  expected,
  severity: "warning",
});

/** The note on a story that names no language, so that its columns told the language. */
export const noLanguage = (language: string): Fault =>
  note("", "no language of the story", `“language” of the story; taken for “${language}”`);

/** The title of a file, made from its path: `my story` for `data/my story.json`. */
export function titleFromName(name: string): string {
  const base = name
    .replace(/^.*[/\\]/, "")
    .replace(/\.gz$/i, "")
    .replace(/\.[^.]*$/, "");
  return base.trim() === "" ? "dataset" : base.slice(0, 100);
}
