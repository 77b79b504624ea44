import { Suspense, useCallback, useEffect, useMemo, useRef, useState } from "react";
import { ChartCanvas } from "../../../chart/ChartCanvas.tsx";
import { textMeasure } from "../../../chart/measureText.ts";
import { useScene } from "../../../chart/useScene.ts";
import { useTheme } from "../../../chart/useTheme.ts";
import { item } from "../../../model/tables/columns.ts";
import type { CssPx, EventRow } from "../../../model/units.ts";
import { laterPart } from "../../../state/laterPart.ts";
import {
  selectDensity,
  selectIsSettled,
  selectSelection,
  useDerived,
  useTables,
} from "../../../state/selectors.ts";
import { onChangeOf, store } from "../../../state/store.ts";
import { useWords } from "../../../state/useWords.ts";
import { Busy } from "../../../widgets/Busy.tsx";
import { timelineLabelFont } from "../drawAxis.ts";
import { useTimeGestures } from "../gestures/useTimeGestures.ts";
import { MarkList } from "../MarkList.tsx";
import { clusterOptions, clusterWidth } from "../markOptions.ts";
import { LAYOUT } from "../timelineScene.ts";
import styles from "./ActorLanes.module.css";
import { drawLanes } from "./drawLanes.ts";
import { LaneNames, LaneNumber } from "./LaneNames.tsx";
import { actsInWords, laneOptions, needsLaneClusters } from "./laneOptions.ts";
import { type LanesPointer, lanesInputs, lanesOverlay, lanesRules } from "./lanesInputs.ts";
import type { LanesScene } from "./lanesScene.ts";
import { useLanesPointer } from "./useLanesPointer.ts";

const TimelineTooltip = laterPart(async () => (await import("../TimelineTooltip.tsx")).TimelineTooltip);
const StackDialog = laterPart(async () => (await import("../StackDialog.tsx")).StackDialog);

const onChange = onChangeOf("span", "hover", "view", "words", "laneChoice");

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
    draw: (pen, scene, inputs) =>
      drawLanes(pen, scene, theme, lanesOverlay(store.getState(), inputs, scene, over.current, scrolled())),
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
  useSelectedInSight(scene, scroller);
  const options = useMemo(() => {
    if (!scene) return [];
    if (!needsLaneClusters(scene)) return laneOptions(scene);
    const width = scene.scale.right - scene.scale.left;
    const ofCluster = clusterWidth(width);
    const density = selectDensity(store.getState(), tables);
    return clusterOptions(scene, density.columns(scene.scale.span, width, ofCluster), ofCluster);
  }, [scene, tables]);

  return (
    <>
      <ChartCanvas
        {...chart.canvas}
        surface={surface}
        className={isGesture ? `${styles.surface} ${styles.gesture}` : styles.surface}
        pointer={pointer}
      >
        {!chart.isDrawn && <Busy />}
        <div ref={scroller} className={styles.scroller} onScroll={chart.requestFrame}>
          {scene && (
            <div className={styles.content} style={{ blockSize: scene.contentHeight - LAYOUT.axisHeight }}>
              <LaneNames scene={scene} />
              <MarkList
                options={options}
                scale={scene.scale}
                total={scene.total}
                sayMore={(row) => actsInWords(words, tables, row)}
                onOpenStack={setOpened}
              />
            </div>
          )}
        </div>
        {scene && <LaneNumber shown={scene.lanes.filter(({ actor }) => actor).length} width={scene.gutter} />}
        <Suspense>{tip && <TimelineTooltip {...tip} topInset={LAYOUT.axisHeight} />}</Suspense>
      </ChartCanvas>
      {/* Beside the chart: what is clicked in it is no click on the picture. */}
      <Suspense>{opened && <StackDialog rows={opened} onClose={() => setOpened(null)} />}</Suspense>
    </>
  );
}

/** A selected event whose lanes are scrolled away comes into sight. */
function useSelectedInSight(
  scene: LanesScene | undefined,
  scroller: React.RefObject<HTMLDivElement | null>,
): void {
  const selection = useDerived(selectSelection);
  useEffect(() => {
    const row = selection?.kind === "event" ? selection.row : null;
    const stem = scene?.stems.find((one) => one.row === row);
    const element = scroller.current;
    if (!stem || !element || !scene) return;
    const y = item(scene.lanes, stem.lead.lane).y;
    const [top, bottom] = [element.scrollTop + LAYOUT.axisHeight, element.scrollTop + scene.size.height];
    if (y < top || y > bottom) element.scrollTop = y - (LAYOUT.axisHeight + scene.size.height) / 2;
  }, [selection, scene, scroller]);
}
