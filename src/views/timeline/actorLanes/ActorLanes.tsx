import { useId, useLayoutEffect, useMemo, useRef, useState } from "react";
import { textMeasure } from "../../../chart/measureText.ts";
import { LegendItems, pageTheme } from "../../../chart/PenDrawing.tsx";
import { useScene } from "../../../chart/useScene.ts";
import { useTheme } from "../../../chart/useTheme.ts";
import { textAt } from "../../../model/tables/textColumn.ts";
import { type ActorRow, actorId, type CssPx } from "../../../model/units.ts";
import { hoverHandlers, toggleFacet } from "../../../state/actions.ts";
import { selectActorEvents } from "../../../state/laneSelectors.ts";
import {
  selectEventRow,
  selectFilter,
  selectIsSettled,
  selectTotals,
  useTables,
} from "../../../state/selectors.ts";
import { onChangeOf, store, useApp } from "../../../state/store.ts";
import { atTurn, type Turn } from "../../../state/turns.ts";
import { useDerived, useWords } from "../../../state/useDerived.ts";
import { CheckBox } from "../../../widgets/CheckBox.tsx";
import { VisuallyHidden } from "../../../widgets/VisuallyHidden.tsx";
import { firstApart } from "../../../words/describeAct.ts";
import { contestOfSign } from "../../../words/describeEvent.ts";
import { exploringWords } from "../../../words/laterWords.ts";
import { AnnotationLayer } from "../AnnotationLayer.tsx";
import { timelineLabelFont } from "../drawAxis.ts";
import { StandingLine } from "../LaneHeads.tsx";
import { clustersOf, MarkList } from "../MarkList.tsx";
import { selectHasLine } from "../Timeline.tsx";
import { TimelineFrame } from "../TimelineFrame.tsx";
import { LAYOUT } from "../timelineScene.ts";
import { useTimelinePointer } from "../useTimelinePointer.ts";
import styles from "./ActorLanes.module.css";
import { drawLanes, lanesEntries } from "./drawLanes.ts";
import { actsInWords, hitTestLanes, laneOptions, leftOutInWords, needsLaneClusters } from "./hitTestLanes.ts";
import { type LanesOver, lanesInputs, lanesOverlay, lanesRules } from "./lanesInputs.ts";
import { actsInNumbers, type LanesScene, placeOfEvent } from "./lanesScene.ts";

const onChange = onChangeOf("span", "hover", "view", "words", "parts", "playing");
const onTurn = onChangeOf("span", "hover", "shown", "words", "parts", "playing");

/** Acts over time, in place of the timeline or beside it. Actors are rows, events are columns, and acts are lines. */
export function ActorLanes(props: {
  readonly isSecondPane?: boolean;
  /** Whether check boxes of standings may be above the picture, as above a timeline. */
  readonly hasStandings?: boolean;
}) {
  const { isSecondPane = false, hasStandings = false } = props;
  const turn = isSecondPane ? "network" : undefined;
  const tables = useTables();
  const words = useWords();
  const theme = useTheme();
  const measure = useMemo(() => textMeasure(timelineLabelFont(theme)), [theme]);
  const scroller = useRef<HTMLDivElement>(null);
  /** The target under the pointer. A ref holds it, so that the cursor follows the pointer without a render. */
  const over = useRef<LanesOver>(null);
  const scrolled = (): CssPx => scroller.current?.scrollTop ?? 0;
  const now = () => (turn ? atTurn(store.getState(), turn) : store.getState());
  const chart = useScene({
    rules: lanesRules,
    read: (size) => lanesInputs(now(), tables, size, measure),
    draw: (pen, scene, inputs) => {
      drawLanes(pen, scene, theme, lanesOverlay(now(), inputs, scene, theme, over.current, scrolled()));
    },
    subscribe: turn ? onTurn : onChange,
    isAtRest: () => selectIsSettled(store.getState(), tables),
  });
  const pointing = useTimelinePointer(chart, over, scrolled, {
    hitTest: hitTestLanes,
    tell: (hit) => {
      if (hit.kind === "stack")
        return { rows: hit.stack.rows, name: leftOutInWords(words, tables, hit.stack) };
      const { row, lines } = hit.event;
      const acts = lines.flatMap((line) => line.acts);
      return { rows: [row], apart: firstApart(words, tables, acts) };
    },
    isInColumns: true,
  });
  // On a tour the step chooses the actors, so their names are not check boxes.
  const isOnTour = useApp(({ view }) => view.tour !== "");
  const hasLine = useDerived(selectHasLine) && hasStandings;
  const scene = chart.rest?.scene;
  const ofScene = chart.rest?.inputs.tables ?? tables;
  const selected = useDerived(selectEventRow);
  const event = scene?.events.find(({ row }) => row === selected);
  const options = useMemo(() => {
    if (!scene) return [];
    return needsLaneClusters(scene) ? clustersOf(ofScene, scene) : laneOptions(words, ofScene, scene);
  }, [words, scene, ofScene]);

  return (
    <section data-fills="all" aria-label={exploringWords(words).lanes.picture}>
      {hasLine && <StandingLine />}
      {scene && <VisuallyHidden>{scene.inOrder}</VisuallyHidden>}
      <div className={styles.picture} data-fills="rest">
        <TimelineFrame
          {...{ chart, scroller, ...pointing }}
          selectedY={scene && event && placeOfEvent(event, scene).y}
          layers={
            scene && (
              <>
                {!isOnTour && <LaneNumber scene={scene} turn={turn} />}
                <AnnotationLayer />
              </>
            )
          }
        >
          {scene && (
            <>
              {!isOnTour && <LaneNames scene={scene} turn={turn} />}
              <MarkList
                tables={ofScene}
                options={options}
                scale={scene.scale}
                total={scene.total}
                label={isSecondPane ? exploringWords(words).lanes.picture : undefined}
                actsOf={(row) => actsInWords(words, ofScene, row)}
                onOpenStack={pointing.setOpened}
              />
            </>
          )}
        </TimelineFrame>
      </div>
      {scene && <LanesLegendList scene={scene} hasContests={!hasLine} />}
    </section>
  );
}

