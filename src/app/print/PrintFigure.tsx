import { type ComponentProps, useCallback, useState } from "react";
import { item } from "../../model/tables/columns.ts";
import { selectHues, useTables } from "../../state/selectors/selectors.ts";
import { store } from "../../state/store.ts";
import { useWords } from "../../state/useWords.ts";
import { drawNetwork, networkMeasure } from "../../views/network/drawNetwork.ts";
import type { NetworkLayout } from "../../views/network/layout/layoutClient.ts";
import { NetworkLegend } from "../../views/network/NetworkLegend.tsx";
import type { NetworkScene } from "../../views/network/networkScene.ts";
import { KindDot, KindName } from "../../widgets/Kind.tsx";
import { networkWords } from "../../words/laterWords.ts";
import { wholeNetwork } from "../export/wholeNetwork.ts";
import { PaperCanvas } from "./PaperCanvas.tsx";

/** Two that are compared come onto one page. */
const HEIGHT = { alone: 600, compared: 440 } as const;

/** The network on paper. */
export function PrintFigure(props: {
  readonly layout: NetworkLayout;
  /** Of two windows that are compared this one, and its days in words. */
  readonly compared?: { readonly side: "earlier" | "later"; readonly days: string };
}) {
  const { layout, compared } = props;
  const side = compared?.side ?? null;
  const words = useWords();
  const tables = useTables();
  const [scene, setScene] = useState<NetworkScene | null>(null);
  const draw = useCallback<ComponentProps<typeof PaperCanvas>["draw"]>(
    (pen, size, theme, context) => {
      const measure = networkMeasure(context, theme);
      const drawn = wholeNetwork(store.getState(), tables, layout, size, measure, side);
      drawNetwork(pen, drawn, theme, size);
      setScene(drawn);
    },
    [tables, layout, side],
  );
  const hues = selectHues(tables);
  return (
    <figure>
      <PaperCanvas height={compared ? HEIGHT.compared : HEIGHT.alone} draw={draw} />
      <figcaption>
        {compared?.days ?? networkWords(words).title}
        {tables.kinds.map(({ id }, kind) =>
          scene?.ties.some(({ hue }) => hue === hues[kind]) ? (
            <span key={id}>
              <KindDot hue={item(hues, kind)} /> <KindName context={{ tables, words }} kind={kind} />
            </span>
          ) : null,
        )}
      </figcaption>
      {scene && <NetworkLegend scene={scene} />}
    </figure>
  );
}
