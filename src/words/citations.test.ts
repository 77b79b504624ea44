import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { affairTables } from "../load/affairTables.node.ts";
import { parseIsoDay } from "../model/dates/calendar.ts";
import { eventRowOf } from "../model/tables/findRow.ts";
import { type EpochDay, eventRow } from "../model/units.ts";
import { STATUSES } from "../model/vocabulary.ts";
import { tablesOfEvents } from "../query/arbitraryTables.node.ts";
import { CITATION_STYLES, type CitationStyle, citation, citingWords } from "./citations.ts";
import { readerWords } from "./readerWords.ts";
import { english, onSite } from "./words.ts";

const day = (iso: string): EpochDay => parseIsoDay(iso) ?? expect.fail(`no day: ${iso}`);
const accessed = day("2026-12-02");

function citeAffair(id: string, style: CitationStyle): string {
  const row = eventRowOf(affairTables, id) ?? expect.fail(`no event: ${id}`);
  const address = `https://news.example/dateline/event/${id}/`;
  return citation(english, affairTables, { row, address, digest: null, accessed }, style);
}

describe("an allegation of the affair", () => {
  const ID = "banerjee-accuses-government-of-using-nso";
  test.each([
    [
      "plain",
      "“Banerjee says the government uses NSO Group to watch people” (alleged, contested; Saturday 2 November 2019; 4 sources, 3 independent). WhatsApp, NSO Group and India: the Pegasus affair, 2016 to 2025, version 2.8.10, 2 December 2026. Dateline. https://news.example/dateline/event/banerjee-accuses-government-of-using-nso/ (accessed 2 December 2026)",
    ],
    [
      "apa",
      "Banerjee says the government uses NSO Group to watch people [alleged, contested; Saturday 2 November 2019; 4 sources, 3 independent]. (2026, December 2). In WhatsApp, NSO Group and India: the Pegasus affair, 2016 to 2025 (Version 2.8.10) [Data set]. Dateline. Retrieved December 2, 2026, from https://news.example/dateline/event/banerjee-accuses-government-of-using-nso/",
    ],
    [
      "chicago",
      "“Banerjee says the government uses NSO Group to watch people.” WhatsApp, NSO Group and India: the Pegasus affair, 2016 to 2025, version 2.8.10. Dateline. Alleged, contested; Saturday 2 November 2019; 4 sources, 3 independent. Last modified December 2, 2026. Accessed December 2, 2026. https://news.example/dateline/event/banerjee-accuses-government-of-using-nso/.",
    ],
    [
      "wikipedia",
      "{{cite web |title=Banerjee says the government uses NSO Group to watch people |type=alleged, contested; Saturday 2 November 2019; 4 sources, 3 independent |url=https://news.example/dateline/event/banerjee-accuses-government-of-using-nso/ |work=WhatsApp, NSO Group and India: the Pegasus affair, 2016 to 2025, version 2.8.10 |publisher=Dateline |date=2026-12-02 |access-date=2026-12-02}}",
    ],
    [
      "bibtex",
      `@misc{dateline-banerjee-accuses-government-of-using-nso,
  title = {{Banerjee says the government uses NSO Group to watch people}},
  howpublished = {WhatsApp, NSO Group and India: the Pegasus affair, 2016 to 2025, version 2.8.10},
  publisher = {Dateline},
  year = {2026},
  month = {12},
  note = {alleged, contested; Saturday 2 November 2019; 4 sources, 3 independent},
  url = {https://news.example/dateline/event/banerjee-accuses-government-of-using-nso/},
  urldate = {2026-12-02},
}`,
    ],
  ] as const)("in %s", (style, text) => {
    expect(citeAffair(ID, style)).toBe(text);
  });

  test("as a paragraph has a footnote for each source, and the last one is the page", () => {
    const [body = "", ...rest] = citeAffair(ID, "paragraph").split("\n\n");
    const notes = rest.join("\n\n").split("\n");
    expect(body).toContain("Mamata Banerjee alleged that NSO Group had supplied the government");
    expect(body).toMatch(
      /\(alleged, contested; Saturday 2 November 2019; 4 sources, 3 independent\)¹ ² ³ ⁴ ⁵$/,
    );
    expect(notes.map((note) => note[0])).toEqual(["¹", "²", "³", "⁴", "⁵"]);
    expect(notes[1]).toBe(
      "² My phone tapped: alleges Mamata Banerjee, asks PM Modi to take care of issue. ANI via Devdiscourse, 2 Nov 2019, agency report. https://www.devdiscourse.com/article/politics/729819-my-phone-tapped-alleges-mamata-banerjee-asks-pm-modi-to-take-care-of-issue",
    );
    expect(notes[4]).toContain("event/banerjee-accuses-government-of-using-nso/");
  });
});

