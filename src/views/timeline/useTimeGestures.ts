import { useEffect } from "react";
import { laterModule } from "../../state/laterPart.ts";

type Gestures = typeof import("./timeGestures.ts");

const gestures = laterModule(() => import("./timeGestures.ts"), { isFirst: () => true });

/** Runs `attach` with the gestures when they have arrived, and what it answers when the component goes. */
export function useTimeGestures(attach: (gestures: Gestures) => (() => void) | undefined): void {
  useEffect(() => {
    let detach: (() => void) | undefined;
    let isGone = false;
    gestures.whenHere().then((loaded) => {
      if (loaded && !isGone) detach = attach(loaded);
    });
    return () => {
      isGone = true;
      detach?.();
    };
  }, [attach]);
}
