import { type FileMetaData, parquetSchema, type SchemaElement } from "hyparquet";
import { textIn } from "../../model/tables/bytes.ts";
import type { Physical } from "./plainValues.ts";
import { UnsupportedError } from "./thrift.ts";

/** Makes the text of a cell from the value in `bytes` from `at` to `to` (see `eachValue`). */
export type TextOf = (bytes: Uint8Array, at: number, to: number) => string;

const DAY_MS = 86_400_000;
const MOST_MS = 8.64e15;
/** Decimal numbers with more places or more bytes are not read. Databases have up to 76 digits. */
const MOST_DIGITS = 100;

/** Makes the function that writes values of a type as texts. Null for types without texts, such as places. */
function textOfValues(element: SchemaElement): TextOf | null {
  const { type, converted_type: converted, logical_type: logical, scale = 0 } = element;
  const decimals = converted === "DECIMAL" || logical?.type === "DECIMAL" ? scale : null;
  if (decimals !== null && !(decimals <= MOST_DIGITS)) return null;
  switch (type) {
    case "BOOLEAN":
      return (bytes, at) => (bytes[at] === 1 ? "true" : "false");
    case "FLOAT":
      return (bytes, at, to) => shortest(viewOf(bytes, at, to).getFloat32(0, true));
    case "DOUBLE":
      return (bytes, at, to) => String(viewOf(bytes, at, to).getFloat64(0, true));
    case "INT96":
      return (bytes, at, to) => ofInt96(viewOf(bytes, at, to));
    case "INT32":
    case "INT64":
      return wholes(element, decimals);
    case "BYTE_ARRAY":
      if (decimals !== null) return (bytes, at, to) => decimal(bigEndian(bytes, at, to), decimals);
      return NO_CELLS.has(converted ?? "") || NO_CELLS.has(logical?.type ?? "") ? null : textIn;
    case "FIXED_LEN_BYTE_ARRAY":
      if (decimals !== null) return (bytes, at, to) => decimal(bigEndian(bytes, at, to), decimals);
      return logical?.type === "UUID" ? ofUuid : null;
    default:
      return null;
  }
}

const NO_CELLS: ReadonlySet<string> = new Set(["BSON", "GEOMETRY", "GEOGRAPHY", "VARIANT", "FILE"]);

const viewOf = (bytes: Uint8Array, at: number, to: number): DataView =>
  new DataView(bytes.buffer, bytes.byteOffset + at, to - at);

function wholes(
  { type, converted_type: converted, logical_type: logical }: SchemaElement,
  decimals: number | null,
): TextOf {
  const isLong = type === "INT64";
  const isUnsigned =
    converted?.startsWith("UINT_") === true || (logical?.type === "INTEGER" && !logical.isSigned);
  const read = (bytes: Uint8Array, at: number, to: number): bigint => {
    const view = viewOf(bytes, at, to);
    if (isLong) return isUnsigned ? view.getBigUint64(0, true) : view.getBigInt64(0, true);
    return BigInt(isUnsigned ? view.getUint32(0, true) : view.getInt32(0, true));
  };
  const say = saysOf(converted, logical, decimals);
  return (bytes, at, to) => say(read(bytes, at, to));
}

function saysOf(
  converted: SchemaElement["converted_type"],
  logical: SchemaElement["logical_type"],
  decimals: number | null,
): (value: bigint) => string {
  if (decimals !== null) return (value) => decimal(value, decimals);
  if (converted === "DATE" || logical?.type === "DATE") return (days) => dayOrTime(Number(days) * DAY_MS);
  const unit = unitOf(converted, logical);
  if (unit === null) return String;
  const isMoment = converted?.startsWith("TIMESTAMP") || logical?.type === "TIMESTAMP";
  return isMoment ? (value) => dayOrTime(Number(value / unit)) : (value) => timeOfDay(Number(value / unit));
}

/** How many units of an instant or time of day make a millisecond. Null for other values. */
function unitOf(
  converted: SchemaElement["converted_type"],
  logical: SchemaElement["logical_type"],
): bigint | null {
  if (logical?.type === "TIMESTAMP" || logical?.type === "TIME") {
    return { MILLIS: 1n, MICROS: 1_000n, NANOS: 1_000_000n }[logical.unit];
  }
  if (converted === "TIMESTAMP_MILLIS" || converted === "TIME_MILLIS") return 1n;
  return converted === "TIMESTAMP_MICROS" || converted === "TIME_MICROS" ? 1_000n : null;
}

