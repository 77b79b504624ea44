import { SMALL_TEXT } from "../../chart/theme.ts";
import { TIE_WIDTHS } from "../../chart/tieLine.ts";
import { at } from "../../model/tables/columns.ts";
import type { Tables } from "../../model/tables/tables.ts";
import type { CssPx } from "../../model/units.ts";
import { LISTED_STANDINGS, type Standing } from "../../model/vocabulary.ts";
import { everyTie, tiesOfActor } from "../../query/network/actorTies.ts";
import { hasLead } from "../../query/network/chooseTies.ts";
import type { Selection } from "../../state/selectors.ts";
import { formatNumber } from "../../words/formatNumber.ts";
import { exploringWords } from "../../words/laterWords.ts";
import { replyNote } from "../../words/replyNote.ts";
import type { Words } from "../../words/words.ts";
import {
  countTies,
  NAME_SIZE,
  NAMED_WIDTH,
  type NetworkInput,
  type NetworkScene,
  stepsOf,
} from "./networkScene.ts";

/** The signs of a scene that need an explanation: only those that occur. */
export type NetworkLegend = {
  /** The widths that occur, each with its range of numbers of events. The last range is open: its `most` is null. */
  readonly widths: readonly { readonly width: CssPx; readonly least: number; readonly most: number | null }[];
  /** Whether the legend must explain a solid line. */
  readonly whole: boolean;
  /** The dashed and dotted lines, by the standing for which each is the sign. */
  readonly dashes: readonly ("onRecord" | "alleged")[];
  /** The standings of the lines, if the picture has their marks. */
  readonly marked: readonly Standing[];
  /** Whether only solid lines have a width that counts events. */
  readonly countsConfirmed: boolean;
  readonly undirected: boolean;
  readonly contested: boolean;
  readonly namedTogether: boolean;
};

/** "24 of 61 ties: those the story tells of most"; "" if all are drawn, or in a chain. */
export function tiesInNumbers(
  { ties }: Pick<NetworkScene, "ties">,
  {
    tables,
    words,
    counts,
    selected,
  }: Pick<NetworkInput, "tables" | "words" | "counts"> & { readonly selected: Selection },
  all: number,
): string {
  if (ties.some(({ label }) => label !== null)) return "";
  const drawn = countTies(ties);
  const most =
    selected?.kind === "actor"
      ? [...everyTie(tiesOfActor(tables, selected.row))].filter((tie) => at(counts.tieEvents, tie) > 0).length
      : all;
  return drawn < most ? exploringWords(words).network.chosen(drawn, most, hasLead(tables)) : "";
}

export function networkLegend({ ties, nodes }: Pick<NetworkScene, "ties" | "nodes">): NetworkLegend {
  const own = ties.filter(({ tie }) => tie >= 0);
  const isChain = ties.some(({ label }) => label !== null);
  const steps = stepsOf(own);
  const drawn = new Set(own.map(({ width }) => width));
  const widths = TIE_WIDTHS.flatMap((width, step) => {
    const next = steps[step + 1];
    const most = next === undefined ? null : next - 1;
    return drawn.has(width) ? [{ width, least: steps[step] ?? 1, most }] : [];
  });
  const lines = new Set(own.map(({ line }) => line));
  return {
    // A chain gives its numbers in words.
    widths: isChain ? [] : widths,
    // The widths explain a solid line. In a chain, which has no widths, the standing does.
    whole: isChain && lines.has("whole") && lines.size + Number(own.length < ties.length) > 1,
    dashes: (["onRecord", "alleged"] as const).filter((line) => lines.has(line)),
    marked: nodes.some(({ notes }) => notes.some(({ mark }) => mark !== null))
      ? LISTED_STANDINGS.filter((status) => own.some(({ statuses }) => statuses.includes(status)))
      : [],
    countsConfirmed: lines.has("whole") && lines.size > 1,
    undirected: own.some(({ undirected }) => undirected),
    contested: ties.some(({ contested }) => contested),
    namedTogether: ties.some(({ tie }) => tie < 0),
  };
}

