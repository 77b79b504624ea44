import type { SourceCount } from "../model/sameArticle.ts";
import type { Pair } from "../model/tables/acts.ts";
import type { Tables } from "../model/tables/tables.ts";
import { textAt } from "../model/tables/textColumn.ts";
import type { Standing } from "../model/vocabulary.ts";
import { sourcesInWords } from "./describeEvent.ts";
import { listWithCommas } from "./formatNumber.ts";
import { visibleText } from "./isolate.ts";
import { networkWords } from "./laterWords.ts";
import type { Words } from "./words.ts";

/** The standings of `tieStanding` in `query/`. */
type RestsOn = {
  readonly events: readonly {
    readonly status: Standing;
    readonly count: number;
    readonly contested: boolean;
  }[];
};

/** "3 events: 1 confirmed, 2 alleged, contested · 5 sources", for every mention of a tie. */
export function tieRestsOn(words: Words, on: RestsOn, sources: SourceCount): string {
  const total = on.events.reduce((sum, { count }) => sum + count, 0);
  return networkWords(words).restsOn(total, standingsInWords(words, on), sourcesInWords(words, sources));
}

/** "1 confirmed, 2 alleged, contested"; "" if the file states no standing. */
export function standingsInWords(words: Words, { events }: RestsOn): string {
  const { standing: labels } = words.messages;
  const network = networkWords(words);
  const stated = events.filter(({ status }) => status !== "unstated");
  const standings = stated.map(({ status, count }) => {
    const label = labels[status].label.toLocaleLowerCase(words.locale);
    return events.length === 1 ? label : network.ofStanding(count, label);
  });
  const isContested = events.some(({ contested }) => contested);
  return listWithCommas(words, isContested ? [...standings, network.contested] : standings);
}

/** The two ends of a tie: "Ada Example → Port Board"; "Ada Example and Port Board" for an undirected one. */
export function pairInWords({ messages: { details } }: Words, { actors }: Tables, pair: Pair): string {
  const [one, other] = pair.ends.map((row) => visibleText(textAt(actors.names, row)));
  return (pair.undirected ? details.tie : details.direction)(one ?? "", other ?? "");
}
