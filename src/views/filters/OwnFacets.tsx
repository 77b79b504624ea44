import { useId, useState } from "react";
import { at } from "../../model/tables/columns.ts";
import { wordKey } from "../../model/tables/findWord.ts";
import type { OwnColumn } from "../../model/tables/tables.ts";
import { foldText } from "../../model/tables/text/foldText.ts";
import { toTextColumn } from "../../model/tables/text/makeTextColumn.ts";
import { allTexts, textAt } from "../../model/tables/text/textColumn.ts";
import { setMeasure, toggleFacet } from "../../state/actions.ts";
import { useFacets } from "../../state/selectors/facetSelectors.ts";
import { memoLast } from "../../state/selectors/memoLast.ts";
import { selectFilter, useTables } from "../../state/selectors/selectors.ts";
import { useApp } from "../../state/store.ts";
import { useDerived } from "../../state/useDerived.ts";
import { useDataLanguage, useWords } from "../../state/useWords.ts";
import { formatNumber } from "../../words/formatNumber.ts";
import { columnWords } from "../../words/laterWords.ts";
import { visibleText } from "../../words/visibleText.ts";
import { Box } from "./Choice.tsx";
import { Facet } from "./Facet.tsx";
import { FacetOfMany } from "./FacetOfMany.tsx";
import { FacetRow } from "./FacetRow.tsx";
import { RowsToggle } from "./FacetTools.tsx";
import styles from "./OwnFacets.module.css";

/** How many columns stand there before one asks for more. */
const FIRST_COLUMNS = 4;
/** How many values of one stand there before one asks for more; of fewer each is seen at once. */
const FEW = 5;
const MANY = 12;

/** There may be hundreds of thousands. */
const wordTexts = memoLast((column: Categories) => toTextColumn(allTexts(column.words).map(foldText)));

type Categories = Extract<OwnColumn, { readonly type: "category" }>;

/** Columns of the file's own: what bars stand for, and a facet for each that holds words to choose among. */
export function OwnFacets() {
  const { columns } = useTables().events;
  const say = columnWords(useWords());
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
        <Facet title={expanded ? say.fewerColumns : say.moreColumns(hidden)}>
          <RowsToggle
            all={facets
              .filter((one) => !shown.includes(one))
              .slice(0, FEW)
              .map(({ column }) => visibleText(column.label))
              .join(", ")}
            expanded={expanded}
            onExpanded={setExpanded}
          />
        </Facet>
      ) : null}
    </>
  );
}

function OwnFacet(props: { readonly column: Categories; readonly index: number }) {
  const { column, index } = props;
  const say = columnWords(useWords());
  const language = useDataLanguage();
  const counted = useFacets().by.own[index];
  const clause = useDerived(selectFilter).own.find((one) => one.column === index);
  if (!counted) return null;
  const counts = counted.subarray(1);
  const chosen = (clause?.words ?? []).map((number) => number - 1);
  const label = visibleText(column.label);
  return (
    <FacetOfMany
      title={label}
      counts={counts}
      chosen={chosen}
      few={FEW}
      seenAtOnce={MANY}
      total={column.words.starts.length - 1}
      texts={() => wordTexts(column)}
      say={{ find: say.find(label), none: say.none, all: say.all }}
      row={(row) => {
        const word = textAt(column.words, row);
        const name = visibleText(word);
        return (
          <FacetRow
            key={row}
            name={name}
            language={language}
            count={at(counts, row)}
            checked={chosen.includes(row)}
            onToggle={() => toggleFacet("where", wordKey(column.id, word))}
          />
        );
      }}
    />
  );
}

/** The sums of the columns of numbers in the events that count; the chosen one is the height of the bars. */
function MeasureFacet() {
  const { columns } = useTables().events;
  const words = useWords();
  const say = columnWords(words);
  const { sums, total } = useFacets();
  const chosen = useApp(({ view }) => view.measure);
  const group = useId();
  const measures = columns.flatMap(({ id, label }, index) => {
    const sum = sums[index];
    return sum ? [{ id, label: visibleText(label), sum: sum.sum, hint: say.sumOf(sum.events, total) }] : [];
  });
  if (measures.length === 0) return null;
  const all = [{ id: "", label: say.events, sum: total, hint: undefined }, ...measures];
  return (
    <Facet title={say.heights}>
      {all.map(({ id, label, sum, hint }) => (
        <label key={id} htmlFor={`${group}-${id}`} className={styles.row} title={hint}>
          <Box
            type="radio"
            id={`${group}-${id}`}
            name={group}
            checked={chosen === id}
            aria-labelledby={`${group}-${id}-name`}
            aria-description={[formatNumber(words, sum), hint].filter(Boolean).join(" ")}
            onChange={() => setMeasure(id)}
          />
          <span id={`${group}-${id}-name`} className={styles.name} dir="auto">
            {label}
          </span>
          <span className={styles.sum} aria-hidden="true">
            {formatNumber(words, sum)}
          </span>
        </label>
      ))}
    </Facet>
  );
}
