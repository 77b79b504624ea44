import { HAIRLINE, tieWidth } from "../../chart/tieLine.ts";
import { BY_SURENESS } from "../../model/sureness.ts";
import { type Act, actsOf, shownStanding } from "../../model/tables/acts.ts";
import { contestOf } from "../../model/tables/contest.ts";
import { contestOfAct } from "../../model/tables/contestDetails.ts";
import type { ActorRow, CssPx, EventRow } from "../../model/units.ts";
import type { ActorPath, PathStep } from "../../query/network/actorPaths.ts";
import { describeEvent, shortDateInWords } from "../../words/describeEvent.ts";
import { exploringWords } from "../../words/laterWords.ts";
import { verbWithStanding } from "../../words/members.ts";
import { actorName } from "../../words/names.ts";
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
  type PlacedName,
  placeName,
} from "./networkScene.ts";
import { laneCurve, straightCurve, type TieCurve } from "./tieCurve.ts";

const HALF_NAME = { most: 70, least: 40 } as const;
const BESIDE_NAME: CssPx = 14;
/** Limits of the space between two names, where the links run. */
const BETWEEN = { least: 116, most: 320 } as const;
/** The least distance from the name of an actor to the bar of the next actor below. */
const BETWEEN_ACTORS: CssPx = 36;
const DOT: CssPx = 13;
const BETWEEN_LINKS: CssPx = 24;
/** The distance from the bar of an actor to its name. */
const BELOW: CssPx = 10;
const BEND: CssPx = 16;
/** The distance from the bend of a lane to the words on the lane. */
const BESIDE_LABEL: CssPx = 5;
const BETWEEN_LABELS: CssPx = 14;

/**
 * The shortest chains of events from one actor to another. Actors stand in columns by their number of steps from the
 * first actor. Names are below the actors, and the words of a link are in its middle. In a narrow picture each chain
 * runs down, with names beside the actors.
 */
export function buildChainScene(input: NetworkInput, paths: readonly ActorPath[]): NetworkScene {
  // All actors of the chains are highlighted. Otherwise the two actors in focus would dim all others.
  const chain = {
    ...input.selection,
    event: null,
    actors: paths.flatMap(actorsOf),
  };
  const all = networkEmphasis(input.tables, chain);
  const emphasis = { ...all, isNamed: (row: ActorRow) => all.node(row) === "selected" };
  const steps = paths[0]?.length ?? 0;
  const pitch = (input.size.width - 2 * (HALF_NAME.most + BESIDE_NAME)) / Math.max(1, steps);
  const half = Math.min(HALF_NAME.most, (pitch - BETWEEN.least) / 2 - BESIDE_NAME);
  return half >= HALF_NAME.least ? across(input, emphasis, paths, half) : down(input, emphasis, paths);
}

const actorsOf = (path: ActorPath): readonly ActorRow[] => [
  ...path.slice(0, 1).map(({ from }) => from),
  ...path.map(({ to }) => to),
];

/**
 * The chains from left to right. Each link leaves its actor at its own height, runs straight past the name, and bends
 * into a lane in which nothing else runs. Its words are on that lane:
 *
 *               ╭── 5 Nov 2019 ──╮
 *     ▐─────────╯    assisted    ╰─────────►▐
 *     ▐─────────╮                            Name
 *      Name     ╰── 9 Nov 2019 ─── …
 */
