import { END_BAR, headSize } from "../../chart/tieLine.ts";
import { addTo } from "../../model/grouped.ts";
import { pairOfTie } from "../../model/tables/acts.ts";
import { at, item } from "../../model/tables/columns.ts";
import { actorRowOf } from "../../model/tables/findRow.ts";
import type { Tables } from "../../model/tables/tables.ts";
import type { ActorRow, CssPx } from "../../model/units.ts";
import { chooseTies, FIRST_TIES, firstOf, type TiesTogether } from "../../query/network/chooseTies.ts";
import { type Direction, directionOf, isolated, isolatedAs, visibleText } from "../../words/isolate.ts";
import { exploringWords } from "../../words/laterWords.ts";
import { actorName } from "../../words/names.ts";
import type { Words } from "../../words/words.ts";
import { buildChainScene } from "./chainScene.ts";
import { type ActorGroup, type ColumnOrder, columnOrder, columnsAround, type Side } from "./columnOrder.ts";
import { type NetworkEmphasis, networkEmphasis } from "./networkEmphasis.ts";
import {
  BAR,
  busiestFirst,
  byDrawing,
  describeNode,
  describeTie,
  isCut,
  LINE,
  linesOf,
  MARK,
  type NetworkGroup,
  type NetworkInput,
  type NetworkNode,
  type NetworkRest,
  type NetworkScene,
  type NetworkTie,
  type NodeNote,
  type PlacedName,
  placeName,
  type SaidActs,
  saidOfTie,
  withWidths,
} from "./networkScene.ts";
import { loopCurve, type Port, STUB, tieCurve } from "./tieCurve.ts";

export const buildNetworkScene = (input: NetworkInput): NetworkScene =>
  input.paths && input.paths.length > 0 ? buildChainScene(input, input.paths) : buildColumnScene(input);

/**
 * Makes two columns of actors with their names outside. All ties are in the gutter between the columns, so no tie passes
 * over a name:
 *
 *          Heading                              Heading
 *      Name of one ▐──────╮          ╭─────────►▐ Name of another
 *    Name of a next▐◄──╮  ╰──────────│─────────►▐ Name
 *                      ╰─────────────╯            → verb
 *          9 more actors                        21 more actors
 *
 * One chosen actor has a bar as high as the column of the others, so each of its ties is straight and easy to follow.
 */
function buildColumnScene(input: NetworkInput): NetworkScene {
  const { tables, counts, doesCount, selection, size, margin, least, among } = input;
  const { focus, event } = selection;
  const [one] = focus;
  const emphasis = networkEmphasis(tables, selection);
  const chosen = chooseTies(tables, counts, doesCount, { least, focus, event, among });
  const { needed } = chosen;
  const isAround = one !== undefined && focus.length === 1 && among === null;
  // Around a chosen actor, only the first ties are in a low picture, in a file and on paper. Files and paper do not
  // scroll.
  const isAll = chosen.isAll && !(isAround && (isLow(input) || input.isPage === true));
  const most = Math.max(LEAST_TIES, needed, Math.floor((size.width - WIDTH.names) / WIDTH.tie));
  const ties = isAll ? chosen.ties : firstOf(castFirst(tables, chosen.ties, needed), most);
  const all = chosen.ties.flat().length;
  const order = isAround ? columnsAround(tables, one) : columnOrder(tables);
  const room = size.height - margin.bottom;
  const around = isAround ? one : null;
  // Verbs are left out if they would take the space of a selected event's ties. The details of the event tell them too.
  const own = ties.slice(0, Math.max(needed, LEAST_TIES));
  const hasNotes = event === null || place(input, emphasis, order, own.flat(), around).bottom <= room;
  const laidOut = (told: Told): NetworkScene =>
    fitted(input, ties, all, needed, isAll, (some) => place(input, emphasis, order, some, around, told));
  const plain = laidOut(hasNotes ? "chosen" : "none");
  if (focus.length > (among === null ? 0 : 1) || event !== null) return plain;
  // Without a selection, and in a circle, doers have their verbs at their names, unless too few ties would fit.
  const told = laidOut("all");
  // Verbs must not push out an actor whom the opening of the story introduces.
  const castIn = ({ nodes }: NetworkScene): number =>
    castOf(tables).filter((one) => nodes.some(({ actor }) => actor === one)).length;
  const share = all < FIRST_TIES ? LEAST_TOLD.ofFew : LEAST_TOLD.ofMany;
  const isWorth =
    told.bottom <= room &&
    told.ties.length >= Math.max(share * plain.ties.length, Math.min(LEAST_READ, plain.ties.length)) &&
    castIn(told) >= castIn(plain);
  return isWorth && !told.nodes.some(({ notes }) => notes.some(isCut)) ? told : plain;
}

