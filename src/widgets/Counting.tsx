import { useApp } from "../state/store.ts";
import type { Turn } from "../state/turns.ts";
import { useWords } from "../state/useDerived.ts";
import { facetWords } from "../words/laterWords.ts";
import styles from "./Counting.module.css";

/**
 * Says that a part of the page still shows the numbers of an older view, once that lasts long enough to be read. Put it
 * first in that part.
 */
export function Counting({ turn }: { readonly turn: Turn }) {
  const words = useWords();
  const isBehind = useApp(({ shown, view }) => shown[turn] !== view);
  return (
    <p className={styles.counting} data-behind={isBehind || undefined}>
      {facetWords(words).counting}
    </p>
  );
}
