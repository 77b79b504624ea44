import type { ReactNode } from "react";
import { kindVariable } from "../../../chart/theme.ts";
import { item } from "../../../model/columns.ts";
import { actorRowOf } from "../../../model/findRow.ts";
import type { EventRow } from "../../../model/units.ts";
import { linksOfEvent } from "../../../query/linksOfEvent.ts";
import { DataText } from "../../../widgets/DataText.tsx";
import { KindDot } from "../../../widgets/KindDot.tsx";
import { ActorPills, Pill, Pills } from "../../../widgets/Pills.tsx";
import type { DataContext } from "../../../widgets/Reference.tsx";
import { StandingMark } from "../../../widgets/StandingMark.tsx";
import { describeEvent, type EventDescription } from "../../../words/describeEvent.ts";
import { otherParticipants } from "../../../words/otherParticipants.ts";
import { DetailSection } from "../DetailSection.tsx";
import { Headline, Paragraph, ParagraphOfData } from "../Paragraph.tsx";
import { Changes, DatingNotes, OtherDates } from "./DatingNotes.tsx";
import styles from "./EventArticle.module.css";
import { EventLines } from "./EventLine.tsx";
import { Sentence } from "./Sentence.tsx";
import { SourceList } from "./SourceList.tsx";

/**
 * One event in full: what, when, how sure, who, who says so, and what it is linked to. The app shows it in the details,
 * the build on the event's own page, so it knows neither store nor page.
 */
export function EventArticle(props: {
  readonly context: DataContext;
  readonly row: EventRow;
  /** Level of the headline; those of the parts follow. */
  readonly level: 1 | 2;
  /** Above the event. */
  readonly header?: ReactNode;
  /** Said below its standing: how it stands in the view of the reader. */
  readonly note?: string | undefined;
}) {
  const { context, row, level, header, note } = props;
  const { tables, words } = context;
  const { details, links: relations } = words.messages;
  const event = describeEvent(words, tables, row);
  const { actions = [], changes = [], otherDates = [], ...record } = event.record;
  const involved = otherParticipants(words, tables, event.record);
  const links = linksOfEvent(tables, row);
  const section = (title: string, content: ReactNode) => (
    <DetailSection level={level === 1 ? 2 : 3} title={title}>
      {content}
    </DetailSection>
  );
  return (
    <article>
      {header}
      <Paragraph look="eyebrow">
        {event.date}
        {record.place ? (
          <>
            {" · "}
            <DataText context={context} text={record.place} />
          </>
        ) : null}
      </Paragraph>
      <Headline level={level}>
        <DataText context={context} text={record.headline} />
      </Headline>
      <Standing context={context} event={event} />
      {note === undefined ? null : <Paragraph look="note">{note}</Paragraph>}
      {record.summary ? <ParagraphOfData look="summary" context={context} text={record.summary} /> : null}

      {actions.length > 0 &&
        section(
          details.whoDidWhat,
          actions.map(({ from, verb, to }) => {
            const [one, other] = [from, to].map((id) => actorRowOf(tables, id));
            if (one === undefined || other === undefined) return null;
            const key = `${from} ${verb} ${to}`;
            return <Sentence key={key} context={context} from={one} verb={verb} to={other} />;
          }),
        )}
      {involved.length > 0 &&
        section(
          details.alsoInvolved,
          involved.map(({ role, actors }) => (
            <div key={role} className={styles.involved}>
              <Paragraph look="role">{role}</Paragraph>
              <ActorPills context={context} actors={actors} />
            </div>
          )),
        )}
      {record.dispute &&
        section(details.dispute, <ParagraphOfData look="text" context={context} text={record.dispute} />)}
      {section(
        details.sources,
        event.sources === 0 ? (
          <Paragraph>{details.noSources}</Paragraph>
        ) : (
          <SourceList context={context} citations={record.sources ?? []} />
        ),
      )}
      {(record.dateNote || record.known) &&
        section(details.dated, <DatingNotes context={context} record={event.record} />)}
      {otherDates.length > 0 &&
        section(details.otherDates, <OtherDates context={context} dates={otherDates} />)}
      {links.length > 0 &&
        section(
          details.linked,
          <EventLines
            context={context}
            events={links.map(({ type, direction, other }) => ({
              row: other,
              relation: relations[type][direction],
            }))}
          />,
        )}
      {changes.length > 0 && section(details.changes, <Changes context={context} changes={changes} />)}
    </article>
  );
}

/** Standing and kind in a row, and in a sentence what the standing means. */
function Standing(props: { readonly context: DataContext; readonly event: EventDescription }) {
  const { context, event } = props;
  const hue = item(context.hues, event.kind);
  return (
    <>
      <Pills apart>
        <Pill>
          <StandingMark status={event.status} colour={kindVariable(hue)} />
          {event.standingAlone}
        </Pill>
        <Pill>
          <KindDot hue={hue} />
          <DataText context={context} text={event.kindLabel} />
        </Pill>
      </Pills>
      <Paragraph look="meaning">{event.standingMeaning}</Paragraph>
    </>
  );
}
