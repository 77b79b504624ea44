import { useEffect } from "react";
import { reportLostPart } from "../../state/laterPart.ts";

/** Zoom and brush, in chunks of their own: pictures and texts come first. Asked for at once, beside the data. */
const gestures = Promise.all([import("./attachTimeZoom.ts"), import("./attachWindowBrush.ts")]).then(
  ([zoom, brush]) => ({ ...zoom, ...brush }),
);

type Gestures = Awaited<typeof gestures>;

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
