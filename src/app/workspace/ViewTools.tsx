import Minus from "lucide-react/icons/minus";
import Plus from "lucide-react/icons/plus";
import { Suspense } from "react";
import { setPanes, showAll, zoomStep } from "../../state/actions.ts";
import { laterPart } from "../../state/laterPart.ts";
import { useTables } from "../../state/selectors.ts";
import { useApp } from "../../state/store.ts";
import { useWords } from "../../state/useWords.ts";
import type { ViewState } from "../../state/viewState.ts";
import { IconButton } from "../../widgets/IconButton.tsx";
import styles from "./ViewTools.module.css";

const WindowFields = laterPart(
  async () => (await import("../../views/timeline/WindowFields.tsx")).WindowFields,
  { isFirst: () => true },
);
const FoldButton = laterPart(async () => (await import("../../views/timeline/FoldButton.tsx")).FoldButton);

const LaneChoice = laterPart(async () => (await import("../../views/timeline/LaneChoice.tsx")).LaneChoice);

const VIEWS: readonly ViewState["view"][] = ["all", "timeline", "network", "list", "table"];

/** Above the pictures: which of them fill the centre, and the window of time that they share. */
export function ViewTools() {
  const { panes, timeline } = useWords().messages;
  const tables = useTables();
  const view = useApp((state) => state.view.view);
  const names: { readonly [V in ViewState["view"]]: string } = {
    all: panes.all,
    timeline: panes.timeline,
    network: panes.network,
    list: panes.list,
    table: panes.table,
  };
  return (
    <div className={styles.tools}>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset's legend would need room that is not there. */}
      <div role="group" aria-label={panes.views} className={styles.switch}>
        {VIEWS.map((name) => (
          <button key={name} type="button" aria-pressed={view === name} onClick={() => setPanes(name)}>
            {names[name]}
          </button>
        ))}
      </div>
      <div className={styles.window}>
        <Suspense fallback={<span className={styles.fields} />}>
          <WindowFields />
        </Suspense>
        <Suspense fallback={<span className={styles.fold} />}>
          <FoldButton />
        </Suspense>
        <Suspense fallback={<span className={styles.lanes} />}>
          <LaneChoice />
        </Suspense>
        <IconButton label={timeline.zoomOut} size="small" onClick={() => zoomStep(tables, -1)}>
          <Minus size={15} aria-hidden="true" />
        </IconButton>
        <IconButton label={timeline.zoomIn} size="small" onClick={() => zoomStep(tables, 1)}>
          <Plus size={15} aria-hidden="true" />
        </IconButton>
        <button type="button" className={styles.all} onClick={showAll}>
          {timeline.showAll}
        </button>
      </div>
    </div>
  );
}
