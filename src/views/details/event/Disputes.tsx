import { Fragment, type ReactNode } from "react";
import { type Account, type Dispute, disputesOf } from "../../../model/tables/contest.ts";
import { actorRowOf } from "../../../model/tables/findRow.ts";
import { type EventRecord, eventRecord } from "../../../model/tables/tables.ts";
import { textAt } from "../../../model/tables/textColumn.ts";
import type { EventRow } from "../../../model/units.ts";
import { repliesTo } from "../../../query/replyChain.ts";
import { AndMore, DataBlock, DataParagraph, firstOf, Lines } from "../../../widgets/DataText.tsx";
import { Reference, useData } from "../../../widgets/Reference.tsx";
import {
  dateOfAccount,
  disputesInWords,
  disputeTitle,
  nameOfAccount,
  repliesInWords,
} from "../../../words/describeDisputes.ts";
import {
  capitalised,
  dateInWords,
  dateOfTelling,
  type EventDescription,
} from "../../../words/describeEvent.ts";
import { directionOf } from "../../../words/isolate.ts";
import { readingWords } from "../../../words/laterWords.ts";
import { DetailSection, ParagraphOfData } from "../DetailSection.tsx";
import styles from "./Disputes.module.css";
import { SourceNames } from "./SourceList.tsx";

/**
 * The contested points of an event. Accounts are side by side, or below each other in a narrow panel:
 *
 *     Date contested
 *     | Government of India      | People close to Acme Ltd
 *     | 20 May 2019              | 17 May 2019
 *     | in its written answer …  | the day of CERT-In’s own note
 *     | The Week · MediaNama     | BusinessLine
 *     What the file uses, and why.
 */
export function Disputes(props: {
  readonly disputes: readonly Dispute[];
  readonly section: (title: string, content: ReactNode) => ReactNode;
}) {
  const { words } = useData();
  const { disputes, section } = props;
  return firstOf(disputes).map((dispute, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: the file's order never changes, and two disputes may be about the same.
    <Fragment key={index}>
      {section(
        disputeTitle(words, dispute),
        <>
          {dispute.accounts.length === 0 ? null : (
            <Columns>
              {firstOf(dispute.accounts).map((account, at) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: one side may give two accounts.
                <Side key={at} account={account} />
              ))}
              <AndMore words={words} total={dispute.accounts.length} as="li" />
            </Columns>
          )}
          {dispute.note === "" ? null : <ParagraphOfData look="text" text={dispute.note} />}
        </>,
      )}
    </Fragment>
  ));
}

export function Replies(props: { readonly replies: NonNullable<EventRecord["reply"]> }) {
  const { words } = useData();
  const { replies } = props;
  const { noReply } = readingWords(words).detail;
  return (
    <Columns>
      {firstOf(replies).map(({ actor, date, text, sources = [] }) => (
        <Column
          key={`${actor} ${date} ${text}`}
          actor={actor}
          date={date === undefined ? "" : dateInWords(words, date)}
          sources={sources}
        >
          {text ? <DataParagraph text={text} /> : <p>{noReply}</p>}
        </Column>
      ))}
      <AndMore words={words} total={replies.length} as="li" />
    </Columns>
  );
}

/** The objections to the event of a step. Contradicting accounts are side by side, all other objections are lines. */
export function Claims({ row }: { readonly row: EventRow }) {
  const { words, tables } = useData();
  const disputes = disputesOf(eventRecord(tables, row));
  const opposed = disputes.filter(({ accounts }) => accounts.length > 1);
  const others = disputes.filter((one) => !opposed.includes(one));
  return (
    <>
      <ReplyLines
        row={row}
        before={others.map((one) => disputesInWords(words, tables, [one]))}
        said={new Set(opposed.flatMap(({ accounts }) => accounts.map(({ actor }) => actor)))}
      />
      <div className={styles.claims}>
        <Disputes
          disputes={opposed}
          section={(title, content) => <DetailSection title={title}>{content}</DetailSection>}
        />
      </div>
    </>
  );
}

/** The replies to an event. They are shown wherever its accusation is repeated. */
export function ReplyLines(props: {
  readonly row: EventRow;
  readonly before?: readonly string[];
  /** Ids of actors whose account already stands beside the claim. Their replies would repeat that account. */
  readonly said?: ReadonlySet<string | undefined>;
}) {
  const { row, before = [], said } = props;
  const { words, tables } = useData();
  const record = eventRecord(tables, row);
  const reply = record.reply?.filter(({ actor }) => !said?.has(actor));
  const isSaid = reply?.length === 0 && record.reply?.length !== 0;
  const replies = isSaid
    ? []
    : repliesInWords(words, tables, reply ? { ...record, reply } : record, repliesTo(tables, row));
  return firstOf([...before, ...replies]).map((line) => (
    <p key={line} data-quiet="" dir="auto">
      <Lines text={line} />
    </p>
  ));
}

export function Told(props: { readonly event: EventDescription }) {
  const { words } = useData();
  const told = props.event.record.toldTo ?? [];
  return (
    <Columns>
      {firstOf(told).map(({ actor, date }) => (
        <Column key={`${actor} ${date}`} actor={actor} date={dateOfTelling(words, props.event, date)} />
      ))}
      <AndMore words={words} total={told.length} as="li" />
    </Columns>
  );
}

const Columns = (props: { readonly children: ReactNode }) => (
  <ul className={styles.columns}>{props.children}</ul>
);

function Side(props: { readonly account: Account }) {
  const { tables, words } = useData();
  const { account } = props;
  const { usedHere, anotherAccount } = readingWords(words).detail;
  const { actor, says, sources, isUsed } = account;
  const name = isUsed ? "" : nameOfAccount(words, tables, account);
  return (
    <Column
      actor={actor}
      name={name}
      otherwise={isUsed ? usedHere : anotherAccount}
      date={dateOfAccount(words, account)}
      sources={sources}
      says={says}
    >
      {says === "" ? null : <DataParagraph text={says} />}
    </Column>
  );
}

function Column(props: {
  readonly actor: string | undefined;
  /** The name that an account gives. The account need not name an actor of the file. */
  readonly name?: string;
  /** The text in place of a missing name. */
  readonly otherwise?: string;
  readonly date: string;
  readonly sources?: readonly string[];
  /** Without a name, the text of the account decides the direction of the column. */
  readonly says?: string;
  readonly children?: ReactNode;
}) {
  const { tables, words, to } = useData();
  const { actor, name = actor ?? "", otherwise, date, sources = [], says = "", children } = props;
  const row = actor === undefined ? undefined : actorRowOf(tables, actor);
  const shown = row === undefined ? name : textAt(tables.actors.names, row);
  return (
    <li className={styles.column} dir={directionOf(shown === "" ? says : shown)}>
      <p className={styles.who}>
        <Reference to={row === undefined ? null : to({ kind: "actor", row })} className={styles.name}>
          {shown === "" ? otherwise : <DataBlock text={shown} />}
        </Reference>
      </p>
      {date === "" ? null : (
        <p className={styles.date}>
          <bdi>{capitalised(words, date)}</bdi>
        </p>
      )}
      {children}
      {sources.length === 0 ? null : (
        <p>
          <SourceNames ids={sources} />
        </p>
      )}
    </li>
  );
}
