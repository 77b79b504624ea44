import { useStore } from "zustand";
import { createStore } from "zustand/vanilla";
import type { Answers } from "../../load/loadOutcome.ts";
import type { Draft } from "../../model/draft.ts";
import type { OwnFile } from "../../state/session.ts";
import type { Openable } from "../opening/opening.ts";
import type { FormList } from "./formFields.ts";
import type { FieldFaults, FormValues } from "./formValues.ts";

/** The form of an existing record, of a new record (`id` is null), or of the story itself. */
export type OpenForm = {
  readonly key: string;
  readonly list: FormList;
  readonly id: string | null;
  readonly values: FormValues;
  /** The values that are in the draft. */
  readonly applied: FormValues;
  readonly faults: FieldFaults;
  /** Whether `values` are unapplied because the worker that checks could not be loaded. */
  readonly isUnchecked: boolean;
  readonly warnings: FieldFaults;
  /** The field of another form that this new record is for. Null for a record that is made by itself. */
  readonly isFor: { readonly key: string; readonly place: string } | null;
};

export type Leaving = {
  readonly source: Openable;
  readonly answers: Answers;
  /** The number of the question. Each question has its own dialog. */
  readonly nth: number;
};

type Editing = {
  /** The edited file with all applied edits. Null if nothing is edited. `draftStore` has the draft. */
  readonly file: OwnFile | null;
  /** The draft that was saved last. Before the first saving, it is the first draft. */
  readonly saved: Draft | null;
  /** The open forms by key: the shown form, and hidden forms with unapplied values. */
  readonly forms: ReadonlyMap<string, OpenForm>;
  readonly shown: string | null;
  /** The place in the shown form that gets the focus. Null for the first field. */
  readonly at: { readonly place: string } | null;
  readonly leaving: Leaving | null;
  /** The other files in the zip file of the story, by path, and pictures that are added in a form. */
  readonly attachments: ReadonlyMap<string, Uint8Array<ArrayBuffer>>;
  /** The other files in the file that was saved or opened last. */
  readonly savedAttachments: ReadonlyMap<string, Uint8Array>;
  /** The ids of published events, to which links may lead. */
  readonly published: ReadonlySet<string>;
};

export const notEditing: Editing = {
  file: null,
  saved: null,
  forms: new Map(),
  shown: null,
  at: null,
  leaving: null,
  attachments: new Map(),
  savedAttachments: new Map(),
  published: new Set(),
};

/** The state of editing without the draft. All other code of the editor is loaded later. */
export const editing = createStore<Editing>(() => notEditing);

export const useEditing = <T>(selector: (state: Editing) => T): T => useStore(editing, selector);

export const useIsEditing = (): boolean => useEditing(({ file }) => file !== null);
export const useIsFormShown = (): boolean => useEditing(({ shown }) => shown !== null);

/** The ids of the published events of each story, as far as this page knows them. */
const publishedOf = new Map<string, ReadonlySet<string>>();

export const publishedIds = (story: string): ReadonlySet<string> => publishedOf.get(story) ?? new Set();

export function rememberPublished(story: string, ids: readonly string[]): void {
  publishedOf.set(story, new Set([...publishedIds(story), ...ids]));
}

export function rememberLock(published: Readonly<Record<string, readonly string[]>>): void {
  for (const [story, ids] of Object.entries(published)) rememberPublished(story, ids);
}
