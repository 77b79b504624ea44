import type { Fault } from "../../model/check/fault.ts";
import { isSameScope, type RowScope } from "../../model/folder/rowScope.ts";
import { at } from "../../model/tables/columns.ts";
import type { Tables } from "../../model/tables/tables.ts";
import { textAt } from "../../model/tables/text/textColumn.ts";
import { actorId, type EventId, epochDay, kindId } from "../../model/units.ts";
import { storyDays } from "../time/storyExtent.ts";
import { scopeOfActors, scopeOfDays } from "./folderScope.ts";
import type { Answer, Inexact, Question, Source } from "./source.ts";
import { rankedActors, type TablesAnswers, tablesAnswers } from "./tablesAnswers.ts";
import { actorsOfYears, type FolderTables, tiesOfYears, yearsWithin } from "./yearCounts.ts";

/** What comes of asking for rows. */
export type ScopeTables =
  | { readonly ok: true; readonly tables: Tables }
  | { readonly ok: false; readonly faults: readonly Fault[] }
  | { readonly ok: false; readonly stopped: true };

export type FolderParts = {
  /** Without a row: all is counted. */
  readonly base: FolderTables;
  readonly mostRows: number;
  readonly read: (scope: RowScope, signal: AbortSignal) => Promise<ScopeTables>;
  /** The first day of an event; null where the folder has none of this id. */
  readonly dayOf: (
    id: EventId,
    signal: AbortSignal,
  ) => Promise<
    | { readonly ok: true; readonly day: number | null }
    | { readonly ok: false; readonly faults: readonly Fault[] }
    | { readonly ok: false; readonly stopped: true }
  >;
};

/**
 * A prepared folder. Each question is answered from tables of one scope, the smallest that holds what is asked for: what
 * is said together is counted together.
 */
export function folderSource({ base, mostRows, read, dayOf }: FolderParts): Source {
  const counted = tablesAnswers(base);
  const days = storyDays(base);

  const within = ({ window }: Question) => scopeOfDays(base, window ?? days, mostRows);
  const ofActors = ({ actors }: Question) => scopeOfActors(base, actors, mostRows);
  async function answered<Value>(
    scope: RowScope | Inexact,
    signal: AbortSignal,
    answer: (answers: TablesAnswers) => Value,
    otherwise: () => Answer<Value>,
  ): Promise<Answer<Value>> {
    if (scope.kind === "too-many" || scope.kind === "whole-years") return otherwise();
    const answers = await answersOf(scope, signal);
    return "ok" in answers ? answers : { ok: true, exact: true, value: answer(answers) };
  }
  /** Questions about one window come together: what was read last answers the next. */
  let last: { readonly scope: RowScope; readonly answers: TablesAnswers } = {
    scope: { kind: "none" },
    answers: counted,
  };
  async function answersOf(
    scope: RowScope,
    signal: AbortSignal,
  ): Promise<TablesAnswers | Exclude<ScopeTables, { readonly ok: true }>> {
    if (scope.kind === "none") return counted;
    if (isSameScope(scope, last.scope)) return last.answers;
    const tables = await read(scope, signal);
    if (!tables.ok) return tables;
    last = { scope, answers: tablesAnswers(tables.tables) };
    return last.answers;
  }
  const tooMany =
    <Value>(scope: RowScope | Inexact) =>
    (): Answer<Value> => ({
      ok: true,
      exact: false,
      why: scope.kind === "too-many" ? scope : { kind: "too-many", events: 0, most: mostRows },
      value: null,
    });
  /** Counted without rows where nobody is named. */
  const counting = (question: Question): RowScope | Inexact =>
    question.actors.length === 0 ? { kind: "none" } : ofActors(question);
  const rows = (question: Question): RowScope | Inexact =>
    question.actors.length === 0 ? within(question) : ofActors(question);

  return {
    describe: () => ({
      title: base.about.title,
      events: base.prepared.events,
      kinds: base.kinds.map(({ id }) => kindId(id)),
      days,
      mostRows,
    }),
    bins: (question, unit, signal) => {
      const scope = counting(question);
      return answered(scope, signal, (answers) => answers.bins(question, unit, days), tooMany(scope));
    },
    facets: (question, signal) => {
      const scope = counting(question);
      return answered(scope, signal, (answers) => answers.facets(question), tooMany(scope));
    },
    actors: (question, signal) =>
      answered(
        within(question),
        signal,
        (answers) => answers.actors(question),
        () => {
          const counts = actorsOfYears(base, question.window ?? days);
          const value = rankedActors(counts, (row) => actorId(textAt(base.actors.ids, row)));
          return { ok: true, exact: false, why: yearsWithin(base.prepared, question.window ?? days), value };
        },
      ),
    ties: (question, signal) =>
      answered(
        rows(question),
        signal,
        (answers) => answers.ties(question),
        () => {
          const counts = tiesOfYears(base, question.window ?? days);
          const { from, to } = base.ties;
          const shown = [...counts.keys()].filter((tie) => at(counts, tie) > 0);
          const idOf = (row: number) => actorId(textAt(base.actors.ids, row));
          const value = {
            from: shown.map((tie) => idOf(at(from, tie))),
            to: shown.map((tie) => idOf(at(to, tie))),
            events: Uint32Array.from(shown, (tie) => at(counts, tie)),
          };
          return { ok: true, exact: false, why: yearsWithin(base.prepared, question.window ?? days), value };
        },
      ),
    events: (question, signal) => {
      const scope = rows(question);
      return answered(scope, signal, (answers) => answers.events(question), tooMany(scope));
    },
    event: async (id, signal) => {
      const found = await dayOf(id, signal);
      if (!found.ok) return found;
      if (found.day === null) return { ok: true, exact: true, value: null };
      const day = epochDay(found.day);
      const scope: RowScope = { kind: "days", days: { first: day, last: day } };
      return answered(scope, signal, (answers) => answers.event(id), tooMany(scope));
    },
  };
}
