import { useMemo, useState } from "react";
import { at } from "../../model/tables/columns.ts";
import { foldText } from "../../model/tables/foldText.ts";
import { toTextColumn } from "../../model/tables/makeTextColumn.ts";
import { sourceRecord, type Tables } from "../../model/tables/tables.ts";
import { sourceId, sourceRow } from "../../model/units.ts";
import { toggleFacet } from "../../state/actions.ts";
import { useFacets } from "../../state/facetSelectors.ts";
import { memoLast } from "../../state/memoLast.ts";
import { selectFilter, useDerived, useTables } from "../../state/selectors.ts";
import { useDataLanguage, useWords } from "../../state/useWords.ts";
import { facetWords } from "../../words/laterWords.ts";
import { visibleText } from "../../words/visibleText.ts";
import { Facet, FacetNote, FacetRows } from "./Facet.tsx";
import { FacetRow } from "./FacetRow.tsx";
import { FinderField, RowsToggle } from "./FacetTools.tsx";
import { fewChoices, manyChoices, rowsWithWords } from "./facetChoices.ts";

/** How many sources stand there before one asks for more. */
const FEW = 5;

/** Title and publisher of every source, folded, one a line: what the finder looks in. Made at its first question. */
const sourceTexts = memoLast((tables: Tables) =>
  toTextColumn(
    Array.from({ length: tables.sources.count }, (_, row) => {
      const { title, publisher = "" } = sourceRecord(tables, sourceRow(row));
      return `${foldText(title)}\n${foldText(publisher)}`;
    }),
  ),
);

export function SourceFacet() {
  const tables = useTables();
  const words = useWords();
  const { filters } = words.messages;
  const say = facetWords(words);
  const counts = useFacets().by.source;
  const chosen = useDerived(selectFilter).sources;
  const [text, setText] = useState("");
  const [expanded, setExpanded] = useState(false);

  const sought = text.trim() !== "";
  const found = useMemo(
    () => (sought ? rowsWithWords(sourceTexts(tables), text) : undefined),
    [tables, text, sought],
  );
  if (tables.sources.count === 0) return null;
  const many = sought || expanded;
  const { rows, hidden } = many ? manyChoices(counts, found) : fewChoices(counts, chosen, FEW);

  return (
    <Facet title={filters.sources}>
      <FinderField label={say.findSource} text={text} onText={setText} />
      {found?.length === 0 ? <FacetNote>{say.noSource(text.trim())}</FacetNote> : null}
      <FacetRows>
        {rows.map((row) => (
          <SourceRow
            key={row}
            row={row}
            count={at(counts, row)}
            checked={chosen.some((other) => other === row)}
          />
        ))}
      </FacetRows>
      {many && hidden > 0 ? <FacetNote>{say.more(hidden)}</FacetNote> : null}
      {!sought && tables.sources.count > FEW ? (
        <RowsToggle all={say.allSources(tables.sources.count)} expanded={expanded} onExpanded={setExpanded} />
      ) : null}
    </Facet>
  );
}

function SourceRow(props: { readonly row: number; readonly count: number; readonly checked: boolean }) {
  const { row, count, checked } = props;
  const tables = useTables();
  const say = facetWords(useWords());
  const language = useDataLanguage();
  const source = sourceRecord(tables, sourceRow(row));
  // One publisher has many titles and a title says little without its publisher: only both together are a name.
  const name = say.sourceName(visibleText(source.publisher ?? ""), visibleText(source.title));
  return (
    <FacetRow
      name={name}
      language={language}
      hint={name}
      count={count}
      checked={checked}
      wraps
      onToggle={() => toggleFacet("source", sourceId(source.id))}
    />
  );
}
