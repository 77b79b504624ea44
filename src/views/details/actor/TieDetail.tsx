import { useMemo } from "react";
import { textAt } from "../../../model/tables/text/textColumn.ts";
import { type ActorRow, actorId } from "../../../model/units.ts";
import { matches } from "../../../query/filter/filterMask.ts";
import { tiesOfPair, verbsOfTie } from "../../../query/network/actorTies.ts";
import { tieSources, tieStanding } from "../../../query/network/tieStanding.ts";
import { selectMask } from "../../../state/selectors/selectors.ts";
import { useDerived } from "../../../state/useDerived.ts";
import { ActorPills } from "../../../widgets/Pills.tsx";
import { useDataContext } from "../../../widgets/useDataContext.ts";
import { tieRestsOn } from "../../../words/describeTie.ts";
import { formatList } from "../../../words/formatNumber.ts";
import { detailWords } from "../../../words/laterWords.ts";
import { verbWithPeople } from "../../../words/members.ts";
import { visibleText } from "../../../words/visibleText.ts";
import { ActorPaths } from "../connections/ActorPaths.tsx";
import { DetailHeader } from "../DetailHeader.tsx";
import { FilterByActor, FilterByBoth } from "../FilterButtons.tsx";
import { Headline, Paragraph } from "../Paragraph.tsx";
import { Ledger } from "./Ledger.tsx";
import { WayIcon } from "./LedgerRow.tsx";
import { type Direction, rowsOfTie, tieLedger } from "./ledger.ts";
import { actorMessages } from "./sayLedger.ts";
import styles from "./TieDetail.module.css";

/**
 * A tie: what one did to the other and the other to the one, in one ledger. An actor may be tied to itself (`one` is
 * `other`): then there is one end and one direction.
 */
export function TieDetail(props: { readonly one: ActorRow; readonly other: ActorRow }) {
  const { one, other } = props;
  const context = useDataContext();
  const { tables, words } = context;
  const own = actorMessages(words);
  const mask = useDerived(selectMask, "details");
  const isLoop = one === other;
  const lines = useMemo(() => tieLedger(tables, mask, one, other), [tables, mask, one, other]);
  const rows = useMemo(() => rowsOfTie(tables, one, other), [tables, one, other]);
  const idOf = (actor: ActorRow) => actorId(textAt(tables.actors.ids, actor));
  const nameOf = (actor: ActorRow) => visibleText(textAt(tables.actors.names, actor));
  const ties = useMemo(() => tiesOfPair(tables, one, other), [tables, one, other]);
  const { direction, tie: both } = words.messages.details;
  const [oneName, otherName] = [nameOf(one), nameOf(other)];
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
      <DetailHeader
        start={
          isLoop ? (
            <FilterByActor id={idOf(one)} name={nameOf(one)} />
          ) : (
            <FilterByBoth ids={[idOf(one), idOf(other)]} />
          )
        }
      />
      <Headline>{title}</Headline>
      <ActorPills apart context={context} actors={isLoop ? [one] : [one, other]} />
      <Paragraph>{own.tieMeaning}</Paragraph>
      {isLoop ? null : <ActorPaths one={one} other={other} />}
      <Ledger
        name={title}
        lines={lines}
        rows={rows}
        ways={ways}
        legend={
          <ul className={styles.ways}>
            {(["out", "into", "between"] as const).map((direction) =>
              isLoop && direction === "into"
                ? null
                : ties[direction].map((tie) => (
                    <Way
                      key={tie}
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

/** One direction, or none: what was done, and on what that rests. */
function Way(props: { readonly direction: Direction; readonly name: string; readonly tie: number }) {
  const { direction, name, tie } = props;
  const { tables, words } = useDataContext();
  const details = detailWords(words);
  const mask = useDerived(selectMask, "details");
  const doesCount = (row: number) => matches(mask, row);
  const verbs = verbsOfTie(tables, doesCount, tie).map((done) =>
    actorMessages(words).verbTimes(verbWithPeople(words, tables, done), done.count),
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
