import Minus from "lucide-react/icons/minus";
import Plus from "lucide-react/icons/plus";
import { showAll, zoomStep } from "../../state/actions.ts";
import { useTables } from "../../state/selectors/selectors.ts";
import { useWords } from "../../state/useWords.ts";
import { FoldButton, LaneChoice } from "../../views/timeline/LaneChoice.tsx";
import { WindowFields } from "../../views/timeline/WindowFields.tsx";
import { IconButton } from "../../widgets/IconButton.tsx";
import styles from "./WindowTools.module.css";

/** The window of time in fields and buttons, and how the timeline is parted and folded. */
export function WindowTools() {
  const { timeline } = useWords().messages;
  const tables = useTables();
  return (
    <div className={styles.window}>
      <WindowFields />
      <FoldButton />
      <LaneChoice />
      <span className={styles.zoom}>
        <IconButton label={timeline.zoomOut} size="small" onClick={() => zoomStep(tables, -1)}>
          <Minus size={15} aria-hidden="true" />
        </IconButton>
        <IconButton label={timeline.zoomIn} size="small" onClick={() => zoomStep(tables, 1)}>
          <Plus size={15} aria-hidden="true" />
        </IconButton>
        <button type="button" className={styles.all} onClick={showAll}>
          {timeline.showAll}
        </button>
      </span>
    </div>
  );
}
