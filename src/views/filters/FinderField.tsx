import styles from "./FinderField.module.css";

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
      dir="auto"
      onChange={(event) => onText(event.target.value)}
    />
  );
}
