import { type CSSProperties, useMemo } from "react";
import { tieStrokes } from "../../../chart/tieLine.ts";
import { pairOfTie } from "../../../model/tables/acts.ts";
import { at } from "../../../model/tables/columns.ts";
import { textAt } from "../../../model/tables/text/textColumn.ts";
import { type ActorRow, actorId } from "../../../model/units.ts";
import { matches } from "../../../query/filter/filterMask.ts";
import { tiesOfActor } from "../../../query/network/actorTies.ts";
import type { NetworkCounts } from "../../../query/network/networkCounts.ts";
import { tieSources, tieStanding } from "../../../query/network/tieStanding.ts";
import { selectActor, selectTie } from "../../../state/actions.ts";
import { memoLast } from "../../../state/selectors/memoLast.ts";
import { selectNetwork } from "../../../state/selectors/networkSelectors.ts";
import { type Selection, selectMask, selectSelection } from "../../../state/selectors/selectors.ts";
import { useDerived } from "../../../state/useDerived.ts";
import { DataText } from "../../../widgets/DataText.tsx";
import { LongList } from "../../../widgets/LongList.tsx";
import { useDataContext } from "../../../widgets/useDataContext.ts";
import { tieRestsOn } from "../../../words/describeTie.ts";
import { formatList, formatNumber } from "../../../words/formatNumber.ts";
import { detailWords, networkWords } from "../../../words/laterWords.ts";
import { networkOrder } from "../networkScene.ts";
import { shownVerbs } from "../tieVerbs.ts";
import styles from "./EgoNetwork.module.css";

const FIRST_BUSIEST = 12;

/**
 * One actor in the middle, where there is no room for a graph: whom it acted on, who acted on it, and with whom there was
 * something of which neither is said, each line with its events. Without a selected actor the busiest to choose from.
 */
export function EgoNetwork() {
  const { words } = useDataContext();
  const selection = useDerived(selectSelection);
  const centre = useMemo(() => memoLast(centreOf), [])(selection);
  return (
    <div className={styles.ego}>
      {centre !== null && <Ego key={centre} actor={centre} />}
      <h2 className={styles.choose}>{networkWords(words).busiest}</h2>
      <Busiest centre={centre} />
    </div>
  );
}

/** Of a tie, the one end that was in the middle before is not known to a link: the first. */
function centreOf(selection: Selection): ActorRow | null {
  if (selection?.kind === "actor") return selection.row;
  return selection?.kind === "tie" ? selection.one : null;
}

function Ego(props: { readonly actor: ActorRow }) {
  const { actor } = props;
  const context = useDataContext();
  const { counts: numbers } = context.words.messages;
  const network = networkWords(context.words);
  const counts = useDerived(selectNetwork, "network");
  const { out, into, between } = useMemo(() => {
    const all = tiesOfActor(context.tables, actor);
    return {
      out: busiestTies(counts, all.out),
      into: busiestTies(counts, all.into),
      between: busiestTies(counts, all.between),
    };
  }, [context.tables, counts, actor]);
  const most = Math.max(1, ...[...out, ...into, ...between].map((tie) => at(counts.tieEvents, tie)));
  // Where all is between two, nothing is said to be done by the one or to the other.
  const isAllBetween = between.length > 0 && out.length + into.length === 0;
  return (
    <>
      <h2 className={styles.name}>
        <DataText context={context} text={textAt(context.tables.actors.names, actor)} />{" "}
        <small>{numbers.events(at(counts.nodeEvents, actor))}</small>
      </h2>
      <div className={styles.sides}>
        {between.length > 0 && <TieList title={network.between} actor={actor} ties={between} most={most} />}
        {!isAllBetween && (
          <>
            <TieList title={network.didTo} actor={actor} ties={out} most={most} />
            <TieList title={network.doneBy} actor={actor} ties={into} most={most} />
          </>
        )}
      </div>
    </>
  );
}

const busiestTies = ({ tieEvents }: NetworkCounts, ties: readonly number[]): readonly number[] =>
  ties.filter((tie) => at(tieEvents, tie) > 0).sort((a, b) => at(tieEvents, b) - at(tieEvents, a) || a - b);

function TieList(props: {
  readonly title: string;
  readonly actor: ActorRow;
  readonly ties: readonly number[];
  readonly most: number;
}) {
  const { title, actor, ties, most } = props;
  const context = useDataContext();
  const { tables, words } = context;
  const details = detailWords(words);
  const counts = useDerived(selectNetwork, "network");
  const mask = useDerived(selectMask, "network");
  const doesCount = useMemo(() => (row: number) => matches(mask, row), [mask]);
  const idOf = (row: number) => actorId(textAt(tables.actors.ids, row));
  return (
    <section>
      <h3 className={styles.title}>{title}</h3>
      {ties.length === 0 && <p className={styles.none}>{details.noEventsHere}</p>}
      <ul className={styles.ties}>
        {ties.map((tie) => {
          const [one, second] = pairOfTie(tables, tie).ends;
          const other = one === actor ? second : one;
          return (
            <li key={tie}>
              <button
                type="button"
                className={styles.tie}
                onClick={() => selectTie(idOf(actor), idOf(other))}
              >
                <span className={styles.other}>
                  <DataText context={context} text={textAt(tables.actors.names, other)} />
                </span>
                <Bar
                  share={at(counts.tieEvents, tie) / most}
                  status={tieStanding(tables, doesCount, tie).weakest}
                />
                <span className={styles.verbs}>
                  {formatList(words, shownVerbs({ tables, words, doesCount }, tie))}
                </span>
                <span className={styles.rests}>
                  {tieRestsOn(words, tieStanding(tables, doesCount, tie), tieSources(tables, doesCount, tie))}
                </span>
              </button>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

/** A bar as long as the tie has events, in the line of its standing. */
function Bar(props: { readonly share: number; readonly status: Parameters<typeof tieStrokes>[0] }) {
  const share: CSSProperties & { readonly "--share": number } = { "--share": props.share };
  return (
    <svg className={styles.bar} style={share} height="6" aria-hidden="true">
      {tieStrokes(props.status, 4).map(({ width, dash, isPaper }) => (
        <line
          key={width}
          x2="100%"
          y1="3"
          y2="3"
          className={isPaper ? styles.paper : styles.line}
          strokeWidth={width}
          strokeDasharray={dash?.join(" ")}
        />
      ))}
    </svg>
  );
}

function Busiest(props: { readonly centre: ActorRow | null }) {
  const context = useDataContext();
  const counts = useDerived(selectNetwork, "network");
  const actors = networkOrder(counts).actors.filter((actor) => actor !== props.centre);
  const most = Math.max(1, ...actors.map((actor) => at(counts.nodeEvents, actor)));
  const { tables, words } = context;
  // All counts have the room of the longest, so that bars begin below each other.
  const size: CSSProperties & { readonly "--digits": number } = {
    "--digits": formatNumber(words, most).length,
  };
  return (
    <div className={styles.ties} style={size}>
      <LongList context={context} items={actors} first={FIRST_BUSIEST}>
        {(actor) => {
          const events = at(counts.nodeEvents, actor);
          return (
            <button
              type="button"
              className={styles.actor}
              aria-description={words.messages.counts.events(events)}
              onClick={() => selectActor(actorId(textAt(tables.actors.ids, actor)))}
            >
              <span className={styles.other}>
                <DataText context={context} text={textAt(tables.actors.names, actor)} />
              </span>
              <Bar share={events / most} status="confirmed" />
              <span className={styles.count} aria-hidden="true">
                {formatNumber(words, events)}
              </span>
            </button>
          );
        }}
      </LongList>
    </div>
  );
}
