import { useApp } from "../state/store.ts";
import type { Turn } from "../state/turns.ts";
import { useWords } from "../state/useDerived.ts";
import { facetWords } from "../words/laterWords.ts";
import styles from "./Counting.module.css";

/**
 * Says of a part of the page that its numbers are still those of an older view: as soon as that lasts long enough to be
 * read. It stands first in what it speaks of.
 */
export function Counting({ turn }: { readonly turn: Turn }) {
  const words = useWords();
  const isBehind = useApp(({ shown, view }) => shown[turn] !== view);
  return isBehind ? <p className={styles.counting}>{facetWords(words).counting}</p> : null;
}
