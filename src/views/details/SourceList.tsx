import { sourceRowOf } from "../../model/findRow.ts";
import { type EventRecord, sourceRecord } from "../../model/tables.ts";
import { useTables } from "../../state/selectors.ts";
import { useWords } from "../../state/useWords.ts";
import { describeSource, type SourceDescription } from "../../words/describeSource.ts";
import { DataText } from "./DataText.tsx";
import styles from "./SourceList.module.css";

/** Who says so: numbered, with publisher, day, where in it, and the host that a link leads to. */
export function SourceList(props: { readonly citations: NonNullable<EventRecord["sources"]> }) {
  const words = useWords();
  const tables = useTables();
  return (
    <ol className={styles.sources}>
      {props.citations.map(({ id, where }) => {
        const row = sourceRowOf(tables, id);
        if (row === undefined) return null;
        const source = describeSource(words, sourceRecord(tables, row), where);
        return (
          <li key={id} className={styles.source}>
            <SourceTitle source={source} text={source.title} />
            {source.facts.map(({ text, of }) => (
              <span key={text} className={styles.fact}>
                {of === "data" ? <DataText text={text} /> : text}
              </span>
            ))}
            {source.host === "" ? null : <bdi className={styles.host}>{source.host}</bdi>}
          </li>
        );
      })}
    </ol>
  );
}

/** The same in one line, by publisher, for lists of events. */
export function SourceLine(props: { readonly citations: NonNullable<EventRecord["sources"]> }) {
  const words = useWords();
  const tables = useTables();
  if (props.citations.length === 0) return null;
  return (
    <p className={styles.line}>
      {words.messages.details.sources}:
      {props.citations.map(({ id }) => {
        const row = sourceRowOf(tables, id);
        if (row === undefined) return null;
        const source = describeSource(words, sourceRecord(tables, row));
        return (
          <span key={id} className={styles.publisher} title={source.title}>
            <SourceTitle source={source} text={source.publisher || source.title} />
          </span>
        );
      })}
    </p>
  );
}

/** Only an http or https address becomes a link; the text of any other stands without one. */
function SourceTitle(props: { readonly source: SourceDescription; readonly text: string }) {
  const { text } = props;
  const { address } = props.source;
  const { details } = useWords().messages;
  if (address === undefined) return <DataText text={text} />;
  return (
    <a
      href={address.href}
      target="_blank"
      rel="noopener noreferrer external"
      title={details.opensHost(address.host)}
      className={styles.title}
    >
      <DataText text={text} />
    </a>
  );
}
