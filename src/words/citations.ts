import { civilFromDay, isoDay, MS_PER_DAY, parseIsoDay } from "../model/dates/calendar.ts";
import { raised } from "../model/raisedFigures.ts";
import type { SiteFacts } from "../model/siteFacts.ts";
import type { Tables } from "../model/tables/tables.ts";
import type { EpochDay, EventRow } from "../model/units.ts";
import { disputesInWords, ended } from "./describeDisputes.ts";
import { capitalised, describeEvent, type EventDescription, standingOutside } from "./describeEvent.ts";
import { describeSources } from "./describeSource.ts";
import { formatDay } from "./formatDate.ts";
import { joinPresent } from "./formatNumber.ts";
import { visibleText } from "./isolate.ts";
import { readingWords } from "./laterWords.ts";
import { dataLanguage, english, onSite, type Words } from "./words.ts";

/* Every citation of an event has its standing, date and number of sources, because a claim must not lose them in
   another text. Version and day of access say which version of the story was read. The publisher is the site. An event
   without a public address is cited as a data file with its hash, and with the publisher that the file names. */

/** Citations are in the language of the story if `words` are, otherwise in English. */
export const citingWords = (words: Words, tables: Tables, site: Pick<SiteFacts, "name" | "labels">): Words =>
  dataLanguage(tables, words) === undefined ? words : onSite(english, site);

export const CITATION_STYLES = ["plain", "apa", "chicago", "wikipedia", "bibtex", "paragraph"] as const;
export type CitationStyle = (typeof CITATION_STYLES)[number];

export type CitedFile = {
  readonly address: string;
  readonly digest: string | null;
  readonly accessed: EpochDay;
};
type Cited = CitedFile & { readonly row: EventRow };

export function citation(words: Words, tables: Tables, cited: Cited, style: CitationStyle): string {
  const facts = factsOf(words, tables, cited);
  if (style === "paragraph") return paragraph(words, tables, facts);
  return { plain, apa, chicago, wikipedia, bibtex }[style](words, facts);
}

/** The facts about a cited dataset. A missing fact is an empty text, but a missing `updated` is undefined. */
export const factsOfFile = ({ about }: Tables, { address, digest, accessed }: CitedFile) => ({
  story: inOneLine(visibleText(about.title)),
  updated: parseIsoDay(about.updated),
  author: inOneLine(visibleText(about.byline)),
  address,
  digest: digest === null ? "" : `SHA-256 ${digest}`,
  accessed,
});

type Facts = ReturnType<typeof factsOfFile> & {
  readonly event: EventDescription;
  readonly headline: string;
  /** "alleged; 2 November 2019; 4 sources", "confirmed, date contested; 20 May 2019 (17 May by another account); …" */
  readonly standing: string;
  /** For example "version 2.0". Empty if the file has no version. */
  readonly version: string;
  readonly publisher: string;
};

function factsOf(words: Words, tables: Tables, cited: Cited): Facts {
  const event = describeEvent(words, tables, cited.row);
  return {
    ...factsOfFile(tables, cited),
    event,
    headline: inOneLine(event.headline),
    standing: joinPresent(
      [
        joinPresent([inSentence(words, standingOutside(words, event.status)), event.contest ?? ""], ", "),
        event.date,
        // The page may leave out "no source given". A citation says it, because it is read without the page.
        event.sourceCount || words.messages.counts.sources(0),
      ],
      "; ",
    ),
    version: versionOf(words, tables),
    publisher:
      cited.address === "" ? inOneLine(visibleText(tables.about.publisher)) : words.messages.page.name,
  };
}

/** A standing within a sentence. Only its first letter changes, because later words may need their capitals. */
const inSentence = ({ locale }: Words, text: string): string =>
  text.slice(0, 1).toLocaleLowerCase(locale) + text.slice(1);

/** A text without line breaks, because a line break has a meaning in wikitext and would end a footnote. */
export const inOneLine = (text: string): string => text.replace(/\s+/g, " ").trim();

