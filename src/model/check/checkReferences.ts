import { visitReferences } from "../references.ts";
import { checkMediaNames } from "./checkMediaNames.ts";
import { checkMemberships } from "./checkMemberships.ts";
import { type FaultList, isRecord, pointer, showText } from "./fault.ts";

/**
 * What holds between the records of a file: ids are unique, and every id that a record names is there. It reads the
 * file as it stands, so that these faults are listed together with those of the schema; what is of the wrong type is
 * passed by, and references into a list that is missing are not held against each record. `eventsApart`: the events, where
 * they are not in the file's value and have been looked at by themselves.
 */
export function checkReferences(
  value: unknown,
  faults: FaultList,
  eventsApart?: { readonly has: (id: string) => boolean },
): void {
  const events = idsOf(value, "events", faults);
  const ids = {
    groups: idsOf(value, "groups", faults),
    kinds: idsOf(value, "kinds", faults),
    sources: idsOf(value, "sources", faults),
    actors: idsOf(value, "actors", faults),
    events: eventsApart === undefined ? events : { known: true, rows: eventsApart },
  };
  idsOf(value, "stories", faults);
  visitReferences(value, (list, id, trail) => {
    const { known, rows } = ids[list];
    if (known && !rows.has(id)) {
      faults.add(pointer(trail), `the id ${showText(id)}`, `the id of one of the ${list}`);
    }
  });
  checkMemberships(listAt(value, "actors"), ids.actors.rows, faults);
  checkFormerIds(value, events, faults);
  checkMediaNames(listAt(value, "events"), faults);
  listAt(value, "stories").forEach((story, row) => {
    listAt(story, "steps").forEach((step, index) => {
      checkWindow(step, `/stories/${row}/steps/${index}`, faults);
    });
  });
}

/** `known` is false when the file has no such list at all, which the schema reports. */
type Ids = {
  readonly known: boolean;
  readonly rows: ReadonlyMap<string, number>;
};

/** The ids of a list by row of their first use; further uses are faults. */
function idsOf(value: unknown, list: string, faults: FaultList): Ids {
  const rows = new Map<string, number>();
  const records = listAt(value, list);
  for (let row = 0; row < records.length; row++) {
    const record = records[row];
    const id = isRecord(record) ? record.id : undefined;
    if (typeof id !== "string") continue;
    const first = rows.get(id);
    if (first === undefined) rows.set(id, row);
    else addSecondUse(faults, `/${list}/${row}/id`, id, `/${list}/${first}/id`);
  }
  return { known: isRecord(value) && Array.isArray(value[list]), rows };
}

/** A former id leads to one event: no other event has it, now or formerly. */
function checkFormerIds(value: unknown, events: Ids, faults: FaultList): void {
  const firstUses = new Map<string, string>();
  listAt(value, "events").forEach((event, row) => {
    listAt(event, "formerIds").forEach((id, index) => {
      if (typeof id !== "string") return;
      const path = `/events/${row}/formerIds/${index}`;
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
  if (!isRecord(step)) return;
  const { from, to } = step;
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

const NONE: readonly never[] = [];
function listAt(record: unknown, key: string): readonly unknown[] {
  const list = isRecord(record) ? record[key] : undefined;
  return Array.isArray(list) ? list : NONE;
}
