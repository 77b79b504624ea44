import Rows3 from "lucide-react/icons/rows-3";
import UsersRound from "lucide-react/icons/users-round";
import { Suspense } from "react";
import { repeatsVerbs } from "../../model/tables/findRow.ts";
import { setLanes } from "../../state/actions.ts";
import { useTables } from "../../state/selectors/selectors.ts";
import { useApp } from "../../state/store.ts";
import { useWords } from "../../state/useWords.ts";
import { IconButton } from "../../widgets/IconButton.tsx";
import { laneWords } from "../../words/laterWords.ts";
import styles from "./LaneChoice.module.css";
import { timelineLater } from "./rooms.ts";

const OtherLanes = timelineLater.part(({ OtherLanes }) => OtherLanes);

/** Parts the timeline into lanes, by kind or by actor; the pressed one once more leads back to none. */
export function LaneChoice() {
  const { title, byKind, byActor } = laneWords(useWords());
  const lanes = useApp(({ view }) => view.lanes);
  const tables = useTables();
  const hasMore = tables.prepared === null && (tables.events.columns.length > 0 || repeatsVerbs(tables));
  const toggle = async (choice: "kind" | "actor") => {
    await timelineLater.whenHere();
    setLanes(lanes === choice ? "none" : choice);
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset's legend would need room that is not there.
    <div role="group" aria-label={title} className={styles.choice}>
      <IconButton
        label={byKind}
        size="small"
        aria-pressed={lanes === "kind"}
        onClick={() => void toggle("kind")}
      >
        <Rows3 size={15} aria-hidden="true" />
      </IconButton>
      {tables.prepared === null && (
        <IconButton
          label={byActor}
          size="small"
          aria-pressed={lanes === "actor"}
          onClick={() => void toggle("actor")}
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
