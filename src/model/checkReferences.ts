import { checkMemberships } from "./checkMemberships.ts";
import type { EventRecord } from "./dataset.ts";
import { type FaultList, isRecord, showText } from "./fault.ts";

/**
 * What holds between the records of a file: ids are unique, and every id that a record names is there. It reads the
 * file as it stands, so that these faults are listed together with those of the schema; places of the wrong type are
 * passed by, and references into a list that is missing are not held against each record. `soundEvents` has, by row, the
 * events that are known to be of the right type.
 */
export function checkReferences(
  value: unknown,
  soundEvents: readonly (EventRecord | undefined)[],
  faults: FaultList,
): void {
  const kinds = idsOf(value, "kinds", faults);
  const sources = idsOf(value, "sources", faults);
  const actors = idsOf(value, "actors", faults);
  const events = idsOf(value, "events", faults);
  idsOf(value, "stories", faults);

  const refer = (ids: Ids, record: unknown, key: PropertyKey, path: () => string): void => {
    const id = valueAt(record, key);
    if (ids.known && typeof id === "string" && !ids.rows.has(id)) {
      faults.add(path(), `the id ${showText(id)}`, `the id of one of the ${ids.list}`);
    }
  };
  const referAll = (ids: Ids, list: readonly unknown[], path: () => string): void => {
    for (let row = 0; row < list.length; row++) refer(ids, list, row, () => `${path()}/${row}`);
  };
  const referEach = (ids: Ids, list: readonly unknown[], key: string, path: () => string): void => {
    for (let row = 0; row < list.length; row++) refer(ids, list[row], key, () => `${path()}/${row}/${key}`);
  };

  // Whether an event has only ids that are there: asked first, because then no path has to be made.
  const isWellReferred = (event: EventRecord): boolean => {
    for (const { actor } of event.participants ?? NONE) if (!actors.rows.has(actor)) return false;
    for (const { from, to } of event.actions ?? NONE) {
      if (!actors.rows.has(from) || !actors.rows.has(to)) return false;
    }
    for (const { id } of event.sources ?? NONE) if (!sources.rows.has(id)) return false;
    for (const { to } of event.links ?? NONE) if (!events.rows.has(to)) return false;
    return kinds.rows.has(event.kind) && event.otherDates === undefined;
  };

  listAt(value, "actors").forEach((actor, row) => {
    referAll(actors, listAt(actor, "memberOf"), () => `/actors/${row}/memberOf`);
  });
  checkMemberships(listAt(value, "actors"), actors.rows, faults);

  checkFormerIds(value, events, faults);
  listAt(value, "events").forEach((event, row) => {
    const sound = soundEvents[row];
    if (sound !== undefined && isWellReferred(sound)) return;
    const path = (key: string) => () => `/events/${row}/${key}`;
    refer(kinds, event, "kind", path("kind"));
    referEach(actors, listAt(event, "participants"), "actor", path("participants"));
    referEach(actors, listAt(event, "actions"), "from", path("actions"));
    referEach(actors, listAt(event, "actions"), "to", path("actions"));
    referEach(sources, listAt(event, "sources"), "id", path("sources"));
    referEach(events, listAt(event, "links"), "to", path("links"));
    listAt(event, "otherDates").forEach((other, place) => {
      referAll(sources, listAt(other, "sources"), () => `/events/${row}/otherDates/${place}/sources`);
    });
  });

  listAt(value, "stories").forEach((story, row) => {
    const path = () => `/stories/${row}/steps`;
    const steps = listAt(story, "steps");
    referEach(events, steps, "event", path);
    steps.forEach((step, place) => {
      referAll(actors, listAt(step, "actors"), () => `${path()}/${place}/actors`);
      checkWindow(step, `${path()}/${place}`, faults);
    });
  });
}

/** `known` is false when the file has no such list at all, which the schema reports. */
type Ids = {
  readonly list: string;
  readonly known: boolean;
  readonly rows: ReadonlyMap<string, number>;
};

/** The ids of a list by row of their first use; further uses are faults. */
function idsOf(value: unknown, list: string, faults: FaultList): Ids {
  const rows = new Map<string, number>();
  const records = listAt(value, list);
  for (let row = 0; row < records.length; row++) {
    const id = valueAt(records[row], "id");
    if (typeof id !== "string") continue;
    const first = rows.get(id);
    if (first === undefined) rows.set(id, row);
    else addSecondUse(faults, `/${list}/${row}/id`, id, `/${list}/${first}/id`);
  }
  return { list, known: Array.isArray(valueAt(value, list)), rows };
}

/** A former id leads to one event: no other event has it, now or formerly. */
function checkFormerIds(value: unknown, events: Ids, faults: FaultList): void {
  const firstUses = new Map<string, string>();
  listAt(value, "events").forEach((event, row) => {
    listAt(event, "formerIds").forEach((id, place) => {
      if (typeof id !== "string") return;
      const path = `/events/${row}/formerIds/${place}`;
      const present = events.rows.get(id);
      const first = present === undefined ? firstUses.get(id) : `/events/${present}/id`;
      if (first === undefined) firstUses.set(id, path);
      else addSecondUse(faults, path, id, first);
    });
  });
}

function addSecondUse(faults: FaultList, path: string, id: string, first: string): void {
  faults.add(path, `the id ${showText(id)} a second time`, "each id once", first);
}

function checkWindow(step: unknown, path: string, faults: FaultList): void {
  const from = valueAt(step, "from");
  const to = valueAt(step, "to");
  if ((from === undefined) !== (to === undefined)) {
    const [given, missing] = from === undefined ? ["to", "from"] : ["from", "to"];
    faults.add(`${path}/${given}`, `“${given}” without “${missing}”`, "both or neither");
  } else if (typeof from === "string" && typeof to === "string" && from > to) {
    faults.add(
      `${path}/to`,
      `the text ${showText(to)}`,
      `a day not before ${showText(from)}`,
      `${path}/from`,
    );
  }
}

function valueAt(record: unknown, key: PropertyKey): unknown {
  if (Array.isArray(record)) return typeof key === "number" ? record[key] : undefined;
  return isRecord(record) && typeof key === "string" ? record[key] : undefined;
}

const NONE: readonly never[] = [];
function listAt(record: unknown, key: string): readonly unknown[] {
  const list = valueAt(record, key);
  return Array.isArray(list) ? list : NONE;
}
