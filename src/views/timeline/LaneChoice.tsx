import Rows3 from "lucide-react/icons/rows-3";
import UsersRound from "lucide-react/icons/users-round";
import { setLanes } from "../../state/actions.ts";
import { useApp } from "../../state/store.ts";
import { useWords } from "../../state/useWords.ts";
import { IconButton } from "../../widgets/IconButton.tsx";
import { laneWords } from "../../words/timelineWords.ts";
import styles from "./LaneChoice.module.css";

/** Parts the timeline into lanes, by kind or by actor; the pressed one once more leads back to none. */
export function LaneChoice() {
  const { title, byKind, byActor } = laneWords(useWords());
  const lanes = useApp(({ view }) => view.lanes);
  const toggle = (choice: "kind" | "actor") => setLanes(lanes === choice ? "none" : choice);
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset's legend would need room that is not there.
    <div role="group" aria-label={title} className={styles.choice}>
      <IconButton label={byKind} size="small" aria-pressed={lanes === "kind"} onClick={() => toggle("kind")}>
        <Rows3 size={15} aria-hidden="true" />
      </IconButton>
      <IconButton
        label={byActor}
        size="small"
        aria-pressed={lanes === "actor"}
        onClick={() => toggle("actor")}
      >
        <UsersRound size={15} aria-hidden="true" />
      </IconButton>
    </div>
  );
}