/** The note about the signs of replies; "" without any. */
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

/** The meaning of a width in words: "2" or "2–9"; for the last one in the legend "4 or more events". */
function widthInWords(
  words: Words,
  { least, most }: NetworkLegend["widths"][number],
  isLast: boolean,
): string {
  if (most === null) return exploringWords(words).network.eventsOrMore(least);
  if (most > least) return [least, most].map((one) => formatNumber(words, one)).join("–");
  return isLast ? words.messages.counts.events(least) : formatNumber(words, least);
}

/** The line width of signs that do not explain widths. */
const SIGN_WIDTH: CssPx = 1.5;

/** A kind of line and its meaning. Each legend draws it in its own way. */
export type LegendLine = {
  readonly text: string;
  readonly width: CssPx;
  readonly line: "whole" | "onRecord" | "alleged" | "undirected" | "contested" | "named";
  /** The standing whose mark is on the line. */
  readonly status?: Standing | undefined;
};

export function legendLines(words: Words, legend: NetworkLegend): readonly LegendLine[] {
  const network = exploringWords(words).network;
  const { widths, whole, dashes, marked, countsConfirmed, undirected, contested, namedTogether } = legend;
  const { standing } = words.messages;
  const one = (
    line: LegendLine["line"],
    text: string,
    width = SIGN_WIDTH,
    status?: Standing,
  ): LegendLine => ({ text, width, line, status });
  const unsure = marked.filter((status) => status !== "confirmed" && status !== "onRecord");
  return [
    ...widths.map((one): LegendLine => {
      const text = widthInWords(words, one, one === widths.at(-1));
      const isSaid = countsConfirmed && one === widths[0];
      // Else a reader takes the one width of all dashed lines for one event.
      const ofAll = countsConfirmed && one === widths.at(-1) ? network.onlyConfirmed(text) : text;
      return {
        text: isSaid ? `${standing.confirmed.label} ${ofAll}` : ofAll,
        width: one.width,
        line: "whole",
        status: isSaid && marked.includes("confirmed") ? "confirmed" : undefined,
      };
    }),
    ...(whole ? [one("whole", standing.confirmed.label)] : []),
    ...dashes.flatMap((line) => {
      const own = line === "onRecord" ? marked.filter((status) => status === line) : unsure;
      if (own.length > 0) return own.map((status) => one(line, standing[status].label, SIGN_WIDTH, status));
      return one(line, line === "onRecord" ? standing.onRecord.label : network.notConfirmed);
    }),
    ...(undirected ? [one("undirected", network.undirected)] : []),
    ...(contested ? [one("contested", network.contested)] : []),
    ...(namedTogether ? [one("named", network.namedTogether, NAMED_WIDTH)] : []),
  ];
}

/** The texts of the legend below a picture on screen, and the height of its lines. */
export function legendBelow(
  scene: NetworkScene,
  {
    words,
    tables,
    measure,
    size,
    margin,
  }: Pick<NetworkInput, "words" | "tables" | "measure" | "size" | "margin">,
): { readonly lines: readonly LegendLine[]; readonly replied: string; readonly height: CssPx } {
  const lines = legendLines(words, networkLegend(scene));
  const widthOf = (text: string): CssPx => measure(text, "name") * (SMALL_TEXT / NAME_SIZE);
  const widths = lines.map(({ text }) => LEGEND.sign + widthOf(text));
  const room = size.width - 2 * LEGEND.side;
  // In a low picture the note must share the only line of the legend.
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
/** The sizes of the legend, as in the style sheet: its lines, the space around it and between entries, and a sign with its gap. */
const LEGEND = { line: 16, above: 4, side: 8, gap: 16, sign: 38 } as const;

/** Room for the legend in one line, below a picture beside another one. There are no buttons, so the title is one line. */
export const LOW_MARGIN = { top: 32, bottom: 30 } as const;
