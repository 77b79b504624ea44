import { useEffect, useLayoutEffect, useMemo, useRef, useState } from "react";
import type { Box } from "../../chart/box.ts";
import { canvasPen } from "../../chart/canvasPen.ts";
import type { Drawn } from "../../chart/sceneSequence.ts";
import type { Theme } from "../../chart/theme.ts";
import type { TimeScale } from "../../chart/timeScale.ts";
import { createTypeAhead, entryAfterText } from "../../chart/typeAhead.ts";
import { useTheme } from "../../chart/useTheme.ts";
import { daysOfSpan, type TimeSpan } from "../../model/dates/timeSpan.ts";
import { at } from "../../model/tables/columns.ts";
import type { Tables } from "../../model/tables/tables.ts";
import type { EventRow } from "../../model/units.ts";
import { storyDays } from "../../query/time/storyExtent.ts";
import { filledDays } from "../../query/time/timeBins.ts";
import { clearSelection, setWindow, showAll, zoomStep } from "../../state/actions.ts";
import type { Task } from "../../state/askInTasks.ts";
import { selectEvent, setHover } from "../../state/changeView.ts";
import { countAhead } from "../../state/panelScheduler.ts";
import { selectEventRow } from "../../state/selectors.ts";
import { appEntry } from "../../state/site.ts";
import { store } from "../../state/store.ts";
import { selectDensity } from "../../state/storySelectors.ts";
import { useDerived, useWords } from "../../state/useDerived.ts";
import { describeEvent } from "../../words/describeEvent.ts";
import { formatDayRange } from "../../words/formatDate.ts";
import { stackName } from "../../words/members.ts";
import { drawTimeline } from "./drawTimeline.ts";
import styles from "./MarkList.module.css";
import {
  clusterOptions,
  clusterWidth,
  type MarkOption,
  MOST_OPTIONS,
  markAfterKey,
  markOptions,
  needsClusters,
} from "./markOptions.ts";
import { type TimelineInputs, timelineInputs } from "./timelineInputs.ts";
import { drawMarkTiles, tweenTimeline } from "./timelineLater.ts";
import { timelineOverlay } from "./timelineOverlay.ts";
import { buildTimelineScene, LAYOUT, type TimelineScene } from "./timelineScene.ts";
import type { EventsTold } from "./useTimelinePointer.ts";

