import { at } from "../../model/tables/columns.ts";
import type { Tables } from "../../model/tables/tables.ts";
import type { ActorRow } from "../../model/units.ts";
import { type FilterMask, matches } from "../../query/filter/filterMask.ts";
import { firstVerb, tiesOfActor } from "../../query/network/actorTies.ts";
import type { NetworkCounts } from "../../query/network/networkCounts.ts";
import { setPanes } from "../../state/actions.ts";
import { memoLast } from "../../state/selectors/memoLast.ts";
import { selectNetwork } from "../../state/selectors/networkSelectors.ts";
import { selectMask, useTables } from "../../state/selectors/selectors.ts";
import { useDerived, useWords } from "../../state/useDerived.ts";
import { formatNumber } from "../../words/formatNumber.ts";
import { networkWords } from "../../words/laterWords.ts";
import type { Words } from "../../words/words.ts";
import styles from "./NetworkStrip.module.css";
import { busiestFirst, nameOf, verbWithStanding } from "./networkScene.ts";

/** More have no room in any strip. */
const MOST_ACTORS = 8;

/**
 * The network where there is no room for it: the busiest actors, their numbers of events, and what each did most, in words.
 * One press opens the picture.
 */
export function NetworkStrip() {
  const tables = useTables();
  const words = useWords();
  const network = networkWords(words);
  const lines = linesOf(
    tables,
    words,
    useDerived(selectNetwork, "network"),
    useDerived(selectMask, "network"),
  );
  if (lines.length === 0) return null;
  return (
    <button type="button" className={styles.strip} onClick={() => setPanes("network")}>
      <span className={styles.title}>{network.open}</span>
      <span className={styles.actors}>
        {lines.map(({ actor, events, said }) => (
          <span key={actor} className={styles.actor}>
            <span className={styles.name}>
              <bdi>{nameOf(tables, actor)}</bdi>{" "}
              <span className={styles.count}>{formatNumber(words, events)}</span>
            </span>
            <span className={styles.said}>{said}</span>
          </span>
        ))}
      </span>
    </button>
  );
}

type StripLine = {
  readonly actor: ActorRow;
  readonly events: number;
  /** What it did most, and to whom, with its standing unless that is confirmed; empty where it did nothing. */
  readonly said: string;
};

/** The busiest actors of the view. */
const linesOf = memoLast(
  (
    tables: Tables,
    words: Words,
    { nodeEvents, tieEvents }: NetworkCounts,
    mask: FilterMask,
  ): readonly StripLine[] => {
    const eventsOf = (tie: number): number => at(tieEvents, tie);
    const { did } = networkWords(words);
    return busiestFirst(nodeEvents)
      .slice(0, MOST_ACTORS)
      .map((actor) => {
        const ties = tiesOfActor(tables, actor)
          .out.filter((one) => eventsOf(one) > 0)
          .sort((a, b) => eventsOf(b) - eventsOf(a) || a - b);
        const verb = firstVerb(tables, (row) => matches(mask, row), ties);
        const said = verb ? did(verbWithStanding(words, tables, verb), nameOf(tables, verb.ends[1])) : "";
        return { actor, events: at(nodeEvents, actor), said };
      });
  },
);
