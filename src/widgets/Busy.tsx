import { type ReactNode, Suspense, useLayoutEffect } from "react";
import { store, useApp } from "../state/store.ts";
import type { Turn } from "../state/turns.ts";

/** A placeholder for a part that is loading. The page is `aria-busy` while any placeholder is mounted. */
export function Busy() {
  useLayoutEffect(() => {
    const add = (parts: number) =>
      store.setState(({ pendingParts }) => ({ pendingParts: pendingParts + parts }));
    add(1);
    return () => add(-1);
  }, []);
  return null;
}

/** Shows its children once their turn has come. After opening, parts of the page take turns (`panelScheduler.ts`). */
export function AtTurn(props: { readonly turn: Turn; readonly children: ReactNode }) {
  const isTurn = useApp(({ shown }) => shown[props.turn] !== null);
  return isTurn ? props.children : <Busy />;
}

/** Shows children that wait for a lazily loaded part as soon as it has loaded. React would wait up to 300 ms more. */
export function Awaited(props: { readonly children: ReactNode }) {
  useApp(({ parts }) => parts);
  return <Suspense fallback={<Busy />}>{props.children}</Suspense>;
}
