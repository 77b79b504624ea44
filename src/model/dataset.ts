import * as v from "valibot";
import type { SchemaPart } from "./check/cleanCheck.ts";
import {
  cell,
  columnId,
  contact,
  dateSchema,
  daySchema,
  file,
  idSchema,
  languageTag,
  limitedList,
  momentSchema,
  name,
  notBlank,
  text,
  zoneName,
} from "./fieldSchemas.ts";
import {
  type DATASET,
  type Field,
  type Fields,
  type FieldType,
  fieldList,
  mostOfList,
  RECORDS,
  type Scalar,
  VOCABULARIES,
  type Vocabulary,
} from "./fields.ts";

/* The types and the schemas of the records of a dataset, made from the tables of `fields.ts`. */

/** The type of a value of each scalar field, as `JSON.parse` gives it. */
type ScalarValue = {
  readonly [S in Scalar]: S extends "number"
    ? number
    : S extends "yesNo"
      ? boolean
      : S extends "yes"
        ? true
        : S extends "cell"
          ? string | number
          : S extends "anything"
            ? unknown
            : string;
};
type ValueOf<T> = T extends Scalar
  ? ScalarValue[T]
  : T extends { readonly word: Vocabulary; readonly isOpen: true }
    ? string
    : T extends { readonly word: infer Word extends Vocabulary }
      ? (typeof VOCABULARIES)[Word][number]
      : T extends { readonly ref: unknown }
        ? string
        : T extends { readonly list: infer One; readonly bare: string }
          ? (string | ValueOf<One>)[]
          : T extends { readonly list: infer One }
            ? ValueOf<One>[]
            : T extends { readonly record: infer Inner }
              ? RecordOf<Inner>
              : T extends { readonly map: infer One extends Scalar }
                ? Record<string, ScalarValue[One]>
                : never;
type NeededIn<F> = { [Name in keyof F]: F[Name] extends { readonly isNeeded: true } ? Name : never }[keyof F];
type TypeOf<F> = F extends { readonly type: infer T } ? T : never;
type RecordOf<F> = Flat<
  { -readonly [Name in NeededIn<F>]: ValueOf<TypeOf<F[Name]>> } & {
    -readonly [Name in Exclude<keyof F, NeededIn<F>>]?: ValueOf<TypeOf<F[Name]>> | undefined;
  }
>;
type Flat<T> = { [Name in keyof T]: T[Name] };

type AnySchema = SchemaPart & v.GenericSchema;
type RecordSchema<F extends Fields> = AnySchema & {
  readonly type: "object";
  readonly entries: { readonly [Name in keyof F]: AnySchema };
} & v.GenericSchema<RecordOf<F>>;

/** The schema of these fields. The compiler does not check that the schema really parses `RecordOf<F>`. */
// @__NO_SIDE_EFFECTS__
export function schemaOf<const F extends Fields>(fields: F): RecordSchema<F>;
export function schemaOf(fields: Fields): AnySchema {
  const entries = fieldList(fields).map(([name, field]) => [name, fieldSchema(field)] as const);
  return v.object(Object.fromEntries(entries));
}

function fieldSchema({ type, isNeeded, most }: Field): AnySchema {
  const schema = valueSchema(type, most);
  return isNeeded ? schema : v.optional(schema);
}

export function valueSchema(type: FieldType, most?: number): AnySchema {
  if (typeof type === "string") return scalarSchema(type, most);
  if ("word" in type) return type.isOpen ? text() : v.picklist(VOCABULARIES[type.word]);
  if ("ref" in type) return idSchema;
  if ("record" in type) return schemaOf(type.record);
  if ("map" in type) return v.record(KEYS[type.keys], scalarSchema(type.map));
  const one = valueSchema(type.list);
  return limitedList(type.bare === undefined ? one : v.union([idSchema, one]), mostOfList(type));
}

const KEYS = { language: languageTag, columnId };

function scalarSchema(type: Scalar, most?: number): AnySchema {
  if (type === "text") return text(most);
  return type === "said" ? notBlank(most) : SCALARS[type];
}

const SCALARS: { readonly [S in Exclude<Scalar, "text" | "said">]: AnySchema } = {
  name,
  id: idSchema,
  ownId: idSchema,
  columnId,
  date: dateSchema,
  day: daySchema,
  moment: momentSchema,
  language: languageTag,
  zone: zoneName,
  contact,
  file,
  number: v.number(),
  yesNo: v.boolean(),
  yes: v.literal(true),
  cell,
  anything: v.unknown(),
};

export const eventSchema = schemaOf(RECORDS.events);
export const actorSchema = schemaOf(RECORDS.actors);
export const sourceSchema = schemaOf(RECORDS.sources);

export type Dataset = Readonly<RecordOf<typeof DATASET>>;
export type EventRecord = Readonly<RecordOf<typeof RECORDS.events>>;
export type ActorRecord = Readonly<RecordOf<typeof RECORDS.actors>>;
export type SourceRecord = Readonly<RecordOf<typeof RECORDS.sources>>;
export type KindRecord = Readonly<Dataset["kinds"][number]>;
export type GroupRecord = Readonly<NonNullable<Dataset["groups"]>[number]>;
/** The ids of the events and sources that a name, a line or a statement rests on. */
export type Grounds = Pick<GroupRecord, "events" | "sources">;
export type ColumnRecord = Readonly<NonNullable<Dataset["columns"]>[number]>;
export type TourRecord = Readonly<NonNullable<Dataset["stories"]>[number]>;
export type OpeningRecord = Readonly<NonNullable<Dataset["opening"]>>;
export type AnnotationRecord = Readonly<NonNullable<Dataset["annotations"]>[number]>;
export type ActionRecord = Readonly<NonNullable<EventRecord["actions"]>[number]>;
export type MediaRecord = Readonly<NonNullable<EventRecord["media"]>[number]>;