/**
 * Orders the ties: those that the selection needs, one of each actor whom the opening introduces, then all others.
 * Otherwise a low picture would show only the busiest actors.
 */
function castFirst(tables: Tables, ties: readonly TiesTogether[], needed: number): readonly TiesTogether[] {
  const firsts = castOf(tables).map((actor) =>
    ties.find(([tie]) => pairOfTie(tables, tie).ends.includes(actor)),
  );
  return [...new Set([...ties.slice(0, needed), ...firsts.filter((some) => some !== undefined), ...ties])];
}

const castOf = (tables: Tables): readonly ActorRow[] =>
  (tables.opening?.cast ?? []).flatMap(({ actor }) => actorRowOf(tables, actor) ?? []);

/** A picture with verbs must have this share of the ties that fit without verbs, in small and in larger networks. */
const LEAST_TOLD = { ofFew: 0.4, ofMany: 2 / 3 } as const;
/** A picture that leaves out ties must still have at least this many ties. */
export const LEAST_READ = 4;

/** The picture of as many of the first ties as fit. Each try lays out the whole picture, so bisection saves tries. */
function fitted(
  { tables, counts, size, margin }: NetworkInput,
  ties: readonly TiesTogether[],
  most: number,
  needed: number,
  isAll: boolean,
  placed: (some: readonly number[]) => Placed,
): NetworkScene {
  const room = size.height - margin.bottom;
  const all = placed(ties.flat());
  if (isAll || all.bottom <= room) return { ...all, leftOut: most - ties.flat().length };
  let kept = ties.slice(0, needed);
  let scene = placed(kept.flat());
  const take = (some: TiesTogether[]): boolean => {
    const more = placed(some.flat());
    if (more.bottom > room) return false;
    [kept, scene] = [some, more];
    return true;
  };
  for (let tooMany = ties.length; kept.length + 1 < tooMany; ) {
    const middle = Math.ceil((kept.length + tooMany) / 2);
    if (!take(ties.slice(0, middle))) tooMany = middle;
  }
  // A later tie may still fit: between two drawn actors it often takes no height, and one column may have space left.
  const isDrawn = (end: ActorRow): boolean => scene.nodes.some(({ actor }) => actor === end);
  const endsOf = ([tie]: TiesTogether) => pairOfTie(tables, tie).ends;
  const eventsOf = (some: TiesTogether): number => Math.max(...some.map((tie) => at(counts.tieEvents, tie)));
  const passed = ties.slice(kept.length, kept.length + 1);
  // A tie is left out if a heavier tie of the same actor was left out, and the picture would show both ends of the
  // heavier tie. Otherwise readers would think that the heavier tie does not exist.
  const isOutweighed = (some: TiesTogether): boolean => {
    const own = endsOf(some);
    return passed.some(
      (one) =>
        eventsOf(one) > eventsOf(some) &&
        endsOf(one).some((end) => own.includes(end)) &&
        endsOf(one).every((end) => own.includes(end) || isDrawn(end)),
    );
  };
  let tries = MOST_TRIES;
  for (const some of ties.slice(kept.length + 1)) {
    if ((tries > 0 || endsOf(some).every(isDrawn)) && !isOutweighed(some)) {
      if (take([...kept, some])) continue;
      tries--;
    }
    passed.push(some);
  }
  if (kept.length < Math.min(LEAST_TIES, ties.length)) {
    kept = ties.slice(0, LEAST_TIES);
    scene = placed(kept.flat());
  }
  return { ...scene, leftOut: most - kept.flat().length };
}

