import { readFileSync, writeFileSync } from "node:fs";
import { toJsonSchema } from "@valibot/to-json-schema";
import { expect, it, test } from "vitest";
import { isRecord } from "./check/fault.ts";
import { parseDataset } from "./check/parseDataset.ts";
import { schemaOf } from "./dataset.ts";
import { DATASET, type Fields, type FieldType, fieldList, recordsOf, VOCABULARIES } from "./fields.ts";
import { OPENING_COLUMNS, OPENING_SHEET, SHEETS, STORY_FIELDS, STORY_SHEET } from "./sheets.ts";
import { storyConfigSchema } from "./storyConfig.ts";
import { FORMAT_VERSION } from "./vocabulary.ts";

/* The published format: two JSON Schemas, and the tables of docs/dataset-format.md. DATELINE_WRITE=1 writes them. */

/** JSON Schema has no word for these checks, which only the loader makes. */
const plain = { ignoreActions: ["check"] };

/** A JSON Schema of such records with the meaning of each field. */
function described(schema: unknown, fields: Fields): unknown {
  if (!isRecord(schema) || !isRecord(schema.properties)) return schema;
  const properties = Object.entries(schema.properties).map(([name, property]) => {
    const { means, type } = fields[name] ?? expect.fail(name);
    return [name, { ...Object(describedType(property, type)), description: means }] as const;
  });
  return { ...schema, properties: Object.fromEntries(properties) };
}

function describedType(schema: unknown, type: FieldType): unknown {
  if (typeof type === "string" || !isRecord(schema)) return schema;
  if ("record" in type) return described(schema, type.record);
  if (!("list" in type)) return schema;
  const { items } = schema;
  const options = isRecord(items) && Array.isArray(items.anyOf) ? items.anyOf : undefined;
  const of = (one: unknown) => describedType(one, type.list);
  return { ...schema, items: options ? { ...Object(items), anyOf: options.map(of) } : of(items) };
}

const SCHEMAS = [
  {
    name: "dataset.schema.json",
    schema: {
      ...Object(described(toJsonSchema(schemaOf(DATASET), plain), DATASET)),
      title: `Dateline dataset, format ${FORMAT_VERSION}`,
      description:
        "Dated events and the actors in them. Keys that are not listed are left out with a warning. References between records and dates (EDTF) are checked when a file is opened.",
    },
  },
  {
    name: "story.schema.json",
    schema: {
      ...toJsonSchema(storyConfigSchema, plain),
      title: "Dateline story, story.config.json",
      description: "What a site says of its story besides the datasets. Every field may be missing.",
    },
  },
];

it.each(SCHEMAS)("the published $name is the schema that files are checked with", ({ name, schema }) => {
  const file = new URL(`../../public/${name}`, import.meta.url);
  if (process.env.DATELINE_WRITE) writeFileSync(file, `${JSON.stringify(schema, null, 2)}\n`);
  expect(JSON.parse(readFileSync(file, "utf8"))).toEqual(JSON.parse(JSON.stringify(schema)));
});

const PAGE = new URL("../../docs/dataset-format.md", import.meta.url);

it("the example of docs/dataset-format.md is a dataset without a warning", () => {
  const example = /```json\n(.*?)```/s.exec(readFileSync(PAGE, "utf8"))?.[1] ?? "";
  expect(parseDataset(JSON.parse(example))).toMatchObject({ ok: true, warningTotal: 0, adviceTotal: 0 });
});

