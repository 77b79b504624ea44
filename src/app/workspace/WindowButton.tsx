import Minus from "lucide-react/icons/minus";
import Plus from "lucide-react/icons/plus";
import { Suspense, useState } from "react";
import { showAll, zoomStep } from "../../state/actions.ts";
import { laterPart } from "../../state/laterPart.ts";
import { selectFacets, useDerived, useTables } from "../../state/selectors.ts";
import { useWords } from "../../state/useWords.ts";
import { WindowFields } from "../../views/timeline/WindowFields.tsx";
import { Dialog } from "../../widgets/Dialog.tsx";
import { IconButton } from "../../widgets/IconButton.tsx";
import { timeWindowWords } from "../../words/storyWords.ts";
import { OverviewRegion } from "./Panes.tsx";
import styles from "./WindowButton.module.css";

const PlayBar = laterPart(async () => (await import("../play/PlayTools.tsx")).PlayBar);
const PlayHere = laterPart(async () => (await import("../play/PlayTools.tsx")).PlayHere);

/** Opens the window of time, where no timeline is beside that shows it: the whole story with its brush, and its days. */
export function WindowButton() {
  const { title } = timeWindowWords(useWords());
  const [open, setOpen] = useState(false);
  const [plays, setPlays] = useState(false);
  return (
    <>
      <button type="button" aria-haspopup="dialog" onClick={() => setOpen(true)}>
        {title}
      </button>
      {open && (
        <WindowDialog
          title={title}
          onClose={() => setOpen(false)}
          onPlay={() => {
            setOpen(false);
            setPlays(true);
          }}
        />
      )}
      <Suspense>{plays && <PlayBar onClose={() => setPlays(false)} />}</Suspense>
    </>
  );
}

function WindowDialog(props: {
  readonly title: string;
  readonly onClose: () => void;
  readonly onPlay: () => void;
}) {
  const words = useWords();
  const { filters, timeline } = words.messages;
  const tables = useTables();
  const { total } = useDerived(selectFacets);
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
            <Suspense>
              <PlayHere onPlay={props.onPlay} />
            </Suspense>
          </div>
          <button type="button" data-primary="" className={styles.show} onClick={close}>
            {filters.show(total)}
          </button>
        </div>
      )}
    </Dialog>
  );
}
