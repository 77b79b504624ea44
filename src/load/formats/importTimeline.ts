import { isRecord, listAt, refuse } from "../../model/check/fault.ts";
import { readJsonText } from "../../model/check/json.ts";
import { FIRST_YEAR, LAST_YEAR } from "../../model/dates/calendar.ts";
import { FILE_LIMITS } from "../../model/limits.ts";
import { DatasetBuilder } from "../datasetBuilder.ts";
import { type EventDraft, plainDraft, type SourceDraft } from "../eventDraft.ts";
import type { ImportContext, Imported } from "../imported.ts";
import { tooMany } from "../measureFile.ts";
import { plainText } from "../plainText.ts";
import type { Delimiter } from "../recogniseFormat.ts";
import { scanXml } from "../scanXml.ts";
import { importRows } from "../table/importTable.ts";
import { recordRows } from "../table/recordRows.ts";
import { readTableRows } from "../table/tableRows.ts";
import { dayWithTime } from "../table/tableTimes.ts";

const COSMOLOGICAL = refuse(
  "/scale",
  "a timeline on the cosmological scale, in millions of years",
  "a timeline of calendar dates, from the year -271820 on",
);

/** Imports TimelineJS 3. The title names the dataset, eras become lasting events, and groups become kinds. */
export function importTimelineJson(text: string, context: ImportContext): Imported {
  const json = readJsonText(text);
  if (!json.ok) return json;
  const timeline = json.value;
  if (textOf(timeline, "scale").toLowerCase() === "cosmological") return COSMOLOGICAL;
  const builder = new DatasetBuilder({ unit: "event", columnOf: (field) => FIELDS[field] ?? field });
  const events = listAt(timeline, "events");
  events.forEach((slide, index) => {
    if (index % 10_000 === 0) context.onRows(index, events.length);
    addSlide(builder, slideOf(slide), index + 1, "");
  });
  listAt(timeline, "eras").forEach((slide, index) => {
    addSlide(builder, slideOf(slide), events.length + index + 1, ERA);
  });
  const title = isRecord(timeline) ? slideOf(timeline.title) : slideOf(undefined);
  return finish(builder, title, context);
}

export function importTimelineCsv(text: string, delimiter: Delimiter, context: ImportContext): Imported {
  const table = readTableRows(text, delimiter);
  if (!table.ok) return table;
  const columns = new Map(
    table.header.map((name, column) => [name.toLowerCase().replace(/[^a-z]/g, ""), column]),
  );
  const builder = new DatasetBuilder({
    unit: "row",
    columnOf: (field) => table.header[columns.get(COLUMNS[field] ?? field) ?? -1] ?? "",
  });
  let title = slideOf(undefined);
  table.rows.forEach((cells, index) => {
    if (index % 10_000 === 0) context.onRows(index, table.rows.length);
    const cell = (name: string): string => (cells[columns.get(name) ?? -1] ?? "").trim();
    const slide: TimelineSlide = {
      id: "",
      start: dateOf(cell("year"), cell("month"), cell("day"), cell("time")),
      end: dateOf(cell("endyear"), cell("endmonth"), cell("endday"), cell("endtime")),
      displayDate: cell("displaydate"),
      headline: cell("headline"),
      text: cell("text"),
      group: cell("group") || cell("tag"),
      media: { url: cell("media"), caption: cell("mediacaption"), credit: cell("mediacredit") },
    };
    if (cells.every((it) => it.trim() === "")) return;
    const type = cell("type").toLowerCase();
    if (type === "title") title = slide;
    else addSlide(builder, slide, index + table.firstRow, type === "era" ? ERA : "");
  });
  return finish(builder, title, context);
}

function addSlide(builder: DatasetBuilder, slide: TimelineSlide, row: number, kind: string): void {
  const draft = draftOfSlide(slide, kind || plainText(slide.group) || plainDraft.kind);
  if ("reason" in draft) builder.leaveOut(row, draft.field, draft.value, draft.reason);
  else builder.addEvent(draft, row);
}

function finish(builder: DatasetBuilder, title: TimelineSlide, context: ImportContext): Imported {
  if (builder.refusal !== null) return builder.refusal;
  const [first] = builder.setAside.listed;
  if (builder.eventCount === 0 && first !== undefined) {
    return refuse("", `no slide with a date; the first: “${first.value}”`, first.reason);
  }
  const name = plainText(title.headline).replace(/\s+/g, " ");
  const about = [plainText(title.text), plainText(title.media.caption), plainText(title.media.credit)];
  const description = about.filter((text) => text !== "").join("\n\n");
  return builder.imported({ title: name === "" ? context.title : name, description }, []);
}

function slideOf(slide: unknown): TimelineSlide {
  const record = isRecord(slide) ? slide : {};
  const { text, media, start_date: start, end_date: end } = record;
  return {
    id: textOf(record, "unique_id"),
    start: slideDate(start),
    end: slideDate(end),
    displayDate: textOf(record, "display_date") || textOf(start, "display_date"),
    headline: textOf(text, "headline"),
    text: textOf(text, "text"),
    group: textOf(record, "group"),
    media: { url: textOf(media, "url"), caption: textOf(media, "caption"), credit: textOf(media, "credit") },
  };
}

