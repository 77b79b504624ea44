import type { Prepared } from "../../model/tables/prepared.ts";
import type { Tables } from "../../model/tables/tables.ts";
import { STANDINGS } from "../../model/vocabulary.ts";
import type { FacetCounts } from "../filter/facetCounts.ts";
import type { Filter } from "../filter/filter.ts";
import { type FilterMask, hasPart, REJECT_BIT } from "../filter/filterMask.ts";

const DISPUTED = STANDINGS.indexOf("disputed");

/**
 * The same counts as `facetCounts` where a row may stand for many events. Kinds and standings are of all events; actors
 * and acts of those that are rows, since cells have neither. Sources of a folder are not counted.
 */
export function weightedFacets(
  tables: Tables,
  { weights }: Prepared,
  mask: FilterMask,
  filter: Filter,
): FacetCounts {
  const { events } = tables;
  const by = {
    actor: new Uint32Array(tables.actors.count),
    kind: new Uint32Array(tables.kinds.length),
    standing: new Uint32Array(STANDINGS.length),
    source: new Uint32Array(tables.sources.count),
    verb: new Uint32Array(tables.verbs.length),
    own: [],
    contested: 0,
    contestedDetail: 0,
    oneSource: 0,
  };
  const actorClause = filter.match === "all" ? 0 : REJECT_BIT.actor;
  let total = 0;
  for (let row = 0; row < mask.length; row++) {
    const failed = mask[row] ?? 0;
    if ((failed & (failed - 1)) !== 0) continue;
    const weight = weights[row] ?? 1;
    const isCounted = (clause: number): boolean => (failed & ~clause) === 0;
    if (failed === 0) total += weight;
    if (isCounted(REJECT_BIT.kind)) add(by.kind, events.kind[row] ?? 0, weight);
    if (isCounted(REJECT_BIT.status)) add(by.standing, events.standing[row] ?? 0, weight);
    if (isCounted(REJECT_BIT.contested) && events.contested[row] === 1) {
      by.contested += weight;
      if (events.standing[row] !== DISPUTED) by.contestedDetail += weight;
    }
    if (isCounted(actorClause)) {
      const end = events.actors.starts[row + 1] ?? 0;
      for (let index = events.actors.starts[row] ?? 0; index < end; index++) {
        const actor = events.actors.values[index] ?? 0;
        if (filter.part === "any" || hasPart(tables, row, actor, filter.part)) add(by.actor, actor, weight);
      }
    }
    if (isCounted(REJECT_BIT.action)) {
      const { starts, verb } = events.actions;
      const done = new Set(verb.subarray(starts[row] ?? 0, starts[row + 1] ?? 0));
      for (const one of done) add(by.verb, one, weight);
    }
  }
  return { total, sums: [], by };
}

function add(counts: Uint32Array, index: number, weight: number): void {
  counts[index] = (counts[index] ?? 0) + weight;
}
