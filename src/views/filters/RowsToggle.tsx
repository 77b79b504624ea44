import { useWords } from "../../state/useWords.ts";
import styles from "./RowsToggle.module.css";

/** Shows every row of a facet, or only the few again. */
export function RowsToggle(props: {
  /** "All 75 actors" */
  readonly all: string;
  readonly expanded: boolean;
  readonly onExpanded: (expanded: boolean) => void;
}) {
  const { all, expanded, onExpanded } = props;
  const { filters } = useWords().messages;
  return (
    <button
      type="button"
      className={styles.toggle}
      aria-expanded={expanded}
      onClick={() => onExpanded(!expanded)}
    >
      {expanded ? filters.fewer : all}
    </button>
  );
}
