import { WIDTH_STEPS } from "../../chart/tieLine.ts";
import { formatNumber } from "../../words/formatNumber.ts";
import { networkWords } from "../../words/laterWords.ts";
import type { Words } from "../../words/words.ts";
import type { NetworkScene } from "./networkScene.ts";

/** The signs of a scene that need an explanation: only those that occur. */
export type NetworkLegend = {
  /** The numbers of events that have a width of their own. The last of `WIDTH_STEPS` is for all higher numbers. */
  readonly widths: readonly number[];
  /** Whether the meaning of a whole line must be given. */
  readonly whole: boolean;
  /** Lines that are not whole, by the standing that represents each. */
  readonly dashes: readonly ("onRecord" | "alleged")[];
  readonly undirected: boolean;
  readonly contested: boolean;
  readonly namedTogether: boolean;
};

export function networkLegend({ ties }: Pick<NetworkScene, "ties">): NetworkLegend {
  const own = ties.filter(({ tie }) => tie >= 0);
  const isChain = ties.some(({ label }) => label !== null);
  const widths = new Set(own.map(({ events }) => Math.min(WIDTH_STEPS, events)));
  const lines = new Set(own.map(({ line }) => line));
  return {
    // A chain gives its numbers in words.
    widths: isChain ? [] : [...widths].sort((a, b) => a - b),
    // A whole line without a width in the legend is explained by its standing.
    whole: isChain && lines.has("whole") && lines.size + Number(own.length < ties.length) > 1,
    dashes: (["onRecord", "alleged"] as const).filter((line) => lines.has(line)),
    undirected: own.some(({ undirected }) => undirected),
    contested: ties.some(({ contested }) => contested),
    namedTogether: ties.some(({ tie }) => tie < 0),
  };
}

/** The meaning of a width in words: "2"; for the last one in the legend "4 or more events". */
function widthInWords(words: Words, step: number, isLast: boolean): string {
  if (step === WIDTH_STEPS) return networkWords(words).eventsOrMore(step);
  return isLast ? words.messages.counts.events(step) : formatNumber(words, step);
}

/** A kind of line and its meaning. Each legend draws it in its own way. */
export type LegendLine = {
  readonly text: string;
  readonly width: number;
  readonly line: "whole" | "onRecord" | "alleged" | "undirected" | "contested" | "named";
};

export function legendLines(words: Words, legend: NetworkLegend): readonly LegendLine[] {
  const network = networkWords(words);
  const { widths, whole, dashes, undirected, contested, namedTogether } = legend;
  const one = (line: LegendLine["line"], text: string): LegendLine => ({ text, width: 2, line });
  return [
    ...widths.map(
      (width): LegendLine => ({
        text: widthInWords(words, width, width === widths.at(-1)),
        width,
        line: "whole",
      }),
    ),
    ...(whole ? [one("whole", words.messages.standing.confirmed.label)] : []),
    ...dashes.map((line) =>
      one(line, line === "onRecord" ? words.messages.standing.onRecord.label : network.notConfirmed),
    ),
    ...(undirected ? [one("undirected", network.undirected)] : []),
    ...(contested ? [one("contested", network.contested)] : []),
    ...(namedTogether ? [one("named", network.namedTogether)] : []),
  ];
}
