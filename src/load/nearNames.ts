import { type Fault, showText } from "../model/check/fault.ts";
import type { Dataset } from "../model/dataset.ts";
import { changesBetween } from "../model/nearest.ts";
import { note } from "./imported.ts";

/** Above so many actors names are those of a vocabulary, not typed by hand. */
const MOST_ACTORS = 300;
const MOST_NOTED = 20;
const MOST_CHANGES = 2;
const SHORTEST = 6;

/**
 * Notes about the actors of a table, which has no list of them: a name that is used once and nearly one that is used more
 * often, and a name with commas of which a part is an actor too. A workbook asks about both.
 */
export function nearNames({ actors, events }: Dataset, locate: (path: string) => string): readonly Fault[] {
  if (actors.length > MOST_ACTORS) return [];
  /** By actor, the first place that names it, and how often it is named. */
  const uses = new Map<string, { readonly place: string; count: number }>();
  for (const [row, { participants = [] }] of events.entries())
    for (const [at, { actor }] of participants.entries()) {
      const known = uses.get(actor);
      if (known) known.count++;
      else uses.set(actor, { place: `/events/${row}/participants/${at}`, count: 1 });
    }
  const many = actors.filter(({ id }) => (uses.get(id)?.count ?? 0) > 1);
  const names = new Set(actors.map(({ name }) => name));
  return actors
    .flatMap(({ id, name }) => {
      const { place = "", count = 0 } = uses.get(id) ?? {};
      const parts = name.split(",").map((part) => part.trim());
      if (parts.length > 1 && parts.some((part) => names.has(part))) {
        const expected = `several put apart by semicolons: ${parts.join("; ")}`;
        return note(locate(place), `one actor ${showText(name)}`, expected);
      }
      const isTyped = count < 2 && name.length >= SHORTEST && !/[\d()]/.test(name);
      const near = isTyped && many.find((one) => isNear(one.name, name));
      return near
        ? note(
            locate(place),
            `the actor ${showText(name)}, once`,
            `${showText(near.name)}, if it is the same actor`,
          )
        : [];
    })
    .slice(0, MOST_NOTED);
}

const isNear = (one: string, other: string): boolean =>
  Math.abs(one.length - other.length) <= MOST_CHANGES &&
  !/[()]/.test(one) &&
  changesBetween(one.toLowerCase(), other.toLowerCase()) <= MOST_CHANGES;
