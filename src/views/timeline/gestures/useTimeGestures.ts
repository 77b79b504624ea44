import { useEffect } from "react";
import { reportLostPart } from "../../../state/laterPart.ts";

type Gestures = typeof import("./timeGestures.ts");

/** Asked for at once, beside the data. */
const gestures = import("./timeGestures.ts");

/** Runs `attach` with the gestures when they have arrived, and what it answers when the component goes. */
export function useTimeGestures(attach: (gestures: Gestures) => (() => void) | undefined): void {
  useEffect(() => {
    let detach: (() => void) | undefined;
    let isGone = false;
    gestures.then((loaded) => {
      if (!isGone) detach = attach(loaded);
    }, reportLostPart);
    return () => {
      isGone = true;
      detach?.();
    };
  }, [attach]);
}
