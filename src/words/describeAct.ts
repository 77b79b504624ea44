import type { SourceCount } from "../model/sameArticle.ts";
import { weakerOf } from "../model/sureness.ts";
import type { Act, Pair } from "../model/tables/acts.ts";
import { countSources } from "../model/tables/articles.ts";
import { sourceRowOf } from "../model/tables/findRow.ts";
import { standingOf } from "../model/tables/standing.ts";
import type { Tables } from "../model/tables/tables.ts";
import type { ActorRow, EventRow } from "../model/units.ts";
import type { Standing } from "../model/vocabulary.ts";
import { sourcesInWords } from "./describeEvent.ts";
import { acts as english } from "./en/reading.ts";
import { listWithCommas } from "./formatNumber.ts";
import { directionOf, isolatedAs, isolateIn, visibleText } from "./isolate.ts";
import { exploringWords, readingWords } from "./laterWords.ts";
import { actorsInWords, standingInText } from "./members.ts";
import { actorName } from "./names.ts";
import type { Translation, Words } from "./words.ts";

/** An act, or several acts that differ in one end only: A and B did the same to C. */
export type ToldAct = {
  readonly ends: readonly [readonly ActorRow[], readonly ActorRow[]];
  readonly undirected: boolean;
  readonly verb: string;
  /** The event decides which people are named with an organisation: "Ann Example (member of The Gang)". */
  readonly event: EventRow;
};

/** The standing and sources of an act. The event of the act may have another standing and other sources. */
export type ActBasis = Pick<Act, "event" | "status" | "sources">;

const actWords = ({ later }: Words): Translation<typeof english> => later.reading?.acts ?? english;

/** An act in words: "Ada Example instructed Port Board"; "Between Ada Example and Port Board: fought". */
export function actInWords(words: Words, tables: Tables, { ends, undirected, verb, event }: ToldAct): string {
  const [one, other] = ends.map((rows) => actorsInWords(words, tables, rows, event));
  const done = visibleText(verb);
  if (undirected) return actWords(words).between(one ?? "", other ?? "", done);
  // The sentence runs in the direction of its own language. Otherwise the target would come first, and seem to act.
  const direction = directionOf(verb);
  const sentence = [one ?? "", done, other ?? ""].map(isolateIn(direction)).join(" ");
  return direction === words.direction ? sentence : isolatedAs(direction, sentence);
}

export const toldAct = ({ ends: [one, other], undirected, verb, event }: Act): ToldAct => ({
  ends: [[one], [other]],
  undirected,
  verb,
  event,
});

/** The parts of "Between A and B: fought", in order. Callers put the ends and the verb into elements. */
export function betweenParts(
  words: Words,
): readonly (string | { readonly part: "one" | "other" | "verb" })[] {
  const parts = { "{0}": "one", "{1}": "other", "{2}": "verb" } as const;
  const isPart = (text: string): text is keyof typeof parts => text in parts;
  return actWords(words)
    .between("{0}", "{1}", "{2}")
    .split(/(\{\d\})/)
    .map((text) => (isPart(text) ? { part: parts[text] } : text));
}

/** "This act: disputed; the event: confirmed". Empty if the act has the standing of its event. */
export function ownStanding(words: Words, tables: Tables, act: ActBasis): string {
  const ofEvent = standingOf(tables, act.event);
  if (act.status === ofEvent) return "";
  return actWords(words)[isSurer(act.status, ofEvent) ? "said" : "own"](
    standingInText(words, act.status),
    standingInText(words, ofEvent),
  );
}

/**
 * The first act whose standing differs from that of its event, with both standings: "Ada Example accused Port Board
 * (that it was said: on record; what was said: alleged)." Empty if no act differs.
 */
export function firstApart(words: Words, tables: Tables, acts: readonly Act[]): string {
  const act = acts.find((one) => ownStanding(words, tables, one) !== "");
  if (!act) return "";
  const own = ownStanding(words, tables, act).toLocaleLowerCase(words.locale);
  return exploringWords(words).lanes.actSaid(actInWords(words, tables, toldAct(act)), own);
}

/**
 * Both standings of the first act that is surer than its event: "That it was said: on record; what was said: alleged".
 * Empty if no act is surer.
 */
export function saidOfEvent(words: Words, tables: Tables, acts: readonly ActBasis[]): string {
  const act = acts.find(({ event, status }) => isSurer(status, standingOf(tables, event)));
  return act ? ownStanding(words, tables, act) : "";
}

/** Only a statement can be surer than its event. The event then has the standing of what was said. */
const isSurer = (status: Standing, ofEvent: Standing): boolean =>
  status !== ofEvent && weakerOf(ofEvent, status) === ofEvent;

/** The standing and sources of an act where they differ from its event: "This act: alleged; …", "2 sources". */
export function basisInWords(words: Words, tables: Tables, act: ActBasis): readonly string[] {
  const rows = act.sources.flatMap((id) => sourceRowOf(tables, id) ?? []);
  const cited = rows.length === 0 ? "" : sourcesInWords(words, countSources(tables)(rows));
  return [ownStanding(words, tables, act), cited].filter((text) => text !== "");
}

/** The sources of an act by their numbers in the list `cited`: "Sources: 2, 3". Empty if the list lacks them. */
export function sourcesByNumber(words: Words, { sources }: ActBasis, cited: readonly string[]): string {
  const numbers = sources.map((id) => cited.indexOf(id) + 1).filter((number) => number > 0);
  return numbers.length === 0
    ? ""
    : `${readingWords(words).detail.sources}: ${listWithCommas(words, numbers.map(String))}`;
}

/** The events of a tie by standing. `tieStanding` in `query/` counts them. */
type RestsOn = {
  readonly events: readonly {
    readonly status: Standing;
    readonly count: number;
    readonly contested: boolean;
  }[];
};

/** For example "3 events: 1 confirmed, 2 alleged, contested · 5 sources". Every mention of a tie needs this text. */
export function tieRestsOn(words: Words, on: RestsOn, sources: SourceCount): string {
  const total = on.events.reduce((sum, { count }) => sum + count, 0);
  return exploringWords(words).network.restsOn(
    total,
    standingsInWords(words, on),
    sourcesInWords(words, sources),
  );
}

/** For example "1 confirmed, 2 alleged, contested". Empty if no event has a standing or is contested. */
export function standingsInWords(words: Words, { events }: RestsOn): string {
  const { standing: labels } = words.messages;
  const network = exploringWords(words).network;
  const stated = events.filter(({ status }) => status !== "unstated");
  const standings = stated.map(({ status, count }) => {
    const label = labels[status].label.toLocaleLowerCase(words.locale);
    return events.length === 1 ? label : network.ofStanding(count, label);
  });
  const isContested = events.some(({ contested }) => contested);
  return listWithCommas(words, isContested ? [...standings, network.contested] : standings);
}

/** The two ends of a tie: "Ada Example → Port Board", or "Ada Example and Port Board" if it is undirected. */
export function pairInWords({ messages: { details } }: Words, tables: Tables, pair: Pair): string {
  const [one, other] = pair.ends.map((row) => actorName(tables, row));
  return (pair.undirected ? details.tie : details.direction)(one ?? "", other ?? "");
}
