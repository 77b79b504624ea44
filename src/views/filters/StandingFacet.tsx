import { at } from "../../model/tables/columns.ts";
import { STATUSES } from "../../model/vocabulary.ts";
import { setContested, toggleFacet } from "../../state/actions.ts";
import { selectFacets, useDerived } from "../../state/selectors.ts";
import { useApp } from "../../state/store.ts";
import { useWords } from "../../state/useWords.ts";
import { StandingMark } from "../../widgets/StandingMark.tsx";
import { Facet, FacetRows } from "./Facet.tsx";
import { FacetRow } from "./FacetRow.tsx";

export function StandingFacet() {
  const { filters, standing, counts: inWords } = useWords().messages;
  const counts = useDerived(selectFacets).by;
  const chosen = useApp(({ view }) => view.status);
  const contested = useApp(({ view }) => view.contested);
  return (
    <Facet title={filters.standing}>
      <FacetRows>
        {STATUSES.map((status, index) => (
          <FacetRow
            key={status}
            name={standing[status].label}
            hint={standing[status].meaning}
            mark={<StandingMark status={status} />}
            count={at(counts.status, index)}
            checked={chosen.includes(status)}
            onToggle={() => toggleFacet("status", status)}
          />
        ))}
        <FacetRow
          name={filters.contested}
          hint={inWords.contested(counts.contested - counts.contestedDetail, counts.contestedDetail)}
          count={counts.contested}
          checked={contested}
          onToggle={() => setContested(!contested)}
        />
      </FacetRows>
    </Facet>
  );
}
