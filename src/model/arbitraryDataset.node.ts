import fc from "fast-check";
import { parseDataset } from "./check/parseDataset.ts";
import type { Dataset } from "./dataset.ts";
import { arbitraryDate } from "./dates/edtfArbitrary.node.ts";
import { parseBound } from "./dates/isoTime.ts";
import {
  DATASET,
  type Field,
  type Fields,
  type FieldType,
  fieldList,
  recordsOf,
  type Scalar,
  VOCABULARIES,
} from "./fields.ts";
import { COLUMN_TYPES, type ColumnType, type ReferredList } from "./vocabulary.ts";

/* Test support: valid datasets. Any field of `fields.ts` may occur. Their texts are hard to write in some formats. */

const PIECES = [
  "=1+1",
  "+2",
  "-3",
  "@x",
  "'quoted",
  "''=x",
  "\t=1",
  "＝1",
  '"',
  '""a',
  "a;b",
  "x|y",
  "A > B",
  "a, b",
  "line\nbreak",
  "cr\r\nlf",
  "<b>&amp;</b>",
  "]]>",
  "Erdős",
  "名",
  "👩‍👩‍👧",
  "https://a.example/1",
  "t <https://a.example>",
  "__proto__",
  "مرحبا",
];
const piece = fc.oneof(fc.constantFrom(...PIECES), fc.string({ maxLength: 8 }));
const text = fc.array(piece, { minLength: 1, maxLength: 3 }).map((pieces) => pieces.join(" "));
const name = text.map((words) => (words.trim() === "" ? "nameless" : words));
const date = fc.oneof(
  arbitraryDate(0, 2100).map((written) => written.text),
  fc.constantFrom("-0044", "-0338-04-30", "Y-12000", "Y12345-02-03", "../2019-11-02", "[2019-07..]"),
);
const url = fc.constantFrom("https://a.example/1;x|y", "http://b.example/?q=a,b", "https://c.example");
const decimal = fc.double({ noNaN: true, noDefaultInfinity: true }).map((number) => number + 0);

/** Texts of at most `most` UTF-16 code units, without half a surrogate pair at the end. */
const cut = (most: number): fc.Arbitrary<string> =>
  name.map(
    (words) =>
      words
        .slice(0, most)
        .replace(/[\uD800-\uDBFF]$/, "")
        .trim() || "nameless",
  );

const VALUES: { readonly [T in ColumnType]: fc.Arbitrary<string | number> } = {
  category: fc.constantFrom("India", "a, b; c", "'=x", "1,5", "Côte d’Ivoire [number]"),
  number: decimal,
  date,
  latitude: decimal,
  longitude: decimal,
  text: name,
};

const SCALARS: { readonly [S in Scalar]: fc.Arbitrary<unknown> } = {
  text,
  said: name,
  name,
  id: fc.constantFrom("a-story", "Ein Stück"),
  ownId: fc.constant("is made by its place"),
  columnId: fc.constant("is made by its place"),
  date,
  day: fc.constantFrom("2019-11-02", "2020-02-29", "1999-12-31"),
  moment: fc.constantFrom(
    ...["2019-11-02", "1970-04-13T21:07", "1999-12-31T00:00"],
    ...["-0338-04-30", "-0044-03-15T12:00", "Y-12000-01-01", "Y12345-02-03T04:05"],
  ),
  language: fc.constantFrom("hi", "ar", "pt-BR"),
  zone: fc.constantFrom("America/Chicago", "Asia/Kolkata", "UTC"),
  contact: fc.constantFrom("desk@paper.example", "https://paper.example/corrections?from=a,b"),
  file: fc.constantFrom("a.png", "pictures/b c.JPG", "documents/é.pdf"),
  number: fc.nat(9_000_000),
  yesNo: fc.boolean(),
  yes: fc.constant(true),
  cell: text,
  anything: fc.constant(null),
};

/** Values of fields in which other random values could be faults, such as a membership that ends before it begins. */
const AGREED: Readonly<Record<string, fc.Arbitrary<unknown>>> = {
  "actors.memberOf.from": fc.constantFrom("2019", "2018-12-31", "2015-XX", "../2019-06", "2019-01-05~"),
  "actors.memberOf.to": fc.constantFrom("2019-11", "2020-02-29/..", "2021"),
  "sources.url": url,
  "sources.archived": url,
};

/** The number of records of each list, and the types of the columns that the author adds. No two have one type. */
type Counts = Readonly<Record<ReferredList | "stories", number>> & {
  readonly columns: readonly ColumnType[];
};

const idOf = (list: string) => (row: number) => `${list.slice(0, -1)}-${row}`;
const rowsTo = (length: number): number[] => Array.from({ length }, (_, row) => row);
const isList = (list: string): list is keyof typeof COUNTS => list in COUNTS;

class Maker {
  readonly #counts: Counts;

  constructor(counts: Counts) {
    this.#counts = counts;
  }

