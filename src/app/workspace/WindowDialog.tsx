import Minus from "lucide-react/icons/minus";
import Plus from "lucide-react/icons/plus";
import { showAll, zoomStep } from "../../state/actions.ts";
import { selectTotals, useTables } from "../../state/selectors/selectors.ts";
import { useDerived } from "../../state/useDerived.ts";
import { useWords } from "../../state/useWords.ts";
import { WindowFields } from "../../views/timeline/WindowFields.tsx";
import { Dialog } from "../../widgets/Dialog.tsx";
import { IconButton } from "../../widgets/IconButton.tsx";
import { timeWindowWords } from "../../words/laterWords.ts";
import { PlayHere } from "../play/PlayTools.tsx";
import { OverviewRegion } from "./Panes.tsx";
import styles from "./WindowDialog.module.css";

/** The whole story with its brush, the days of the window, and the way to a play. */
export function WindowDialog(props: {
  readonly title: string;
  readonly onClose: () => void;
  readonly onPlay: () => void;
}) {
  const words = useWords();
  const { filters, timeline } = words.messages;
  const tables = useTables();
  const total = useDerived(selectTotals).events;
  const { hint } = timeWindowWords(words);
  return (
    <Dialog title={props.title} onClose={props.onClose}>
      {(close) => (
        <div className={styles.content}>
          <p className={styles.hint}>{hint}</p>
          <OverviewRegion className={styles.overview} />
          <div className={styles.tools}>
            <WindowFields />
            <IconButton label={timeline.zoomOut} size="large" onClick={() => zoomStep(tables, -1)}>
              <Minus size={16} aria-hidden="true" />
            </IconButton>
            <IconButton label={timeline.zoomIn} size="large" onClick={() => zoomStep(tables, 1)}>
              <Plus size={16} aria-hidden="true" />
            </IconButton>
            <button type="button" className={styles.all} onClick={showAll}>
              {timeline.showAll}
            </button>
            <PlayHere onPlay={props.onPlay} />
          </div>
          <button type="button" data-primary="" className={styles.show} onClick={close}>
            {filters.show(total)}
          </button>
        </div>
      )}
    </Dialog>
  );
}
