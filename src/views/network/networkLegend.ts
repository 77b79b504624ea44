import { SMALL_TEXT } from "../../chart/theme.ts";
import { HAIRLINE, type LineSign, TIE_WIDTHS } from "../../chart/tieLine.ts";
import type { Tables } from "../../model/tables/tables.ts";
import type { CssPx } from "../../model/units.ts";
import { LISTED_STANDINGS } from "../../model/vocabulary.ts";
import { countedTiesOf } from "../../query/network/actorTies.ts";
import { hasLead } from "../../query/network/chooseTies.ts";
import { memoLast } from "../../state/memoLast.ts";
import type { Selection } from "../../state/selectors.ts";
import { formatNumber, joinPresent, listWithCommas } from "../../words/formatNumber.ts";
import { exploringWords } from "../../words/laterWords.ts";
import { peopleOfBody } from "../../words/members.ts";
import { replyNote } from "../../words/replyNote.ts";
import type { Words } from "../../words/words.ts";
import {
  countedTies,
  countTies,
  NAME_SIZE,
  type NetworkInput,
  type NetworkNode,
  type NetworkScene,
  stepsOf,
} from "./networkScene.ts";

/**
 * "12 of 40 actors · 24 of 61 ties: the main ones". If all actors or all ties are drawn, their number is left out. A
 * chain names its links, so its ties are not counted.
 */
export function drawnInNumbers(
  { nodes, ties }: Pick<NetworkScene, "nodes" | "ties">,
  inputs: Pick<NetworkInput, "tables" | "words" | "counts"> & { readonly selected: Selection },
  countsActors: boolean,
): string {
  const { tables, words, counts, selected } = inputs;
  const { lanes, network } = exploringWords(words);
  const all = numberThatCount(counts);
  const most =
    selected?.kind === "actor" ? countedTiesOf(tables, counts.tieEvents, selected.row).length : all.ties;
  const drawn = isChain(ties) ? most : countTies(ties);
  return joinPresent(
    [
      countsActors && nodes.length < all.actors ? lanes.shown(nodes.length, all.actors) : "",
      drawn < most ? network.chosen(drawn, most, hasLead(tables)) : "",
    ],
    " · ",
  );
}

/** "Ada Example, person, 3 events". The people that are counted with an organisation follow. */
export function nodeInWords(
  words: Words,
  tables: Tables,
  { actor, name, kind, events }: NetworkNode,
): string {
  const { network, actorKinds } = exploringWords(words);
  const node = network.node(name, actorKinds[kind].one, events);
  return listWithCommas(words, [node, peopleOfBody(words, tables, actor)]);
}

const isChain = (ties: NetworkScene["ties"]): boolean => ties.some(({ label }) => label !== null);

/** The numbers of actors and ties with events in the window. */
export const numberThatCount = memoLast(({ nodeEvents, tieEvents }: NetworkInput["counts"]) => {
  const above0 = (counts: Uint32Array) => counts.reduce((sum, events) => sum + (events > 0 ? 1 : 0), 0);
  return { actors: above0(nodeEvents), ties: above0(tieEvents) };
});

type NetworkLegend = ReturnType<typeof networkLegend>;

export function networkLegend({ ties, nodes }: Pick<NetworkScene, "ties" | "nodes">) {
  const own = ties.filter(({ tie }) => tie >= 0);
  const isOfChain = isChain(ties);
  const steps = stepsOf(own);
  const drawn = new Set(countedTies(own).map(({ width }) => width));
  // The widths that occur, each with its least and most events. `most` of the greatest width is null.
  const widths = TIE_WIDTHS.flatMap((width, step) => {
    const next = steps[step + 1];
    const most = next === undefined ? null : next - 1;
    return drawn.has(width) ? [{ width, least: steps[step] ?? 1, most }] : [];
  });
  const drawnStandings = new Set(own.map(({ status }) => status));
  const marks = nodes.flatMap(({ notes }) => notes.flatMap(({ mark }) => mark ?? []));
  const marked = new Set(marks.map(({ status }) => status));
  // The surest standing of the scene. Its line shows the widths. Null if no drawn tie has a standing.
  const [counted = null] = LISTED_STANDINGS.filter((one) => drawnStandings.has(one));
  // Whether only the lines of confirmed acts have a width that counts events.
  const countsConfirmed = counted === "confirmed" && drawnStandings.size > 1;
  // The legend of a chain has no widths. The confirmed line then needs its own sign, unless all lines are confirmed.
  const isOnly = isOfChain && drawnStandings.size === 1 && own.length === ties.length;
  return {
    // The labels of a chain say how many events a line has, so widths need no legend. If all lines are unconfirmed and
    // of one width, that width would have the same sign in the legend as their standing.
    widths: isOfChain || (widths.length === 1 && counted !== null && counted !== "confirmed") ? [] : widths,
    counted,
    // The standings that need a sign of their own, beside the signs of widths.
    standings: LISTED_STANDINGS.filter(
      (one) =>
        (drawnStandings.has(one) || marked.has(one)) && (one !== "confirmed" || (isOfChain && !isOnly)),
    ),
    isMarked: marks.length > 0,
    countsConfirmed,
    undirected: own.some(({ undirected }) => undirected),
    contested: ties.some(({ contested }) => contested),
    namedTogether: ties.some(({ tie }) => tie < 0),
  };
}