/** A transparent element for every mark, stack or cluster, for focus, keys and screen readers. */
export function MarkList(props: {
  /** The tables of the scene. The store may already have newer tables with other row numbers. */
  readonly tables: Tables;
  readonly options: readonly MarkOption[];
  readonly scale: TimeScale;
  readonly total: number;
  /** The accessible name of the list, if the picture is not the timeline. */
  readonly label?: string | undefined;
  /** Text about an event that follows its date, headline, standing and sources. */
  readonly actsOf?: (row: EventRow) => string;
  readonly onOpenStack: (stack: EventsTold) => void;
}) {
  const { tables, options, scale, total, label, actsOf, onOpenStack } = props;
  const words = useWords();
  const selectedRow = useDerived(selectEventRow);
  const list = useRef<HTMLDivElement>(null);
  const [current, setCurrent] = useState<string | null>(null);
  /** The windows that the reader left by zooming into clusters. Escape goes back through them. */
  const entered = useRef<TimeSpan[]>([]);
  /** The day to which the focus moves after a zoom into or out of a cluster. */
  const soughtDay = useRef<number | null>(null);
  const typed = useRef(createTypeAhead());

  /** The option with the selected event. Tab leads to the last focused option, or else to this one, or to the first. */
  const ofSelected =
    selectedRow === null ? undefined : options.find((option) => holds(tables, option, selectedRow));
  const tabStop = options.find((option) => option.key === current) ?? ofSelected ?? options[0];
  const tabStopKey = tabStop?.key;

  // The browser focuses the body when the focused element is removed. The focus returns to the list here, so that the
  // next key is not lost.
  useLayoutEffect(() => {
    if (current === null || document.activeElement !== document.body) return;
    if (options.some((option) => option.key === current)) return;
    (list.current?.querySelector<HTMLElement>('[tabindex="0"]') ?? list.current)?.focus();
  }, [options, current]);

  // After a zoom, the focused element (such as `cluster-3`) has other days. The focus moves to the selected event, if
  // an option has it. Otherwise it moves to the sought day.
  // biome-ignore lint/correctness/useExhaustiveDependencies: only new options trigger the effect, at their scale.
  useLayoutEffect(() => {
    if (soughtDay.current === null) return;
    const x = scale.xOf(soughtDay.current);
    soughtDay.current = null;
    const nearest = ofSelected ?? options.find((option) => option.x >= x) ?? options.at(-1);
    if (nearest && list.current?.contains(document.activeElement)) focusOption(nearest.key);
  }, [options]);

  // After a selection elsewhere, Tab leads to the selected event.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the effect runs for each new selection only.
  useEffect(() => {
    if (!list.current?.contains(document.activeElement)) setCurrent(null);
  }, [selectedRow]);

  const focusOption = (key: string) => {
    setCurrent(key);
    list.current?.querySelector<HTMLElement>(`[data-key="${key}"]`)?.focus();
  };
  const choose = (option: MarkOption) => {
    switch (option.kind) {
      case "event":
        selectEvent(tables, option.row);
        break;
      case "stack":
        onOpenStack({ rows: option.rows, name: option.name });
        break;
      case "cluster":
        entered.current.push(store.getState().span);
        soughtDay.current = option.span.start;
        setWindow(tables, option.span);
        break;
    }
  };
  const goBack = () => {
    const before = entered.current.pop();
    if (!before) return clearSelection();
    soughtDay.current = tabStop ? scale.dayAt(tabStop.x) : null;
    setWindow(tables, before);
  };
  // A zoom around the focused mark keeps the mark, and the focus, in the window.
  const zoomAbout = (option: MarkOption | undefined, direction: 1 | -1) =>
    zoomStep(tables, direction, option && scale.dayAt(option.x));
  const onKeyDown = (event: React.KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const index = options.findIndex((option) => option.key === tabStopKey);
    const option = options[index];
    const text = event.key === "0" ? null : typed.current(event.key, event.timeStamp);
    if (text !== null) {
      const next = entryAfterText(options.map(searchableOf), index, text);
      if (next !== null) focusOption(next);
    } else if ((event.key === "Enter" || event.key === " ") && option) choose(option);
    else if (event.key === "+" || event.key === "=") zoomAbout(option, 1);
    else if (event.key === "-" || event.key === "−") zoomAbout(option, -1);
    else if (event.key === "0") {
      entered.current = [];
      showAll();
    } else if (event.key === "Escape") goBack();
    else {
      const next = markAfterKey(options, index, event.key);
      if (next === null) return;
      focusOption(next);
    }
    event.preventDefault();
  };

  return (
    <div
      ref={list}
      role="listbox"
      aria-label={label ?? words.messages.timeline.marks}
      aria-orientation="horizontal"
      tabIndex={options.length === 0 ? 0 : -1}
      className={styles.list}
      onKeyDown={onKeyDown}
    >
      {options.map((option, index) => (
        // biome-ignore lint/a11y/useKeyWithClickEvents: the list around this element handles the keys.
        <div
          key={option.key}
          data-key={option.key}
          role="option"
          aria-selected={option.kind === "event" && option.row === selectedRow}
          aria-setsize={options.length}
          aria-posinset={index + 1}
          aria-label={nameOf(option)}
          tabIndex={option.key === tabStopKey ? 0 : -1}
          className={styles.option}
          data-kind={option.kind}
          style={belowAxis(option.box)}
          onClick={(event) => {
            // Clusters are for keys and screen readers. A press by pointer (detail above 0) goes to the marks below.
            if (option.kind === "cluster" && event.detail > 0) return;
            event.stopPropagation();
            choose(option);
          }}
          onFocus={() => {
            setCurrent(option.key);
            if (option.kind === "event") setHover({ kind: "event", row: option.row });
          }}
          onBlur={() => setHover(null)}
        />
      ))}
    </div>
  );

  function searchableOf(option: MarkOption) {
    const text = option.kind === "event" ? describeEvent(words, tables, option.row).headline : "";
    return { key: option.key, text };
  }

  function nameOf(option: MarkOption): string {
    const { spoken, timeline } = words.messages;
    switch (option.kind) {
      case "event": {
        const name = describeEvent(words, tables, option.row).spoken;
        return [name, actsOf?.(option.row), spoken.position(option.place, total)].filter(Boolean).join(" ");
      }
      case "stack":
        return option.name ?? stackName(words, tables, option.rows);
      case "cluster": {
        // A cluster may reach beyond the data, but its name has only days of the data.
        const { first, last } = daysOfSpan(filledDays(option.span, storyDays(tables)));
        return timeline.stack(option.count, formatDayRange(words, first, last));
      }
    }
  }
}

