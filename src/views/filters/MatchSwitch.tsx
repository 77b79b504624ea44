import { useId } from "react";
import { PARTS } from "../../query/filter/filter.ts";
import { setMatch, setPart } from "../../state/actions.ts";
import { useTables } from "../../state/selectors/selectors.ts";
import { useApp } from "../../state/store.ts";
import { useWords } from "../../state/useWords.ts";
import { facetWords, pairsWords } from "../../words/laterWords.ts";
import styles from "./MatchSwitch.module.css";

/** Whether an event needs any or all of the chosen actors. */
export function MatchSwitch() {
  const filters = facetWords(useWords());
  const match = useApp(({ view }) => view.match);
  const name = useId();
  return (
    <div role="radiogroup" aria-label={filters.match} className={styles.switch}>
      {(["any", "all"] as const).map((value) => (
        <label key={value} className={styles.choice} title={filters[`${value}Hint`]}>
          <input
            type="radio"
            name={name}
            className={styles.radio}
            checked={match === value}
            aria-description={filters[`${value}Hint`]}
            onChange={() => setMatch(value)}
          />
          {filters[value]}
        </label>
      ))}
    </div>
  );
}

/** How the chosen actors take part: in any role, acting, acted upon. Nothing where nobody acts on anybody. */
export function PartSwitch() {
  const { ties } = useTables();
  const say = pairsWords(useWords());
  const part = useApp(({ view }) => view.part);
  const name = useId();
  if (ties.count === 0) return null;
  return (
    <div role="radiogroup" aria-label={say.part} className={`${styles.switch} ${styles.whole}`}>
      {PARTS.map((value) => (
        <label key={value} className={styles.choice}>
          <input
            type="radio"
            name={name}
            className={styles.radio}
            checked={part === value}
            onChange={() => setPart(value)}
          />
          {say.parts[value]}
        </label>
      ))}
    </div>
  );
}
