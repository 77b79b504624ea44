import { expect, it } from "vitest";
import { affairTables } from "../load/affairTables.node.ts";
import { epochDay } from "../model/units.ts";
import { dataAsBibtex, dataAsCsl, dataAsRis, dataAsText } from "./dataCitation.ts";
import { readerWords } from "./readerWords.ts";
import { english } from "./words.ts";

const cited = {
  ...{ events: 90, window: "29 Oct – 2 Nov 2019", filters: ["CERT-In", "Kind: {talk}\nmore"] },
  ...{ address: "https://news.example/#actor=cert-in", site: "The Paper", digest: "2c26b4" },
  accessed: epochDay(20_000),
};
const WAYS = { text: dataAsText, bibtex: dataAsBibtex, ris: dataAsRis, csl: dataAsCsl };
const textOf = (way: keyof typeof WAYS, tables = affairTables, words = english): string =>
  WAYS[way](words, tables, cited);

it.each(["text", "bibtex", "ris", "csl"] as const)(
  "%s says which events these are, of which file, where and when",
  (way) => {
    const text = textOf(way).replace(/\\(.)/g, "$1");
    for (const part of ["90 of 90 events", cited.window, "CERT-In", "SHA-256 2c26b4"])
      expect(text).toContain(part);
    expect(text.replaceAll("/#", "/\\#")).toContain("https://news.example/");
    expect(text).toMatch(/2024.10.0?4|2024,\s+10,\s+4|4 October 2024/);
  },
);

it("neither a line break nor a brace of the data ends a field", () => {
  expect(
    textOf("ris")
      .split("\r\n")
      .filter((line) => !/^[A-Z][A-Z0-9] {2}- /.test(line)),
  ).toEqual([""]);
  expect(textOf("bibtex")).toContain("textbraceleft");
});

it.each([
  ["text", [/^Ute Lang\. WhatsApp.* The Paper\. /]],
  ["bibtex", [/author = \{\{Ute Lang\}\},/, /publisher = \{The Paper\},/]],
  ["ris", [/\r\nAU {2}- Ute Lang\r\n/, /\r\nPB {2}- The Paper\r\n/]],
  ["csl", [/"author": \[\s*\{\s*"literal": "Ute Lang"/, /"publisher": "The Paper"/]],
] as const)("%s names the site as the publisher, and the byline as the author", (way, lines) => {
  const about = { ...affairTables.about, byline: "Ute Lang", publisher: "Other" };
  for (const line of lines) expect(textOf(way, { ...affairTables, about })).toMatch(line);
  expect(textOf(way)).not.toMatch(/author|AU {2}-/);
});

it("speaks the language of the page", () => {
  expect(textOf("text", affairTables, readerWords("de"))).toMatch(
    /Fassung 2\.8\.10, 2\. Dezember 2026\. .*90 von 90 Ereignissen; .*; Filter CERT-In; .*abgerufen am 4\. Oktober 2024/,
  );
});
