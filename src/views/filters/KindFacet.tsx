import { useState } from "react";
import { at, item } from "../../model/tables/columns.ts";
import { kindId } from "../../model/units.ts";
import { toggleFacet } from "../../state/actions.ts";
import { useFacets } from "../../state/selectors/facetSelectors.ts";
import { selectFilter, selectHues, useTables } from "../../state/selectors/selectors.ts";
import { useDerived } from "../../state/useDerived.ts";
import { useDataLanguage, useWords } from "../../state/useWords.ts";
import { KindDot } from "../../widgets/Kind.tsx";
import { translationNote } from "../../words/describeData.ts";
import { kindLabel } from "../../words/kindLabel.ts";
import { facetWords } from "../../words/laterWords.ts";
import { visibleText } from "../../words/visibleText.ts";
import { Facet, FacetNote, FacetRows } from "./Facet.tsx";
import { FacetRow } from "./FacetRow.tsx";
import { RowsToggle } from "./FacetTools.tsx";

/** A story has a dozen kinds or fewer; a file made by a machine may have hundreds. */
const FEW = 12;

/** Kinds of events by how often they occur in the whole story, so that no row ever moves. */
export function KindFacet() {
  const tables = useTables();
  const words = useWords();
  const { filters } = words.messages;
  const counts = useFacets().by.kind;
  const chosen = useDerived(selectFilter).kinds;
  const language = useDataLanguage();
  const [expanded, setExpanded] = useState(false);

  const hues = selectHues(tables);
  const ranked = hues.map((_, index) => index).sort((a, b) => item(hues, a) - item(hues, b));
  const many = ranked.length > FEW;
  const shown = ranked.filter(
    (index) => !many || expanded || item(hues, index) < FEW || chosen.includes(index),
  );

  return (
    <Facet title={filters.kind}>
      <FacetRows>
        {shown.map((index) => {
          const kind = item(tables.kinds, index);
          const translated = translationNote(words, kind);
          return (
            <FacetRow
              key={kind.id}
              name={kindLabel(words, kind)}
              language={translated === null ? language : undefined}
              hint={translated ?? visibleText(kind.description ?? kind.label)}
              mark={<KindDot hue={item(hues, index)} />}
              count={at(counts, index)}
              checked={chosen.includes(index)}
              onToggle={() => toggleFacet("kind", kindId(kind.id))}
            />
          );
        })}
      </FacetRows>
      {shown.some((index) => translationNote(words, item(tables.kinds, index)) !== null) && (
        <FacetNote>{facetWords(words).translated}</FacetNote>
      )}
      {many ? (
        <RowsToggle
          all={facetWords(words).allKinds(ranked.length)}
          expanded={expanded}
          onExpanded={setExpanded}
        />
      ) : null}
    </Facet>
  );
}
