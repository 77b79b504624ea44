import { selectComparison } from "../../state/selectors/comparison.ts";
import { useDerived } from "../../state/useDerived.ts";
import { useWords } from "../../state/useWords.ts";
import { formatDayRange } from "../../words/formatDate.ts";
import styles from "./ComparedNetworks.module.css";
import { NetworkPicture } from "./NetworkPicture.tsx";

const SIDES = ["earlier", "later"] as const;

/**
 * Two windows as two networks with the same actors at the same places, side by side, or below each other where the pane is
 * higher than wide: what one lacks is faint there, and ties that came or went bear their sign in both.
 */
export function ComparedNetworks({ isStacked }: { readonly isStacked: boolean }) {
  const words = useWords();
  const comparison = useDerived(selectComparison);
  if (comparison === null) return null;
  return (
    <div className={styles.both} data-stacked={isStacked || undefined}>
      {SIDES.map((side) => {
        const { first, last } = comparison.days[side];
        return <NetworkPicture key={side} compared={{ side, days: formatDayRange(words, first, last) }} />;
      })}
    </div>
  );
}
