import { type CSSProperties, useMemo } from "react";
import type { ActorRecord } from "../../../model/dataset.ts";
import { isUndoubted, type Membership, membershipsOf } from "../../../model/memberships.ts";
import { at } from "../../../model/tables/columns.ts";
import { actorRowOf, standInOf } from "../../../model/tables/findRow.ts";
import { peopleByBody } from "../../../model/tables/folding.ts";
import { actorRecord, eventRecord, type Tables } from "../../../model/tables/tables.ts";
import { type TextColumn, textAt } from "../../../model/tables/text/textColumn.ts";
import { type ActorRow, actorId, actorRow, type EventRow, eventRow } from "../../../model/units.ts";
import { nextRowWithWords, wordPattern } from "../../../query/filter/wordSearch.ts";
import { selectTie, setMembers } from "../../../state/actions.ts";
import { useChangesHref } from "../../../state/publication.ts";
import { selectMask, useTables } from "../../../state/selectors/selectors.ts";
import { useDerived } from "../../../state/useDerived.ts";
import { useDataLanguage, useWords } from "../../../state/useWords.ts";
import { AndMore, DataBlock, DataText, firstOf } from "../../../widgets/DataText.tsx";
import { StandingMark } from "../../../widgets/EventFacts.tsx";
import { LongList } from "../../../widgets/LongList.tsx";
import { Pill, Pills } from "../../../widgets/Pills.tsx";
import type { DataContext } from "../../../widgets/Reference.tsx";
import { useDataContext } from "../../../widgets/useDataContext.ts";
import { formatNumber } from "../../../words/formatNumber.ts";
import { detailWords, memberWords } from "../../../words/laterWords.ts";
import { membershipInWords } from "../../../words/members.ts";
import { visibleText } from "../../../words/visibleText.ts";
import { Contact } from "../Contact.tsx";
import { Connections } from "../connections/Connections.tsx";
import { DetailHeader } from "../DetailHeader.tsx";
import { DetailSection } from "../DetailSection.tsx";
import { EventLine } from "../event/EventLine.tsx";
import { SourceNames } from "../event/SourceList.tsx";
import { FilterByActor } from "../FilterButtons.tsx";
import { Statement } from "../opening/Statement.tsx";
import { Headline, Paragraph, ParagraphOfData } from "../Paragraph.tsx";
import styles from "./ActorDetail.module.css";
import { Ledger } from "./Ledger.tsx";
import { actorLedger, strongestTies } from "./ledger.ts";
import { actorMessages } from "./sayLedger.ts";

const MOST_TIES = 6;
const FIRST_REPLIES = 4;

/** One actor: who it is, and its ledger of the events that count. */
export function ActorDetail(props: { readonly actor: ActorRow }) {
  const { actor } = props;
  const context = useDataContext();
  const { tables } = context;
  const { messages } = context.words;
  const details = detailWords(context.words);
  const own = actorMessages(context.words);
  const { out, into, both, between, present } = own.parts;
  const mask = useDerived(selectMask, "details");
  const record = useMemo(() => actorRecord(tables, actor), [tables, actor]);
  const rows = useMemo(() => {
    const { starts, values } = tables.actors.events;
    return values.subarray(at(starts, actor), at(starts, actor + 1));
  }, [tables, actor]);
  const lines = useMemo(() => actorLedger(tables, mask, actor), [tables, mask, actor]);
  const bodies = useMemo(() => bodiesOf(tables, actor), [tables, actor]);
  const members = useMemo(() => membersOf(tables, actor), [tables, actor]);
  const counted = peopleByBody(tables).get(actor) ?? [];
  const elsewhere = useMemo(() => bodiesCounting(tables, actor), [tables, actor]);
  const replies = useMemo(() => repliesOf(tables, actor), [tables, actor]);
  const name = visibleText(record.name);
  const aliases = record.aliases ?? [];

  return (
    <article>
      <DetailHeader start={<FilterByActor id={actorId(record.id)} name={name} />} />
      <Paragraph look="eyebrow">
        {messages.actorKinds[record.kind].one}
        {record.role ? <DataBlock context={context} text={record.role} joint=" · " /> : null}
      </Paragraph>
      <Headline>
        <DataBlock context={context} text={record.name} />
      </Headline>
      {record.description ? (
        <ParagraphOfData look="summary" context={context} text={record.description} />
      ) : null}
      {record.kind === "person" ? <NamedHere context={context} /> : null}
      {elsewhere.map(({ body, events }) => (
        <Paragraph key={body} look="note">
          {memberWords(context.words).countedWith(visibleText(textAt(tables.actors.names, body)), events)}
        </Paragraph>
      ))}
      <Ledger name={name} lines={lines} rows={rows} ways={{ out, into, both, between, present }} />
      {replies.length > 0 ? (
        <DetailSection title={details.replies}>
          <LongList items={replies} first={FIRST_REPLIES}>
            {({ row, text }) => (
              <EventLine context={context} row={row}>
                {text ? <DataBlock context={context} text={text} beside /> : details.noReply}
              </EventLine>
            )}
          </LongList>
        </DetailSection>
      ) : null}
      <StrongestTies actor={actor} ties={strongestTies(lines, actor, MOST_TIES)} />
      <Connections actor={actor} />
      {aliases.length > 0 ? (
        <DetailSection title={own.aliases}>
          <Paragraph>
            {aliases.map((alias) => (
              <span key={alias} className={styles.item}>
                <DataText context={context} text={alias} />
              </span>
            ))}
          </Paragraph>
        </DetailSection>
      ) : null}
      {bodies.length > 0 ? (
        <DetailSection title={own.memberOf}>
          <MembershipPills context={context} memberships={bodies} />
        </DetailSection>
      ) : null}
      {members.length > 0 ? (
        <DetailSection title={own.members}>
          <MembershipPills context={context} memberships={members} />
        </DetailSection>
      ) : null}
      {counted.length > 0 ? (
        <DetailSection title={own.countedTitle}>
          <CountedHere context={context} people={counted} />
        </DetailSection>
      ) : null}
      <Basis context={context} record={record} />
    </article>
  );
}

