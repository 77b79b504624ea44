import type { Box } from "../../chart/box.ts";
import type { Size } from "../../chart/ChartCanvas.tsx";
import { nameInLines } from "../../chart/nameInLines.ts";
import { setInLines } from "../../chart/setInLines.ts";
import { tieWidth, widthSteps } from "../../chart/tieLine.ts";
import { BY_SURENESS } from "../../model/sureness.ts";
import { type Act, pairOfTie, shownStanding } from "../../model/tables/acts.ts";
import { at, item } from "../../model/tables/columns.ts";
import { doubtedContentOf } from "../../model/tables/contestDetails.ts";
import { areTiesCounted } from "../../model/tables/coverage.ts";
import type { Tables } from "../../model/tables/tables.ts";
import { type ActorRow, actorRow, type CssPx } from "../../model/units.ts";
import { ACTOR_KINDS, type ActorKind, type Standing } from "../../model/vocabulary.ts";
import { byCount } from "../../query/filter/facetCounts.ts";
import type { ActorPath } from "../../query/network/actorPaths.ts";
import { type TieVerb, verbsOfTie } from "../../query/network/actorTies.ts";
import type { NetworkCounts } from "../../query/network/networkCounts.ts";
import { type TieStanding, tieStanding } from "../../query/network/tieStanding.ts";
import { repliesOnRecord, repliesOnTie, verbAndStanding } from "../../query/repliesOnRecord.ts";
import { listWithCommas } from "../../words/formatNumber.ts";
import { directionOf, isolated, isolateIn } from "../../words/isolate.ts";
import { exploringWords } from "../../words/laterWords.ts";
import { verbWithContent, verbWithPeople, verbWithStanding, withDoubt } from "../../words/members.ts";
import { actorName } from "../../words/names.ts";
import { type Answered, REPLIED } from "../../words/replyNote.ts";
import type { Words } from "../../words/words.ts";
import type { Side } from "./columnOrder.ts";
import type { NetworkEmphasis, NetworkSelection, NodeEmphasis, TieEmphasis } from "./networkEmphasis.ts";
import type { TieCurve } from "./tieCurve.ts";

/** Names are measured in bold, so that they can become bold without moving. */
export type Face = "name" | "boldName" | "verb";

/** Scenes measure the same texts again and again, so a measure should remember the widths. */
export type Measure = (text: string, face: Face) => CssPx;

export const NAME_SIZE: CssPx = 12.5;
export const VERB_SIZE: CssPx = 13;
export const LINE: CssPx = 15;
export const BAR: CssPx = 5;
export type PlacedName = {
  readonly lines: readonly string[];
  readonly align: "left" | "center" | "right";
  readonly box: Box;
};

/** Acts of one standing in words, at the name of the doer or of the target. */
export type NodeNote = Pick<PlacedName, "lines" | "box"> & {
  readonly ofEvent: boolean;
  /** The mark of the standing, before the words. Null if the file states no standing. */
  readonly mark: { readonly status: Standing; readonly x: CssPx; readonly y: CssPx } | null;
  readonly answered: readonly Answered[];
};
export const MARK: CssPx = 12;

export type NetworkNode = {
  readonly actor: ActorRow;
  readonly kind: ActorKind;
  /** The middle of the actor's bar, on which its ties end, and the height of the bar. */
  readonly x: CssPx;
  readonly y: CssPx;
  readonly height: CssPx;
  readonly events: number;
  readonly name: string;
  readonly label: PlacedName;
  readonly notes: readonly NodeNote[];
  readonly bold: boolean;
  readonly emphasis: NodeEmphasis;
  /** Opacity, below 1 during a fade. */
  readonly alpha: number;
};

/** One stroke of a tie. The standings of its acts give a tie up to three strokes. */
export type NetworkTie = {
  /** A row of `Tables.ties`. Negative for two actors who are only named together. */
  readonly tie: number;
  readonly from: ActorRow;
  readonly to: ActorRow;
  readonly events: number;
  /** Whether the file names no doer. The line then has no arrowhead. */
  readonly undirected: boolean;
  /** The standing of the acts. Null if the file states none. */
  readonly status: Standing | null;
  readonly contested: boolean;
  readonly curve: TieCurve;
  readonly width: CssPx;
  readonly emphasis: TieEmphasis;
  /** The day and the act of a link in a chain. Null for other ties. */
  readonly label: PlacedName | null;
  readonly alpha: number;
};

