import { useId } from "react";
import { setMatch } from "../../state/actions.ts";
import { useApp } from "../../state/store.ts";
import { useWords } from "../../state/useWords.ts";
import { facetWords } from "./facetWords.ts";
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
