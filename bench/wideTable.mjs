// Tables like those of researchers, made from a seed: coded acts in the sizes of ICEWS 2018, and a table of 50 columns.
import { YEAR_2018 } from "./busyStory.mjs";
import { numbers } from "./peers/madeTable.mjs";

/** The sizes of the part of ICEWS 2018 that is often used alone, and of all events that papers count for 2018. */
export const PART_2018 = { ...YEAR_2018, pairs: 46_659 };
export const WHOLE_2018 = { ...YEAR_2018, events: 468_558, pairs: 150_000 };
const VERBS = 226;
const DAY = 86_400_000;

/**
 * Rows `date,source,action,target` with `pairs` different pairs, a few of them in most events, and every actor in some.
 * Each of the `own` additional columns has a few different words.
 *
 * @param {{ events: number, actors: number, days: number, pairs: number }} size
 */
export function codedTable({ events, actors, days, pairs }, own = 0) {
  const next = numbers(events);
  /** A random number below `many`. Small numbers are far more frequent. @param {number} many */
  const oneOf = (many) => Math.floor(many ** next()) - 1;
  /** @type {Set<string>} */
  const different = new Set();
  while (different.size < pairs) {
    const source = different.size < actors ? different.size : oneOf(actors);
    different.add(`Actor ${source},Actor ${oneOf(actors)}`);
  }
  const ends = [...different].map((pair) => pair.split(","));
  const names = Array.from({ length: own }, (_, column) => `facet ${column + 1}`);
  const lines = [["date", "source", "action", "target", ...names].join(",")];
  for (let event = 0; event < events; event++) {
    const [source, target] = ends[event < pairs ? event : oneOf(pairs)] ?? [];
    const day = new Date(Date.UTC(2018, 0, 1) + Math.floor(next() * days) * DAY);
    const words = names.map((_, column) => `word ${oneOf(10 * (column + 1))}`);
    lines.push([day.toISOString().slice(0, 10), source, `Deed ${oneOf(VERBS)}`, target, ...words].join(","));
  }
  return `${lines.join("\n")}\n`;
}

/** A table of fifty columns. None has a known name, so the page must ask for their meanings. @param {number} rows */
export function wideTable(rows) {
  const next = numbers(rows);
  const columns = Array.from({ length: 49 }, (_, column) => column);
  const lines = [["date", ...columns.map((column) => `field ${column + 1}`)].join(",")];
  for (let row = 0; row < rows; row++) {
    const cells = columns.map((column) => {
      if (column % 3 === 0) return `word ${Math.floor(next() * 12)}`;
      return column % 3 === 1
        ? String(Math.floor(next() * 500))
        : `A text of its own, number ${row}-${column}`;
    });
    lines.push([`2019-${1 + (row % 12)}-${1 + (row % 28)}`, ...cells.map((cell) => `"${cell}"`)].join(","));
  }
  return `${lines.join("\n")}\n`;
}
