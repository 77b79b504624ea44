import { isoTime } from "../model/dates/isoTime.ts";
import { lastOf, spanOfDays } from "../model/dates/timeSpan.ts";
import { item } from "../model/tables/columns.ts";
import { actorRowOf, kindIndexOf, sourceRowOf } from "../model/tables/findRow.ts";
import { wordsOfKey } from "../model/tables/ownValues.ts";
import { hasStatements } from "../model/tables/standing.ts";
import { sourceRecord, type Tables } from "../model/tables/tables.ts";
import { textAt } from "../model/tables/textColumn.ts";
import { standingsOf } from "../query/filter/filter.ts";
import { type Dimension, OWN_DIMENSIONS } from "../query/filter/filterMask.ts";
import { isolateIn, visibleText } from "../words/isolate.ts";
import { exploringWords } from "../words/laterWords.ts";
import { kindLabel } from "../words/names.ts";
import type { Words } from "../words/words.ts";
import { setOnly, toggleFacet } from "./actions.ts";
import { ONLY_KEYS } from "./address/viewState.ts";
import { daysToName, isWholeStory, type WindowView, windowDays } from "./address/windowDays.ts";
import { setQuery } from "./changeView.ts";
import { PARTS, toggleStanding } from "./filterActions.ts";
import { selectFilter, useTables } from "./selectors.ts";
import { type AppState, useApp } from "./store.ts";
import { useWords } from "./useDerived.ts";

export type ActiveFilter = {
  readonly key: string;
  readonly dimension: Exclude<Dimension, "window">;
  readonly label: string;
  /** The label of the column, for a filter by a column of the author's file. */
  readonly facet?: string;
  readonly remove: () => void;
};

/** The name of a downloaded file: dataset, window and filters, so that files of different views differ in name. */
export function nameOfTaken(words: Words, tables: Tables, state: Pick<AppState, "view" | "parts">): string {
  const labels = activeFilters(words, tables, state).map(({ label }) => label);
  const filters =
    labels.length > MOST_NAMED ? [...labels.slice(0, MOST_NAMED), `+${labels.length - MOST_NAMED}`] : labels;
  return [tables.about.id, ...(writtenWindow(tables, state.view) ?? []), ...filters]
    .join(" ")
    .slice(0, LONGEST_NAME);
}
const MOST_NAMED = 3;
const LONGEST_NAME = 120;

export function activeFilters(
  words: Words,
  tables: Tables,
  state: Pick<AppState, "view" | "parts">,
): readonly ActiveFilter[] {
  const { view } = state;
  const { filters, standing } = words.messages;
  const isolate = isolateIn(words.direction);
  const active: ActiveFilter[] = [];
  const add = (dimension: ActiveFilter["dimension"], id: string, label: string, remove: () => void) =>
    active.push({ key: `${dimension} ${id}`, dimension, label, remove });

  for (const key of PARTS) {
    for (const id of view[key]) {
      const row = actorRowOf(tables, id);
      const name = visibleText(row === undefined ? id : textAt(tables.actors.names, row));
      const label = key === "actor" ? name : `${isolate(name)} (${exploringWords(words).pairs.parts[key]})`;
      add(key === "actor" ? "actor" : "ends", `${key} ${id}`, label, () => toggleFacet(key, id));
    }
  }
  for (const key of view.action) add("action", key, visibleText(key), () => toggleFacet("action", key));
  for (const key of view.where) {
    const found = wordsOfKey(tables, key);
    const facet = visibleText(tables.events.columns[found?.column ?? -1]?.label ?? "");
    const place = selectFilter(state, tables).own.findIndex(({ column }) => column === found?.column);
    const label = `${isolate(facet)}: ${isolate(visibleText(key.slice(key.indexOf(":") + 1)))}`;
    active.push({
      key: `where ${key}`,
      dimension: OWN_DIMENSIONS[place] ?? "own0",
      label,
      facet,
      remove: () => toggleFacet("where", key),
    });
  }
  for (const id of view.kind) {
    const index = kindIndexOf(tables, id);
    const label = index === undefined ? visibleText(id) : kindLabel(words, item(tables.kinds, index));
    add("kind", id, label, () => toggleFacet("kind", id));
  }
  const standings = standingsOf(view.status);
  for (const one of standings) {
    // In a story without statements, a single filter named "confirmed" stands for "confirmed" and "on record".
    if (one === "onRecord" && standings.includes("confirmed") && !hasStatements(tables)) continue;
    add("status", one, standing[one].label, () => toggleStanding(tables, one));
  }
  for (const key of ONLY_KEYS) {
    if (view[key]) add(key, "", filters[key], () => setOnly(key, false));
  }
  for (const id of view.source) {
    const row = sourceRowOf(tables, id);
    const title = row === undefined ? id : sourceRecord(tables, row).title;
    add("source", id, visibleText(title), () => toggleFacet("source", id));
  }
  if (view.q !== "") add("text", "", filters.quoted(visibleText(view.q)), () => setQuery(""));
  return active;
}

/** The first and last day or minute, such as `["2019-05-03", "2019-05-05"]`. Null if the window is the whole story. */
export function writtenWindow(tables: Tables, view: WindowView): readonly [string, string] | null {
  if (isWholeStory(tables, view)) return null;
  const { start, end } = spanOfDays(daysToName(tables, windowDays(tables, view)));
  return [isoTime(start), isoTime(lastOf(end))];
}

export function useActiveFilters(): readonly ActiveFilter[] {
  const view = useApp((state) => state.view);
  const parts = useApp((state) => state.parts);
  return activeFilters(useWords(), useTables(), { view, parts });
}
