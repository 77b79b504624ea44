import { useEffect, useMemo, useRef, useState } from "react";
import type { TimeScale } from "../../chart/timeScale.ts";
import { createTypeAhead, entryAfterText } from "../../chart/typeAhead.ts";
import { daysOfSpan, type TimeSpan } from "../../model/dates/timeSpan.ts";
import { at } from "../../model/tables/columns.ts";
import type { Tables } from "../../model/tables/tables.ts";
import type { EventRow } from "../../model/units.ts";
import { storyDays } from "../../query/time/storyExtent.ts";
import { filledDays } from "../../query/time/timeBins.ts";
import { clearSelection, setWindow, showAll, zoomStep } from "../../state/actions.ts";
import { appEntry } from "../../state/appRoot.ts";
import { selectEvent, setHover } from "../../state/changeView.ts";
import { selectSelection } from "../../state/selectors.ts";
import { store } from "../../state/store.ts";
import { selectDensity } from "../../state/storySelectors.ts";
import { useDerived, useWords } from "../../state/useDerived.ts";
import { describeEvent } from "../../words/describeEvent.ts";
import { formatDayRange } from "../../words/formatDate.ts";
import { stackName } from "../../words/members.ts";
import styles from "./MarkList.module.css";
import {
  clusterOptions,
  clusterWidth,
  type MarkOption,
  markAfterKey,
  markOptions,
  needsClusters,
} from "./markOptions.ts";
import { LAYOUT, type TimelineScene } from "./timelineScene.ts";

/** One transparent real element for every mark, stack or cluster, for focus, keys and screen readers. */
export function MarkList(props: {
  /** The tables of which the scene was made. For a moment newer ones may be open, in which rows are others. */
  readonly tables: Tables;
  readonly options: readonly MarkOption[];
  readonly scale: TimeScale;
  readonly total: number;
  /** The name of the list; undefined if the timeline itself is beside it. */
  readonly label?: string | undefined;
  /** Words about an event that follow date, headline, standing and sources. */
  readonly sayMore?: (row: EventRow) => string;
  readonly onOpenStack: (rows: readonly EventRow[]) => void;
}) {
  const { tables, options, scale, total, label, sayMore, onOpenStack } = props;
  const words = useWords();
  const selection = useDerived(selectSelection);
  const list = useRef<HTMLDivElement>(null);
  const [current, setCurrent] = useState<string | null>(null);
  /** The windows from which the reader entered clusters. Escape goes back through them. */
  const entered = useRef<TimeSpan[]>([]);
  /** After a cluster is entered or left: the day near which the focus goes in the new window. */
  const soughtDay = useRef<number | null>(null);
  const typed = useRef(createTypeAhead());

  const selectedKey = selection?.kind === "event" ? `event-${selection.row}` : null;
  const selectedRow = selection?.kind === "event" ? selection.row : null;
  /** The mark that Tab leads to: the last focused one, else the selected event or its stack, else the first. */
  const ofSelected =
    selectedRow === null ? undefined : options.find((option) => holds(tables, option, selectedRow));
  const tabStop = options.find((option) => option.key === current) ?? ofSelected ?? options[0];
  const tabStopKey = tabStop?.key;

  // If a focused mark disappears, the next one gets the focus, so that it is never lost.
  useEffect(() => {
    if (current === null || document.activeElement !== document.body) return;
    if (options.some((option) => option.key === current)) return;
    (list.current?.querySelector<HTMLElement>('[tabindex="0"]') ?? list.current)?.focus();
  }, [options, current]);

  // Clusters of the new window have the keys of the old ones, though they are other days.
  // biome-ignore lint/correctness/useExhaustiveDependencies: new options are the reason, the rest are inputs.
  useEffect(() => {
    if (soughtDay.current === null) return;
    const x = scale.xOf(soughtDay.current);
    soughtDay.current = null;
    const nearest = ofSelected ?? options.find((option) => option.x >= x) ?? options.at(-1);
    if (nearest && list.current?.contains(document.activeElement)) focusOption(nearest.key);
  }, [options]);

  // After a selection in another place, Tab leads to that event.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the selection is the reason, not an input.
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
        onOpenStack(option.rows);
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
  // A zoom about the focused mark keeps it in the window, and so keeps the focus.
  const zoomAbout = (option: MarkOption | undefined, direction: 1 | -1) =>
    zoomStep(tables, direction, option && scale.dayAt(option.x));
  const onKeyDown = (event: React.KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const index = options.findIndex((option) => option.key === tabStopKey);
    const option = options[index];
    if ((event.key === "Enter" || event.key === " ") && option) choose(option);
    else if (event.key === "+" || event.key === "=") zoomAbout(option, 1);
    else if (event.key === "-" || event.key === "−") zoomAbout(option, -1);
    else if (event.key === "0") showAll();
    else if (event.key === "Escape") goBack();
    else if (/^[\p{L}\p{N}]$/u.test(event.key)) {
      const text = typed.current(event.key, event.timeStamp);
      const next = entryAfterText(options.map(searchableOf), index, text);
      if (next !== null) focusOption(next);
    } else {
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
        // biome-ignore lint/a11y/useKeyWithClickEvents: the list around it hears the keys.
        <div
          key={option.key}
          data-key={option.key}
          role="option"
          aria-selected={option.key === selectedKey}
          aria-setsize={options.length}
          aria-posinset={index + 1}
          aria-label={nameOf(option)}
          tabIndex={option.key === tabStopKey ? 0 : -1}
          className={styles.option}
          data-kind={option.kind}
          style={{ ...option.box, top: option.box.top - LAYOUT.axisHeight }}
          onClick={(event) => {
            // Clusters are for keys and screen readers. The pointer meets the marks themselves.
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
        return [name, sayMore?.(option.row), spoken.position(option.place, total)].filter(Boolean).join(" ");
      }
      case "stack":
        return stackName(words, tables, option.rows);
      case "cluster": {
        // Before and after the data there are no events, so the words name only days of the data.
        const { first, last } = daysOfSpan(filledDays(option.span, storyDays(tables)));
        return timeline.stack(option.count, formatDayRange(words, first, last));
      }
    }
  }
}

function holds(tables: Tables, option: MarkOption, row: EventRow): boolean {
  switch (option.kind) {
    case "event":
      return option.row === row;
    case "stack":
      return option.rows.includes(row);
    case "cluster": {
      // An event belongs to the cluster in which it begins.
      const first = at(tables.events.first, row);
      return first >= option.span.start && first < option.span.end;
    }
  }
}

/** The real elements of the timeline: on its marks, or on stretches of time if there are too many marks. */
export function TimelineMarks(props: {
  /** The picture, and the tables of which it was made. */
  readonly of: { readonly scene: TimelineScene; readonly inputs: { readonly tables: Tables } };
  readonly onOpenStack: (rows: readonly EventRow[]) => void;
}) {
  const { of, onOpenStack } = props;
  const { scene } = of;
  const { tables } = of.inputs;
  const options = useMemo(() => {
    if (!needsClusters(scene)) return markOptions(scene);
    const { span, left, right } = scene.scale;
    const width = clusterWidth(right - left);
    const columns = selectDensity(store.getState(), tables).columns(span, right - left, width);
    return clusterOptions(scene, columns, width);
  }, [scene, tables]);
  useEffect(() => {
    // In a low frame many events have no mark, and the legend names what is drawn.
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
