import { type ReactNode, Suspense, useLayoutEffect } from "react";
import { store, useApp } from "../state/store.ts";
import type { Turn } from "../state/turns.ts";

/** The page is `aria-busy` while any of these placeholders is mounted. */
export function Busy() {
  useLayoutEffect(() => {
    const add = (parts: number) =>
      store.setState(({ pendingParts }) => ({ pendingParts: pendingParts + parts }));
    add(1);
    return () => add(-1);
  }, []);
  return null;
}

/** After opening, the parts of the page are shown one by one (`panelScheduler.ts`). This part waits for its turn. */
export function AtTurn(props: { readonly turn: Turn; readonly children: ReactNode }) {
  const isTurn = useApp(({ shown }) => shown[props.turn] !== null);
  return isTurn ? props.children : <Busy />;
}

/** Renders as soon as lazily loaded code arrives (`parts` changes). React alone would wait up to 300 ms longer. */
export function Awaited(props: { readonly children: ReactNode }) {
  useApp(({ parts }) => parts);
  return <Suspense fallback={<Busy />}>{props.children}</Suspense>;
}
