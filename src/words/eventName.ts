import { eventRecord, type Tables } from "../model/tables/tables.ts";
import { textAt } from "../model/tables/text/textColumn.ts";
import type { EventRow } from "../model/units.ts";
import { visibleText } from "./visibleText.ts";

/** What an event is called: its headline, and what its editors wrote for where that has no room. */
export type EventName = { readonly headline: string; readonly short?: string | undefined };

/**
 * The text that stands for an event in some room: its headline where it fits whole, else its `short`. An event without
 * one is called by its headline, which the caller cuts.
 */
export const nameIn = ({ headline, short }: EventName, fits: (text: string) => boolean): string =>
  short === undefined || fits(headline) ? headline : short;

/** Whether a text has been set in lines without losing a word. */
export const isWhole = (lines: readonly string[], text: string): boolean => lines.join(" ") === text;

/** The name of an event as it may be shown, of its headline at most so many letters. */
export function eventName(tables: Tables, row: EventRow, most = Number.POSITIVE_INFINITY): EventName {
  const { headlines, records } = tables.events;
  // A glance spares parsing the records of events that have none.
  const short = textAt(records, row).includes('"short"') ? eventRecord(tables, row).short : undefined;
  return {
    headline: visibleText(textAt(headlines, row).slice(0, most)),
    short: short === undefined ? undefined : visibleText(short),
  };
}
