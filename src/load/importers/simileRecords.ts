import { isRecord } from "../../model/check/fault.ts";
import { plainText } from "../plainText.ts";
import { readTableDate } from "./table/tableDates.ts";

/** Fields of our tables by those of a SIMILE event. */
const FIELDS = { title: "headline", description: "description", link: "url" } as const;

/**
 * The events of a SIMILE timeline as records of a table. It knows four bounds: one lasting event begins once from
 * `start` to `latestStart` and ends once from `earliestEnd` to `end`; one that does not last happened once in between.
 */
export function simileRecords(value: unknown): readonly Record<string, unknown>[] | undefined {
  if (!isRecord(value) || !Array.isArray(value.events) || "kinds" in value) return undefined;
  const events = value.events.filter(isRecord);
  const isSimile =
    "dateTimeFormat" in value || events.some((event) => "durationEvent" in event || "isDuration" in event);
  const hasTitles = events.some((event) => typeof event.title === "string" && "start" in event);
  return isSimile && hasTitles ? events.map(recordOf) : undefined;
}

function recordOf(event: Record<string, unknown>): Record<string, unknown> {
  const [start, latestStart, earliestEnd, end] = ["start", "latestStart", "earliestEnd", "end"].map((bound) =>
    dateIn(event[bound]),
  );
  const said = event.durationEvent ?? event.isDuration;
  // Without the word, one with an end lasts.
  const lasts = said === undefined ? end !== "" : said === true || said === "true";
  const record: Record<string, unknown> = { date: dateOf({ start, latestStart, earliestEnd, end, lasts }) };
  for (const [from, to] of Object.entries(FIELDS)) {
    const text = event[from];
    if (typeof text === "string") record[to] = plainText(text);
  }
  if (lasts && (latestStart || earliestEnd)) {
    record["date note"] = `${start}–${latestStart || start} … ${earliestEnd || end}–${end}`;
  }
  return record;
}

/** EDTF where the date can be read in one way; else as it stands, so that the table says what is wrong with it. */
function dateIn(value: unknown): string {
  const written = typeof value === "string" || typeof value === "number" ? String(value) : "";
  const years = /^(\d{1,5})\s*B\.?C\.?(?:E\.?)?$/i.exec(written.trim());
  // 44 BC is the year −43.
  if (years !== null) return `-${String(Number(years[1]) - 1).padStart(4, "0")}`;
  const short = /^(-?)(\d{1,3})$/.exec(written.trim());
  if (short !== null) return `${short[1]}${short[2]?.padStart(4, "0")}`;
  const reading = readTableDate(written);
  return reading.kind === "date" ? reading.edtf.slice(0, reading.edtf.startsWith("-") ? 11 : 10) : written;
}

type Bounds = {
  readonly start: string | undefined;
  readonly latestStart: string | undefined;
  readonly earliestEnd: string | undefined;
  readonly end: string | undefined;
  readonly lasts: boolean;
};

/** A bound that is only known to lie between two days is marked as about that day; what they are stands in the note. */
function dateOf({ start = "", latestStart = "", earliestEnd = "", end = "", lasts }: Bounds): string {
  const last = end || earliestEnd;
  if (lasts) {
    const from = latestStart !== "" && latestStart !== start ? `${start}~` : start;
    const to = earliestEnd !== "" && earliestEnd !== last ? `${last}~` : last;
    return to === "" ? from : `${from}/${to}`;
  }
  const latest = last || latestStart;
  return latest === "" || latest === start ? start : `[${start}..${latest}]`;
}
