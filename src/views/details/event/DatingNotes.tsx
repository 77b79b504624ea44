import type { EventRecord } from "../../../model/tables/tables.ts";
import { AndMore, firstOf } from "../../../widgets/AndMore.tsx";
import { DataBlock } from "../../../widgets/DataText.tsx";
import type { DataContext } from "../../../widgets/Reference.tsx";
import { dateInWords } from "../../../words/describeEvent.ts";
import { sentenceDate } from "../../../words/formatDate.ts";
import { detailWords } from "../../../words/laterWords.ts";
import { Paragraph, ParagraphOfData } from "../Paragraph.tsx";

/** How the date was reached, and when the event became known. */
export function DatingNotes(props: { readonly context: DataContext; readonly record: EventRecord }) {
  const { context } = props;
  const { dateNote, known, knownNote } = props.record;
  const details = detailWords(context.words);
  return (
    <>
      {dateNote ? <ParagraphOfData look="text" context={context} text={dateNote} /> : null}
      {known ? (
        <Paragraph>
          {details.known(dateInWords(context.words, known, sentenceDate))}{" "}
          {knownNote ? <DataBlock context={context} text={knownNote} /> : null}
        </Paragraph>
      ) : null}
    </>
  );
}

/** What was corrected in an event, and when. */
export function Changes(props: {
  readonly context: DataContext;
  readonly changes: NonNullable<EventRecord["changes"]>;
}) {
  const { context, changes } = props;
  return (
    <>
      {firstOf(changes).map(({ date, note }) => (
        <Paragraph key={`${date} ${note}`}>
          {dateInWords(context.words, date)}: <DataBlock context={context} text={note} />
        </Paragraph>
      ))}
      <AndMore words={context.words} total={changes.length} />
    </>
  );
}