function across(
  input: NetworkInput,
  emphasis: NetworkEmphasis,
  paths: readonly ActorPath[],
  most: CssPx,
): NetworkScene {
  const { size, margin, measure, tables } = input;
  const chains = paths.map(actorsOf);
  const layers = (chains[0] ?? []).map((_, layer) => [
    ...new Set(chains.flatMap((chain) => chain[layer] ?? [])),
  ]);
  const steps = [...new Map(paths.flat().map((step) => [`${step.from} ${step.to}`, step])).values()];
  const linesOfName = (actor: ActorRow) => linesOf(actorName(tables, actor), 3, 2 * most, measure);
  const halves = layers.map((actors) =>
    Math.max(...actors.flatMap(linesOfName).map((line) => measure(line, "boldName") / 2)),
  );
  const ofNames = halves.reduce((sum, half) => sum + 2 * (half + BESIDE_NAME), 0);
  const between = Math.min(BETWEEN.most, (size.width - ofNames) / Math.max(1, layers.length - 1));
  const targetsOf = (actor: ActorRow) => steps.flatMap(({ from, to }) => (from === actor ? to : []));
  const sourcesOf = (actor: ActorRow) => steps.flatMap(({ from, to }) => (to === actor ? from : []));
  const barOf = (actor: ActorRow): CssPx =>
    Math.max(DOT, BETWEEN_LINKS * Math.max(targetsOf(actor).length, sourcesOf(actor).length));
  const row =
    BETWEEN_ACTORS +
    Math.max(...layers.flat().map((actor) => barOf(actor) + BELOW + linesOfName(actor).length * LINE));
  // Heights count from the middle of each column. `down` is added to every height when the height of all rows is known.
  const heightOf = new Map(
    layers.flatMap((actors) =>
      actors.map((actor, place) => [actor, (place - (actors.length - 1) / 2) * row] as const),
    ),
  );
  const yOf = (actor: ActorRow): CssPx => heightOf.get(actor) ?? 0;
  /** The height at which a link meets the bar of an actor. Links at a bar are in the order of their other ends. */
  const portOf = (actor: ActorRow, other: ActorRow, others: readonly ActorRow[]): CssPx => {
    const place = others.toSorted((a, b) => yOf(a) - yOf(b)).indexOf(other);
    return yOf(actor) + (place - (others.length - 1) / 2) * BETWEEN_LINKS;
  };
  const links = layers.slice(0, -1).flatMap((actors, layer) => {
    const own = steps
      .filter(({ from }) => actors.includes(from))
      .map((step) => {
        const from = portOf(step.from, step.to, targetsOf(step.from));
        const to = portOf(step.to, step.from, sourcesOf(step.to));
        return { step, layer, from, to, said: saidOf(input, step, between - 2 * (BEND + BESIDE_LABEL)) };
      })
      .sort((a, b) => a.from + a.to - b.from - b.to);
    return inLanes(own);
  });
  const top = Math.min(
    ...layers.flat().map((actor) => yOf(actor) - barOf(actor) / 2),
    ...links.map(({ lane, said }) => lane - heightOfSaid(said) / 2),
  );
  const bottom = Math.max(
    ...layers.flat().map((actor) => yOf(actor) + barOf(actor) / 2 + BELOW + linesOfName(actor).length * LINE),
    ...links.map(({ lane, said }) => lane + heightOfSaid(said) / 2),
  );
  const room = size.height - margin.top - margin.bottom;
  const down = margin.top + Math.max(0, (room - (bottom - top)) / 2) - top;
  const asideOf = (layer: number): CssPx => (halves[layer] ?? 0) + BESIDE_NAME;
  const left = (size.width - ofNames - between * (layers.length - 1)) / 2;
  const xOf = (layer: number): CssPx =>
    halves.slice(0, layer).reduce((x, _, before) => x + 2 * asideOf(before) + between, left) + asideOf(layer);
  const nodes = layers.flatMap((actors, layer) =>
    actors.map((actor): NetworkNode => {
      const [x, y, height, lines] = [xOf(layer), down + yOf(actor), barOf(actor), linesOfName(actor)];
      const middle = y + height / 2 + BELOW + (lines.length * LINE) / 2;
      const label = placeName(lines, "center", x, middle, measure);
      return { ...describeNode(input, emphasis, actor), x, y, height, label, notes: [] };
    }),
  );
  const ties = links.map(({ step, layer, from, to, lane, said }, index) => {
    const curve = laneCurve(
      { x: xOf(layer) + BAR / 2, y: down + from },
      { x: xOf(layer + 1) - BAR / 2, y: down + to },
      down + lane,
      [asideOf(layer), asideOf(layer + 1)],
      BEND,
    );
    const middle = xOf(layer) + asideOf(layer) + between / 2;
    const label = placeName(said.lines, "center", middle, down + lane, measure);
    return linkOf(input, emphasis, step, index, curve, said, label);
  });
  return {
    ...{ nodes, ties, groups: [], rests: [], leftOut: 0 },
    bottom: down + bottom + LINE,
    least: margin.top + (bottom - top) + LINE + margin.bottom,
  };
}

const heightOfSaid = ({ lines }: Said): CssPx => lines.length * LINE;

/** Gives each link between two columns a lane, as near to the heights of its ends as the words on the lanes allow. */
function inLanes<Link extends { readonly from: CssPx; readonly to: CssPx; readonly said: Said }>(
  links: readonly Link[],
): readonly (Link & { readonly lane: CssPx })[] {
  let end = Number.NEGATIVE_INFINITY;
  const placed = links.map((link) => {
    const high = heightOfSaid(link.said);
    const lane = Math.max((link.from + link.to) / 2, end + BETWEEN_LABELS + high / 2);
    end = lane + high / 2;
    return { ...link, lane };
  });
  const off = placed.reduce((sum, { lane, from, to }) => sum + lane - (from + to) / 2, 0) / placed.length;
  return placed.map((link) => ({ ...link, lane: link.lane - off }));
}

const LEFT: CssPx = 20;
/** The least height of a link in chains that run down. */
const DOWN_LINK: CssPx = 64;
/** On paper and in a file, links become up to this much higher to fill the picture. */
const MOST_LONGER: CssPx = 128;

