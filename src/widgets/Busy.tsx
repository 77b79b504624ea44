import { type ReactNode, Suspense, useLayoutEffect } from "react";
import { store, useApp } from "../state/store.ts";
import type { Turn } from "../state/turns.ts";

/**
 * Stands in for something that is still to come. The page says that it is busy while one of these is mounted. As the
 * fallback of a `Suspense` it stands for a chunk, in a chart for the first picture.
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

/** Shows its children once their turn has come after a large story was opened. */
export function AtTurn(props: { readonly turn: Turn; readonly children: ReactNode }) {
  const isCome = useApp(({ shown }) => shown[props.turn] !== null);
  return isCome ? props.children : <Busy />;
}

/**
 * Shows parts that the page needs first. React delays content by up to 300 ms after it showed other content. The
 * arrival of a room is a change of the store, which React shows at once.
 */
export function Awaited(props: { readonly children: ReactNode }) {
  useApp(({ parts }) => parts);
  return <Suspense fallback={<Busy />}>{props.children}</Suspense>;
}
