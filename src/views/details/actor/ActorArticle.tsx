import { type ReactNode, useMemo } from "react";
import type { ActorRecord } from "../../../model/dataset.ts";
import type { DayRange } from "../../../model/dates/timeSpan.ts";
import { isUndoubted, type Membership, membershipsOf } from "../../../model/memberships.ts";
import { listOf } from "../../../model/tables/columns.ts";
import { actorRowOf, standInOf } from "../../../model/tables/findRow.ts";
import { peopleByBody } from "../../../model/tables/folding.ts";
import { actorRecord, eventRecord, type Tables } from "../../../model/tables/tables.ts";
import { type TextColumn, textAt } from "../../../model/tables/textColumn.ts";
import { type ActorRow, actorRow, eventRow } from "../../../model/units.ts";
import type { FilterMask } from "../../../query/filter/filterMask.ts";
import { rowsWithPatterns, wordPattern } from "../../../query/filter/wordSearch.ts";
import { AndMore, DataBlock, DataText, firstOf } from "../../../widgets/DataText.tsx";
import { StandingMark } from "../../../widgets/EventFacts.tsx";
import { LongList } from "../../../widgets/LongList.tsx";
import { Pill, Pills } from "../../../widgets/Pills.tsx";
import { Reference, useData } from "../../../widgets/Reference.tsx";
import { VisuallyHidden } from "../../../widgets/VisuallyHidden.tsx";
import { formatNumber } from "../../../words/formatNumber.ts";
import { visibleText } from "../../../words/isolate.ts";
import { exploringWords, readingWords } from "../../../words/laterWords.ts";
import { membershipInWords } from "../../../words/members.ts";
import { actorName } from "../../../words/names.ts";
import { dataLanguage } from "../../../words/words.ts";
import { Contact } from "../DataFooter.tsx";
import { DetailSection, Headline, Paragraph, ParagraphOfData } from "../DetailSection.tsx";
import { EventLine } from "../event/EventLine.tsx";
import { SourceNames } from "../event/SourceList.tsx";
import { Statement } from "../Statement.tsx";
import styles from "./ActorArticle.module.css";
import { Ledger, type LedgerNotes } from "./Ledger.tsx";
import { actorLedger, strongestTies } from "./ledger.ts";

const MOST_TIES = 6;
const FIRST_REPLIES = 4;