export function versionOf(words: Words, { about }: Tables): string {
  const version = inOneLine(visibleText(about.version));
  return version && readingWords(words).cite.version(version);
}

function plain(words: Words, facts: Facts): string {
  const day = (value: EpochDay) => formatDay(words, value, "long");
  const { updated } = facts;
  return joinPresent(
    [
      facts.author && ended(facts.author),
      words.messages.filters.quoted(facts.headline),
      `(${facts.standing}).`,
      ended(joinPresent([facts.story, facts.version, updated !== undefined && day(updated)], ", ")),
      facts.publisher && ended(facts.publisher),
      facts.address || fileOf(words, facts),
      `(${readingWords(words).cite.accessed(day(facts.accessed))})`,
    ],
    " ",
  );
}

/** A text in place of a missing address: "Data file, SHA-256 2c26b4…". */
const fileOf = (words: Words, { digest }: Facts): string =>
  joinPresent([readingWords(words).cite.dataFile, digest], ", ");

/** APA and Chicago are American styles, so an English date is "November 2, 2019". */
const dayInStyle = (words: Words, day: EpochDay, parts: Intl.DateTimeFormatOptions): string =>
  new Intl.DateTimeFormat(words.language === "en" ? "en-US" : words.locale, {
    ...parts,
    timeZone: "UTC",
  }).format(day * MS_PER_DAY);
const wholeDay = (words: Words, day: EpochDay): string => dayInStyle(words, day, { dateStyle: "long" });

/** APA, 7th edition: an entry in a dataset that changes. Without an author, the title comes before the day. */
function apa(words: Words, facts: Facts): string {
  const { updated, accessed, address } = facts;
  const cite = readingWords(words).cite;
  const published =
    updated === undefined
      ? cite.noDate
      : `${civilFromDay(updated).year}, ${dayInStyle(words, updated, { month: "long", day: "numeric" })}`;
  const title = `${facts.headline} [${facts.standing}].`;
  const version = facts.version && ` (${capitalised(words, facts.version)})`;
  const day = wholeDay(words, accessed);
  return joinPresent(
    [
      ...(facts.author ? [ended(facts.author), `(${published}).`, title] : [title, `(${published}).`]),
      `${cite.within(facts.story)}${version} [${cite.dataSet}].`,
      facts.publisher && ended(facts.publisher),
      ...(address
        ? [cite.retrieved(day, address)]
        : [ended(fileOf(words, facts)), ended(capitalised(words, cite.accessed(day)))]),
    ],
    " ",
  );
}

/** Chicago, 17th edition, bibliography: a page of a site. */
function chicago(words: Words, facts: Facts): string {
  const { updated } = facts;
  const cite = readingWords(words).cite;
  const sentences = [
    facts.standing,
    updated !== undefined && cite.modified(wholeDay(words, updated)),
    cite.accessed(wholeDay(words, facts.accessed)),
  ];
  return joinPresent(
    [
      facts.author && ended(facts.author),
      words.messages.filters.quoted(ended(facts.headline)),
      ended(joinPresent([facts.story, facts.version], ", ")),
      facts.publisher && ended(facts.publisher),
      ...sentences.map((one) => one && ended(capitalised(words, one))),
      ended(facts.address || fileOf(words, facts)),
    ],
    " ",
  );
}

/** The template of Wikipedia in this language. It needs an address. Without an address, the citation is plain text. */
function wikipedia(words: Words, facts: Facts): string {
  if (facts.address === "") return wikiText(plain(words, facts));
  const [template = "", ...names] = readingWords(words).cite.wikipedia.split("; ");
  const [, , type = "", url] = names;
  const values = [
    facts.author,
    type ? facts.headline : `${facts.headline} (${facts.standing})`,
    type && facts.standing,
    facts.address,
    joinPresent([facts.story, facts.version], ", "),
    facts.publisher,
    facts.updated === undefined ? "" : isoDay(facts.updated),
    isoDay(facts.accessed),
  ];
  const written = given(values.map((value, place) => [names[place] ?? "", value])).map(
    ([name, value]) =>
      `|${name}=${name === url ? value.replace(/[|{}[\]<>"'\s]/g, percent) : wikiText(value)}`,
  );
  return `{{${template} ${written.join(" ")}}}`;
}

