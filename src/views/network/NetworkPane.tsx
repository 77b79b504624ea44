import { type ReactNode, useEffect, useLayoutEffect, useRef, useState } from "react";
import { setLeastTie } from "../../state/actions.ts";
import { isNetworkView } from "../../state/address/viewState.ts";
import type { Task } from "../../state/askInTasks.ts";
import { setPanes } from "../../state/changeView.ts";
import { networkAhead } from "../../state/networkSelectors.ts";
import { countAhead } from "../../state/panelScheduler.ts";
import { useTables } from "../../state/selectors.ts";
import { store, useApp } from "../../state/store.ts";
import { useDerived, useWords } from "../../state/useDerived.ts";
import { AtTurn } from "../../widgets/Busy.tsx";
import { Button } from "../../widgets/Button.tsx";
import { Counting } from "../../widgets/Counting.tsx";
import { exploringWords } from "../../words/laterWords.ts";
import { Matrix } from "./Matrix.tsx";
import styles from "./NetworkPane.module.css";
import { LargeCircle, NetworkPicture } from "./NetworkPicture.tsx";
import { linesAhead, NetworkInShort, NetworkStrip } from "./NetworkStrip.tsx";
import { asksForTooMany, canDrawNetwork, isLargeCircle, selectCircle, showsMatrix } from "./networkInputs.ts";

/**
 * The least heights of a pane in pixels: `network` for a picture, `matrix` for a matrix beside another pane, and
 * `words` for a picture with words above it.
 */
const LEAST = { network: 120, matrix: 300, words: 480 } as const;
/** A narrower pane has no space for verbs in its picture. */
const LEAST_WIDTH = 640;

/**
 * The picture of who acted on whom. A matrix replaces the picture if there are too many actors, or on request. A pane
 * that is too low shows words. If this is the only pane, acts over time (`acts`, or null) replace picture and matrix.
 * If the only pane is narrow, it also names the busiest actors above its picture, which then has no verbs.
 */
export function NetworkPane(props: { readonly acts: ReactNode }) {
  const isAlone = useApp(({ view }) => isNetworkView(view.view));
  const box = useRef<HTMLDivElement>(null);
  const [height, setHeight] = useState<Height>(null);
  const [isNarrow, setNarrow] = useState(false);
  // A layout effect measures before the first paint, so that no picture is drawn for a wrong size.
  useLayoutEffect(() => {
    const element = box.current;
    if (!element) return;
    const measure = () => {
      const { clientHeight, clientWidth } = element;
      setNarrow(clientWidth < LEAST_WIDTH && clientHeight >= LEAST.words);
      if (clientHeight > 0)
        setHeight(clientHeight < LEAST.network ? "none" : clientHeight < LEAST.matrix ? "low" : "high");
    };
    // If the network waits for its turn to render, only the observer measures. `measure` at once would force a layout.
    if (store.getState().shown.network !== null) measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  useEffect(() => countAhead("network", networkAhead), []);
  useEffect(() => countAhead("network", wordsAhead(height)), [height]);
  return (
    <div ref={box} data-fills="all">
      <AtTurn turn="network">
        <Pictures {...{ height, isNarrow, isAlone }} acts={isAlone ? props.acts : null} />
      </AtTurn>
    </div>
  );
}

type Height = "none" | "low" | "high" | null;

const isInWords = (height: Height, isAlone: boolean, isMatrix: boolean): boolean =>
  height === "none" || (!isAlone && height === "low" && isMatrix);

const wordsAhead = (height: Height): readonly Task[] =>
  linesAhead.map(
    (ask) => (state, tables) =>
      isInWords(height, isNetworkView(state.view.view), showsMatrix(state, tables)) && ask(state, tables),
  );

function Pictures(props: {
  readonly acts: ReactNode;
  readonly height: Height;
  readonly isNarrow: boolean;
  readonly isAlone: boolean;
}) {
  const { acts, height, isNarrow, isAlone } = props;
  const circle = useDerived(selectCircle, "network");
  const canDraw = useDerived(canDrawNetwork, "network");
  const isMatrix = useDerived(showsMatrix, "network");
  const isStrip = isInWords(height, isAlone, isMatrix);
  const form = isAlone && <FormSwitch isMatrix={isMatrix} canDraw={canDraw} />;
  return (
    <>
      <Counting turn="network" />
      {isNarrow && isAlone && <NetworkInShort />}
      {acts !== null && !isStrip && form && <div className={styles.above}>{form}</div>}
      <div data-fills="rest">
        {height === null ? null : isStrip ? (
          <NetworkStrip />
        ) : acts !== null ? (
          acts
        ) : isMatrix ? (
          <Matrix form={form} />
        ) : circle && isLargeCircle(circle) ? (
          <LargeCircle form={form} circle={circle} />
        ) : (
          <NetworkPicture form={form} />
        )}
      </div>
    </>
  );
}

function FormSwitch({ isMatrix, canDraw }: { readonly isMatrix: boolean; readonly canDraw: boolean }) {
  const network = exploringWords(useWords()).network;
  const tables = useTables();
  return (
    // biome-ignore lint/a11y/useSemanticElements: the legend of a fieldset would need space that is not there.
    <div role="group" aria-label={network.form} className={styles.forms}>
      {([false, true] as const).map((of) => (
        <Button
          key={String(of)}
          className={styles.form}
          aria-pressed={isMatrix === of}
          disabled={!of && !canDraw}
          title={!of && !canDraw ? network.matrix.choose : undefined}
          onPointerDown={(event) => event.stopPropagation()}
          onClick={(event) => {
            event.stopPropagation();
            if (isMatrix === of) return;
            if (!of && asksForTooMany(store.getState(), tables)) setLeastTie(0);
            setPanes(of ? "matrix" : "network");
          }}
        >
          {of ? network.howOften : network.who}
        </Button>
      ))}
    </div>
  );
}
