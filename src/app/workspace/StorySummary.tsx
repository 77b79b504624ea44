import { selectSummary, useDerived, useTables } from "../../state/selectors.ts";
import { useWords } from "../../state/useWords.ts";
import { describeStory } from "../../words/describeStory.ts";
import styles from "../header/StatusLine.module.css";

/** What the pictures show, in sentences before them, for who cannot see them. The details show it to everybody. */
export function StorySummary() {
  const words = useWords();
  const summary = useDerived(selectSummary);
  return <p className={styles.spoken}>{describeStory(words, useTables(), summary)}</p>;
}
