import FoldHorizontal from "lucide-react/icons/fold-horizontal";
import Rows3 from "lucide-react/icons/rows-3";
import UsersRound from "lucide-react/icons/users-round";
import { Suspense } from "react";
import { repeatsVerbs } from "../../model/tables/findRow.ts";
import type { Tables } from "../../model/tables/tables.ts";
import { setFold, setLanes } from "../../state/actions.ts";
import { selectTotals, shownLanes, useTables } from "../../state/selectors/selectors.ts";
import { selectHasSilences } from "../../state/selectors/storySelectors.ts";
import { type AppState, useApp } from "../../state/store.ts";
import { useDerived } from "../../state/useDerived.ts";
import { useWords } from "../../state/useWords.ts";
import { IconButton } from "../../widgets/IconButton.tsx";
import { laneWords } from "../../words/laterWords.ts";
import styles from "./LaneChoice.module.css";
import { MOST_MARKS, timelineLater } from "./rooms.ts";

const OtherLanes = timelineLater.part(({ OtherLanes }) => OtherLanes);

/** Parts the timeline into lanes, by kind or by actor; the pressed one once more leads back to none. */
export function LaneChoice() {
  const { title, byKind, byActor } = laneWords(useWords());
  const tables = useTables();
  const lanes = useApp(({ view }) => shownLanes(tables, view));
  const hasMore = tables.prepared === null && (tables.events.columns.length > 0 || repeatsVerbs(tables));
  const toggle = (choice: "kind" | "actor") => setLanes(lanes === choice ? "none" : choice);
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset's legend would need room that is not there.
    <div role="group" aria-label={title} className={styles.choice}>
      <IconButton label={byKind} size="small" aria-pressed={lanes === "kind"} onClick={() => toggle("kind")}>
        <Rows3 size={15} aria-hidden="true" />
      </IconButton>
      {tables.prepared === null && (
        <IconButton
          label={byActor}
          size="small"
          aria-pressed={lanes === "actor"}
          onClick={() => toggle("actor")}
        >
          <UsersRound size={15} aria-hidden="true" />
        </IconButton>
      )}
      {hasMore && (
        <Suspense>
          <OtherLanes />
        </Suspense>
      )}
    </div>
  );
}

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
