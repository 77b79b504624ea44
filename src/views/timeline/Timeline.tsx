import { useCallback, useMemo, useRef } from "react";
import type { Pen } from "../../chart/pen.ts";
import { useScene } from "../../chart/useScene.ts";
import { useTheme } from "../../chart/useTheme.ts";
import type { Tables } from "../../model/tables/tables.ts";
import type { CssPx } from "../../model/units.ts";
import type { ViewState } from "../../state/address/viewState.ts";
import { selectEventRow, selectIsSettled, shownLanes, useTables } from "../../state/selectors.ts";
import { appEntry } from "../../state/site.ts";
import { type AppState, onChangeOf, store, useApp } from "../../state/store.ts";
import { useDerived } from "../../state/useDerived.ts";
import { eventName } from "../../words/names.ts";
import { drawTimeline, timelineTexts } from "./drawTimeline.ts";
import { standingsInUse } from "./lanesOf.ts";
import { timelineLater } from "./rooms.ts";
import styles from "./Timeline.module.css";
import { TimelineFrame } from "./TimelineFrame.tsx";
import { timelineInputs, timelineRules } from "./timelineInputs.ts";
import { type TimelineOver, timelineOverlay } from "./timelineOverlay.ts";
import { useTimelinePointer } from "./useTimelinePointer.ts";

const TimelineMarks = timelineLater.part(({ TimelineMarks }) => TimelineMarks);
const AnnotationLayer = timelineLater.later(({ AnnotationLayer }) => AnnotationLayer);
const LaneHeads = timelineLater.later(({ LaneHeads }) => LaneHeads);
const MarkKey = timelineLater.later(({ MarkKey }) => MarkKey);
const StandingLine = timelineLater.later(({ StandingLine }) => StandingLine);

const onChange = onChangeOf("span", "hover", "view", "words", "parts", "playing");

/** The facet whose check boxes are the heads of lanes. Null if lanes have only names, or if there are no lanes. */
function headsOf({ view }: AppState, tables: Tables): "kind" | "status" | null {
  const lanes = shownLanes(tables, view);
  return hasFilters(view) && (lanes === "kind" || lanes === "status") ? lanes : null;
}

/** An embed and a tour have no check boxes. */
const hasFilters = ({ tour }: ViewState): boolean => appEntry !== "embed" && tour === "";

export function selectHasLine({ view }: AppState, tables: Tables): boolean {
  const { standings, hasContest } = standingsInUse(tables);
  return hasFilters(view) && (standings.length > 0 || hasContest);
}

/** The timeline: a canvas, elements over its marks, and gestures. Lanes scroll under the axis. */
export function Timeline() {
  const tables = useTables();
  const theme = useTheme();
  const texts = useMemo(() => timelineTexts(theme), [theme]);
  const scroller = useRef<HTMLDivElement>(null);
  /** The target under the pointer. A ref holds it, so that the cursor follows the pointer without a render. */
  const over = useRef<TimelineOver>(null);
  const headsShown = useRef(false);
  const later = useApp(timelineLater.of);
  const rules = useMemo(() => timelineRules(later), [later]);
  const scrolled = (): CssPx => scroller.current?.scrollTop ?? 0;
  const chart = useScene({
    rules,
    read: (size) => timelineInputs(store.getState(), tables, size, texts),
    draw: (pen, scene) => {
      const state = store.getState();
      // Reading the scroll position of a changed page forces a layout, so only a scrolling picture reads it.
      const top = scene.contentHeight > scene.size.height ? scrolled() : 0;
      const overlay = timelineOverlay(state, tables, scene, over.current, top, texts);
      const beneath = (under: Pen) =>
        later?.drawBeneath(under, state, tables, scene, overlay, theme, texts.measure);
      const heads = headsOf(state, tables) === null ? "none" : headsShown.current ? "shown" : "coming";
      drawTimeline(pen, scene, theme, { ...overlay, heads, beneath, drawMany: later?.drawMarkTiles });
    },
    subscribe: onChange,
    isAtRest: () => selectIsSettled(store.getState(), tables),
  });
  const pointing = useTimelinePointer(chart, over, scrolled, {
    hitTest: (drawn, x, y) => timelineLater.of(store.getState())?.hitTestTimeline(drawn, x, y) ?? null,
    tell: (hit) => {
      if (hit.kind === "stack") return { rows: hit.stack.rows };
      const { row, label } = hit.event;
      // Only the end is compared, because a label may begin with the time of its event.
      const isNamed = label?.lines.join(" ").endsWith(eventName(tables, row).headline) === true;
      return { rows: [row], isNamed };
    },
  });

  const { requestFrame } = chart;
  const onHeads = useCallback(
    (areShown: boolean) => {
      headsShown.current = areShown;
      requestFrame();
    },
    [requestFrame],
  );
  const heads = useDerived(headsOf);
  const hasLine = useDerived(selectHasLine);

  const selected = useDerived(selectEventRow);
  const { rest } = chart;
  const scene = rest?.scene;
  const picture = (
    <TimelineFrame
      {...{ chart, scroller, ...pointing }}
      selectedY={scene?.marks.find(({ row }) => row === selected)?.y}
      layers={
        <>
          <AnnotationLayer />
          {scene && heads && <MarkKey scene={scene} />}
        </>
      }
    >
      {/* The scene follows the view a little later. These heads would not fit a scene that still has other lanes. */}
      {scene && heads && heads === rest.inputs.lanes && (
        <LaneHeads scene={scene} of={heads} onShown={onHeads} />
      )}
      {rest && <TimelineMarks of={rest} onOpenStack={pointing.setOpened} />}
    </TimelineFrame>
  );
  if (!hasLine) return picture;
  return (
    <div className={styles.column}>
      <div className={styles.line}>
        <StandingLine hasStandings={heads !== "status"} />
      </div>
      <div className={styles.picture}>{picture}</div>
    </div>
  );
}
