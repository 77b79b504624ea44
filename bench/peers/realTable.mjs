// A table with the statistics of coded news (ICEWS, 2005 to 2015), with a headline, an id and a standing in each row, the same
// at every run. Names and pairs are invented. Their frequencies and their special characters are real.
import { numbers } from "./madeTable.mjs";

const FIRST_DAY = Date.UTC(2005, 0, 1);
/** The events of each year, out of 92,367. */
const YEARS = [8868, 9440, 9134, 9012, 8861, 8140, 6802, 7251, 7103, 8459, 9297];

/** The share of all rows by rank, log-log linear between these ranks. @typedef {readonly (readonly [rank: number, share: number])[]} Ranks */
/** @type {Ranks} */
const ACTORS = [
  [1, 0.0572],
  [2, 0.0335],
  [5, 0.0196],
  [10, 0.0152],
  [20, 0.00685],
  [50, 0.00326],
  [100, 0.00153],
  [200, 0.00072],
  [500, 0.000249],
  [1000, 0.0000974],
  [2000, 0.0000379],
  [4000, 0.0000108],
  [6613, 0.0000054],
];
/** @type {Ranks} */
const ACTS = [
  [1, 0.167],
  [2, 0.1057],
  [3, 0.0663],
  [5, 0.0533],
  [10, 0.0252],
  [20, 0.0121],
  [50, 0.00148],
  [100, 0.0004],
  [224, 0.00002],
];
/** The most frequent acts of the code book. Rarer acts are named by their number. */
const FREQUENT = [
  "Make statement",
  "Consult",
  "Express intent to meet or negotiate",
  "Make an appeal or request",
  "Host a visit",
  "Make a visit",
  "Arrest, detain, or charge with legal action",
  "Praise or endorse",
  "Criticize or denounce",
  "Accuse",
  "Engage in negotiation",
  "Express intent to cooperate",
  "Sign formal agreement",
  "Express intent to engage in diplomatic cooperation (such as policy support)",
  "Use conventional military force",
  "Engage in diplomatic cooperation",
  "Use unconventional violence",
  "Demand",
  "Investigate",
  "fight with small arms and light weapons",
  "Reject",
  "Make optimistic comment",
  "Discuss by telephone",
  "Make pessimistic comment",
  "Threaten",
  "Meet at a 'third' location",
];
const STANDINGS = ["confirmed", "reported", "disputed", "alleged"];
/** The share of rows about a pair of an earlier row. */
const KNOWN_PAIRS = 0.5;
/** The share of rows that last longer than a day, and at most a month. */
const SPANS = 0.05;
const DAY = 86_400_000;

/** @param {number} rows */
export function realTable(rows) {
  const random = numbers(rows);
  const actorOf = drawn(ACTORS);
  const actOf = drawn(ACTS);
  const yearOf = drawnFrom(YEARS);
  /** @type {(readonly [number, number])[]} */
  const pairs = [];
  const lines = Array.from({ length: rows }, (_, row) => {
    const known = random() < KNOWN_PAIRS ? pairs[Math.floor(random() * pairs.length)] : undefined;
    const [from, to] = known ?? [actorOf(random()), actorOf(random())];
    const other = from === to ? from + 1 : to;
    pairs.push([from, other]);
    const day = FIRST_DAY + Math.floor((yearOf(random()) + random()) * 365.25) * DAY;
    const end = random() < SPANS ? isoDay(day + Math.ceil(random() * 30) * DAY) : "";
    const standing = STANDINGS[Math.floor(random() * random() * 4)] ?? "";
    const rank = actOf(random());
    const act = FREQUENT[rank] ?? `Act number ${rank} of the usual length`;
    const said = `${nameOf(from)}: ${act}, ${nameOf(other)}`;
    return [`e${row}`, isoDay(day), end, said, act, standing, nameOf(from), nameOf(other)]
      .map(cell)
      .join(",");
  });
  return `id,start,end,title,action,status,source,target\n${lines.join("\n")}\n`;
}

/** @param {number} day */
const isoDay = (day) => new Date(day).toISOString().slice(0, 10);
/** @param {string} text */
const cell = (text) => (/[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

/** A name as in a code book: a country or a group in it. One in thirty has other letters, one in a hundred an apostrophe. @param {number} rank */
function nameOf(rank) {
  const country = `${SYLLABLES[rank % 23]}${(SYLLABLES[(rank * 7) % 19] ?? "").toLowerCase()}${rank % 3 === 0 ? "ia" : "land"}`;
  if (rank < 8) return `${country} ${rank + 1}`;
  if (rank % 9 < 4) return `${WHO[rank % WHO.length]} ${rank} (${country})`;
  const [given, family] = [SYLLABLES[rank % 17], SYLLABLES[(rank * 5) % 23]];
  if (rank % 997 === 11) return `${given} "${family}" ${country} ${rank}`;
  return `${given}${rank % 30 === 7 ? "é" : "o"} ${rank % 100 === 31 ? "O'" : ""}${family}an ${rank}`;
}

const SYLLABLES =
  "Ba Co Du Fe Gi Ho Ja Ke Lu Mo Na Pi Qua Ro Se Ta Ur Ve Wi Xo Ya Zu Am Ben Cor Dal Er Fin Gor".split(" ");
const WHO = ["Citizen", "Police", "Government", "Foreign Affairs", "Head of Government", "Military", "Court"];

/** A function from a number from 0 to 1 to a rank. @param {Ranks} ranks */
function drawn(ranks) {
  const [last = 1] = ranks.at(-1) ?? [];
  return drawnFrom(
    Array.from({ length: last }, (_, index) => {
      const after = ranks.findIndex(([rank]) => rank > index + 1);
      const [[low, share] = [1, 1], [high, next] = [1, 1]] = ranks.slice(after < 0 ? -2 : after - 1);
      const part = low === high ? 0 : Math.log((index + 1) / low) / Math.log(high / low);
      return share * (next / share) ** part;
    }),
  );
}

/** @param {readonly number[]} weights @returns {(number: number) => number} */
function drawnFrom(weights) {
  let sum = 0;
  const sums = weights.map((weight) => {
    sum += weight;
    return sum;
  });
  return (number) => {
    let low = 0;
    let high = sums.length - 1;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((sums[middle] ?? 0) <= number * sum) low = middle + 1;
      else high = middle;
    }
    return low;
  };
}

/** The most frequent actor of every such table. */
export const BUSIEST = nameOf(0);
