import { temporal } from "zundo";
import { useStore } from "zustand";
import { createStore } from "zustand/vanilla";
import type { Draft } from "../../model/draft.ts";
import { editing, useEditing } from "./editing.ts";

type DraftState = { readonly draft: Draft | null };

/** At most this many steps can be undone. A step costs little memory, because drafts share their unchanged records. */
const MOST_STEPS = 200;

/** The draft and its undo history, which is separate from the history of the browser. */
export const draftStore = createStore<DraftState>()(
  temporal((): DraftState => ({ draft: null }), {
    limit: MOST_STEPS,
    equality: (before, after) => before.draft === after.draft,
  }),
);

export function startDraft(draft: Draft | null): void {
  draftStore.setState({ draft });
  draftStore.temporal.getState().clear();
}

export const currentDraft = (): Draft | null => draftStore.getState().draft;
export const useDraft = (): Draft | null => useStore(draftStore, ({ draft }) => draft);

export const useSteps = () => useStore(draftStore.temporal);

export function isUnsaved({ saved, forms, file } = editing.getState(), draft = currentDraft()): boolean {
  const isWritten = [...forms.values()].some(({ values, applied }) => values !== applied);
  return file !== null && (draft !== saved || isWritten);
}

export function useIsUnsaved(): boolean {
  const draft = useDraft();
  return useEditing((state) => isUnsaved(state, draft));
}