/** The article uses no store, because it is also on published pages and on paper. */
export function ActorArticle(props: {
  readonly actor: ActorRow;
  readonly mask: FilterMask;
  readonly days: DayRange;
  /** The level of the name. Parts have the next level. */
  readonly level: 1 | 2;
  readonly changes: string | null;
  /** Like `notes`, `connections` and `openMembers`, a part that only the app has. */
  readonly header?: ReactNode;
  /** Whether name and description are already above the article. */
  readonly isIntroduced?: boolean;
  readonly notes?: LedgerNotes | undefined;
  readonly connections?: ReactNode;
  readonly openMembers?: ReactNode;
}) {
  const { tables, words } = useData();
  const { actor, mask, days, level, changes, header, isIntroduced, notes, connections, openMembers } = props;
  const details = readingWords(words).detail;
  const own = readingWords(words).actor;
  const record = useMemo(() => actorRecord(tables, actor), [tables, actor]);
  const rows = useMemo(() => listOf(tables.actors.events, actor), [tables, actor]);
  const lines = useMemo(() => actorLedger(tables, mask, actor), [tables, mask, actor]);
  const bodies = useMemo(() => bodiesOf(tables, actor), [tables, actor]);
  const members = useMemo(() => membersOf(tables, actor), [tables, actor]);
  const counted = peopleByBody(tables).get(actor) ?? [];
  const elsewhere = useMemo(() => bodiesCounting(tables, actor), [tables, actor]);
  const replies = useMemo(() => repliesOf(tables, actor), [tables, actor]);
  const name = visibleText(record.name);
  const aliases = record.aliases ?? [];
  const partLevel = level === 1 ? 2 : 3;
  const section = (title: string, count: number, content: ReactNode) =>
    count > 0 && (
      <DetailSection level={partLevel} title={title}>
        {content}
      </DetailSection>
    );

  return (
    <article>
      {header}
      <Paragraph look="eyebrow">
        {exploringWords(words).actorKinds[record.kind].one}
        {record.role ? <DataBlock text={record.role} joint=" · " /> : null}
      </Paragraph>
      {isIntroduced ? null : (
        <Headline level={level}>
          <DataBlock text={record.name} />
        </Headline>
      )}
      {record.description && !isIntroduced ? (
        <ParagraphOfData look="summary" text={record.description} />
      ) : null}
      {record.kind === "person" ? (
        // This text says that to be named is no accusation, and how to have mistakes corrected.
        <Paragraph look="note">
          {own.namedHere} <Contact changes={changes} />
        </Paragraph>
      ) : null}
      {elsewhere.map(({ body, events }) => (
        <Paragraph key={body} look="note">
          {exploringWords(words).members.countedWith(actorName(tables, body), events)}
        </Paragraph>
      ))}
      <Ledger
        name={name}
        lines={lines}
        rows={rows}
        mask={mask}
        days={days}
        ways={own.parts}
        level={partLevel}
        notes={notes}
      />
      {section(
        details.replies,
        replies.length,
        <LongList items={replies} first={FIRST_REPLIES}>
          {({ row, text }) => (
            <EventLine row={row}>{text ? <DataBlock text={text} /> : details.noReply}</EventLine>
          )}
        </LongList>,
      )}
      <StrongestTies level={partLevel} actor={actor} ties={strongestTies(lines, actor, MOST_TIES)} />
      {connections}
      {section(
        own.aliases,
        aliases.length,
        <Paragraph>
          {aliases.map((alias) => (
            <span key={alias} className={styles.item}>
              <DataText text={alias} />
            </span>
          ))}
        </Paragraph>,
      )}
      {section(own.memberOf, bodies.length, <MembershipPills memberships={bodies} />)}
      {section(own.members, members.length, <MembershipPills memberships={members} />)}
      {section(own.countedTitle, counted.length, <CountedPeople people={counted} open={openMembers} />)}
      <Basis record={record} level={partLevel} />
    </article>
  );
}

function CountedPeople(props: { readonly people: readonly CountedPerson[]; readonly open: ReactNode }) {
  const { tables, words } = useData();
  const { people, open } = props;
  const { countedHere } = readingWords(words).actor;
  const { counts } = words.messages;
  return (
    <>
      <Pills apart>
        {firstOf(people).map(({ actor, events }) => (
          <Pill key={actor}>
            <DataText text={textAt(tables.actors.names, actor)} /> · {counts.events(events)}
          </Pill>
        ))}
        <AndMore words={words} total={people.length} as="li" />
      </Pills>
      <Paragraph>{countedHere}</Paragraph>
      {open}
    </>
  );
}

type CountedPerson = { readonly actor: ActorRow; readonly events: number };

const bodiesCounting = (tables: Tables, actor: ActorRow) =>
  [...peopleByBody(tables)].flatMap(([body, people]) =>
    people.flatMap((one) => (one.actor === actor ? { body, events: one.events } : [])),
  );

type OtherEnd = { readonly row: ActorRow; readonly membership: Membership };

const bodiesOf = (tables: Tables, actor: ActorRow): readonly OtherEnd[] =>
  membershipsOf(actorRecord(tables, actor)).flatMap((membership) => {
    const row = actorRowOf(tables, membership.actor);
    return row === undefined ? [] : [{ row, membership }];
  });

/** The actors whose records name this actor as their organisation. */
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

