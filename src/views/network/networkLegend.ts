import { TIE_WIDTHS } from "../../chart/tieLine.ts";
import { at } from "../../model/tables/columns.ts";
import type { Tables } from "../../model/tables/tables.ts";
import type { CssPx } from "../../model/units.ts";
import { LISTED_STANDINGS, type Standing } from "../../model/vocabulary.ts";
import { everyTie, tiesOfActor } from "../../query/network/actorTies.ts";
import { hasLead } from "../../query/network/chooseTies.ts";
import { formatNumber } from "../../words/formatNumber.ts";
import { exploringWords } from "../../words/laterWords.ts";
import { replyNote } from "../../words/replyNote.ts";
import type { Words } from "../../words/words.ts";
import type { NetworkInputs } from "./networkInputs.ts";
import { countTies, NAMED_WIDTH, type NetworkScene, stepsOf } from "./networkScene.ts";

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
  { tables, words, counts, selected }: Pick<NetworkInputs, "tables" | "words" | "counts" | "selected">,
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
