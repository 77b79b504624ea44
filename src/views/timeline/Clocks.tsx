import { useMemo } from "react";
import { ChartCanvas } from "../../chart/ChartCanvas.tsx";
import { textMeasure } from "../../chart/measureText.ts";
import { smallText } from "../../chart/theme.ts";
import type { ChartPointer } from "../../chart/usePress.ts";
import { useScene } from "../../chart/useScene.ts";
import { useTheme } from "../../chart/useTheme.ts";
import type { Tables } from "../../model/tables/tables.ts";
import { clearSelection, selectEvent, setHover, setWindow } from "../../state/actions.ts";
import { selectSelection, useTables } from "../../state/selectors/selectors.ts";
import { type AppState, onChangeOf, store } from "../../state/store.ts";
import { useWords } from "../../state/useWords.ts";
import { VisuallyHidden } from "../../widgets/VisuallyHidden.tsx";
import { clockWords } from "../../words/laterWords.ts";
import styles from "./Clocks.module.css";
import { clockInputs, clockNames, crampedThreads } from "./clockInputs.ts";
import { buildClockScene, type ClockScene, drawClocks, hitTestClocks } from "./clockScene.ts";

const rules = { build: buildClockScene };
const onChange = onChangeOf("span", "hover", "view", "words");

/** When events happened and when they became public, under the timeline and on its days. */
export function Clocks() {
  const tables = useTables();
  const words = useWords();
  const clocks = clockWords(words);
  const { filters, counts } = words.messages;
  const theme = useTheme();
  const measure = useMemo(() => textMeasure(smallText(theme, 600, theme.ink, "center").font), [theme]);
  const chart = useScene({
    rules,
    read: (size) => clockInputs(store.getState(), tables, size, measure),
    draw: (pen, scene, inputs) => {
      const state = store.getState();
      drawClocks(pen, scene, theme, clockNames(state, inputs), litRow(state, tables));
    },
    subscribe: onChange,
  });
  const hit = (point: { readonly x: number; readonly y: number }) => {
    const scene: ClockScene | undefined = chart.drawn()?.scene;
    return scene ? hitTestClocks(scene, point.x, point.y) : null;
  };
  const pointer: ChartPointer = {
    onHover: (point) => {
      const thread = point && hit(point);
      setHover(thread ? { kind: "event", row: thread.row } : null);
      return thread !== null;
    },
    onClick: (point) => {
      const thread = hit(point);
      if (thread) selectEvent(tables, thread.row);
      else clearSelection();
    },
  };
  // What was announced before it happened is drawn, and no secrecy.
  const later = (chart.rest?.inputs.disclosures ?? []).filter(({ days }) => days > 0);
  const inputs = chart.rest?.inputs;
  const cramped = inputs ? crampedThreads(inputs) : null;
  const longest = Math.max(0, ...later.map(({ days }) => days));
  return (
    <div className={styles.strip}>
      <ChartCanvas {...chart.canvas} pointer={pointer}>
        {/* The events themselves are marks of the timeline. */}
        <VisuallyHidden>
          {later.length === 0 ? clocks.none : clocks.summary(later.length, longest)}
        </VisuallyHidden>
      </ChartCanvas>
      {cramped && (
        <button
          type="button"
          className={styles.zoom}
          data-at={cramped.free}
          onClick={() => setWindow(tables, cramped.span, "push")}
        >
          {filters.zoomTo(counts.events(inputs?.disclosures.length ?? 0))}
        </button>
      )}
    </div>
  );
}

function litRow(state: AppState, tables: Tables) {
  if (state.hover?.kind === "event") return state.hover.row;
  const selection = selectSelection(state, tables);
  return selection?.kind === "event" ? selection.row : null;
}
