import { type EdtfDate, parseEdtf } from "../model/dates/edtf.ts";
import { isByOtherClock, onClock } from "../model/dates/storyClock.ts";
import { oncePer } from "../model/memo.ts";
import type { SourceCount } from "../model/sameArticle.ts";
import { independentSources } from "../model/tables/articles.ts";
import { at, item, lengthOf } from "../model/tables/columns.ts";
import { type Contest, type Dispute, disputesOf } from "../model/tables/contest.ts";
import { datesNotChosen, disputedThings } from "../model/tables/contestDetails.ts";
import { oncePerTables } from "../model/tables/oncePerTables.ts";
import { standingOf } from "../model/tables/standing.ts";
import { type EventRecord, eventRecord, type Tables } from "../model/tables/tables.ts";
import type { EventRow } from "../model/units.ts";
import type { DisputedThing, Standing } from "../model/vocabulary.ts";
import {
  type DateStyle,
  formatDate,
  formatDay,
  formatSecondDate,
  sentenceDate,
  withTime,
} from "./formatDate.ts";
import { listParts } from "./formatNumber.ts";
import { visibleText } from "./isolate.ts";
import { dateWords } from "./laterWords.ts";
import { kindLabel, nameIn } from "./names.ts";
import { pageTitle, type Words } from "./words.ts";

/** An event in words. Every mention of an event uses it, so that date and standing go with the claim. */
export type EventDescription = {
  readonly row: EventRow;
  readonly record: EventRecord;
  readonly headline: string;
  readonly short: string | undefined;
  /** "Saturday 2 November 2019", "some time in May 2019", "Monday 20 May 2019 (17 May by another account)" */
  readonly date: string;
  /** "2 Nov 2019", "29 Apr – 10 May 2019", "20 May 2019 (17 May by another account)" */
  readonly shortDate: string;
  readonly status: Standing;
  /**
   * The standing, and the contested points: "Confirmed", "On record · date contested". Empty if the file states
   * neither, so that no place shows "not stated". Only tables and pictures show this text itself. Other components use
   * `EventFacts`, `EventPills` or `factsOf`.
   */
  readonly standing: string;
  /** "date contested", "date and number contested", "contested". Null if the file has no dispute. */
  readonly contest: string | null;
  readonly disputes: readonly Dispute[];
  /** The standing with its meaning: "On record: it was said; whether it is true is another matter". */
  readonly standingInFull: string;
  readonly kind: number;
  readonly kindLabel: string;
  readonly sources: number;
  /** "3 sources, 2 independent". Empty if the file has no sources and states no standing for the event. */
  readonly sourceCount: string;
  /** The name of the event for screen readers, without its position in a list. */
  readonly spoken: string;
};

/** The most letters of a headline in the name for screen readers. */
const SPOKEN_HEADLINE = 120;

/** At most this many descriptions are cached. Lists and pictures describe the same events repeatedly. */
const MOST_KEPT = 2000;
const kept = oncePerTables(() => oncePer((_: Words) => new Map<EventRow, EventDescription>()));

export function describeEvent(words: Words, tables: Tables, row: EventRow): EventDescription {
  const known = kept(tables)(words);
  let event = known.get(row);
  if (event === undefined) {
    if (known.size === MOST_KEPT) known.clear();
    event = describeAnew(words, tables, row);
    known.set(row, event);
  }
  return event;
}

function describeAnew(words: Words, tables: Tables, row: EventRow): EventDescription {
  const { messages } = words;
  const record = eventRecord(tables, row);
  const status = standingOf(tables, row);
  const kind = at(tables.events.kind, row);
  const sources = lengthOf(tables.events.sources, row);
  const actors = lengthOf(tables.events.named, row);
  const headline = visibleText(record.headline);
  const short = record.short === undefined ? undefined : visibleText(record.short);
  const disputes = disputesOf(record);
  const others = datesNotChosen(record, disputes);
  const date = (style: DateStyle, say: DateInWords) => {
    const { zone } = tables.about;
    const byStory = dateAmongOthers(words, record.date, others, style, say, zone);
    const happened = style === "short" ? byStory : withOwnClock(words, record.date, byStory, zone);
    const { clock } = tables;
    const other = typeof clock === "object" ? record.values?.[clock.id] : clock === "known" && record.known;
    if (typeof other !== "string") return happened;
    const day = dateInWords(words, other, say, zone);
    return typeof clock === "object"
      ? dateWords(words).byColumn(visibleText(clock.label), day, happened)
      : dateWords(words).becamePublic(day, happened);
  };
  const { label, meaning } = messages.standing[status];
  const contest = disputes.length === 0 ? null : contestInWords(words, disputedThings(disputes));
  // In a file without sources, only events with a standing show "no source given".
  const saysSources = tables.sources.count > 0 || status !== "unstated";
  const sourceCount = !saysSources
    ? ""
    : sourcesInWords(words, { sources, independent: at(independentSources(tables), row) });
  return {
    row,
    record,
    headline,
    short,
    date: date("long", weekdayDate),
    shortDate: date("short", (_, parsed) => formatDate(words, parsed, "short")),
    status,
    standing: contest === null ? (status === "unstated" ? "" : label) : `${label} · ${contest}`,
    contest,
    disputes,
    standingInFull: messages.standingInFull(label, meaning),
    kind,
    kindLabel: kindLabel(words, item(tables.kinds, kind)),
    sources,
    sourceCount,
    spoken: messages.spoken.event(
      date("long", sentenceDate),
      shorten(
        nameIn({ headline, short }, ({ length }) => length <= SPOKEN_HEADLINE),
        SPOKEN_HEADLINE,
      ),
      contest === null ? (status === "unstated" ? "" : label) : `${label}, ${contest}`,
      actors,
      sourceCount,
    ),
  };
}

