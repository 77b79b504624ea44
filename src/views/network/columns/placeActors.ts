import { setInLines } from "../../../chart/setInLines.ts";
import { at, forEachIn } from "../../../model/tables/columns.ts";
import type { ActorRow, CssPx } from "../../../model/units.ts";
import { ACTOR_KINDS } from "../../../model/vocabulary.ts";
import { everyTie, tiesOfActor } from "../../../query/network/actorTies.ts";
import { networkWords } from "../../../words/laterWords.ts";
import { type NetworkGroup, type NetworkInput, nameOf, networkOrder } from "../networkScene.ts";
import {
  AXIS,
  type ColumnLayout,
  NAME_GAP,
  NAME_LINE,
  nameLines,
  nameWidth,
  PITCH,
  type PlacedColumn,
  placeHeight,
} from "./columnLayout.ts";

/** Where an actor stands, before the camera, and its name there. */
export type StandingPlace = {
  readonly actor: ActorRow;
  readonly groupKey: string;
  readonly x: CssPx;
  readonly y: CssPx;
  readonly lines: readonly string[];
  /** In which a reader may move it. */
  readonly frame: {
    readonly left: CssPx;
    readonly right: CssPx;
    readonly top: CssPx;
    readonly bottom: CssPx;
  };
};

export type PlacedActors = {
  readonly places: readonly StandingPlace[];
  readonly groups: readonly NetworkGroup[];
};

/** The group of those whom nothing ties to anybody in this view. */
const ALONE = "alone";

/** So many highlighted actors are shown whatever room there is; of more, those who have a place anyway. */
const MOST_BESIDES = 12;

/** The actors of this view: who must be shown, who should be if there is room, who is tied to anybody. */
type Cast = {
  readonly isTied: (actor: ActorRow) => boolean;
  readonly isInView: (actor: ActorRow) => boolean;
  readonly mustShow: (actor: ActorRow) => boolean;
  /** Events between it and the selected actor. */
  readonly closeness: (actor: ActorRow) => number;
};

/**
 * Places the actors of this view: first those who have a place of their own in their column, then, below them, those who
 * are asked for (selected, in the selected event, one of few, or their column is open). Nobody above moves for them.
 * Whoever is tied to nobody in this view stands in the line below.
 */
export function placeActors(input: NetworkInput, layout: ColumnLayout, isFew: boolean): PlacedActors {
  const cast = castOf(input, isFew);
  const columns = layout.columns.map((column) => placeColumn(input, column, cast));
  // An open column may be longer than its frame: the line stands below it.
  const below = Math.max(layout.alone.top, ...columns.map(({ end }) => end));
  // Where nobody acts on anybody there are no columns to stand below.
  const isBare = columns.every(({ places, group }) => places.length === 0 && group.fold === null);
  const top = isBare ? (layout.columns[0]?.top ?? below) : below;
  const alone = placeAlone(input, { ...layout.alone, top }, cast);
  return {
    places: [...columns, alone].flatMap(({ places }) => places),
    groups: [
      ...(isBare ? [] : columns.map(({ group }) => group)),
      ...(alone.places.length > 0 ? [alone.group] : []),
    ],
  };
}

function castOf({ tables, counts, selection }: NetworkInput, isFew: boolean): Cast {
  const tied = new Set<number>();
  for (const tie of networkOrder(counts).ties) {
    tied.add(at(tables.ties.from, tie)).add(at(tables.ties.to, tie));
  }
  const { actors: highlighted = [] } = selection;
  const must = new Set<number>(selection.focus);
  if (highlighted.length <= MOST_BESIDES) for (const actor of highlighted) must.add(actor);
  if (selection.event !== null) forEachIn(tables.events.actors, selection.event, (actor) => must.add(actor));
  const closeness = new Map<number, number>();
  const [focus, second] = selection.focus;
  if (focus !== undefined && second === undefined) {
    for (const tie of everyTie(tiesOfActor(tables, focus))) {
      const other = at(tables.ties.from, tie) === focus ? at(tables.ties.to, tie) : at(tables.ties.from, tie);
      closeness.set(other, (closeness.get(other) ?? 0) + at(counts.tieEvents, tie));
    }
  }
  return {
    isTied: (actor) => tied.has(actor),
    isInView: (actor) => at(counts.nodeEvents, actor) > 0,
    mustShow: (actor) => isFew || must.has(actor),
    closeness: (actor) => closeness.get(actor) ?? 0,
  };
}

type PlacedGroup = { readonly places: readonly StandingPlace[]; readonly group: NetworkGroup };
/** `end`: below its last actor and what opens or closes it. */
type FilledColumn = PlacedGroup & { readonly end: CssPx };

