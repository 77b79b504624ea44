import { ACTOR_KINDS, type ActorKind, STATUSES, type Status } from "../../model/vocabulary.ts";
import type { Words } from "../../words/words.ts";
import type { NetworkScene } from "./networkScene.ts";
import { WIDTH_STEPS } from "./tieLine.ts";

/** What has to be explained of a scene: only what occurs in it. */
export type NetworkLegend = {
  /** Numbers of events that have a width of their own; the last of `WIDTH_STEPS` stands for all that is more. */
  readonly widths: readonly number[];
  readonly standings: readonly Status[];
  readonly contested: boolean;
  readonly kinds: readonly ActorKind[];
};

export function networkLegend({ nodes, ties }: NetworkScene): NetworkLegend {
  const widths = new Set(ties.map(({ events }) => Math.min(WIDTH_STEPS, events)));
  const standings = new Set(ties.map(({ standing }) => standing.weakest));
  const kinds = new Set(nodes.map(({ kind }) => kind));
  return {
    widths: [...widths].sort((a, b) => a - b),
    standings: STATUSES.filter((status) => standings.has(status)),
    contested: ties.some(({ standing }) => standing.contested),
    kinds: ACTOR_KINDS.filter((kind) => kinds.has(kind)),
  };
}

/** A step of width in words: "2 events", "4 or more events". */
export const widthInWords = ({ messages }: Words, step: number): string =>
  step < WIDTH_STEPS ? messages.counts.events(step) : messages.network.eventsOrMore(step);
