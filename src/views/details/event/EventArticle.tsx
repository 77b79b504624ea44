import type { ReactNode } from "react";
import { addTo } from "../../../model/grouped.ts";
import { type Act, namedActsOf } from "../../../model/tables/acts.ts";
import { doubtedContentOf } from "../../../model/tables/contestDetails.ts";
import { actorRowOf } from "../../../model/tables/findRow.ts";
import { type EventRecord, ROLES, type Tables } from "../../../model/tables/tables.ts";
import type { ActorRow, EventRow } from "../../../model/units.ts";
import { type EventLink, isReply, linksOfEvent } from "../../../query/replyChain.ts";
import { AndMore, DataBlock, DataText, firstOf, MOST_LISTED } from "../../../widgets/DataText.tsx";
import { StandingMark } from "../../../widgets/EventFacts.tsx";
import { ActorPills, EventPills } from "../../../widgets/Pills.tsx";
import { type DataContext, useData } from "../../../widgets/Reference.tsx";
import { ownStanding, saidOfEvent, sourcesByNumber } from "../../../words/describeAct.ts";
import { ended, lacksReply } from "../../../words/describeDisputes.ts";
import { dateInWords, describeEvent } from "../../../words/describeEvent.ts";
import { sentenceDate } from "../../../words/formatDate.ts";
import { formatNumber } from "../../../words/formatNumber.ts";
import { visibleText } from "../../../words/isolate.ts";
import { exploringWords, readingWords } from "../../../words/laterWords.ts";
import { foldedInWords, withDoubt } from "../../../words/members.ts";
import type { Words } from "../../../words/words.ts";
import { withSourcesOf } from "../actor/formatLedger.ts";
import { DetailSection, Headline, Paragraph, ParagraphOfData } from "../DetailSection.tsx";
import { OpeningLine } from "../Opening.tsx";
import { Disputes, Replies, Told } from "./Disputes.tsx";
import styles from "./EventArticle.module.css";
import { EventLines } from "./EventLine.tsx";
import { documentsOf, EventDocuments, EventPictures } from "./EventMedia.tsx";
import { Neighbours, WaysIn } from "./Neighbours.tsx";
import { Sentence } from "./Sentence.tsx";
import { SourceList, SourceNames } from "./SourceList.tsx";

