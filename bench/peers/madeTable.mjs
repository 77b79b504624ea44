// A table of date, source, action and target, the same at every run. Few actors and few verbs are in most rows.

const KINDS = 224;
const FIRST_DAY = Date.UTC(2005, 0, 1);
const DAYS = 4017;

/** The usual number of actors in coded news: 700 in a thousand events, 5,800 in a hundred thousand. @param {number} rows */
const actorsOf = (rows) => Math.round(Math.min(11_000, 30 * rows ** 0.456));

/** Pseudo-random numbers from 0 to 1 (mulberry32). @param {number} seed */
export function numbers(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** CSV: date, source, action, target. @param {number} rows */
export function madeTable(rows) {
  const random = numbers(rows);
  const actors = actorsOf(rows);
  /** A random rank. The tenth rank is a tenth as frequent as the first. @param {number} among */
  const rank = (among) => Math.floor((among + 1) ** random()) - 1;
  const lines = Array.from({ length: rows }, () => {
    const date = new Date(FIRST_DAY + Math.floor(random() * DAYS) * 86_400_000).toISOString().slice(0, 10);
    const source = rank(actors);
    const target = rank(actors);
    const other = target === source ? (source + 1) % actors : target;
    return `${date},${nameOf(source)},Action number ${rank(KINDS)} of the usual length,${nameOf(other)}`;
  });
  return `date,source,action,target\n${lines.join("\n")}\n`;
}

/** @param {number} actor */
const nameOf = (actor) => `Actor ${actor} (Country ${actor % 190})`;

/** The most frequent actor of every such table. */
export const BUSIEST = nameOf(0);
