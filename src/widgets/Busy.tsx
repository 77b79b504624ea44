import { type ReactNode, Suspense, useLayoutEffect } from "react";
import { store, useApp } from "../state/store.ts";
import type { Turn } from "../state/turns.ts";

/**
 * Takes the place of something that is still to come: the page says that it is busy for as long as one of these is mounted.
 * As the fallback of a `Suspense` it waits for a chunk, in a chart for the first picture.
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

/** Waits for the panels whose turn comes first when a large story has been opened. */
export function AtTurn(props: { readonly turn: Turn; readonly children: ReactNode }) {
  const isCome = useApp(({ shown }) => shown[props.turn] !== null);
  return isCome ? props.children : <Busy />;
}

/**
 * Waits for parts that the page shows first. React holds back what comes within 300 ms of what it has just shown; but the
 * arrival of a room is a change of the store, and is shown at once.
 */
export function Awaited(props: { readonly children: ReactNode }) {
  useApp(({ parts }) => parts);
  return <Suspense fallback={<Busy />}>{props.children}</Suspense>;
}
