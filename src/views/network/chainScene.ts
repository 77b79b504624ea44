import { tieWidth } from "../../chart/tieLine.ts";
import { type Act, actsOf } from "../../model/tables/acts.ts";
import { item } from "../../model/tables/columns.ts";
import { standingOf } from "../../model/tables/standing.ts";
import type { ActorRow, CssPx, EventRow } from "../../model/units.ts";
import type { ActorPath, PathStep } from "../../query/network/actorPaths.ts";
import { describeEvent } from "../../words/describeEvent.ts";
import { networkWords } from "../../words/laterWords.ts";
import { verbWithPeople } from "../../words/members.ts";
import { type NetworkEmphasis, networkEmphasis } from "./networkEmphasis.ts";
import {
  BAR,
  describeNode,
  LINE,
  linesOf,
  type NetworkInput,
  type NetworkNode,
  type NetworkScene,
  type NetworkTie,
  nameOf,
  placeName,
} from "./networkScene.ts";
import { pointAlong, straightCurve, type TieCurve, tieCurve } from "./tieCurve.ts";

/** Half the width of a name below its actor, at most and at least. */
const HALF_NAME = { most: 84, least: 44 } as const;
/** Free room beside a name, and what a date needs between two. */
const BESIDE_NAME: CssPx = 14;
const LEAST_BETWEEN: CssPx = 96;
const ROW: CssPx = 116;
const DOT: CssPx = 13;
/** Between two links that end at one actor. */
const BETWEEN_LINKS: CssPx = 10;
const BELOW: CssPx = 20;
/** Between a link and what is said beside it. */
const LABEL_GAP: CssPx = 6;

/**
 * The shortest ways from one actor to another, and nothing else: actors in columns by their steps, names below them, and
 * the day of each link at its middle. Where there is not width enough for that, one way stands below the other.
 */
export function buildChainScene(input: NetworkInput, paths: readonly ActorPath[]): NetworkScene {
  // Nothing steps back: nothing else is drawn.
  const chain = {
    ...input.selection,
    event: null,
    actors: paths.flatMap((path) => path.flatMap(({ from, to }) => [from, to])),
  };
  const all = networkEmphasis(input.tables, chain);
  const emphasis = { ...all, isNamed: (row: ActorRow) => all.node(row) === "selected" };
  const steps = paths[0]?.length ?? 0;
  const pitch = (input.size.width - 2 * HALF_NAME.most) / Math.max(1, steps);
  const half = Math.min(HALF_NAME.most, (pitch - LEAST_BETWEEN) / 2 - BESIDE_NAME);
  return half >= HALF_NAME.least ? across(input, emphasis, paths, pitch, half) : down(input, emphasis, paths);
}

function across(
  input: NetworkInput,
  emphasis: NetworkEmphasis,
  paths: readonly ActorPath[],
  pitch: CssPx,
  half: CssPx,
): NetworkScene {
  const { size, margin, measure, tables } = input;
  const layers = (paths[0] ?? []).map((_, layer) => [
    ...new Set(paths.flatMap((path) => path[layer]?.from ?? [])),
  ]);
  layers.push([...new Set(paths.flatMap((path) => path.at(-1)?.to ?? []))]);
  const most = Math.max(...layers.map(({ length }) => length));
  const room = size.height - margin.top - margin.bottom;
  const steps = [...new Map(paths.flat().map((step) => [`${step.from} ${step.to}`, step])).values()];
  const between = pitch - 2 * (half + BESIDE_NAME);
  const said = steps.map((step) => saidOf(input, step, between));
  // What is said above a straight link and on a slanted one beside it do not meet.
  const tallest = 1.5 * LINE * Math.max(...said.map(({ lines }) => lines.length));
  const least = most > 1 ? Math.max(ROW, 2 * (tallest + 2 * LABEL_GAP)) : ROW;
  const row = Math.max(least, Math.min(1.4 * ROW, room / most));
  const middle = margin.top + Math.max(most * row, room) / 2 - BELOW;
  const nodes = new Map<ActorRow, NetworkNode>();
  for (const [layer, actors] of layers.entries())
    for (const [place, actor] of actors.entries()) {
      const x = HALF_NAME.most + layer * pitch;
      const y = middle + (place - (actors.length - 1) / 2) * row;
      const lines = linesOf(nameOf(tables, actor), 3, 2 * half, measure);
      const label = placeName(lines, "center", x, y + BELOW + (lines.length * LINE) / 2, measure);
      nodes.set(actor, { ...describeNode(input, emphasis, actor), x, y, height: DOT, label, notes: [] });
    }
  const yOf = (actor: ActorRow): CssPx => nodes.get(actor)?.y ?? 0;
  /** Where a link ends on the bar of an actor: its links stand in the order of their other ends. */
  const portY = (actor: ActorRow, other: ActorRow, others: readonly ActorRow[]): CssPx => {
    const place = others.toSorted((a, b) => yOf(a) - yOf(b)).indexOf(other);
    return yOf(actor) + (place - (others.length - 1) / 2) * BETWEEN_LINKS;
  };
  const targetsOf = (actor: ActorRow) => steps.flatMap(({ from, to }) => (from === actor ? to : []));
  const sourcesOf = (actor: ActorRow) => steps.flatMap(({ from, to }) => (to === actor ? from : []));
  const ties = steps.flatMap((step, index): readonly NetworkTie[] => {
    const { from, to } = step;
    const [a, b] = [nodes.get(from), nodes.get(to)];
    if (!a || !b) return [];
    // Until a line has passed the name of its actor it runs straight.
    const curve = tieCurve(
      { x: a.x + BAR / 2, y: portY(from, to, targetsOf(from)), out: 1 },
      { x: b.x - BAR / 2, y: portY(to, from, sourcesOf(to)), out: -1 },
      0,
      half + BESIDE_NAME,
    );
    return [linkOf(input, emphasis, step, index, curve, item(said, index), a.y === b.y ? "above" : "on")];
  });
  for (const [actor, node] of nodes) {
    const links = Math.max(targetsOf(actor).length, sourcesOf(actor).length);
    nodes.set(actor, { ...node, height: Math.max(DOT, links * BETWEEN_LINKS) });
  }
  const bottom = Math.max(...[...nodes.values()].map(({ label }) => label.box.bottom)) + LINE;
  return {
    ...{ nodes: [...nodes.values()], ties, groups: [], rests: [] },
    bottom,
    ...heights(margin.top + most * least + margin.bottom),
  };
}

