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

/** The event, actor or tie under the pointer or with the focus. All pictures highlight it. Links do not contain it. */
export type Hover =
  | { readonly kind: "event"; readonly row: EventRow }
  | { readonly kind: "actor"; readonly row: ActorRow }
  | { readonly kind: "tie"; readonly tie: number }
  | null;

/** What a notice says about a link: which parts could not be applied, and why. */
export type Notice = Pick<Asked, "ignored" | "newerVersion" | "instead">;

/** How a change of view enters the browser's history. `none` is for a view that the address already asks for. */
export type HistoryMode = "push" | "replace" | "none";

type ViewListener = (now: AppState, before: AppState, mode: HistoryMode) => void;

export type ThemeChoice = "system" | "light" | "dark";

export type AppState = {
  readonly session: Session;
  /** Until a dataset is open, this is the view in the address. */
  readonly view: ViewState;
  /** The view whose counts each panel shows. The panels follow `view` one by one (`panelScheduler.ts`). */
  readonly shown: Shown;
  /** The span that the pictures draw. In a gesture it differs from the window. Afterwards it is not rounded to days. */
  readonly span: TimeSpan;
  /** The goal of an animation of the span (`glideAfter.ts`). It has no effect if `span` is no longer `at`. */
  readonly glide: { readonly at: TimeSpan; readonly to: TimeSpan } | null;
  readonly hover: Hover;
  /** In an embed: the events that have a mark of their own in the timeline. */
  readonly drawn?: { readonly tables: Tables; readonly rows: readonly EventRow[] };
  readonly playing: boolean;
  readonly notice: Notice | null;
  /** The number of parts of the page that are not loaded, or have not drawn their first picture. */
  readonly pendingParts: number;
  /** The loaded rooms (code that comes later, `room.ts`). A new set makes selectors that use a room compute again. */
  readonly parts: ReadonlySet<object>;
  /** Whether some code of the page could not be fetched. It stays true until the reader dismisses the notice. */
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
 * of `onCommit` write the address. Changes that leave the address as it is do not call this: the view before a dataset
 * is open (`reportAsked`), other tables of the same dataset (`openLarge.ts`), the span of a gesture, and `shown`.
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

/** Calls `onChange` if one of these keys changes. Canvas pictures use it, because they draw without React. */
export const onChangeOf =
  (...parts: readonly (keyof AppState)[]) =>
  (onChange: () => void): (() => void) =>
    store.subscribe((state, before) => {
      if (parts.some((part) => state[part] !== before[part])) onChange();
    });
