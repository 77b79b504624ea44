import { type ReactNode, Suspense, useLayoutEffect } from "react";
import { store, useApp } from "../state/store.ts";
import type { Turn } from "../state/turns.ts";
import { useWords } from "../state/useDerived.ts";
import { exploringWords } from "../words/laterWords.ts";
import styles from "./Busy.module.css";

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

/** Shows its children from their turn on. After a large story was opened, parts of the page take turns. */
export function AtTurn(props: { readonly turn: Turn; readonly children: ReactNode }) {
  const isTurn = useApp(({ shown }) => shown[props.turn] !== null);
  return isTurn ? props.children : <Busy />;
}

/** Shows children that wait for a lazily loaded part as soon as it has loaded. React would delay them by up to 300 ms. */
export function Awaited(props: { readonly children: ReactNode }) {
  useApp(({ parts }) => parts);
  return <Suspense fallback={<Busy />}>{props.children}</Suspense>;
}

/** A note that a part still shows older numbers. It must be the first child of that part. */
export function Counting({ turn }: { readonly turn: Turn }) {
  const words = useWords();
  const isBehind = useApp(({ shown, view }) => shown[turn] !== view);
  return (
    <p className={styles.counting} data-behind={isBehind || undefined}>
      {exploringWords(words).facets.counting}
    </p>
  );
}
