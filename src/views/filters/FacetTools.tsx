import { useWords } from "../../state/useWords.ts";
import styles from "./FacetTools.module.css";

/** A field that narrows the rows below it while one types. */
export function FinderField(props: {
  readonly label: string;
  readonly text: string;
  readonly onText: (text: string) => void;
}) {
  const { label, text, onText } = props;
  return (
    <input
      type="search"
      className={styles.field}
      aria-label={label}
      placeholder={label}
      value={text}
      autoComplete="off"
      spellCheck={false}
      // Without a text it is the placeholder's direction that counts, which is the page's.
      dir={text === "" ? undefined : "auto"}
      onChange={(event) => onText(event.target.value)}
    />
  );
}

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
