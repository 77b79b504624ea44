import fc from "fast-check";
import { expect, test } from "vitest";
import { arbitraryDataset } from "../../model/arbitraryDataset.ts";
import { parseDataset } from "../../model/check/parseDataset.ts";
import { type Draft, putRecord, RECORD_LISTS, type RecordList } from "../../model/draft/draftDataset.ts";
import { runs } from "../../model/runs.node.ts";
import { faultsByField, textAt } from "./fieldFaults.ts";
import { FORM_FIELDS } from "./formFields.ts";
import { blankRow, type FormValues, recordOf, valuesOf } from "./formValues.ts";

const draftOf = (value: unknown): Draft => JSON.parse(JSON.stringify(value));
const draft = fc.constant(null).chain(() => arbitraryDataset.map(draftOf));
const list = fc.constantFrom(...RECORD_LISTS);

test("a form in which nothing is written says the record as it was, in every field", () => {
  fc.assert(
    fc.property(draft, list, (some, of) => {
      for (const record of some[of])
        expect(recordOf(some, of, valuesOf(some, of, record), record).record).toEqual(record);
    }),
    { numRuns: runs(200) },
  );
});

/** Something that somebody may type, sound or not. */
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

/** Writes a text in some field of a form, or in a new row of a list. */
function writeSomewhere(values: FormValues, of: RecordList, at: number, text: string): FormValues {
  const fields = FORM_FIELDS[of];
  const field = fields[at % fields.length];
  if (field === undefined) return values;
  if (field.form !== "rows") return { ...values, texts: { ...values.texts, [field.name]: text } };
  const rows = values.rows[field.name] ?? [];
  const inRow = field.fields[at % field.fields.length]?.name ?? "";
  const added = { ...blankRow(rows), texts: { [inRow]: text } };
  return { ...values, rows: { ...values.rows, [field.name]: [...rows, added] } };
}

test("whatever is written, the story stays sound or each fault stands beside a field of the form", () => {
  let refused = 0;
  fc.assert(
    fc.property(
      draft,
      list,
      fc.nat(),
      fc.array(fc.tuple(fc.nat(), typed), { minLength: 1, maxLength: 3 }),
      (some, of, at, writings) => {
        const record = some[of][at % Math.max(1, some[of].length)];
        if (record === undefined) return;
        const values = writings.reduce(
          (now, [where, text]) => writeSomewhere(now, of, where, text),
          valuesOf(some, of, record),
        );
        const written = recordOf(some, of, values, record);
        const { draft: candidate, row } = putRecord(some, of, record.id, written.record);
        const parsed = parseDataset(draftOf(candidate));
        if (parsed.ok) return;
        refused++;
        const { byPlace, others } = faultsByField(parsed.faults, of, row, written);
        // A circle of memberships is told where it closes, and a former id where it stands.
        const elsewhere = others.filter(({ path }) => !/\/(memberOf|formerIds)\//.test(path));
        expect(elsewhere).toEqual([]);
        for (const place of byPlace.keys()) {
          const [name, key, inRow] = place.split(" ");
          const isThere = key === undefined || inRow === undefined || textAt(values, place) !== undefined;
          expect([name, isThere || values.rows[name ?? ""] !== undefined]).toEqual([name, true]);
        }
      },
    ),
    { numRuns: runs(500) },
  );
  expect(refused).toBeGreaterThan(runs(500) / 10);
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
  const values = valuesOf(some, "events", record);
  const [kept] = values.rows.sources ?? [];
  if (!kept) throw new Error("no source");
  const blank = { key: 7, original: undefined, texts: { id: " " } };
  const wrong = { key: 9, original: undefined, texts: { id: "No such paper", where: "p. 3" } };
  const written = recordOf(
    some,
    "events",
    { ...values, rows: { ...values.rows, sources: [blank, kept, wrong] } },
    record,
  );
  expect(written.record.sources).toEqual([{ id: "s" }, { id: "No such paper", where: "p. 3" }]);
  const { draft: candidate, row } = putRecord(some, "events", "e", written.record);
  const parsed = parseDataset(draftOf(candidate));
  const faults = parsed.ok ? [] : parsed.faults;
  expect([...faultsByField(faults, "events", row, written).byPlace.keys()]).toEqual(["sources 9 id"]);
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
  const [ann] = some.actors;
  const values = valuesOf(some, "actors", ann ?? expect.fail());
  expect(values.rows.memberOf?.map(({ texts }) => texts.actor)).toEqual(["The Desk (c)"]);
  const changed = {
    ...values,
    rows: { memberOf: [{ key: 0, original: "c", texts: { actor: " The Desk (b) " } }] },
  };
  expect(recordOf(some, "actors", changed, ann ?? {}).record.memberOf).toEqual(["b"]);
});