type Placed = Omit<NetworkScene, "leftOut">;
type Told = "none" | "chosen" | "all";

/** After this many ties that did not fit, only ties between drawn actors are tried. */
const MOST_TRIES = 3;

/** `names` is the least width of names. `tie` is the width that each tie needs beside the names. */
const WIDTH = { names: 126, tie: 29 } as const;
/** The greatest distance of a chosen actor from the top of the columns. So a low pane shows it without scrolling. */
const NEAR_TOP: CssPx = 80;
/** A picture has at least this many ties, even if the pane must scroll. */
const LEAST_TIES = 3;

/** A lower picture has neither group headings nor counts below its columns, so that more actors fit. */
const LOW: CssPx = 202;
const isLow = ({ size, margin }: Pick<NetworkInput, "size" | "margin">): boolean =>
  size.height - margin.top - margin.bottom < LOW;

const SIDE: CssPx = 12;
/** The distance from the bar of an actor to its name. No tie runs there. */
const NAME_GAP: CssPx = 8;
const MOST_NAME: CssPx = 240;
/**
 * The greatest width of names in a column that has verbs. In a low picture this is the limit for every name, because a
 * second line of a name would take the space of another actor.
 */
const MOST_NOTED: CssPx = 340;
const NAME_SHARE = 0.31;
const NOTED_SHARE = 0.44;
const BOTH_NOTED_SHARE = 0.37;
/** The greatest distance between the columns. Ties of a greater length would be too flat to follow. */
const MOST_GUTTER: CssPx = 840;
/** The share of the width for the straight ties of one chosen actor. */
const GUTTER_AROUND = 0.16;
const NOTE_GAP: CssPx = 10;
const LEAST_ROW: CssPx = 23;
const BETWEEN = { usual: 11, low: 7 } as const;
const BETWEEN_GROUPS: CssPx = 8;
/** The most height that a row gains in a pane higher than its columns. */
const MOST_SPREAD: CssPx = 120;
const MOST_REST_LINES = 3;
const REST_GAP: CssPx = 8;

type Note = Omit<SaidActs, "more"> &
  Pick<NodeNote, "ofEvent"> & {
    /** The direction of the verbs. In the other direction, the target would read as the doer. */
    readonly direction: Direction;
  };
type NoteInLines = Note & Pick<NodeNote, "lines">;
type Row = {
  readonly actor: ActorRow;
  readonly lines: readonly string[];
  readonly notes: readonly NoteInLines[];
  /** Whether the notes are in the line of the name. Otherwise they are below it. */
  readonly isInLine: boolean;
  readonly bar: CssPx;
  readonly height: CssPx;
};
type Block = {
  readonly group: ActorGroup;
  readonly name: string;
  readonly heading: readonly string[];
  readonly rows: readonly Row[];
};
type Column = {
  readonly blocks: readonly Block[];
  readonly rest: readonly ActorRow[];
  /** "9 more actors", which counts the actors without a drawn tie. `foot` is the same text, broken into lines. */
  readonly text: string;
  readonly foot: readonly string[];
};

