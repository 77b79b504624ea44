import { civilFromDay, isoDay } from "../model/dates/calendar.ts";
import type { Tables } from "../model/tables/tables.ts";
import type { EpochDay } from "../model/units.ts";
import {
  bibEntry,
  bibText,
  type CitedFile,
  citationKey,
  factsOfFile,
  given,
  inBraces,
  inOneLine,
  versionOf,
} from "./citations.ts";
import { ended } from "./describeDisputes.ts";
import { formatDay } from "./formatDate.ts";
import { joinPresent } from "./formatNumber.ts";
import { visibleText } from "./isolate.ts";
import { readingWords } from "./laterWords.ts";
import type { Words } from "./words.ts";

type DataCited = CitedFile & {
  readonly events: number;
  /** The window in words: "1 Jan – 31 Dec 2014". Empty for the whole time. */
  readonly window: string;
  readonly filters: readonly string[];
  /** The name of the site that published the dataset. Empty if only readers who have the file can open the address. */
  readonly site: string;
};

function factsOf(words: Words, tables: Tables, cited: DataCited) {
  const { about, events } = tables;
  return {
    ...factsOfFile(tables, cited),
    version: inOneLine(visibleText(about.version)),
    publisher: inOneLine(visibleText(cited.site || about.publisher)),
    /** The cited part: "82 of 92,367 events", then the window and the filters. */
    part: joinPresent(
      [
        words.messages.counts.eventsOf(cited.events, events.count),
        cited.window,
        ...cited.filters.map((filter) => readingWords(words).cite.filter(inOneLine(filter))),
      ],
      "; ",
    ),
  };
}

/** The citation of a dataset as a sentence. By its hash and address, others can find the same data. */
export function dataAsText(words: Words, tables: Tables, cited: DataCited): string {
  const facts = factsOf(words, tables, cited);
  const { story, updated, author, publisher, part, digest, address, accessed } = facts;
  const cite = readingWords(words).cite;
  const day = (value: EpochDay) => formatDay(words, value, "long");
  const sentence = joinPresent(
    [
      author && ended(author),
      ended(joinPresent([story, versionOf(words, tables), updated !== undefined && day(updated)], ", ")),
      publisher && ended(publisher),
      ended(part),
      ended(joinPresent([cite.dataFile, digest], ", ")),
      address,
      `(${cite.accessed(day(accessed))})`,
    ],
    " ",
  );
  return `${sentence}\n`;
}

const noteOf = ({ part, digest }: ReturnType<typeof factsOf>): string => joinPresent([part, digest], "; ");

const dateParts = (day: EpochDay) => {
  const { year, month, day: date } = civilFromDay(day);
  return { "date-parts": [[year, month, date]] };
};

/** A citation as CSL-JSON, which Zotero and pandoc read. */
export function dataAsCsl(words: Words, tables: Tables, cited: DataCited): string {
  const facts = factsOf(words, tables, cited);
  const item = {
    id: citationKey(tables.about.id),
    type: "dataset",
    title: facts.story,
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

export function dataAsBibtex(words: Words, tables: Tables, cited: DataCited): string {
  const facts = factsOf(words, tables, cited);
  const entry = bibEntry(citationKey(tables.about.id), facts, [
    ["author", inBraces(facts.author)],
    ["title", inBraces(facts.story)],
    [
      "howpublished",
      bibText(joinPresent([readingWords(words).cite.dataSet, versionOf(words, tables)], ", ")),
    ],
    ["publisher", bibText(facts.publisher)],
    ["year", facts.updated === undefined ? "" : String(civilFromDay(facts.updated).year)],
    ["note", bibText(noteOf(facts))],
  ]);
  return `${entry}\n`;
}

/** A citation as RIS, of the type `DATA`. A line break in a value would end the field. */
export function dataAsRis(words: Words, tables: Tables, cited: DataCited): string {
  const facts = factsOf(words, tables, cited);
  const slashed = (day: EpochDay) => isoDay(day).replaceAll("-", "/");
  const written = given([
    ["TY", "DATA"],
    ["AU", facts.author],
    ["TI", facts.story],
    ["PB", facts.publisher],
    ["ET", facts.version],
    ["PY", facts.updated === undefined ? "" : String(civilFromDay(facts.updated).year)],
    ["DA", facts.updated === undefined ? "" : slashed(facts.updated)],
    ["N1", noteOf(facts)],
    ["UR", facts.address],
    ["Y2", slashed(facts.accessed)],
  ]).map(([name, value]) => `${name}  - ${value}\r\n`);
  return `${written.join("")}ER  - \r\n`;
}