/** Beside each person: what being named does not mean, and the way for who is named wrongly. */
function NamedHere({ context }: { readonly context: DataContext }) {
  return (
    <Paragraph look="note">
      {actorMessages(context.words).namedHere} <Contact context={context} changes={useChangesHref()} />
    </Paragraph>
  );
}

/** People whose events are counted with their body, and in how many, with the way to open them again. */
function CountedHere(props: { readonly context: DataContext; readonly people: readonly CountedPerson[] }) {
  const { context, people } = props;
  const { countedHere, openMembers } = actorMessages(context.words);
  const { counts } = context.words.messages;
  return (
    <>
      <Pills apart>
        {firstOf(people).map(({ actor, events }) => (
          <Pill key={actor}>
            <DataText context={context} text={textAt(context.tables.actors.names, actor)} /> ·{" "}
            {counts.events(events)}
          </Pill>
        ))}
        <AndMore words={context.words} total={people.length} as="li" />
      </Pills>
      <Paragraph>{countedHere}</Paragraph>
      <button type="button" className={styles.open} onClick={() => setMembers("open")}>
        {openMembers}
      </button>
    </>
  );
}

type CountedPerson = { readonly actor: ActorRow; readonly events: number };

/** Bodies with which events of this actor are counted, which stands for itself in others. */
const bodiesCounting = (tables: Tables, actor: ActorRow) =>
  [...peopleByBody(tables)].flatMap(([body, people]) =>
    people.flatMap((one) => (one.actor === actor ? { body, events: one.events } : [])),
  );

/** A membership, beside the actor at its other end. */
type OtherEnd = { readonly row: ActorRow; readonly membership: Membership };

/** The bodies an actor belongs to, as its record says. */
const bodiesOf = (tables: Tables, actor: ActorRow): readonly OtherEnd[] =>
  membershipsOf(actorRecord(tables, actor)).flatMap((membership) => {
    const row = actorRowOf(tables, membership.actor);
    return row === undefined ? [] : [{ row, membership }];
  });

/** The actors whose records say that they belong to this one. */
function membersOf(tables: Tables, actor: ActorRow): readonly OtherEnd[] {
  const { id } = actorRecord(tables, actor);
  return rowsWithId(tables.actors.records, id)
    .map(actorRow)
    .flatMap((row) =>
      membershipsOf(actorRecord(tables, row)).flatMap((membership) =>
        membership.actor === id ? { row, membership } : [],
      ),
    );
}

/** Bodies or members, each with the days of the membership and with its standing, where the file says them. */
function MembershipPills(props: {
  readonly context: DataContext;
  readonly memberships: readonly OtherEnd[];
}) {
  const { context, memberships } = props;
  const { tables, words } = context;
  const isCounted = (row: ActorRow) => standInOf(tables, row) !== row;
  return (
    <Pills>
      {firstOf(memberships).map(({ row, membership }, index) => {
        const said = membershipInWords(words, membership);
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: one may belong to the same body twice, at other times.
          <Pill key={index} to={isCounted(row) ? null : context.to({ kind: "actor", row })}>
            <DataText context={context} text={textAt(tables.actors.names, row)} />
            {said === "" ? null : (
              <>
                {" · "}
                {isUndoubted(membership) || membership.status === undefined ? null : (
                  <StandingMark status={membership.status} />
                )}
                {said}
              </>
            )}
          </Pill>
        );
      })}
      <AndMore words={words} total={memberships.length} as="li" />
    </Pills>
  );
}

