import type { ReactNode } from "react";
import { namedActsOf } from "../../../model/tables/acts.ts";
import type { EventRow } from "../../../model/units.ts";
import { type EventLink, linksOfEvent } from "../../../query/linksOfEvent.ts";
import { isReply } from "../../../query/replyChain.ts";
import { AndMore, MOST_LISTED } from "../../../widgets/AndMore.tsx";
import { DataBlock, DataText } from "../../../widgets/DataText.tsx";
import { EventPills } from "../../../widgets/EventPills.tsx";
import { ActorPills } from "../../../widgets/Pills.tsx";
import type { DataContext } from "../../../widgets/Reference.tsx";
import { ended } from "../../../words/describeDisputes.ts";
import { describeEvent } from "../../../words/describeEvent.ts";
import { columnWords, detailWords, mediaWords } from "../../../words/laterWords.ts";
import { foldedInWords } from "../../../words/members.ts";
import { DetailSection } from "../DetailSection.tsx";
import { OpeningLine } from "../opening/OpeningLine.tsx";
import { Headline, Paragraph, ParagraphOfData } from "../Paragraph.tsx";
import { Acts } from "./Acts.tsx";
import { Changes, DatingNotes } from "./DatingNotes.tsx";
import { Disputes, Replies, Told } from "./Disputes.tsx";
import styles from "./EventArticle.module.css";
import { EventLines } from "./EventLine.tsx";
import { documentsOf, EventDocuments, EventPictures } from "./EventMedia.tsx";
import { Neighbours, WaysIn } from "./Neighbours.tsx";
import { OwnValues } from "./OwnValues.tsx";
import { type Involved, otherParticipants } from "./otherParticipants.ts";
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
  const details = detailWords(words);
  const event = describeEvent(words, tables, row);
  const { changes = [], reply = [], toldTo = [], media = [], ...record } = event.record;
  const acts = namedActsOf(tables, row);
  const folded = foldedInWords(words, tables, row);
  const involved = otherParticipants(words, tables, event.record, acts);
  const [answers, links] = parted(linksOfEvent(tables, row), isAnswer);
  const section = (title: string, content: ReactNode) => (
    <DetailSection level={level === 1 ? 2 : 3} title={title}>
      {content}
    </DetailSection>
  );
  return (
    <article>
      {header}
      <OpeningLine context={context} />
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
        <DataBlock context={context} text={record.headline} />
      </Headline>
      <EventPills context={context} event={event} apart />
      {event.standing === "" ? null : <Paragraph look="meaning">{ended(event.standingInFull)}</Paragraph>}
      {folded === "" ? null : <Paragraph look="note">{folded}</Paragraph>}
      {note === undefined ? null : <Paragraph look="note">{note}</Paragraph>}
      {record.summary ? <ParagraphOfData look="summary" context={context} text={record.summary} /> : null}
      <EventPictures context={context} media={media} />

      {toldTo.length > 0 && section(details.told, <Told context={context} told={toldTo} />)}
      <Disputes context={context} disputes={event.disputes} section={section} />
      {reply.length + answers.length > 0 &&
        section(
          details.replies,
          <>
            {reply.length > 0 && <Replies context={context} replies={reply} />}
            {answers.length > 0 && <LinkedEvents context={context} links={answers} />}
          </>,
        )}
      {acts.length > 0 && section(details.whoDidWhat, <Acts context={context} row={row} />)}
      {involved.length > 0 &&
        section(
          details.alsoInvolved,
          <>
            {inAll(involved).map(({ role, actors }) => (
              <div key={role} className={styles.involved}>
                <Paragraph look="role">{role}</Paragraph>
                <ActorPills context={context} actors={actors} />
              </div>
            ))}
            <AndMore words={words} total={involved.length} shown={inAll(involved).length} />
          </>,
        )}
      {Object.keys(record.values ?? {}).length > 0 &&
        section(columnWords(words).ofEvent, <OwnValues context={context} values={record.values} />)}
      <Neighbours context={context} row={row} level={level === 1 ? 2 : 3} />
      {section(
        details.sources,
        event.sources === 0 ? (
          <Paragraph>{details.noSources}</Paragraph>
        ) : (
          <SourceList context={context} citations={record.sources ?? []} />
        ),
      )}
      {documentsOf(media).length > 0 &&
        section(mediaWords(words).documents, <EventDocuments context={context} media={media} />)}
      {(record.dateNote || record.known) &&
        section(details.dated, <DatingNotes context={context} record={event.record} />)}
      {links.length > 0 && section(details.linked, <LinkedEvents context={context} links={links} />)}
      {changes.length > 0 && section(details.changes, <Changes context={context} changes={changes} />)}
      <WaysIn context={context} level={level === 1 ? 2 : 3} />
    </article>
  );
}

/** Roles with so many actors that no more need stand there; the last of them is cut by itself. */
function inAll(involved: readonly Involved[]): readonly Involved[] {
  let room = MOST_LISTED;
  return involved.filter(({ actors }) => {
    const isShown = room > 0;
    room -= actors.length;
    return isShown;
  });
}

/** What others answered to the event, or said against it: it stands beside what it answers. */
const isAnswer = (link: EventLink): boolean => link.direction === "into" && isReply(link);

function parted<T>(list: readonly T[], test: (item: T) => boolean): readonly [readonly T[], readonly T[]] {
  return [list.filter(test), list.filter((one) => !test(one))];
}

/** Events, each below what its link to the shown one is. */
function LinkedEvents(props: { readonly context: DataContext; readonly links: readonly EventLink[] }) {
  const { context, links } = props;
  const relations = detailWords(context.words).links;
  return (
    <EventLines
      context={context}
      events={links.map(({ type, direction, other }) => ({
        row: other,
        relation: relations[type][direction],
      }))}
    />
  );
}