/** Left edge of the ways that stand below each other, and the height of a link. */
const LEFT: CssPx = 20;
const DOWN_LINK: CssPx = 64;

function down(input: NetworkInput, emphasis: NetworkEmphasis, paths: readonly ActorPath[]): NetworkScene {
  const { size, margin, measure, tables } = input;
  const nodes: NetworkNode[] = [];
  const ties: NetworkTie[] = [];
  const width = size.width - 2 * LEFT - 20;
  let y = margin.top + LINE;
  for (const path of paths) {
    const actors = path.flatMap(({ from }) => from).concat(path.at(-1)?.to ?? []);
    for (const [index, actor] of actors.entries()) {
      const lines = linesOf(nameOf(tables, actor), 2, width, measure);
      const label = placeName(lines, "left", LEFT + 16, y, measure);
      nodes.push({ ...describeNode(input, emphasis, actor), x: LEFT, y, height: DOT, label, notes: [] });
      const step = path[index];
      if (!step) break;
      const start = { x: LEFT, y: y + DOT / 2 };
      const end = { x: LEFT, y: y + DOWN_LINK - DOT / 2 };
      ties.push(
        linkOf(
          input,
          emphasis,
          step,
          ties.length,
          straightCurve(start, end),
          saidOf(input, step, width),
          "beside",
        ),
      );
      y += DOWN_LINK;
    }
    y += 1.5 * LINE + DOT;
  }
  return { nodes, ties, groups: [], rests: [], bottom: y, ...heights(y + margin.bottom) };
}

const heights = (least: CssPx) => ({ least, needs: least });

type Said = {
  readonly act: Act | undefined;
  readonly event: EventRow | undefined;
  readonly lines: readonly string[];
};

/** A link in words: an act, where one of its events has one between the two, else that an event names both. */
function saidOf({ tables, words, measure }: NetworkInput, step: PathStep, width: CssPx): Said {
  const act = step.events.flatMap((row) => actsOf(tables, row)).find((one) => isBetween(one.ends, step));
  const event = act?.event ?? step.events[0];
  const { linkDay, namedTogether } = networkWords(words);
  const date = event === undefined ? "" : describeEvent(words, tables, event).shortDate;
  const texts = [
    linkDay(date, step.events.length - 1),
    act ? verbWithPeople(words, tables, act) : namedTogether,
  ];
  return { act, event, lines: texts.flatMap((text) => linesOf(text, 3, width, measure, "verb")) };
}

function linkOf(
  { tables, measure }: NetworkInput,
  emphasis: NetworkEmphasis,
  step: PathStep,
  index: number,
  curve: TieCurve,
  { act, event, lines }: Said,
  where: "above" | "on" | "beside",
): NetworkTie {
  const { x, y } = pointAlong(curve, 0.5);
  const high = (lines.length * LINE) / 2 + LABEL_GAP;
  const label =
    where === "beside"
      ? placeName(lines, "left", x + 16, y, measure)
      : placeName(lines, "center", x, where === "above" ? y - high : y, measure);
  const isBack = act !== undefined && !act.undirected && act.from === step.to;
  const ends = { from: isBack ? step.to : step.from, to: isBack ? step.from : step.to };
  return {
    ...ends,
    tie: act?.tie ?? -1 - index,
    events: step.events.length,
    undirected: act === undefined || act.undirected,
    standing: {
      weakest: act?.status ?? (event === undefined ? "unstated" : standingOf(tables, event)),
      contested: event !== undefined && tables.events.contested[event] === 1,
    },
    width: tieWidth(2),
    emphasis: act && emphasis.tie(act.tie) === "selected" ? "selected" : "normal",
    curve: isBack ? turned(curve) : curve,
    label,
    alpha: 1,
  };
}

const isBetween = ([a, b]: readonly [ActorRow, ActorRow], { from, to }: PathStep): boolean =>
  (a === from && b === to) || (a === to && b === from);

/** The same way from its other end. */
function turned({ start, bends }: TieCurve): TieCurve {
  const starts = [start, ...bends.map(({ end }) => end)];
  return {
    start: starts.at(-1) ?? start,
    bends: bends.map(({ control }, index) => ({ control, end: starts[index] ?? start })).reverse(),
  };
}
