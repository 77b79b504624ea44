import { civilFromDay, isoDay, parseIsoDay } from "../model/dates/calendar.ts";
import type { Tables } from "../model/tables/tables.ts";
import type { EpochDay } from "../model/units.ts";
import { bibText, inBraces, inOneLine, percent, present, versionOf } from "./citations.ts";
import { ended } from "./describeDisputes.ts";
import { formatDay } from "./formatDate.ts";
import { visibleText } from "./isolate.ts";
import { citeWords } from "./laterWords.ts";
import type { Words } from "./words.ts";

/* Citations of a part of a dataset, by window and filters, for people and for reference managers, in the words of `citingWords`. */

export type DataCited = {
  readonly events: number;
  /** The window in words: "1 Jan – 31 Dec 2014"; "" for the whole time. */
  readonly window: string;
  readonly filters: readonly string[];
  /** The address of the view; "" if no other reader could open it. */
  readonly address: string;
  /** The name of the site that published it. If "", the address opens it only for readers who have the file. */
  readonly site: string;
  /** SHA-256 of the data; null if it is unknown. */
  readonly digest: string | null;
  readonly accessed: EpochDay;
};

type Facts = {
  readonly title: string;
  readonly version: string;
  readonly updated: EpochDay | undefined;
  readonly author: string;
  readonly publisher: string;
  /** The cited part in words: "82 of 92,367 events", then the window and the filters. */
  readonly part: string;
  readonly digest: string;
  readonly address: string;
  readonly accessed: EpochDay;
};

function factsOf(words: Words, tables: Tables, cited: DataCited): Facts {
  const { about, events } = tables;
  return {
    title: inOneLine(visibleText(about.title)),
    version: inOneLine(visibleText(about.version)),
    updated: parseIsoDay(about.updated),
    author: inOneLine(visibleText(about.byline)),
    publisher: inOneLine(visibleText(cited.site || about.publisher)),
    part: present(
      [
        words.messages.counts.eventsOf(cited.events, events.count),
        cited.window,
        ...cited.filters.map((filter) => citeWords(words).filter(inOneLine(filter))),
      ],
      "; ",
    ),
    digest: cited.digest === null ? "" : `SHA-256 ${cited.digest}`,
    address: cited.address,
    accessed: cited.accessed,
  };
}

/** A citation for people: whose data, which of their events, and the hash and the address by which others get the same. */
export function dataAsText(words: Words, tables: Tables, cited: DataCited): string {
  const { title, updated, author, publisher, part, digest, address, accessed } = factsOf(
    words,
    tables,
    cited,
  );
  const cite = citeWords(words);
  const day = (value: EpochDay) => formatDay(words, value, "long");
  const sentence = present(
    [
      author && ended(author),
      ended(present([title, versionOf(words, tables), updated !== undefined && day(updated)], ", ")),
      publisher && ended(publisher),
      ended(part),
      ended(present([cite.dataFile, digest], ", ")),
      address,
      `(${cite.accessed(day(accessed))})`,
    ],
    " ",
  );
  return `${sentence}\n`;
}

const noteOf = ({ part, digest }: Facts): string => present([part, digest], "; ");

const dateParts = (day: EpochDay) => {
  const { year, month, day: date } = civilFromDay(day);
  return { "date-parts": [[year, month, date]] };
};

/** A citation as CSL-JSON, which Zotero and pandoc read. */
export function dataAsCsl(words: Words, tables: Tables, cited: DataCited): string {
  const facts = factsOf(words, tables, cited);
  const item = {
    id: keyOf(tables),
    type: "dataset",
    title: facts.title,
    ...(facts.author === "" ? {} : { author: [{ literal: facts.author }] }),
    ...(facts.publisher === "" ? {} : { publisher: facts.publisher }),
    ...(facts.version === "" ? {} : { version: facts.version }),
    ...(facts.updated === undefined ? {} : { issued: dateParts(facts.updated) }),
    accessed: dateParts(facts.accessed),
    ...(facts.address === "" ? {} : { URL: facts.address }),
    note: noteOf(facts),
  };
  return `${JSON.stringify([item], null, 2)}\n`;
}

/** A citation as BibTeX, of the type `@misc`. */
export function dataAsBibtex(words: Words, tables: Tables, cited: DataCited): string {
  const facts = factsOf(words, tables, cited);
  const fields: readonly (readonly [string, string])[] = [
    ["author", inBraces(facts.author)],
    ["title", inBraces(facts.title)],
    ["howpublished", bibText(present([citeWords(words).dataSet, versionOf(words, tables)], ", "))],
    ["publisher", bibText(facts.publisher)],
    ["year", facts.updated === undefined ? "" : String(civilFromDay(facts.updated).year)],
    ["note", bibText(noteOf(facts))],
    ["url", facts.address.replace(/[{}\\\s]/g, percent)],
    ["urldate", isoDay(facts.accessed)],
  ];
  const written = fields
    .filter(([, value]) => value !== "")
    .map(([name, value]) => `  ${name} = {${value}},\n`);
  return `@misc{${keyOf(tables)},\n${written.join("")}}\n`;
}

/** A citation as RIS, of the type `DATA`. A line end would end a value. */
export function dataAsRis(words: Words, tables: Tables, cited: DataCited): string {
  const facts = factsOf(words, tables, cited);
  const slashed = (day: EpochDay) => isoDay(day).replaceAll("-", "/");
  const fields: readonly (readonly [string, string])[] = [
    ["TY", "DATA"],
    ["AU", facts.author],
    ["TI", facts.title],
    ["PB", facts.publisher],
    ["ET", facts.version],
    ["PY", facts.updated === undefined ? "" : String(civilFromDay(facts.updated).year)],
    ["DA", facts.updated === undefined ? "" : slashed(facts.updated)],
    ["N1", noteOf(facts)],
    ["UR", facts.address],
    ["Y2", slashed(facts.accessed)],
  ];
  const written = fields
    .filter(([, value]) => value !== "")
    .map(([name, value]) => `${name}  - ${value}\r\n`);
  return `${written.join("")}ER  - \r\n`;
}

/** The key of the citation. It has letters, digits and hyphens only, which every program accepts. */
const keyOf = ({ about }: Tables): string =>
  `dateline-${about.id
    .normalize("NFKD")
    .replace(/[^A-Za-z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "")}`;
