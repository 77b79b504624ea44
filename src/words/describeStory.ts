import type { DayRange } from "../model/dates/timeSpan.ts";
import { at, item } from "../model/tables/columns.ts";
import { statesStandings } from "../model/tables/standing.ts";
import type { Tables } from "../model/tables/tables.ts";
import { textAt } from "../model/tables/textColumn.ts";
import type { ActorRow, EventRow } from "../model/units.ts";
import { STANDINGS } from "../model/vocabulary.ts";
import { actorName } from "./actorName.ts";
import { ended } from "./describeDisputes.ts";
import { capitalised } from "./describeEvent.ts";
import { summary as english } from "./en/reading.ts";
import { kindLabel } from "./eventName.ts";
import { formatDayRange, formatMonth, formatWindow, formatYear, type RangePrecision } from "./formatDate.ts";
import { formatList, formatNumber, listWithCommas } from "./formatNumber.ts";
import { visibleText } from "./isolate.ts";
import { exploringWords } from "./laterWords.ts";
import type { Words } from "./words.ts";

export const summaryWords = ({ later }: Words) => later.reading?.summary ?? english;

/** The counts and rows of `storySummary` in `query/`. */
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
  /** Contested events that do not have the standing "disputed". */
  readonly contestedDetail: number;
};

/** A few sentences about the events that pass window and filters. */
export const describeStory = (words: Words, tables: Tables, summary: Summary): string =>
  sentencesOfStory(words, tables, summary).join(" ");

/** The sentences of `describeStory`. The first gives the number of events and their days. */
export function sentencesOfStory(words: Words, tables: Tables, summary: Summary): readonly string[] {
  const { counts } = words.messages;
  const say = summaryWords(words);
  if (summary.events === 0) return [say.nothing];
  const { days, isShort } = summary;
  const names = (rows: readonly ActorRow[]) =>
    formatList(
      words,
      rows.map((row) => actorName(tables, row)),
    );
  const about = (rows: readonly ActorRow[], sentence: (names: string) => string) =>
    rows.length > 0 ? [sentence(names(rows))] : [];
  return [
    say.extent(
      counts.events(summary.events),
      days.hours ? formatWindow(words, days) : formatDayRange(words, days.first, days.last, summary.exact),
    ),
    ...(isShort ? whatHappened(words, tables, summary) : busiest(words, summary)),
    ...about(summary.agents, isShort ? say.acted : say.actors),
    ...about(summary.targets, isShort ? say.actedUpon : say.targets),
    ...inDoubt(words, summary),
    // Otherwise the events of a coded table would look established.
    ...(statesStandings(tables) ? [] : [ended(capitalised(words, words.messages.standing.unstated.meaning))]),
  ];
}

/** The headlines of the events; if there are too many (`rows` is empty), the number of each kind, most frequent first. */
function whatHappened(words: Words, tables: Tables, { rows, byKind }: Summary): readonly string[] {
  const { happened } = summaryWords(words);
  if (rows.length > 0) {
    const headlines = rows.map((row) => visibleText(textAt(tables.events.headlines, row)));
    return [
      happened(
        formatList(
          words,
          headlines.map((headline) => headline.replace(/[.।]$/, "")),
        ),
      ),
    ];
  }
  if (byKind.length < 2) return [];
  const kinds = [...byKind.keys()]
    .filter((kind) => at(byKind, kind) > 0)
    .sort((a, b) => at(byKind, b) - at(byKind, a) || a - b)
    .map((kind) => `${kindLabel(words, item(tables.kinds, kind))} ${formatNumber(words, at(byKind, kind))}`);
  return [happened(formatList(words, kinds))];
}

/** "Events: 4 disputed, 5 more with a contested detail, 6 alleged."; nothing if no event is any of these. */
function inDoubt(words: Words, { byStanding, disputed, contestedDetail }: Summary): readonly string[] {
  const { counts, standing } = words.messages;
  const alleged = at(byStanding, STANDINGS.indexOf("alleged"));
  const label = standing.alleged.label.toLocaleLowerCase(words.locale);
  const parts = [
    ...(disputed + contestedDetail > 0 ? [counts.contested(disputed, contestedDetail)] : []),
    ...(alleged > 0 ? [exploringWords(words).network.ofStanding(alleged, label)] : []),
  ];
  return parts.length > 0 ? [summaryWords(words).happened(listWithCommas(words, parts))] : [];
}

function busiest(words: Words, { busiest: bin }: Summary): readonly string[] {
  if (!bin) return [];
  const { counts } = words.messages;
  const say = summaryWords(words);
  const events = counts.events(bin.count);
  return bin.unit === "month"
    ? [say.busiest(formatMonth(words, bin.days.first), events)]
    : [say.busiestYear(formatYear(words, bin.days.first), events)];
}
