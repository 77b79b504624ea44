import type { EventRecord } from "../dataset.ts";
import { COLUMN_TYPES, type ColumnType } from "../vocabulary.ts";
import type { OwnColumn } from "./tables.ts";

/** `fatalities [number]`: a column of the file's own says in a header what stands in it, so that it comes back the same. */
export const headerOf = ({ label, type }: Pick<OwnColumn, "label" | "type">): string => `${label} [${type}]`;

const TYPED = new RegExp(`^(.*?)\\s*\\[(${COLUMN_TYPES.join("|")})\\]\\s*$`, "s");

/** The label and the type that a header names; undefined where it names no type. */
export function typedHeader(
  header: string,
): { readonly label: string; readonly type: ColumnType } | undefined {
  const [, label = "", named] = TYPED.exec(header) ?? [];
  const type = COLUMN_TYPES.find((one) => one === named);
  return type === undefined ? undefined : { label, type };
}

/** What an event has in a column of the file's own, as a cell; "" for nothing. */
export const ownCell = ({ values }: EventRecord, id: string): string => String(values?.[id] ?? "");
