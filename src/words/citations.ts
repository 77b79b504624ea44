import { civilFromDay, isoDay, parseIsoDay } from "../model/dates/calendar.ts";
import { sourceRowOf } from "../model/tables/findRow.ts";
import { sourceRecord, type Tables } from "../model/tables/tables.ts";
import type { EpochDay, EventRow } from "../model/units.ts";
import { disputesInWords, ended } from "./describeDisputes.ts";
import { describeEvent, type EventDescription, standingOutside } from "./describeEvent.ts";
import { describeSource } from "./describeSource.ts";
import { formatDay } from "./formatDate.ts";
import { visibleText } from "./isolate.ts";
import type { Words } from "./words.ts";

/*
 * An event as a citation. Standing, date and number of sources are part of every style, since a claim must not lose
 * them in another text. Dates of access and versions tell which state of the page was read. Each style prescribes its
 * English, which is not translated. The author is the byline of the story, if it has one. An event with a public address is
 * published by the site, whose name `words` have; one without is cited as a file with its hash.
 */

export const CITATION_STYLES = ["plain", "apa", "chicago", "wikipedia", "bibtex", "paragraph"] as const;
export type CitationStyle = (typeof CITATION_STYLES)[number];

export type Cited = {
  readonly row: EventRow;
  /** The address of the event's page; empty if only this reader could open it. */
  readonly address: string;
  /** SHA-256 of the data; null if it is unknown. */
  readonly digest: string | null;
  readonly accessed: EpochDay;
};

export function citation(words: Words, tables: Tables, cited: Cited, style: CitationStyle): string {
  const facts = factsOf(words, tables, cited);
  switch (style) {
    case "plain":
      return plain(words, facts);
    case "apa":
      return apa(facts);
    case "chicago":
      return chicago(facts);
    case "wikipedia":
      return wikipedia(words, facts);
    case "bibtex":
      return bibtex(facts);
    case "paragraph":
      return paragraph(words, tables, facts);
  }
}

type Facts = {
  readonly event: EventDescription;
  readonly headline: string;
  /** "alleged; 2 November 2019; 4 sources", "confirmed, date contested; 20 May 2019 (17 May by another account); …" */
  readonly standing: string;
  readonly story: string;
  readonly version: string;
  /** The day of the dataset's last change; `undefined` if the file does not say. */
  readonly updated: EpochDay | undefined;
  /** The byline; empty for a story without one. */
  readonly author: string;
  /** Empty for a file that names no publisher. */
  readonly publisher: string;
  readonly address: string;
  /** "SHA-256 2c26b4…"; empty if it is unknown. */
  readonly digest: string;
  readonly accessed: EpochDay;
};

function factsOf(words: Words, tables: Tables, { row, address, digest, accessed }: Cited): Facts {
  const event = describeEvent(words, tables, row);
  const { about } = tables;
  return {
    event,
    headline: inOneLine(event.headline),
    standing: present(
      [
        present([standingOutside(words, event.status).toLowerCase(), event.contest ?? ""], ", "),
        event.date,
        // A citation is read without its file, so it says "no source given", which the page omits if no event of the
        // file has a source.
        event.sourceCount || words.messages.counts.sources(0),
      ],
      "; ",
    ),
    story: inOneLine(visibleText(about.title)),
    version: inOneLine(visibleText(about.version)),
    updated: parseIsoDay(about.updated),
    author: inOneLine(visibleText(about.byline)),
    publisher: address === "" ? inOneLine(visibleText(about.publisher)) : words.messages.page.name,
    address,
    digest: digest === null ? "" : `SHA-256 ${digest}`,
    accessed,
  };
}

/** A text without line breaks. In wikitext they have a meaning, and they end a footnote. */
export const inOneLine = (text: string): string => text.replace(/\s+/g, " ").trim();

export const present = (parts: readonly (string | false | undefined)[], between: string): string =>
  parts.filter((part) => part).join(between);

function plain(words: Words, facts: Facts): string {
  const day = (value: EpochDay) => formatDay(words, value, "long");
  const edition = present(
    [facts.version && `version ${facts.version}`, facts.updated !== undefined && day(facts.updated)],
    ", ",
  );
  return present(
    [
      facts.author && ended(facts.author),
      `“${facts.headline}”`,
      `(${facts.standing}).`,
      ended(present([facts.story, edition], ", ")),
      facts.publisher && ended(facts.publisher),
      facts.address || present(["Data file", facts.digest], ", "),
      `(accessed ${day(facts.accessed)})`,
    ],
    " ",
  );
}

const MONTHS = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
] as const;

/** November 2, 2019: how both American styles write a day. */
function americanDay(day: EpochDay): string {
  const { year, month, day: date } = civilFromDay(day);
  return `${MONTHS[month - 1]} ${date}, ${year}`;
}

/** APA, 7th edition: an entry in a dataset that changes. Its day comes after the author, or else after the title. */
function apa(facts: Facts): string {
  const { updated } = facts;
  const published = `(${updated === undefined ? "n.d." : apaDay(updated)}).`;
  const title = `${facts.headline} [${facts.standing}].`;
  const version = facts.version && ` (Version ${facts.version})`;
  const day = americanDay(facts.accessed);
  return present(
    [
      ...(facts.author ? [ended(facts.author), published, title] : [title, published]),
      `In ${facts.story}${version} [Data set].`,
      facts.publisher && ended(facts.publisher),
      facts.address ? `Retrieved ${day}, from ${facts.address}` : ended(`Read ${day}, from ${fileOf(facts)}`),
    ],
    " ",
  );
}

function apaDay(day: EpochDay): string {
  const { year, month, day: date } = civilFromDay(day);
  return `${year}, ${MONTHS[month - 1]} ${date}`;
}