function placeColumn(input: NetworkInput, column: PlacedColumn, cast: Cast): FilledColumn {
  const { tables, measure } = input;
  const places: StandingPlace[] = [];
  let y = column.firstY;
  const linesOf = (actor: ActorRow) => nameLines(column, nameOf(tables, actor), measure, input.nameLines);
  const heightOf = (actor: ActorRow) => placeHeight(linesOf(actor)) + column.spread;
  const stand = (actor: ActorRow, isShown: boolean): void => {
    const lines = linesOf(actor);
    const height = heightOf(actor);
    if (isShown) {
      const x = column.left + AXIS;
      places.push({
        actor,
        groupKey: column.key,
        x,
        y: y + height / 2,
        lines,
        frame: { ...column, top: column.firstY },
      });
    }
    y += height;
  };
  for (const actor of column.base) stand(actor, cast.isInView(actor) && cast.isTied(actor));

  const rest = column.rest.filter((actor) => cast.isInView(actor) && cast.isTied(actor));
  const isOpen = input.open.has(column.key);
  const asked = new Set(rest.filter((actor) => isOpen || cast.mustShow(actor)));
  let end = y + PITCH;
  for (const actor of asked) end += heightOf(actor);
  const near = rest
    .filter((actor) => !asked.has(actor) && cast.closeness(actor) > 0)
    .sort((a, b) => cast.closeness(b) - cast.closeness(a));
  for (const actor of near) {
    end += heightOf(actor);
    if (end > column.bottom) break;
    asked.add(actor);
  }
  for (const actor of rest) if (asked.has(actor)) stand(actor, true);

  const hidden = rest.filter((actor) => !asked.has(actor));
  const isFoldable = hidden.length > 0 || (isOpen && rest.some((actor) => !cast.mustShow(actor)));
  return {
    places,
    end: isFoldable ? y + PITCH : y,
    group: {
      key: column.key,
      name: column.name,
      heading: { lines: column.heading, left: column.left + 2, top: column.top },
      actors: places.map(({ actor }) => actor),
      fold: isFoldable ? foldAt(input, hidden, isOpen, column.left + 2, y) : null,
    },
  };
}

const LONGEST_ALONE: CssPx = 150;
const BETWEEN: CssPx = 14;

/** A line of actors, in as many lines as they need where it is open. */
function placeAlone(input: NetworkInput, line: ColumnLayout["alone"], cast: Cast): PlacedGroup {
  const { tables, measure, words } = input;
  const heading = networkWords(words).alone;
  const rank = (actor: ActorRow): number => (cast.mustShow(actor) ? 0 : 1);
  const actors = networkOrder(input.counts)
    .actors.filter((actor) => !cast.isTied(actor))
    .toSorted((a, b) => rank(a) - rank(b));
  const isOpen = input.open.has(ALONE);
  const begin = line.left + nameWidth(measure, heading) + BETWEEN;
  const foldWidth = nameWidth(measure, networkWords(words).folded(actors.length, false)) + BETWEEN;
  // What a pointer cannot tell is there whole.
  const longest = input.nameLines === undefined ? LONGEST_ALONE : line.right - begin - foldWidth - 3 * AXIS;
  const places: StandingPlace[] = [];
  let left = begin;
  let y = line.top + PITCH / 2;
  for (const [index, actor] of actors.entries()) {
    const lines = setInLines(nameOf(tables, actor), 1, longest, (text) => nameWidth(measure, text));
    const width = 2 * AXIS + NAME_GAP + nameWidth(measure, lines[0] ?? "");
    const isLast = index === actors.length - 1;
    if (left + width > line.right - (isLast ? 0 : foldWidth)) {
      if (!isOpen) break;
      left = begin;
      y += PITCH;
    }
    const frame = { left, right: left + width + AXIS, top: y, bottom: y };
    places.push({ actor, groupKey: ALONE, x: left + AXIS, y, lines, frame });
    left += width + BETWEEN;
  }
  const hidden = actors.slice(places.length);
  const isFoldable = hidden.length > 0 || isOpen;
  return {
    places,
    group: {
      key: ALONE,
      name: heading,
      heading: { lines: [heading], left: line.left + 2, top: line.top + (PITCH - NAME_LINE) / 2 },
      actors: places.map(({ actor }) => actor),
      fold: isFoldable ? foldAt(input, hidden, isOpen, left, y - PITCH / 2) : null,
    },
  };
}

const PERSON = ACTOR_KINDS.indexOf("person");

function foldAt(
  { tables, words, measure }: NetworkInput,
  hidden: readonly ActorRow[],
  isOpen: boolean,
  left: CssPx,
  top: CssPx,
): NonNullable<NetworkGroup["fold"]> {
  const areAllPeople = hidden.every((actor) => at(tables.actors.kind, actor) === PERSON);
  const text =
    hidden.length > 0
      ? networkWords(words).folded(hidden.length, areAllPeople)
      : words.messages.filters.fewer;
  const right = left + Math.max(PITCH, nameWidth(measure, text) + 8);
  return { text, hidden: hidden.length, isOpen, box: { left, top, right, bottom: top + PITCH } };
}