function MembershipPills(props: { readonly memberships: readonly OtherEnd[] }) {
  const { tables, words, to } = useData();
  const { memberships } = props;
  const isCounted = (row: ActorRow) => standInOf(tables, row) !== row;
  return (
    <Pills>
      {firstOf(memberships).map(({ row, membership }, index) => {
        const said = membershipInWords(words, membership);
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: a person may belong to a body twice, at different times.
          <Pill key={index} to={isCounted(row) ? null : to({ kind: "actor", row })}>
            <DataText text={textAt(tables.actors.names, row)} />
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

/**
 * The replies of an actor in time order, also to events in which the actor takes no part. Without a text, the actor was
 * asked and gave no answer.
 */
function repliesOf(tables: Tables, actor: ActorRow) {
  const { id } = actorRecord(tables, actor);
  // `fills` has the names that complete the shared texts of rows. No reply is in it, so the search leaves it out.
  const { fills: _fills, ...records } = tables.events.records;
  return rowsWithId(records, id).flatMap((index) => {
    const row = eventRow(index);
    const { reply = [] } = eventRecord(tables, row);
    return reply.filter((one) => one.actor === id).map(({ text }) => ({ row, text }));
  });
}

/** The rows whose records contain the id anywhere. A search of bytes is faster than parsing all records. */
const rowsWithId = (records: TextColumn, id: string): number[] =>
  rowsWithPatterns(records, [wordPattern(JSON.stringify(id))]);

const STATEMENTS = ["role", "memberOf", "description"] as const;

/** Statements on an actor, with standing and sources. The actor's group follows if it has events or sources. */
export function Basis(props: { readonly record: ActorRecord; readonly level?: 2 | 3 }) {
  const { tables, words } = useData();
  const { record, level = 3 } = props;
  const { standing, counts } = words.messages;
  const { restsOn, statements } = readingWords(words).actor;
  const { basis = {} } = record;
  const made = STATEMENTS.filter((statement) => basis[statement] !== undefined);
  const group = tables.groups.find(({ id }) => id === record.group);
  const hasGroup = (group?.events ?? []).length + (group?.sources ?? []).length > 0;
  if (made.length === 0 && !hasGroup) return null;
  return (
    <DetailSection level={level} title={restsOn}>
      <dl className={styles.basis} data-quiet="">
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
                {sources.length === 0 ? counts.sources(0) : <SourceNames ids={sources} />}
              </dd>
            </div>
          );
        })}
        {group && hasGroup && (
          <div>
            <dt>{statements.group}</dt>
            <dd>
              <Statement text={group.label} events={group.events} sources={group.sources} />
            </dd>
          </div>
        )}
      </dl>
    </DetailSection>
  );
}

const BAR = { width: 80, height: 4 } as const;

function StrongestTies(props: {
  readonly actor: ActorRow;
  readonly ties: ReturnType<typeof strongestTies>;
  readonly level: 2 | 3;
}) {
  const { tables, words, to } = useData();
  const { actor, ties, level } = props;
  const most = ties[0]?.events;
  if (most === undefined) return null;
  return (
    <DetailSection level={level} title={readingWords(words).actor.strongestTies}>
      <ul>
        {ties.map(({ other, events }) => {
          const length = Math.max(3, (BAR.width * events) / most);
          return (
            <li key={other}>
              <Reference to={to({ kind: "tie", from: actor, to: other })} className={styles.tie}>
                <span className={styles.name} dir="auto" lang={dataLanguage(tables, words)}>
                  {actorName(tables, other)}
                </span>
                <svg className={styles.bar} {...BAR} aria-hidden="true">
                  <rect x={BAR.width - length} width={length} height={BAR.height} rx={BAR.height / 2} />
                </svg>
                <span className={styles.count}>
                  <span aria-hidden="true">{formatNumber(words, events)}</span>
                  <VisuallyHidden>{words.messages.counts.events(events)}</VisuallyHidden>
                </span>
              </Reference>
            </li>
          );
        })}
      </ul>
    </DetailSection>
  );
}