/** The type of source of an event without an address: "a data file (SHA-256 2c26b4…)". */
const fileOf = ({ digest }: Facts): string => present(["a data file", digest && `(${digest})`], " ");

/** Chicago, 17th edition, bibliography: a page of a site. */
function chicago(facts: Facts): string {
  const { updated } = facts;
  return present(
    [
      facts.author && ended(facts.author),
      `“${ended(facts.headline)}”`,
      ended(present([facts.story, facts.version && `version ${facts.version}`], ", ")),
      facts.publisher && ended(facts.publisher),
      ended(facts.standing.replace(/^./, (letter) => letter.toUpperCase())),
      updated !== undefined && `Last modified ${americanDay(updated)}.`,
      `Accessed ${americanDay(facts.accessed)}.`,
      ended(facts.address || present(["Data file", facts.digest], ", ")),
    ],
    " ",
  );
}

/** `{{cite web}}` of the English Wikipedia; without an address `{{citation}}`, without day of access. */
function wikipedia(words: Words, facts: Facts): string {
  const day = (value: EpochDay) => formatDay(words, value, "long");
  const fields: readonly (readonly [string, string])[] = [
    ["author", facts.author],
    ["title", facts.headline],
    ["type", facts.standing],
    ["url", facts.address],
    ["work", present([facts.story, facts.version && `version ${facts.version}`], ", ")],
    ["publisher", facts.publisher],
    ["date", facts.updated === undefined ? "" : day(facts.updated)],
    ...(facts.address ? [["access-date", day(facts.accessed)] as const] : [["id", facts.digest] as const]),
  ];
  const written = fields
    .filter(([, value]) => value !== "")
    .map(([name, value]) => `|${name}=${wikiText(value, name)}`);
  return `{{${facts.address ? "cite web" : "citation"} ${written.join(" ")}}}`;
}

/** Replaces characters with a meaning in wikitext by character references; in an address they are percent-encoded. */
function wikiText(text: string, name: string): string {
  if (name === "url") return text.replace(/[|{}[\]<>"'\s]/g, percent);
  return text.replace(/[|{}[\]<>~&]|''+/g, (found) =>
    [...found].map((one) => `&#${one.codePointAt(0)};`).join(""),
  );
}

export const percent = (character: string): string =>
  character === "'" ? "%27" : encodeURIComponent(character);

/** BibTeX, `@misc`: a page of a site with `url` and `urldate`, as the usual styles read them, or a file. */
function bibtex(facts: Facts): string {
  const { updated } = facts;
  const { year, month } =
    updated === undefined ? { year: undefined, month: undefined } : civilFromDay(updated);
  const fields: readonly (readonly [string, string])[] = [
    ["author", inBraces(facts.author)],
    ["title", inBraces(facts.headline)],
    ["howpublished", bibText(present([facts.story, facts.version && `version ${facts.version}`], ", "))],
    ["publisher", bibText(facts.publisher)],
    ["year", year === undefined ? "" : String(year)],
    ["month", month === undefined ? "" : String(month)],
    ["note", bibText(present([facts.standing, !facts.address && fileOf(facts)], "; "))],
    ["url", facts.address.replace(/[{}\\\s]/g, percent)],
    ["urldate", isoDay(facts.accessed)],
  ];
  const written = fields
    .filter(([, value]) => value !== "")
    .map(([name, value]) => `  ${name} = {${value}},\n`);
  return `@misc{${bibKey(facts)},\n${written.join("")}}`;
}

/** The key of a BibTeX entry: a letter, then letters, digits and hyphens. Every program accepts these. */
function bibKey({ event }: Facts): string {
  const key = event.record.id
    .normalize("NFKD")
    .replace(/[^A-Za-z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "");
  return `dateline-${key || event.row}`;
}

const BIB_ESCAPES: Readonly<Record<string, string>> = {
  "\\": "\\textbackslash{}",
  // BibTeX counts a brace after a backslash too.
  "{": "\\textbraceleft{}",
  "}": "\\textbraceright{}",
  "~": "\\textasciitilde{}",
  "^": "\\textasciicircum{}",
};

export const bibText = (text: string): string =>
  text.replace(/[\\~^{}$&#%_]/g, (character) => BIB_ESCAPES[character] ?? `\\${character}`);

/** A text in braces of its own, by which programs keep its capitals and take a name as a whole. */
export const inBraces = (text: string): string => text && `{${bibText(text)}}`;

/** The event as a paragraph, with a footnote for each source and one for the page itself. */
function paragraph(words: Words, tables: Tables, facts: Facts): string {
  const { record } = facts.event;
  const notes = (record.sources ?? []).flatMap(({ id, where }) => {
    const row = sourceRowOf(tables, id);
    if (row === undefined) return [];
    const { title, facts: known, address } = describeSource(words, sourceRecord(tables, row), where);
    return [
      inOneLine(
        `${ended(title)} ${ended(known.map(({ text }) => text).join(", "))}${address ? ` ${address.href}` : ""}`,
      ),
    ];
  });
  notes.push(plain(words, facts));
  const marks = notes.map((_, index) => superscript(index + 1)).join(" ");
  const text = present(
    [
      ended(facts.headline),
      record.summary && inOneLine(visibleText(record.summary)),
      inOneLine(disputesInWords(words, tables, facts.event.disputes)),
    ],
    " ",
  );
  return `${text} (${facts.standing})${marks}\n\n${notes.map((note, index) => `${superscript(index + 1)} ${note}`).join("\n")}`;
}

const SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹";
const superscript = (value: number): string =>
  [...String(value)].map((digit) => SUPERSCRIPTS[Number(digit)]).join("");
