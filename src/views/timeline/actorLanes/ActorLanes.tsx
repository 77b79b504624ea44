import { useCallback, useMemo, useRef, useState } from "react";
import { textMeasure } from "../../../chart/measureText.ts";
import { useScene } from "../../../chart/useScene.ts";
import { useTheme } from "../../../chart/useTheme.ts";
import { item } from "../../../model/tables/columns.ts";
import type { CssPx, EventRow } from "../../../model/units.ts";
import { selectDensity } from "../../../state/selectors/densitySelectors.ts";
import { selectIsSettled, selectSelection, useTables } from "../../../state/selectors/selectors.ts";
import { onChangeOf, store } from "../../../state/store.ts";
import { useDerived } from "../../../state/useDerived.ts";
import { useWords } from "../../../state/useWords.ts";
import { timelineLabelFont } from "../drawAxis.ts";
import { useTimeGestures } from "../gestures/useTimeGestures.ts";
import { MarkList } from "../marks/MarkList.tsx";
import { clusterOptions, clusterWidth } from "../marks/markOptions.ts";
import { StoryLayer } from "../story/StoryLayer.tsx";
import { TimelineFrame } from "../TimelineFrame.tsx";
import styles from "./ActorLanes.module.css";
import { drawLanes } from "./drawLanes.ts";
import { LaneNames, LaneNumber } from "./LaneNames.tsx";
import { LanesLegendList } from "./LanesLegendList.tsx";
import { actsInWords, laneOptions, needsLaneClusters } from "./laneOptions.ts";
import { type LanesPointer, lanesInputs, lanesOverlay, lanesRules } from "./lanesInputs.ts";
import { withStory } from "./storyOfLanes.ts";
import { useLanesPointer } from "./useLanesPointer.ts";

const onChange = onChangeOf("span", "hover", "view", "words", "laneChoice", "parts");

/** The timeline with a lane for each of the most active actors: who did what to whom, when. */
export function ActorLanes() {
  const tables = useTables();
  const words = useWords();
  const theme = useTheme();
  const measure = useMemo(() => textMeasure(timelineLabelFont(theme)), [theme]);
  const surface = useRef<HTMLDivElement>(null);
  const scroller = useRef<HTMLDivElement>(null);
  /** What the pointer is over; the line of the day follows it without rendering. */
  const over = useRef<LanesPointer>(null);
  const [opened, setOpened] = useState<readonly EventRow[] | null>(null);
  const scrolled = (): CssPx => scroller.current?.scrollTop ?? 0;
  const chart = useScene({
    rules: lanesRules,
    read: (size) => lanesInputs(store.getState(), tables, size, measure),
    draw: (pen, scene, inputs) => {
      const state = store.getState();
      const overlay = lanesOverlay(state, inputs, scene, over.current, scrolled());
      drawLanes(pen, scene, theme, withStory(overlay, state, inputs, scene, theme));
    },
    subscribe: onChange,
    isAtRest: () => selectIsSettled(store.getState(), tables),
  });
  const { drawn } = chart;
  const { tip, pointer, isGesture, onGesture } = useLanesPointer(chart, over, scrolled, setOpened);
  useTimeGestures(
    useCallback(
      ({ attachTimeZoom }) => {
        const scene = () => drawn()?.scene;
        return surface.current ? attachTimeZoom(surface.current, tables, scene, onGesture) : undefined;
      },
      [tables, drawn, onGesture],
    ),
  );
  const scene = chart.rest?.scene;
  const selection = useDerived(selectSelection);
  const selected = selection?.kind === "event" ? selection.row : null;
  const stem = scene?.stems.find(({ row }) => row === selected);
  const options = useMemo(() => {
    if (!scene) return [];
    if (!needsLaneClusters(scene)) return laneOptions(scene);
    const width = scene.scale.right - scene.scale.left;
    const ofCluster = clusterWidth(width);
    const density = selectDensity(store.getState(), tables);
    return clusterOptions(scene, density.columns(scene.scale.span, width, ofCluster), ofCluster);
  }, [scene, tables]);

  return (
    <div className={styles.column}>
      <div className={styles.picture}>
        <TimelineFrame
          {...{ chart, surface, scroller, tip, pointer, isGesture, opened }}
          selectedY={scene && stem && item(scene.lanes, stem.lead.lane).y}
          onClose={() => setOpened(null)}
          beside={
            scene && (
              <>
                <LaneNumber shown={scene.lanes.filter(({ actor }) => actor).length} width={scene.gutter} />
                <StoryLayer />
              </>
            )
          }
        >
          {scene && (
            <>
              <LaneNames scene={scene} />
              <MarkList
                options={options}
                scale={scene.scale}
                total={scene.total}
                sayMore={(row) => actsInWords(words, tables, row)}
                onOpenStack={setOpened}
              />
            </>
          )}
        </TimelineFrame>
      </div>
      {scene && <LanesLegendList scene={scene} />}
    </div>
  );
}
