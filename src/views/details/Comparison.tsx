import ArrowLeftRight from "lucide-react/icons/arrow-left-right";
import X from "lucide-react/icons/x";
import { setCompare } from "../../state/actions.ts";
import {
  type Comparison as Compared,
  selectComparison,
  swapWindows,
} from "../../state/selectors/comparison.ts";
import { useTables } from "../../state/selectors/selectors.ts";
import { useDerived } from "../../state/useDerived.ts";
import { useDataContext } from "../../widgets/useDataContext.ts";
import { playWords } from "../../words/laterWords.ts";
import styles from "./Comparison.module.css";
import { ComparisonTable } from "./ComparisonTable.tsx";
import { BarIcon, DetailBar } from "./DetailBar.tsx";

/** Two windows of time side by side, in place of the story. */
export function Comparison() {
  const context = useDataContext();
  const tables = useTables();
  const comparison: Compared | null = useDerived(selectComparison);
  const says = playWords(context.words).comparison;
  if (comparison === null) return null;
  return (
    <article>
      <DetailBar
        start={
          <button type="button" className={styles.swap} onClick={() => swapWindows(tables)}>
            <ArrowLeftRight size={16} aria-hidden="true" />
            {says.swap}
          </button>
        }
      >
        <BarIcon to={{ button: { onClick: () => setCompare(null) } }} name={says.close}>
          <X size={16} aria-hidden="true" />
        </BarIcon>
      </DetailBar>
      <ComparisonTable context={context} comparison={comparison} />
    </article>
  );
}
