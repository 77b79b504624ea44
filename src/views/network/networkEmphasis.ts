import { grouped } from "../../model/grouped.ts";
import { type Act, actsOf } from "../../model/tables/acts.ts";
import { at, forEachIn } from "../../model/tables/columns.ts";
import { ROLES, type Tables } from "../../model/tables/tables.ts";
import type { ActorRow, EventRow } from "../../model/units.ts";
import { everyTie, tiesOfActor, tiesOfPair } from "../../query/network/actorTies.ts";

/**
 * A `selected` actor is in focus. A `ringed` actor takes part in the selected event. A `lit` actor is hovered, is in
 * the hovered event, is at an end of a lit tie, or is in `actors` while no actor is hovered. Any other actor is
 * `dimmed` while something is hovered or selected.
 */
export type NodeEmphasis = "normal" | "lit" | "ringed" | "selected" | "dimmed";
/** A `selected` tie has an act of the selected event, or has its two ends in focus. */
export type TieEmphasis = "normal" | "lit" | "selected" | "dimmed";

export type NetworkHit =
  | { readonly kind: "actor"; readonly row: ActorRow }
  | { readonly kind: "tie"; readonly tie: number };

/** The actor, tie or event under the pointer or with the keyboard focus, in this picture or in another. */
export type NetworkHover = NetworkHit | { readonly kind: "event"; readonly row: EventRow };

/** `hover` changes only how actors and ties look, never where they are. */
export type NetworkSelection = {
  readonly event: EventRow | null;
  /** No actor, one actor, or the two ends of a tie. */
  readonly focus: readonly ActorRow[];
  readonly hover: NetworkHover | null;
  /** More actors to highlight, for example of a tour step, a path or a circle. */
  readonly actors?: readonly ActorRow[];
};

export type NetworkEmphasis = {
  readonly node: (row: ActorRow) => NodeEmphasis;
  readonly tie: (tie: number) => TieEmphasis;
  /** Whether a name is bold: the actor is in `actors`, in focus, hovered, or in a hovered or selected tie or event. */
  readonly isNamed: (row: ActorRow) => boolean;
  /** Whether the verbs of a tie are shown. The pointer changes nothing here, because verbs would move names. */
  readonly isTold: (tie: number) => boolean;
  readonly eventVerbs: ReadonlyMap<number, readonly Act[]>;
};

export function networkEmphasis(tables: Tables, selection: NetworkSelection): NetworkEmphasis {
  const { event, focus, hover, actors = [] } = selection;
  const participants = event === null ? new Set<number>() : whoTookPart(tables, event);
  const eventVerbs = actsByTie(tables, event);

  // The pointer and the keyboard focus (`hover`) come before the selection (`focus`).
  const inFocusTies = tiesOfFocus(tables, focus);
  const lit = hover ? tiesOfHover(tables, hover) : inFocusTies;
  const near = new Set<number>(hover?.kind === "actor" ? [hover.row] : actors);
  if (hover?.kind === "event") forEachIn(tables.events.actors, hover.row, (actor) => near.add(actor));
  for (const tie of lit) near.add(at(tables.ties.from, tie)).add(at(tables.ties.to, tie));
  // A hovered event without actors dims nothing.
  const others =
    (hover !== null && near.size > 0) || focus.length > 0 || event !== null ? "dimmed" : "normal";

  return {
    node: (row) => {
      if (focus.includes(row)) return "selected";
      if (participants.has(row)) return "ringed";
      return near.has(row) ? "lit" : others;
    },
    tie: (tie) => {
      if (eventVerbs.has(tie) || (focus.length === 2 && inFocusTies.has(tie))) return "selected";
      return lit.has(tie) ? "lit" : others;
    },
    isNamed: (row) =>
      focus.includes(row) ||
      participants.has(row) ||
      actors.includes(row) ||
      (hover?.kind === "actor" ? hover.row === row : near.has(row) && hover !== null),
    isTold: (tie) => eventVerbs.has(tie) || inFocusTies.has(tie),
    eventVerbs,
  };
}

const MENTIONED = ROLES.indexOf("mentioned");

/**
 * The actors that take part in an event or in one of its acts. The ring around an actor says that it did something, so
 * actors who are only mentioned are left out.
 */
function whoTookPart(tables: Tables, event: EventRow): ReadonlySet<number> {
  const { actors, roles } = tables.events;
  const first = at(actors.starts, event);
  const own = actors.values.subarray(first, at(actors.starts, event + 1));
  const ends = actsOf(tables, event).flatMap((act) => act.ends);
  return new Set<number>([...own.filter((_, place) => roles[first + place] !== MENTIONED), ...ends]);
}

const actsByTie = (tables: Tables, event: EventRow | null): ReadonlyMap<number, readonly Act[]> =>
  grouped(event === null ? [] : actsOf(tables, event), ({ tie }) => tie);

function tiesOfHover(tables: Tables, hover: NetworkHover): ReadonlySet<number> {
  switch (hover.kind) {
    case "tie":
      return new Set([hover.tie]);
    case "actor":
      return everyTie(tiesOfActor(tables, hover.row));
    case "event":
      return new Set(actsByTie(tables, hover.row).keys());
  }
}

function tiesOfFocus(tables: Tables, focus: readonly ActorRow[]): ReadonlySet<number> {
  const [one, other] = focus;
  if (one === undefined) return new Set();
  return everyTie(other === undefined ? tiesOfActor(tables, one) : tiesOfPair(tables, one, other));
}
