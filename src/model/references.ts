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
  if ("ref" in type)
    return (value, trail, depth, report) => {
      trail.length = depth;
      if (typeof value === "string") report(type.ref, value, trail);
    };
  if ("record" in type) return inFields(type.record);
  const ofItem = visitOf(type.list);
  const bare = bareList(type);
  const ofText = bare === undefined ? ofItem : visitOf({ ref: bare });
  return (
    ofItem &&
    ((value, trail, depth, report) => {
      if (!Array.isArray(value)) return;
      for (let index = 0; index < value.length; index++) {
        trail[depth] = index;
        const item: unknown = value[index];
        (typeof item === "string" ? ofText : ofItem)?.(item, trail, depth + 1, report);
      }
    })
  );
}

/** If the entries of a field may be ids in place of records: the list to which the ids refer. Otherwise undefined. */
function bareList({ list, bare }: Extract<FieldType, { readonly list: unknown }>): ReferredList | undefined {
  if (bare === undefined || typeof list === "string" || !("record" in list)) return undefined;
  const type = list.record[bare]?.type;
  return typeof type === "object" && "ref" in type ? type.ref : undefined;
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

type IsGone = (list: ReferredList, id: string) => boolean;

/**
 * Lists of a dataset without references to gone records (`isGone`). If a needed field or an anchor (`Field.isAnchor`)
 * names a gone record, the whole record with the field is removed. Any other field is removed alone. From a list, only
 * the ids and records to which this applies are removed. A field whose list becomes empty counts as one that names a
 * gone record. The gone records themselves stay in the lists.
 */
export function withoutReferences<Lists extends Readonly<Record<string, unknown>>>(
  lists: Lists,
  isGone: IsGone,
): Lists {
  const fields: Fields = DATASET;
  const left = Object.entries(lists).map(([name, value]) => {
    const field = fields[name];
    const rest = field && valueLeft(field.type, value, isGone);
    return [name, rest === undefined && Array.isArray(value) ? [] : (rest ?? value)];
  });
  return { ...lists, ...Object.fromEntries(left) };
}

/** The value without references to gone records. The same value if it has none. Undefined if the whole value goes. */
function valueLeft(type: FieldType, value: unknown, isGone: IsGone): unknown {
  if (typeof type === "string" || "word" in type || "map" in type) return value;
  if ("ref" in type) return typeof value === "string" && isGone(type.ref, value) ? undefined : value;
  if ("record" in type) return isRecord(value) ? recordLeft(type.record, value, isGone) : value;
  if (!Array.isArray(value)) return value;
  const bare = bareList(type);
  const left = value
    .map((item: unknown) =>
      valueLeft(bare !== undefined && typeof item === "string" ? { ref: bare } : type.list, item, isGone),
    )
    .filter((item) => item !== undefined);
  if (left.length === value.length && left.every((item, index) => item === value[index])) return value;
  return left.length > 0 ? left : undefined;
}

function recordLeft(
  fields: Fields,
  record: Readonly<Record<string, unknown>>,
  isGone: IsGone,
): Readonly<Record<string, unknown>> | undefined {
  const left: [string, unknown][] = [];
  let isWhole = true;
  for (const [name, value] of Object.entries(record)) {
    const field = fields[name];
    const rest = field === undefined ? value : valueLeft(field.type, value, isGone);
    isWhole &&= rest === value;
    if (rest !== undefined) left.push([name, rest]);
    else if (value !== undefined && (field?.isNeeded || field?.isAnchor)) return undefined;
  }
  return isWhole ? record : Object.fromEntries(left);
}

export const fieldsNaming = (fields: Fields, lists: readonly ReferredList[]): readonly string[] =>
  fieldList(fields).flatMap(([name, { type }]) => (canName(type, lists) ? [name] : []));

function canName(type: FieldType, lists: readonly ReferredList[]): boolean {
  if (typeof type === "string" || "word" in type || "map" in type) return false;
  if ("ref" in type) return lists.includes(type.ref);
  return "list" in type ? canName(type.list, lists) : fieldsNaming(type.record, lists).length > 0;
}
