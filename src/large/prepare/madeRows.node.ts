import { numbers } from "./randomNumbers.ts";

/**
 * Test support: a table of machine-coded events, the same at every run. Some events last for days, some are dated to a
 * month, and a few actors are in most events.
 */
export function madeRows(count: number, seed = 1): string {
  const random = numbers(seed);
  const below = (most: number): number => Math.floor(random() * most);
  const often = (among: number): number => Math.floor((among + 1) ** random()) - 1;
  const lines = ["date,end,source,action,target,type,status"];
  for (let row = 0; row < count; row++) {
    const day = new Date(Date.UTC(2010, 0, 1) + below(2200) * 86_400_000).toISOString().slice(0, 10);
    const chance = random();
    const date = chance < 0.03 ? day.slice(0, 7) : day;
    const end =
      chance > 0.95 ? new Date(Date.parse(day) + below(90) * 86_400_000).toISOString().slice(0, 10) : "";
    const from = often(400);
    const to = (from + 1 + often(300)) % 400;
    const status = random() < 0.2 ? "alleged" : random() < 0.5 ? "reported" : "confirmed";
    lines.push(`${date},${end},Actor ${from},act ${often(90)},Actor ${to},Kind ${often(12)},${status}`);
  }
  return lines.join("\n");
}

/** Adds a column of numbers, which some rows lack, and a column of words that recur. */
export const withOwnColumns = (csv: string): string =>
  csv
    .split("\n")
    .map((line, row) =>
      row === 0 ? `${line},deaths,land` : `${line},${row % 7 === 0 ? "" : row % 23},Land ${row % 9}`,
    )
    .join("\n");

export const withSources = (csv: string): string =>
  csv
    .split("\n")
    .map((line, row) =>
      row === 0 ? `${line},url` : `${line},${row % 3 === 0 ? "" : `https://a.example/${row % 40}`}`,
    )
    .join("\n");

/** Adds ids, for databases that return rows in any order. */
export const withIds = (csv: string): string =>
  csv
    .split("\n")
    .map((line, row) => `${row === 0 ? "id" : `e${row}`},${line}`)
    .join("\n");
