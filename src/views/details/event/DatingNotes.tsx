import { sourceRowOf } from "../../../model/findRow.ts";
import { type EventRecord, sourceRecord } from "../../../model/tables.ts";
import { DataText } from "../../../widgets/DataText.tsx";
import type { DataContext } from "../../../widgets/Reference.tsx";
import { dateInWords } from "../../../words/describeEvent.ts";
import { sentenceDate } from "../../../words/formatDate.ts";
import { Paragraph, ParagraphOfData } from "../Paragraph.tsx";
import styles from "./DatingNotes.module.css";

/** How the date was reached, and when the event became known. */
export function DatingNotes(props: { readonly context: DataContext; readonly record: EventRecord }) {
  const { context } = props;
  const { dateNote, known, knownNote } = props.record;
  const { details } = context.words.messages;
  return (
    <>
      {dateNote ? <ParagraphOfData look="text" context={context} text={dateNote} /> : null}
      {known ? (
        <Paragraph>
          {details.known(dateInWords(context.words, known, sentenceDate))}{" "}
          {knownNote ? <DataText context={context} text={knownNote} /> : null}
        </Paragraph>
      ) : null}
    </>
  );
}

/** The datings that were not chosen, with who gives them. */
export function OtherDates(props: {
  readonly context: DataContext;
  readonly dates: NonNullable<EventRecord["otherDates"]>;
}) {
  const { context, dates } = props;
  const publisherOf = (id: string): string => {
    const row = sourceRowOf(context.tables, id);
    if (row === undefined) return id;
    const { publisher, title } = sourceRecord(context.tables, row);
    return publisher ?? title;
  };
  return (
    <ul className={styles.dates}>
      {dates.map(({ date, note, sources = [] }) => (
        <li key={`${date} ${note}`}>
          <Paragraph>
            <strong className={styles.date}>{dateInWords(context.words, date)}</strong>{" "}
            {note ? <DataText context={context} text={note} /> : null}
            {sources.map((id) => (
              <span key={id} className={styles.cited}>
                {" ("}
                <DataText context={context} text={publisherOf(id)} />)
              </span>
            ))}
          </Paragraph>
        </li>
      ))}
    </ul>
  );
}

/** What was corrected in an event, and when. */
export function Changes(props: {
  readonly context: DataContext;
  readonly changes: NonNullable<EventRecord["changes"]>;
}) {
  const { context, changes } = props;
  return changes.map(({ date, note }) => (
    <Paragraph key={`${date} ${note}`}>
      {dateInWords(context.words, date)}: <DataText context={context} text={note} />
    </Paragraph>
  ));
}
