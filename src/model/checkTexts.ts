import * as v from "valibot";
import { parseIsoDay } from "./calendar.ts";
import { datasetSchema, dateSchema, daySchema, idSchema } from "./dataset.ts";
import { parseEdtf } from "./edtf.ts";
import { edtfProblem } from "./edtfProblem.ts";
import { codeOf, type FaultList, isRecord, type PathStep, pointer, showText } from "./fault.ts";
import { HIDDEN, STACKED_MARKS } from "./soundText.ts";

/** Rows of the long lists that are not sound at first sight (`soundRecord.ts`), ascending. */
export type DoubtfulRows = {
  readonly sources: number[];
  readonly actors: number[];
  readonly events: number[];
};

/**
 * A walk over a file along the schema, for what a schema does not say of its texts. Faults: dates that are not EDTF,
 * days that do not exist, ids that no link can carry. Warnings: keys the format does not know, and characters that
 * cannot be seen or that draw over others. Places of the wrong type are passed by: the schema reports them. Of the long
 * lists only the doubtful rows are walked.
 */
export function checkTexts(
  value: unknown,
  doubtful: DoubtfulRows,
  faults: FaultList,
  warnings: FaultList,
): void {
  walk(DATASET, value, { trail: [], doubtful, faults, warnings });
}

type Shape =
  | { readonly type: "object"; readonly fields: ReadonlyMap<string, Shape> }
  | { readonly type: "list"; readonly item: Shape }
  | { readonly type: "id" | "date" | "day" | "other" };

/** What the walk needs of a schema. Keys go into a Map, so that `__proto__` is a key like any other. */
function shapeOf(schema: v.GenericSchema): Shape {
  if (isOptional(schema)) return shapeOf(schema.wrapped);
  if (isList(schema)) return { type: "list", item: shapeOf(schema.item) };
  if (isObject(schema)) {
    const fields = Object.entries(schema.entries).map(([key, entry]) => [key, shapeOf(entry)] as const);
    return { type: "object", fields: new Map(fields) };
  }
  if (isMadeOf(schema, idSchema)) return { type: "id" };
  if (isMadeOf(schema, dateSchema)) return { type: "date" };
  return { type: isMadeOf(schema, daySchema) ? "day" : "other" };
}

type Optional = v.OptionalSchema<v.GenericSchema, undefined>;
type List = v.ArraySchema<v.GenericSchema, undefined>;
type Entries = v.ObjectSchema<Readonly<Record<string, v.GenericSchema>>, undefined>;
const isOptional = (schema: v.GenericSchema): schema is Optional => schema.type === "optional";
const isList = (schema: v.GenericSchema): schema is List => schema.type === "array";
const isObject = (schema: v.GenericSchema): schema is Entries => schema.type === "object";

/** Whether a pipe starts with `base`, at any depth. */
function isMadeOf(schema: unknown, base: v.GenericSchema): boolean {
  if (schema === base) return true;
  return isRecord(schema) && Array.isArray(schema.pipe) && isMadeOf(schema.pipe[0], base);
}

const DATASET = shapeOf(datasetSchema);

type Walk = {
  readonly trail: PathStep[];
  readonly doubtful: DoubtfulRows;
  readonly faults: FaultList;
  readonly warnings: FaultList;
};

function walk(shape: Shape, value: unknown, to: Walk): void {
  if (typeof value === "string") {
    checkText(shape, value, to);
  } else if (shape.type === "list" && Array.isArray(value)) {
    const list: readonly unknown[] = value;
    const depth = to.trail.length;
    for (const index of rowsToWalk(to, list.length)) {
      to.trail[depth] = index;
      walk(shape.item, list[index], to);
    }
    to.trail.length = depth;
  } else if (shape.type === "object" && isRecord(value)) {
    const depth = to.trail.length;
    for (const key of Object.keys(value)) {
      to.trail[depth] = key;
      const field = shape.fields.get(key);
      if (field !== undefined) walk(field, value[key], to);
      else
        to.warnings.add(pointer(to.trail), "a key this format does not know", "no such key; it is left out");
    }
    to.trail.length = depth;
  }
}

function rowsToWalk({ trail, doubtful }: Walk, length: number): Iterable<number> {
  const [key] = trail;
  const isLongList = trail.length === 1 && (key === "sources" || key === "actors" || key === "events");
  return isLongList ? doubtful[key] : Array(length).keys();
}

const UNLINKABLE = /[\p{Cs}\uFFFD]/u;
const PRINTABLE_ASCII = /^[\n\r\t\x20-\x7E]*$/;

function checkText(shape: Shape, text: string, { trail, faults, warnings }: Walk): void {
  if (shape.type === "date") {
    const parsed = parseEdtf(text);
    // What is too long is a fault of the schema already, like a day of another form below.
    if (!parsed.ok && parsed.refusal.code !== "too-long") {
      const { found, expected } = edtfProblem(text, parsed.refusal);
      faults.add(pointer(trail), `the text “${found}”`, expected);
    }
  } else if (shape.type === "day" && v.is(daySchema, text) && parseIsoDay(text) === undefined) {
    faults.add(pointer(trail), `the text ${showText(text)}`, "a day that exists, YYYY-MM-DD");
  }
  if (PRINTABLE_ASCII.test(text)) return;
  if (shape.type === "id" && UNLINKABLE.test(text)) {
    faults.add(pointer(trail), `the text ${showText(text)}`, "an id without damaged characters");
  }
  const hidden = HIDDEN.exec(text)?.[0];
  if (hidden !== undefined) {
    warnings.add(
      pointer(trail),
      `the hidden character ${codeOf(hidden)}`,
      "only characters that can be seen",
    );
  } else if (STACKED_MARKS.test(text)) {
    warnings.add(pointer(trail), "nine or more marks on one letter", "letters that stay in their line");
  }
}