function place(
  input: NetworkInput,
  emphasis: NetworkEmphasis,
  order: ColumnOrder,
  ties: readonly number[],
  around: ActorRow | null,
  told: Told = "chosen",
): Placed {
  const { size, margin, measure, words } = input;
  const drawn = withWidths(ties.flatMap((tie) => describeTie(input, emphasis, tie)));
  const sideOf = sidesOf(order, new Set(drawn.flatMap(({ from, to }) => [from, to])));
  const barOf = barHeights(drawn, around);
  const inner = size.width - 2 * SIDE;
  const frame = BAR + NAME_GAP;
  const notes = notesOf(input, emphasis, drawn, around, told);
  const noted = new Set([...notes.keys()].map((actor) => sideOf.get(actor)));
  const mostGutter = around === null ? MOST_GUTTER : GUTTER_AROUND * inner;
  const mostOf = (side: Side): CssPx => {
    const notedShare = noted.size > 1 ? BOTH_NOTED_SHARE : NOTED_SHARE;
    const [share, most] =
      noted.has(side) || isLow(input) ? [notedShare, MOST_NOTED] : [NAME_SHARE, MOST_NAME];
    return Math.max(0, Math.min(most, share * inner - frame));
  };
  const restIn = isLow(input) ? () => [] : restOf(input, drawn);
  const columnOf = (side: Side, rest: readonly ActorRow[], width = mostOf(side)): Column => {
    const text = exploringWords(words).network.rest(rest.length, drawn.length > 0);
    return {
      blocks: blocksOf(
        input,
        order[side],
        width,
        sideOf,
        barOf,
        notes,
        around !== null || (isLow(input) && side === "right"),
      ),
      rest,
      text,
      foot: rest.length === 0 ? [] : linesOf(text, MOST_REST_LINES, width, measure),
    };
  };
  // Around one actor, one text counts the actors of both sides that have no drawn tie.
  const both = around === null ? [] : restIn([...order.left, ...order.right]);
  const left = columnOf("left", around === null ? restIn(order.left) : []);
  const leftWidth = widthOf(input, left);
  const columns = {
    left,
    right:
      around === null
        ? columnOf("right", restIn(order.right))
        : columnOf("right", both, Math.max(0, inner - leftWidth - mostGutter - 2 * frame)),
  };
  const widths = { left: leftWidth, right: widthOf(input, columns.right) };
  const gutter = Math.max(0, Math.min(mostGutter, inner - widths.left - widths.right - 2 * frame));
  const start = (size.width - gutter - widths.left - widths.right - 2 * frame) / 2;
  const axis = {
    left: start + widths.left + NAME_GAP + BAR / 2,
    right: start + widths.left + NAME_GAP + BAR + gutter + BAR / 2,
  };

  const between = isLow(input) ? BETWEEN.low : BETWEEN.usual;
  const room = size.height - margin.top - margin.bottom;
  const filledBy = (column: Column): CssPx => heightOf(column) + spreadOf(column, room) * rowsOf(column);
  // Around one actor, a third of the free height is above the picture, so that it does not stick to the upper edge.
  const lowered = around === null ? 0 : Math.max(0, room - filledBy(columns.right)) / 3;
  const nodes: NetworkNode[] = [];
  const groups: NetworkGroup[] = [];
  const rests: NetworkRest[] = [];
  let bottom = margin.top;
  for (const side of ["left", "right"] as const) {
    const { blocks, rest, text, foot } = columns[side];
    const height = heightOf(columns[side]);
    // The chosen actor is at the middle height of the others, but never far from the top.
    const isAlone = around !== null && side === "left";
    const spread = isAlone ? 0 : spreadOf(columns[side], room);
    const align = side === "left" ? "right" : "left";
    const x = side === "left" ? axis.left - BAR / 2 - NAME_GAP : axis.right + BAR / 2 + NAME_GAP;
    const middle = Math.max(0, (filledBy(columns.right) - height) / 2);
    const top = margin.top + lowered + (isAlone ? Math.min(middle, NEAR_TOP) : 0);
    let y = top;
    for (const { group, name, heading, rows: ofGroup } of blocks) {
      if (y > top && heading.length > 0) y += BETWEEN_GROUPS;
      const high = heightOfHeading(heading);
      groups.push({
        key: group.key,
        name,
        heading: placeName(heading, align, x, y + (heading.length * LINE) / 2, measure),
        actors: ofGroup.map(({ actor }) => actor),
      });
      y += high;
      for (const row of ofGroup) {
        // A bar with free space around it gets longer, so that its ties are farther apart.
        const longest = row.height + spread - between;
        const bar =
          row.bar <= LEAST_BAR ? row.bar : Math.max(row.bar, Math.min(MOST_OPEN * row.bar, longest));
        // Free height goes around a row. In a group with a heading, it goes below the row. So names stay near the
        // heading.
        const least = Math.max(row.height, bar + between);
        const middle = y + (heading.length > 0 ? least : row.height + spread) / 2;
        const labelY = middle - linesOfRow(row) * (LINE / 2) + (LINE * row.lines.length) / 2;
        const label = placeName(row.lines, align, x, labelY, measure);
        nodes.push({
          ...describeNode(input, emphasis, row.actor),
          x: axis[side],
          y: middle,
          height: bar,
          label,
          notes: placedNotes(row, label, measure),
        });
        y += row.height + spread;
      }
    }
    if (rest.length > 0) {
      if (y > top) y += REST_GAP;
      rests.push({
        side,
        actors: rest,
        text,
        label: placeName(foot, align, x, y + (foot.length * LINE) / 2, measure),
      });
      y += foot.length * LINE;
    }
    // Rounding must not put the bottom of a column below the free space.
    bottom = Math.max(bottom, Math.floor(y * 100) / 100);
  }
  const least = margin.top + Math.max(heightOf(columns.left), heightOf(columns.right)) + margin.bottom;
  const lines = routed(drawn, nodes, sideOf, gutter, around);
  const stretched = nodes.map((node) => (node.actor === around ? overEnds(node, lines) : node));
  return { nodes: stretched, groups, rests, bottom, least, ties: lines };
}

