import type { Fault, Refusal } from "../model/check/fault.ts";
import type { SetAsideList } from "../model/setAside.ts";
import type { Repeats } from "../model/tables/repeatEvents.ts";
import type { KnownRecords } from "./datasetBuilder.ts";
import type { Answers, Asked, TableQuestion } from "./loadOutcome.ts";
import type { MediaSource } from "./media/takeMedia.ts";

/** What an importer knows beside the text. */
export type ImportContext = {
  /** Title of what is imported, where the file gives none. */
  readonly title: string;
  readonly answers: Answers;
  readonly onRows: (done: number, total: number) => void;
  /** Labels of kinds and names of actors that come first in their lists, in use or not. */
  readonly known?: KnownRecords;
  /** Pictures and documents that came with the file; undefined where it came alone. */
  readonly media?: MediaSource | undefined;
};

/**
 * What an importer makes of a file: records of the dataset format, which `parseDataset` then checks like any other, and
 * the rows that could not become such records.
 */
export type Imported =
  | {
      readonly ok: true;
      readonly dataset: unknown;
      /**
       * Where its events are those that differ by more than id and date: what stands for all of them. Only an event without
       * a warning of its own is repeated.
       */
      readonly repeats?: Repeats;
      readonly setAside: SetAsideList;
      /** What the reader should know about how the file was read. */
      readonly notes: readonly Fault[];
      /** Where in the file stands what a JSON Pointer into `dataset` leads to, in words: `row 3, “date”`. */
      readonly locate: (path: string) => string;
      /** Of a table: how its columns were read. */
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