/** The allowed values of a type, in words. */
function holds(type: FieldType, most?: number): string {
  const of = most === undefined ? "" : ` of at most ${most} characters`;
  if (typeof type === "string") {
    return {
      text: `text${of}`,
      said: `text${of}`,
      name: "text",
      id: "id",
      ownId: "id",
      columnId: "id",
      date: "date",
      day: "day",
      language: "language tag",
      zone: "name of a zone",
      moment: "day or minute",
      contact: "address",
      file: "file name",
      number: "number",
      yesNo: "true or false",
      yes: "true",
      cell: "text or number",
      anything: "anything",
    }[type];
  }
  if ("word" in type) {
    const words = VOCABULARIES[type.word];
    const named = words.map((word) => `\`${word}\``).join(", ");
    return type.isOpen ? `${named}, or a word of your own` : named;
  }
  if ("ref" in type) return `id in \`${type.ref}\``;
  if ("record" in type) return "record";
  if ("map" in type) return `${holds(type.map)} by ${holds(type.keys)}`;
  if (recordsOf(type) === undefined) return `list: ${holds(type.list)}`;
  return type.bare === undefined ? "list of records" : "list of ids or records";
}

/** One row for each field of a record, followed by the rows of its inner records. */
const rowsOf = (fields: Fields, before = ""): readonly string[] =>
  fieldList(fields).flatMap(([name, { type, isNeeded, means, most }]) => {
    const path = `\`${before}${name}\``;
    const own = `| ${isNeeded ? `**${path}**` : path} | ${holds(type, most)} | ${means} |`;
    const within =
      recordsOf(type) ?? (typeof type === "object" && "record" in type ? type.record : undefined);
    // The long lists of the file have tables of their own.
    return within && !isOfFile(within) ? [own, ...rowsOf(within, `${before}${name}.`)] : [own];
  });

const lists = fieldList(DATASET).flatMap(([name, { type }]) => {
  const fields = recordsOf(type);
  return fields ? [{ name, fields }] : [];
});
const isOfFile = (some: Fields): boolean => lists.some(({ fields }) => fields === some);

const fieldTables = (): string =>
  [{ name: "The file", fields: DATASET }, ...lists]
    .map(({ name, fields }) => {
      const title = fields === DATASET ? name : `\`${name}\``;
      return [`### ${title}\n`, "| field | holds | means |", "| --- | --- | --- |", ...rowsOf(fields)].join(
        "\n",
      );
    })
    .join("\n\n");

/** The meaning of the field that a sheet belongs to. */
const meaningOfSheet = (name: string, fields: Fields): string =>
  fieldList(fields).reduce((found, [, { type, sheet, means }]) => {
    if (found !== "") return found;
    return sheet === name ? means : meaningOfSheet(name, recordsOf(type) ?? {});
  }, "");

function sheetTable(): string {
  const rows = [
    { name: STORY_SHEET, means: "A row for each field of the whole.", columns: STORY_FIELDS },
    ...SHEETS.map(({ name, levels }) => ({
      name,
      means: meaningOfSheet(name, DATASET),
      columns: levels.flatMap(({ columns }) => columns),
    })),
    {
      name: OPENING_SHEET,
      means: `${meaningOfSheet(OPENING_SHEET, DATASET)} \`part\` says which list a row belongs to.`,
      columns: OPENING_COLUMNS,
    },
  ].map(
    ({ name, means, columns }) =>
      `| ${name} | ${means} | ${columns.map((one) => `${one.name}${one.form.kind === "answer" ? " (yes, no)" : ""}`).join(", ")} |`,
  );
  return ["| sheet | holds | columns |", "| --- | --- | --- |", ...rows].join("\n");
}

/** Undoes the padding that Biome gives to the columns of tables. */
const unpadded = (text: string): string =>
  text.replace(/^\|.*$/gm, (row) => row.replace(/ *\| */g, "|").replace(/-+/g, "-"));

test("the tables of docs/dataset-format.md say what the fields say", () => {
  const page = readFileSync(PAGE, "utf8");
  const written = [
    ["fields", fieldTables()],
    ["sheets", sheetTable()],
  ].reduce(
    (text, [name, table]) =>
      text.replace(
        new RegExp(`(<!-- ${name}[^>]* -->\n).*(\n<!-- end of ${name} -->)`, "s"),
        (_, begin: string, end: string) => `${begin}\n${table}\n${end}`,
      ),
    page,
  );
  if (process.env.DATELINE_WRITE) return writeFileSync(PAGE, written);
  expect(unpadded(page)).toBe(unpadded(written));
});