const linesIn = (notes: Row["notes"]): number => notes.reduce((sum, { lines }) => sum + lines.length, 0);

const linesOfRow = ({ lines, notes, isInLine }: Pick<Row, "lines" | "notes" | "isInLine">): number =>
  lines.length + linesIn(notes) - (isInLine ? 1 : 0);

function placedNotes(
  { notes, isInLine }: Row,
  { align, box }: PlacedName,
  measure: NetworkInput["measure"],
): readonly NodeNote[] {
  let top = box.bottom - (isInLine ? LINE : 0);
  return notes.map(({ direction, lines, ofEvent, status, answered }) => {
    const width = widthOfNote({ lines, status }, measure);
    const start = isInLine ? box.right + NOTE_GAP : box.left;
    const left = align === "right" ? box.right - width : start;
    const bottom = top + lines.length * LINE;
    const placed = { left, right: left + width, top, bottom };
    const first = MARK + measure(item(lines, 0), "verb");
    const x = (align === "right" ? box.right - first : left) + MARK_AT;
    const mark = status && { status, x, y: top + LINE / 2 };
    top = bottom;
    const inDirection = lines.map((line) => isolatedAs(direction, line));
    return { lines: inDirection, ofEvent, answered, mark, box: placed };
  });
}

const widthOfNote = (
  { lines, status }: Pick<NoteInLines, "lines" | "status">,
  measure: NetworkInput["measure"],
): CssPx => (status ? MARK : 0) + Math.max(0, ...lines.map((line) => measure(line, "verb")));

/** The distance from the start of the space for a mark (`MARK`) to the middle of the mark. */
const MARK_AT: CssPx = 4;

function overEnds(node: NetworkNode, ties: readonly NetworkTie[]): NetworkNode {
  const own = ties.flatMap(({ from, to, curve }) => [
    ...(from === node.actor ? [curve.start.y] : []),
    ...(to === node.actor ? [item(curve.bends, curve.bends.length - 1).end.y] : []),
  ]);
  if (own.length === 0) return node;
  const [top, bottom] = [Math.min(...own), Math.max(...own)];
  return { ...node, y: (top + bottom) / 2, height: bottom - top + LEAST_BAR };
}

