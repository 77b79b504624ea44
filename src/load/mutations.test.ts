import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { hostileFiles, readHostile } from "../model/hostileFiles.node.ts";
import { thirdOf } from "../model/runs.node.ts";
import { dumpLoaded } from "./formats/dumpLoaded.node.ts";
import { loadBytes } from "./loadBytes.ts";
import { loadSmallDataset } from "./loadDataset.ts";
import { loadFile } from "./loadFile.ts";
import type { Answers, BytesOutcome } from "./loadOutcome.ts";
import { mutated, mutatedWorkbooks } from "./mutatedFiles.node.ts";

const RUNS = process.env.DATELINE_ALL ? 20_000 : 300;

function expectAnswer(outcome: BytesOutcome): void {
  if ("choice" in outcome) {
    expect(outcome.choice.options.length).toBeGreaterThan(0);
  } else if ("question" in outcome) {
    expect(outcome.question.guess.length).toBe(outcome.question.header.length);
    expect(outcome.question.asks.columns || outcome.question.asks.dayOrder).toBe(true);
  } else if (outcome.ok) {
    // A row may have several faults, and only some of them a cell.
    const rows = outcome.setAside.map(({ row, cell }) => `${cell?.sheet ?? ""} ${row}`);
    expect(outcome.setAsideTotal).toBeGreaterThanOrEqual(new Set(rows).size);
  } else {
    expect(outcome.total).toBeGreaterThanOrEqual(Math.max(1, outcome.faults.length));
    for (const { found, expected } of outcome.faults) expect(`${found}${expected}`).not.toBe("");
  }
}

describe("loading is total, for files of every format", () => {
  it("whatever is done to their bytes, and whatever is answered to what they ask", () => {
    const load = (bytes: Uint8Array, answers: Answers): BytesOutcome => {
      const outcome = loadBytes(bytes, "file", answers);
      expectAnswer(outcome);
      return outcome;
    };
    fc.assert(
      fc.property(mutated, fc.constantFrom("day-first", "month-first"), (bytes, dayOrder) => {
        const outcome = load(bytes, {});
        if ("choice" in outcome)
          load(bytes, { [outcome.choice.about]: outcome.choice.options[0]?.value ?? "" });
        if (!("question" in outcome)) return;
        const again = load(bytes, { columns: outcome.question.guess, dayOrder });
        expect("question" in again && again.question.asks.dayOrder).toBe(false);
      }),
      { numRuns: RUNS },
    );
  });
});

it("a small dataset is the same without the readers of other files, and leaves all other files to them", () => {
  const told = (outcome: BytesOutcome | null) => outcome && dumpLoaded(outcome);
  const loadSmall = (bytes: Uint8Array) => loadSmallDataset(bytes, "file", {}, () => {});
  const files = hostileFiles.map(({ file }) => readHostile(file));
  expect(files.filter((bytes) => loadSmall(bytes)?.ok).length).toBeGreaterThan(0);
  for (const bytes of files) expect([null, told(loadBytes(bytes, "file"))]).toContain(told(loadSmall(bytes)));
  fc.assert(
    fc.property(mutated, (bytes) => [null, told(loadBytes(bytes, "file"))].includes(told(loadSmall(bytes)))),
    { numRuns: RUNS },
  );
});

it("so is that of workbooks, whatever is done to their parts, or to their zip files", async () => {
  await fc.assert(
    fc.asyncProperty(mutatedWorkbooks, async (bytes) => {
      const outcome = await loadFile(Uint8Array.from(bytes).buffer, "file.xlsx", {}, () => {});
      if (!("unread" in outcome)) expectAnswer(outcome);
    }),
    { numRuns: RUNS },
  );
});

// A reader that searches the rest of the text for each piece reads 10^11 letters or more, and exceeds the time limit.
describe("files that are made to cost", () => {
  const megabyte = (text: string): Uint8Array =>
    new TextEncoder().encode(text.repeat(Math.ceil(1_000_000 / text.length)));

  it.each([
    ["quotes", '"'],
    ["doubled quotes and separators", '"";'],
    ["open tags", "<a "],
    ["open comments", "<!--"],
    ["open elements", "<gexf><a>"],
    ["lists", "["],
    ["objects", '{"a":'],
    ["backslashes", '{"\\'],
    ["cells", "a,b,c\n"],
    ["columns", "a,"],
    ["rows of one cell", "date,headline\n"],
    ["blank lines", "\n"],
    ["lines of entities", '{"id":"a","schema":"Person","properties":{"name":["a"]}}\n'],
    ["parts of entities", '{"schema":"x","properties":{}'],
    ["scripts", "date,headline\n<script>"],
    ["spaces", "date,headline\n 2019-11-02 ,   "],
  ])("a megabyte of %s", (_, piece) => {
    expectAnswer(loadBytes(megabyte(piece), "file"));
  });

  // An expression that begins anew at each letter of a cell reads 10^11 letters or more.
  const cells = ["H", "1", "1/", "a ", "\u0660"];
  const tables: readonly (readonly [string, (cell: string) => string])[] = [
    ["a column of its own", (cell) => `date,headline,x\n2019-11-02,A,"${cell}"\n2019-11-03,B,"${cell}x"\n`],
    ["headline and date", (cell) => `date,headline\n2019-11-02,"${cell}"\n"${cell}",B\n2019-11-03,C\n`],
    ["actors and sources", (cell) => `date,headline,actors,sources\n2019-11-02,A,"${cell}","${cell}"\n`],
    ["a table without names", (cell) => `701\t"${cell} x"\t2019-11-02\t1\n702\t"${cell}"\t2019-11-03\t2\n`],
    ["a record", (cell) => JSON.stringify([{ date: "2019-11-02", headline: "A", note: cell, url: cell }])],
  ];
  it.each(tables)("a long cell in %s, of whatever letters", (name, tableOf) => {
    for (const piece of thirdOf(
      cells,
      tables.findIndex(([one]) => one === name),
    )) {
      const cell = piece.repeat(600_000 / piece.length);
      expectAnswer(loadBytes(new TextEncoder().encode(tableOf(cell)), "file"));
    }
  });

  it("a cell of millions of doubled quotes, which is read: its row is set aside as too long", () => {
    const rows = `2020-01-01,Odd,"${'""'.repeat(2_000_000)}"\n2020-01-02,Even,\n`;
    const outcome = loadBytes(new TextEncoder().encode(`date,headline,notes\n${rows}`), "quotes.csv");
    expect(outcome).toMatchObject({ ok: true, setAsideTotal: 1 });
    if (outcome.ok) expect(outcome.tables.events.count).toBe(1);
  });

  it("a megabyte without separators after a letter of an old encoding", () => {
    expectAnswer(loadBytes(Buffer.concat([Uint8Array.of(0xe9, 0x0a), megabyte("H")]), "file"));
  });
});
