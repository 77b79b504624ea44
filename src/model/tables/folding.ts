import { type ActorRow, actorRow, type EventRow } from "../units.ts";
import { at, forEachIn } from "./columns.ts";
import { oncePerTables } from "./oncePerTables.ts";
import type { Tables } from "./tables.ts";

/** An actor that an event names, and the organisation that is its stand-in in the event. */
type FoldedActor = { readonly actor: ActorRow; readonly body: ActorRow };

export function foldedIn({ events: { named }, folding }: Tables, row: EventRow): readonly FoldedActor[] {
  const folded: FoldedActor[] = [];
  if (folding === null) return folded;
  forEachIn(named, row, (actor, index) => {
    const body = at(folding.standing, index);
    if (body !== actor) folded.push({ actor: actorRow(actor), body: actorRow(body) });
  });
  return folded;
}

export const standInAt = (tables: Tables, row: EventRow, actor: ActorRow): ActorRow =>
  foldedIn(tables, row).find((one) => one.actor === actor)?.body ?? actor;

/** For each organisation, the people who are folded into it, those with most events first. */
export const peopleByBody = oncePerTables(({ events: { named }, folding }) => {
  const bodies = new Map<number, Map<number, number>>();
  folding?.standing.forEach((body, index) => {
    const actor = at(named.values, index);
    if (body === actor) return;
    const people = bodies.get(body) ?? new Map<number, number>();
    bodies.set(body, people.set(actor, (people.get(actor) ?? 0) + 1));
  });
  return new Map(
    [...bodies].map(([body, people]) => [
      body,
      [...people]
        .sort((a, b) => b[1] - a[1] || a[0] - b[0])
        .map(([actor, events]) => ({ actor: actorRow(actor), events })),
    ]),
  );
});
