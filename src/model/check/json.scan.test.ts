import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { runs } from "../runs.node.ts";
import { scanJson } from "./json.ts";

const scan = (text: string) => scanJson(new TextEncoder().encode(text));
const said = (text: string) => scan(text).listed.map(({ path, found, expected }) => [path, found, expected]);

function parses(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

describe("scanJson", () => {
  it("accepts exactly what JSON.parse accepts, but for keys given twice and depth", () => {
    const token = fc.constantFrom(
      ...[
        "{",
        "}",
        "[",
        "]",
        ",",
        ":",
        '"',
        '"a"',
        '"\\u00e9"',
        '"\\x"',
        "\\",
        "0",
        "-",
        "1e5",
        "01",
        "1.",
        ".5",
      ],
      ...[
        "true",
        "nul",
        "NaN",
        " ",
        "\n",
        "\r",
        "\t",
        "\u00a0",
        "\u2028",
        "\u0000",
        "/",
        "'",
        "+1",
        "-0",
        "1E+2",
      ],
    );
    const damaged = fc
      .tuple(fc.json(), fc.nat(), fc.nat(3), token)
      .map(
        ([text, at, length, put]) =>
          text.slice(0, at % (text.length + 1)) + put + text.slice((at % (text.length + 1)) + length),
      );
    const anyText = fc.oneof(
      fc.json(),
      damaged,
      fc.array(token, { maxLength: 8 }).map((tokens) => tokens.join("")),
    );
    fc.assert(
      fc.property(anyText, (text) => {
        const syntaxFaults = scan(text).listed.filter(
          ({ path, expected }) => path === "" && expected !== "each key once",
        );
        expect(syntaxFaults.length === 0).toBe(parses(text));
      }),
      { numRuns: runs(5_000) },
    );
  });

  it("gives line and column, whatever ends the lines", () => {
    expect(said('{"a": 1,\r\n "b": 2,\r\n}')).toEqual([
      ["", "“}” in line 3, column 1", "a key in double quotes"],
    ]);
    expect(said("[1,\r2,\n\n  x]")).toEqual([["", "“x” in line 4, column 3", "a value"]]);
    expect(said('{"a": "b')).toEqual([["", "the end of the file in line 1, column 9", "a closing quote"]]);
    expect(said('["a\tb"]')).toEqual([
      ["", "“<U+0009>” in line 1, column 4", "no control character inside a text"],
    ]);
    expect(said("[] []")).toEqual([["", "“[” in line 1, column 4", "the end of the file"]]);
  });

  it("finds every key that an object has twice, also when one is written with escapes", () => {
    const text = '{"a/b": [0, {"x": 1, "y": {"x": 2}, "\\u0078": 3}], "c": {"x": 1}, "a/b": 2}';
    expect(scan(text).listed.map(({ path }) => path)).toEqual(["/a~1b/1/x", "/a~1b"]);
  });

  it("takes __proto__ for a key like any other", () => {
    expect(said('{"__proto__": 1, "constructor": 2, "toString": 3}')).toEqual([]);
    expect(scan('{"__proto__": 1, "__proto__": 2}').total).toBe(1);
  });

  it("stops at the deepest nesting allowed and needs no call stack", () => {
    expect(scan("[".repeat(32) + "]".repeat(32)).total).toBe(0);
    expect(scan("[".repeat(33) + "]".repeat(33)).total).toBe(1);
    const deep = `{"ok": 1, "extra": ${"[".repeat(1_000_000)}`;
    expect(said(deep)).toEqual([["/extra", "lists or objects nested too deep", "at most 32 levels"]]);
  });
});
