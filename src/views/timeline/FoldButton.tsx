import FoldHorizontal from "lucide-react/icons/fold-horizontal";
import { setFold } from "../../state/actions.ts";
import { selectFacets, useDerived } from "../../state/selectors.ts";
import { useApp } from "../../state/store.ts";
import { selectHasSilences } from "../../state/storySelectors.ts";
import { useWords } from "../../state/useWords.ts";
import { IconButton } from "../../widgets/IconButton.tsx";
import { MOST_MARKS } from "./density/crowdedPart.ts";

/**
 * Folds the long silences of the window, and opens them again. Where there are none nothing is folded, whatever was asked
 * for, and it stands all the same: buttons beside it never move.
 */
export function FoldButton() {
  const { timeline } = useWords().messages;
  const isFolded = useApp(({ view }) => view.fold);
  const hasSilences = useDerived(selectHasSilences);
  const { total } = useDerived(selectFacets);
  // Where events are too many to be drawn one by one nothing is folded.
  const canFold = hasSilences && total <= MOST_MARKS;
  return (
    <IconButton
      label={timeline.fold}
      size="small"
      aria-pressed={isFolded && canFold}
      disabled={!canFold}
      onClick={() => setFold(!isFolded)}
    >
      <FoldHorizontal size={15} aria-hidden="true" />
    </IconButton>
  );
}
