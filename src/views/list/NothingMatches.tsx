import {
  DIMENSIONS,
  type Dimension,
  type FilterMask,
  isOwnDimension,
  passesBut,
  REJECT_BIT,
} from "../../query/filter/filterMask.ts";
import { clearFilters, setOnly, showAll } from "../../state/actions.ts";
import { type ActiveFilter, useActiveFilters } from "../../state/activeFilters.ts";
import { isWholeStory } from "../../state/address/windowDays.ts";
import { setQuery } from "../../state/changeView.ts";
import { clearFacet, leaveOutWords } from "../../state/filterActions.ts";
import { selectMask, useTables } from "../../state/selectors.ts";
import { useApp } from "../../state/store.ts";
import { useDerived, useWords } from "../../state/useDerived.ts";
import { Button } from "../../widgets/Button.tsx";
import { formatList } from "../../words/formatNumber.ts";
import { exploringWords } from "../../words/laterWords.ts";
import type { Words } from "../../words/words.ts";
import styles from "./NothingMatches.module.css";

const MOST_NAMED = 3;

/** Says that no event passes. Names the filters in force, with the number of events that would pass without each. */
export function NothingMatches() {
  const words = useWords();
  const { messages } = words;
  const tables = useTables();
  const view = useApp((state) => state.view);
  const mask = useDerived(selectMask);
  const active = useActiveFilters();
  if (tables.coverage.events === 0)
    return <p className={styles.empty}>{exploringWords(words).nothing.noEvents}</p>;

  const inForce = new Set<Dimension>(active.map(({ dimension }) => dimension));
  if (!isWholeStory(tables, view)) inForce.add("window");

  const nameOf = (dimension: Dimension): string => {
    if (dimension === "window") return exploringWords(words).nothing.widen;
    const those = active.filter((filter) => filter.dimension === dimension);
    const labels = those.map(({ label }) => label);
    const all = those[0]?.facet ?? facetName(words, dimension);
    const named = labels.length > MOST_NAMED ? all : formatList(words, labels);
    return messages.filters.remove(named);
  };

  return (
    <div className={styles.empty}>
      <h2 className={styles.title}>{messages.states.nothing}</h2>
      <p>{exploringWords(words).nothing.hint}</p>
      <ul className={styles.ways}>
        {waysOut(mask, inForce, tables.events.weights).map(({ dimension, events }) => (
          <li key={dimension}>
            <Button className={styles.way} onClick={() => takeOff(dimension, active)}>
              {nameOf(dimension)}
            </Button>
            <span className={styles.gives}>{messages.counts.events(events)}</span>
          </li>
        ))}
        {active.length > 0 ? (
          <li>
            <Button className={styles.way} onClick={clearFilters}>
              {messages.filters.clear}
            </Button>
          </li>
        ) : null}
      </ul>
    </div>
  );
}

/** The names of the facets of which readers may choose several values. A column of the file brings its own name. */
function facetName(words: Words, dimension: Dimension): string {
  const { filters } = words.messages;
  const { pairs: say } = exploringWords(words);
  const names: { readonly [D in Dimension]?: string } = {
    actor: filters.actors,
    ends: filters.actors,
    action: say.actions,
    kind: filters.kind,
    status: filters.standing,
    source: filters.sources,
  };
  return names[dimension] ?? "";
}

function takeOff(dimension: Dimension, active: readonly ActiveFilter[]): void {
  if (dimension === "window") showAll();
  else if (dimension === "contested" || dimension === "oneSource" || dimension === "kept")
    setOnly(dimension, false);
  else if (dimension === "text") setQuery("");
  else if (isOwnDimension(dimension)) {
    leaveOutWords(active.filter((one) => one.dimension === dimension).map(({ key }) => key.slice(6)));
  } else if (dimension === "ends") clearFacet("by", "on");
  else clearFacet(dimension);
}

/**
 * The number of events that would pass without each dimension in force, the highest first. `weights` are the numbers of
 * events that rows stand for.
 */
export function waysOut(
  mask: FilterMask,
  inForce: ReadonlySet<Dimension>,
  weights?: Float64Array,
): readonly { readonly dimension: Dimension; readonly events: number }[] {
  const eventsWithout = (dimension: Dimension): number => {
    let events = 0;
    for (let row = 0; row < mask.length; row++)
      if (passesBut(mask, row, REJECT_BIT[dimension])) events += weights?.[row] ?? 1;
    return events;
  };
  return DIMENSIONS.filter((dimension) => inForce.has(dimension))
    .map((dimension) => ({ dimension, events: eventsWithout(dimension) }))
    .sort((a, b) => b.events - a.events);
}
