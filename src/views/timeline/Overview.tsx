import { useCallback, useEffect, useRef } from "react";
import { ChartCanvas, type ChartHandle, type Paint } from "../../chart/ChartCanvas.tsx";
import { useTheme } from "../../chart/useTheme.ts";
import { selectBins, selectHues, useTables } from "../../state/selectors.ts";
import { store } from "../../state/store.ts";
import { useWords } from "../../state/useWords.ts";
import { storySpan } from "../../state/windowDays.ts";
import { drawOverview } from "./drawOverview.ts";
import styles from "./Overview.module.css";
import { buildOverviewScene } from "./overviewScene.ts";
import { useTimeGestures } from "./useTimeGestures.ts";

/** The whole story in one strip, with the window as a brush. Brushing here and zooming above are the same act. */
export function Overview() {
  const tables = useTables();
  const words = useWords();
  const theme = useTheme();
  const chart = useRef<ChartHandle>(null);
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

  const paint: Paint = useCallback(
    (pen, size) => {
      const scene = buildOverviewScene({
        bins: selectBins(store.getState(), tables, size.width),
        hues: selectHues(tables),
        limits: storySpan(tables),
        size,
        words,
      });
      drawOverview(pen, scene, theme);
      return false;
    },
    [tables, words, theme],
  );

  useEffect(
    () =>
      store.subscribe((state, before) => {
        if (state.view !== before.view) chart.current?.requestFrame();
      }),
    [],
  );

  return (
    <div className={styles.overview}>
      <ChartCanvas paint={paint} onResize={ignoreSize} handle={chart} />
      <svg className={styles.brush} aria-hidden="true">
        <g ref={brush} />
      </svg>
    </div>
  );
}

/** The canvas redraws itself when its size changes; nothing else here depends on it. */
const ignoreSize = () => {};
