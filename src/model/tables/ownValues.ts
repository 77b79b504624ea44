import type { EventRecord } from "../dataset.ts";
import { COLUMN_TYPES, type ColumnType } from "../vocabulary.ts";
import type { OwnColumn } from "./tables.ts";

/** `fatalities [number]`: the header of an own column carries its type, so that the column is read back with it. */
export const headerOf = ({ label, type }: Pick<OwnColumn, "label" | "type">): string => `${label} [${type}]`;

const TYPED = new RegExp(`^(.*?)\\s*\\[(${COLUMN_TYPES.join("|")})\\]\\s*$`, "s");

/** The label and type in a header; undefined where it names no type. */
export function typedHeader(
  header: string,
): { readonly label: string; readonly type: ColumnType } | undefined {
  const [, label = "", named] = TYPED.exec(header) ?? [];
  const type = COLUMN_TYPES.find((one) => one === named);
  return type === undefined ? undefined : { label, type };
}

/** The value of an event in an own column, as a cell; "" for none. */
export const ownCell = ({ values }: EventRecord, id: string): string => String(values?.[id] ?? "");
