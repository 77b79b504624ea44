import { useMemo } from "react";
import { at } from "../../../model/tables/columns.ts";
import { textAt } from "../../../model/tables/text/textColumn.ts";
import { type ActorRow, actorId } from "../../../model/units.ts";
import { matches } from "../../../query/filter/filterMask.ts";
import { tieRowOf, verbsOfTie } from "../../../query/network/actorTies.ts";
import { tieSources, tieStanding } from "../../../query/network/tieStanding.ts";
import { selectMask } from "../../../state/selectors/selectors.ts";
import { useDerived } from "../../../state/useDerived.ts";
import { ActorPills } from "../../../widgets/Pills.tsx";
import { useDataContext } from "../../../widgets/useDataContext.ts";
import { tieRestsOn } from "../../../words/describeTie.ts";
import { formatList } from "../../../words/formatNumber.ts";
import { detailWords } from "../../../words/laterWords.ts";
import { verbOfAction } from "../../../words/members.ts";
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
  /** With an arrow, where it is said who did it. */
  const wayOf = (from: ActorRow, to: ActorRow) => {
    const tie = tieRowOf(tables, from, to);
    const isBetween = tie !== undefined && at(tables.ties.undirected, tie) === 1;
    return isBetween
      ? words.messages.details.tie(nameOf(from), nameOf(to))
      : words.messages.details.direction(nameOf(from), nameOf(to));
  };
  const way = wayOf(one, other);
  const ways = {
    out: way,
    into: wayOf(other, one),
    both: isLoop ? way : own.bothWays,
    present: "",
  };
  const title = isLoop ? way : words.messages.details.tie(nameOf(one), nameOf(other));
  return (
    <article>
      <DetailHeader
        subject={{ focus: [idOf(one), idOf(other)] }}
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
            <Way direction={isLoop ? "both" : "out"} name={ways.out} from={one} to={other} />
            {isLoop ? null : <Way direction="into" name={ways.into} from={other} to={one} />}
          </ul>
        }
      />
    </article>
  );
}

/** One direction: what was done, and on what that rests. */
function Way(props: {
  readonly direction: Direction;
  readonly name: string;
  readonly from: ActorRow;
  readonly to: ActorRow;
}) {
  const { direction, name, from, to } = props;
  const { tables, words } = useDataContext();
  const details = detailWords(words);
  const mask = useDerived(selectMask, "details");
  const tie = tieRowOf(tables, from, to);
  if (tie === undefined) return null;
  const doesCount = (row: number) => matches(mask, row);
  const verbs = verbsOfTie(tables, doesCount, tie).map(({ action, count }) =>
    actorMessages(words).verbTimes(verbOfAction(words, tables, action), count),
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
