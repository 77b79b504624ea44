import { sourceRowOf } from "../../model/findRow.ts";
import { type EventRecord, sourceRecord } from "../../model/tables.ts";
import { useTables } from "../../state/selectors.ts";
import { useWords } from "../../state/useWords.ts";
import { dateInWords } from "../../words/describeEvent.ts";
import { sentenceDate } from "../../words/formatDate.ts";
import { DataParagraph } from "./DataParagraph.tsx";
import { DataText } from "./DataText.tsx";
import { DetailSection } from "./DetailSection.tsx";
import styles from "./detail.module.css";

/** How the date was reached, when the event became known, and the datings that were not chosen. */
export function DatingNotes(props: { readonly record: EventRecord }) {
  const { dateNote, known, knownNote, otherDates = [] } = props.record;
  const words = useWords();
  const { details } = words.messages;
  const tables = useTables();
  const publisherOf = (id: string): string => {
    const row = sourceRowOf(tables, id);
    if (row === undefined) return id;
    const { publisher, title } = sourceRecord(tables, row);
    return publisher ?? title;
  };
  return (
    <>
      {dateNote || known ? (
        <DetailSection title={details.dated}>
          {dateNote ? <DataParagraph className={styles.text} text={dateNote} /> : null}
          {known ? (
            <p className={styles.text}>
              {details.known(dateInWords(words, known, sentenceDate))}{" "}
              {knownNote ? <DataText text={knownNote} /> : null}
            </p>
          ) : null}
        </DetailSection>
      ) : null}
      {otherDates.length > 0 ? (
        <DetailSection title={details.otherDates}>
          <ul className={styles.list}>
            {otherDates.map(({ date, note, sources = [] }) => (
              <li key={`${date} ${note}`} className={styles.text}>
                <strong className={styles.term}>{dateInWords(words, date)}</strong>
                {note ? <DataText text={note} /> : null}{" "}
                {sources.map((id) => (
                  <span key={id} className={styles.cited}>
                    <DataText text={publisherOf(id)} />
                  </span>
                ))}
              </li>
            ))}
          </ul>
        </DetailSection>
      ) : null}
    </>
  );
}
