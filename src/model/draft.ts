import { type PathStep, pointer } from "./check/fault.ts";
import { legible } from "./pageFolder.ts";
import { visitReferences } from "./references.ts";

export const RECORD_LISTS = ["events", "actors", "sources"] as const;
export type RecordList = (typeof RECORD_LISTS)[number];

/** An unchecked dataset that is being edited. Records are never changed in place, so undo steps can share them. */
export type Draft = {
  readonly [L in RecordList]: readonly DraftRecord[];
} & { readonly [field: string]: unknown };

export type DraftRecord = { readonly id: string; readonly [field: string]: unknown };

type Edited = { readonly draft: Draft; readonly row: number };

export const rowOf = (draft: Draft, list: RecordList, id: string): number =>
  draft[list].findIndex((record) => record.id === id);

/** Replaces the record `id`. Appends the record if `id` is null or not found. References follow a changed id. */
export function putRecord(draft: Draft, list: RecordList, id: string | null, record: DraftRecord): Edited {
  const row = id === null ? draft[list].length : rowOf(draft, list, id);
  if (row < 0) return putRecord(draft, list, null, record);
  const isRenamed = id !== null && id !== record.id;
  const kept = isRenamed && list === "events" ? withFormerId(record, id) : record;
  const records = [...draft[list].slice(0, row), kept, ...draft[list].slice(row + 1)];
  const put: Draft = { ...draft, [list]: records };
  return { draft: isRenamed ? renamed(put, list, id, record.id) : put, row };
}

function withFormerId(record: DraftRecord, former: string): DraftRecord {
  const before = Array.isArray(record.formerIds) ? record.formerIds : [];
  const others = before.filter((one: unknown) => one !== former && one !== record.id);
  return { ...record, formerIds: [...others, former] };
}

type Branch = Record<PathStep, unknown>;
const isBranch = (value: unknown): value is Branch => typeof value === "object" && value !== null;

/** Replaces an id in all references. Copies only what changes. If `isMerged`, list entries that become equal merge. */
function renamed(draft: Draft, list: RecordList, from: string, to: string, isMerged = false): Draft {
  const copy = { ...draft };
  const own = new Set<unknown>([copy]);
  visitReferences(draft, (into, id, trail) => {
    if (into !== list || id !== from) return;
    let branch: Branch = copy;
    for (const step of trail.slice(0, -1)) {
      let next = branch[step];
      if (!isBranch(next)) return;
      if (!own.has(next)) {
        const copied: unknown = Array.isArray(next) ? [...next] : { ...next };
        if (!isBranch(copied)) return;
        own.add(copied);
        branch[step] = copied;
        next = copied;
      }
      if (isBranch(next)) branch = next;
    }
    branch[trail.at(-1) ?? ""] = to;
  });
  const tops = new Set<unknown>(Object.values(copy));
  for (const branch of own)
    if (isMerged && Array.isArray(branch) && !tops.has(branch))
      dropTwins(branch, (entry) => entry === to || own.has(entry));
  return copy;
}

function dropTwins(entries: unknown[], isChanged: (entry: unknown) => boolean): void {
  for (let row = entries.length - 1; row >= 0; row--) {
    if (!isChanged(entries[row])) continue;
    const said = JSON.stringify(entries[row]);
    if (entries.some((other, at) => at !== row && JSON.stringify(other) === said)) entries.splice(row, 1);
  }
}

/**
 * Removes the record `from`. Its references then lead to `to`, and the names of an actor become aliases of `to`.
 * Description and memberships are not copied, because they rest on sources of their own.
 */
export function mergedInto(draft: Draft, list: RecordList, from: string, to: string): Draft {
  const gone = draft[list][rowOf(draft, list, from)];
  const left = withoutRecord(renamed(draft, list, from, to, true), list, from);
  const row = rowOf(left, list, to);
  const kept = left[list][row];
  if (list !== "actors" || gone === undefined || kept === undefined) return left;
  const others = [kept.aliases, gone.name, gone.aliases].flat().filter((name) => name !== undefined);
  const aliases = [...new Set(others)].filter((name) => name !== kept.name);
  return putRecord(left, list, to, aliases.length === 0 ? kept : { ...kept, aliases }).draft;
}

/** Other records may still name the removed record (see `namedIn`). */
export const withoutRecord = (draft: Draft, list: RecordList, id: string): Draft => ({
  ...draft,
  [list]: draft[list].filter((record) => record.id !== id),
});

/** The paths of references to a record, at most one for each other record or part of the file. */
export function namedIn(draft: Draft, list: RecordList, id: string): readonly string[] {
  const places = new Map<string, string>();
  const own = rowOf(draft, list, id);
  visitReferences(draft, (into, named, trail) => {
    const [where, row] = trail;
    if (into !== list || named !== id || (where === list && row === own)) return;
    const holder = typeof row === "number" ? pointer([where ?? "", row]) : pointer([where ?? ""]);
    if (!places.has(holder)) places.set(holder, pointer(trail));
  });
  return [...places.values()];
}

/** An id from the Latin letters of a text. No record of the list has it or had it before. */
export function freeId(draft: Draft, list: RecordList, text: string): string {
  const taken = draft[list].flatMap(({ id, formerIds }): readonly unknown[] =>
    Array.isArray(formerIds) ? [id, ...formerIds] : [id],
  );
  return freeSlug(text, list.slice(0, -1), new Set(taken), draft[list].length + 1);
}

/** Makes an id that is not in `taken`: `port-board`, `port-board-2` …, or `other` and a number from `first` on. */
export function freeSlug(text: string, other: string, taken: ReadonlySet<unknown>, first = 1): string {
  const slug = legible(text);
  for (let number = slug === "" ? first : 1; ; number++) {
    const id = number === 1 && slug !== "" ? slug : `${slug || other}-${number}`;
    if (!taken.has(id)) return id;
  }
}

/** The id of a record after an edit, which may change the id but not its row. Null if the list changed its length. */
export function idIn(before: Draft, after: Draft, list: RecordList, id: string): string | null {
  if (rowOf(after, list, id) >= 0) return id;
  const row = rowOf(before, list, id);
  if (row < 0 || before[list].length !== after[list].length) return null;
  return after[list][row]?.id ?? null;
}

export function draftText(draft: Draft): string {
  const fields = Object.entries(draft).map(([key, value]) => {
    const isList = Array.isArray(value) && value.length > 0;
    return `${JSON.stringify(key)}: ${isList ? `[\n${value.map((one: unknown) => JSON.stringify(one)).join(",\n")}\n]` : JSON.stringify(value)}`;
  });
  return `{${fields.join(",\n")}}\n`;
}

/** The day in UTC, as `2019-11-02`. */
export const today = (): string => new Date().toISOString().slice(0, 10);