const belowAxis = ({ left, top, right, bottom }: Box) => ({
  left,
  top: top - LAYOUT.axisHeight,
  width: right - left,
  height: bottom - top,
});

function holds(tables: Tables, option: MarkOption, row: EventRow): boolean {
  switch (option.kind) {
    case "event":
      return option.row === row;
    case "stack":
      return option.rows.includes(row);
    case "cluster": {
      const first = at(tables.events.first, row);
      return first >= option.span.start && first < option.span.end;
    }
  }
}

export function clustersOf(
  tables: Tables,
  scene: Parameters<typeof clusterOptions>[0],
): readonly MarkOption[] {
  const { span, left, right } = scene.scale;
  const width = clusterWidth(right - left);
  const columns = selectDensity(store.getState(), tables).columns(span, right - left, width);
  return clusterOptions(scene, columns, width);
}

/** One element for each mark or stack. If there are too many, it is one for each column that has events (a cluster). */
export function TimelineMarks(props: {
  readonly of: Pick<Drawn<TimelineInputs, TimelineScene>, "scene" | "inputs">;
  readonly onOpenStack: (stack: EventsTold) => void;
}) {
  const { of, onOpenStack } = props;
  const { scene } = of;
  const { tables } = of.inputs;
  const options = useMemo(() => {
    return needsClusters(scene) ? clustersOf(tables, scene) : markOptions(scene);
  }, [scene, tables]);
  const theme = useTheme();
  useEffect(() => countAhead("timeline", unseenPictures(of, theme)), [of, theme]);
  useEffect(() => {
    // The legend of an embed explains only signs of drawn events. A low embed draws few of its events.
    if (appEntry === "embed") store.setState({ drawn: { tables, rows: scene.marks.map(({ row }) => row) } });
  }, [scene, tables]);
  return (
    <MarkList
      tables={tables}
      options={options}
      scale={scene.scale}
      total={scene.total}
      onOpenStack={onOpenStack}
    />
  );
}

/**
 * Tasks for idle time, so that the first click on an actor is fast. They find the events, place their marks and labels,
 * draw a transition on an unseen canvas, and name the marks. The drawing lets the browser compile its code.
 */
function unseenPictures(
  from: Pick<Drawn<TimelineInputs, TimelineScene>, "scene" | "inputs">,
  theme: Theme,
): readonly Task[] {
  const { size, measure, measureLabel, labelTexts } = from.inputs;
  const texts = { measure, measureLabel, labelTexts };
  let scene = from.scene;
  return [
    (state, tables) => timelineInputs(state, tables, size, texts),
    (state, tables) => {
      const inputs = timelineInputs(state, tables, size, texts);
      scene = buildTimelineScene({ ...inputs, ...inputs.contents });
    },
    (state, tables) => {
      const context = document.createElement("canvas").getContext("2d");
      if (!context) return;
      const overlay = timelineOverlay(state, tables, scene, null, 0, texts);
      const options = { ...overlay, heads: "shown", beneath: () => {}, drawMany: drawMarkTiles } as const;
      drawTimeline(canvasPen(context, 1), tweenTimeline(from.scene, scene, 0.5), theme, options);
    },
    ({ words }, tables) => {
      for (const { row } of scene.marks.slice(0, MOST_OPTIONS)) describeEvent(words, tables, row);
    },
  ];
}
