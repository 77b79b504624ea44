import { type ReactNode, type RefObject, useEffect, useMemo, useRef, useState } from "react";
import { ChartCanvas, type Size } from "../../chart/ChartCanvas.tsx";
import { LegendItems, pageTheme } from "../../chart/PenDrawing.tsx";
import { lineEntry } from "../../chart/tieLine.ts";
import { useScene } from "../../chart/useScene.ts";
import { useTheme } from "../../chart/useTheme.ts";
import { actorIdOf } from "../../model/tables/actorIdOf.ts";
import { pairOfTie } from "../../model/tables/acts.ts";
import { at } from "../../model/tables/columns.ts";
import type { Tables } from "../../model/tables/tables.ts";
import type { ActorRow, CssPx } from "../../model/units.ts";
import { byCount } from "../../query/filter/facetCounts.ts";
import { actorCircle } from "../../query/network/actorPaths.ts";
import { tieSources, tieStanding } from "../../query/network/tieStanding.ts";
import { selectActor, selectTie } from "../../state/actions.ts";
import { isNetworkView } from "../../state/address/viewState.ts";
import { setHover } from "../../state/changeView.ts";
import { memoLast } from "../../state/memoLast.ts";
import { selectNetwork } from "../../state/networkSelectors.ts";
import { selectIsSettled, selectMask, selectTotals, useTables } from "../../state/selectors.ts";
import { onChangeOf, store, useApp } from "../../state/store.ts";
import { atTurn } from "../../state/turns.ts";
import { useDerived, useWords } from "../../state/useDerived.ts";
import { Busy } from "../../widgets/Busy.tsx";
import { Button } from "../../widgets/Button.tsx";
import { Popover } from "../../widgets/Popover.tsx";
import { pairInWords, tieRestsOn } from "../../words/describeAct.ts";
import { exploringWords } from "../../words/laterWords.ts";
import { actorName } from "../../words/names.ts";
import { drawNetwork, measureOfNetwork } from "./drawNetwork.ts";
import { hitTestNetwork } from "./hitTestNetwork.ts";
import styles from "./NetworkPicture.module.css";
import { NetworkStrip } from "./NetworkStrip.tsx";
import { NetworkTree, networkPane, useHandedFocus } from "./NetworkTree.tsx";
import type { NetworkHit } from "./networkEmphasis.ts";
import {
  canBeRead,
  marginOf,
  NARROW,
  type NetworkInputs,
  networkInputs,
  networkRules,
  selectCircle,
} from "./networkInputs.ts";
import { drawnInNumbers, LOW_MARGIN, legendBelow, numberThatCount } from "./networkLegend.ts";
import { isCut, type NetworkRest, type NetworkScene } from "./networkScene.ts";

const onChange = onChangeOf("span", "hover", "shown", "parts");

/** Equal sizes must be the same object, because a new object would make a new scene in every frame. */
const sizeOf = memoLast((width: CssPx, height: CssPx): Size => ({ width, height }));

