import { useEffect } from "react";
import { type TimelineLater, timelineLater } from "../rooms.ts";

type Gestures = Pick<TimelineLater, "attachTimeZoom" | "attachWindowBrush">;

/** Runs `attach` with the gestures when they have arrived, and what it answers when the component goes. */
export function useTimeGestures(attach: (gestures: Gestures) => (() => void) | undefined): void {
  useEffect(() => {
    let detach: (() => void) | undefined;
    let isGone = false;
    timelineLater.whenHere().then((loaded) => {
      if (loaded && !isGone) detach = attach(loaded);
    });
    return () => {
      isGone = true;
      detach?.();
    };
  }, [attach]);
}
