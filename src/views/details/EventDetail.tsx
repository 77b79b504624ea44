import { KindDot } from "../../chart/KindDot.tsx";
import { kindVariable } from "../../chart/kindVariable.ts";
import { StandingMark } from "../../chart/StandingMark.tsx";
import { item } from "../../model/columns.ts";
import { actorRowOf } from "../../model/findRow.ts";
import { type EventRow, eventId } from "../../model/units.ts";
import { matches } from "../../query/filterMask.ts";
import { selectHues, selectRejects, useDerived, useTables } from "../../state/selectors.ts";
import { useWords } from "../../state/useWords.ts";
import { dateInWords, describeEvent, type EventDescription } from "../../words/describeEvent.ts";
import { DataParagraph } from "./DataParagraph.tsx";
import { DataText } from "./DataText.tsx";
import { DatingNotes } from "./DatingNotes.tsx";
import { DetailHeader } from "./DetailHeader.tsx";
import { DetailSection } from "./DetailSection.tsx";
import styles from "./detail.module.css";
import { EventLinkList } from "./EventLinkList.tsx";
import { OtherParticipants } from "./OtherParticipants.tsx";
import { Sentence } from "./Sentence.tsx";
import { SourceList } from "./SourceList.tsx";

/** One event in full: what, when, how sure, who, who says so, and what it is linked to. */
export function EventDetail(props: {
  readonly row: EventRow;
  /** Without the bar of buttons, where the event stands alone. */
  readonly alone?: boolean;
}) {
  const { row, alone = false } = props;
  const words = useWords();
  const { details } = words.messages;
  const tables = useTables();
  const isCounted = useDerived((state, open) => matches(selectRejects(state, open), row));
  const event = describeEvent(words, tables, row);
  const { record } = event;

  return (
    <article>
      {alone ? null : <DetailHeader row={row} subject={{ event: eventId(record.id) }} />}
      <p className={styles.eyebrow}>
        {event.date}
        {record.place ? (
          <>
            {" · "}
            <DataText text={record.place} />
          </>
        ) : null}
      </p>
      {/* Previous and Next keep the focus on themselves: what they brought is read out. */}
      <h2 className={styles.headline} aria-live="polite">
        <DataText text={record.headline} />
      </h2>
      <Standing event={event} />
      {isCounted ? null : <p className={styles.note}>{details.outsideFilters}</p>}
      {record.summary ? <DataParagraph className={styles.summary} text={record.summary} /> : null}

      <Actions actions={record.actions ?? []} />
      <OtherParticipants record={record} />
      {record.dispute ? (
        <DetailSection title={details.dispute}>
          <DataParagraph className={styles.text} text={record.dispute} />
        </DetailSection>
      ) : null}
      <DetailSection title={details.sources}>
        {event.sources === 0 ? (
          <p className={styles.text}>{details.noSources}</p>
        ) : (
          <SourceList citations={record.sources ?? []} />
        )}
      </DetailSection>
      <DatingNotes record={record} />
      <EventLinkList row={row} />
      <Changes record={record} />
    </article>
  );
}

/** Standing and kind as chips, and in a sentence what the standing means. */
function Standing(props: { readonly event: EventDescription }) {
  const { event } = props;
  const hue = item(selectHues(useTables()), event.kind);
  return (
    <>
      <ul className={styles.chips}>
        <li className={styles.pill}>
          <StandingMark status={event.status} colour={kindVariable(hue)} />
          {event.standingAlone}
        </li>
        <li className={styles.pill}>
          <KindDot hue={hue} />
          <DataText text={event.kindLabel} />
        </li>
      </ul>
      <p className={styles.meaning}>{event.standingMeaning}</p>
    </>
  );
}

function Actions(props: { readonly actions: NonNullable<EventDescription["record"]["actions"]> }) {
  const { details } = useWords().messages;
  const tables = useTables();
  if (props.actions.length === 0) return null;
  return (
    <DetailSection title={details.whoDidWhat}>
      {props.actions.map(({ from, verb, to }) => {
        const one = actorRowOf(tables, from);
        const other = actorRowOf(tables, to);
        if (one === undefined || other === undefined) return null;
        return <Sentence key={`${from} ${verb} ${to}`} from={one} verb={verb} to={other} />;
      })}
    </DetailSection>
  );
}

function Changes(props: { readonly record: EventDescription["record"] }) {
  const words = useWords();
  const { details } = words.messages;
  const { changes = [] } = props.record;
  if (changes.length === 0) return null;
  return (
    <DetailSection title={details.changes}>
      {changes.map(({ date, note }) => (
        <p key={`${date} ${note}`} className={styles.text}>
          {dateInWords(words, date)}: <DataText text={note} />
        </p>
      ))}
    </DetailSection>
  );
}
