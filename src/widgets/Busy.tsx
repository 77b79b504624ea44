import { type ReactNode, Suspense, useLayoutEffect } from "react";
import { store, useApp } from "../state/store.ts";
import type { Turn } from "../state/turns.ts";
import { useWords } from "../state/useDerived.ts";
import { facetWords } from "../words/laterWords.ts";
import styles from "./Busy.module.css";

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

/** Waits, when a large story has been opened, for what has its turn before. */
export function AtTurn(props: { readonly turn: Turn; readonly children: ReactNode }) {
  const isCome = useApp(({ shown }) => shown[props.turn] !== null);
  return isCome ? props.children : <Busy />;
}

/**
 * Waits for parts that the page shows first. React holds back what comes within 300 ms of what it has just shown; that a room
 * has come is a change of the store, and is shown at once.
 */
export function Awaited(props: { readonly children: ReactNode }) {
  useApp(({ parts }) => parts);
  return <Suspense fallback={<Busy />}>{props.children}</Suspense>;
}

/**
 * Says of a part of the page that its numbers are still those of an older view: as soon as that lasts long enough to be
 * read. It stands first in what it speaks of.
 */
export function Counting({ turn }: { readonly turn: Turn }) {
  const words = useWords();
  const isBehind = useApp(({ shown, view }) => shown[turn] !== view);
  return isBehind ? <p className={styles.counting}>{facetWords(words).counting}</p> : null;
}