/** A canvas, and over the canvas a tree of transparent HTML elements for keyboard and screen reader. */
export function NetworkPicture({ form }: { readonly form: ReactNode }) {
  const tables = useTables();
  const words = useWords();
  const network = exploringWords(words).network;
  const theme = useTheme();
  const measure = useMemo(() => measureOfNetwork(theme), [theme]);
  const [opened, setOpened] = useState<NetworkRest | null>(null);
  const [current, setCurrent] = useState<string | null>(null);
  const scroller = useRef<HTMLDivElement>(null);
  const chart = useScene({
    rules: networkRules,
    read: ({ width, height }) => {
      // The canvas is as high as its content, so the picture gets at most the height of the pane.
      const size = sizeOf(width, Math.min(height, scroller.current?.clientHeight ?? height));
      return networkInputs(atTurn(store.getState(), "network"), {
        ...{ tables, words, size, measure, nameLines: width < NARROW ? 4 : 2 },
        margin: marginOf(size, isNetworkView(store.getState().view.view)),
      });
    },
    draw: (pen, scene) => drawNetwork(pen, scene, theme),
    subscribe: onChange,
    isAtRest: () => selectIsSettled(store.getState(), tables),
  });
  const { rest, isDrawn } = chart;
  const hasEvents = useDerived(selectTotals, "network").events > 0;
  const circle = useDerived(selectCircle, "network");
  const hitAt = ({ x, y }: { readonly x: number; readonly y: number }): NetworkHit | null => {
    const drawn = chart.drawn();
    return drawn && hitTestNetwork(drawn.scene, x, y);
  };
  const [tip, setTip] = useState<Tip | null>(null);
  const below = useBelow(scroller, rest);
  const isAlone = useApp(({ view }) => isNetworkView(view.view));
  // Beside the timeline, words replace a picture that is too small to be read. Pressing the words opens the whole
  // picture.
  const isStrip = !isAlone && rest !== null && !canBeRead(rest.scene, rest.inputs);
  // The open list (`opened`) may be of an older scene. Some of its actors may have drawn ties by now, so the new scene
  // gives the actors of the list.
  const ofScene = rest?.scene.rests.find(({ side }) => side === opened?.side) ?? null;

  return (
    <div className={styles.pane}>
      {!isStrip && (
        <Head
          title={rest ? titleOf(rest.inputs, circle, network) : network.title}
          choice={rest ? choiceOf(rest.scene, rest.inputs) : ""}
          isLow={rest?.inputs.margin === LOW_MARGIN}
        >
          {form}
        </Head>
      )}
      <div ref={scroller} className={styles.scroller}>
        <div className={styles.sheet} style={{ minBlockSize: isStrip ? 0 : (rest?.scene.least ?? 0) }}>
          <ChartCanvas
            {...chart.canvas}
            className={styles.surface}
            pointer={{
              onHover: (point) => {
                const hit = point && hitAt(point);
                setHover(hit);
                const drawn = chart.drawn();
                setTip(point && drawn && hit && tipOf(drawn, hit, point));
                return hit !== null;
              },
              onClick: (point) => select(tables, hitAt(point)),
            }}
          >
            {!isDrawn && <Busy />}
            {tip && (
              <p className={styles.tip} style={{ left: tip.x, top: tip.y }} data-end={tip.isEnd || undefined}>
                {tip.text}
              </p>
            )}
            {rest && !isStrip && (
              <NetworkTree
                {...{ current, setCurrent }}
                drawn={rest}
                onSelect={(hit) => select(tables, hit)}
              />
            )}
            {(isStrip ? [] : (rest?.scene.rests ?? [])).map((one) => (
              <Button
                key={one.side}
                data-bare=""
                className={styles.rest}
                style={{
                  left: one.label.box.left - 4,
                  top: one.label.box.top - 4,
                  width: one.label.box.right - one.label.box.left + 8,
                  height: one.label.box.bottom - one.label.box.top + 8,
                }}
                aria-expanded={ofScene === one}
                aria-label={one.text}
                onPointerDown={(event) => event.stopPropagation()}
                onClick={(event) => {
                  event.stopPropagation();
                  // Safari does not focus a pressed button, but the list opens beside the focus.
                  event.currentTarget.focus();
                  setOpened(one);
                }}
              />
            ))}
            {rest && hasEvents && rest.scene.ties.length === 0 && (
              <p className={styles.note}>
                {numberThatCount(rest.inputs.counts).actors > 0 ? network.noTies : network.noActors}
              </p>
            )}
          </ChartCanvas>
        </div>
      </div>
      {rest && below > 0 && !isStrip && (
        <p className={styles.below} data-quiet="" style={{ paddingBlockEnd: rest.inputs.margin.bottom }}>
          {network.below(below)}
        </p>
      )}
      {isStrip && (
        <div className={styles.instead}>
          <NetworkStrip />
        </div>
      )}
      {ofScene && (
        <Popover title={ofScene.text} onClose={() => setOpened(null)}>
          {(close) => (
            <ActorList
              actors={ofScene.actors}
              counts={rest?.inputs.counts.nodeEvents}
              onChoose={() => {
                close();
                // The new selection replaces the picture. The button that opened the list goes with it and cannot get
                // the focus.
                networkPane()?.focus();
              }}
            />
          )}
        </Popover>
      )}
      {rest && rest.scene.ties.length > 0 && !isStrip && <NetworkLegend {...rest} />}
    </div>
  );
}

/**
 * "12 of 40 actors · 24 of 61 ties": how many are drawn. Actors are not counted if the title names them, or if a text
 * below a column counts the actors without a drawn tie.
 */
function choiceOf(scene: NetworkScene, inputs: NetworkInputs): string {
  const { ties, rests } = scene;
  const tellsActors = inputs.selected?.kind === "actor" || ties.some(({ label }) => label !== null);
  return drawnInNumbers(scene, inputs, !tellsActors && rests.length === 0);
}

function Head(props: {
  readonly title: string;
  readonly choice: string;
  readonly isLow: boolean;
  readonly children: ReactNode;
}) {
  const { title, choice, isLow, children } = props;
  const head = useRef<HTMLDivElement>(null);
  useHandedFocus(head);
  return (
    <div ref={head} className={styles.head}>
      <h2 className={styles.title} data-quiet="">
        {title}
        {choice !== "" && (
          <span className={styles.choice} data-low={isLow || undefined}>
            {choice}
          </span>
        )}
      </h2>
      <span className={styles.tools}>{children}</span>
    </div>
  );
}

type Tip = { readonly text: string; readonly x: CssPx; readonly y: CssPx; readonly isEnd: boolean };

type Drawn = { readonly scene: NetworkScene; readonly inputs: NetworkInputs };

