import { expect, it } from "vitest";
import { eventRecord } from "../../model/tables/tables.ts";
import { eventRow } from "../../model/units.ts";
import { loadBytes } from "../loadBytes.ts";
import type { Answers } from "../loadOutcome.ts";

const load = (text: string, answers: Answers = {}) =>
  loadBytes(new TextEncoder().encode(text), "table.csv", answers);

const FIRST = "När,Rubrik,Döda\n3/4/2019,Bron stängs,NA\n5/4/2019,Bron öppnas,0\n";
const GIVEN: Answers = {
  columns: ["date", "headline", "own-number"],
  dayOrder: "day-first",
  blanks: ["NA"],
};

function said(text = FIRST, answers = GIVEN): string {
  const outcome = load(text, answers);
  return outcome.ok ? (outcome.columns?.said ?? "") : expect.fail(JSON.stringify(outcome));
}

const datesBy = (text: string, answers: Answers) => {
  const outcome = load(text, answers);
  if (!outcome.ok) return "question" in outcome ? "asked" : expect.fail(JSON.stringify(outcome));
  const { tables } = outcome;
  return Array.from({ length: tables.events.count }, (_, row) => eventRecord(tables, eventRow(row)).date);
};

it("what a reader said of columns holds for the next table with their names, and for no other", () => {
  const word = said();
  // The link has no name and no cell of the file.
  expect(word).toMatch(/^[0-9a-z]+ day-first date\.headline\.own-number NA$/);
  const next = "NÄR,Rubrik ,Döda\n6/4/2019,Bron målas,NA\n7/4/2019,Bron rivs,1\n";
  expect(datesBy(next, {})).toBe("asked");
  expect(datesBy(next, { said: word })).toEqual(["2019-04-06", "2019-04-07"]);
  expect(said(next, { said: word })).toBe(word);
  for (const header of ["Var,Rubrik,Döda", "När,Döda,Rubrik", "När,Rubrik,Döda,Mer"])
    expect(datesBy(next.replace(/^.*/, header), { said: word }), header).toBe("asked");
});

it("dates that tell the order of day and month are not read in the order of an earlier table", () => {
  expect(datesBy("När,Rubrik,Döda\n3/4/2019,Ett,1\n12/31/2019,Två,1\n", { said: said() })).toEqual([
    "2019-03-04",
    "2019-12-31",
  ]);
});

it("a new word goes before an earlier one, and a link that says nonsense is not heard", () => {
  const word = said();
  const now: Answers = { ...GIVEN, dayOrder: "month-first", said: word };
  expect(datesBy(FIRST, now)).toEqual(["2019-03-04", "2019-05-04"]);
  const [key] = word.split(" ");
  for (const odd of ["", key, `${key} day-first`, `${key} day-first date.date.toString`, `x ${word}`])
    expect(datesBy(FIRST, { said: odd ?? "" }), odd).toBe("asked");
});

it("nothing is kept of a table without names, nor where the guess was taken", () => {
  const cells = "2019-04-03,Ett\n2019-04-04,Två\n";
  expect(said(cells, { header: "none", columns: ["date", "headline"] })).toBe("");
  expect(said("date,headline\n2019-04-03,Ett\n", {})).toBe("");
});
