import { at } from "../../model/tables/columns.ts";
import type { Tables } from "../../model/tables/tables.ts";
import { STATUSES } from "../../model/vocabulary.ts";
import { setContested, setOneSource, toggleFacet } from "../../state/actions.ts";
import { useFacets } from "../../state/selectors/facetSelectors.ts";
import { memoLast } from "../../state/selectors/memoLast.ts";
import { useTables } from "../../state/selectors/selectors.ts";
import { useApp } from "../../state/store.ts";
import { useWords } from "../../state/useWords.ts";
import { StandingMark } from "../../widgets/StandingMark.tsx";
import { facetWords } from "../../words/laterWords.ts";
import { Facet, FacetRows } from "./Facet.tsx";
import { FacetRow } from "./FacetRow.tsx";

/** The standings to choose from: the four, and “not stated” if some events have none. `hasNone`: no event has one. */
const standingsOf = memoLast(({ events }: Tables) => {
  const unstated = STATUSES.indexOf("unstated");
  const without = events.status.reduce((count, status) => count + (status === unstated ? 1 : 0), 0);
  return {
    hasNone: without > 0 && without === events.count && !events.contested.includes(1),
    shown: STATUSES.filter((status) => status !== "unstated" || without > 0),
  };
});

export function StandingFacet() {
  const words = useWords();
  const { filters, standing, counts: inWords } = words.messages;
  const counts = useFacets().by;
  const chosen = useApp(({ view }) => view.status);
  const contested = useApp(({ view }) => view.contested);
  const oneSource = useApp(({ view }) => view.sources);
  const tables = useTables();
  const { hasNone, shown } = standingsOf(tables);
  // A folder does not say which of its events have which sources.
  const hasSources = tables.sources.count > 0 && tables.prepared === null;
  // A file that says of nothing how sure it is, nor who says so, leaves nothing to choose.
  if (hasNone && !hasSources) return null;
  return (
    <Facet title={filters.standing}>
      <FacetRows>
        {(hasNone ? [] : shown).map((status) => (
          <FacetRow
            key={status}
            name={standing[status].label}
            hint={standing[status].meaning}
            mark={<StandingMark status={status} />}
            count={at(counts.status, STATUSES.indexOf(status))}
            checked={chosen.includes(status)}
            onToggle={() => toggleFacet("status", status)}
          />
        ))}
        {hasNone ? null : (
          <FacetRow
            name={filters.contested}
            hint={inWords.contested(counts.contested - counts.contestedDetail, counts.contestedDetail)}
            count={counts.contested}
            checked={contested}
            onToggle={() => setContested(!contested)}
          />
        )}
        {hasSources ? (
          <FacetRow
            name={filters.oneSource}
            hint={facetWords(words).oneSource}
            count={counts.oneSource}
            checked={oneSource}
            wraps
            onToggle={() => setOneSource(!oneSource)}
          />
        ) : null}
      </FacetRows>
    </Facet>
  );
}
