import { useCallback } from "react";
import { articleRows } from "../../model/tables/articles.ts";
import { at } from "../../model/tables/columns.ts";
import { sourceRecord, type Tables } from "../../model/tables/tables.ts";
import { foldText } from "../../model/tables/text/foldText.ts";
import { toTextColumn } from "../../model/tables/text/makeTextColumn.ts";
import { sourceId, sourceRow } from "../../model/units.ts";
import { toggleFacet } from "../../state/actions.ts";
import { useFacets } from "../../state/selectors/facetSelectors.ts";
import { memoLast } from "../../state/selectors/memoLast.ts";
import { selectFilter, useTables } from "../../state/selectors/selectors.ts";
import { useDerived } from "../../state/useDerived.ts";
import { useDataLanguage, useWords } from "../../state/useWords.ts";
import { facetWords } from "../../words/laterWords.ts";
import { visibleText } from "../../words/visibleText.ts";
import { FacetOfMany } from "./FacetOfMany.tsx";
import { FacetRow } from "./FacetRow.tsx";

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

/** An editor writes fewer; of more no record is looked at. */
const MOST_LOOKED_AT = 1000;

/**
 * The sources to filter by: no document of which the file says neither publisher nor address, since nobody can know it
 * by its title. A title that stands alone is a name, as in tables that only name their sources. An article stands there
 * once, whatever ids it has. `undefined` for all.
 */
export const sourcesToChoose = memoLast((tables: Tables): readonly number[] | undefined => {
  const { count } = tables.sources;
  const articles = articleRows(tables);
  const known = articles.filter((row) => {
    if (count > MOST_LOOKED_AT) return true;
    const { publisher, url, archived, published, type } = sourceRecord(tables, sourceRow(row));
    return (publisher ?? url ?? archived) !== undefined || (published ?? type) === undefined;
  });
  return known.length === count ? undefined : known;
});

export function SourceFacet() {
  const tables = useTables();
  const words = useWords();
  const { filters } = words.messages;
  const say = facetWords(words);
  const counts = useFacets().by.source;
  const chosen = useDerived(selectFilter).sources;
  const offered = sourcesToChoose(tables);
  const listed = useCallback(
    (found: readonly number[] | undefined) => {
      if (!found || !offered) return found ?? offered;
      // A second id of an article leads to the first.
      const articles = new Set(found.map((row) => at(tables.sources.article, row)));
      return offered.filter((row) => articles.has(row));
    },
    [tables, offered],
  );
  const total = offered?.length ?? tables.sources.count;
  if (total === 0 && chosen.length === 0) return null;
  return (
    <FacetOfMany
      title={filters.sources}
      counts={counts}
      chosen={chosen}
      few={FEW}
      total={total}
      listed={listed}
      texts={() => sourceTexts(tables)}
      say={{ find: say.findSource, none: say.noSource, all: say.allSources }}
      row={(row) => (
        <SourceRow
          key={row}
          row={row}
          count={at(counts, row)}
          checked={chosen.some((other) => other === row)}
        />
      )}
    />
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
      count={count}
      checked={checked}
      wraps
      onToggle={() => toggleFacet("source", sourceId(source.id))}
    />
  );
}
