import { isRecord } from "../../model/check/fault.ts";
import { FIRST_YEAR, LAST_YEAR } from "../../model/dates/calendar.ts";
import type { SourceDraft } from "../eventDraft.ts";
import { type EventDraft, plainDraft } from "../eventDraft.ts";
import { plainText } from "../plainText.ts";

/** A slide of TimelineJS, out of its JSON or a row of its spreadsheet. All texts may hold HTML. */
export type TimelineSlide = {
  readonly id: string;
  readonly start: SlideDate | null;
  readonly end: SlideDate | null;
  readonly displayDate: string;
  readonly headline: string;
  readonly text: string;
  readonly group: string;
  readonly media: { readonly url: string; readonly caption: string; readonly credit: string };
};

/** Year, month and day as written; blank where the date is less exact. */
export type SlideDate = { readonly year: string; readonly month: string; readonly day: string };

export type SlideProblem = { readonly field: string; readonly value: string; readonly reason: string };

export const ERA = "Era";

/** A slide as a draft of an event; kinds are the groups. */
export function draftOfSlide(slide: TimelineSlide, kind: string): EventDraft | SlideProblem {
  const start = edtfOf(slide.start);
  if (typeof start !== "string") return { ...start, field: "start_date" };
  const end = slide.end === null ? start : edtfOf(slide.end);
  if (typeof end !== "string") return { ...end, field: "end_date" };
  const { headline, more } = headlineOf(slide);
  if (headline === "") return { field: "headline", value: "", reason: "a headline or a text" };
  const { media } = slide;
  const caption = [plainText(media.caption), plainText(media.credit)]
    .filter((text) => text !== "")
    .join(" – ");
  const displayed = plainText(slide.displayDate);
  return {
    ...plainDraft,
    id: slide.id,
    date: end === start ? start : `${start}/${end}`,
    headline,
    kind,
    texts: {
      summary: [more, caption].filter((text) => text !== "").join("\n\n"),
      dateNote: displayed === "" ? "" : `Shown as “${displayed}”.`,
    },
    sources: mediaSources(slide),
  };
}

/** A slide may have a text only: its beginning is the headline then, as long as one should be. */
function headlineOf({ headline, text }: TimelineSlide): { headline: string; more: string } {
  const title = plainText(headline).replace(/\s+/g, " ");
  const body = plainText(text);
  if (title !== "") return { headline: title, more: body };
  const [first = ""] = body.split("\n");
  return first.length <= 80
    ? { headline: first, more: body.slice(first.length).trim() }
    : { headline: `${first.slice(0, 79)}…`, more: body };
}

/** What a slide shows is where its event can be looked up. */
function mediaSources({ media }: TimelineSlide): SourceDraft[] {
  const url = media.url.trim();
  if (!/^https?:\/\/\S+$/i.test(url)) return [];
  const publisher = plainText(media.credit);
  const title = plainText(media.caption).replace(/\s+/g, " ");
  return [{ title, url, ...(publisher === "" ? {} : { publisher }) }];
}

/**
 * Years before the common era are written as they are said: −44 is 44 BCE, which EDTF, with its year 0, writes −0043.
 * What stands behind a blank is not looked at: a day without a month says nothing.
 */
function edtfOf(date: SlideDate | null): string | Omit<SlideProblem, "field"> {
  const value =
    date === null ? "" : [date.year, date.month, date.day].filter((part) => part !== "").join("-");
  const written = date?.year.replace(/[\s,]/g, "") ?? "";
  if (date === null || !/^[-−]?\d+$/.test(written)) return { value, reason: "a year in digits" };
  const said = Number(written.replace("−", "-"));
  const year = said < 0 ? said + 1 : said;
  if (said === 0) return { value, reason: "a year; there is no year 0 before year 1" };
  if (year < FIRST_YEAR || year > LAST_YEAR) {
    return { value, reason: `a year from ${FIRST_YEAR} to ${LAST_YEAR}; deep time has no days` };
  }
  const digits = String(Math.abs(year)).padStart(4, "0");
  const edtfYear = Math.abs(year) > 9999 ? `Y${year}` : `${year < 0 ? "-" : ""}${digits}`;
  if (date.month === "") return edtfYear;
  if (!/^\d{1,2}$/.test(date.month)) return { value, reason: "a month from 1 to 12" };
  const month = `${edtfYear}-${date.month.padStart(2, "0")}`;
  if (date.day === "") return month;
  return /^\d{1,2}$/.test(date.day)
    ? `${month}-${date.day.padStart(2, "0")}`
    : { value, reason: "a day from 1 to 31" };
}

/** The texts of any value of a file: numbers count as they are written. */
export const textOf = (record: unknown, key: string): string => {
  const value = isRecord(record) ? record[key] : undefined;
  return typeof value === "string" ? value : typeof value === "number" ? String(value) : "";
};
