import { hasStatements } from "../model/tables/standing.ts";
import type { Tables } from "../model/tables/tables.ts";
import type { ActorId } from "../model/units.ts";
import type { Standing } from "../model/vocabulary.ts";
import { type StandingChoice, standingsOf } from "../query/filter/filter.ts";
import type { FacetKey } from "./actions.ts";
import { actorsOfView, type ViewState } from "./address/viewState.ts";
import { changeView } from "./changeView.ts";
import { store } from "./store.ts";

/** Toggles a standing. In a story without statements, "confirmed" also toggles "on record". */
export function toggleStanding(tables: Tables, standing: Standing): void {
  const chosen = standingsOf(store.getState().view.status);
  const isBoth = standing === "confirmed" && !hasStatements(tables);
  const toggled: readonly Standing[] = isBoth ? ["confirmed", "onRecord"] : [standing];
  const others = chosen.filter((one) => !toggled.includes(one));
  changeView({ status: choicesOf(chosen.includes(standing) ? others : [...others, ...toggled]) });
}

export function choicesOf(standings: readonly Standing[]): readonly StandingChoice[] {
  const hasBoth = standings.includes("confirmed") && standings.includes("onRecord");
  const choices = standings.map((standing): StandingChoice => {
    if (standing === "confirmed") return hasBoth ? "confirmed" : "happened";
    if (standing === "onRecord") return hasBoth ? "confirmed" : "on-record";
    return standing;
  });
  return [...new Set(choices)].sort();
}

export const setMatch = (match: ViewState["match"]): void => changeView({ match });

/** The lists of actors in the filters: `actor` in any role, `by` who act, `on` who are acted upon. */
export const PARTS = ["actor", "by", "on"] as const;
export type Part = (typeof PARTS)[number];

/** Moves an actor to one of the lists in `PARTS`. Null removes the actor from all lists. */
export function setPart(id: ActorId, part: Part | null): void {
  const { view } = store.getState();
  const without = (key: Part) => view[key].filter((other) => other !== id);
  const lists = { actor: without("actor"), by: without("by"), on: without("on") };
  changeView(part === null ? lists : { ...lists, [part]: [...lists[part], id].sort() });
}

export const toggleActor = (id: ActorId): void =>
  setPart(id, actorsOfView(store.getState().view).includes(id) ? null : "actor");

/** Filters by the acts of one actor upon another. For an undirected tie, it filters by both actors. */
export function filterByPair(from: ActorId, to: ActorId, undirected: boolean): void {
  if (undirected) changeView({ actor: [...new Set([from, to])].sort(), match: "all", by: [], on: [] });
  else changeView({ actor: [], match: "any", by: [from], on: [to] });
}

export const leaveOutWords = (keys: readonly string[]): void =>
  changeView({ where: store.getState().view.where.filter((key) => !keys.includes(key)) });
export const clearFacet = (...keys: readonly FacetKey[]): void =>
  changeView(Object.fromEntries(keys.map((key) => [key, []])));