/** The sources of a tie, or the full name of an actor whose name is cut. Null for an actor with a whole name. */
function tipOf(
  { scene, inputs: { tables, words, doesCount, size } }: Drawn,
  hit: NetworkHit,
  { x, y }: { readonly x: CssPx; readonly y: CssPx },
): Tip | null {
  const place = { x, y, isEnd: x > size.width / 2 };
  if (hit.kind === "actor") {
    const node = scene.nodes.find(({ actor }) => actor === hit.row);
    return node && isCut(node.label) ? { text: node.name, ...place } : null;
  }
  const { tie } = hit;
  const rests = tieRestsOn(words, tieStanding(tables, doesCount, tie), tieSources(tables, doesCount, tie));
  return { text: `${pairInWords(words, tables, pairOfTie(tables, tie))}: ${rests}`, ...place };
}

/** The number of actors below the visible part of the picture, or behind the legend. */
function useBelow(scroller: RefObject<HTMLElement | null>, drawn: Drawn | null): number {
  const [below, setBelow] = useState(0);
  useEffect(() => {
    const element = scroller.current;
    if (!element || !drawn) return;
    const count = () => {
      const edge = element.scrollTop + element.clientHeight - drawn.inputs.margin.bottom;
      setBelow(drawn.scene.nodes.filter(({ label }) => label.box.bottom > edge).length);
    };
    count();
    const observer = new ResizeObserver(count);
    observer.observe(element);
    element.addEventListener("scroll", count, { passive: true });
    return () => {
      observer.disconnect();
      element.removeEventListener("scroll", count);
    };
  }, [scroller, drawn]);
  return below;
}

function titleOf(
  { tables, selected, paths }: NetworkInputs,
  circle: ReadonlySet<ActorRow> | null,
  network: ReturnType<typeof exploringWords>["network"],
): string {
  if (selected?.kind === "tie" && paths && paths.length > 0)
    return network.chainOf(actorName(tables, selected.one), actorName(tables, selected.other));
  if (selected?.kind !== "actor") return network.title;
  const name = actorName(tables, selected.row);
  return circle
    ? network.circleOf(name, circle.size - 1, store.getState().view.circle)
    : network.tiesOf(name);
}

function select(tables: Tables, hit: NetworkHit | null): void {
  if (!hit) return;
  const { from, to } = tables.ties;
  if (hit.kind === "actor") selectActor(actorIdOf(tables, hit.row));
  else selectTie(actorIdOf(tables, at(from, hit.tie)), actorIdOf(tables, at(to, hit.tie)));
}

export function LargeCircle(props: { readonly form: ReactNode; readonly circle: ReadonlySet<ActorRow> }) {
  const { form, circle } = props;
  const tables = useTables();
  const words = useWords();
  const network = exploringWords(words).network;
  const { nodeEvents } = useDerived(selectNetwork, "network");
  const steps = useApp(({ view }) => view.circle);
  const [of, ...others] = circle;
  const busiest = others.sort(byCount(nodeEvents));
  const mask = useDerived(selectMask, "network");
  const near = of === undefined || steps < 2 ? circle : actorCircle(tables, mask, of, 1);
  const bySteps = [
    { reached: 1, actors: busiest.filter((actor) => near.has(actor)) },
    { reached: 2, actors: busiest.filter((actor) => !near.has(actor)) },
  ].filter(({ actors }) => actors.length > 0);
  return (
    <div className={styles.pane}>
      <div className={styles.head}>
        <h2 className={styles.title} data-quiet="">
          {of !== undefined && network.circleOf(actorName(tables, of), others.length, steps)}
        </h2>
        {form}
      </div>
      <div className={styles.circle}>
        {bySteps.map(({ reached, actors }) => (
          <section key={reached} className={styles.reached}>
            {bySteps.length > 1 && (
              <h3 className={styles.title} data-quiet="">
                {network.steps(reached)} · {words.messages.counts.actors(actors.length)}
              </h3>
            )}
            <ActorList actors={actors} counts={nodeEvents} />
          </section>
        ))}
      </div>
    </div>
  );
}

function ActorList(props: {
  readonly actors: readonly ActorRow[];
  readonly counts: Uint32Array | undefined;
  readonly onChoose?: () => void;
}) {
  const { actors, counts, onChoose } = props;
  const tables = useTables();
  const words = useWords();
  return (
    <ul className={styles.list} aria-label={words.messages.counts.actors(actors.length)}>
      {actors.map((actor) => (
        <li key={actor}>
          <Button
            data-bare=""
            className={styles.actor}
            onClick={() => {
              onChoose?.();
              selectActor(actorIdOf(tables, actor));
            }}
          >
            <span dir="auto">{actorName(tables, actor)}</span>
            <span className={styles.count}>{words.messages.counts.events(counts?.[actor] ?? 0)}</span>
          </Button>
        </li>
      ))}
    </ul>
  );
}

function NetworkLegend({ scene, inputs }: Drawn) {
  const words = useWords();
  const { lines, replied } = legendBelow(scene, inputs);
  if (lines.length === 0) return null;
  return (
    <ul className={styles.legend} aria-label={exploringWords(words).network.legend}>
      <LegendItems entries={lines.map((line) => lineEntry(line.text, line, pageTheme))} />
      {replied !== "" && <li>{replied}</li>}
    </ul>
  );
}