  /** The values that the field at a path may have. Undefined if the field refers to a list without records. */
  value({ type, most }: Field, path: string, row: number): fc.Arbitrary<unknown> | undefined {
    if (AGREED[path]) return AGREED[path];
    if (path === "events.values") return this.#values();
    if (path === "events.formerIds") return fc.constantFrom([], [`event-${row}-before`]);
    const records = recordsOf(type);
    if (records !== undefined && path === "columns") {
      const columns = this.#counts.columns.map(columnOf);
      return fc.tuple(
        ...columns.flatMap(
          (own) => this.record(records, path, row)?.map((one) => ({ ...one, ...own })) ?? [],
        ),
      );
    }
    if (records !== undefined && isList(path)) {
      return fc.tuple(...rowsTo(this.#counts[path]).flatMap((at) => this.record(records, path, at) ?? []));
    }
    return this.#ofType(type, path, row, most);
  }

  #ofType(type: FieldType, path: string, row: number, most?: number): fc.Arbitrary<unknown> | undefined {
    if (typeof type === "string") return most !== undefined && most < 1_000 ? cut(most) : SCALARS[type];
    if ("word" in type) return fc.constantFrom(...VOCABULARIES[type.word]);
    if ("ref" in type) {
      // An actor is only a member of earlier actors, so no memberships form a circle.
      const count = path.startsWith("actors.memberOf") ? row : this.#counts[type.ref];
      return count === 0 ? undefined : fc.nat(count - 1).map(idOf(type.ref));
    }
    if ("record" in type) return this.record(type.record, path, row);
    if ("map" in type)
      return fc.dictionary(fc.constantFrom("hi", "ar", "pt-BR"), name, { noNullPrototype: true });
    const one = this.#ofType(type.list, path, row);
    if (one === undefined) return fc.constant([]);
    const { bare } = type;
    const entry = bare === undefined ? one : one.map((value) => bareWhereAlone(value, bare));
    return fc.array(entry, { maxLength: 2 });
  }

  record(fields: Fields, path: string, row: number): fc.Arbitrary<object> | undefined {
    const made: Record<string, fc.Arbitrary<unknown>> = {};
    for (const [field, spec] of fieldList(fields)) {
      const value =
        spec.type === "ownId"
          ? fc.constant(idOf(path)(row))
          : this.value(spec, path === "" ? field : `${path}.${field}`, row);
      if (value !== undefined) made[field] = value;
      else if (spec.isNeeded) return undefined;
    }
    const requiredKeys = Object.keys(made).filter(
      (field) => fields[field]?.isNeeded || (path === "" && isReferred(field)),
    );
    return fc.record(made, { requiredKeys, noNullPrototype: true }).map(withBothDays);
  }

  #values(): fc.Arbitrary<unknown> {
    return fc.record<Record<string, string | number>>(
      Object.fromEntries(this.#counts.columns.map((type) => [columnOf(type).id, VALUES[type]])),
      { requiredKeys: [], noNullPrototype: true },
    );
  }
}

const columnOf = (type: ColumnType) => ({ id: `my-${type}`, label: `My ${type}`, type });

/** Whether the dataset needs the list, because actors refer to groups and events to columns. */
const isReferred = (list: string): boolean => list === "groups" || list === "columns";

const bareWhereAlone = (value: unknown, bare: string): unknown => {
  const entries = Object.entries(Object(value));
  return entries.length === 1 && entries[0]?.[0] === bare ? entries[0][1] : value;
};

/** Repairs the window of a step or an annotation, which needs both `from` and `to` in this order, or neither. */
function withBothDays(record: Readonly<Record<string, unknown>>): object {
  const { from, to, ...others } = record;
  const timeOf = (value: unknown) => parseBound(String(value), "first");
  const [start, end] = [timeOf(from), timeOf(to)];
  if (!("text" in record) || (start === undefined && end === undefined)) return record;
  if (start === undefined || end === undefined) return others;
  return start <= end ? record : { ...record, from: to, to: from };
}

const COUNTS = {
  kinds: fc.integer({ min: 1, max: 3 }),
  sources: fc.nat(3),
  actors: fc.nat(4),
  events: fc.nat(8),
  groups: fc.nat(2),
  stories: fc.nat(2),
};

const anyDataset: fc.Arbitrary<unknown> = fc
  .record({ ...COUNTS, columns: fc.uniqueArray(fc.constantFrom(...COLUMN_TYPES), { maxLength: 4 }) })
  .chain((counts) => new Maker(counts).record(DATASET, "", 0) ?? fc.constant({}));

/** Removes `isStatement` from events whose kind has the same value, as reading a workbook does. */
function withoutRepeats(dataset: Dataset): Dataset {
  const ofKind = new Map(dataset.kinds.map(({ id, isStatement = false }) => [id, isStatement]));
  return {
    ...dataset,
    events: dataset.events.map(({ isStatement, ...event }) =>
      isStatement === undefined || isStatement === ofKind.get(event.kind) ? event : { ...event, isStatement },
    ),
  };
}

export const arbitraryDataset: fc.Arbitrary<Dataset> = anyDataset.map((value) => {
  const parsed = parseDataset(value);
  if (!parsed.ok) throw new Error(`not a sound dataset: ${JSON.stringify(parsed.faults.slice(0, 3))}`);
  return withoutRepeats(parsed.dataset);
});
