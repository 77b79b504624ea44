import { LIST_LIMITS } from "../../model/limits.ts";
import { ACT_FAMILIES, type ActFamily, familyOfAct } from "./codedActs.ts";
import type { KindOfRow } from "./tableRowReader.ts";

/** The most acts that become kinds. More are a code book, and nobody could tell so many apart. */
const MOST_ACTION_KINDS = 12;
const FREQUENT_ACTS = 6;
const OTHER_ACTS = "Other acts";
/** A table is coded by a code book if at most this share of its rows has an unknown act. */
const MOST_UNCODED = 0.2;

type Words = ReadonlyMap<string, number>;

/** How kinds are found. `by` is the column that they are read from. */
export type KindRule = {
  readonly by: "kind" | "action" | "neither";
  readonly of: KindOfRow;
  /** The kinds that are known before any row, in the order of lanes and legends. */
  readonly known: readonly ActFamily[];
};

/**
 * Decides where the kinds of events come from: a column of kinds, or else the acts. A few different acts become kinds
 * themselves. If they are from a known code book, its families become kinds. Otherwise the most frequent acts do, and
 * all others share a kind.
 */
export function kindRule(kinds: Words, wordsOfActs: () => Words): KindRule {
  if (kinds.size > LIST_LIMITS.kinds) return { by: "neither", of: () => "", known: [] };
  if (kinds.size > 0) {
    return {
      by: "kind",
      of: ({ kind }) => kind,
      known: ACT_FAMILIES.filter(({ label }) => kinds.has(label)),
    };
  }
  const acts = wordsOfActs();
  if (acts.size <= MOST_ACTION_KINDS) return { by: "action", of: ({ action }) => action, known: [] };
  const families = new Set([...acts.keys()].map(familyOfAct));
  if (families.has(undefined) && uncoded(acts) > MOST_UNCODED) {
    const frequent = new Set(mostFrequent(acts, FREQUENT_ACTS));
    return { by: "action", of: ({ action }) => (frequent.has(action) ? action : OTHER_ACTS), known: [] };
  }
  return {
    by: "action",
    of: ({ action }) => familyOfAct(action)?.label ?? OTHER_ACTS,
    known: ACT_FAMILIES.filter((family) => families.has(family)),
  };
}

function uncoded(acts: Words): number {
  let [unknown, total] = [0, 0];
  for (const [act, rows] of acts) {
    total += rows;
    if (familyOfAct(act) === undefined) unknown += rows;
  }
  return unknown / total;
}

const mostFrequent = (acts: Words, most: number): string[] =>
  Array.from(acts)
    .filter(([act]) => act !== "")
    .sort(([, one], [, other]) => other - one)
    .slice(0, most)
    .map(([act]) => act);
