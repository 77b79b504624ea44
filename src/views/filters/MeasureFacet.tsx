import { useId } from "react";
import { setMeasure } from "../../state/actions.ts";
import { useFacets } from "../../state/selectors/facetSelectors.ts";
import { useTables } from "../../state/selectors/selectors.ts";
import { useApp } from "../../state/store.ts";
import { useWords } from "../../state/useWords.ts";
import { formatNumber } from "../../words/formatNumber.ts";
import { columnWords } from "../../words/laterWords.ts";
import { visibleText } from "../../words/visibleText.ts";
import { Box } from "./Choice.tsx";
import { Facet } from "./Facet.tsx";
import styles from "./MeasureFacet.module.css";

/** The sums of the columns of numbers in the events that count; the chosen one is the height of the bars. */
export function MeasureFacet() {
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
