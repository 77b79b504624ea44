import { describe, expect, it } from "vitest";
import { hostileFiles, readHostile } from "../model/hostileFiles.node.ts";
import { loadBytes } from "./loadBytes.ts";
import { recogniseText } from "./recogniseFormat.ts";

describe("a format is recognised by content", () => {
  it.each([
    ['{"title": "x", "events": []}', { format: "dateline-json" }],
    ["[1, 2]", { format: "dateline-json" }],
    ['"encoded {\\"twice\\": 1}"', { format: "dateline-json" }],
    ["// a comment\n{}", { format: "dateline-json" }],
    ['{"title": "about \\"start_date\\": {"}', { format: "dateline-json" }],
    ['{"events": [{"start_date": {"year": "2019"}}]}', { format: "timelinejs-json" }],
    ['{"id": "a", "schema": "Person", "properties": {}}\n', { format: "ftm-jsonl" }],
    ['{"a": 1}\n{"a": 2}\n', { format: "json-lines" }],
    ["\n<?xml version='1.0'?><gexf version='1.3'>", { format: "gexf" }],
    ["date;headline;place\n", { format: "table", delimiter: ";" }],
    ["date\theadline, in words\n", { format: "table", delimiter: "\t" }],
    ['"date, or day"|headline\n', { format: "table", delimiter: "|" }],
    ["Year,Month,Day,Headline,Media,Type\n", { format: "timelinejs-csv", delimiter: "," }],
  ])("%s", (text, expected) => {
    expect(recogniseText(text)).toEqual(expected);
  });

  it.each([
    ["<!doctype html><p>", "web page"],
    ["<?xml version='1.0'?><graphml>", "GraphML"],
    ["<kml xmlns=''>", "KML"],
    ["<a/>", "XML"],
    ["BEGIN:VCALENDAR\n", "calendar"],
    ['{"timeline": {"date": [{"startDate": "2011"}]}}', "version 2"],
    ["Dear reader\nthis is a letter", "plain text"],
    ["\u0001\u0002\u0003", "binary"],
  ])("what it is not is said: %s", (text, words) => {
    expect(recogniseText(text)).toEqual({ format: "unknown", looksLike: expect.stringContaining(words) });
  });

  it.each([
    ["%PDF-1.7\n", "PDF"],
    ["PK\u0003\u0004....", "ZIP"],
    ["PAR1....", "Parquet"],
    ["\u001F\u008B\u0008", "gzip"],
  ])("a file of bytes: %s", (start, words) => {
    const bytes = Uint8Array.from(start, (character) => character.charCodeAt(0));
    expect(loadBytes(bytes, "data.json")).toMatchObject({
      ok: false,
      faults: [{ found: expect.stringContaining(words), expected: expect.stringContaining("GEXF") }],
    });
  });

  it("whatever the name says", () => {
    for (const { file } of hostileFiles.filter((entry) => entry.allow.includes("clean"))) {
      const bytes = readHostile(file);
      expect(loadBytes(bytes, "a.gexf").ok, file).toBe(loadBytes(bytes, file).ok);
    }
  });
});
