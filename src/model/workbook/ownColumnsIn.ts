import { isRecord } from "../check/fault.ts";
import { headerOf, typedHeader } from "../tables/ownValues.ts";
import type { ColumnType } from "../vocabulary.ts";
import { type Column, ownColumn, plainName } from "./sheets.ts";

type Told = { readonly id: string; readonly label: string; readonly type: ColumnType };

/** Keys of every object in JavaScript, which are no ids. */
const RESERVED = /^(?:__proto__|prototype|constructor)$/;

/**
 * Columns of the file's own in the header of the events: those that the sheet of columns has told of, and others that name
 * their type, which are added to what `dataset` holds of them. Their names are as the reader of sheets compares them.
 */
export function ownColumnsIn(
  header: readonly string[],
  dataset: { [field: string]: unknown },
): readonly Column[] {
  const list: unknown[] = Array.isArray(dataset.columns) ? dataset.columns : [];
  const told = list.flatMap(toldIn);
  const unused = [...told];
  const made: Told[] = [];
  for (const written of header) {
    const typed = typedHeader(written);
    if (typed === undefined) continue;
    const at = unused.findIndex((one) => plainName(headerOf(one)) === plainName(written));
    if (at >= 0) unused.splice(at, 1);
    else made.push({ id: freeId(typed.label, [...told, ...made]), ...typed });
  }
  if (made.length > 0) dataset.columns = [...list, ...made];
  return [...told, ...made].map((column) => ({ ...ownColumn(column), name: plainName(headerOf(column)) }));
}

function toldIn(record: unknown): readonly Told[] {
  if (!isRecord(record)) return [];
  const { id, label, type } = record;
  if (typeof id !== "string" || typeof label !== "string" || RESERVED.test(id)) return [];
  const typed = typedHeader(`${label} [${String(type)}]`);
  return typed === undefined ? [] : [{ id, label, type: typed.type }];
}

/** A label as an id that no other column has. */
function freeId(label: string, others: readonly Told[]): string {
  const wished =
    label
      .trim()
      .toLowerCase()
      .replace(/[\s:]+/g, "-")
      .slice(0, 100) || "column";
  const isTaken = (id: string) => RESERVED.test(id) || others.some((other) => other.id === id);
  let id = wished;
  for (let next = 2; isTaken(id); next++) id = `${wished}-${next}`;
  return id;
}