/** The note that explains the sign of a reply. Empty if no verb has this sign. */
export const repliesInNetwork = (
  words: Words,
  tables: Tables,
  { nodes }: Pick<NetworkScene, "nodes">,
  fits: (text: string) => boolean,
): string =>
  replyNote(
    words,
    tables,
    nodes.flatMap(({ notes }) => notes.flatMap(({ answered }) => answered)),
    fits,
  );

/** "2", "2–9", or "4 or more events" at the end of the legend. */
function widthInWords(
  words: Words,
  { least, most }: NetworkLegend["widths"][number],
  isLast: boolean,
): string {
  if (most === null) return exploringWords(words).network.eventsOrMore(least);
  if (most > least) return [least, most].map((one) => formatNumber(words, one)).join("–");
  return isLast ? words.messages.counts.events(least) : formatNumber(words, least);
}

const SIGN_WIDTH: CssPx = 1.5;

export type LegendLine = LineSign & { readonly text: string };

export function legendLines(words: Words, legend: NetworkLegend): readonly LegendLine[] {
  const network = exploringWords(words).network;
  const { widths, counted, standings, isMarked, countsConfirmed, undirected, contested, namedTogether } =
    legend;
  const { standing } = words.messages;
  const one = (sign: LegendLine["sign"], text: string, width = SIGN_WIDTH): LegendLine => ({
    ...{ text, width, sign, status: null, isMarked: false },
  });
  return [
    ...widths.map((one): LegendLine => {
      const text = widthInWords(words, one, one === widths.at(-1));
      const isSaid = one === widths[0] && (countsConfirmed || (isMarked && counted === "confirmed"));
      // Without the note "only confirmed", readers would think that a dashed line always stands for one event.
      const ofAll = countsConfirmed && one === widths.at(-1) ? network.onlyConfirmed(text) : text;
      return {
        ...{ width: one.width, sign: "act", status: counted, isMarked: isMarked && isSaid },
        text: isSaid ? `${standing.confirmed.label} ${ofAll}` : ofAll,
      };
    }),
    ...standings.map((status) => ({ ...one("act", standing[status].label), status, isMarked })),
    ...(undirected ? [one("undirected", network.undirected)] : []),
    ...(contested ? [one("contested", network.contested)] : []),
    ...(namedTogether ? [one("named", network.namedTogether, HAIRLINE)] : []),
  ];
}

export function legendBelow(
  scene: NetworkScene,
  inputs: Pick<NetworkInput, "words" | "tables" | "measure" | "size" | "margin">,
): { readonly lines: readonly LegendLine[]; readonly replied: string; readonly height: CssPx } {
  const { words, tables, measure, size, margin } = inputs;
  const lines = legendLines(words, networkLegend(scene));
  const widthOf = (text: string): CssPx => measure(text, "name") * (SMALL_TEXT / NAME_SIZE);
  const widths = lines.map(({ text }) => LEGEND.sign + widthOf(text));
  const room = size.width - 2 * LEGEND.side;
  // In a low picture the note about replies shares the only line of the legend.
  const taken = margin === LOW_MARGIN ? widths.reduce((sum, width) => sum + width + LEGEND.gap, 0) : 0;
  const replied =
    lines.length === 0 ? "" : repliesInNetwork(words, tables, scene, (note) => taken + widthOf(note) <= room);
  let [rows, used] = [0, room];
  for (const width of replied === "" ? widths : [...widths, widthOf(replied)]) {
    used += LEGEND.gap + width;
    if (used > room) [rows, used] = [rows + 1, width];
  }
  return { lines, replied, height: rows * LEGEND.line + 2 * LEGEND.above };
}
/** Sizes of the legend, as in the style sheet. `sign` is the width of a sign and its gap. */
const LEGEND = { line: 16, above: 4, side: 8, gap: 16, sign: 38 } as const;

/** Beside another picture, the network has space for one line of title above and one line of legend below. */
export const LOW_MARGIN = { top: 32, bottom: 30 } as const;
