import { useEffect } from "react";
import type { StoryRecord } from "../../model/dataset.ts";
import type { Tables } from "../../model/tables/tables.ts";
import { tourOf } from "../../query/tours.ts";
import { showStep } from "../../state/actions.ts";
import { useTables } from "../../state/selectors/selectors.ts";
import { type HistoryMode, store, useApp } from "../../state/store.ts";
import { isTyping } from "../../widgets/isTyping.ts";
import { glideAfter } from "../glideAfter.ts";

const GLIDE_MS = 200;

/** Goes to a step of a tour. The drawn span glides there. */
export const goToStep = (tables: Tables, story: string, number: number, mode?: HistoryMode): void =>
  glideAfter(() => showStep(tables, story, number, mode), GLIDE_MS);

export type TourState = {
  readonly tour: StoryRecord;
  readonly number: number;
  readonly total: number;
  /** Goes a number of steps on or back. Beyond the ends it does nothing. */
  readonly move: (by: 1 | -1) => void;
  readonly goTo: (number: number) => void;
};

/** The tour that the reader is on, with functions to go on and back; null if there is none. */
export function useTour(): TourState | null {
  const tables = useTables();
  const story = useApp(({ view }) => view.story);
  const number = useApp(({ view }) => view.step);
  const tour = story === "" ? undefined : tourOf(tables, story);
  if (tour === undefined) return null;
  const total = tour.steps.length;
  const goTo = (next: number) => {
    if (next >= 1 && next <= total) goToStep(tables, tour.id, next);
  };
  return { tour, number, total, goTo, move: (by) => goTo(store.getState().view.step + by) };
}

/** Arrow keys go through the steps while the focus is on the tour, or nowhere. */
export function useTourKeys(move: TourState["move"]): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const { target, key } = event;
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
      if ((key !== "ArrowRight" && key !== "ArrowLeft") || !isOnTour(target) || isTyping(target)) return;
      event.preventDefault();
      const isForward = (key === "ArrowRight") === (document.documentElement.dir !== "rtl");
      move(isForward ? 1 : -1);
    };
    window.addEventListener("keydown", onKeyDown);
    return () => window.removeEventListener("keydown", onKeyDown);
  });
}

const isOnTour = (target: EventTarget | null): boolean =>
  target === document.body || (target instanceof Element && target.closest("[data-tour]") !== null);