/** The name of each actor is a check box, with the same effect as in the facet of actors. */
function LaneNames(props: { readonly scene: LanesScene; readonly turn: Turn | undefined }) {
  const { scene, turn } = props;
  const tables = useTables();
  const words = useWords();
  const { list } = exploringWords(words).lanes;
  const events = useDerived(selectActorEvents, turn);
  const chosen = useDerived(selectFilter).actors;
  const box = useRef<HTMLFieldSetElement>(null);
  const id = useId();
  const [current, setCurrent] = useState<ActorRow | null>(null);
  const actors = scene.lanes.flatMap(({ actor, y }) => (actor ? [{ ...actor, y }] : []));
  const tabStop = actors.find(({ row }) => row === current)?.row ?? actors[0]?.row;

  const onKeyDown = (event: React.KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const place = actors.findIndex(({ row }) => row === tabStop);
    const last = actors.length - 1;
    const target = new Map([
      ["ArrowUp", Math.max(0, place - 1)],
      ["ArrowDown", Math.min(last, place + 1)],
      ["Home", 0],
      ["End", last],
    ]).get(event.key);
    if (target === undefined) return;
    box.current?.querySelector<HTMLElement>(`[data-row="${actors[target]?.row}"]`)?.focus();
    event.preventDefault();
  };

  return (
    <fieldset
      ref={box}
      aria-label={list}
      className={styles.names}
      style={{ inlineSize: scene.gutter }}
      onKeyDown={onKeyDown}
    >
      {actors.map(({ row, name, y }) => (
        <label
          key={row}
          htmlFor={`${id}-${row}`}
          className={styles.name}
          title={name}
          style={{ top: y - scene.laneHeight / 2 - LAYOUT.axisHeight, blockSize: scene.laneHeight }}
          {...hoverHandlers({ kind: "actor", row })}
        >
          <CheckBox
            id={`${id}-${row}`}
            data-row={row}
            aria-label={name}
            aria-description={words.messages.counts.events(events[row] ?? 0)}
            checked={chosen.includes(row)}
            tabIndex={row === tabStop ? 0 : -1}
            onFocus={() => setCurrent(row)}
            onChange={({ target }) => {
              const after = chosen.length + (target.checked ? 1 : -1);
              // With no actor or more than two, the network replaces this picture. The focus must stay in the pane.
              if (turn && (after === 0 || after > 2))
                target.closest<HTMLElement>("[data-pane]")?.focus({ preventScroll: true });
              toggleFacet("actor", actorId(textAt(tables.actors.ids, row)));
            }}
          />
        </label>
      ))}
    </fieldset>
  );
}

/** Says in the corner between axis and names how many actors of the window have rows. */
function LaneNumber(props: { readonly scene: LanesScene; readonly turn: Turn | undefined }) {
  const { scene, turn } = props;
  const text = exploringWords(useWords()).lanes;
  const { isWhole } = useTables().coverage;
  const counted = useDerived(selectTotals, turn).actors;
  const any = useDerived(selectActorEvents, turn).reduce((sum, count) => sum + (count > 0 ? 1 : 0), 0);
  const all = isWhole ? counted : any;
  const shown = scene.lanes.filter(({ actor }) => actor).length;
  return (
    <p className={styles.number} style={{ inlineSize: scene.gutter, blockSize: LAYOUT.axisHeight }}>
      {text.shown(shown, Math.max(all, shown))}
    </p>
  );
}

/** Explains the signs in the picture. Lines of standings are included, because check boxes above show only marks. */
function LanesLegendList(props: { readonly scene: LanesScene; readonly hasContests: boolean }) {
  const { scene, hasContests } = props;
  const words = useWords();
  const { legend, signs: inWords } = exploringWords(words).lanes;
  const { signs, standings, contests } = lanesEntries(scene, pageTheme, {
    signs: inWords,
    standing: (status) => words.messages.standing[status].label,
    contest: (contest) => contestOfSign(words, contest),
  });
  const list = useRef<HTMLUListElement>(null);
  const widthOf = useRef<CssPx>(0);
  // The legend keeps its greatest height at this width. If it shrank, the picture would grow, show more signs and make
  // the legend higher again, in every frame.
  useLayoutEffect(() => {
    const element = list.current;
    if (!element) return;
    const width = element.clientWidth;
    if (width !== widthOf.current) element.style.minBlockSize = "";
    widthOf.current = width;
    element.style.minBlockSize = `${element.offsetHeight}px`;
  });
  return (
    <ul ref={list} className={styles.legend} data-quiet="row" aria-label={legend} data-legend="">
      <LegendItems entries={[...signs, ...standings, ...(hasContests ? contests : [])]} />
      {actsInNumbers(words, scene).map((sentence) => (
        <li key={sentence}>{sentence}</li>
      ))}
    </ul>
  );
}
