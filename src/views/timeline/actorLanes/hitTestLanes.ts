import type { Box } from "../../../chart/box.ts";
import { namedActsOf } from "../../../model/tables/acts.ts";
import { at } from "../../../model/tables/columns.ts";
import { eventRecord, type Tables } from "../../../model/tables/tables.ts";
import type { CssPx, EventRow } from "../../../model/units.ts";
import { repliesTo } from "../../../query/replyChain.ts";
import { actInWords, basisInWords, toldAct } from "../../../words/describeAct.ts";
import { repliersInWords } from "../../../words/describeDisputes.ts";
import { exploringWords } from "../../../words/laterWords.ts";
import { daysOfStack, foldedInWords } from "../../../words/members.ts";
import type { Words } from "../../../words/words.ts";
import { binAt, type CountedBin } from "../density.ts";
import { type MarkOption, MOST_OPTIONS } from "../markOptions.ts";
import { LAYOUT } from "../timelineScene.ts";
import type { Hit } from "../useTimelinePointer.ts";
import { boxOfWords } from "./actWords.ts";
import type { LaneBins } from "./laneDensity.ts";
import { LEFT_OUT } from "./lanesLayout.ts";
import { boxOfEvent, type LanesScene, type LeftOut, placeOfEvent } from "./lanesScene.ts";
import { ACT, type EventActs, heightsOfLine } from "./placeActs.ts";

export type LanesHit = Hit<EventActs, LeftOut>;

const SLOP: CssPx = 8;

/** Finds the sign of left-out acts, bar, nearest line or verb at a point, or null. `y` includes the scroll. */
export function hitTestLanes(scene: LanesScene, x: CssPx, y: CssPx): LanesHit {
  const { lanes, events, verbs, gutter } = scene;
  // Signs come first, because a wide sign at the begin of the axis reaches over the names of actors.
  const stack = scene.leftOut.find((one) => isIn(boxOfLeftOut(one, scene), x, y));
  if (stack) return { kind: "stack", stack };
  if (x < gutter) return null;
  if (scene.density) {
    const bin = countedBinAt(scene, scene.density, x, y);
    return bin && { kind: "bin", bin };
  }
  const yOf = (lane: number): CssPx => lanes[lane]?.y ?? 0;
  let nearest = SLOP + 0.01;
  let hit: LanesHit = null;
  for (const event of events)
    for (const line of event.lines) {
      const { top, bottom } = heightsOfLine(line, yOf);
      const distance = Math.max(line.x - x, x - line.x - (line.beside.length > 0 ? ACT.aside : 0));
      if (distance >= nearest || y < top - SLOP || y > bottom + SLOP) continue;
      nearest = distance;
      hit = { kind: "event", event };
    }
  if (hit) return hit;
  const verb = verbs.find((one) => isIn(boxOfWords(one), x, y));
  const event = verb && events.find(({ row }) => row === verb.row);
  return event ? { kind: "event", event } : null;
}

const isIn = ({ left, right, top, bottom }: Box, x: CssPx, y: CssPx): boolean =>
  x >= left && x <= right && y >= top && y <= bottom;

function countedBinAt(scene: LanesScene, { bins, counts }: LaneBins, x: CssPx, y: CssPx): CountedBin | null {
  const half = scene.laneHeight / 2;
  const place = scene.lanes.findIndex((lane) => Math.abs(lane.y - y) <= half);
  const lane = scene.lanes[place];
  const bin = binAt(bins, scene.scale, x);
  const days = bins[bin];
  if (!lane || !days) return null;
  return { days, count: at(counts, place * bins.length + bin), column: null, lane: lane.name };
}

export const needsLaneClusters = (scene: LanesScene): boolean =>
  scene.density !== null || scene.events.length > MOST_OPTIONS;

/** The box of a sign for hit tests: at least `SLOP` + 1 px to both sides, but no farther than to the next sign. */
function boxOfLeftOut(sign: LeftOut, { leftOut }: LanesScene): Box {
  const { x, width } = sign;
  const free = leftOut.flatMap((one) => (one === sign ? [] : Math.abs(one.x - x) - one.width / 2));
  const [half, top] = [Math.max(width / 2, Math.min(SLOP + 1, ...free)), LAYOUT.axisHeight];
  return { left: x - half, right: x + half, top, bottom: top + LEFT_OUT };
}

export const leftOutInWords = (words: Words, tables: Tables, { acts, rows }: LeftOut): string =>
  exploringWords(words).lanes.leftOut(acts, daysOfStack(words, tables, rows));

export function laneOptions(words: Words, tables: Tables, scene: LanesScene): readonly MarkOption[] {
  const stacks = scene.leftOut.map((leftOut): MarkOption => {
    const box = boxOfLeftOut(leftOut, scene);
    return {
      ...{ kind: "stack", key: `left-out-${leftOut.rows[0]}`, x: leftOut.x, y: box.top, rows: leftOut.rows },
      name: leftOutInWords(words, tables, leftOut),
      box,
    };
  });
  const events = scene.events.map(
    (event, index): MarkOption => ({
      ...{ kind: "event", key: `event-${event.row}`, row: event.row, place: index + 1 },
      ...placeOfEvent(event, scene),
      box: boxOfEvent(event, scene),
    }),
  );
  return [...events, ...stacks].sort((a, b) => a.x - b.x);
}

const MOST_ACTS = 3;

/** For screen readers: "Acme Ltd told CERT-In. Borg Labs attacked Acme Ltd (alleged)." */
export function actsInWords(words: Words, tables: Tables, row: EventRow): string {
  const { act: said, actSaid } = exploringWords(words).lanes;
  const acts = namedActsOf(tables, row)
    .slice(0, MOST_ACTS)
    .map((act) => {
      const sentence = actInWords(words, tables, toldAct(act));
      const basis = basisInWords(words, tables, act).map((text) => text.toLocaleLowerCase(words.locale));
      return basis.length === 0 ? said(sentence) : actSaid(sentence, basis.join(", "));
    });
  const folded = foldedInWords(words, tables, row);
  const repliers = repliersInWords(words, tables, eventRecord(tables, row), repliesTo(tables, row));
  return [...acts, folded, repliers && said(repliers)].filter((text) => text !== "").join(" ");
}
