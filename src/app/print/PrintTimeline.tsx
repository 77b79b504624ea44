import { type ComponentProps, useCallback, useState } from "react";
import type { Size } from "../../chart/ChartCanvas.tsx";
import { textMeasure } from "../../chart/measureText.ts";
import type { Pen } from "../../chart/pen.ts";
import { smallText, type Theme } from "../../chart/theme.ts";
import type { Tables } from "../../model/tables/tables.ts";
import type { EventRow } from "../../model/units.ts";
import { selectAnnotations } from "../../state/address/tourView.ts";
import { selectLanes } from "../../state/selectors/laneSelectors.ts";
import { selectFolds, selectHues, shownLanes, useTables } from "../../state/selectors/selectors.ts";
import { type AppState, store, useApp } from "../../state/store.ts";
import { useDerived } from "../../state/useDerived.ts";
import { useWords } from "../../state/useWords.ts";
import { drawLanes, type LanesOverlay } from "../../views/timeline/actorLanes/drawLanes.ts";
import { LanesLegendList } from "../../views/timeline/actorLanes/LanesLegendList.tsx";
import { lanesInputs, lanesRules } from "../../views/timeline/actorLanes/lanesInputs.ts";
import type { LanesScene } from "../../views/timeline/actorLanes/lanesScene.ts";
import { withStory } from "../../views/timeline/actorLanes/storyOfLanes.ts";
import { clockInputs, clockNames } from "../../views/timeline/clockInputs.ts";
import { buildClockScene, drawClocks, STRIP } from "../../views/timeline/clockScene.ts";
import { timelineLabelFont } from "../../views/timeline/drawAxis.ts";
import { drawTimeline, plainOverlay, timelineTexts } from "../../views/timeline/drawTimeline.ts";
import { drawStory } from "../../views/timeline/story/StoryLayer.tsx";
import { timelineContents } from "../../views/timeline/timelineInputs.ts";
import { buildTimelineScene, type TimelineScene } from "../../views/timeline/timelineScene.ts";
import { clockWords } from "../../words/laterWords.ts";
import { PaperCanvas } from "./PaperCanvas.tsx";
import type { Neighbours } from "./printNeighbours.ts";

const HEIGHT = { story: 440, strip: 210, lane: 22, axis: 84 } as const;

/** Of an event among its neighbours only these. */
type Strip = Neighbours & { readonly selected: EventRow };

/** The timeline on paper: of what is on screen, or of an event and its neighbours. */
export function PrintTimeline(props: { readonly strip?: Strip }) {
  const { strip } = props;
  const tables = useTables();
  const lanes = useDerived((state, of) =>
    strip === undefined && state.view.lanes === "actor" ? selectLanes(state, of).length : 0,
  );
  const [lanesScene, setLanesScene] = useState<LanesScene | null>(null);
  const draw = useCallback<ComponentProps<typeof PaperCanvas>["draw"]>(
    (pen, size, theme) => {
      const state = store.getState();
      if (lanes > 0) {
        setLanesScene(drawPaperLanes(pen, size, theme, state, tables));
        return;
      }
      const scene = sceneOf(state, tables, size, theme, strip);
      const overlay = plainOverlay((row) => (row === strip?.selected ? "selected" : "normal"));
      const measure = textMeasure(timelineLabelFont(theme));
      const beneath = (under: Pen) => drawStory(under, state, tables, scene, overlay, theme, measure);
      drawTimeline(pen, scene, theme, { ...overlay, beneath });
    },
    [tables, strip, lanes],
  );
  const height = Math.max(strip ? HEIGHT.strip : HEIGHT.story, HEIGHT.axis + (lanes + 1) * HEIGHT.lane);
  const hasClocks = useApp(({ view }) => strip === undefined && view.clock === "both");
  return (
    <>
      <PaperCanvas height={height} draw={draw} />
      {lanesScene && <LanesLegendList scene={lanesScene} hasStandings={false} />}
      {hasClocks && <PaperClocks />}
    </>
  );
}

/** Both clocks, on the days of the timeline above. */
function PaperClocks() {
  const tables = useTables();
  const words = useWords();
  const draw = useCallback<ComponentProps<typeof PaperCanvas>["draw"]>(
    (pen, size, theme) => {
      const state = store.getState();
      const measure = textMeasure(smallText(theme, 600, theme.ink, "center").font);
      const inputs = clockInputs(state, tables, size, measure);
      drawClocks(pen, buildClockScene(inputs), theme, clockNames(state, inputs), null);
    },
    [tables],
  );
  return (
    <>
      <PaperCanvas height={STRIP.height} draw={draw} />
      <p>{clockWords(words).meaning}</p>
    </>
  );
}

/** Nothing stands out on paper, and all lanes are on it. */
function drawPaperLanes(pen: Pen, size: Size, theme: Theme, state: AppState, tables: Tables): LanesScene {
  const inputs = lanesInputs(state, tables, size, textMeasure(timelineLabelFont(theme)));
  const scene = lanesRules.build(inputs, null, 0);
  const emphasisOf = () => "normal" as const;
  const overlay: LanesOverlay = { emphasisOf, raised: [], litActor: null, cursor: null, scrolled: 0 };
  drawLanes(pen, scene, theme, withStory(overlay, state, inputs, scene, theme));
  return scene;
}

function sceneOf(
  state: AppState,
  tables: Tables,
  size: Size,
  theme: Theme,
  strip: Strip | undefined,
): TimelineScene {
  const contents = strip
    ? { rows: strip.rows, total: strip.rows.length, density: null, crowded: null }
    : timelineContents(state, tables, size.width);
  return buildTimelineScene({
    tables,
    words: state.words,
    ...contents,
    span: strip?.span ?? state.span,
    size,
    lanes: strip === undefined ? shownLanes(tables, state.view) : "none",
    annotations: strip ? [] : selectAnnotations(state, tables),
    hues: selectHues(tables),
    breaks: strip ? [] : selectFolds(state, tables),
    ...timelineTexts(theme),
  });
}
