import { parseIsoDay } from "../model/dates/calendar.ts";
import { PROGRAM_NAME } from "../model/siteFacts.ts";
import type { DatasetAbout } from "../model/tables/tables.ts";
import { formatDay } from "./formatDate.ts";
import { joinPresent } from "./formatNumber.ts";
import { visibleText } from "./isolate.ts";
import { readingWords } from "./laterWords.ts";
import { type Kind, translation } from "./names.ts";
import type { Words } from "./words.ts";

/**
 * Lists title, version, number of events, author, publisher, licence, hash and program, in words. By these, two readers
 * can tell whether they read the same data.
 */
export function describeData(
  words: Words,
  about: DatasetAbout,
  events: number,
  sha256: string | null,
  program: string,
): readonly (readonly [term: string, text: string])[] {
  const data = readingWords(words).data;
  const { counts } = words.messages;
  const parts = [visibleText(about.title), versionInWords(words, about), counts.events(events)];
  return [
    [data.title, joinPresent(parts, " · ")],
    ...[
      [data.byline, visibleText(about.byline)] as const,
      [data.publisher, visibleText(about.publisher)] as const,
      [data.licence, visibleText(about.licence)] as const,
    ].filter(([, text]) => text !== ""),
    [data.file, sha256 ?? data.notAvailable],
    [data.program, `${PROGRAM_NAME} ${program}`],
  ];
}

/** For example "Version 1.0.0, 24 November 2026". Only one of the two if the file lacks the other. */
export function versionInWords(words: Words, { version, updated }: DatasetAbout): string {
  const day = parseIsoDay(updated);
  const date = day === undefined ? "" : formatDay(words, day, "long");
  return readingWords(words).data.version(visibleText(version), date);
}

/** A note that the label of a kind is a translation, with the original. Null if the label is the original. */
export const translationNote = (words: Words, kind: Kind): string | null =>
  translation(words, kind) === undefined
    ? null
    : readingWords(words).data.translationOf(visibleText(kind.label));
