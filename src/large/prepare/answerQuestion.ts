import {
  MOST_TIES,
  type Narrowing,
  type Question,
  type Selection,
  type Unanswered,
} from "../engineProtocol.ts";
import type { Columns, Reader } from "./database.ts";
import { cellsOf, type EngineTables } from "./engineTables.ts";

/** An answer: columns by their names, one day, or the description of the data. */
export type Answer = Columns | { readonly day: number | null } | EngineTables["description"];

/**
 * The values of an SQL statement. The statement has only a number for each text of a reader, so no text is run as SQL.
 */
class Values {
  readonly all: (string | number)[] = [];
  whole(value: number): string {
    return `$${this.all.push(value)}::INTEGER`;
  }
  text(value: string): string {
    return `$${this.all.push(value)}::VARCHAR`;
  }
  list(values: readonly number[]): string {
    return `(${values.map((value) => this.whole(value)).join(", ")})`;
  }
}

/** Answers one question from the database. Throws if the statement is interrupted. */
export async function answerQuestion(
  reader: Reader,
  { description, rowColumns }: EngineTables,
  question: Question,
): Promise<Answer | Unanswered> {
  const values = new Values();
  switch (question.name) {
    case "describe":
      return description;
    case "busiest":
      return reader.columns("SELECT name AS names, events FROM actors ORDER BY actor", []);
    case "day-of": {
      const found = await reader.columns(
        `SELECT first FROM ids WHERE id = ${values.text(question.id)} LIMIT 1`,
        values.all,
      );
      const day = found.first?.[0];
      return { day: typeof day === "number" ? day : null };
    }
    case "cells": {
      const { actors, words } = question.of;
      if (actors.length + words.length === 0) return reader.columns("SELECT * FROM cells", []);
      return reader.columns(
        cellsOf(`events e WHERE ${narrowed(question.of, values, true).join(" AND ")}`),
        values.all,
      );
    }
    case "rows": {
      const { days } = question.of;
      const where = [...narrowed(question.of, values, true), ...within(days, values)].join(" AND ") || "true";
      const most = description.limits.rows;
      const rows = await reader.columns(
        `SELECT ${rowColumns.join(", ")} FROM events e WHERE ${where} ORDER BY first, last, rn LIMIT ${most + 1}`,
        values.all,
      );
      const count = rows.id?.length ?? 0;
      return count <= most
        ? rows
        : { status: 413, error: `more than ${most} events`, remedy: "fewer days, or a narrower filter" };
    }
    case "actors":
      return reader.columns(
        `SELECT actor, count(*)::INTEGER AS events FROM casts e WHERE ${selected(question.of, values)}
         GROUP BY actor ORDER BY actor`,
        values.all,
      );
    case "ties":
      return reader.columns(
        `SELECT one AS "from", other AS "to", undirected, count(*)::INTEGER AS events FROM ties e
         WHERE ${selected(question.of, values)} GROUP BY one, other, undirected
         ORDER BY events DESC, one, other, undirected LIMIT ${MOST_TIES}`,
        values.all,
      );
  }
}

/** SQL clauses for days, kinds and standings. The table must have them in each row. */
function selected(of: Selection, values: Values): string {
  const { days, kinds, statuses, contested } = of;
  const clauses = [
    ...within(days, values),
    ...(kinds.length > 0 ? [`kind_number IN ${values.list(kinds)}`] : []),
    ...(statuses.length > 0 ? [`status_number IN ${values.list(statuses)}`] : []),
    ...(contested ? ["contested = 1"] : []),
    ...narrowed(of, values),
  ];
  return clauses.join(" AND ") || "true";
}

const within = (days: Selection["days"], values: Values): readonly string[] =>
  days === null ? [] : [`first <= ${values.whole(days.last)}`, `last >= ${values.whole(days.first)}`];

/** SQL clauses for actors and words. Only `events` has the words; other tables have the row numbers of `events`. */
function narrowed(
  { actors, match, words }: Narrowing,
  values: Values,
  isOfEvents = false,
): readonly string[] {
  const wanted = [...new Set(actors)];
  const all = match === "all" ? ` GROUP BY rn HAVING count(*) = ${wanted.length}` : "";
  const said = words.map((word) => `contains(words, ${values.text(word)})`);
  return [
    ...(wanted.length > 0
      ? [`rn IN (SELECT rn FROM casts WHERE actor IN ${values.list(wanted)}${all})`]
      : []),
    ...(isOfEvents || words.length === 0
      ? said
      : [`rn IN (SELECT rn FROM events WHERE ${said.join(" AND ")})`]),
  ];
}
