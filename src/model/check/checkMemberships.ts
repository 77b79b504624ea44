import { endsBeforeItBegins } from "../memberships.ts";
import { at, item } from "../tables/columns.ts";
import { type FaultList, isRecord, showText } from "./fault.ts";

type Membership = { readonly row: number; readonly path: string };

const UNSEEN = 0;
const OPEN = 1;
const DONE = 2;

/**
 * Refuses memberships that go round in a circle, an actor in itself included: depth-first search with a stack of its
 * own, where an edge back to an actor still open closes a circle. Removing exactly the reported memberships leaves none.
 * It starts from the last actor, so that a circle is reported near the top of the file. Refuses memberships that end before
 * they begin, too.
 */
export function checkMemberships(
  actors: readonly unknown[],
  rows: ReadonlyMap<string, number>,
  faults: FaultList,
): void {
  const bodies = actors.map((actor, row) => membershipsOf(actor, row, rows, faults));
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
        addCircle(
          stack.map(({ row }) => row),
          body,
          actors,
          faults,
        );
      } else if (at(state, body.row) === UNSEEN) {
        state[body.row] = OPEN;
        stack.push({ row: body.row, next: 0 });
      }
    }
  }
}

function membershipsOf(
  actor: unknown,
  row: number,
  rows: ReadonlyMap<string, number>,
  faults: FaultList,
): readonly Membership[] {
  if (!isRecord(actor) || !Array.isArray(actor.memberOf)) return [];
  const entries: readonly unknown[] = actor.memberOf;
  return entries.flatMap((entry, index) => {
    const id = isRecord(entry) ? entry.actor : entry;
    const body = typeof id === "string" ? rows.get(id) : undefined;
    if (isRecord(entry)) checkDays(entry, `/actors/${row}/memberOf/${index}`, faults);
    return body === undefined ? [] : [{ row: body, path: `/actors/${row}/memberOf/${index}` }];
  });
}

function checkDays({ from, to }: Readonly<Record<string, unknown>>, path: string, faults: FaultList): void {
  if (typeof from !== "string" || typeof to !== "string" || !endsBeforeItBegins({ from, to })) return;
  faults.add(`${path}/to`, `the date ${showText(to)}`, `no date before ${showText(from)}`, `${path}/from`);
}

/** `open` are the rows of the search from its start to the actor whose membership closes the circle. */
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