describe("whatever the event", () => {
  /** A dataset with one event. Its texts are hostile, and it may have no facts about itself. */
  const arbitraryStory = fc.record({
    headline: fc
      .array(
        fc.constantFrom(
          "a",
          "}",
          "{{",
          "}}",
          "|",
          "=",
          "[[",
          "''",
          "~~~~",
          "\\",
          "$",
          "#",
          "%",
          "<!--",
          "\u202e",
          "é",
          '"',
          "\n",
        ),
        {
          minLength: 1,
          maxLength: 12,
        },
      )
      .map((parts) => `x${parts.join("")}`),
    status: fc.constantFrom(...STATUSES),
    sources: fc.nat(3),
    version: fc.constantFrom(undefined, "1.0.0", "{2}", "1\n== Heading =="),
    updated: fc.constantFrom(undefined, "2026-11-24"),
  });
  const cite = (
    {
      headline,
      status,
      sources,
      version,
      updated,
    }: typeof arbitraryStory extends fc.Arbitrary<infer Story> ? Story : never,
    style: CitationStyle,
  ) => {
    const list = Array.from({ length: sources }, (_, index) => ({
      id: `s${index}`,
      title: `Source ${index}`,
    }));
    const cited = list.map(({ id }) => ({ id }));
    const tables = tablesOfEvents(
      [{ id: "One / event", date: "2019-05", headline, status, sources: cited }],
      {
        ...(version === undefined ? {} : { version }),
        ...(updated === undefined ? {} : { updated }),
        sources: list,
      },
    );
    const address = "https://news.example/event/one-event--0000000000000/";
    return citation(english, tables, { row: eventRow(0), address, digest: null, accessed }, style);
  };

  it("keeps standing, date and sources with the claim, the day of access, and the address", () => {
    fc.assert(
      fc.property(arbitraryStory, fc.constantFrom(...CITATION_STYLES), (story, style) => {
        const text = cite(story, style);
        const counted =
          story.sources === 0
            ? "no source given"
            : `${story.sources} source${story.sources === 1 ? "" : "s"}`;
        expect(text.toLowerCase()).toContain(
          `${english.messages.standing[story.status].label.toLowerCase()}; some time in may 2019; ${counted}`,
        );
        expect(text).toMatch(/2 December 2026|December 2, 2026|2026-12-02/);
        expect(text).toContain("https://news.example/event/one-event--0000000000000/");
        expect(text).not.toContain("\u202e");
        expect(text).not.toMatch(/undefined|null|NaN/);
      }),
    );
  });

  it("ends no template, no field and no page of Wikipedia before its end", () => {
    fc.assert(
      fc.property(arbitraryStory, (story) => {
        const text = cite(story, "wikipedia");
        const fields = text.slice("{{cite web ".length, -2);
        expect(text.startsWith("{{cite web |") && text.endsWith("}}")).toBe(true);
        expect(fields).not.toMatch(/[{}[\]<>~]|''/);
        expect(
          fields
            .split("|")
            .slice(1)
            .map((field) => field.split("=")[0]),
        ).toEqual([
          "title",
          "type",
          "url",
          "work",
          "publisher",
          ...(story.updated ? ["date"] : []),
          "access-date",
        ]);
      }),
    );
  });

  it("leaves every brace of BibTeX closed", () => {
    fc.assert(
      fc.property(arbitraryStory, (story) => {
        // BibTeX also counts braces after a backslash.
        const text = cite(story, "bibtex");
        let depth = 0;
        for (const character of text) {
          if (character === "{") depth++;
          if (character === "}") depth--;
          expect(depth).toBeGreaterThanOrEqual(0);
        }
        expect(depth).toBe(0);
        expect(cite(story, "wikipedia")).not.toContain("\n");
      }),
    );
  });
});

