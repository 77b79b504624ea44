import fc from "fast-check";
import { expect, test } from "vitest";
import { arbitraryDataset } from "../../model/arbitraryDataset.node.ts";
import { parseDataset } from "../../model/check/parseDataset.ts";
import { type Draft, RECORD_LISTS } from "../../model/draft.ts";
import { runs } from "../../model/runs.node.ts";
import { english } from "../../words/words.ts";
import { putForm } from "./applyEdit.ts";
import { recordAt, STORY } from "./formActions.ts";
import { type FormField, type FormList, fieldLabel, fieldsOf, keyOf, type TextField } from "./formFields.ts";
import {
  blankRow,
  changedAt,
  type FormRow,
  type FormValues,
  faultAsTyped,
  faultsByField,
  idOf,
  isThere,
  recordOf,
  valuesOf,
} from "./formValues.ts";

const draftOf = (value: unknown): Draft => JSON.parse(JSON.stringify(value));
const draft = fc.constant(null).chain(() => arbitraryDataset.map(draftOf));
const list = fc.constantFrom<FormList>(...RECORD_LISTS, "story");
const idsOf = (some: Draft, of: FormList): readonly string[] =>
  of === "story" ? [STORY] : some[of].map(({ id }) => id);

test("a form in which nothing is written says the record as it was, in every field", () => {
  fc.assert(
    fc.property(draft, list, (some, of) => {
      const fields = fieldsOf(some, of);
      for (const id of idsOf(some, of)) {
        const record = recordAt(some, of, id) ?? expect.fail();
        expect(recordOf(some, fields, valuesOf(some, fields, record), record).record).toEqual(record);
      }
    }),
    { numRuns: runs(200) },
  );
});

/** A text that an author may type, valid or not. */
const typed = fc.oneof(
  fc.constantFrom(
    "",
    " ",
    "2019-13",
    "2019-05~",
    "confirmed",
    "7",
    "nobody",
    "https://a.example",
    "a\nb",
    "event-0",
  ),
  fc.string({ maxLength: 12 }),
);

/** Writes a text into a field of a form or of a row at any depth, or adds a row. */
function writeSomewhere(
  values: FormValues,
  fields: readonly FormField[],
  [at = 0, ...deeper]: readonly number[],
  text: string,
): FormValues {
  const field = fields[at % fields.length] ?? expect.fail();
  const key = keyOf(field);
  if (field.form !== "rows") return { ...values, texts: { ...values.texts, [key]: text } };
  const rows = values.rows[key] ?? [];
  const given = at % 2 === 0 ? rows.at(-1) : undefined;
  const row = given ?? blankRow(rows);
  const written: FormRow = { ...row, ...writeSomewhere(row, field.fields, deeper, text) };
  const others = rows.filter((one) => one.key !== row.key);
  return { ...values, rows: { ...values.rows, [key]: [...others, written] } };
}

/** The field at a place of a form, or the list that holds the row at this place. */
function fieldAt(fields: readonly FormField[], place: string): FormField | undefined {
  const [key, row, ...rest] = place.split(" ");
  const field = fields.find((one) => keyOf(one) === key);
  return row === undefined || rest.length === 0 || field?.form !== "rows"
    ? field
    : fieldAt(field.fields, rest.join(" "));
}