function sidesOf(order: ColumnOrder, tied: ReadonlySet<ActorRow>): ReadonlyMap<ActorRow, Side> {
  const sides = new Map<ActorRow, Side>();
  for (const side of ["left", "right"] as const)
    for (const { actors } of order[side])
      for (const actor of actors) if (tied.has(actor)) sides.set(actor, side);
  return sides;
}

function restOf({ counts }: NetworkInput, drawn: readonly Omit<NetworkTie, "curve">[]) {
  const tied = new Set(drawn.flatMap(({ from, to }) => [from, to]));
  const rest = busiestFirst(counts.nodeEvents).filter((actor) => !tied.has(actor));
  return (groups: readonly ActorGroup[]): readonly ActorRow[] => {
    const inGroups = new Set(groups.flatMap(({ actors }) => actors));
    return rest.filter((actor) => inGroups.has(actor));
  };
}

const RING_END: CssPx = 9;

function endSize(tie: Omit<NetworkTie, "curve">, isTarget: boolean): CssPx {
  const { from, to, width, undirected, contested } = tie;
  if (from === to) return LOOP_END;
  if (undirected) return 2 * END_BAR.half + 2;
  if (isTarget) return 2 * headSize(width).half + 1;
  return Math.max(contested ? RING_END : 5, width + 3);
}

/** The height of a bar beyond the ends of its ties. */
const BAR_AIR: CssPx = 3;

/** The distance between the two ends of a tie of an actor with itself. */
const LOOP_END: CssPx = 10;

/** The height of the bar of each actor but `around` (see `overEnds`). On a bar, ties end side by side. */
function barHeights(
  drawn: readonly Omit<NetworkTie, "curve">[],
  around: ActorRow | null,
): ReadonlyMap<ActorRow, CssPx> {
  const heights = new Map<ActorRow, CssPx>();
  const add = (actor: ActorRow, size: CssPx) => {
    if (actor !== around) heights.set(actor, (heights.get(actor) ?? BAR_AIR) + size);
  };
  for (const tie of drawn) {
    add(tie.from, endSize(tie, false));
    add(tie.to, endSize(tie, true));
  }
  return heights;
}

const LEAST_BAR: CssPx = 11;
/** A bar is at most this many times as long as its ties need. */
const MOST_OPEN = 1.7;

function blocksOf(
  input: NetworkInput,
  groups: readonly ActorGroup[],
  width: CssPx,
  sideOf: ReadonlyMap<ActorRow, Side>,
  bars: ReadonlyMap<ActorRow, CssPx>,
  notes: ReadonlyMap<ActorRow, readonly Note[]>,
  mayBeInLine: boolean,
): readonly Block[] {
  const { tables, measure, nameLines, words } = input;
  const hasHeadings = !isLow(input);
  const between = hasHeadings ? BETWEEN.usual : BETWEEN.low;
  return groups.flatMap((group): readonly Block[] => {
    const actors = group.actors.filter((actor) => sideOf.has(actor));
    if (actors.length === 0) return [];
    const name = headingOf(tables, words, group);
    const rows = actors.map((actor): Row => {
      const lines = linesOf(actorName(tables, actor), nameLines, width, measure);
      const noted = (notes.get(actor) ?? []).map((note) => ({
        ...note,
        lines: linesOf(note.text, nameLines + 1, width - (note.status ? MARK : 0), measure, "verb"),
      }));
      const bar = Math.max(LEAST_BAR, bars.get(actor) ?? 0);
      const isInLine =
        mayBeInLine && lines.length === 1 && noted.length > 0 && widthInLine(lines, noted, measure) <= width;
      const row = { actor, lines, notes: noted, isInLine, bar };
      return { ...row, height: Math.max(LEAST_ROW, bar + between, LINE * linesOfRow(row) + 8) };
    });
    const heading = hasHeadings ? linesOf(name, nameLines, width, measure) : [];
    return [{ group, name, heading, rows }];
  });
}

