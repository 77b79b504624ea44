import type { SourceCount } from "../model/sameArticle.ts";
import type { Status } from "../model/vocabulary.ts";
import { sourcesInWords } from "./describeEvent.ts";
import { networkWords } from "./laterWords.ts";
import type { Words } from "./words.ts";

/** What `tieStanding` of `query/` answers. */
type Standing = {
  readonly events: readonly { readonly status: Status; readonly count: number }[];
  readonly contested: boolean;
};

/**
 * What a tie rests on in the events that count, in words: "3 events: 1 confirmed, 2 alleged, contested · 5 sources".
 * Wherever a tie is named this goes with it. `sources`: by `tieSources`.
 */
export function tieRestsOn(words: Words, { events, contested }: Standing, sources: SourceCount): string {
  const { standing: labels } = words.messages;
  const network = networkWords(words);
  const total = events.reduce((sum, { count }) => sum + count, 0);
  const stated = events.filter(({ status }) => status !== "unstated");
  const standings = stated.map(({ status, count }) => {
    const label = labels[status].label.toLocaleLowerCase(words.locale);
    return events.length === 1 ? label : network.ofStanding(count, label);
  });
  const parts = contested ? [...standings, network.contested] : standings;
  return network.restsOn(total, parts.join(", "), sourcesInWords(words, sources));
}
