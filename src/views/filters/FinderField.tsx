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
      // Without a text it is the placeholder's direction that counts, which is the page's.
      dir={text === "" ? undefined : "auto"}
      onChange={(event) => onText(event.target.value)}
    />
  );
}
