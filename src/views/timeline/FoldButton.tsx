import FoldHorizontal from "lucide-react/icons/fold-horizontal";
import type { Tables } from "../../model/tables/tables.ts";
import { setFold } from "../../state/actions.ts";
import { selectTotals } from "../../state/selectors/selectors.ts";
import { selectHasSilences } from "../../state/selectors/storySelectors.ts";
import { type AppState, useApp } from "../../state/store.ts";
import { useDerived } from "../../state/useDerived.ts";
import { useWords } from "../../state/useWords.ts";
import { IconButton } from "../../widgets/IconButton.tsx";
import { MOST_MARKS } from "./rooms.ts";

/** Where events are too many to be drawn one by one nothing is folded. */
const selectCanFold = (state: AppState, tables: Tables): boolean =>
  selectTotals(state, tables).events <= MOST_MARKS && selectHasSilences(state, tables);

/**
 * Folds the long silences of the window, and opens them again. Where there are none nothing is folded, whatever was asked
 * for, and it stands all the same: buttons beside it never move.
 */
export function FoldButton() {
  const { timeline } = useWords().messages;
  const isFolded = useApp(({ view }) => view.fold);
  const canFold = useDerived(selectCanFold);
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