type CitedField = readonly [name: string, value: string];
export const given = (fields: readonly CitedField[]): readonly CitedField[] =>
  fields.filter(([, value]) => value !== "");

const wikiText = (text: string): string =>
  text.replace(/[|{}[\]<>~&]|''+/g, (found) => [...found].map((one) => `&#${one.codePointAt(0)};`).join(""));

const percent = (character: string): string => (character === "'" ? "%27" : encodeURIComponent(character));

/** BibTeX, `@misc`, with the fields `url` and `urldate`, which the usual styles read. */
function bibtex(words: Words, facts: Facts): string {
  const { updated } = facts;
  const { year, month } =
    updated === undefined ? { year: undefined, month: undefined } : civilFromDay(updated);
  const { record, row } = facts.event;
  return bibEntry(citationKey(record.id, `${row}`), facts, [
    ["author", inBraces(facts.author)],
    ["title", inBraces(facts.headline)],
    ["howpublished", bibText(joinPresent([facts.story, facts.version], ", "))],
    ["publisher", bibText(facts.publisher)],
    ["year", year === undefined ? "" : String(year)],
    ["month", month === undefined ? "" : String(month)],
    ["note", bibText(joinPresent([facts.standing, !facts.address && fileOf(words, facts)], "; "))],
  ]);
}

export function bibEntry(
  key: string,
  { address, accessed }: CitedFile,
  fields: readonly CitedField[],
): string {
  const written = given([
    ...fields,
    ["url", address.replace(/[{}\\\s]/g, percent)],
    ["urldate", isoDay(accessed)],
  ]).map(([name, value]) => `  ${name} = {${value}},\n`);
  return `@misc{${key},\n${written.join("")}}`;
}

/** The key of a citation in BibTeX and CSL. It has only the letters, digits and hyphens that every program accepts. */
export function citationKey(id: string, otherwise = ""): string {
  const key = id
    .normalize("NFKD")
    .replace(/[^A-Za-z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "");
  return `dateline-${key || otherwise}`;
}

const BIB_ESCAPES: Readonly<Record<string, string>> = {
  "\\": "\\textbackslash{}",
  // A brace cannot be escaped by a backslash, because BibTeX would still count it.
  "{": "\\textbraceleft{}",
  "}": "\\textbraceright{}",
  "~": "\\textasciitilde{}",
  "^": "\\textasciicircum{}",
};

export const bibText = (text: string): string =>
  text.replace(/[\\~^{}$&#%_]/g, (character) => BIB_ESCAPES[character] ?? `\\${character}`);

/** A text in its own braces, so that programs keep its capitals and do not split a name. */
export const inBraces = (text: string): string => text && `{${bibText(text)}}`;

/** The event as a paragraph with footnotes, one for each source and one for the page. */
function paragraph(words: Words, tables: Tables, facts: Facts): string {
  const { record } = facts.event;
  const notes = describeSources(words, tables, record.sources ?? []).map(({ source }) => {
    const { title, facts: known, address } = source;
    return inOneLine(
      `${ended(title)} ${ended(known.map(({ text }) => text).join(", "))}${address ? ` ${address.href}` : ""}`,
    );
  });
  notes.push(plain(words, facts));
  const figures = notes.map((_, index) => raised(index + 1, index + 1));
  const text = joinPresent(
    [
      ended(facts.headline),
      record.summary && inOneLine(visibleText(record.summary)),
      inOneLine(disputesInWords(words, tables, facts.event.disputes)),
    ],
    " ",
  );
  const footnotes = notes.map((note, index) => `${figures[index]} ${note}`);
  return `${text} (${facts.standing})${figures.join(" ")}\n\n${footnotes.join("\n")}`;
}
