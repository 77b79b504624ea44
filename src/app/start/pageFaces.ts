import { store } from "../../state/store.ts";

/** A line is slow when the scripts have taken longer to come. */
const SLOW_LINE_MS = 1500;

const fetchFaces = (): void => void import("../fonts.css").catch(() => {});

/**
 * Asks for the faces of the page: at once, or, on a line so slow that they would hold up the data, when the story stands
 * in the faces of the device.
 */
export function keepFaces(): void {
  if (performance.now() < SLOW_LINE_MS) {
    fetchFaces();
    return;
  }
  const stop = store.subscribe(({ session }) => {
    if (session.tables === null && session.failure === null) return;
    stop();
    fetchFaces();
  });
}
