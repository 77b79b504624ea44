import type { Tables } from "../../model/tables/tables.ts";
import { tieSources, tieStanding } from "../../query/tieStanding.ts";
import type { Words } from "../../words/words.ts";

/**
 * What a tie rests on in the events that count, in words: "3 events: 1 confirmed, 2 alleged, contested · 5 sources".
 * Wherever a tie is named this goes with it.
 */
export function tieRestsOn(
  words: Words,
  tables: Tables,
  doesCount: (row: number) => boolean,
  tie: number,
): string {
  const { network, standing: labels, counts } = words.messages;
  const { events, contested } = tieStanding(tables, doesCount, tie);
  const total = events.reduce((sum, { count }) => sum + count, 0);
  const standings = events.map(({ status, count }) => {
    const label = labels[status].label.toLocaleLowerCase(words.locale);
    return events.length === 1 ? label : network.ofStanding(count, label);
  });
  const parts = contested ? [...standings, network.contested] : standings;
  return network.restsOn(total, parts.join(", "), counts.sources(tieSources(tables, doesCount, tie)));
}
