import { useApp } from "../state/store.ts";
import type { Turn } from "../state/turns.ts";
import { useWords } from "../state/useDerived.ts";
import { exploringWords } from "../words/laterWords.ts";
import styles from "./Counting.module.css";

/** Says that a part of the page still shows older numbers. It must be the first child, to stick to the upper edge. */
export function Counting({ turn }: { readonly turn: Turn }) {
  const words = useWords();
  const isBehind = useApp(({ shown, view }) => shown[turn] !== view);
  return (
    <p className={styles.counting} data-quiet="" data-behind={isBehind || undefined}>
      {exploringWords(words).facets.counting}
    </p>
  );
}
