import type { Act } from "../model/tables/acts.ts";
import { countSources } from "../model/tables/articles.ts";
import { sourceRowOf } from "../model/tables/findRow.ts";
import { standingOf } from "../model/tables/standing.ts";
import type { Tables } from "../model/tables/tables.ts";
import type { ActorRow, EventRow } from "../model/units.ts";
import { sourcesInWords } from "./describeEvent.ts";
import { acts as english } from "./en/reading.ts";
import { listWithCommas } from "./formatNumber.ts";
import { directionOf, isolateIn, visibleText } from "./isolate.ts";
import { detailWords } from "./laterWords.ts";
import { actorsInWords } from "./namedActors.ts";
import type { Translation, Words } from "./words.ts";

/** One act, or several acts with a common end: A and B did the same to C. */
export type ToldAct = {
  readonly ends: readonly [readonly ActorRow[], readonly ActorRow[]];
  readonly undirected: boolean;
  readonly verb: string;
  /** The event of the act. A folded actor is named with its body there. */
  readonly event: EventRow;
};

/** The standing and the sources of an act, where they differ from those of its event. */
export type ActBasis = Pick<Act, "event" | "status" | "sources">;

const actWords = ({ later }: Words): Translation<typeof english> => later.reading?.acts ?? english;

/** An act in words: "Ada Example instructed Port Board"; "Between Ada Example and Port Board: fought". */
export function actInWords(words: Words, tables: Tables, { ends, undirected, verb, event }: ToldAct): string {
  const [one, other] = ends.map((rows) => actorsInWords(words, tables, rows, event));
  const done = visibleText(verb);
  if (undirected) return actWords(words).between(one ?? "", other ?? "", done);
  // The sentence runs in the direction of its own language. Reversed, it would name the other actor as the doer.
  const direction = directionOf(verb);
  const sentence = [one ?? "", done, other ?? ""].map(isolateIn(direction)).join(" ");
  return direction === words.direction ? sentence : `${EMBEDDING[direction]}${sentence}${END}`;
}

/** Marks that set the direction of the text that follows, up to the end mark (UAX 9: LRI, RLI, PDI). */
const EMBEDDING = { ltr: "\u2066", rtl: "\u2067" } as const;
const END = "\u2069";

/** One act in the form that `actInWords` takes. */
export const toldAct = ({ ends: [one, other], undirected, verb, event }: Act): ToldAct => ({
  ends: [[one], [other]],
  undirected,
  verb,
  event,
});

/** The parts of "Between A and B: fought" in order, for callers that put the ends and the verb into elements. */
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

/** "This act: disputed", if that is not the standing of its event; else "". */
export function ownStanding(words: Words, tables: Tables, { event, status }: ActBasis): string {
  if (status === standingOf(tables, event)) return "";
  const { label } = words.messages.standing[status];
  return actWords(words).own(label.toLocaleLowerCase(words.locale));
}

/** The standing and the sources of an act, if it has its own, as parts of a line: "This act: alleged", "2 sources". */
export function basisInWords(words: Words, tables: Tables, act: ActBasis): readonly string[] {
  const rows = act.sources.flatMap((id) => sourceRowOf(tables, id) ?? []);
  const cited = rows.length === 0 ? "" : sourcesInWords(words, countSources(tables)(rows));
  return [ownStanding(words, tables, act), cited].filter((text) => text !== "");
}

/** The sources of an act by their numbers in a list: "Sources: 2, 3"; "" if none of them is in the list. */
export function sourcesByNumber(words: Words, { sources }: ActBasis, cited: readonly string[]): string {
  const numbers = sources.map((id) => cited.indexOf(id) + 1).filter((number) => number > 0);
  return numbers.length === 0
    ? ""
    : `${detailWords(words).sources}: ${listWithCommas(words, numbers.map(String))}`;
}