/** "4 sources", "3 sources, 2 independent", "no source given" */
export function sourcesInWords({ messages }: Words, { sources, independent }: SourceCount): string {
  const { counts } = messages;
  const cited = counts.sources(sources);
  return independent < sources ? counts.independent(cited, independent) : cited;
}

/** The meaning of the sign on the mark of a contested event: "contested", "date contested". */
export const contestOfSign = (words: Words, contest: Contest): string =>
  contestInWords(words, [contest === "date" ? "date" : "fact"]);

/** "date and number contested". Only "contested" if the dispute is about facts or the file does not say about what. */
export function contestInWords(words: Words, things: readonly DisputedThing[]): string {
  const { contest } = words.messages;
  if (things.every((thing) => thing === "fact")) return contest.plain;
  const named = listParts(
    words,
    things.map((thing) => contest.things[thing]),
  );
  return contest.contested(named.map(({ value }) => value).join(""));
}

type DateInWords = (words: Words, date: EdtfDate) => string;

/** "2 Nov 2019 (1 Nov, 3 Nov and 2 more by other accounts)". */
function dateAmongOthers(
  words: Words,
  text: string,
  others: readonly string[],
  style: DateStyle,
  say: DateInWords,
  zone: string,
): string {
  const { byAnother, byOthers } = dateWords(words);
  const date = dateInWords(words, text, say, zone);
  const parsed = parseEdtf(text);
  const nameOf = (other: string): string =>
    dateInWords(
      words,
      other,
      (_, it) =>
        parsed.ok
          ? formatSecondDate(words, it, onClock(parsed.date, zone), style)
          : formatDate(words, it, style),
      zone,
    );
  const [first, second, ...more] = others;
  if (first === undefined) return date;
  if (second === undefined) return byAnother(date, nameOf(first));
  return byOthers(date, nameOf(first), nameOf(second), more.length);
}

/** The given `date` in words. If the file writes it by another clock than the story's, the date as written follows. */
function withOwnClock(words: Words, text: string, date: string, zone: string): string {
  const parsed = parseEdtf(text);
  return parsed.ok && isByOtherClock(parsed.date, zone)
    ? dateWords(words).byOwnClock(date, formatDate(words, parsed.date))
    : date;
}

/** The day when somebody was told of an event. If it is the event's own date, the dates of other accounts follow. */
export function dateOfTelling(words: Words, { record, disputes }: EventDescription, date: string): string {
  const others = date === record.date ? datesNotChosen(record, disputes) : [];
  return dateAmongOthers(words, date, others, "long", (_, parsed) => formatDate(words, parsed), "");
}

/** An EDTF text in words, by the clock of `zone`. If the text cannot be parsed, it stays unchanged. */
export function dateInWords(
  words: Words,
  text: string,
  say: DateInWords = (_, date) => formatDate(words, date),
  zone = "",
): string {
  const parsed = parseEdtf(text);
  return parsed.ok ? say(words, onClock(parsed.date, zone)) : visibleText(text);
}

/** An EDTF text in the short style, by the clock of `zone`: "29 Apr – 10 May 2019". */
export const shortDateInWords = (words: Words, text: string, zone = ""): string =>
  dateInWords(words, text, (_, date) => formatDate(words, date, "short"), zone);

function weekdayDate(words: Words, date: EdtfDate): string {
  if (date.form !== "single") return sentenceDate(words, date);
  const { precision, uncertain, approximate, first } = date.date;
  if (precision !== "day" || uncertain || approximate) return sentenceDate(words, date);
  return withTime(words, date.date, formatDay(words, first, "weekday"), "long");
}

function shorten(text: string, most: number): string {
  if (text.length <= most) return text;
  let cut = "";
  for (const { segment } of new Intl.Segmenter().segment(text)) {
    if (cut.length + segment.length > most - 1) break;
    cut += segment;
  }
  // If the first grapheme is longer than the limit, it is cut.
  return `${cut === "" ? text.slice(0, most - 1).replace(/[\uD800-\uDBFF]$/, "") : cut}…`;
}

/** Capitalises a text that begins a sentence: "From 29 April to 10 May 2019". */
export function capitalised({ locale }: Words, text: string): string {
  const [first = ""] = text;
  return first.toLocaleUpperCase(locale) + text.slice(first.length);
}

/** Every mention of an event has these facts. The standing is missing if the event has neither standing nor dispute. */
export const factsOf = (
  { shortDate, standing, sourceCount }: EventDescription,
  date = shortDate,
): readonly string[] => [date, standing, sourceCount].filter((fact) => fact !== "");

/** The standing that a headline needs beside it. Empty for a confirmed or unstated event without a dispute. */
export const reserveOf = ({ status, contest, standing }: EventDescription): string =>
  status === "confirmed" && contest === null ? "" : standing;

/** A standing in a text that leaves the page. "On record" gets its meaning, because readers may not know it. */
export function standingOutside({ messages }: Words, standing: Standing): string {
  const { label, meaning } = messages.standing[standing];
  return standing === "onRecord" ? messages.standingInFull(label, meaning) : label;
}

/** The title of a page about an event, with date, standing and sources, for tabs, history and bookmarks. */
export const eventTitle = (words: Words, event: EventDescription): string =>
  pageTitle(words, event.headline, ...factsOf(event));
