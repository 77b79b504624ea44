import { everything, type Question, type Selection, type Unanswered } from "../engineProtocol.ts";
import type { Columns, Reader } from "./database.ts";
import type { EngineTables } from "./engineTables.ts";
import { type Dialect, statements } from "./questionSql.ts";

/** An answer: columns by their names, one day, or the description of the data. */
export type Answer = Columns | { readonly day: number | null } | EngineTables["description"];

/** Answers one question from the database. Throws if the statement is interrupted. */
export async function answerQuestion(
  reader: Reader,
  { description, rowColumns }: EngineTables,
  question: Question,
): Promise<Answer | Unanswered> {
  if (question.name === "describe") return description;
  const most = description.limits.rows;
  const { values, dialect } = duckdb(question);
  const columns = await reader.columns(statements(rowColumns, most)[question.name].sql(dialect), values);
  if (question.name === "day-of") {
    const day = columns.day?.[0];
    return { day: typeof day === "number" ? day : null };
  }
  return question.name === "rows" && (columns.id?.length ?? 0) > most
    ? { status: 413, error: `more than ${most} events`, remedy: "fewer days, or a narrower filter" }
    : columns;
}

/** DuckDB's SQL for one question. The statement has only a number for each text of a reader, so no text is run as SQL. */
function duckdb(question: Question): { readonly values: (string | number)[]; readonly dialect: Dialect } {
  const values: (string | number)[] = [];
  const whole = (value: number): string => `$${values.push(value)}::INTEGER`;
  const text = (value: string): string => `$${values.push(value)}::VARCHAR`;
  const of: Selection = { ...everything, ...("of" in question ? question.of : {}) };
  const actors = [...new Set(of.actors)];
  const has = {
    actors: actors.length > 0,
    kinds: of.kinds.length > 0,
    statuses: of.statuses.length > 0,
    contested: of.contested,
    days: of.days !== null,
    words: of.words.length > 0,
  };
  return {
    values,
    dialect: {
      when: (parameter, part) => (has[parameter] ? part() : ""),
      day: (end) => whole(of.days?.[end] ?? 0),
      id: () => text("id" in question ? question.id : ""),
      among: (column, list) => `${column} IN (${of[list].map(whole).join(", ")})`,
      all: () => (of.match === "all" ? ` GROUP BY rn HAVING count(*) = ${actors.length}` : ""),
      said: () => of.words.map((word) => `contains(words, ${text(word)})`).join(" AND "),
      narrowed: (first, second) => (has.actors || has.words ? first() : second()),
    },
  };
}
