import { useEffect, useMemo, useRef, useState } from "react";
import { at } from "../../model/columns.ts";
import { epochDay } from "../../model/units.ts";
import { clearSelection, selectEvent, setHover, showAll, zoomStep } from "../../state/actions.ts";
import { selectSelection, useDerived, useTables } from "../../state/selectors.ts";
import { useWords } from "../../state/useWords.ts";
import { describeEvent } from "../../words/describeEvent.ts";
import { formatDayRange } from "../../words/formatDate.ts";
import { reachOf } from "./hitTestTimeline.ts";
import { markAfterKey } from "./markKeys.ts";
import styles from "./TimelineMarks.module.css";
import { LAYOUT, type TimelineMark, type TimelineScene, type TimelineStack } from "./timelineScene.ts";

/** Most elements at a time: beyond this browsers build their accessibility tree too slowly. */
const MOST_OPTIONS = 200;

export type MarkOption =
  | {
      readonly kind: "event";
      readonly key: string;
      readonly x: number;
      readonly y: number;
      readonly mark: TimelineMark;
    }
  | {
      readonly kind: "stack";
      readonly key: string;
      readonly x: number;
      readonly y: number;
      readonly stack: TimelineStack;
    };

/** One transparent real element on every mark and stack: what focus, keys and screen readers meet. One Tab stop. */
export function TimelineMarks(props: {
  readonly scene: TimelineScene;
  readonly onOpenStack: (stack: TimelineStack) => void;
}) {
  const { scene, onOpenStack } = props;
  const tables = useTables();
  const words = useWords();
  const selection = useDerived(selectSelection);
  const list = useRef<HTMLDivElement>(null);
  const [current, setCurrent] = useState<string | null>(null);

  const options = useMemo(() => optionsOf(scene), [scene]);
  const selectedKey = selection?.kind === "event" ? `event-${selection.row}` : null;
  const tabStop =
    [current, selectedKey].find((key) => options.some((option) => option.key === key)) ?? options[0]?.key;

  // A mark that had the focus and has gone gives it to the list, so that the keyboard is never lost.
  useEffect(() => {
    if (
      current !== null &&
      document.activeElement === document.body &&
      !options.some((one) => one.key === current)
    ) {
      list.current?.focus();
    }
  }, [options, current]);

  const focusOption = (key: string) => {
    setCurrent(key);
    list.current?.querySelector<HTMLElement>(`[data-key="${key}"]`)?.focus();
  };
  const choose = (option: MarkOption) =>
    option.kind === "event" ? selectEvent(tables, option.mark.row) : onOpenStack(option.stack);

  const onKeyDown = (event: React.KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const at = options.findIndex((option) => option.key === tabStop);
    const option = options[at];
    if ((event.key === "Enter" || event.key === " ") && option) choose(option);
    else if (event.key === "+" || event.key === "=") zoomStep(tables, 1);
    else if (event.key === "-" || event.key === "−") zoomStep(tables, -1);
    else if (event.key === "0") showAll();
    else if (event.key === "Escape") clearSelection();
    else {
      const next = markAfterKey(options, at, event.key);
      if (next === null) return;
      focusOption(next);
    }
    event.preventDefault();
  };

  return (
    <div
      ref={list}
      role="listbox"
      aria-label={words.messages.timeline.marks}
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
          tabIndex={option.key === tabStop ? 0 : -1}
          className={styles.option}
          style={boxOf(option)}
          onClick={(event) => {
            event.stopPropagation();
            choose(option);
          }}
          onFocus={() => {
            setCurrent(option.key);
            if (option.kind === "event") setHover({ kind: "event", row: option.mark.row });
          }}
          onBlur={() => setHover(null)}
        />
      ))}
    </div>
  );

  function nameOf(option: MarkOption): string {
    if (option.kind === "event") return describeEvent(words, tables, option.mark.row).spoken;
    const { rows } = option.stack;
    const first = Math.min(...rows.map((row) => at(tables.events.first, row)));
    const last = Math.max(...rows.map((row) => at(tables.events.last, row)));
    return words.messages.timeline.stack(rows.length, formatDayRange(words, epochDay(first), epochDay(last)));
  }
}

/** In time order, marks and stacks together; the most important ones where there are too many for one list. */
function optionsOf(scene: TimelineScene): readonly MarkOption[] {
  const events: MarkOption[] = scene.marks.map((mark) => ({
    kind: "event",
    key: `event-${mark.row}`,
    x: mark.x,
    y: mark.y,
    mark,
  }));
  const stacks: MarkOption[] = scene.stacks.map((stack) => ({
    kind: "stack",
    key: `stack-${stack.rows.join("-")}`,
    x: stack.x,
    y: stack.y,
    stack,
  }));
  const all = [...events, ...stacks];
  const withLabels = all.filter((option) => option.kind === "stack" || option.mark.label !== null);
  const shown = all.length <= MOST_OPTIONS ? all : withLabels.slice(0, MOST_OPTIONS);
  return shown.sort((a, b) => a.x - b.x || a.y - b.y);
}

function boxOf(option: MarkOption): React.CSSProperties {
  const half = LAYOUT.laneHeight / 2 - 2;
  const [from, to] =
    option.kind === "event"
      ? reachOf(option.mark)
      : [option.x - LAYOUT.stackWidth / 2, option.x + LAYOUT.stackWidth / 2];
  return { left: from - 4, width: to - from + 8, top: option.y - half, height: half * 2 };
}