export type NetworkGroup = {
  readonly key: string;
  readonly name: string;
  readonly heading: PlacedName;
  /** From top to bottom. */
  readonly actors: readonly ActorRow[];
};

/** The actors of a column (around a chosen actor: of both columns) without a drawn tie. `text`, below, counts them. */
export type NetworkRest = {
  readonly side: Side;
  /** The busiest first. */
  readonly actors: readonly ActorRow[];
  readonly text: string;
  readonly label: PlacedName;
};

/** Ties and nodes are in drawing order. */
export type NetworkScene = {
  readonly nodes: readonly NetworkNode[];
  readonly ties: readonly NetworkTie[];
  readonly groups: readonly NetworkGroup[];
  readonly rests: readonly NetworkRest[];
  readonly bottom: CssPx;
  /** The height that the picture needs, margins included. */
  readonly least: CssPx;
  /** The number of chosen ties that do not fit. */
  readonly leftOut: number;
};

export type NetworkInput = {
  readonly tables: Tables;
  readonly words: Words;
  readonly counts: NetworkCounts;
  /** Whether an event counts for the verbs and standings of ties. */
  readonly doesCount: (row: number) => boolean;
  readonly size: Size;
  readonly selection: NetworkSelection;
  /** Only ties with at least this many events are drawn. 0 draws the ties with the most events, as many as fit. */
  readonly least: number;
  /** The actors of the chosen circle. Only ties between them are drawn. Null without a circle. */
  readonly among: ReadonlySet<ActorRow> | null;
  /** The chains between the two actors in focus, if the reader asks for them. Nothing else is drawn then. */
  readonly paths: readonly ActorPath[] | null;
  readonly margin: { readonly top: CssPx; readonly bottom: CssPx };
  readonly measure: Measure;
  /** The most lines of a name. On screen a tooltip shows a longer name. */
  readonly nameLines: number;
  /** True for paper or a file. A chain then fills the height. On screen, details may cover its lower part. */
  readonly isPage?: boolean;
};

const RANK = { dimmed: 0, normal: 1, lit: 2, ringed: 3, selected: 4 } as const;

/**
 * Dimmed ties are drawn first, and selected ties last. Of ties with the same emphasis, thick ties are drawn first,
 * because they would hide thin ones.
 */
export const byDrawing = (a: NetworkTie, b: NetworkTie): number =>
  RANK[a.emphasis] - RANK[b.emphasis] || b.width - a.width || a.tie - b.tie;

export function describeNode(
  { tables, counts }: Pick<NetworkInput, "tables" | "counts">,
  emphasis: NetworkEmphasis,
  actor: ActorRow,
): Pick<NetworkNode, "actor" | "kind" | "events" | "name" | "bold" | "emphasis" | "alpha"> {
  return {
    actor,
    kind: item(ACTOR_KINDS, at(tables.actors.kind, actor)),
    events: at(counts.nodeEvents, actor),
    name: actorName(tables, actor),
    bold: emphasis.isNamed(actor),
    emphasis: emphasis.node(actor),
    alpha: 1,
  };
}

const isSure = (standing: Standing): boolean => standing === "confirmed" || standing === "onRecord";

/**
 * One stroke for what was done ("confirmed"), and one for what was said ("on record"). A single stroke would show an
 * attack and three denials in court as one heavy act. All other acts share a third stroke, drawn as the least sure act.
 */
function strandsOf(events: TieStanding["events"]): TieStanding["events"] {
  const unsure = events.filter(({ status }) => !isSure(status));
  const weakest = BY_SURENESS.findLast((one) => unsure.some(({ status }) => status === one));
  const count = unsure.reduce((sum, one) => sum + one.count, 0);
  const contested = unsure.some((one) => one.contested);
  const sure = events.filter(({ status }) => isSure(status));
  return weakest === undefined ? sure : [...sure, { status: weakest, count, contested }];
}

