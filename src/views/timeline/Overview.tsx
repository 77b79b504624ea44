import { useEffect, useMemo, useRef, useState } from "react";
import { ChartCanvas } from "../../chart/ChartCanvas.tsx";
import { textMeasure } from "../../chart/measureText.ts";
import type { TimeScale } from "../../chart/timeScale.ts";
import type { ChartPointer } from "../../chart/usePress.ts";
import { useScene } from "../../chart/useScene.ts";
import { useTheme } from "../../chart/useTheme.ts";
import { spanOfDays } from "../../model/dates/timeSpan.ts";
import type { Tables } from "../../model/tables/tables.ts";
import type { CssPx } from "../../model/units.ts";
import { kindsInOrder } from "../../query/kindsAndLanes.ts";
import { storyDays } from "../../query/time/storyExtent.ts";
import { selectPicture } from "../../state/address/tourView.ts";
import { storySpan, windowDays } from "../../state/address/windowDays.ts";
import { selectMeasure, shownLanes, useTables } from "../../state/selectors.ts";
import { onChangeOf, store } from "../../state/store.ts";
import { selectBins } from "../../state/storySelectors.ts";
import { useWords } from "../../state/useDerived.ts";
import { clockUnits } from "./crowded.ts";
import styles from "./Overview.module.css";
import { buildOverviewScene, drawOverview, type OverviewInput, overviewFont } from "./overviewScene.ts";
import { OverviewTip } from "./TimelineTooltip.tsx";
import { attachWindowBrush } from "./timeGestures.ts";
import { shownHues, timelineContents } from "./timelineInputs.ts";
import { LAYOUT, scaleOf } from "./timelineScene.ts";

type Inputs = OverviewInput & { readonly tables: Tables };

const rules = {
  // `clockUnits` (hours, minutes) makes new objects at every call. As inputs, they would look changed in every frame.
  build: (inputs: Inputs) =>
    buildOverviewScene({ ...inputs, clock: clockUnits(inputs.words, inputs.tables, inputs.limits) }),
};
const onChange = onChangeOf("view");

type Edges = (width: CssPx) => Pick<TimeScale, "left" | "right">;

const acrossStrip: Edges = (width) => ({
  left: LAYOUT.inset,
  right: Math.max(LAYOUT.inset + 1, width - LAYOUT.inset),
});

/** The left and right end of time, as in the timeline above. Until a zoom, each day is then below the same day. */
const belowTimeline =
  (tables: Tables): Edges =>
  (width) => {
    const state = store.getState();
    if (selectPicture(state, tables) !== "timeline") return acrossStrip(width);
    const { left, right } = scaleOf({
      ...{ span: storySpan(tables), size: { width, height: 0 }, breaks: [], stepEvent: null },
      lanes: shownLanes(tables, state.view),
      density: timelineContents(state, tables, width).density,
    });
    return { left, right: Math.max(left + 1, right) };
  };

function windowEdges(tables: Tables) {
  const { start, end } = spanOfDays(windowDays(tables, store.getState().view));
  return { windowStart: start, windowEnd: end };
}

/** The whole story in one strip, with the window as a brush. With `isBelow`, a picture of the same width is above. */
export function Overview({ isBelow = false }: { readonly isBelow?: boolean }) {
  const tables = useTables();
  const words = useWords();
  const theme = useTheme();
  const measure = useMemo(() => textMeasure(overviewFont(theme)), [theme]);
  const brush = useRef<SVGGElement>(null);
  /** The first day of the bin under the pointer. */
  const [hovered, setHovered] = useState<number | null>(null);
  const edges = useMemo(() => (isBelow ? belowTimeline(tables) : acrossStrip), [isBelow, tables]);
  useEffect(() => {
    const svg = brush.current?.ownerSVGElement;
    return svg && brush.current ? attachWindowBrush(svg, brush.current, tables, edges) : undefined;
  }, [tables, edges]);

  const chart = useScene({
    rules,
    read: (size) => ({
      bins: selectBins(store.getState(), tables, size.width),
      measured: selectMeasure(store.getState(), tables)?.label ?? null,
      hues: shownHues(tables, store.getState().view),
      order: kindsInOrder(tables),
      days: storyDays(tables),
      tables,
      limits: storySpan(tables),
      ...windowEdges(tables),
      size,
      ...edges(size.width),
      words,
      measure,
    }),
    draw: (pen, scene) => drawOverview(pen, scene, theme),
    subscribe: onChange,
  });
  const pointer: ChartPointer = {
    onHover: (point) => {
      const drawn = chart.drawn();
      const day = drawn && point ? drawn.scene.scale.dayAt(point.x) : Number.NaN;
      setHovered(drawn?.inputs.bins.starts.findLast((start) => start <= day) ?? null);
      return false;
    },
    onClick: () => {},
  };
  const rest = chart.rest;
  return (
    <ChartCanvas {...chart.canvas} className={styles.overview} pointer={pointer}>
      <svg className={styles.brush} aria-hidden="true">
        <g ref={brush} />
      </svg>
      {rest && hovered !== null && (
        <OverviewTip
          bins={rest.inputs.bins}
          days={rest.inputs.days}
          measure={rest.inputs.measured}
          start={hovered}
          scale={rest.scene.scale}
        />
      )}
    </ChartCanvas>
  );
}
