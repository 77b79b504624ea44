import { useCallback, useMemo, useRef } from "react";
import { ChartCanvas } from "../../chart/ChartCanvas.tsx";
import { textMeasure } from "../../chart/measureText.ts";
import { useScene } from "../../chart/useScene.ts";
import { useTheme } from "../../chart/useTheme.ts";
import { selectBins, selectHues, useTables } from "../../state/selectors.ts";
import { onChangeOf, store } from "../../state/store.ts";
import { useWords } from "../../state/useWords.ts";
import { storySpan } from "../../state/windowDays.ts";
import { drawOverview, overviewFont } from "./drawOverview.ts";
import { useTimeGestures } from "./gestures/useTimeGestures.ts";
import styles from "./Overview.module.css";
import { buildOverviewScene } from "./overviewScene.ts";

const rules = { build: buildOverviewScene };
const onChange = onChangeOf("view");

/** The whole story in one strip, with the window as a brush. Brushing here and zooming above are the same act. */
export function Overview() {
  const tables = useTables();
  const words = useWords();
  const theme = useTheme();
  const measure = useMemo(() => textMeasure(overviewFont(theme)), [theme]);
  const brush = useRef<SVGGElement>(null);
  useTimeGestures(
    useCallback(
      ({ attachWindowBrush }) => {
        const svg = brush.current?.ownerSVGElement;
        return svg && brush.current ? attachWindowBrush(svg, brush.current, tables) : undefined;
      },
      [tables],
    ),
  );

  const chart = useScene({
    rules,
    read: (size) => ({
      bins: selectBins(store.getState(), tables, size.width),
      hues: selectHues(tables),
      limits: storySpan(tables),
      size,
      words,
      measure,
    }),
    draw: (pen, scene) => drawOverview(pen, scene, theme),
    subscribe: onChange,
  });
  return (
    <ChartCanvas {...chart.canvas} className={styles.overview}>
      <svg className={styles.brush} aria-hidden="true">
        <g ref={brush} />
      </svg>
    </ChartCanvas>
  );
}
