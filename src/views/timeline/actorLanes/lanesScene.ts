import { setInLines } from "../../../chart/setInLines.ts";
import { timeTicks } from "../../../chart/timeTicks.ts";
import type { Act } from "../../../model/tables/acts.ts";
import { at, item } from "../../../model/tables/columns.ts";
import { textAt } from "../../../model/tables/text/textColumn.ts";
import type { ActorRow, CssPx, EventRow } from "../../../model/units.ts";
import { ACTOR_KINDS, type ActorKind } from "../../../model/vocabulary.ts";
import { storyDays } from "../../../query/time/storyExtent.ts";
import { densityWords } from "../../../words/laterWords.ts";
import { verbWithPeople } from "../../../words/members.ts";
import { visibleText } from "../../../words/visibleText.ts";
import type { AxisScene } from "../drawAxis.ts";
import {
  foldedSilence,
  footOf,
  gutterOf,
  LABEL,
  LAYOUT,
  scaleOf,
  type TimelineInput,
  UPPER_SIZE,
} from "../timelineScene.ts";
import { fitStems, type LaneCrowd, type LaneStem, stemOf } from "./fitStems.ts";
import type { LaneBins, LaneDensity } from "./laneDensity.ts";
import { placeVerbs, type StemVerb, verbsOfStem } from "./placeVerbs.ts";

/** Geometry of the lanes, in CSS pixels. */
export const LANES = {
  /** A lane is so high at least, and does not grow beyond. */
  least: 18,
  most: 140,
  /** Under the last lane, for the numbers of crowds. */
  foot: 24,
  /** Before the name of an actor: its shape. */
  shape: 6,
  nameStart: 26,
} as const;

/** A row of the picture for one actor; without actor, for all events that involve none of them. */
export type Lane = {
  readonly actor: { readonly row: ActorRow; readonly name: string; readonly kind: ActorKind } | null;
  readonly name: string;
  /** Its name, in lines that fit. */
  readonly title: readonly string[];
  /** Middle of the lane. */
  readonly y: CssPx;
};

export type LanesScene = AxisScene & {
  /** More than the height of the picture where lanes do not fit, which scroll then. */
  readonly contentHeight: CssPx;
  readonly lanes: readonly Lane[];
  readonly laneHeight: CssPx;
  readonly stems: readonly LaneStem[];
  readonly verbs: readonly StemVerb[];
  readonly crowds: readonly LaneCrowd[];
  /** Middle of the numbers of crowds. */
  readonly footY: CssPx;
  readonly annotations: TimelineInput["annotations"];
  /** Height of the room for them; 0 where none is in sight, or the lanes scroll. */
  readonly foot: CssPx;
  /** Instead of stems where events are too many. */
  readonly density: LaneBins | null;
  readonly hues: readonly number[];
  /** Events in the window: stems and those in crowds, or all that the density stands for. */
  readonly total: number;
};

export type LanesInput = Pick<
  TimelineInput,
  | "tables"
  | "words"
  | "rows"
  | "total"
  | "density"
  | "span"
  | "breaks"
  | "size"
  | "annotations"
  | "hues"
  | "measure"
> & {
  /** From the top down. */
  readonly actors: readonly ActorRow[];
  readonly laneOf: Int16Array;
  readonly byLane: LaneDensity;
  /** Names the lane of events that involve none of the actors. */
  readonly othersName: string;
};

/** The whole picture as values:
 *
 *     Borg Labs  ───●─────────○───      ● who acted, with the standing of the event
 *                   │ attacked ▲        ○ whom it was done to, the arrow points there
 *     Acme Ltd   ───┼─────────●───      ┼ a lane that is passed
 *     CERT-In    ───+─────────────      + named in it
 */