export function describeTie(
  { tables, counts, doesCount }: Pick<NetworkInput, "tables" | "counts" | "doesCount">,
  emphasis: NetworkEmphasis,
  tie: number,
): readonly Omit<NetworkTie, "curve" | "width">[] {
  const { ends, undirected } = pairOfTie(tables, tie);
  // Acts that are only counted have no standing.
  const strands = areTiesCounted(tables)
    ? [{ status: "unstated" as const, count: at(counts.tieEvents, tie), contested: false }]
    : strandsOf(tieStanding(tables, doesCount, tie).events);
  // A selected event highlights only the strand with the standing of its least sure act in this tie.
  const own = emphasis.eventVerbs.get(tie);
  const weakest = own && BY_SURENESS.findLast((one) => own.some(({ status }) => status === one));
  const isOwn = (status: Standing): boolean =>
    weakest === undefined || status === weakest || !(isSure(status) || isSure(weakest));
  return strands.map(({ status, count, contested }) => ({
    ...{ tie, contested, events: count, status: shownStanding(tables, status) },
    from: ends[0],
    to: ends[1],
    undirected,
    emphasis: isOwn(status) || strands.length === 1 ? emphasis.tie(tie) : "dimmed",
    label: null,
    alpha: 1,
  }));
}

type Weighed = Pick<NetworkTie, "events" | "status">;

/**
 * The ties whose width counts events: the confirmed ties, or all if none is confirmed. Other ties stay thin, because
 * three denials of a deed must not look heavier than the deed.
 */
export function countedTies<Tie extends Weighed>(ties: readonly Tie[]): readonly Tie[] {
  const sure = ties.filter(({ status }) => status === "confirmed");
  return sure.length > 0 ? sure : ties;
}

/** For each width of a line, the least number of events of a tie with this width. */
export const stepsOf = (ties: readonly Weighed[]): readonly number[] =>
  widthSteps(Math.max(1, ...countedTies(ties).map(({ events }) => events)));

export function withWidths<Tie extends Weighed>(
  ties: readonly Tie[],
): readonly (Tie & { readonly width: CssPx })[] {
  const steps = stepsOf(ties);
  const counted = new Set(countedTies(ties));
  return ties.map((tie) => ({ ...tie, width: tieWidth(counted.has(tie) ? tie.events : 1, steps) }));
}

/** A tie may have several strokes, so ties are counted by their row. */
export const countTies = (ties: readonly Pick<NetworkTie, "tie">[]): number =>
  new Set(ties.map(({ tie }) => tie)).size;

export const shownVerbs = (
  { tables, words, doesCount }: Pick<NetworkInput, "tables" | "words" | "doesCount">,
  tie: number,
): string[] => verbsOfTie(tables, doesCount, tie).map((act) => verbWithStanding(words, tables, act));

const VERBS_OF_TIE = 2;

/** `more` counts acts that are not in `text`. `status` is null if the file states none. */
export type SaidActs = Pick<NodeNote, "answered"> & {
  readonly text: string;
  readonly more: string;
  readonly status: Standing | null;
};

/**
 * The first verbs of a tie, by standing: "used servers of*", with the sign of a reply (`REPLIED`), then "denied claims
 * of" and "2 more". `ofEvent` limits the verbs to acts of one event. Further verbs are counted with their own standing,
 * so that no act seems surer or less sure than it is.
 */
