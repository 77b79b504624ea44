import { isRecord, type PathStep } from "./check/fault.ts";
import { DATASET, type Fields, type FieldType, fieldList } from "./fields.ts";
import type { ReferredList } from "./vocabulary.ts";

/** Called for each reference. `trail` is its path, in an array that the next reference overwrites. */
type Report = (list: ReferredList, id: string, trail: readonly PathStep[]) => void;

/** Reports every reference in a value. The first `depth` steps of `trail` are the path of the value. */
type Visit = (value: unknown, trail: PathStep[], depth: number, report: Report) => void;

/** Undefined if values of the type cannot contain references. */
function visitOf(type: FieldType): Visit | undefined {
  if (typeof type === "string" || "word" in type || "map" in type) return undefined;
  if ("ref" in type) return (value, trail, depth, report) => reportId(type.ref, value, trail, depth, report);
  if ("record" in type) return inFields(type.record);
  const ofItem = visitOf(type.list);
  const bare = bareList(type);
  return (
    ofItem &&
    ((value, trail, depth, report) => {
      if (!Array.isArray(value)) return;
      for (let index = 0; index < value.length; index++) {
        trail[depth] = index;
        const item: unknown = value[index];
        if (bare !== undefined && typeof item === "string") reportId(bare, item, trail, depth + 1, report);
        else ofItem(item, trail, depth + 1, report);
      }
    })
  );
}

/** The list to which ids in place of records refer. Undefined if the entries of the field cannot be such ids. */
function bareList({ list, bare }: Extract<FieldType, { readonly list: unknown }>): ReferredList | undefined {
  if (bare === undefined || typeof list === "string" || !("record" in list)) return undefined;
  const type = list.record[bare]?.type;
  return typeof type === "object" && "ref" in type ? type.ref : undefined;
}

function reportId(
  list: ReferredList,
  value: unknown,
  trail: PathStep[],
  depth: number,
  report: Report,
): void {
  trail.length = depth;
  if (typeof value === "string") report(list, value, trail);
}

function inFields(fields: Fields): Visit | undefined {
  const visits = fieldList(fields).flatMap(([key, { type }]) => {
    const visit = visitOf(type);
    return visit ? [{ key, visit }] : [];
  });
  if (visits.length === 0) return undefined;
  return (value, trail, depth, report) => {
    if (!isRecord(value)) return;
    for (const { key, visit } of visits) {
      const field = value[key];
      if (field === undefined) continue;
      trail[depth] = key;
      visit(field, trail, depth + 1, report);
    }
  };
}

const visitDataset = /* @__PURE__ */ inFields(DATASET);

/** Reports every reference in a dataset, or in some of its lists, in the order of `fields.ts`. */
export const visitReferences = (dataset: unknown, report: Report): void =>
  visitDataset?.(dataset, [], 0, report);

export function idsNamedIn(
  lists: Readonly<Record<string, unknown>>,
  wanted: ReferredList,
): readonly string[] {
  const ids: string[] = [];
  visitReferences(lists, (list, id) => {
    if (list === wanted) ids.push(id);
  });
  return ids;
}

export function referencesOf(
  list: "events" | "actors",
  record: object,
): { readonly actors: readonly string[]; readonly sources: readonly string[] } {
  const lists = { [list]: [record] };
  return { actors: idsNamedIn(lists, "actors"), sources: idsNamedIn(lists, "sources") };
}

export const fieldsNaming = (fields: Fields, lists: readonly ReferredList[]): readonly string[] =>
  fieldList(fields).flatMap(([name, { type }]) => (canName(type, lists) ? [name] : []));

function canName(type: FieldType, lists: readonly ReferredList[]): boolean {
  if (typeof type === "string" || "word" in type || "map" in type) return false;
  if ("ref" in type) return lists.includes(type.ref);
  return "list" in type ? canName(type.list, lists) : fieldsNaming(type.record, lists).length > 0;
}