/** The article uses no store, because it is also on published pages and on paper. */
export function EventArticle(props: {
  readonly row: EventRow;
  /** The level of the headline. Parts have the next level. */
  readonly level: 1 | 2;
  readonly header?: ReactNode;
  /** Says below the standing that the event does not pass the reader's filters. */
  readonly note?: string | undefined;
}) {
  const { tables, words, medium } = useData();
  const { row, level, header, note } = props;
  const details = readingWords(words).detail;
  const event = describeEvent(words, tables, row);
  const { changes = [], reply = [], toldTo = [], media = [], ...record } = event.record;
  const acts = namedActsOf(tables, row);
  const isPaper = medium === "paper";
  const cited = withSourcesOf(isPaper ? acts : [], record.sources);
  const counted = foldedInWords(words, tables, row);
  const documents = documentsOf(media);
  const ownValues = Object.keys(record.values ?? {}).length;
  const involved = otherParticipants(words, tables, event.record, acts);
  const linked = linksOfEvent(tables, row);
  const [answers, links] = [linked.filter(isAnswer), linked.filter((link) => !isAnswer(link))];
  const partLevel = level === 1 ? 2 : 3;
  const section = (title: string, content: ReactNode) => (
    <DetailSection level={partLevel} title={title}>
      {content}
    </DetailSection>
  );
  const dated = record.dateNote || record.known ? 1 : 0;
  const parts = [acts, involved, documents, links, changes].filter(({ length }) => length > 0).length;
  // A single part below the sources is open, because no other part needs the space.
  const isAlone = parts + Number(ownValues > 0) + dated === 1;
  const folded = (title: string, count: number, content: ReactNode) =>
    count > 0 && (
      <DetailSection
        level={partLevel}
        title={title}
        isFolded={!isPaper && !isAlone}
        aside={!isPaper && count > 1 ? formatNumber(words, count) : null}
      >
        {content}
      </DetailSection>
    );
  return (
    <article>
      {header}
      {!isPaper && <OpeningLine />}
      <Paragraph look="eyebrow">
        {event.date}
        {record.place ? (
          <>
            {" · "}
            <DataText text={record.place} />
          </>
        ) : null}
      </Paragraph>
      <Headline level={level}>
        <DataBlock text={record.headline} />
      </Headline>
      <EventPills event={event} apart />
      {event.standing === "" ? null : (
        <Paragraph look="meaning">
          {[event.standingInFull, saidOfEvent(words, tables, acts)].filter(Boolean).map(ended).join(" ")}
        </Paragraph>
      )}
      {counted === "" ? null : <Paragraph look="note">{counted}</Paragraph>}
      {note === undefined ? null : <Paragraph look="note">{note}</Paragraph>}
      {record.summary ? <ParagraphOfData look="summary" text={record.summary} /> : null}
      <EventPictures media={media} />

      {toldTo.length > 0 && section(details.told, <Told event={event} />)}
      {/* Replies to the claim come before disputes about the reports. */}
      {reply.length + answers.length > 0
        ? section(
            details.replies,
            <>
              {reply.length > 0 && <Replies replies={reply} />}
              {answers.length > 0 && <LinkedEvents links={answers} />}
            </>,
          )
        : lacksReply(event.record) && section(details.replies, <Paragraph>{details.noReplyFound}</Paragraph>)}
      <Disputes disputes={event.disputes} section={section} />
      {section(
        details.sources,
        cited.length === 0 ? <Paragraph>{details.noSources}</Paragraph> : <SourceList citations={cited} />,
      )}
      <Neighbours row={row} level={partLevel} />
      {folded(
        details.whoDidWhat,
        acts.length,
        <Acts acts={acts} cited={isPaper ? cited.map(({ id }) => id) : undefined} />,
      )}
      {folded(
        details.alsoInvolved,
        involved.reduce((sum, { actors }) => sum + actors.length, 0),
        <>
          {inAll(involved).map(({ role, actors }) => (
            <div key={role} className={styles.involved}>
              <Paragraph look="role">{role}</Paragraph>
              <ActorPills actors={actors} />
            </div>
          ))}
          <AndMore words={words} total={involved.length} shown={inAll(involved).length} />
        </>,
      )}
      {folded(exploringWords(words).columns.ofEvent, ownValues, <OwnValues values={record.values} />)}
      {folded(exploringWords(words).media.documents, documents.length, <EventDocuments media={media} />)}
      {folded(details.dated, dated, <DatingNotes record={event.record} />)}
      {folded(details.linked, links.length, <LinkedEvents links={links} />)}
      {folded(details.changes, changes.length, <Changes changes={changes} />)}
      {!isPaper && <WaysIn level={partLevel} />}
    </article>
  );
}

/** The first roles, until their actors together are as many as a list shows. */
function inAll(involved: readonly Involved[]): readonly Involved[] {
  let room = MOST_LISTED;
  return involved.filter(({ actors }) => {
    const isShown = room > 0;
    room -= actors.length;
    return isShown;
  });
}

const isAnswer = (link: EventLink): boolean => link.direction === "into" && isReply(link);

function LinkedEvents(props: { readonly links: readonly EventLink[] }) {
  const { words } = useData();
  const { links } = props;
  const relations = readingWords(words).detail.links;
  return (
    <EventLines
      events={links.map(({ type, direction, other }) => ({
        row: other,
        relation: relations[type][direction],
      }))}
    />
  );
}

function DatingNotes(props: { readonly record: EventRecord }) {
  const { words } = useData();
  const { dateNote, known, knownNote } = props.record;
  const details = readingWords(words).detail;
  return (
    <>
      {dateNote ? <ParagraphOfData look="text" text={dateNote} /> : null}
      {known ? (
        <Paragraph>
          {details.known(dateInWords(words, known, sentenceDate))}{" "}
          {knownNote ? <DataBlock text={knownNote} /> : null}
        </Paragraph>
      ) : null}
    </>
  );
}