const headingOf = (tables: Tables, words: Words, { of }: ActorGroup): string =>
  visibleText(
    "group" in of ? item(tables.groups, of.group).label : exploringWords(words).actorKinds[of.kind].many,
  );

const widthInLine = (
  lines: readonly string[],
  notes: Row["notes"],
  measure: NetworkInput["measure"],
): CssPx =>
  measure(lines.join(" "), "boldName") +
  NOTE_GAP +
  Math.max(
    ...notes.map(({ lines: some, status }) => widthOfNote({ lines: [some.join(" ")], status }, measure)),
  );

function widthOf({ measure }: NetworkInput, { blocks, foot }: Column): CssPx {
  const texts = blocks.flatMap(({ heading, rows }) => [...heading, ...rows.flatMap(({ lines }) => lines)]);
  const verbs = blocks.flatMap(({ rows }) => rows.flatMap(({ notes }) => notes));
  return Math.max(
    0,
    ...[...texts, ...foot].map((line) => measure(line, "boldName")),
    ...verbs.map((note) => widthOfNote(note, measure)),
    ...blocks.flatMap(({ rows }) =>
      rows.flatMap(({ lines, notes, isInLine }) => (isInLine ? widthInLine(lines, notes, measure) : [])),
    ),
  );
}

const heightOfHeading = (lines: readonly string[]): CssPx => (lines.length > 0 ? lines.length * LINE + 4 : 0);

function heightOf({ blocks, foot }: Column): CssPx {
  const ofBlocks = blocks.reduce(
    (sum, { heading, rows }) =>
      sum + heightOfHeading(heading) + rows.reduce((all, { height }) => all + height, 0),
    BETWEEN_GROUPS * Math.max(0, blocks.filter(({ heading }) => heading.length > 0).length - 1),
  );
  return ofBlocks + (foot.length > 0 ? foot.length * LINE + REST_GAP : 0);
}

const rowsOf = ({ blocks }: Column): number => blocks.reduce((sum, { rows }) => sum + rows.length, 0);

const spreadOf = (column: Column, room: CssPx): CssPx =>
  Math.max(0, Math.min(MOST_SPREAD, (room - heightOf(column)) / Math.max(1, rowsOf(column))));

/**
 * The verbs of ties, by the actor at whose name they stand. If all ties have verbs (`told` is "all"), the words read on
 * from the name of the doer. Otherwise they are a whole sentence at the target, or at the doer if the target is the
 * chosen actor.
 */
function notesOf(
  input: NetworkInput,
  emphasis: NetworkEmphasis,
  drawn: readonly Omit<NetworkTie, "curve">[],
  around: ActorRow | null,
  told: Told,
) {
  const notes = new Map<ActorRow, Note[]>();
  if (told === "none") return notes;
  for (const { tie, from, to, undirected } of new Map(drawn.map((one) => [one.tie, one])).values()) {
    if (told === "chosen" && !emphasis.isTold(tie)) continue;
    const ofEvent = emphasis.eventVerbs.get(tie);
    const end = told === "all" || around === to ? from : to;
    const [doer, target] = [from, to].map((actor) => isolated(actorName(input.tables, actor)));
    const own = saidOfTie(input, tie, ofEvent).map(({ text, more, ...said }): Note => {
      const line = undirected
        ? `${end === to ? doer : target} – ${text}`
        : `${end === to ? `${doer} ` : ""}${text} ${target}`;
      // Words in brackets stay on one line. A thin space keeps a slanted f away from the bracket.
      const held = line
        .replace(/\([^)]*\)/gu, (inBrackets) => inBrackets.replaceAll(" ", "\u00a0"))
        .replaceAll("f (", "f\u2009 (");
      return {
        ...said,
        // No-break spaces keep the dot with the words before it, so that no line begins with the dot.
        text: more === "" ? held : `${held}\u00a0· ${isolated(more.replaceAll(" ", "\u00a0"))}`,
        ...{ direction: directionOf(text), ofEvent: ofEvent !== undefined },
      };
    });
    notes.set(end, [...(notes.get(end) ?? []), ...own]);
  }
  return notes;
}

