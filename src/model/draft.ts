import { isRecord, type PathStep } from "./check/fault.ts";
import { legible } from "./pageFolder.ts";
import { visitReferences } from "./references.ts";

/** The lists whose records have a form. */
export const RECORD_LISTS = ["events", "actors", "sources"] as const;
export type RecordList = (typeof RECORD_LISTS)[number];

/**
 * A dataset while it is edited: records as they stand in its file, never changed in place, so that earlier states share all
 * that is the same. Whether it is sound only `parseDataset` says.
 */
export type Draft = {
  readonly [L in RecordList]: readonly DraftRecord[];
} & { readonly [field: string]: unknown };

/** Of a record that is being written only its id is sure to be there. */
export type DraftRecord = { readonly id: string; readonly [field: string]: unknown };

/** A draft, and the place in its list of the record that was put there. */
export type Edited = { readonly draft: Draft; readonly row: number };

export const rowOf = (draft: Draft, list: RecordList, id: string): number =>
  draft[list].findIndex((record) => record.id === id);

/**
 * A record in the place of the one with that id, or behind all others where `id` is null. Where it has another id, all that
 * name it follow, and an event keeps the one before as a former id, so that links to it go on leading there.
 */
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

/** What can be written on: records and lists by their keys and places. */
type Branch = Record<PathStep, unknown>;
const isBranch = (value: unknown): value is Branch => typeof value === "object" && value !== null;

/** Every reference to an id of the list leads to another one. Only what changes is copied, each once. */
function renamed(draft: Draft, list: RecordList, from: string, to: string): Draft {
  const copy = { ...draft };
  const own = new Set<unknown>([copy]);
  visitReferences(draft, (into, id, trail) => {
    if (into !== list || id !== from) return;
    let here: Branch = copy;
    for (const step of trail.slice(0, -1)) {
      let next = here[step];
      if (!isBranch(next)) return;
      if (!own.has(next)) {
        const copied: unknown = Array.isArray(next) ? [...next] : { ...next };
        if (!isBranch(copied)) return;
        own.add(copied);
        here[step] = copied;
        next = copied;
      }
      if (isBranch(next)) here = next;
    }
    here[trail.at(-1) ?? ""] = to;
  });
  return copy;
}

/** A draft without that record. Others may still name it: see `namedIn`. */
export const withoutRecord = (draft: Draft, list: RecordList, id: string): Draft => ({
  ...draft,
  [list]: draft[list].filter((record) => record.id !== id),
});

/** Where a record is named: in another record of a list, or in what stands for itself: tours, the opening, annotations. */
export type NamedIn = { readonly list: string; readonly id: string | null };

/** All other places that name a record, each once, in the order of the file. */
export function namedIn(draft: Draft, list: RecordList, id: string): readonly NamedIn[] {
  const places = new Map<string, NamedIn>();
  visitReferences(draft, (into, named, [where = "", row]) => {
    if (into !== list || named !== id) return;
    const records = draft[String(where)];
    const record: unknown = Array.isArray(records) && typeof row === "number" ? records[row] : undefined;
    const owner = isRecord(record) && typeof record.id === "string" ? record.id : null;
    if (where === list && owner === id) return;
    places.set(`${where} ${owner}`, { list: String(where), id: owner });
  });
  return [...places.values()];
}

/** An id that nothing of the list has or had, legible where the text has Latin letters. */
export function freeId(draft: Draft, list: RecordList, text: string): string {
  const taken = draft[list].flatMap(({ id, formerIds }): readonly unknown[] =>
    Array.isArray(formerIds) ? [id, ...formerIds] : [id],
  );
  return freeSlug(text, list.slice(0, -1), new Set(taken), draft[list].length + 1);
}

/** The same beside ids that are taken; without a Latin letter it is `other` with a number, from `first` on. */
export function freeSlug(text: string, other: string, taken: ReadonlySet<unknown>, first = 1): string {
  const slug = legible(text);
  for (let number = slug === "" ? first : 1; ; number++) {
    const id = number === 1 && slug !== "" ? slug : `${slug || other}-${number}`;
    if (!taken.has(id)) return id;
  }
}

/**
 * What a record of one state of a draft is called in another: its id, or, where the lists are of one length, that of the record
 * in its place, which was given another id; null where it is gone.
 */
export function idIn(before: Draft, after: Draft, list: RecordList, id: string): string | null {
  if (rowOf(after, list, id) >= 0) return id;
  const row = rowOf(before, list, id);
  if (row < 0 || before[list].length !== after[list].length) return null;
  return after[list][row]?.id ?? null;
}

/** A draft as a file of our format: one record a line, as every other file that is written here. */
export function draftText(draft: Draft): string {
  const fields = Object.entries(draft).map(([key, value]) => {
    const isList = Array.isArray(value) && value.length > 0;
    return `${JSON.stringify(key)}: ${isList ? `[\n${value.map((one: unknown) => JSON.stringify(one)).join(",\n")}\n]` : JSON.stringify(value)}`;
  });
  return `{${fields.join(",\n")}}\n`;
}