function Changes(props: { readonly changes: NonNullable<EventRecord["changes"]> }) {
  const { words } = useData();
  const { changes } = props;
  return (
    <>
      {firstOf(changes).map(({ date, note }) => (
        <Paragraph key={`${date} ${note}`}>
          {readingWords(words).detail.label(dateInWords(words, date))} <DataBlock text={note} />
        </Paragraph>
      ))}
      <AndMore words={words} total={changes.length} />
    </>
  );
}

/** The values of the file's own columns, each under the name of its column. */
function OwnValues(props: { readonly values: EventRecord["values"] }) {
  const context = useData();
  const { values = {} } = props;
  const held = context.tables.events.columns.flatMap((column) => {
    const value = values[column.id];
    return value === undefined ? [] : [{ ...column, value }];
  });
  return (
    <dl className={styles.values}>
      {firstOf(held).map(({ id, label, type, value }) => (
        <div key={id} className={styles.pair}>
          <dt>
            <DataText text={label} />
          </dt>
          <dd>
            <DataBlock text={inWords(context, type, value)} />
          </dd>
        </div>
      ))}
      <AndMore words={context.words} total={held.length} />
    </dl>
  );
}

type Type = Tables["events"]["columns"][number]["type"];

/** Latitudes and longitudes keep all their digits. */
function inWords({ words }: DataContext, type: Type, value: string | number): string {
  if (typeof value === "number") return type === "number" ? formatNumber(words, value) : String(value);
  return type === "date" ? dateInWords(words, value) : value;
}

type Involved = { readonly role: string; readonly actors: readonly ActorRow[] };

function otherParticipants(
  words: Words,
  tables: Tables,
  { participants = [] }: EventRecord,
  acts: readonly Act[],
): readonly Involved[] {
  const told = new Set(acts.flatMap(({ ends }) => ends));
  const byRole = new Map<string, ActorRow[]>();
  for (const { actor, role } of participants) {
    const row = actorRowOf(tables, actor);
    if (row !== undefined && !told.has(row)) addTo(byRole, roleInWords(words, role), row);
  }
  return [...byRole].map(([role, actors]) => ({ role, actors }));
}

/** Roles that the program does not know stay as written. */
function roleInWords(words: Words, role: string | undefined): string {
  const known = ROLES.find((one) => one === role);
  const { roles } = readingWords(words).detail;
  if (known !== undefined) return roles[known];
  return role ? visibleText(role) : roles.other;
}

function Acts(props: {
  readonly acts: readonly Act[];
  /** For paper, where an act names its sources by their number in this list of ids. */
  readonly cited?: readonly string[] | undefined;
}) {
  const { tables, words } = useData();
  const { acts, cited } = props;
  return (
    <ul className={styles.acts}>
      {firstOf(acts).map((act) => (
        <li key={act.index}>
          <Sentence act={{ ...act, verb: withDoubt(words, act.verb, doubtedContentOf(tables, act)) }} />
          <ActBasis act={act} cited={cited} />
        </li>
      ))}
      <AndMore words={words} total={acts.length} as="li" />
    </ul>
  );
}

function ActBasis({ act, cited }: { readonly act: Act; readonly cited: readonly string[] | undefined }) {
  const { words, tables } = useData();
  const { status, sources } = act;
  const own = ownStanding(words, tables, act);
  if (own === "" && sources.length === 0) return null;
  const isSaid = own !== "" || status !== "unstated";
  return (
    <Paragraph look="standing">
      {isSaid && <StandingMark status={status} />}
      <span>
        {own || (isSaid && words.messages.standing[status].label)}
        {isSaid && sources.length > 0 ? " · " : null}
        {cited === undefined ? <SourceNames ids={sources} /> : sourcesByNumber(words, act, cited)}
      </span>
    </Paragraph>
  );
}
