import type { KindRecord } from "../model/dataset.ts";
import { memoByKey } from "../model/memo.ts";
import { oncePerTables } from "../model/tables/oncePerTables.ts";
import { eventRecord, type Tables } from "../model/tables/tables.ts";
import { textAt } from "../model/tables/textColumn.ts";
import type { EventRow } from "../model/units.ts";
import { visibleText } from "./isolate.ts";
import type { Words } from "./words.ts";

/** `short` is a short headline for small places. Undefined if the author wrote none. */
export type EventName = { readonly headline: string; readonly short?: string | undefined };

/** The headline of an event if it fits, otherwise `short`. If there is no `short`, the caller must cut the headline. */
export const nameIn = ({ headline, short }: EventName, fits: (text: string) => boolean): string =>
  short === undefined || fits(headline) ? headline : short;

export const isWhole = (lines: readonly string[], text: string): boolean => lines.join(" ") === text;

export function eventName(tables: Tables, row: EventRow, most = Number.POSITIVE_INFINITY): EventName {
  const { headlines, records } = tables.events;
  // The search for `"short"` avoids parsing the records of all other events.
  const short = textAt(records, row).includes('"short"') ? eventRecord(tables, row).short : undefined;
  return {
    headline: visibleText(textAt(headlines, row).slice(0, most)),
    short: short === undefined ? undefined : visibleText(short),
  };
}

export type Kind = Pick<KindRecord, "label" | "labels">;

export const kindLabel = (words: Words, kind: Kind): string =>
  visibleText(translation(words, kind) ?? kind.label);

/** The label of a kind in the language of the interface. Undefined if the file has none. */
export const translation = ({ language }: Words, { labels = {} }: Kind): string | undefined =>
  Object.hasOwn(labels, language) ? labels[language] : undefined;

const namesOf = oncePerTables(({ actors }) =>
  memoByKey((actor: number) => visibleText(textAt(actors.names, actor))),
);

export const actorName = (tables: Tables, actor: number): string => namesOf(tables)(actor);
