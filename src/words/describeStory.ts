import type { DayRange } from "../model/dates/timeSpan.ts";
import { at, item } from "../model/tables/columns.ts";
import { statesStandings } from "../model/tables/standing.ts";
import type { Tables } from "../model/tables/tables.ts";
import type { ActorRow, EventRow } from "../model/units.ts";
import { STANDINGS } from "../model/vocabulary.ts";
import { ended } from "./describeDisputes.ts";
import { capitalised, describeEvent, reserveOf } from "./describeEvent.ts";
import { formatDayRange, formatMonth, formatWindow, formatYear, type RangePrecision } from "./formatDate.ts";
import { formatList, formatNumber } from "./formatNumber.ts";
import { isolateIn } from "./isolate.ts";
import { exploringWords, readingWords } from "./laterWords.ts";
import { actorName, kindLabel } from "./names.ts";
import type { Words } from "./words.ts";

type Summary = {
  readonly events: number;
  readonly days: DayRange;
  readonly exact: RangePrecision;
  readonly isShort: boolean;
  readonly rows: readonly EventRow[];
  readonly byKind: Uint32Array;
  readonly busiest: {
    readonly unit: "month" | "year";
    readonly days: DayRange;
    readonly count: number;
  } | null;
  readonly agents: readonly ActorRow[];
  readonly targets: readonly ActorRow[];
  readonly byStanding: Uint32Array;
  readonly disputed: number;
  readonly contestedDetail: number;
};

export const describeStory = (words: Words, tables: Tables, summary: Summary): string =>
  sentencesOfStory(words, tables, summary).join(" ");

/** Sentences about the events that pass window and filters. `hasExtent` adds a sentence on their number and days. */
export function sentencesOfStory(
  words: Words,
  tables: Tables,
  summary: Summary,
  hasExtent = true,
): readonly string[] {
  const { counts } = words.messages;
  const say = readingWords(words).summary;
  if (tables.coverage.events === 0) return [exploringWords(words).nothing.noEvents];
  if (summary.events === 0) return [say.nothing];
  const { days, isShort, rows, agents, targets } = summary;
  const named = (actors: readonly ActorRow[]): string =>
    formatList(
      words,
      actors.map((row) => actorName(tables, row)),
    );
  const extent = say.extent(
    counts.events(summary.events),
    days.hours ? formatWindow(words, days) : formatDayRange(words, days.first, days.last, summary.exact),
    summary.events < tables.coverage.events,
  );
  return [
    ...rows.map((row) => whatHappened(words, tables, row)),
    ...(hasExtent ? [extent] : []),
    // If the text names single events, their headlines are enough.
    ...(rows.length > 0
      ? []
      : [
          // The doubts precede the names of actors. After them, the actors would seem to be disputed or alleged.
          ...inDoubt(words, summary),
          ...(isShort ? kindsOf(words, tables, summary) : busiest(words, summary)),
          ...(agents.length + targets.length > 0 ? [say.who(named(agents), named(targets))] : []),
        ]),
    // Without this sentence, events without a standing would look established.
    ...(statesStandings(tables) ? [] : [ended(capitalised(words, words.messages.standing.unstated.meaning))]),
  ];
}

/** For example "Minister says the government uses Borg Labs (Alleged · contested)." */
export function whatHappened(words: Words, tables: Tables, row: EventRow): string {
  const event = describeEvent(words, tables, row);
  const headline = isolateIn(words.direction)(event.headline.replace(/[.।]$/, ""));
  const reserve = reserveOf(event);
  return ended(reserve === "" ? headline : `${headline} (${reserve})`);
}

const MOST_KINDS = 3;

function kindsOf(words: Words, tables: Tables, { byKind }: Summary): readonly string[] {
  const found = [...byKind.keys()].filter((kind) => at(byKind, kind) > 0);
  if (found.length < 2) return [];
  const kinds = found
    .sort((a, b) => at(byKind, b) - at(byKind, a) || a - b)
    .slice(0, MOST_KINDS)
    .map(
      (kind) => `${kindLabel(words, item(tables.kinds, kind))} (${formatNumber(words, at(byKind, kind))})`,
    );
  return [readingWords(words).summary.kinds(formatList(words, kinds))];
}

/** "Of these events, 7 are disputed, and in 16 more a detail is contested; 6 are only alleged." Empty if none is. */
function inDoubt(words: Words, { byStanding, disputed, contestedDetail }: Summary): readonly string[] {
  const alleged = at(byStanding, STANDINGS.indexOf("alleged"));
  const contested = disputed + contestedDetail;
  if (contested + alleged === 0) return [];
  const isBoth = contested > 0 && alleged > 0;
  return [readingWords(words).summary.inDoubt(disputed, contestedDetail, alleged, isBoth)];
}

function busiest(words: Words, { busiest: bin }: Summary): readonly string[] {
  if (!bin) return [];
  const { counts } = words.messages;
  const say = readingWords(words).summary;
  const events = counts.events(bin.count);
  return bin.unit === "month"
    ? [say.busiest(formatMonth(words, bin.days.first), events)]
    : [say.busiestYear(formatYear(words, bin.days.first), events)];
}
