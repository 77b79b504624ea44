import { useEffect, useState } from "react";
import { type DayRange, spanOfDays } from "../../model/dates/timeSpan.ts";
import type { Tables } from "../../model/tables/tables.ts";
import { epochDay } from "../../model/units.ts";
import {
  firstWindow,
  nextWindow,
  type Pace,
  type PlayedStory,
  playedStory,
  playSize,
} from "../../query/time/playSteps.ts";
import { setWindow } from "../../state/actions.ts";
import { storySpan, windowDays } from "../../state/address/windowDays.ts";
import { selectTimelessMask, useTables } from "../../state/selectors/selectors.ts";
import { store } from "../../state/store.ts";
import { glideAfter } from "../glideAfter.ts";

/** From one step to the next. */
const SPEEDS = { slow: 4000, normal: 2200, fast: 1200 } as const;
export type Speed = keyof typeof SPEEDS;

/** How long a window glides to the next; the rest of a step it stands still, to be read. */
const GLIDE_MS = 600;
/** After the press of the button. */
const FIRST_MS = 150;

type Play = {
  readonly isPlaying: boolean;
  readonly toggle: () => void;
};

/**
 * Moves the window through the story until its end is reached, the reader does anything outside the element with
 * `data-play`, or the page is hidden.
 */
export function usePlay(pace: Pace, speed: Speed, begins: boolean): Play {
  const tables = useTables();
  const [isPlaying, setPlaying] = useState(begins);
  useEffect(() => {
    store.setState({ playing: isPlaying });
    return () => store.setState({ playing: false });
  }, [isPlaying]);
  useEffect(() => {
    if (!isPlaying) return;
    const stop = () => setPlaying(false);
    const size = playSize(storyNow(tables), windowNow(tables), pace);
    let isFirst = true;
    let timer = setTimeout(step, FIRST_MS);
    function step() {
      const story = storyNow(tables);
      const now = windowNow(tables);
      const next = nextWindow(story, now, size) ?? (isFirst ? firstWindow(story, size) : null);
      isFirst = false;
      if (next === null) return stop();
      playTo(tables, now, next);
      timer = setTimeout(step, SPEEDS[speed]);
    }
    const stopOutside = ({ target }: Event) => {
      if (!(target instanceof Element && target.closest("[data-play]"))) stop();
    };
    const stopHidden = () => {
      if (document.hidden) stop();
    };
    for (const name of GESTURES) window.addEventListener(name, stopOutside, { capture: true, passive: true });
    document.addEventListener("visibilitychange", stopHidden);
    return () => {
      clearTimeout(timer);
      for (const name of GESTURES) window.removeEventListener(name, stopOutside, { capture: true });
      document.removeEventListener("visibilitychange", stopHidden);
    };
  }, [isPlaying, tables, pace, speed]);
  return { isPlaying, toggle: () => setPlaying(!isPlaying) };
}

const GESTURES = ["pointerdown", "wheel", "keydown"] as const;

const windowNow = (tables: Tables): DayRange => windowDays(tables, store.getState().view);

function storyNow(tables: Tables): PlayedStory {
  const { start, end } = storySpan(tables);
  const limits = { first: epochDay(start), last: epochDay(end - 1) };
  return playedStory(tables, selectTimelessMask(store.getState(), tables), limits);
}

/** One step; what the window leaves is remembered until it moves again. */
function playTo(tables: Tables, from: DayRange, next: DayRange): void {
  glideAfter(() => setWindow(tables, spanOfDays(next)), GLIDE_MS);
  store.setState({ played: { from, to: windowNow(tables) } });
}