/** A reply on record: to which event, and what was answered; without a text it was asked and did not answer. */
type Reply = { readonly row: EventRow; readonly text: string | undefined };

/** All that an actor answered, in time order. Who replies to an event need not take part in it. */
function repliesOf(tables: Tables, actor: ActorRow): readonly Reply[] {
  const { id } = actorRecord(tables, actor);
  // What fills a hole is no reply.
  const { fills: _sides, ...records } = tables.events.records;
  return rowsWithId(records, id).flatMap((index) => {
    const row = eventRow(index);
    const { reply = [] } = eventRecord(tables, row);
    return reply.filter((one) => one.actor === id).map(({ text }) => ({ row, text }));
  });
}

/**
 * Rows of records, which are JSON, that mention an id: the few worth parsing to learn what refers to it. Looking
 * through the bytes of a million records takes less than parsing ten thousand of them.
 */
function rowsWithId(records: TextColumn, id: string): number[] {
  const pattern = [wordPattern(JSON.stringify(id))];
  const rows: number[] = [];
  for (let row = nextRowWithWords(records, pattern, 0); row !== undefined; ) {
    rows.push(row);
    row = nextRowWithWords(records, pattern, row + 1);
  }
  return rows;
}

const STATEMENTS = ["role", "memberOf", "description"] as const;

/**
 * What is said of an actor, each with its standing, where it claims something, and the sources that it rests on; the name
 * of its group too, where its editors say what that rests on.
 */
export function Basis(props: { readonly context: DataContext; readonly record: ActorRecord }) {
  const { context, record } = props;
  const { standing, counts } = context.words.messages;
  const { restsOn, statements } = actorMessages(context.words);
  const { basis = {} } = record;
  const made = STATEMENTS.filter((statement) => basis[statement] !== undefined);
  const group = context.tables.groups.find(({ id }) => id === record.group);
  const hasGroup = (group?.events ?? []).length + (group?.sources ?? []).length > 0;
  if (made.length === 0 && !hasGroup) return null;
  return (
    <DetailSection title={restsOn}>
      <dl className={styles.basis}>
        {made.map((statement) => {
          const { status, sources = [] } = basis[statement] ?? {};
          return (
            <div key={statement}>
              <dt>{statements[statement]}</dt>
              <dd>
                {status === undefined ? null : (
                  <>
                    <StandingMark status={status} /> {standing[status].label} ·{" "}
                  </>
                )}
                {sources.length === 0 ? counts.sources(0) : <SourceNames context={context} ids={sources} />}
              </dd>
            </div>
          );
        })}
        {group && hasGroup && (
          <div>
            <dt>{statements.group}</dt>
            <dd>
              <Statement context={context} text={group.label} events={group.events} sources={group.sources} />
            </dd>
          </div>
        )}
      </dl>
    </DetailSection>
  );
}

/** Whom an actor has most to do with; a press selects the tie. */
function StrongestTies(props: { readonly actor: ActorRow; readonly ties: ReturnType<typeof strongestTies> }) {
  const { actor, ties } = props;
  const words = useWords();
  const language = useDataLanguage();
  const { counts } = words.messages;
  const { ids, names } = useTables().actors;
  const most = ties[0]?.events;
  if (most === undefined) return null;
  const idOf = (row: ActorRow) => actorId(textAt(ids, row));
  return (
    <DetailSection title={actorMessages(words).strongestTies}>
      <ul className={styles.ties}>
        {ties.map(({ other, events }) => {
          const share: CSSProperties & { readonly "--share": number } = { "--share": events / most };
          return (
            <li key={other}>
              <button
                type="button"
                className={styles.tie}
                aria-description={counts.events(events)}
                onClick={() => selectTie(idOf(actor), idOf(other))}
              >
                <span className={styles.name} dir="auto" lang={language}>
                  {visibleText(textAt(names, other))}
                </span>
                <span className={styles.bar} style={share} aria-hidden="true" />
                <span className={styles.count} aria-hidden="true">
                  {formatNumber(words, events)}
                </span>
              </button>
            </li>
          );
        })}
      </ul>
    </DetailSection>
  );
}
