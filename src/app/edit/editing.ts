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
  /** The values of this form that the draft already has. */
  readonly applied: FormValues;
  readonly faults: FieldFaults;
  /** Whether `values` are unapplied because they could not be checked, for example because no worker started. */
  readonly isUnchecked: boolean;
  readonly warnings: FieldFaults;
  /** The field of another form in which the author named this record before it was made. Null if there is none. */
  readonly isFor: { readonly key: string; readonly place: string } | null;
};

export type Leaving = {
  readonly source: Openable;
  readonly answers: Answers;
  /** The number of this question. As the React key of the dialog, it gives each question a dialog of its own. */
  readonly nth: number;
};

type Editing = {
  /** The edited story as a file. It has all applied edits, but no unapplied values of `forms`. Null without editing. */
  readonly file: OwnFile | null;
  /** The draft as it was last saved, or as editing began. */
  readonly saved: Draft | null;
  /** The open forms by key: the shown form, and hidden forms with unapplied values. */
  readonly forms: ReadonlyMap<string, OpenForm>;
  readonly shown: string | null;
  /** The place in the shown form that gets the focus. Null for the first field. */
  readonly at: { readonly place: string } | null;
  readonly leaving: Leaving | null;
  /** Pictures and other files by path. They come from the zip file of the story, or were chosen in forms. */
  readonly attachments: ReadonlyMap<string, Uint8Array<ArrayBuffer>>;
  /** The attachments that the file of the story has, as it was last saved or opened. */
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

/** The state of editing, without the draft (`draftStore.ts`). All other code of the editor loads later. */
export const editing = createStore<Editing>(() => notEditing);

export const useEditing = <T>(selector: (state: Editing) => T): T => useStore(editing, selector);

export const useIsEditing = (): boolean => useEditing(({ file }) => file !== null);
export const useIsFormShown = (): boolean => useEditing(({ shown }) => shown !== null);

/** The ids of published events that this page knows, by the id of their story. */
const publishedOf = new Map<string, ReadonlySet<string>>();

export const publishedIds = (story: string): ReadonlySet<string> => publishedOf.get(story) ?? new Set();

export function rememberPublished(story: string, ids: readonly string[]): void {
  publishedOf.set(story, new Set([...publishedIds(story), ...ids]));
}

export function rememberLock(published: Readonly<Record<string, readonly string[]>>): void {
  for (const [story, ids] of Object.entries(published)) rememberPublished(story, ids);
}