export function saidOfTie(
  { tables, words, doesCount }: Pick<NetworkInput, "tables" | "words" | "doesCount">,
  tie: number,
  ofEvent?: readonly Act[],
): readonly SaidActs[] {
  const acts: readonly VerbOfEvent[] = ofEvent ?? verbsOfTie(tables, doesCount, tie);
  const { ends, undirected } = pairOfTie(tables, tie);
  const repliesTo = (act: VerbOfEvent): Answered["replies"] =>
    (ofEvent
      ? repliesOnRecord(tables, act)
      : repliesOnTie(tables, doesCount, tie).get(verbAndStanding(act))) ?? [];
  const first = [...new Set(acts.map(({ verb }) => verb))].slice(0, VERBS_OF_TIE);
  const statusOf = ({ status }: VerbOfEvent) => shownStanding(tables, status);
  // The surest standing is first, as in `strandsOf`, so that words and line at the same height are of the same act.
  const surest = BY_SURENESS.filter((one) => acts.some((act) => statusOf(act) === one));
  const statuses = acts.some((act) => statusOf(act) === null) ? [...surest, null] : surest;
  return statuses.map((status) => {
    const ofStatus = acts.filter((act) => statusOf(act) === status);
    const hasFirst = ofStatus.some(({ verb }) => first.includes(verb));
    const own = (hasFirst ? ofStatus.filter(({ verb }) => first.includes(verb)) : ofStatus.slice(0, 1)).map(
      (act) => ({ act, replies: repliesTo(act) }),
    );
    const more = ofStatus.length - own.length;
    // A verb is said once even if only some of its acts have a doubtful claim. Twice, it would look like a mistake.
    const byVerb = [...new Set(own.map(({ act }) => verbWithPeople(words, tables, act)))];
    const verbs = byVerb.map((verb) => {
      const same = own.filter(({ act }) => verbWithPeople(words, tables, act) === verb);
      const said = withDoubt(words, verb, ...same.map(({ act }) => doubtedContentOf(tables, act)));
      return said + (same.some(({ replies }) => replies.length > 0) ? REPLIED : "");
    });
    const answered = own.filter(({ replies }) => replies.length > 0);
    return {
      ...{ status, answered: answered.map((one) => ({ ...one, doer: undirected ? null : ends[0] })) },
      text: verbsInWords(words, verbs),
      more: more > 0 ? exploringWords(words).network.moreVerbs(more) : "",
    };
  });
}

/** "informed, warned". Verbs against the direction of the interface get a plain comma. */
export function verbsInWords(words: Words, verbs: readonly string[]): string {
  const isTurned = directionOf(verbs[0] ?? "") !== words.direction;
  const isolatedVerbs = verbs.map(isolateIn(words.direction));
  return isTurned ? isolatedVerbs.join(", ") : listWithCommas(words, isolatedVerbs);
}

/** Verb and target in the direction of the verb. Reversed, the target would read as the doer. */
export const verbTo = (words: Words, tables: Tables, act: VerbOfEvent, to: string): string =>
  isolated(`${verbWithContent(words, tables, act)} ${isolateIn(directionOf(act.verb))(to)}`);

export type VerbOfEvent = Omit<TieVerb, "count">;

/** `x` is the edge or, with `center`, the middle of the lines. `y` is the middle of their height. */
export function placeName(
  lines: readonly string[],
  align: PlacedName["align"],
  x: CssPx,
  y: CssPx,
  measure: Measure,
): PlacedName {
  const width = Math.max(0, ...lines.map((line) => measure(line, "boldName")));
  const left = align === "left" ? x : align === "right" ? x - width : x - width / 2;
  const half = (lines.length * LINE) / 2;
  return { lines, align, box: { left, right: left + width, top: y - half, bottom: y + half } };
}

export const linesOf = (
  text: string,
  most: number,
  width: CssPx,
  measure: Measure,
  face: Face = "boldName",
) => (face === "boldName" ? nameInLines : setInLines)(text, most, width, (line) => measure(line, face));

export const barOf = ({ x, y, height }: Pick<NetworkNode, "x" | "y" | "height">): Box => ({
  left: x - BAR / 2,
  right: x + BAR / 2,
  top: y - height / 2,
  bottom: y + height / 2,
});

export function busiestFirst(events: Uint32Array): readonly ActorRow[] {
  const rows: ActorRow[] = [];
  for (let row = 0; row < events.length; row++) if ((events[row] ?? 0) > 0) rows.push(actorRow(row));
  return rows.sort(byCount(events));
}

export const isCut = ({ lines }: Pick<PlacedName, "lines">): boolean =>
  // After the dots a line may have U+2069, the character that ends a text of another direction.
  lines.some((line) => /…\u2069?$/u.test(line));
