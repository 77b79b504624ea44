import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { runs } from "./runs.node.ts";
import {
  joinActions,
  joinList,
  joinSources,
  protectCell,
  splitActions,
  splitList,
  splitParts,
  splitSources,
  unprotectCell,
} from "./tableCells.ts";

const SIGNS = [..."=+-@'\"\t\r\n;|>< ,ab[]", "＝", "＋", "https://a.example/x;y"];
const text = fc.array(fc.constantFrom(...SIGNS), { maxLength: 8 }).map((signs) => signs.join(""));
const name = fc.tuple(text, fc.constantFrom("a", "Ö"), text).map((parts) => parts.join(""));

describe("what is put into a cell comes out of it again", () => {
  it("as a text, which no spreadsheet runs", () => {
    fc.assert(
      fc.property(text, (words) => {
        const cell = protectCell(words);
        expect(unprotectCell(cell)).toBe(words);
        expect(cell).not.toMatch(/^[=+\-@\t\r\n＝＋－＠]/);
        // A spreadsheet that separates by semicolons takes the quotes around a cell for letters, and must find no formula either.
        expect(cell).not.toMatch(/[;\t\r\n][=+\-@＝＋－＠]/);
      }),
      { numRuns: runs(2_000) },
    );
  });

  it("as a list, and as actions", () => {
    fc.assert(
      fc.property(fc.array(name, { maxLength: 4 }), name, name, (names, from, to) => {
        expect(splitList(joinList(names))).toEqual(names);
        const actions = names.map((verb) => ({ from, verb, to }));
        expect(splitActions(joinActions(actions))).toEqual(actions);
        const between = actions.map((action) => ({ ...action, undirected: true as const }));
        expect(splitActions(joinActions(between))).toEqual(between);
        const basis = { status: "alleged" as const, sources: [{ title: from.trim(), url: "" }] };
        const saying = { isStatement: true as const, withoutClaim: true as const };
        const alleged = between.map((action) => ({ ...action, ...saying, ...basis }));
        expect(splitActions(joinActions(alleged))).toEqual(alleged);
      }),
      { numRuns: runs(2_000) },
    );
  });

  it("as sources", () => {
    const url = fc.constantFrom("", "https://a.example/x;y?z=|", "http://b.example", "https://c.example/");
    const source = fc.record({ title: name.map((words) => words.trim()), url });
    fc.assert(
      fc.property(fc.array(source, { maxLength: 4 }), (sources) => {
        expect(splitSources(joinSources(sources))).toEqual(sources);
      }),
      { numRuns: runs(2_000) },
    );
  });
});

describe("what people write is understood", () => {
  it.each([
    ["Ada Example; Bela Sample", ["Ada Example", "Bela Sample"]],
    ["Ada Example| Bela Sample ;", ["Ada Example", "Bela Sample"]],
    ['"Sample; Sons" ; say "hi"', ["Sample; Sons", 'say "hi"']],
    ['"open', ['"open']],
    ["['India', ' Pakistan']", ["India", "Pakistan"]],
    [`["O'Neil", "a \\"b\\""]`, ["O'Neil", 'a "b"']],
    ["[]", []],
    ["[India; Pakistan]", ["[India", "Pakistan]"]],
    [" ; ", []],
    ["Minutes <https://b.example/m?a=1;2|3>; Page 4", ["Minutes <https://b.example/m?a=1;2|3>", "Page 4"]],
    ["a <b; c> d", ["a <b", "c> d"]],
  ])("%s", (cell, names) => {
    expect(splitList(cell)).toEqual(names);
  });

  it("an address alone, with separators of its own, and several", () => {
    const url = "https://a.example/x;jsessionid=1|2";
    expect(splitSources(url)).toEqual([{ title: "a.example/x;jsessionid=1|2", url }]);
    expect(splitSources("https://a.example/ ; Minutes <https://b.example/m>; Page 4")).toEqual([
      { title: "a.example", url: "https://a.example/" },
      { title: "Minutes", url: "https://b.example/m" },
      { title: "Page 4", url: "" },
    ]);
  });

  it("an address in angle brackets as one, with and without quotes", () => {
    const sources = [{ title: "Town Herald", url: "https://herald.example/1" }];
    for (const source of [
      "Town Herald <https://herald.example/1>",
      '"Town Herald <https://herald.example/1>"',
    ])
      expect(splitActions(`A > met > B > ${source}`)).toEqual([{ from: "A", verb: "met", to: "B", sources }]);
    expect(splitActions("A > met > B > Minutes <>")?.[0]?.sources).toEqual([{ title: "Minutes", url: "" }]);
    expect(splitParts("Minutes <https://b.example/m> > p. 3; Page 4")).toEqual([
      ["Minutes <https://b.example/m>", "p. 3"],
      ["Page 4"],
    ]);
  });

  it("an action that lacks a part is none", () => {
    expect(splitActions("A > met > B;")).toEqual([{ from: "A", verb: "met", to: "B" }]);
    for (const cell of ["A > B", "A > met > B > C", "A", "A > > B"])
      expect(splitActions(cell)).toBe(undefined);
  });
});
