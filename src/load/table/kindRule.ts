import { LIST_LIMITS } from "../../model/limits.ts";
import { OTHER_ACTS } from "../eventDraft.ts";
import { ACT_FAMILIES, type ActFamily, familyOfAct } from "./codedActs.ts";
import type { KindOfRow } from "./tableRowReader.ts";

/** If there are more acts than this, only `FREQUENT_ACTS` become kinds, because nobody could tell so many apart. */
const MOST_ACTION_KINDS = 12;
const FREQUENT_ACTS = 6;
/** A table follows a code book if at most this share of its rows has acts that are not in the book. */
const MOST_UNCODED = 0.1;

type Words = ReadonlyMap<string, number>;

export type KindRule = {
  readonly by: "kind" | "action" | "neither";
  readonly of: KindOfRow;
  /** The kinds that are known before any row, in the order of lanes and legends. */
  readonly known: readonly ActFamily[];
};

/**
 * Decides what becomes the kind of an event. If there is a column of kinds, its words become kinds. If it has too many
 * words, all events share one kind. Without such a column, acts become kinds: the families of a known code book, or
 * else each act. If there are too many acts, only the most frequent become kinds, and all others share one.
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
  if (areCoded(acts)) {
    const families = new Set([...acts.keys()].map(familyOfAct));
    return {
      by: "action",
      of: ({ action }) => (familyOfAct(action) ?? OTHER_ACTS).label,
      known: ACT_FAMILIES.filter((family) => families.has(family)),
    };
  }
  if (acts.size <= MOST_ACTION_KINDS) return { by: "action", of: ({ action }) => action, known: [] };
  const frequent = new Set(mostFrequent(acts, FREQUENT_ACTS));
  return {
    by: "action",
    of: ({ action }) => (frequent.has(action) ? action : OTHER_ACTS.label),
    known: [],
  };
}

function areCoded(acts: Words): boolean {
  let [unknown, total] = [0, 0];
  for (const [act, rows] of acts) {
    if (act === "") continue;
    total += rows;
    if (familyOfAct(act) === undefined) unknown += rows;
  }
  return total > 0 && unknown <= total * MOST_UNCODED;
}

const mostFrequent = (acts: Words, most: number): string[] =>
  Array.from(acts)
    .filter(([act]) => act !== "")
    .sort(([, one], [, other]) => other - one)
    .slice(0, most)
    .map(([act]) => act);
