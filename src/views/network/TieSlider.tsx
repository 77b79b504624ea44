import type { StrongestTies } from "../../query/network/strongestTies.ts";
import { setLeastTie } from "../../state/actions.ts";
import { useWords } from "../../state/useWords.ts";
import { pairsWords } from "../../words/laterWords.ts";
import styles from "./TieSlider.module.css";

/** How many ties are drawn, the strongest first, and what that hides: a network of thousands would be a carpet. */
export function TieSlider({ strongest }: { readonly strongest: StrongestTies }) {
  const say = pairsWords(useWords());
  const { least, usual, steps, shownTies, allTies, hiddenActors } = strongest;
  // To the right there are more ties.
  const place =
    steps.length -
    1 -
    Math.max(
      0,
      steps.findLastIndex((step) => step <= least),
    );
  const text = say.shown(shownTies, allTies, least);
  return (
    <div className={styles.slider} data-tools="" onPointerDown={(event) => event.stopPropagation()}>
      <label>
        <span className={styles.name}>{say.strongest}</span>
        <input
          type="range"
          min={0}
          max={steps.length - 1}
          value={place}
          aria-valuetext={text}
          onChange={({ target }) => {
            const next = steps[steps.length - 1 - Number(target.value)] ?? 1;
            setLeastTie(next === usual ? 0 : next);
          }}
        />
      </label>
      <p role="status" className={styles.said}>
        {text}
        {allTies > shownTies && (
          <>
            <br />
            {say.hidden(allTies - shownTies, hiddenActors)}
          </>
        )}
      </p>
    </div>
  );
}
