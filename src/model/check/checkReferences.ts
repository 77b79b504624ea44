import { isoWindow, parseBound } from "../dates/isoTime.ts";
import { mediaKey, sameFileKey } from "../mediaType.ts";
import { endsBeforeItBegins } from "../memberships.ts";
import { visitReferences } from "../references.ts";
import { at, item } from "../tables/columns.ts";
import { type FaultList, isRecord, listAt, pointer, showText } from "./fault.ts";

/**
 * Checks that ids are unique and that every id that a record names exists. `value` may also have faults of the schema,
 * so that one report lists both sorts. Values of a wrong type, and references to a missing list, are skipped.
 * `eventsApart` knows the ids of events that are not in `value`, because the caller reads them one by one.
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

/** The ids of a list. `known` is false if the file lacks the list, which is a fault of the schema. */
type Ids = {
  readonly known: boolean;
  readonly rows: ReadonlyMap<string, number>;
};

/** The row where each id of a list is first used. Every further use is a fault. */
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

/** A former id must lead to one event. So it must not also be the id of an event, or be a former id twice. */
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
  } else if (typeof from === "string" && typeof to === "string" && isTurnedRound(from, to)) {
    faults.add(
      `${path}/to`,
      `the text ${showText(to)}`,
      `a day not before ${showText(from)}`,
      `${path}/from`,
    );
  }
}

/** Whether a window ends before it begins. Texts are not compared, because "-0044" comes before "-0050" as a text. */
function isTurnedRound(from: string, to: string): boolean {
  const [start = Number.NaN, end = Number.NaN] = [parseBound(from, "first"), parseBound(to, "first")];
  return start > end && isoWindow(from, to) === undefined;
}

function checkMediaNames(events: readonly unknown[], faults: FaultList): void {
  const first = new Map<string, { readonly file: string; readonly path: string }>();
  events.forEach((event, row) => {
    listAt(event, "media").forEach((one, index) => {
      if (!isRecord(one) || typeof one.file !== "string") return;
      const { file } = one;
      const path = `/events/${row}/media/${index}/file`;
      const other = first.get(sameFileKey(file));
      if (other === undefined) first.set(sameFileKey(file), { file, path });
      else if (mediaKey(other.file) !== mediaKey(file))
        faults.add(
          path,
          `the file ${showText(file)} beside ${showText(other.file)}`,
          "names that differ in more than small and capital letters: on Windows and macOS these are one file",
          other.path,
        );
    });
  });
}

type Membership = { readonly row: number; readonly path: string };

const UNSEEN = 0;
const OPEN = 1;
const DONE = 2;

/**
 * Refuses memberships that form a circle or end before they begin. A depth-first search without recursion reports each
 * circle at the membership that closes it. It starts from the last actor, so that reports are near the top of the file.
 */
function checkMemberships(
  actors: readonly unknown[],
  rows: ReadonlyMap<string, number>,
  faults: FaultList,
): void {
  const bodies = actors.map((actor, row) =>
    listAt(actor, "memberOf").flatMap((entry, index): Membership[] => {
      const id = isRecord(entry) ? entry.actor : entry;
      const body = typeof id === "string" ? rows.get(id) : undefined;
      const path = `/actors/${row}/memberOf/${index}`;
      if (isRecord(entry)) checkDays(entry, path, faults);
      return body === undefined ? [] : [{ row: body, path }];
    }),
  );
  const state = new Uint8Array(actors.length);
  for (let start = actors.length - 1; start >= 0; start--) {
    if (at(state, start) !== UNSEEN) continue;
    const stack = [{ row: start, next: 0 }];
    state[start] = OPEN;
    for (let top = stack.at(-1); top !== undefined; top = stack.at(-1)) {
      const body = bodies[top.row]?.[top.next++];
      if (body === undefined) {
        state[top.row] = DONE;
        stack.pop();
      } else if (at(state, body.row) === OPEN) {
        const open = stack.map(({ row }) => row);
        addCircle(open, body, actors, faults);
      } else if (at(state, body.row) === UNSEEN) {
        state[body.row] = OPEN;
        stack.push({ row: body.row, next: 0 });
      }
    }
  }
}

function checkDays({ from, to }: Readonly<Record<string, unknown>>, path: string, faults: FaultList): void {
  if (typeof from !== "string" || typeof to !== "string" || !endsBeforeItBegins({ from, to })) return;
  faults.add(`${path}/to`, `the date ${showText(to)}`, `no date before ${showText(from)}`, `${path}/from`);
}

/** `open` has the actor rows on the path of the search. The last of them has the membership that closes the circle. */
function addCircle(
  open: readonly number[],
  closing: Membership,
  actors: readonly unknown[],
  faults: FaultList,
): void {
  const circle = open.slice(open.indexOf(closing.row));
  if (circle.length === 1) {
    faults.add(closing.path, "an actor that is a member of itself", "another actor");
    return;
  }
  const names = circle.slice(0, 4).map((row) => {
    const actor = item(actors, row);
    return isRecord(actor) ? showText(String(actor.id)) : "";
  });
  const more = circle.length > names.length ? ` and ${circle.length - names.length} more` : "";
  faults.add(
    closing.path,
    `a circle of memberships: ${names.join(" in ")}${more}`,
    "bodies without circles",
    `/actors/${closing.row}/memberOf`,
  );
}
