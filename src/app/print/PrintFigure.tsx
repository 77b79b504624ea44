import { useLayoutEffect, useRef, useState } from "react";
import { canvasPen } from "../../chart/canvasPen.ts";
import { readTheme } from "../../chart/theme.ts";
import { selectHues, useTables } from "../../state/selectors.ts";
import { store } from "../../state/store.ts";
import { useWords } from "../../state/useWords.ts";
import { drawNetwork, networkMeasure } from "../../views/network/drawNetwork.ts";
import type { NetworkLayout } from "../../views/network/layout/layoutClient.ts";
import { NetworkLegend } from "../../views/network/NetworkLegend.tsx";
import type { NetworkScene } from "../../views/network/networkScene.ts";
import { KindDot } from "../../widgets/KindDot.tsx";
import { visibleText } from "../../words/visibleText.ts";
import { wholeNetwork } from "../export/wholeNetwork.ts";

const SIZE = { width: 1000, height: 560 } as const;
/** Dots of the canvas to a pixel of its size: sharp on paper. */
const SHARPNESS = 3;

/** The network on paper, in light colours whatever the screen has. Drawn at once: the browser waits for nothing. */
export function PrintFigure(props: { readonly layout: NetworkLayout }) {
  const { layout } = props;
  const { messages } = useWords();
  const tables = useTables();
  const canvas = useRef<HTMLCanvasElement>(null);
  const [scene, setScene] = useState<NetworkScene | null>(null);
  useLayoutEffect(() => {
    const element = canvas.current;
    const context = element?.getContext("2d");
    if (!element?.parentElement || !context) return;
    const theme = readTheme(element.parentElement);
    const measure = networkMeasure(context, theme);
    const drawn = wholeNetwork(store.getState(), tables, layout, SIZE, measure);
    drawNetwork(canvasPen(context, SHARPNESS), drawn, theme, SIZE);
    setScene(drawn);
  }, [tables, layout]);
  const hues = selectHues(tables);
  return (
    <figure>
      <canvas ref={canvas} width={SIZE.width * SHARPNESS} height={SIZE.height * SHARPNESS} />
      <figcaption>
        {messages.network.title}{" "}
        {tables.kinds.map((kind, row) => (
          <span key={kind.id}>
            <KindDot hue={hues[row] ?? 0} /> {visibleText(kind.label)}
          </span>
        ))}
      </figcaption>
      {scene && <NetworkLegend scene={scene} />}
    </figure>
  );
}
