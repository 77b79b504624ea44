import { Fragment, useLayoutEffect, useRef, useState } from "react";
import { grouped } from "../../model/grouped.ts";
import { actsOf, hasStandings, pairOfTie } from "../../model/tables/acts.ts";
import { at, listOf } from "../../model/tables/columns.ts";
import type { Tables } from "../../model/tables/tables.ts";
import { type ActorRow, type EventRow, eventRow } from "../../model/units.ts";
import { listedStandings, type Standing } from "../../model/vocabulary.ts";
import { type FilterMask, matches } from "../../query/filter/filterMask.ts";
import {
  busiestTiesBy,
  type CountedVerb,
  countedTiesOf,
  firstVerb,
  verbsOfActors,
} from "../../query/network/actorTies.ts";
import { actsThatMatter, chooseTies } from "../../query/network/chooseTies.ts";
import type { NetworkCounts } from "../../query/network/networkCounts.ts";
import { repliesTo } from "../../query/replyChain.ts";
import { clearSelection } from "../../state/actions.ts";
import type { Task } from "../../state/askInTasks.ts";
import { setPanes } from "../../state/changeView.ts";
import { selectChosenActors } from "../../state/laneSelectors.ts";
import { memoLast } from "../../state/memoLast.ts";
import { selectNetwork } from "../../state/networkSelectors.ts";
import { type Selection, selectMask, selectSelection, useTables } from "../../state/selectors.ts";
import { useDerived, useWords } from "../../state/useDerived.ts";
import { Button } from "../../widgets/Button.tsx";
import { StandingMark } from "../../widgets/EventFacts.tsx";
import { repliesInWords } from "../../words/describeDisputes.ts";
import { describeEvent } from "../../words/describeEvent.ts";
import { formatNumber, joinPresent, listWithCommas } from "../../words/formatNumber.ts";
import { directionOf, isolatedAs, visibleText } from "../../words/isolate.ts";
import { exploringWords } from "../../words/laterWords.ts";
import { actorName } from "../../words/names.ts";
import { REPLIED, replySign } from "../../words/replyNote.ts";
import type { Words } from "../../words/words.ts";
import styles from "./NetworkStrip.module.css";
import { networkPane, useHandedFocus } from "./NetworkTree.tsx";
import {
  busiestFirst,
  type NetworkInput,
  saidOfTie,
  type VerbOfEvent,
  verbsInWords,
  verbTo,
} from "./networkScene.ts";

/** No strip has space for more lines. */
const MOST_LINES = 24;

/**
 * The network in words, for a pane without space for the picture. If the selected event has acts, the words tell these
 * acts. If actors are chosen, the words tell the acts by and upon them. Otherwise the words tell the main act of each
 * of the busiest actors. A press opens the picture.
 */
export function NetworkStrip() {
  const words = useWords();
  const tables = useTables();
  const network = exploringWords(words).network;
  const { lines, all, selection, actors } = useLines();
  const [one, ...others] = actors;
  const button = useRef<HTMLButtonElement>(null);
  useHandedFocus(button);
  if (lines.length === 0) return <p className={styles.none}>{network.noTies}</p>;
  return (
    <Button
      ref={button}
      className={styles.strip}
      onClick={({ detail }) => {
        setPanes("network");
        // A press by key (detail 0) moves the focus into the pane of the picture, which exists only after this task.
        if (detail === 0) queueMicrotask(() => networkPane()?.focus());
      }}
      onKeyDown={({ key }) => key === "Escape" && clearSelection()}
    >
      <span className={styles.title}>
        <span className={styles.opens}>
          {network.open}
          {one !== undefined && others.length === 0 && selection?.kind !== "event" && (
            <span className={styles.of}>{network.tiesOf(actorName(tables, one))}</span>
          )}
        </span>
        {lines.some(({ said }) => said.some(({ text }) => text.includes(REPLIED))) && (
          <span className={styles.replied}>{replySign(words)}</span>
        )}
      </span>
      <Lines lines={lines} all={all} />
    </Button>
  );
}

/** The busiest actors in words, above a picture without verbs. With a selection, the picture has verbs instead. */
export function NetworkInShort() {
  const { lines: told, selection, actors } = useLines();
  const lines = told.slice(0, MOST_IN_SHORT);
  const { standing } = useWords().messages;
  const marked = new Set(lines.flatMap(({ said }) => said.map(({ status }) => status)));
  return lines.length === 0 || selection !== null || actors.length > 0 ? null : (
    <div className={styles.inShort}>
      <Lines lines={lines} all={0} />
      <ul className={styles.key} data-quiet="row" data-legend="">
        {listedStandings((status) => marked.has(status)).map((status) => (
          <li key={status} className={styles.standing}>
            <StandingMark status={status} />
            {standing[status].label}
          </li>
        ))}
      </ul>
    </div>
  );
}
const MOST_IN_SHORT = 3;

