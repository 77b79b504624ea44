import type { EventRecord } from "../../model/dataset.ts";
import type { DayRange } from "../../model/dates/timeSpan.ts";
import { at } from "../../model/tables/columns.ts";
import { actorRowOf, eventRowOf, kindIndexOf } from "../../model/tables/findRow.ts";
import { eventRecord, type Tables } from "../../model/tables/tables.ts";
import { textAt } from "../../model/tables/text/textColumn.ts";
import { type ActorId, actorId, type EventId, kindId } from "../../model/units.ts";
import { facetCounts } from "../filter/facetCounts.ts";
import { type Filter, noFilter } from "../filter/filter.ts";
import { createMaskCache, type FilterMask, matches } from "../filter/filterMask.ts";
import { numbersOf } from "../filter/standingChoices.ts";
import { createNetworkCounts } from "../network/networkCounts.ts";
import { storyDays } from "../time/storyExtent.ts";
import { type BinUnit, type TimeBins, timeBins } from "../time/timeBins.ts";
import type {
  Answer,
  Question,
  Source,
  SourceActors,
  SourceEvents,
  SourceFacets,
  SourceTies,
} from "./source.ts";
import { weightedFacets } from "./weightedFacets.ts";

const present = <T>(value: T | undefined): value is T => value !== undefined;

/** A question in rows of these tables. */
const filterOf = (tables: Tables, { actors, match, kinds, statuses }: Question): Filter => ({
  ...noFilter,
  actors: actors.map((id) => actorRowOf(tables, id)).filter(present),
  match,
  kinds: kinds.map((id) => kindIndexOf(tables, id)).filter(present),
  standings: numbersOf(statuses),
});

/** What tables answer at once, if they hold what is asked for. */
export type TablesAnswers = {
  readonly bins: (question: Question, unit: BinUnit, limits?: DayRange) => TimeBins;
  readonly facets: (question: Question) => SourceFacets;
  readonly actors: (question: Question) => SourceActors;
  readonly ties: (question: Question) => SourceTies;
  readonly events: (question: Question) => SourceEvents;
  readonly event: (id: EventId) => EventRecord | null;
};

export function tablesAnswers(tables: Tables): TablesAnswers {
  const cache = createMaskCache(tables);
  const { prepared } = tables;
  const countsOf = (question: Question, filter: Filter) => {
    const mask = cache.mask(filter, question.window);
    return prepared ? weightedFacets(tables, prepared, mask, filter) : facetCounts(tables, mask, filter);
  };
  const idOf = (row: number): ActorId => actorId(textAt(tables.actors.ids, row));
  return {
    bins: (question, unit, limits = storyDays(tables)) =>
      timeBins(tables, cache.mask(filterOf(tables, question), null), limits, unit),
    facets: (question) => {
      const { total, by } = countsOf(question, filterOf(tables, question));
      return { total, kinds: by.kind, statuses: by.standing };
    },
    actors: (question) => {
      const { by } = countsOf({ ...question, actors: [] }, { ...filterOf(tables, question), actors: [] });
      return rankedActors(by.actor, idOf);
    },
    ties: (question) => {
      const mask = cache.mask(filterOf(tables, question), null);
      const window = question.window ?? storyDays(tables);
      const { tieEvents } = createNetworkCounts(tables, mask).inWindow(window);
      const { from, to } = tables.ties;
      const rows = [...tieEvents.keys()].filter((tie) => at(tieEvents, tie) > 0);
      return {
        from: rows.map((tie) => idOf(at(from, tie))),
        to: rows.map((tie) => idOf(at(to, tie))),
        events: Uint32Array.from(rows, (tie) => at(tieEvents, tie)),
      };
    },
    events: (question) => {
      const mask = cache.mask(filterOf(tables, question), question.window);
      return { tables, rows: eventsOf(tables, mask) };
    },
    event: (id) => {
      const row = eventRowOf(tables, id);
      return row === undefined ? null : eventRecord(tables, row);
    },
  };
}

/** Actors with an event, those with most first. */
export function rankedActors(counts: Uint32Array, idOf: (row: number) => ActorId): SourceActors {
  const rows = [...counts.keys()]
    .filter((row) => at(counts, row) > 0)
    .sort((a, b) => at(counts, b) - at(counts, a) || a - b);
  return { ids: rows.map(idOf), events: Uint32Array.from(rows, (row) => at(counts, row)) };
}

/** Rows that count and are events, no cells. */
function eventsOf({ prepared }: Tables, mask: FilterMask): Uint32Array {
  return Uint32Array.from(mask.keys()).filter((row) => matches(mask, row) && prepared?.cells[row] !== 1);
}

/** Tables that hold everything. */
export function tablesSource(tables: Tables): Source {
  const answers = tablesAnswers(tables);
  const exact = async <Value>(value: Value): Promise<Answer<Value>> => ({ ok: true, exact: true, value });
  return {
    describe: () => ({
      title: tables.about.title,
      events: tables.events.count,
      kinds: tables.kinds.map(({ id }) => kindId(id)),
      days: storyDays(tables),
      mostRows: null,
    }),
    bins: (question, unit) => exact(answers.bins(question, unit)),
    facets: (question) => exact(answers.facets(question)),
    actors: (question) => exact(answers.actors(question)),
    ties: (question) => exact(answers.ties(question)),
    events: (question) => exact(answers.events(question)),
    event: (id) => exact(answers.event(id)),
  };
}
