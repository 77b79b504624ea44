import type { Box } from "../../chart/box.ts";
import { item } from "../../model/tables/columns.ts";
import type { Tables } from "../../model/tables/tables.ts";
import type { CssPx } from "../../model/units.ts";
import { verbsOfTie } from "../../query/network/actorTies.ts";
import { networkWords } from "../../words/laterWords.ts";
import { verbWithPeople } from "../../words/members.ts";
import type { Words } from "../../words/words.ts";
import type { NetworkEmphasis } from "./networkEmphasis.ts";
import type { Measure } from "./nodeLabel.ts";
import type { VerbWish } from "./placeLabels.ts";
import { pointAlong, type TieCurve } from "./tieCurve.ts";

/** What one did to the other; `ofEvent` for the actions of the selected event. */
export type TieVerb = { readonly text: string; readonly box: Box; readonly ofEvent: boolean };

type VerbSource = {
  readonly tables: Tables;
  readonly words: Words;
  /** Whether an event counts. */
  readonly doesCount: (row: number) => boolean;
};

/** What one did to the other in the events that count, the most frequent first: as it is drawn and as it is spoken. */
export const shownVerbs = ({ tables, words, doesCount }: VerbSource, tie: number): string[] =>
  verbsOfTie(tables, doesCount, tie).map((act) => verbWithPeople(words, tables, act));

type TieInSight = { readonly tie: number; readonly curve: TieCurve };

/**
 * Along the curve, the middle first; then so far above or below it. Those of an event may stand a little farther, and so
 * may few others: what is said with them is worth more than that each lies on its line.
 */
const VERB_PLACES = [0.5, 0.42, 0.58, 0.34, 0.66, 0.26, 0.74];
const VERB_DROPS: readonly CssPx[] = [0, -10, 10];
const FEW_VERB_DROPS: readonly CssPx[] = [...VERB_DROPS, -18, 18];
const FEW_VERBS = 6;

/** Verbs are tried for this many ties, those with most events; there is never room for more. */
const MOST_VERBS = 40;

type Verb = VerbWish & Omit<TieVerb, "box"> & { readonly index: number };

/** Those of the selected event first; then, as the ties are, by number of events. */
export function verbsOf(
  input: VerbSource & { readonly measure: Measure },
  emphasis: NetworkEmphasis,
  ties: readonly TieInSight[],
): Verb[] {
  const told = [...ties.keys()].filter((index) => emphasis.isTold(item(ties, index).tie));
  const isOfEvent = (index: number) => Number(emphasis.eventVerbs.has(item(ties, index).tie));
  told.sort((a, b) => isOfEvent(b) - isOfEvent(a) || a - b);
  return told.slice(0, MOST_VERBS).flatMap((index) => {
    const { tie, curve } = item(ties, index);
    const ofEvent = emphasis.eventVerbs.get(tie);
    const [first, ...others] =
      ofEvent?.map((act) => verbWithPeople(input.words, input.tables, act)) ?? shownVerbs(input, tie);
    if (first === undefined) return [];
    const { verbAndMore } = networkWords(input.words);
    const text = others.length > 0 ? verbAndMore(first, others.length) : first;
    const onCurve = VERB_PLACES.map((share) => pointAlong(curve, share));
    return {
      index,
      text,
      ofEvent: ofEvent !== undefined,
      width: input.measure(text, "verb"),
      middles: (ofEvent || told.length <= FEW_VERBS ? FEW_VERB_DROPS : VERB_DROPS).flatMap((drop) =>
        onCurve.map(({ x, y }) => ({ x, y: y + drop })),
      ),
      urgency: ofEvent ? 2 : 1,
    };
  });
}