test("whatever is written, the story stays sound or each fault stands beside a field of the form", () => {
  let refused = 0;
  let deep = 0;
  fc.assert(
    fc.property(
      draft,
      list,
      fc.nat(),
      fc.array(fc.tuple(fc.array(fc.nat(), { minLength: 4, maxLength: 4 }), typed), {
        minLength: 1,
        maxLength: 3,
      }),
      (some, of, at, writings) => {
        const ids = idsOf(some, of);
        const id = ids[at % Math.max(1, ids.length)];
        if (id === undefined) return;
        const fields = fieldsOf(some, of);
        const record = recordAt(some, of, id) ?? expect.fail();
        const values = writings.reduce(
          (now, [where, text]) => writeSomewhere(now, fields, where, text),
          valuesOf(some, fields, record),
        );
        const written = recordOf(some, fields, values, record);
        const { candidate, prefix } = putForm(some, of, id, written.record);
        const parsed = parseDataset(draftOf(candidate));
        if (parsed.ok) return;
        refused++;
        const { byPlace, others } = faultsByField(parsed.faults, fields, prefix, written);
        // Faults about a cycle of memberships, or about a kind or a group that is gone, are at the record that names it.
        const elsewhere = others.filter(
          ({ path }) => !/\/memberOf\/|^\/(?:events|actors)\/\d+\/(?:kind|group)$/.test(path),
        );
        expect(elsewhere).toEqual([]);
        for (const place of byPlace.keys()) {
          if (place.split(" ").length > 3) deep++;
          expect([
            place,
            fieldAt(fields, place) !== undefined,
            isThere(values, place) || place.split(" ").length % 2 === 0,
          ]).toEqual([place, true, true]);
        }
      },
    ),
    { numRuns: runs(1_000) },
  );
  expect(refused).toBeGreaterThan(runs(1_000) / 10);
  expect(deep).toBeGreaterThan(0);
});

test("a fault keeps to the row that it is about when blank rows stand before it", () => {
  const some = draftOf({
    title: "T",
    kinds: [{ id: "k", label: "K" }],
    sources: [{ id: "s", title: "A paper" }],
    actors: [],
    events: [{ id: "e", date: "2019", headline: "H", kind: "k", status: "reported", sources: [{ id: "s" }] }],
  });
  const record = some.events[0] ?? expect.fail();
  const fields = fieldsOf(some, "events");
  const values = valuesOf(some, fields, record);
  const [kept = expect.fail()] = values.rows.sources ?? [];
  const row = (key: number, texts: FormRow["texts"]): FormRow => ({
    key,
    original: undefined,
    texts,
    rows: {},
  });
  const wrong = row(9, { id: "No such paper", where: "p. 3" });
  const changed = { ...values, rows: { ...values.rows, sources: [row(7, { id: " " }), kept, wrong] } };
  const written = recordOf(some, fields, changed, record);
  expect(written.record.sources).toEqual([{ id: "s" }, { id: "No such paper", where: "p. 3" }]);
  const { candidate, prefix } = putForm(some, "events", "e", written.record);
  const parsed = parseDataset(draftOf(candidate));
  const faults = parsed.ok ? [] : parsed.faults;
  expect([...faultsByField(faults, fields, prefix, written).byPlace.keys()]).toEqual(["sources 9 id"]);
});

test("names stand for records, two of one name with their ids", () => {
  const some = draftOf({
    title: "T",
    kinds: [],
    sources: [],
    actors: [
      { id: "a", name: "Ann  Author", kind: "person", memberOf: ["c"] },
      { id: "b", name: "The Desk", kind: "group" },
      { id: "c", name: "The Desk", kind: "group" },
    ],
    events: [],
  });
  const ann = some.actors[0] ?? expect.fail();
  const fields = fieldsOf(some, "actors");
  const values = valuesOf(some, fields, ann);
  expect(values.rows.memberOf?.map(({ texts }) => texts.actor)).toEqual(["The Desk (c)"]);
  const changed = changedAt(values, "memberOf 0 actor", (held, name) => ({
    ...held,
    texts: { ...held.texts, [name]: " The Desk (b) " },
  }));
  expect(recordOf(some, fields, changed, ann).record.memberOf).toEqual(["b"]);
});

