import { type Remedy, showText } from "../model/check/fault.ts";
import type { Dataset } from "../model/dataset.ts";
import { changesBetween, foldSource } from "../model/nearest.ts";
import { type CellFound, inDoubt, type Warning } from "../model/setAside.ts";
import { foldCase, foldText } from "../model/tables/foldText.ts";
import type { ReferredList } from "../model/vocabulary.ts";

const CALLED: Readonly<Record<ReferredList, string>> = {
  events: "an event",
  actors: "an actor",
  sources: "a source",
  kinds: "a kind",
  groups: "a group",
};

export const nameOf = (list: ReferredList, hint = ""): string =>
  `the id or the name of ${CALLED[list]}${hint}`;

export type Hint = { readonly hint?: string; readonly remedies?: readonly Remedy[] };

export const partsOf = (written: string): readonly string[] =>
  written
    .split(",")
    .map((part) => part.trim())
    .filter((part) => part !== "");

export const severalIn = (written: string): Hint => {
  const to = partsOf(written).join("; ");
  return { hint: `; several are put apart by semicolons: ${to}`, remedies: [{ from: written, to }] };
};

export const nearestTo = (written: string, to: string): Hint => ({
  hint: `; the nearest is ${showText(to)}`,
  remedies: [{ from: written, to }],
});

/** A longer list of names comes from a vocabulary and not from typing, so its names are not taken for typing errors. */
const MOST_TYPED = 300;
export const MOST_ASKED = 50;
const MOST_CHANGES = 2;
/**
 * In letters. Shorter names that differ a little may be two people, such as Ann and Anne. Kinds may be shorter, because
 * they are words: "Cort" is hardly a kind beside "Court".
 */
const SHORTEST = 6;
const SHORTEST_KIND = 4;

/** If a table or workbook lacks one of these lists, every new name in its events makes a record of the list. */
export type MadeList = (typeof MADE)[number];
export const MADE = ["actors", "kinds", "sources"] as const;

/** A name in a row that is set aside. It counts as a use of the name, like a name in an event. */
export type NameAside = { readonly list: MadeList; readonly name: string; readonly cell: CellFound };

type Place = string | CellFound;
type Named = { readonly name: string; uses: number; readonly places: Place[] };

/** The function that removes what does not distinguish names of a list, such as case. Equal results are one record. */
export const foldOf = (list: ReferredList): ((name: string) => string) =>
  list === "actors" ? foldCase : list === "sources" ? foldSource : foldText;

/**
 * Asks about names whose list the file lacks (`made`). A name may be a misspelling of another, or several names with
 * commas. Only the reader knows, so the names stay as they are until the reader answers.
 */
export function nearNames(
  { events, actors, kinds, sources }: Dataset,
  made: readonly MadeList[],
  asides: readonly NameAside[],
  locate: (path: string) => string,
  cellAt: (path: string, text: string) => CellFound | null,
): readonly Warning[] {
  const named = { actors: new Map(), kinds: new Map(), sources: new Map() } as const satisfies Readonly<
    Record<MadeList, Map<string, Named>>
  >;
  const use = (list: MadeList, name: string, place: () => Place): void => {
    const all: Map<string, Named> = named[list];
    const key = foldOf(list)(name);
    const known = all.get(key) ?? { name, uses: 0, places: [] };
    if (known.uses++ < MOST_ASKED) known.places.push(place());
    all.set(key, known);
  };
  const names = {
    actors: new Map(actors.map(({ id, name }) => [id, name])),
    kinds: new Map(kinds.map(({ id, label }) => [id, label])),
    // A source with an address is identified by the address, so its name needs no question.
    sources: new Map(sources.flatMap(({ id, title, url }) => (url === undefined ? [[id, title]] : []))),
  } as const;
  const asked = made.filter((list) => names[list].size <= MOST_TYPED);
  for (const [row, event] of asked.length === 0 ? [] : events.entries()) {
    const ids = {
      actors: (event.participants ?? []).map(({ actor }, at) => [actor, `participants/${at}/actor`] as const),
      kinds: [[event.kind, "kind"] as const],
      sources: (event.sources ?? []).map(({ id }, at) => [id, `sources/${at}/id`] as const),
    };
    for (const list of asked)
      for (const [id, path] of ids[list]) {
        const name = names[list].get(id);
        if (name !== undefined) use(list, name, () => `/events/${row}/${path}`);
      }
  }
  for (const { list, name, cell } of asides) if (named[list].size > 0) use(list, name, () => cell);

  return MADE.flatMap((list) => askedOf([...named[list].values()], list))
    .slice(0, MOST_ASKED)
    .map(({ list, place, name, hint, remedies = [] }) => {
      const cell = typeof place === "string" ? cellAt(place, name) : place;
      const path = typeof place === "string" ? locate(place) : `row ${place.row}, “${place.header}”`;
      const expected = nameOf(list, hint);
      const warning = { path, found: showText(name), expected, severity: "warning" } as const;
      // The reader may also confirm the name as it is.
      return inDoubt(warning, cell, name, [...remedies, { from: name, to: name }]);
    });
}

function askedOf(records: readonly Named[], list: MadeList) {
  const all = new Set(records.map(({ name }) => name));
  return records.flatMap(({ name, uses, places }, at) => {
    const ask = (hint: Hint) => places.map((place) => ({ list, place, name, ...hint }));
    if (list === "actors" && partsOf(name).length > 1 && partsOf(name).some((part) => all.has(part)))
      return ask(severalIn(name));
    // Asks about the less frequent name, or of equally frequent names about the later one.
    const near = records.find(
      (one, other) =>
        (one.uses > uses || (one.uses === uses && other < at)) &&
        (foldText(one.name) === foldText(name) || (uses < 2 && isNear(one, name, list))),
    );
    return near === undefined ? [] : ask(nearestTo(name, near.name));
  });
}

function isNear({ name: one, uses }: Named, other: string, list: MadeList): boolean {
  // Two short kinds that are used once each may well be two kinds.
  const isShortKind = list === "kinds" && uses > 1 && other.length >= SHORTEST_KIND;
  const most = other.length >= SHORTEST ? MOST_CHANGES : isShortKind ? 1 : 0;
  return (
    Math.abs(one.length - other.length) <= most &&
    !/[\d()]/.test(one + other) &&
    changesBetween(one.toLowerCase(), other.toLowerCase()) <= most
  );
}
