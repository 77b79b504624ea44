import { at } from "../../model/tables/columns.ts";
import { hasStatements } from "../../model/tables/standing.ts";
import type { Tables } from "../../model/tables/tables.ts";
import { LISTED_STANDINGS, STANDINGS } from "../../model/vocabulary.ts";
import { standingsOf } from "../../query/filter/standingChoices.ts";
import { setContested, setOneSource, toggleStanding } from "../../state/actions.ts";
import { useFacets } from "../../state/selectors/facetSelectors.ts";
import { memoLast } from "../../state/selectors/memoLast.ts";
import { useTables } from "../../state/selectors/selectors.ts";
import { useApp } from "../../state/store.ts";
import { useWords } from "../../state/useWords.ts";
import { StandingMark } from "../../widgets/StandingMark.tsx";
import { facetWords } from "../../words/laterWords.ts";
import { Facet, FacetRows } from "./Facet.tsx";
import { FacetRow } from "./FacetRow.tsx";

/**
 * The standings to choose from: the four, “on record” if some confirmed event is a statement, and “not stated” if some
 * events have none. `hasNone`: no event has one.
 */
const standingsToChoose = memoLast((tables: Tables) => {
  const { events } = tables;
  const unstated = STANDINGS.indexOf("unstated");
  const without = events.standing.reduce((count, one) => count + (one === unstated ? 1 : 0), 0);
  const isShown = { onRecord: hasStatements(tables), unstated: without > 0 };
  return {
    hasNone: without > 0 && without === events.count && !events.contested.includes(1),
    shown: LISTED_STANDINGS.filter(
      (standing) => (standing !== "onRecord" && standing !== "unstated") || isShown[standing],
    ),
  };
});

export function StandingFacet() {
  const tables = useTables();
  const words = useWords();
  const { filters, standing, standingInFull, counts: inWords } = words.messages;
  const counts = useFacets().by;
  const chosen = standingsOf(useApp(({ view }) => view.status));
  const contested = useApp(({ view }) => view.contested);
  const oneSource = useApp(({ view }) => view.sources);
  const { hasNone, shown } = standingsToChoose(tables);
  // A folder does not say which of its events have which sources.
  const hasSources = tables.sources.count > 0 && tables.prepared === null;
  // A file that says of nothing how sure it is, nor who says so, leaves nothing to choose.
  if (hasNone && !hasSources) return null;
  return (
    <Facet title={filters.standing}>
      <FacetRows>
        {(hasNone ? [] : shown).map((one) => {
          const { label, meaning } = standing[one];
          return (
            <FacetRow
              key={one}
              name={label}
              hint={standingInFull(label, meaning)}
              mark={<StandingMark status={one} />}
              count={at(counts.standing, STANDINGS.indexOf(one))}
              checked={chosen.includes(one)}
              onToggle={() => toggleStanding(tables, one)}
            />
          );
        })}
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
