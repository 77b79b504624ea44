import { isRecord, refuse } from "../../model/check/fault.ts";
import { readJsonText } from "../../model/check/readJson.ts";
import { DatasetBuilder } from "../datasetBuilder.ts";
import { plainDraft } from "../eventDraft.ts";
import type { ImportContext, Imported } from "../imported.ts";
import { plainText } from "../plainText.ts";
import type { Delimiter } from "../tableHeader.ts";
import { readTableRows } from "./table/tableRows.ts";
import { draftOfSlide, ERA, type SlideDate, type TimelineSlide, textOf } from "./timelineSlide.ts";

const COSMOLOGICAL = refuse(
  "/scale",
  "a timeline on the cosmological scale, in millions of years",
  "a timeline of calendar dates, from the year -271820 on",
);

/** TimelineJS, version 3: the title slide names the dataset, eras are events that last, groups are kinds. */
export function importTimelineJson(text: string, context: ImportContext): Imported {
  const json = readJsonText(text);
  if (!json.ok) return json;
  const timeline = json.value;
  if (textOf(timeline, "scale").toLowerCase() === "cosmological") return COSMOLOGICAL;
  const builder = new DatasetBuilder({ unit: "event", columnOf: fieldName });
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

/** The spreadsheet of TimelineJS saved as CSV: the same slides, one a row. */
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
      start: dateOf(cell("year"), cell("month"), cell("day")),
      end: dateOf(cell("endyear"), cell("endmonth"), cell("endday")),
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
  const { setAside } = builder;
  const [first] = setAside.listed;
  if (builder.eventCount === 0 && first !== undefined) {
    return refuse("", `no slide with a date; the first: “${first.value}”`, first.reason);
  }
  const name = plainText(title.headline).replace(/\s+/g, " ");
  const about = [plainText(title.text), plainText(title.media.caption), plainText(title.media.credit)];
  return {
    ok: true,
    dataset: builder.dataset(
      name === "" ? context.title : name,
      about.filter((text) => text !== "").join("\n\n"),
    ),
    setAside,
    notes: [],
    locate: builder.locate,
  };
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

const slideDate = (date: unknown): SlideDate | null =>
  dateOf(textOf(date, "year").trim(), textOf(date, "month").trim(), textOf(date, "day").trim());

const dateOf = (year: string, month: string, day: string): SlideDate | null =>
  year === "" && month === "" && day === "" ? null : { year, month, day };

function listAt(record: unknown, key: string): readonly unknown[] {
  const value = isRecord(record) ? record[key] : undefined;
  return Array.isArray(value) ? value : [];
}

const FIELDS: Readonly<Record<string, string>> = {
  id: "unique_id",
  date: "start_date",
  kind: "group",
  summary: "text",
  sources: "media",
};
const fieldName = (field: string): string => FIELDS[field] ?? field;

const COLUMNS: Readonly<Record<string, string>> = {
  start_date: "year",
  date: "year",
  end_date: "endyear",
  kind: "group",
  summary: "text",
  sources: "media",
};