function slideDate(date: unknown): SlideDate | null {
  const part = (name: string): string => textOf(date, name).trim();
  const clock = [part("hour"), part("minute"), part("second")];
  // The parts from the first blank part on are dropped, because a minute without its hour means nothing.
  const known = clock.slice(0, [...clock, ""].indexOf(""));
  return dateOf(part("year"), part("month"), part("day"), known.map(twoDigits).join(":"));
}

const twoDigits = (digits: string): string => digits.padStart(2, "0");

const dateOf = (year: string, month: string, day: string, time: string): SlideDate | null =>
  year === "" && month === "" && day === "" ? null : { year, month, day, time };

const FIELDS: Readonly<Record<string, string>> = {
  id: "unique_id",
  date: "start_date",
  kind: "group",
  summary: "text",
  sources: "media",
};

const COLUMNS: Readonly<Record<string, string>> = {
  start_date: "year",
  date: "year",
  end_date: "endyear",
  kind: "group",
  summary: "text",
  sources: "media",
};

/** A slide of TimelineJS, from JSON or from a row of the spreadsheet. All texts may have HTML. */
type TimelineSlide = {
  readonly id: string;
  readonly start: SlideDate | null;
  readonly end: SlideDate | null;
  readonly displayDate: string;
  readonly headline: string;
  readonly text: string;
  readonly group: string;
  readonly media: { readonly url: string; readonly caption: string; readonly credit: string };
};

/** The parts of a date as written. A part is blank if the date is less exact. */
type SlideDate = Readonly<Record<"year" | "month" | "day" | "time", string>>;

type SlideProblem = { readonly field: string; readonly value: string; readonly reason: string };

const ERA = "Era";

function draftOfSlide(slide: TimelineSlide, kind: string): EventDraft | SlideProblem {
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

function headlineOf({ headline, text }: TimelineSlide): { headline: string; more: string } {
  const title = plainText(headline).replace(/\s+/g, " ");
  const body = plainText(text);
  if (title !== "") return { headline: title, more: body };
  const [first = ""] = body.split("\n");
  return first.length <= 80
    ? { headline: first, more: body.slice(first.length).trim() }
    : { headline: `${first.slice(0, 79)}…`, more: body };
}

function mediaSources({ media }: TimelineSlide): SourceDraft[] {
  const url = media.url.trim();
  if (!/^https?:\/\/\S+$/i.test(url)) return [];
  const publisher = plainText(media.credit);
  const title = plainText(media.caption).replace(/\s+/g, " ");
  return [{ title, url, ...(publisher === "" ? {} : { publisher }) }];
}

/** A date in EDTF, or why there is none. 44 BCE is −44 in the file, and −0043 in EDTF. A blank part ends the date. */
function edtfOf(date: SlideDate | null): string | Omit<SlideProblem, "field"> {
  const value =
    date === null
      ? ""
      : `${[date.year, date.month, date.day].filter((part) => part !== "").join("-")} ${date.time}`.trim();
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
  if (!/^\d{1,2}$/.test(date.day)) return { value, reason: "a day from 1 to 31" };
  const day = `${month}-${date.day.padStart(2, "0")}`;
  if (date.time === "") return day;
  return dayWithTime(day, date.time) ?? { value, reason: "a time of day such as 08:46 or 8:46 pm" };
}

const textOf = (record: unknown, key: string): string => {
  const value = isRecord(record) ? record[key] : undefined;
  return typeof value === "string" ? value : typeof value === "number" ? String(value) : "";
};

/** Maps each lower-case attribute to its name in JSON, because XML files write attributes in any case. */
const SIMILE_FIELDS: ReadonlyMap<string, string> = new Map(
  ["start", "latestStart", "earliestEnd", "end", "isDuration", "durationEvent", "title", "link"].map(
    (name) => [name.toLowerCase(), name],
  ),
);

/** Imports a SIMILE timeline in XML: `<data><event start="Dec 20 1998" title="…">its description</event></data>`. */
export function importSimileXml(text: string, context: ImportContext): Imported {
  const events: Record<string, string>[] = [];
  let inside: Record<string, string> | null = null;
  const failure = scanXml(text, {
    open: (name, attributes) => {
      if (name !== "event") return;
      inside = { description: "" };
      for (const [key, value] of attributes) {
        const field = SIMILE_FIELDS.get(key.toLowerCase());
        if (field !== undefined) inside[field] = value;
      }
      events.push(inside);
    },
    close: (name) => {
      if (name === "event") inside = null;
    },
    text: (content) => {
      if (inside !== null) inside.description += content;
    },
    excess: () => (events.length > FILE_LIMITS.rows ? tooMany("", "events", FILE_LIMITS.rows) : null),
  });
  if (failure !== null) return failure;
  const rows = recordRows({ dateTimeFormat: "", events });
  return rows === undefined
    ? refuse("", "a timeline in XML whose events have no title", "events with a start and a title")
    : importRows(rows, context);
}
