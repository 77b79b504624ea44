import { actorRecord, eventRecord, sourceRecord, type Tables } from "../../model/tables/tables.ts";
import { actorRow, eventRow, sourceRow } from "../../model/units.ts";
import type { BytesOutcome } from "../loadOutcome.ts";

/** Test support: the outcome of a file, as lines that a person can read and compare with the file. */
export function dumpLoaded(outcome: BytesOutcome): string {
  if (!outcome.ok) return JSON.stringify(outcome, null, 1);
  const { tables, warnings, setAside, setAsideTotal, format } = outcome;
  const rows = (count: number): number[] => Array.from({ length: count }, (_, row) => row);
  const rest = (record: object): string =>
    Object.entries(record)
      .map(([key, value]) => `\n    ${key}: ${typeof value === "string" ? value : JSON.stringify(value)}`)
      .join("");
  const lines = [
    `${format}: ${tables.about.title}`,
    tables.about.description,
    "",
    "kinds",
    ...tables.kinds.map(({ id, label }) => `  ${id}: ${label}`),
    ...(tables.events.columns.length === 0 ? [] : ["columns"]),
    ...tables.events.columns.map(({ id, label, type }) => `  ${id}: ${label} (${type})`),
    "actors",
    ...rows(tables.actors.count).map((row) => {
      const { id, name, kind, ...more } = actorRecord(tables, actorRow(row));
      return `  ${id}: ${name} (${kind})${rest(more)}`;
    }),
    "sources",
    ...rows(tables.sources.count).map((row) => {
      const { id, title, ...more } = sourceRecord(tables, sourceRow(row));
      return `  ${id}: ${title}${rest(more)}`;
    }),
    "events",
    ...rows(tables.events.count).map((row) => {
      const { id, date, headline, kind, status, ...more } = eventRecord(tables, eventRow(row));
      return `  ${date} ${headline} [${id}, ${kind}, ${status}]${rest(more)}`;
    }),
    `set aside: ${setAsideTotal}`,
    ...setAside.map(({ row, column, value, reason }) => `  ${row} ${column}: ${value} → ${reason}`),
    "warnings",
    ...warnings.map(({ path, found, expected }) => `  ${path}: ${found} → ${expected}`),
  ];
  return `${lines.join("\n")}\n`;
}

/** All columns as one text. Two such texts are compared a hundred times faster than the columns themselves. */
export const plain = (tables: Tables): string =>
  JSON.stringify(tables, (_, value: unknown) => (ArrayBuffer.isView(value) ? String(value) : value));
