import { useStore } from "zustand";
import { createStore } from "zustand/vanilla";
import type { TimeSpan } from "../model/dates/timeSpan.ts";
import type { Tables } from "../model/tables/tables.ts";
import type { ActorRow, EventRow } from "../model/units.ts";
import { english, onSite, type Words } from "../words/words.ts";
import { defaultView, type ViewState } from "./address/viewState.ts";
import { type Asked, emptySession, type Session } from "./session.ts";
import { site } from "./site.ts";
import { allAtOnce, type Pace, type Shown } from "./turns.ts";

/** The event, actor or tie under the pointer or with the focus. Every picture highlights it. No link contains it. */
export type Hover =
  | { readonly kind: "event"; readonly row: EventRow }
  | { readonly kind: "actor"; readonly row: ActorRow }
  | { readonly kind: "tie"; readonly tie: number }
  | null;

/** The parts of a link that could not be applied. */
export type Notice = Pick<Asked, "ignored" | "newerVersion" | "instead">;

/** How a change of view enters the browser's history. `none` is for a change that came from the history. */
export type HistoryMode = "push" | "replace" | "none";

type ViewListener = (now: AppState, before: AppState, mode: HistoryMode) => void;

export type ThemeChoice = "system" | "light" | "dark";

export type AppState = {
  readonly session: Session;
  /** Until a dataset is open, this is the view in the address. */
  readonly view: ViewState;
  /** The view whose counts each panel shows. The panels follow `view` one by one (`panelScheduler.ts`). */
  readonly shown: Shown;
  /** The span that the pictures draw. It differs from the window by parts of a day, and during a gesture. */
  readonly span: TimeSpan;
  /** The goal of an animation of `span` (`glideAfter.ts`). Ignored if something else has changed `span`. */
  readonly glide: { readonly at: TimeSpan; readonly to: TimeSpan } | null;
  readonly hover: Hover;
  /** The events that have a mark of their own in the timeline of an embed. */
  readonly drawn?: { readonly tables: Tables; readonly rows: readonly EventRow[] };
  readonly playing: boolean;
  readonly notice: Notice | null;
  /** The number of parts of the page that are not loaded, or have not drawn their first picture. */
  readonly pendingParts: number;
  /** The loaded rooms. Selectors and pictures take the rooms that they need as inputs (`room.ts`). */
  readonly parts: ReadonlySet<object>;
  /** Whether a part of the page could not be fetched. Only a reload of the page can bring the part back. */
  readonly lostPart: boolean;
  /** Whether an error occurred that no other part of the page reports (`followFailures`). */
  readonly failed: boolean;
  readonly theme: ThemeChoice;
  readonly language: string;
  /** The texts of the interface. They follow `language` as soon as the new texts are loaded. */
  readonly words: Words;
};

export const store = createStore<AppState>(() => ({
  session: emptySession,
  view: defaultView,
  shown: allAtOnce({ view: defaultView }),
  span: { start: 0, end: 1 },
  glide: null,
  hover: null,
  playing: false,
  notice: null,
  pendingParts: 0,
  parts: new Set(),
  lostPart: false,
  failed: false,
  theme: "system",
  language: "en",
  words: onSite(english, site),
}));

const viewListeners = new Set<ViewListener>();

let pace: Pace = allAtOnce;
export const setPace = (next: Pace): void => {
  pace = next;
};

/**
 * The only function that changes the view of an open dataset. `mode` says how the change enters the history. Listeners
 * of `onCommit` write the address. Changes that no address depends on do not call them: the view before a dataset is
 * open (`reportAsked`), other tables of the same dataset (`openLarge.ts`), the span of a gesture, and `shown`.
 */
export function commit(
  change: Omit<Partial<AppState>, "shown"> & Pick<AppState, "view">,
  mode: HistoryMode,
): void {
  const before = store.getState();
  store.setState({ ...change, shown: pace({ ...before, ...change }, before) });
  for (const listener of viewListeners) listener(store.getState(), before, mode);
}

export function onCommit(listener: ViewListener): () => void {
  viewListeners.add(listener);
  return () => viewListeners.delete(listener);
}

export function useApp<T>(selector: (state: AppState) => T): T {
  return useStore(store, selector);
}

/** Calls `onChange` if one of these keys changes. Pictures use it, because they draw without React. */
export const onChangeOf =
  (...parts: readonly (keyof AppState)[]) =>
  (onChange: () => void): (() => void) =>
    store.subscribe((state, before) => {
      if (parts.some((part) => state[part] !== before[part])) onChange();
    });
