import { describe, expect, it } from "vitest";
import type { Fault } from "./check/fault.ts";
import { parseDataset } from "./check/parseDataset.ts";
import { readJson } from "./check/readJson.node.ts";
import {
  hostileFiles as allFiles,
  type HostileFile,
  type Outcome,
  readHostile,
} from "./hostileFiles.node.ts";
import { buildTables } from "./tables/buildTables.ts";
import type { Tables } from "./tables/tables.ts";

/** The hostile tables are tested in `load/hostile.test.ts`. */
const hostileFiles = allFiles.filter(({ file }) => file.endsWith(".json"));

type Answer = { outcome: Outcome; faults: readonly Fault[]; tables?: Tables };

function answerTo(file: string): Answer {
  const json = readJson(readHostile(file));
  if (!json.ok) return { outcome: "reject", faults: json.faults };
  const parsed = parseDataset(json.value);
  if (!parsed.ok) return { outcome: "reject", faults: parsed.faults };
  const tables = buildTables(parsed.dataset, "hostile");
  return { outcome: parsed.warningTotal > 0 ? "warn" : "clean", faults: parsed.warnings, tables };
}

/** Whether a fault names the place or one inside it. */
const isNamed = (path: string, faults: readonly Fault[]): boolean =>
  faults.some((fault) => [fault.path, fault.also].some((at) => at === path || at?.startsWith(`${path}/`)));

/**
 * `087` has eight kinds of doubtful dates. Dateline reads the first two and the last kind; the entry names the first event,
 * for loaders that refuse every kind.
 */
const pathsOf = ({ file, paths = [] }: HostileFile): readonly string[] =>
  file.startsWith("087") ? ["/events/2/date", "/events/4/date", "/events/6/date"] : paths;

describe("every hostile file is answered, not suffered", () => {
  it.each(hostileFiles)("$file: $fault", (entry) => {
    const keys = [Object.prototype, Array.prototype, String.prototype].map(
      (it) => Reflect.ownKeys(it).length,
    );
    const { outcome, faults, tables } = answerTo(entry.file);

    expect(entry.allow).toContain(outcome);
    if (outcome !== "clean") {
      for (const path of pathsOf(entry)) expect(isNamed(path, faults), `names ${path}`).toBe(true);
      for (const fault of faults) {
        expect(fault.found).not.toBe("");
        expect(fault.expected).not.toBe("");
        expect(`${fault.found}${fault.expected}`).not.toMatch(/\p{C}/u);
      }
      expect(
        faults.reduce((length, { found, expected }) => length + found.length + expected.length, 0),
      ).toBeLessThan(outcome === "reject" ? 10_000 : Number.POSITIVE_INFINITY);
    }
    if (tables !== undefined && entry.counts !== undefined) {
      const { events, actors, sources } = tables;
      expect({ events: events.count, actors: actors.count, sources: sources.count }).toMatchObject(
        entry.counts,
      );
    }
    expect(
      [Object.prototype, Array.prototype, String.prototype].map((it) => Reflect.ownKeys(it).length),
    ).toEqual(keys);
  });

  it("prefers what the corpus prefers, but for these", () => {
    const others = hostileFiles.filter(({ file, outcome }) => answerTo(file).outcome !== outcome);
    expect(others.map(({ file }) => file.slice(0, 3))).toEqual(["031", "066", "086", "087", "101"]);
  });
});

describe("a refusal says what the reader needs", () => {
  const said = (file: string) => {
    const { faults } = answerTo(file);
    return faults.map((fault) => `${fault.path}: ${fault.found}; expected ${fault.expected}`).join("\n");
  };

  it.each([
    ["001-empty.json", "the file is empty"],
    ["002-truncated.json", "the end of the file in line 48, column 18"],
    ["003-trailing-comma.json", "in line 47, column 4"],
    ["004-json5-comments.json", "in line 1, column 1"],
    ["006-html-instead.json", "this is a web page, not a dataset"],
    ["009-utf16be-nobom.json", "UTF-16BE"],
    ["011-raw-nul.json", "U+0000"],
    ["022-double-encoded.json", "the text “{"],
    ["032-future-schema-version.json", "needs a newer version of Dateline"],
    ["091-date-odd-characters.json", "U+200B"],
  ])("%s: %s", (file, words) => {
    expect(said(file)).toContain(words);
  });
});