export function buildLanesScene(input: LanesInput): LanesScene {
  const { size, words, measure, hues, total, rows } = input;
  const scale = scaleOf({ ...input, lanes: "actor" });
  const density = input.density && input.byLane.within(input.density.bins);
  const lanes = lanesOf(input, density);
  const bottom = lanes.top + lanes.list.length * lanes.height;
  const low = size.height - lanes.foot - LAYOUT.padding;
  const base = {
    size,
    gutter: gutterOf("actor", size.width),
    scale,
    axis: timeTicks(words, scale, measure, storyDays(input.tables), UPPER_SIZE),
    // Above the row of numbers, into which a wide number may reach from beside the fold.
    silences: scale.breaks.map((silence) => foldedSilence(input, scale, silence, Math.min(low, bottom))),
    annotations: input.annotations,
    foot: lanes.foot,
    lanes: lanes.list,
    laneHeight: lanes.height,
    contentHeight: Math.max(size.height, bottom + LANES.foot + lanes.foot),
    footY: bottom + LANES.foot / 2,
    hues,
    total,
  };
  if (density) return { ...base, stems: [], verbs: [], crowds: [], density };
  const { stems, crowds } = fitStems(fitInput(input, base), rows);
  return { ...base, stems, crowds, verbs: placeVerbs(verbInput(input, base), stems), density: null };
}

/** The selected event, or the one that is pointed at, where it stands in a crowd. */
export const stemInCrowd = (input: LanesInput, scene: LanesScene, row: EventRow): LaneStem | null =>
  scene.crowds.some(({ rows }) => rows.includes(row)) ? stemOf(fitInput(input, scene), row) : null;

/** What was done in one event, told whole. */
export const verbsOfEvent = (input: LanesInput, scene: LanesScene, stem: LaneStem): readonly StemVerb[] =>
  verbsOfStem(verbInput(input, scene), stem);

type Base = Pick<LanesScene, "scale" | "lanes">;

const fitInput = ({ tables, laneOf, actors, hues }: LanesInput, { scale }: Base) => ({
  tables,
  laneOf,
  others: actors.length,
  hues,
  scale,
});

const verbInput = ({ tables, words, measure }: LanesInput, { scale, lanes }: Base) => ({
  verbOf: (act: Act) => verbWithPeople(words, tables, act),
  measure,
  yOf: (lane: number) => lanes[lane]?.y ?? 0,
  left: scale.left,
  right: scale.right,
});

/** In one short line letters tell names apart that begin with the same word. */
function cutToLetters(name: string, width: CssPx, measure: (text: string) => CssPx): string {
  if (measure(name) <= width) return name;
  const letters = [...new Intl.Segmenter().segment(name)].map(({ segment }) => segment);
  const cut = (count: number) => `${letters.slice(0, count).join("").trimEnd()}…`;
  let count = letters.length - 1;
  while (count > 1 && measure(cut(count)) > width) count--;
  return cut(count);
}

function lanesOf(input: LanesInput, density: LaneBins | null) {
  const { tables, words, actors, byLane, othersName, size, measure } = input;
  const count = actors.length + (byLane.hasOthers ? 1 : 0);
  const top = LAYOUT.axisHeight + LAYOUT.padding / 2;
  const whole = size.height - top - LANES.foot;
  const wished = density ? 0 : footOf(input);
  const foot = count * LANES.least <= whole - wished ? wished : 0;
  const room = whole - foot;
  const height = Math.min(LANES.most, Math.max(LANES.least, room / Math.max(1, count)));
  const width = gutterOf("actor", size.width) - LANES.nameStart - LAYOUT.padding;
  const titleOf = (name: string) =>
    height >= 2 * LABEL.line ? setInLines(name, 2, width, measure) : [cutToLetters(name, width, measure)];
  const list = Array.from({ length: count }, (_, lane): Lane => {
    const row = actors[lane];
    const y = top + (lane + 0.5) * height;
    if (row === undefined) {
      const said = density ? densityWords(words).ownScale(othersName, density.mostOfOthers) : othersName;
      return { actor: null, name: othersName, title: titleOf(said), y };
    }
    const name = visibleText(textAt(tables.actors.names, row));
    const actor = { row, name, kind: item(ACTOR_KINDS, at(tables.actors.kind, row)) };
    return { actor, name, title: titleOf(name), y };
  });
  return { list, top, height, foot };
}
