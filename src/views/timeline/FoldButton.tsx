import FoldHorizontal from "lucide-react/icons/fold-horizontal";
import { setFold } from "../../state/actions.ts";
import { selectFacets, useDerived } from "../../state/selectors.ts";
import { useApp } from "../../state/store.ts";
import { selectHasSilences } from "../../state/storySelectors.ts";
import { useWords } from "../../state/useWords.ts";
import { IconButton } from "../../widgets/IconButton.tsx";
import { MOST_MARKS } from "./timelineScene.ts";

/** Folds the long silences of the window, and opens them again; nothing where there are none. */
export function FoldButton() {
  const { timeline } = useWords().messages;
  const isFolded = useApp(({ view }) => view.fold);
  const hasSilences = useDerived(selectHasSilences);
  const { total } = useDerived(selectFacets);
  // Where events are too many to be drawn one by one nothing is folded.
  if (!hasSilences || total > MOST_MARKS) return null;
  return (
    <IconButton label={timeline.fold} size="small" aria-pressed={isFolded} onClick={() => setFold(!isFolded)}>
      <FoldHorizontal size={15} aria-hidden="true" />
    </IconButton>
  );
}