test("a form takes every date that a table takes, and names without regard to capitals, accents and blanks", () => {
  const some = draftOf({
    title: "T",
    kinds: [],
    sources: [],
    actors: [
      { id: "p", name: "Jana Prüfer", kind: "person" },
      { id: "one", name: "The Desk", kind: "group" },
      { id: "two", name: "the desk", kind: "group" },
    ],
    events: [],
  });
  const fields = fieldsOf(some, "events");
  const actor = fields.flatMap((one) =>
    one.form === "rows" && one.name === "participants" ? one.fields : [],
  )[0];
  const date = fields.find(({ name }) => name === "date");
  if (date?.form !== "date" || actor?.form !== "reference") return expect.fail();
  const written = (day: string, name: string) =>
    recordOf(
      some,
      fields,
      {
        texts: { date: day },
        rows: { participants: [{ key: 0, original: undefined, texts: { actor: name }, rows: {} }] },
      },
      {},
    ).record;
  for (const [day, edtf] of [
    ["Sept. 18, 2015", "2015-09-18"],
    ["2.11.2015", "2.11.2015"],
    ["25. Mai 2020", "2020-05-25"],
    [" 8 October 2015 ", "2015-10-08"],
    ["Dez. 2020", "2020-12"],
    ["25.11.2015", "2015-11-25"],
    ["42193", "42193"],
  ] as const)
    expect(written(day, " JANA  prufer")).toMatchObject({ date: edtf, participants: [{ actor: "p" }] });
  expect(written("2019", "THE DESK")).toMatchObject({ participants: [{ actor: "THE DESK" }] });
  const told = (field: TextField, text: string) =>
    faultAsTyped(some, field, text, { path: "", found: "F", expected: "E", severity: "fault" });
  const remedy = (from: string, ...all: readonly string[]) => all.map((to) => ({ from, to }));
  expect(told(date, "42193")).toMatchObject({
    expected: "a date; as the day number of a spreadsheet this is 2015-07-08",
    remedies: remedy("42193", "2015-07-08"),
  });
  expect(told(date, "2.11.2015")).toMatchObject({
    expected: "a date with one meaning: 2015-11-02 or 2015-02-11",
    remedies: remedy("2.11.2015", "2015-11-02", "2015-02-11"),
  });
  expect(told(actor, "Jana Prüffer")).toMatchObject({
    expected: "the id or the name of an actor; the nearest is “Jana Prüfer”",
    remedies: remedy("Jana Prüffer", "Jana Prüfer"),
  });
  for (const [field, text] of [
    [date, ""],
    [date, "Dez. 2020"],
    [actor, "Jana Prüfer"],
  ] as const)
    expect(told(field, text)).toMatchObject({ expected: "E" });
});

test("a kind that is written in the form of the story has an id of its own, and one that is in use cannot go", () => {
  const some = draftOf({
    title: "T",
    kinds: [{ id: "court", label: "In court" }],
    sources: [],
    actors: [],
    events: [{ id: "e", date: "2019", headline: "H", kind: "court", status: "reported" }],
  });
  const fields = fieldsOf(some, "story");
  const record = recordAt(some, "story", STORY) ?? expect.fail();
  const values = valuesOf(some, fields, record);
  const rows = values.rows.kinds ?? [];
  const added = { ...blankRow(rows), texts: { label: "Court" } };
  const written = (kinds: readonly FormRow[]) =>
    recordOf(some, fields, { ...values, rows: { ...values.rows, kinds } }, record);
  expect(written([...rows, added]).record.kinds).toEqual([
    { id: "court", label: "In court" },
    { id: "court-2", label: "Court" },
  ]);
  const without = putForm(some, "story", STORY, written([]).record);
  const parsed = parseDataset(draftOf(without.candidate));
  expect(parsed.ok ? [] : parsed.faults.map(({ path }) => path)).toContain("/events/0/kind");
});

test("a field for which no language has a word is called by its name, in words", () => {
  const added: FormField = { name: "pageCount", label: "pageCount", form: "number" };
  expect(fieldLabel(english, added)).toBe("Page count");
  expect(fieldLabel(english, { ...added, label: "publisher" })).toBe("Publisher");
  expect(fieldLabel(english, { ...added, label: { own: "tonsMoved" } })).toBe("tonsMoved");
});

test("an address that is typed for a source means none whose address differs in capitals", () => {
  const some: Draft = { events: [], actors: [], sources: [{ id: "a", title: "https://a.example/Ab" }] };
  expect(
    ["https://a.example/Ab ", "https://a.example/aB"].map((name) => idOf(some, "sources", name)),
  ).toEqual(["a", "https://a.example/aB"]);
});