function useLines() {
  const tables = useTables();
  const words = useWords();
  const counts = useDerived(selectNetwork, "network");
  const mask = useDerived(selectMask, "network");
  const selection = useDerived(selectSelection);
  const { actors } = useDerived(selectChosenActors, "network");
  return { ...linesOf(tables, words, counts, mask, selection, actors), selection, actors };
}

/** Shows the lines that fit, and how many of `all` are missing. If `all` is 0, it shows all lines and no number. */
function Lines({ lines, all }: StripLines) {
  const words = useWords();
  const { standing } = words.messages;
  const box = useRef<HTMLSpanElement>(null);
  const [fit, setFit] = useState(lines.length);
  useLayoutEffect(() => {
    const element = box.current;
    if (!element || all === 0) return;
    const observer = new ResizeObserver(() => {
      const { left, right, bottom } = element.getBoundingClientRect();
      const ends = Array.from(element.children, (line) => line.getBoundingClientRect());
      const out = ends
        .slice(0, lines.length)
        .findIndex((end) => end.left < left - 1 || end.right > right + 1 || end.bottom > bottom + 1);
      setFit(out < 0 ? lines.length : out);
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, [lines, all]);
  const more = all - fit;
  return (
    <span ref={box} className={styles.lines} data-counts={all > 0 || undefined}>
      {lines.map(({ key, name, number, said }, place) => (
        <span key={key} className={styles.line} data-out={(all > 0 && place >= fit) || undefined}>
          {name !== "" && (
            <span className={styles.name}>
              <bdi className={styles.run}>{name}</bdi> <span className={styles.count}>{number}</span>
            </span>
          )}{" "}
          <span className={styles.said}>
            {said.map(({ text, status }, index) => (
              <Fragment key={`${status} ${text}`}>
                {index > 0 && " · "}
                <span className={styles.run}>
                  {status !== undefined && (
                    <span role="img" aria-label={standing[status].label} className={styles.standing}>
                      <StandingMark status={status} />
                    </span>
                  )}
                  {text}
                </span>
              </Fragment>
            ))}
          </span>
        </span>
      ))}
      {more > 0 && (
        <span className={styles.more}>{exploringWords(words).network.verbAndMore("…", more)}</span>
      )}
    </span>
  );
}

type StripLines = {
  readonly lines: readonly StripLine[];
  /** The number of ties of the chosen actors. 0 if the lines show something else than these ties. */
  readonly all: number;
};

type StripLine = {
  readonly key: string;
  readonly name: string;
  /** The number of events, or the day of a single event. Empty if the line is of a selected event. */
  readonly number: string;
  /** A reply, acts, or counted verbs or targets. An act is told with its target, unless `name` has both ends. */
  readonly said: readonly Said[];
};

/** A mark shows the status, because the word "alleged" could be read as a verb. Confirmed acts have no mark. */
type Said = { readonly text: string; readonly status?: Standing | undefined };

const linesOf = memoLast(
  (
    tables: Tables,
    words: Words,
    counts: NetworkCounts,
    mask: FilterMask,
    selection: Selection,
    chosen: readonly ActorRow[],
  ): StripLines => {
    const doesCount = (row: number) => matches(mask, row);
    const of = { tables, words, counts, doesCount, mask };
    const ofEvent = selection?.kind === "event" ? linesOfEvent(of, selection.row) : [];
    if (ofEvent.length > 0) return { lines: ofEvent, all: 0 };
    const ofChosen = linesOfChosen(of, chosen);
    if (ofChosen.length === 0) return { lines: linesOfBusiest(of), all: 0 };
    const ties = new Set(chosen.flatMap((actor) => countedTiesOf(tables, counts.tieEvents, actor)));
    return { lines: ofChosen.slice(0, MOST_LINES), all: ties.size };
  },
);

type Of = Pick<NetworkInput, "tables" | "words" | "counts" | "doesCount"> & { readonly mask: FilterMask };

/** The doers with their acts, then the replies, so that no charge is without its reply. */
function linesOfEvent({ tables, words }: Of, event: EventRow): readonly StripLine[] {
  const byDoer = grouped(actsOf(tables, event), ({ ends: [doer] }) => doer);
  const { record } = describeEvent(words, tables, event);
  return [
    ...[...byDoer].map(([doer, acts]) => ({
      key: `${doer}`,
      name: actorName(tables, doer),
      number: "",
      said: acts.map((act) => saidOfAct(words, tables, act)),
    })),
    ...(byDoer.size === 0 ? [] : repliesInWords(words, tables, record, repliesTo(tables, event))).map(
      (reply) => ({ key: reply, name: "", number: "", said: [{ text: reply }] }),
    ),
  ];
}

function saidOfAct(words: Words, tables: Tables, act: VerbOfEvent, more = 0): Said {
  const said = verbTo(words, tables, act, actorName(tables, act.ends[1]));
  return {
    text: more > 0 ? exploringWords(words).network.verbAndMore(said, more) : said,
    status: act.status === "confirmed" || !hasStandings(tables) ? undefined : act.status,
  };
}

function linesOfChosen(of: Of, chosen: readonly ActorRow[]): readonly StripLine[] {
  const { tables, counts, doesCount } = of;
  const wish = { least: 0, event: null, among: null };
  const ties = new Set(
    chosen.flatMap((actor) => chooseTies(tables, counts, doesCount, { ...wish, focus: [actor] }).ties.flat()),
  );
  return [...ties].map((tie): StripLine => {
    const { ends, undirected } = pairOfTie(tables, tie);
    const [from, to] = ends;
    return {
      key: `${tie}`,
      // Both actors are named, because a verb below only one name would make that actor look like the target.
      name: `\u2066${actorName(tables, from)} ${undirected ? "–" : "→"} ${actorName(tables, to)}\u2069`,
      number: numberOf(of, tie),
      said: saidOfTie(of, tie).map(({ text, more, status }) => ({
        text: joinPresent([inItsDirection(of.words, text), more], " · "),
        status: status === "confirmed" ? undefined : (status ?? undefined),
      })),
    };
  });
}

/** Isolates verbs that run against the direction of the interface. Otherwise commas would stand before their verbs. */
function inItsDirection(words: Words, verbs: string): string {
  const direction = directionOf(verbs);
  return direction === words.direction ? verbs : isolatedAs(direction, verbs);
}

function numberOf({ tables, words, counts, doesCount }: Of, tie: number): string {
  const events = at(counts.tieEvents, tie);
  if (events > 1) return words.messages.counts.events(events);
  const row = listOf(tables.ties.events, tie).find((one) => doesCount(one));
  return row === undefined ? "" : describeEvent(words, tables, eventRow(row)).shortDate;
}

const busiestOf = memoLast((tables: Tables, counts: NetworkCounts, mask: FilterMask) => {
  const busiest: { readonly actor: ActorRow; readonly ties: readonly number[] }[] = [];
  for (const actor of busiestFirst(counts.nodeEvents)) {
    const ties = busiestTiesBy(tables, counts.tieEvents, actor);
    if (ties.length > 0) busiest.push({ actor, ties });
    if (busiest.length === MOST_LINES) break;
  }
  const done = verbsOfActors(
    tables,
    mask,
    counts.tieEvents,
    busiest.map(({ actor }) => actor),
  );
  return busiest.map((one, index) => ({ ...one, verbs: done[index] ?? [] }));
});

const linesOfBusiest = (of: Of): readonly StripLine[] =>
  busiestOf(of.tables, of.counts, of.mask).map(({ actor, ties, verbs }) => ({
    key: `${actor}`,
    name: actorName(of.tables, actor),
    number: of.words.messages.counts.events(at(of.counts.nodeEvents, actor)),
    said: saidOfActor(of, ties, verbs),
  }));

/** Computes the lines, step by step, before it is the network's turn to render. */
export const linesAhead: readonly Task[] = [
  (state, tables) =>
    selectSelection(state, tables) ||
    selectChosenActors(state, tables).actors.length > 0 ||
    busiestOf(tables, selectNetwork(state, tables), selectMask(state, tables)),
  (state, tables) =>
    linesOf(
      tables,
      state.words,
      selectNetwork(state, tables),
      selectMask(state, tables),
      selectSelection(state, tables),
      selectChosenActors(state, tables).actors,
    ),
];

/**
 * The act that represents an actor. After an act that is not confirmed comes the next act, so that a charge is told
 * together with, for example, its denial. In a file without standings, counted verbs represent the actor. In a file
 * without verbs, counted targets do.
 */
function saidOfActor(of: Of, ties: readonly number[], verbs: readonly CountedVerb[]): readonly Said[] {
  const { tables, words, doesCount } = of;
  const all = verbs.reduce((sum, { count }) => sum + count, 0);
  if (all > 1 && !hasStandings(tables)) return [{ text: countedVerbs(words, verbs) }];
  const [told, next] = actsThatMatter(tables, doesCount, ties);
  const first = told ?? firstVerb(tables, doesCount, ties);
  if (first === undefined) return [{ text: countedTargets(of, ties) }];
  const acts = next === undefined || first.status === "confirmed" ? [first] : [first, next];
  return acts.map((act, index) =>
    saidOfAct(words, tables, act, index === acts.length - 1 ? all - acts.length : 0),
  );
}

/** "→ Borg Labs 12, Acme Ltd 7", for data that count acts and have no verbs. */
function countedTargets({ tables, words, counts }: Of, ties: readonly number[]): string {
  const arrow = words.direction === "ltr" ? "→" : "←";
  const targets = ties.slice(0, 2).map((tie) => {
    const [, target] = pairOfTie(tables, tie).ends;
    return `${actorName(tables, target)} ${formatNumber(words, at(counts.tieEvents, tie))}`;
  });
  return `\u2066${arrow}\u2069 ${listWithCommas(words, targets)}`;
}

/** "Consult 57, Make a visit 41". In coded data an actor has hundreds of acts, and no single one represents them. */
const countedVerbs = (words: Words, verbs: readonly CountedVerb[]): string =>
  verbsInWords(
    words,
    verbs.slice(0, 2).map(({ verb, count }) => `${visibleText(verb)} ${formatNumber(words, count)}`),
  );
