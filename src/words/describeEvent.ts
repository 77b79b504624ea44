import { at, item, lengthOf } from "../model/columns.ts";
import { type EdtfDate, parseEdtf } from "../model/edtf.ts";
import { type EventRecord, eventRecord, type Tables } from "../model/tables.ts";
import type { EventRow } from "../model/units.ts";
import { STATUSES, type Status } from "../model/vocabulary.ts";
import { formatDate, formatDay, sentenceDate } from "./formatDate.ts";
import { visibleText } from "./visibleText.ts";
import type { Words } from "./words.ts";

/**
 * An event in words. List, tooltip, details, accessible names, exports, pages and previews all say an event with these
 * texts, so that date and standing never part from the claim.
 */
export type EventDescription = {
  readonly row: EventRow;
  readonly record: EventRecord;
  readonly headline: string;
  /** "Saturday 2 November 2019", "some time in May 2019", "from 29 April to 10 May 2019" */
  readonly date: string;
  /** "2 Nov 2019", "29 Apr – 10 May 2019" */
  readonly shortDate: string;
  readonly status: Status;
  readonly standing: string;
  /** The same where nothing beside it counts the sources: that there is none never parts from it. */
  readonly standingAlone: string;
  readonly standingMeaning: string;
  /** Index in `Tables.kinds`. */
  readonly kind: number;
  readonly kindLabel: string;
  readonly sources: number;
  readonly sourceCount: string;
  /** Accessible name without its position. */
  readonly spoken: string;
};

/** Longest headline within a spoken name; screen readers say all of it, and the whole stands in the details. */
const SPOKEN_HEADLINE = 120;

export function describeEvent(words: Words, tables: Tables, row: EventRow): EventDescription {
  const { messages } = words;
  const record = eventRecord(tables, row);
  const status = item(STATUSES, at(tables.events.status, row));
  const kind = at(tables.events.kind, row);
  const sources = lengthOf(tables.events.sources, row);
  const actors = lengthOf(tables.events.actors, row);
  const headline = visibleText(record.headline);
  const date = dateInWords(words, record.date, sentenceDate);
  const standing = messages.standing[status].label;
  return {
    row,
    record,
    headline,
    date: dateInWords(words, record.date, weekdayDate),
    shortDate: dateInWords(words, record.date, (_, parsed) => formatDate(words, parsed, "short")),
    status,
    standing,
    standingAlone: sources === 0 ? `${standing} · ${messages.counts.noSource}` : standing,
    standingMeaning: messages.standing[status].meaning,
    kind,
    kindLabel: visibleText(item(tables.kinds, kind).label),
    sources,
    sourceCount: messages.counts.sources(sources),
    spoken: messages.spoken.event(date, shorten(headline, SPOKEN_HEADLINE), standing, actors, sources),
  };
}

/** An EDTF text of a checked dataset in words; the text itself should it not parse. */
export function dateInWords(
  words: Words,
  text: string,
  say: (words: Words, date: EdtfDate) => string = (_, date) => formatDate(words, date),
): string {
  const parsed = parseEdtf(text);
  return parsed.ok ? say(words, parsed.date) : visibleText(text);
}

/** The weekday stands only with a certain, exact day. */
function weekdayDate(words: Words, date: EdtfDate): string {
  if (date.form !== "single") return sentenceDate(words, date);
  const { precision, uncertain, approximate, first } = date.date;
  if (precision !== "day" || uncertain || approximate) return sentenceDate(words, date);
  return formatDay(words, first, "weekday");
}

/** Cut at a whole character as people see it. */
function shorten(text: string, most: number): string {
  if (text.length <= most) return text;
  let cut = "";
  for (const { segment } of new Intl.Segmenter().segment(text)) {
    if (cut.length + segment.length > most - 1) break;
    cut += segment;
  }
  // One character with hundreds of marks on it is cut all the same.
  return `${cut === "" ? text.slice(0, most - 1).replace(/[\uD800-\uDBFF]$/, "") : cut}…`;
}

/** A text that begins a sentence: "From 29 April to 10 May 2019". */
export function capitalised({ locale }: Words, text: string): string {
  const [first = ""] = text;
  return first.toLocaleUpperCase(locale) + text.slice(first.length);
}

/** The title of a page about one event, for tabs, history and bookmarks: standing and date never part from it. */
export const eventTitle = ({ messages }: Words, event: EventDescription): string =>
  messages.page.title(event.headline, event.shortDate, event.standingAlone);
