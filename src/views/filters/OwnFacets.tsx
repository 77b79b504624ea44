import { useId, useState } from "react";
import { foldText } from "../../model/tables/foldText.ts";
import { toTextColumn } from "../../model/tables/makeTextColumn.ts";
import { wordKey } from "../../model/tables/ownValues.ts";
import type { OwnColumn } from "../../model/tables/tables.ts";
import { allTexts, textAt } from "../../model/tables/textColumn.ts";
import { setMeasure, toggleFacet } from "../../state/actions.ts";
import { useFacets } from "../../state/facetSelectors.ts";
import { memoLast } from "../../state/memoLast.ts";
import { selectFilter, useTables } from "../../state/selectors.ts";
import { useApp } from "../../state/store.ts";
import { useDataLanguage, useDerived, useWords } from "../../state/useDerived.ts";
import { formatNumber, joinPresent, listWithCommas } from "../../words/formatNumber.ts";
import { visibleText } from "../../words/isolate.ts";
import { exploringWords } from "../../words/laterWords.ts";
import { Facet, FacetGroup, FacetRow, FacetRows, RowsToggle } from "./Facet.tsx";

const FIRST_COLUMNS = 4;
const FEW = 5;

/** The texts for a search, kept for the next search, because a column may have hundreds of thousands of texts. */
const wordTexts = memoLast((column: Categories) => toTextColumn(allTexts(column.words).map(foldText)));

type Categories = Extract<OwnColumn, { readonly type: "category" }>;

export function OwnFacets() {
  const { columns } = useTables().events;
  const spoken = useWords();
  const say = exploringWords(spoken).columns;
  const { own } = useDerived(selectFilter);
  const [expanded, setExpanded] = useState(false);
  const facets = columns.flatMap((column, index) =>
    column.type === "category" && column.words.starts.length > 2 ? [{ column, index }] : [],
  );
  const shown = facets.filter(
    ({ index }, place) => expanded || place < FIRST_COLUMNS || own.some((clause) => clause.column === index),
  );
  const hidden = facets.length - shown.length;
  return (
    <>
      <MeasureFacet />
      {shown.map(({ column, index }) => (
        <OwnFacet key={column.id} column={column} index={index} />
      ))}
      {facets.length > FIRST_COLUMNS && (expanded || hidden > 0) ? (
        <FacetGroup title={expanded ? say.fewerColumns : say.moreColumns(hidden)}>
          <RowsToggle
            all={listWithCommas(
              spoken,
              facets
                .filter((one) => !shown.includes(one))
                .slice(0, FEW)
                .map(({ column }) => visibleText(column.label)),
            )}
            expanded={expanded}
            onExpanded={setExpanded}
          />
        </FacetGroup>
      ) : null}
    </>
  );
}

function OwnFacet({ column, index }: { readonly column: Categories; readonly index: number }) {
  const say = exploringWords(useWords()).columns;
  const language = useDataLanguage();
  const counted = useFacets().by.own[index];
  const clause = useDerived(selectFilter).own.find((one) => one.column === index);
  if (!counted) return null;
  const label = visibleText(column.label);
  return (
    <Facet
      title={label}
      language={language}
      // Index 0 counts the events without a value in the column.
      counts={counted.subarray(1)}
      chosen={(clause?.words ?? []).map((number) => number - 1)}
      total={column.words.starts.length - 1}
      few={FEW}
      seenAtOnce={12}
      valueOf={(word) => ({ name: visibleText(textAt(column.words, word)), language })}
      toggle={(word) => toggleFacet("where", wordKey(column.id, textAt(column.words, word)))}
      all={say.all}
      finder={{ label: say.find(label), none: say.none, texts: () => wordTexts(column) }}
    />
  );
}

function MeasureFacet() {
  const { columns } = useTables().events;
  const words = useWords();
  const say = exploringWords(words).columns;
  const language = useDataLanguage();
  const { sums, total } = useFacets();
  const chosen = useApp(({ view }) => view.measure);
  const group = useId();
  const measures = columns.flatMap(({ id, label }, index) => {
    const sum = sums[index];
    return sum?.events
      ? [{ id, label: visibleText(label), sum: sum.sum, hint: say.sumOf(sum.events, total) }]
      : [];
  });
  if (measures.length === 0) return null;
  const all = [{ id: "", label: say.events, sum: total, hint: undefined }, ...measures];
  return (
    <FacetGroup title={say.heights}>
      <FacetRows>
        {all.map(({ id, label, sum, hint }) => (
          <FacetRow
            key={id}
            name={label}
            language={id === "" ? undefined : language}
            hint={hint}
            description={joinPresent([formatNumber(words, sum), hint], " ")}
            count={sum}
            radio={group}
            checked={chosen === id}
            onToggle={() => setMeasure(id)}
          />
        ))}
      </FacetRows>
    </FacetGroup>
  );
}