/** Gives every tie its own place on the bars of its two actors. Places are in an order in which ties rarely cross. */
function routed(
  drawn: readonly Omit<NetworkTie, "curve">[],
  nodes: readonly NetworkNode[],
  sideOf: ReadonlyMap<ActorRow, Side>,
  gutter: CssPx,
  around: ActorRow | null,
): readonly NetworkTie[] {
  const nodeOf = new Map(nodes.map((node) => [node.actor, node]));
  type End = {
    readonly index: number;
    readonly isTarget: boolean;
    readonly size: CssPx;
    readonly key: readonly [number, number];
  };
  const endsOf = new Map<ActorRow, End[]>();
  for (const [index, tie] of drawn.entries()) {
    const [a, b] = [nodeOf.get(tie.from), nodeOf.get(tie.to)];
    if (!a || !b) continue;
    for (const isTarget of [false, true]) {
      const [own, other] = isTarget ? [b, a] : [a, b];
      const key = orderKey(own, other, sideOf, index);
      addTo(endsOf, own.actor, { index, isTarget, size: endSize(tie, isTarget), key });
    }
  }
  const ports = drawn.map((): { from?: Port; to?: Port } => ({}));
  const oppositeOf = (index: number): Port | undefined => {
    const { from, to } = item(drawn, index);
    return from === to ? undefined : (item(ports, index).from ?? item(ports, index).to);
  };
  // The chosen actor is last, because its ends take the heights of the other ends.
  const inTurn = [...endsOf].sort(([a], [b]) => Number(a === around) - Number(b === around));
  for (const [actor, ends] of inTurn) {
    const node = nodeOf.get(actor);
    if (!node) continue;
    const out = sideOf.get(actor) === "left" ? 1 : -1;
    const others = actor === around ? ends.flatMap(({ index }) => oppositeOf(index)?.y ?? []) : [];
    const needed = ends.reduce((sum, { size }) => sum + size, 0);
    const apart = actor === around ? 1 : Math.max(1, (node.height - BAR_AIR) / needed);
    let y = others.length > 0 ? Math.max(...others) + LOOP_END : node.y - (apart * needed) / 2;
    for (const { index, isTarget, size } of ends.toSorted(
      (a, b) => a.key[0] - b.key[0] || a.key[1] - b.key[1],
    )) {
      const own = item(ports, index);
      const opposite = actor === around ? oppositeOf(index) : undefined;
      const port: Port = { x: node.x + (out * BAR) / 2, y: opposite?.y ?? y + (apart * size) / 2, out };
      if (isTarget) own.to = port;
      else own.from = port;
      if (!opposite) y += apart * size;
    }
  }
  return drawn
    .flatMap((tie, index): readonly NetworkTie[] => {
      const { from, to } = item(ports, index);
      if (!from || !to) return [];
      const curve =
        tie.from === tie.to ? loopCurve(from, to) : tieCurve(from, to, Math.max(gutter, 3 * STUB));
      return [{ ...tie, curve }];
    })
    .sort(byDrawing);
}

const BEYOND = 1e6;

/**
 * The sort keys of a tie to `other` at `node`. From the top come ties to actors above in the same column, the nearest
 * first. Then come ties to the other column by height, ties to the actor itself, and ties to actors below, the nearest
 * last. Curves between the same two actors lie inside each other, so their order at the lower end is reversed.
 */
function orderKey(
  node: NetworkNode,
  other: NetworkNode,
  sideOf: ReadonlyMap<ActorRow, Side>,
  index: number,
): readonly [number, number] {
  if (sideOf.get(node.actor) !== sideOf.get(other.actor)) return [other.y, index];
  if (node === other) return [BEYOND, index];
  return other.y < node.y ? [-BEYOND + (node.y - other.y), -index] : [3 * BEYOND - (other.y - node.y), index];
}