function down(
  input: NetworkInput,
  emphasis: NetworkEmphasis,
  paths: readonly ActorPath[],
  longer: CssPx = 0,
): NetworkScene {
  const { size, margin, measure, tables } = input;
  const nodes: NetworkNode[] = [];
  const ties: NetworkTie[] = [];
  const width = size.width - 2 * LEFT - 20;
  let y = margin.top + LINE;
  for (const path of paths) {
    for (const [index, actor] of actorsOf(path).entries()) {
      const lines = linesOf(actorName(tables, actor), 2, width, measure);
      const label = placeName(lines, "left", LEFT + 16, y, measure);
      nodes.push({ ...describeNode(input, emphasis, actor), x: LEFT, y, height: DOT, label, notes: [] });
      const step = path[index];
      if (!step) break;
      const said = saidOf(input, step, width);
      const high = Math.max(DOWN_LINK, heightOfSaid(said) + 2 * LINE + DOT) + longer;
      const start = { x: LEFT, y: y + DOT / 2 };
      const end = { x: LEFT, y: y + high - DOT / 2 };
      const placed = placeName(said.lines, "left", LEFT + 16, y + high / 2, measure);
      ties.push(linkOf(input, emphasis, step, ties.length, straightCurve(start, end), said, placed));
      y += high;
    }
    y += 1.5 * LINE + DOT;
  }
  const room = (size.height - margin.bottom - y) / ties.length;
  return input.isPage && longer === 0 && room > 0
    ? down(input, emphasis, paths, Math.min(room, MOST_LONGER))
    : { nodes, ties, groups: [], rests: [], bottom: y, least: y + margin.bottom, leftOut: 0 };
}

type Said = {
  readonly act: Act | undefined;
  readonly event: EventRow | undefined;
  readonly lines: readonly string[];
};

/**
 * A link in words: day, surest act and number of further events. If no event has an act between the two actors, the
 * words say that the actors are only named together.
 */
function saidOf(input: NetworkInput, step: PathStep, width: CssPx): Said {
  const { tables, words, measure } = input;
  const acts = step.events.flatMap((row) => actsOf(tables, row)).filter((one) => isBetween(one.ends, step));
  const act = acts.toSorted((a, b) => BY_SURENESS.indexOf(a.status) - BY_SURENESS.indexOf(b.status))[0];
  const event = act?.event ?? step.events[0];
  const more = step.events.length - 1;
  const texts = [
    event === undefined ? "" : dateOf(input, event, width),
    act ? verbWithStanding(words, tables, act) : exploringWords(words).network.namedTogether,
    more > 0 ? exploringWords(words).connections.more(more) : "",
  ].filter((text) => text !== "");
  return { act, event, lines: texts.flatMap((text) => linesOf(text, 4, width, measure)) };
}

/**
 * The day of an event, with its other dates. By the clock of what happened, other dates that do not fit on two lines
 * are left out. A ring then tells of them.
 */
function dateOf({ tables, words, measure }: NetworkInput, event: EventRow, width: CssPx): string {
  const { shortDate, record } = describeEvent(words, tables, event);
  const isShort = linesOf(shortDate, 2, width, measure).join(" ") === shortDate;
  if (isShort || tables.clock !== "happened") return shortDate;
  return shortDateInWords(words, record.date);
}

function linkOf(
  { tables }: NetworkInput,
  emphasis: NetworkEmphasis,
  step: PathStep,
  index: number,
  curve: TieCurve,
  { act, event }: Said,
  label: PlacedName,
): NetworkTie {
  const isBack = act !== undefined && !act.undirected && act.from === step.to;
  const ends = { from: isBack ? step.to : step.from, to: isBack ? step.from : step.to };
  return {
    ...ends,
    tie: act?.tie ?? -1 - index,
    events: step.events.length,
    undirected: act === undefined || act.undirected,
    status: act ? shownStanding(tables, act.status) : null,
    contested: (act ? contestOfAct(tables, act) : event !== undefined && contestOf(tables, event)) !== null,
    width: act ? tieWidth(2) : HAIRLINE,
    emphasis: act && emphasis.tie(act.tie) === "selected" ? "selected" : "normal",
    curve: isBack ? turned(curve) : curve,
    label,
    alpha: 1,
  };
}

const isBetween = ([a, b]: readonly [ActorRow, ActorRow], { from, to }: PathStep): boolean =>
  (a === from && b === to) || (a === to && b === from);

function turned({ start, bends }: TieCurve): TieCurve {
  const starts = [start, ...bends.map(({ end }) => end)];
  return {
    start: starts.at(-1) ?? start,
    bends: bends.map(({ control }, index) => ({ control, end: starts[index] ?? start })).reverse(),
  };
}
