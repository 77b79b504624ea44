import { type ReactNode, useMemo } from "react";
import type { DayRange } from "../../../model/dates/timeSpan.ts";
import { actorIdOf } from "../../../model/tables/actorIdOf.ts";
import { foldedIn } from "../../../model/tables/folding.ts";
import type { Tables } from "../../../model/tables/tables.ts";
import type { ActorRow, EventRow } from "../../../model/units.ts";
import { type FilterMask, matches } from "../../../query/filter/filterMask.ts";
import type { PathStep } from "../../../query/network/actorPaths.ts";
import { tiesOfPair, verbsOfTie } from "../../../query/network/actorTies.ts";
import { tieSources, tieStanding } from "../../../query/network/tieStanding.ts";
import { selectPath, selectTie } from "../../../state/actions.ts";
import { windowDays } from "../../../state/address/windowDays.ts";
import { selectPaths } from "../../../state/highlights.ts";
import { selectMask } from "../../../state/selectors.ts";
import { useApp } from "../../../state/store.ts";
import { useDerived } from "../../../state/useDerived.ts";
import { Button } from "../../../widgets/Button.tsx";
import { ActorPills } from "../../../widgets/Pills.tsx";
import { useData } from "../../../widgets/Reference.tsx";
import { tieRestsOn } from "../../../words/describeAct.ts";
import { formatList } from "../../../words/formatNumber.ts";
import { exploringWords, readingWords } from "../../../words/laterWords.ts";
import { actorsOfEvent, verbTimes, verbWithContent } from "../../../words/members.ts";
import { actorName } from "../../../words/names.ts";
import { DetailHeader, FilterByActor, FilterByBoth } from "../DetailHeader.tsx";
import { DetailSection, Headline, Paragraph } from "../DetailSection.tsx";
import { EventLine } from "../event/EventLine.tsx";
import { CopyNotes } from "./ActorDetail.tsx";
import { Ledger, type LedgerNotes, WayIcon } from "./Ledger.tsx";
import { type Direction, rowsOfTie, rowsOfTies, tieLedger } from "./ledger.ts";
import styles from "./TieDetail.module.css";

/** The acts between two actors. The tie of an actor with itself has only one direction. */
export function TieArticle(props: {
  readonly one: ActorRow;
  readonly other: ActorRow;
  readonly mask: FilterMask;
  readonly days: DayRange;
  /** The level of the names. Parts have the next level. */
  readonly level: 1 | 2;
  readonly header?: ReactNode;
  readonly paths?: ReactNode;
  readonly notes?: LedgerNotes;
}) {
  const { one, other, mask, days, level, header, paths, notes } = props;
  const { tables, words } = useData();
  const own = readingWords(words).actor;
  const isLoop = one === other;
  const lines = useMemo(() => tieLedger(tables, mask, one, other), [tables, mask, one, other]);
  const rows = useMemo(() => rowsOfTie(tables, one, other), [tables, one, other]);
  const ties = useMemo(() => tiesOfPair(tables, one, other), [tables, one, other]);
  const sides = useMemo(() => {
    const { out, into, between } = ties;
    const [there, back] = [rowsOfTies(tables, [...out, ...between]), rowsOfTies(tables, into)] as const;
    return isLoop || there.length === 0 || back.length === 0 ? undefined : ([there, back] as const);
  }, [tables, ties, isLoop]);
  const { direction, tie: both } = words.messages.details;
  const [oneName, otherName] = [actorName(tables, one), actorName(tables, other)];
  const ways = {
    out: direction(oneName, otherName),
    into: direction(otherName, oneName),
    both: isLoop ? direction(oneName, otherName) : own.bothWays,
    between: both(oneName, otherName),
    present: "",
  };
  const title = isLoop && ties.between.length === 0 ? ways.both : ways.between;
  return (
    <article>
      {header}
      <Headline level={level}>{title}</Headline>
      <ActorPills apart actors={isLoop ? [one] : [one, other]} />
      <Paragraph>{own.tieMeaning}</Paragraph>
      {paths}
      <Ledger
        mask={mask}
        days={days}
        level={level === 1 ? 2 : 3}
        notes={notes}
        name={title}
        lines={lines}
        rows={rows}
        sides={sides}
        ways={ways}
        legend={
          <ul className={styles.ways} data-quiet="">
            {(["out", "into", "between"] as const).map((direction) =>
              isLoop && direction === "into"
                ? null
                : ties[direction].map((tie) => (
                    <Way
                      key={tie}
                      mask={mask}
                      direction={isLoop && direction === "out" ? "both" : direction}
                      name={ways[direction]}
                      tie={tie}
                    />
                  )),
            )}
          </ul>
        }
      />
    </article>
  );
}

