import type { Tables } from "../model/tables.ts";
import { textAt } from "../model/textColumn.ts";
import type { DayRange } from "../model/timeSpan.ts";
import type { ActorRow } from "../model/units.ts";
import { formatDayRange, formatMonth } from "./formatDate.ts";
import { formatList } from "./formatNumber.ts";
import { visibleText } from "./visibleText.ts";
import type { Words } from "./words.ts";

/** A story, or what the filters leave of it, in a few sentences: range, busiest month, most active actors, what is contested. */
export function describeStory(
  words: Words,
  tables: Tables,
  summary: {
    readonly events: number;
    readonly days: DayRange;
    readonly busiest: { readonly days: DayRange; readonly count: number } | null;
    readonly actors: readonly ActorRow[];
    readonly disputed: number;
    /** Events that are not disputed, but contested in a detail. */
    readonly contestedDetail: number;
  },
): string {
  const { counts, summary: say } = words.messages;
  if (summary.events === 0) return say.nothing;
  const names = summary.actors.map((row) => visibleText(textAt(tables.actors.names, row)));
  const { busiest, days, disputed, contestedDetail } = summary;
  return [
    say.extent(counts.events(summary.events), formatDayRange(words, days.first, days.last)),
    ...(busiest ? [say.busiest(formatMonth(words, busiest.days.first), counts.events(busiest.count))] : []),
    ...(names.length > 0 ? [say.actors(formatList(words, names))] : []),
    // Where a file says nothing of disputes, nothing is said of them.
    ...(disputed + contestedDetail > 0 ? [say.contested(counts.contested(disputed, contestedDetail))] : []),
  ].join(" ");
}