test("a newsroom's site is cited by the site's name and the byline, in every style", () => {
  const words = onSite(english, { name: "Die Lupe" });
  const tables = { ...affairTables, about: { ...affairTables.about, byline: "Ute {Ä} & Co." } };
  const address = "https://lupe.example/event/one/";
  for (const style of CITATION_STYLES) {
    const text = citation(words, tables, { row: eventRow(0), address, digest: null, accessed }, style);
    const last = text.split("\n\n").at(-1) ?? "";
    expect(last, style).toMatch(/Die Lupe/);
    expect(text, style).not.toMatch(/Dateline/);
    expect(last, style).toMatch(
      /Ute (\{Ä\}|&#123;Ä&#125;|\\textbraceleft\{\}Ä\\textbraceright\{\}) (&|&#38;|\\&) Co\./,
    );
    expect(text, style).not.toContain("Co..");
  }
  const apa = citation(words, tables, { row: eventRow(0), address, digest: null, accessed }, "apa");
  expect(apa).toMatch(
    /^Ute \{Ä\} & Co\. \(2026, December 2\)\. .* \[.*\]\. In .* \[Data set\]\. Die Lupe\. Retrieved/,
  );
});

test("a story in German is cited in German, for the German Wikipedia, and one in another language in English", () => {
  const german = onSite(readerWords("de"), { name: "Die Lupe" });
  const inGerman = { ...affairTables, about: { ...affairTables.about, language: "de" } };
  expect(citingWords(german, affairTables, { name: "Die Lupe" }).language).toBe("en");
  const words = citingWords(german, inGerman, { name: "Die Lupe" });
  const address = "https://lupe.example/event/one/";
  const cite = (style: CitationStyle) =>
    citation(words, inGerman, { row: eventRow(0), address, digest: null, accessed }, style);
  expect(cite("apa")).toMatch(
    /\(2026, 2\. Dezember\)\. In .* \(Fassung 2\.8\.10\) \[Datensatz\]\. Die Lupe\. Abgerufen am 2\. Dezember 2026 von https/,
  );
  expect(cite("chicago")).toMatch(/Zuletzt geändert am 2\. Dezember 2026\. Abgerufen am 2\. Dezember 2026\./);
  expect(cite("wikipedia")).toMatch(
    /^\{\{Internetquelle \|titel=.* \|kommentar=.* \|hrsg=Die Lupe \|datum=2026-12-02 \|abruf=2026-12-02\}\}$/,
  );
  // German writes nouns with capitals, and quotation marks below and above.
  const said = eventRowOf(affairTables, "nso-disputes-lawsuit") ?? expect.fail();
  const ofSaying = citation(words, inGerman, { row: said, address, digest: null, accessed }, "plain");
  expect(ofSaying).toMatch(/^„NSO.*“ \(aktenkundig: es wurde gesagt; ob es stimmt, ist eine andere Frage;/);
  for (const style of CITATION_STYLES)
    expect(cite(style).replace(affairTables.about.title, ""), style).not.toMatch(
      /\b(version|accessed|Retrieved|source|sources|confirmed|reported|November 29)\b/,
    );
});

test("a key of BibTeX is plain, and there is always one", () => {
  for (const id of ["नई दिल्ली", "../..", "a b"]) {
    const tables = tablesOfEvents([{ id }]);
    const text = citation(
      english,
      tables,
      { row: eventRow(0), address: "https://a.example/", digest: null, accessed },
      "bibtex",
    );
    expect(text).toMatch(/^@misc\{dateline-[A-Za-z0-9-]+,\n/);
  }
});

test("what nobody else can open is cited as a file, by its title and hash, in every style", () => {
  const row = eventRow(0);
  const digest = "0123456789abcdef".repeat(4);
  for (const style of CITATION_STYLES) {
    const text = citation(english, affairTables, { row, address: "", digest, accessed }, style);
    expect(text).toContain(affairTables.about.title);
    expect(text).toContain(`SHA-256 ${digest}`);
    const last = text.split("\n").at(style === "bibtex" ? 0 : -1) ?? "";
    expect(last).not.toMatch(/https?:|file:|Dateline\.|cite web/);
    expect(text).not.toMatch(/publisher = \{Dateline|publisher=Dateline/);
  }
  expect(citation(english, affairTables, { row, address: "", digest: null, accessed }, "plain")).toMatch(
    /2026\. Data file \(accessed 2 December 2026\)$/,
  );
});