export function TieDetail({ one, other }: { readonly one: ActorRow; readonly other: ActorRow }) {
  const { tables } = useData();
  const mask = useDerived(selectMask, "details");
  const view = useApp((state) => state.view);
  return (
    <TieArticle
      one={one}
      other={other}
      mask={mask}
      days={windowDays(tables, view)}
      level={2}
      header={
        <DetailHeader
          start={
            one === other ? (
              <FilterByActor id={actorIdOf(tables, one)} name={actorName(tables, one)} />
            ) : (
              <FilterByBoth ids={[actorIdOf(tables, one), actorIdOf(tables, other)]} />
            )
          }
        />
      }
      paths={one !== other && <ActorPaths one={one} other={other} />}
      notes={CopyNotes}
    />
  );
}

function Way(props: {
  readonly mask: FilterMask;
  readonly direction: Direction;
  readonly name: string;
  readonly tie: number;
}) {
  const { mask, direction, name, tie } = props;
  const { tables, words } = useData();
  const details = readingWords(words).detail;
  const doesCount = (row: number) => matches(mask, row);
  const verbs = verbsOfTie(tables, doesCount, tie).map((done) =>
    verbTimes(words, verbWithContent(words, tables, done), done.count),
  );
  return (
    <li>
      <WayIcon direction={direction} />
      <div>
        <strong>{name}</strong>: {verbs.length === 0 ? details.noEventsHere : formatList(words, verbs)}
        {verbs.length === 0 ? null : (
          <p>{tieRestsOn(words, tieStanding(tables, doesCount, tie), tieSources(tables, doesCount, tie))}</p>
        )}
      </div>
    </li>
  );
}

/** A step of a path lists this many events. The details of the tie between its two actors list all. */
const FIRST_EVENTS = 3;

function ActorPaths({ one, other }: { readonly one: ActorRow; readonly other: ActorRow }) {
  const { tables, words } = useData();
  const messages = exploringWords(words).connections;
  const paths = useDerived(selectPaths);
  const select = paths === null ? selectPath : selectTie;
  return (
    <>
      <Button
        aria-expanded={paths !== null}
        className={styles.toggle}
        onClick={() => select(actorIdOf(tables, one), actorIdOf(tables, other))}
      >
        {paths === null ? messages.show : messages.hide}
      </Button>
      {paths === null ? null : (
        <DetailSection
          title={paths.length === 0 ? messages.title : messages.chains(paths.length, paths[0]?.length ?? 0)}
        >
          <Paragraph>{paths.length === 0 ? messages.none : messages.meaning}</Paragraph>
          {paths.map((path) => (
            <ol key={path.map(({ to }) => to).join()} className={styles.chain} data-marked="">
              {path.map((step) => (
                <Step key={step.to} step={step} />
              ))}
            </ol>
          ))}
        </DetailSection>
      )}
    </>
  );
}

function Step(props: { readonly step: PathStep }) {
  const { from, to, events } = props.step;
  const { tables, words } = useData();
  const messages = exploringWords(words).connections;
  const more = events.length - FIRST_EVENTS;
  // An organisation may stand for people in this step, because the events name only those people.
  const behind = [from, to].flatMap((body) => {
    const people = namedFor(tables, events, body).map((row) => actorName(tables, row));
    return people.length === 0
      ? []
      : [messages.standsFor(actorName(tables, body), formatList(words, people))];
  });
  return (
    <li>
      <p className={styles.pair}>
        {messages.step(actorName(tables, from), actorName(tables, to), events.length)}
      </p>
      {behind.map((sentence) => (
        <p key={sentence} className={styles.more} data-quiet="">
          {sentence}
        </p>
      ))}
      {events.slice(0, FIRST_EVENTS).map((row) => (
        <EventLine key={row} row={row} />
      ))}
      {more > 0 && (
        <p className={styles.more} data-quiet="">
          {messages.more(more)}
        </p>
      )}
    </li>
  );
}

/** The people counted with an organisation (`body`), from the events that do not name the organisation itself. */
function namedFor(tables: Tables, events: readonly EventRow[], body: ActorRow): readonly ActorRow[] {
  if (tables.folding === null) return [];
  const found = new Set<ActorRow>();
  for (const row of events) {
    const named = actorsOfEvent(tables, row);
    if (named.includes(body)) continue;
    for (const one of foldedIn(tables, row)) if (one.body === body) found.add(one.actor);
  }
  return [...found].sort((a, b) => a - b);
}
