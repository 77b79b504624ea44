import { plainDraft } from "../../load/eventDraft.ts";
import { dayOrders } from "../../load/importers/table/dayOrders.ts";
import { TableRowReader } from "../../load/importers/table/tableRowReader.ts";
import type { ColumnMapping, ColumnRole, DayOrder } from "../../load/loadOutcome.ts";
import { parseEdtf } from "../../model/dates/edtf.ts";
import { LIST_LIMITS } from "../../model/limits.ts";
import { datesOf } from "../../model/tables/datesOf.ts";
import { STATUSES } from "../../model/vocabulary.ts";
import { type Database, named } from "./database.ts";

/**
 * What the different dates, kinds, standings and acts of the tables mean, each read once by the functions of the page and
 * written into a table of the database beside the word it stands for.
 */

export const DATE_ROLES = ["date", "start", "end", "precision"] as const satisfies readonly ColumnRole[];
/** As in the page: more actions are a code book, not kinds. */
const MOST_ACTION_KINDS = 24;

export const refuse = (...faults: readonly string[]) => ({ ok: false, faults }) as const;
export const textOf = (value: unknown): string =>
  value === null || value === undefined ? "" : String(value);
export const rowList = (rows: readonly (readonly string[])[]) => ({
  length: rows.length,
  at: (row: number) => rows[row],
});

type Reading = {
  readonly database: Database;
  readonly mapping: ColumnMapping;
  readonly width: number;
  readonly preset: object;
};

/** Each way in which the dates of a row are written becomes one EDTF date with its days, in `dates`; what is no date is not there. */
export async function readDates(
  { database, mapping, width, preset }: Reading,
  order: DayOrder | undefined,
): Promise<{ readonly ok: true; readonly roles: readonly string[] } | ReturnType<typeof refuse>> {
  const roles = DATE_ROLES.filter((role) => mapping.includes(role));
  const written = await database.rows(`SELECT DISTINCT ${roles.map(named).join(", ")} FROM raw`);
  const rows = written.map((row) => {
    const cells = Array.from({ length: width }, () => "");
    for (const role of roles) cells[mapping.indexOf(role)] = textOf(row[role]);
    return cells;
  });
  const header = Array.from({ length: width }, (_, column) => `${mapping[column] ?? ""}`);
  const orders = dayOrders({ ok: true, header, rows: rowList(rows), unit: "row", firstRow: 1 }, mapping);
  if (order === undefined && orders.decided === "ask") {
    const seen = orders.twoWays.map(({ value }) => value).join(", ");
    return refuse(`Dates can be read in two ways (${seen}): say --days day-first or --days month-first.`);
  }
  const decided = order ?? (orders.decided === "ask" ? null : orders.decided);
  const reader = new TableRowReader(mapping, () => "", decided, preset);
  const read = rows.flatMap((cells, index) => {
    const draft = reader.read(cells);
    if ("reason" in draft || !parseEdtf(draft.date).ok) return [];
    return [{ texts: roles.map((role) => textOf(written[index]?.[role])), edtf: draft.date }];
  });
  const days = datesOf(read.map(({ edtf }) => edtf));
  const columns = { first: "INTEGER", last: "INTEGER", extent: "INTEGER", precision: "INTEGER" } as const;
  await database.fill(
    "dates",
    {
      ...Object.fromEntries(roles.map((role) => [`of_${role}`, "VARCHAR"] as const)),
      edtf: "VARCHAR",
      ...columns,
    },
    read.map(({ texts, edtf }, row) => [
      ...texts,
      edtf,
      ...[days.first, days.last, days.extent, days.precision].map((column) => column[row] ?? 0),
    ]),
  );
  return { ok: true, roles };
}

/** Fills `kinds` with the number of each word of the column that tells kinds; answers their labels, the most frequent first. */
export async function readKinds(
  database: Database,
  mapping: ColumnMapping,
  decode: (role: ColumnRole, code: string) => string,
): Promise<readonly string[]> {
  const [role, most] = mapping.includes("kind")
    ? (["kind", LIST_LIMITS.kinds] as const)
    : (["action", MOST_ACTION_KINDS] as const);
  const words = mapping.includes(role)
    ? await database.rows(
        `SELECT ${named(role)} AS word, count(*) AS count FROM raw GROUP BY word ORDER BY count DESC, word LIMIT ${most * 10}`,
      )
    : [];
  const labelOf = (word: unknown): string => decode(role, textOf(word)).trim() || plainDraft.kind;
  const labels = [...new Set(words.map(({ word }) => labelOf(word)))];
  const areKinds = words.length > 0 && labels.length <= most;
  const kinds = areKinds ? labels : [plainDraft.kind];
  await database.fill(
    "kinds",
    { of_kind: "VARCHAR", kind: "VARCHAR", kind_number: "INTEGER" },
    areKinds
      ? words.map(({ word }) => [textOf(word), labelOf(word), kinds.indexOf(labelOf(word))])
      : [["", plainDraft.kind, 0]],
  );
  await database.run(
    `CREATE VIEW kinded AS SELECT raw.*, k.kind AS kind_label, k.kind_number, trim(k.of_kind) <> '' AS is_said FROM raw JOIN kinds k ON ${
      areKinds ? `raw.${named(role)} = k.of_kind` : "true"
    }`,
  );
  return kinds;
}

const NUMBERS_OF_STATUS = new Map<string, number>(STATUSES.map((status, number) => [status, number]));

/** Fills `standings` with those that the format knows, and `acts` with the words for what was done. */
export async function readWords(
  database: Database,
  mapping: ColumnMapping,
  decode: (role: ColumnRole, code: string) => string,
): Promise<void> {
  const distinct = async (role: ColumnRole) =>
    mapping.includes(role) ? await database.rows(`SELECT DISTINCT ${named(role)} AS word FROM raw`) : [];
  const standings = (await distinct("status")).flatMap(({ word }) => {
    const status = textOf(word).trim().toLowerCase() || plainDraft.status;
    const number = NUMBERS_OF_STATUS.get(status);
    return number === undefined ? [] : [[textOf(word), status, number] as const];
  });
  const unstated = [["", plainDraft.status, NUMBERS_OF_STATUS.get(plainDraft.status) ?? 0] as const];
  await database.fill(
    "standings",
    { of_status: "VARCHAR", status: "VARCHAR", status_number: "INTEGER" },
    mapping.includes("status") ? standings : unstated,
  );
  const acts = (await distinct("action")).map(({ word }) => [textOf(word), decode("action", textOf(word))]);
  await database.fill("acts", { of_action: "VARCHAR", action: "VARCHAR" }, acts);
}
