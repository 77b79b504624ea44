import { useStore } from "zustand";
import { createStore } from "zustand/vanilla";
import type { Answers } from "../../load/loadOutcome.ts";
import type { Draft } from "../../model/draft/draftDataset.ts";
import type { OwnFile } from "../../state/session.ts";
import type { Source } from "../opening/opening.ts";
import type { FieldFaults } from "./form/fieldFaults.ts";
import type { FormList } from "./form/formFields.ts";
import type { FormValues } from "./form/formPlaces.ts";

/** The form of a record, of one that is there or, with `id` null, of a new one; or of the story itself. */
export type OpenForm = {
  readonly key: string;
  readonly list: FormList;
  readonly id: string | null;
  readonly values: FormValues;
  /** What of them the draft has. */
  readonly applied: FormValues;
  /** Why the draft has not the rest. */
  readonly faults: FieldFaults;
  /** Whether the rest was to be applied and nothing could check it. */
  readonly isUnchecked: boolean;
  /** What may mislead readers as it is. */
  readonly warnings: FieldFaults;
  /** The field of another form that waits for this new record. */
  readonly isFor: { readonly key: string; readonly place: string } | null;
};

/** What would take the place of edits that are not saved. */
export type Leaving = {
  readonly source: Source;
  readonly answers: Answers;
  /** Another number where it took the place of a question that was still there. */
  readonly nth: number;
};

type Editing = {
  /** What is edited, as it is now; null while nobody edits. The draft itself has a store of its own, for undo. */
  readonly file: OwnFile | null;
  /** The draft that was saved last, or began. */
  readonly saved: Draft | null;
  /** Forms that are open: the one that is shown, and others that wait with what could not be applied. */
  readonly forms: ReadonlyMap<string, OpenForm>;
  readonly shown: string | null;
  readonly leaving: Leaving | null;
  /**
   * What lies beside the story in its zip file, by its path there: pictures and documents, settings, the lock of ids. Empty for
   * any other file. It goes along unchanged; pictures that are chosen in a form come to it.
   */
  readonly beside: ReadonlyMap<string, Uint8Array<ArrayBuffer>>;
  /** Of that, what the file has that was saved last, or opened. */
  readonly savedBeside: ReadonlyMap<string, Uint8Array>;
  /** Ids of events that readers may have links to. */
  readonly published: ReadonlySet<string>;
};

export const notEditing: Editing = {
  file: null,
  saved: null,
  forms: new Map(),
  shown: null,
  leaving: null,
  beside: new Map(),
  savedBeside: new Map(),
  published: new Set(),
};

/** What goes on while a story is edited, beside its draft. Apart from all that edits, which comes later. */
export const editing = createStore<Editing>(() => notEditing);

export const useEditing = <T>(selector: (state: Editing) => T): T => useStore(editing, selector);

export const useIsEditing = (): boolean => useEditing(({ file }) => file !== null);
export const useIsFormShown = (): boolean => useEditing(({ shown }) => shown !== null);