/** Milliseconds since 1970: a date for a whole day, otherwise a date and time in UTC. "" if `Date` cannot hold them. */
function dayOrTime(ms: number): string {
  if (!(Math.abs(ms) <= MOST_MS)) return "";
  const text = new Date(ms).toISOString();
  return ms % DAY_MS === 0 ? text.slice(0, text.indexOf("T")) : text.replace(/\.000Z$/, "Z");
}

const timeOfDay = (ms: number): string =>
  ms >= 0 && ms < DAY_MS
    ? new Date(ms)
        .toISOString()
        .slice(11, -1)
        .replace(/\.000$/, "")
    : String(ms);

/** Reads a date of Impala and Hive, which has the nanoseconds of the day and the Julian day number. */
function ofInt96(view: DataView): string {
  const days = view.getInt32(8, true) - 2_440_588;
  return dayOrTime(days * DAY_MS + Number(view.getBigInt64(0, true) / 1_000_000n));
}

/** The shortest decimal number that reads as the same number of 32 bits. */
function shortest(value: number): string {
  for (let digits = 6; digits < 9; digits++) {
    const short = Number(value.toPrecision(digits));
    if (Math.fround(short) === value) return String(short);
  }
  return String(value);
}

function decimal(value: bigint, scale: number): string {
  if (scale <= 0) return String(value);
  const digits = String(value < 0n ? -value : value).padStart(scale + 1, "0");
  return `${value < 0n ? "-" : ""}${digits.slice(0, -scale)}.${digits.slice(-scale)}`;
}

function bigEndian(bytes: Uint8Array, at: number, to: number): bigint {
  if (to - at > MOST_DIGITS) throw new UnsupportedError(`a decimal number of more than ${MOST_DIGITS} bytes`);
  let value = 0n;
  for (let byte = at; byte < to; byte++) value = value * 256n + BigInt(bytes[byte] ?? 0);
  return BigInt.asIntN((to - at) * 8, value);
}

function ofUuid(bytes: Uint8Array, at: number, to: number): string {
  const hex = [...bytes.subarray(at, to)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.*)$/, "$1-$2-$3-$4-$5");
}

type SchemaTree = ReturnType<typeof parquetSchema>;

/** A column of cells. Each row has one value, no value, or a list of values. */
export type ColumnShape = {
  readonly name: string;
  /** The index of the column's first leaf column in a row group. A column of records has several leaf columns. */
  readonly leaf: number;
  readonly path: readonly string[];
  readonly physical: Physical;
  readonly textOf: TextOf;
  /** The definition level of a present value. A lower level means that the row, or the list, has no value. */
  readonly definition: number;
  readonly isList: boolean;
};

/** A column that cannot become cells, such as records, maps or places. Only its name is kept. */
export type NoCells = { readonly name: string; readonly leaf: number };

/** The top-level columns, in the order of the file. Throws if the schema is damaged. */
export function columnShapes(metadata: FileMetaData): readonly (ColumnShape | NoCells)[] {
  let leaf = 0;
  return parquetSchema(metadata).children.map((child) => {
    const first = leaf;
    leaf += leavesOf(child);
    return shapeOf(child, first);
  });
}

export const isCells = (shape: ColumnShape | NoCells): shape is ColumnShape => "textOf" in shape;

const leavesOf = ({ children }: SchemaTree): number =>
  children.length === 0 ? 1 : children.reduce((sum, child) => sum + leavesOf(child), 0);

function shapeOf(column: SchemaTree, leaf: number): ColumnShape | NoCells {
  const { name } = column.element;
  let node = column;
  const elements: SchemaElement[] = [node.element];
  while (node.children.length === 1 && node.children[0] !== undefined) {
    node = node.children[0];
    elements.push(node.element);
  }
  const repeated = elements.filter(({ repetition_type: type }) => type === "REPEATED").length;
  const isPart = elements.some(({ logical_type: logical }) => logical?.type === "VARIANT");
  const textOf = node.children.length > 0 || isPart ? null : textOfValues(node.element);
  const { type, type_length: length = 0 } = node.element;
  if (textOf === null || repeated > 1 || type === undefined) return { name, leaf };
  return {
    name,
    leaf,
    path: node.path,
    physical: { type, length },
    textOf,
    definition: elements.filter(({ repetition_type: kind }) => kind !== "REQUIRED").length,
    isList: repeated === 1,
  };
}
