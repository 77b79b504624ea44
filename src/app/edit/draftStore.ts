import { temporal } from "zundo";
import { useStore } from "zustand";
import { createStore } from "zustand/vanilla";
import type { Draft } from "../../model/draft.ts";
import { editing, useEditing } from "./editing.ts";

type DraftState = { readonly draft: Draft | null };

/** Drafts share all that is the same in them, so that a step costs what it changes. */
const MOST_STEPS = 200;

/** The story as it has been edited so far, with the way back: a store of its own, of which the history of the browser knows nothing. */
export const draftStore = createStore<DraftState>()(
  temporal((): DraftState => ({ draft: null }), {
    limit: MOST_STEPS,
    equality: (before, after) => before.draft === after.draft,
  }),
);

/** Begins with a draft, or with none: nothing before it can be brought back. */
export function startDraft(draft: Draft | null): void {
  draftStore.setState({ draft });
  draftStore.temporal.getState().clear();
}

export const currentDraft = (): Draft | null => draftStore.getState().draft;
export const useDraft = (): Draft | null => useStore(draftStore, ({ draft }) => draft);

/** How many steps there are to undo and to redo. */
export const useSteps = (): { readonly past: number; readonly future: number } => {
  const past = useStore(draftStore.temporal, ({ pastStates }) => pastStates.length);
  const future = useStore(draftStore.temporal, ({ futureStates }) => futureStates.length);
  return { past, future };
};

/** Whether something would be lost if the page were left: edits, or what is written in a form and not applied. */
export function isUnsaved(): boolean {
  const { saved, forms, file } = editing.getState();
  const isWritten = [...forms.values()].some(({ values, applied }) => values !== applied);
  return file !== null && (currentDraft() !== saved || isWritten);
}

export function useIsUnsaved(): boolean {
  const draft = useDraft();
  const saved = useEditing((state) => state.saved);
  const isWritten = useEditing(({ forms }) =>
    [...forms.values()].some(({ values, applied }) => values !== applied),
  );
  return draft !== saved || isWritten;
}
