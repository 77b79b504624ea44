import { useMemo } from "react";
import type { EventRow } from "../../../model/units.ts";
import { useTables } from "../../../state/selectors/selectors.ts";
import { selectDensity } from "../../../state/selectors/storySelectors.ts";
import { store } from "../../../state/store.ts";
import type { TimelineScene } from "../timelineScene.ts";
import { MarkList } from "./MarkList.tsx";
import { clusterOptions, clusterWidth, markOptions, needsClusters } from "./markOptions.ts";

/** The real elements of the timeline: on its marks, or on stretches of time where marks are too many. */
export function TimelineMarks(props: {
  readonly scene: TimelineScene;
  readonly onOpenStack: (rows: readonly EventRow[]) => void;
}) {
  const { scene, onOpenStack } = props;
  const tables = useTables();
  const options = useMemo(() => {
    if (!needsClusters(scene)) return markOptions(scene);
    const { span, left, right } = scene.scale;
    const width = clusterWidth(right - left);
    const columns = selectDensity(store.getState(), tables).columns(span, right - left, width);
    return clusterOptions(scene, columns, width);
  }, [scene, tables]);
  return <MarkList options={options} scale={scene.scale} total={scene.total} onOpenStack={onOpenStack} />;
}
