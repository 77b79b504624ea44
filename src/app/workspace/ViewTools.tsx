import { Suspense } from "react";
import { setPanes } from "../../state/actions.ts";
import type { ViewState } from "../../state/address/viewState.ts";
import { laterPart } from "../../state/laterPart.ts";
import { useTables } from "../../state/selectors/selectors.ts";
import { useApp } from "../../state/store.ts";
import { useWords } from "../../state/useWords.ts";
import styles from "./ViewTools.module.css";

const WindowTools = laterPart(async () => (await import("./WindowTools.tsx")).WindowTools, {
  isFirst: () => true,
});
const PlayTools = laterPart(async () => (await import("../play/PlayTools.tsx")).PlayTools);

const VIEWS: readonly ViewState["view"][] = ["all", "timeline", "network", "list", "table", "pairs"];

/** Above the pictures: which of them fill the centre, and the window of time that they share. */
export function ViewTools() {
  const { panes } = useWords().messages;
  const view = useApp((state) => state.view.view);
  const hasAllEvents = useTables().prepared === null;
  const names: { readonly [V in ViewState["view"]]: string } = {
    all: panes.all,
    timeline: panes.timeline,
    network: panes.network,
    list: panes.list,
    table: panes.table,
    pairs: panes.pairs,
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
      {hasAllEvents && (
        <Suspense>
          <PlayTools />
        </Suspense>
      )}
      <Suspense fallback={<span className={styles.window} />}>
        <WindowTools />
      </Suspense>
    </div>
  );
}
