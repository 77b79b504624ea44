import { SECONDS_PER_DAY } from "../../model/dates/calendar.ts";
import { oncePerTables } from "../../model/tables/oncePerTables.ts";
import type { Tables } from "../../model/tables/tables.ts";
import { reachesInto } from "../../model/tables/times.ts";
import type { TextQuestion } from "./filter.ts";
import { wordPattern, wordsInRow, wordsOf } from "./wordSearch.ts";

export function textQuestion(words: string): TextQuestion {
  const searched = wordsOf(words);
  const key = searched.join(" ");
  return { words, key, rowsIn: (tables) => rowsWithWords(tables, searched) };
}

const lastTexts = oncePerTables(() => ({ key: "", rows: new Uint32Array(0) }));

/** The rows of events that have every word. Keeps the last answer of each dataset, because several masks need it. */
export function rowsWithWords(tables: Tables, words: readonly string[]): Uint32Array {
  const key = words.join(" ");
  const last = lastTexts(tables);
  if (last.key === key) return last.rows;
  const { searchTexts, count } = tables.events;
  const clocks = words.filter((word) => atClock(tables, word));
  const others = words.filter((word) => !clocks.includes(word));
  const hasOthers = wordsInRow(searchTexts, others.map(wordPattern));
  const tests = clocks.map((word) => [wordsInRow(searchTexts, [wordPattern(word)]), atClock(tables, word)]);
  const has = (row: number) => hasOthers(row) && tests.every((either) => either.some((test) => test?.(row)));
  const found = new Uint32Array(count);
  let length = 0;
  for (let row = 0; row < count; row++) {
    if (has(row)) found[length++] = row;
  }
  last.key = key;
  last.rows = found.slice(0, length);
  return last.rows;
}

const CLOCK = /^([01]?\d|2[0-3]):([0-5]\d)(?::([0-5]\d))?$/;

/** A test whether an event is in progress at a time. Undefined if `word` is no time, or if no event has a time. */
export function atClock({ events }: Tables, word: string): ((row: number) => boolean) | undefined {
  const { times, first, last } = events;
  const [, hours, minutes, seconds] = CLOCK.exec(word) ?? [];
  if (times === null || hours === undefined) return undefined;
  const from = Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds ?? 0);
  const [start, end] = [from / SECONDS_PER_DAY, (from + (seconds === undefined ? 60 : 1)) / SECONDS_PER_DAY];
  return (row) =>
    times.begins[row] !== 0 &&
    [first[row] ?? 0, last[row] ?? 0].some((day) =>
      reachesInto(events, row, { start: day + start, end: day + end }),
    );
}
