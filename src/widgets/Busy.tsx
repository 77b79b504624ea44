import { type ReactNode, Suspense, useLayoutEffect } from "react";
import { store, useApp } from "../state/store.ts";
import type { Turn } from "../state/turns.ts";

/** A placeholder for something to come. The page says that it is busy while one of these is mounted. */
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

/** Shows parts that come first at once. React would delay them by up to 300 ms. */
export function Awaited(props: { readonly children: ReactNode }) {
  useApp(({ parts }) => parts);
  return <Suspense fallback={<Busy />}>{props.children}</Suspense>;
}
