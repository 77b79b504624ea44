import { useLayoutEffect } from "react";
import { store } from "../state/store.ts";

/**
 * Stands where something is still to come: the page says that it is busy for as long as one of these is mounted. As the
 * fallback of a `Suspense` it waits for a chunk, in a chart for the first picture.
 */
export function Busy() {
  useLayoutEffect(() => {
    const add = (parts: number) =>
      store.setState(({ pendingParts }) => ({ pendingParts: pendingParts + parts }));
    add(1);
    return () => add(-1);
  }, []);
  return null;
}
