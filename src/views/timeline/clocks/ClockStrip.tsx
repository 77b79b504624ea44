import { useMemo } from "react";
import { ChartCanvas } from "../../../chart/ChartCanvas.tsx";
import { textMeasure } from "../../../chart/measureText.ts";
import { smallText } from "../../../chart/theme.ts";
import type { ChartPointer } from "../../../chart/usePress.ts";
import { useScene } from "../../../chart/useScene.ts";
import { useTheme } from "../../../chart/useTheme.ts";
import { actorRowOf } from "../../../model/tables/findRow.ts";
import type { Tables } from "../../../model/tables/tables.ts";
import { textAt } from "../../../model/tables/textColumn.ts";
import type { Disclosure } from "../../../query/disclosures.ts";
import { clearSelection, selectEvent, setHover } from "../../../state/actions.ts";
import { selectDisclosures } from "../../../state/clockSelectors.ts";
import { selectFolds, selectHues, selectSelection, useTables } from "../../../state/selectors.ts";
import { type AppState, onChangeOf, store } from "../../../state/store.ts";
import { useWords } from "../../../state/useWords.ts";
import { VisuallyHidden } from "../../../widgets/VisuallyHidden.tsx";
import { clocks as english } from "../../../words/en/clocks.ts";
import { inLanguage } from "../../../words/languages.ts";
import type { Translation } from "../../../words/words.ts";
import { timelineContents } from "../timelineContents.ts";
import { scaleOf } from "../timelineScene.ts";
import styles from "./ClockStrip.module.css";
import { buildClockScene, type ClockRule, type ClockScene, hitTestClocks } from "./clockScene.ts";
import { drawClocks } from "./drawClocks.ts";

const files = import.meta.glob<Translation<typeof english>>("../../../words/*/clocks.ts", {
  eager: true,
  import: "clocks",
});

const rules = { build: buildClockScene };
const onChange = onChangeOf("span", "hover", "view", "words");

/** When events happened and when they became public, under the timeline and on its days. */
export function ClockStrip() {
  const tables = useTables();
  const words = useWords();
  const clocks = inLanguage(files, words.language, english);
  const theme = useTheme();
  const measure = useMemo(() => textMeasure(smallText(theme, 600, theme.ink, "center").font), [theme]);
  const chart = useScene({
    rules,
    read: (size) => {
      const state = store.getState();
      const { density } = timelineContents(state, tables, size.width);
      const breaks = selectFolds(state, tables);
      return {
        tables,
        disclosures: selectDisclosures(state, tables),
        hues: selectHues(tables),
        scale: scaleOf({ span: state.span, size, lanes: state.view.lanes, density, breaks }),
        size,
        daysInWords: clocks.days,
        measure,
      };
    },
    draw: (pen, scene, { disclosures }) =>
      drawClocks(pen, scene, theme, namesOf(clocks, tables, disclosures), litRow(store.getState(), tables)),
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
  const longest = Math.max(0, ...later.map(({ days }) => days));
  return (
    <div className={styles.strip}>
      <ChartCanvas {...chart.canvas} pointer={pointer}>
        {/* The events themselves are marks of the timeline. */}
        <VisuallyHidden>
          {later.length === 0 ? clocks.none : clocks.summary(later.length, longest)}
        </VisuallyHidden>
      </ChartCanvas>
    </div>
  );
}

/** The rule of those who were told bears the name of the one actor, where there is only one. */
function namesOf(
  clocks: Translation<typeof english>,
  tables: Tables,
  disclosures: readonly Disclosure[],
): Readonly<Record<ClockRule["name"], string>> {
  const told = [...new Set(disclosures.flatMap((one) => one.told.map(({ actor }) => actor)))];
  const [only, ...others] = told;
  const row = only !== undefined && others.length === 0 ? actorRowOf(tables, only) : undefined;
  return {
    happened: clocks.happened,
    told: row === undefined ? clocks.told : clocks.toldTo(textAt(tables.actors.names, row)),
    known: clocks.known,
  };
}

function litRow(state: AppState, tables: Tables) {
  if (state.hover?.kind === "event") return state.hover.row;
  const selection = selectSelection(state, tables);
  return selection?.kind === "event" ? selection.row : null;
}
