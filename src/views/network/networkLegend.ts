import { WIDTH_STEPS } from "../../chart/tieLine.ts";
import { ACTOR_KINDS, type ActorKind, LISTED_STANDINGS, type Standing } from "../../model/vocabulary.ts";
import { formatNumber } from "../../words/formatNumber.ts";
import { networkWords } from "../../words/laterWords.ts";
import type { Words } from "../../words/words.ts";
import type { NetworkScene } from "./networkScene.ts";

/** What has to be explained of a scene: only what occurs in it. */
export type NetworkLegend = {
  /** Numbers of events that have a width of their own; the last of `WIDTH_STEPS` stands for all that is more. */
  readonly widths: readonly number[];
  readonly standings: readonly Standing[];
  readonly contested: boolean;
  readonly kinds: readonly ActorKind[];
};

export function networkLegend({ nodes, ties, groups }: NetworkScene): NetworkLegend {
  const widths = new Set(ties.map(({ events }) => Math.min(WIDTH_STEPS, events)));
  const standings = new Set(ties.map(({ standing }) => standing.weakest));
  const kinds = new Set(nodes.map(({ kind }) => kind));
  return {
    // Where forces lay out the many, widths have no steps.
    widths: groups.length > 0 ? [...widths].sort((a, b) => a - b) : [],
    standings: LISTED_STANDINGS.filter((status) => status !== "unstated" && standings.has(status)),
    contested: ties.some(({ standing }) => standing.contested),
    kinds: ACTOR_KINDS.filter((kind) => kinds.has(kind)),
  };
}

/** What a step of width means: "2", and with its word the last of those that are shown: "4 or more events". */
export function widthInWords(words: Words, step: number, isLast: boolean): string {
  if (step === WIDTH_STEPS) return networkWords(words).eventsOrMore(step);
  return isLast ? words.messages.counts.events(step) : formatNumber(words, step);
}
