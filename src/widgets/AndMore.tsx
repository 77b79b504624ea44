import type { Words } from "../words/words.ts";
import styles from "./AndMore.module.css";

/** So much of each list of an event stands there, on screen and on paper; how much more there is, is said. */
export const MOST_LISTED = 200;

export const firstOf = <T,>(items: readonly T[]): readonly T[] => items.slice(0, MOST_LISTED);

/** "and 29,800 more": what a list of so many has beyond those that are shown; nothing where all are. */
export function AndMore(props: {
  readonly words: Words;
  readonly total: number;
  readonly shown?: number;
  readonly as?: "p" | "li" | "span";
}) {
  const { words, total, shown = MOST_LISTED, as: Element = "p" } = props;
  if (total <= shown) return null;
  return <Element className={styles.more}>{words.messages.states.moreFaults(total - shown)}</Element>;
}
