import type { Box } from "../../../chart/box.ts";
import { namedActsOf } from "../../../model/tables/acts.ts";
import { at, item } from "../../../model/tables/columns.ts";
import type { Tables } from "../../../model/tables/tables.ts";
import type { CssPx, EventRow } from "../../../model/units.ts";
import { actInWords, basisInWords, toldAct } from "../../../words/describeAct.ts";
import { laneWords } from "../../../words/laterWords.ts";
import { foldedInWords } from "../../../words/members.ts";
import type { Words } from "../../../words/words.ts";
import { binAt, type CountedBin } from "../density.ts";
import { type MarkOption, MOST_OPTIONS, placesOf } from "../markOptions.ts";
import { boxesOfCrowd, boxOfWords, VERB } from "./actWords.ts";
import type { LaneBins } from "./laneDensity.ts";
import { boxOfEvent, LANES, type LanesScene, placeOfCrowd, placeOfEvent } from "./lanesScene.ts";
import { type ActCrowd, type EventActs, heightsOfLine, isBracket } from "./placeActs.ts";

/* What the pointer meets in the picture, and the real elements for the same parts. */

export type LanesHit =
  | { readonly kind: "event"; readonly event: EventActs }
  | { readonly kind: "crowd"; readonly crowd: ActCrowd }
  | { readonly kind: "bin"; readonly bin: CountedBin }
  | null;

const SLOP: CssPx = 5;
/** A point on the bar of many days counts as this far from it, so that parts on the bar are hit first. */
const BESIDE_BAR: CssPx = 4;
/** A point on a tick counts as this far from it, so that the end of an act over it is hit first. */
const BESIDE_TICK: CssPx = 0.5;

/** The part at a point of the content: the nearest act, tick or verb, the number of a crowd, or a bar. */
export function hitTestLanes(scene: LanesScene, x: CssPx, y: CssPx): LanesHit {
  const { lanes, events, verbs, crowds, gutter } = scene;
  if (x < gutter) return null;
  if (scene.density) {
    const bin = countedBinAt(scene, scene.density, x, y);
    return bin && { kind: "bin", bin };
  }
  const yOf = (lane: number): CssPx => lanes[lane]?.y ?? 0;
  let nearest = SLOP + 0.01;
  let hit: LanesHit = null;
  const meet = (distance: CssPx, top: CssPx, bottom: CssPx, found: LanesHit): void => {
    if (distance >= nearest || y < top - SLOP || y > bottom + SLOP) return;
    nearest = distance;
    hit = found;
  };
  const meetTicks = ({ lanes: own, x: place }: EventActs, found: LanesHit): void => {
    for (const lane of own) meet(Math.abs(place - x) + BESIDE_TICK, yOf(lane), yOf(lane), found);
  };
  for (const event of events) {
    if (event.isQuiet) {
      meetTicks(event, { kind: "event", event });
      continue;
    }
    for (const line of event.lines) {
      const { start, top, bottom } = heightsOfLine(line, yOf);
      meet(Math.abs(line.x - x), top, bottom, { kind: "event", event });
      const isAlong = event.isLong && x >= event.x0 - SLOP && x <= event.x1 + SLOP;
      if (isAlong) meet(BESIDE_BAR, start, start, { kind: "event", event });
    }
    const { x0, x1, far, ticks } = event;
    const isAlong = isBracket(event) && x >= x0 - SLOP && x <= x1 + SLOP;
    for (const lane of [...far, ...ticks])
      meet(isAlong ? BESIDE_BAR : Math.abs(event.x - x) + BESIDE_TICK, yOf(lane), yOf(lane), {
        kind: "event",
        event,
      });
  }
  for (const crowd of crowds) {
    const found = { kind: "crowd" as const, crowd };
    if (crowd.number && isIn(boxOfWords(crowd.number), x, y)) return found;
    for (const event of crowd.events) meetTicks(event, found);
  }
  if (hit) return hit;
  const band = crowds.find(
    (crowd) => crowd.isBand && boxesOfCrowd(crowd, scene).some((box) => isIn(box, x, y)),
  );
  if (band) return { kind: "crowd", crowd: band };
  const verb = verbs.find((one) => isIn(boxOfWords(one), x, y));
  const event = verb && events.find(({ row }) => row === verb.row);
  return event ? { kind: "event", event } : null;
}

const isIn = ({ left, right, top, bottom }: Box, x: CssPx, y: CssPx): boolean =>
  x >= left && x <= right && y >= top && y <= bottom;

/** The bin of a row's bar at a point. */
function countedBinAt(scene: LanesScene, { bins, counts }: LaneBins, x: CssPx, y: CssPx): CountedBin | null {
  const half = scene.laneHeight / 2;
  const place = scene.lanes.findIndex((lane) => Math.abs(lane.y - y) <= half);
  const lane = scene.lanes[place];
  const bin = binAt(bins, scene.scale, x);
  const days = bins[bin];
  if (!lane || !days) return null;
  return { days, count: at(counts, place * bins.length + bin), column: null, lane: lane.name };
}

/** Whether there are too many parts for one element each. */
export const needsLaneClusters = (scene: LanesScene): boolean =>
  scene.density !== null || scene.events.length + scene.crowds.length > MOST_OPTIONS;

/** The real elements for events and crowds, in time order. */
export function laneOptions(scene: LanesScene): readonly MarkOption[] {
  const { events, crowds } = scene;
  const places = placesOf({ marks: events, stacks: crowds });
  const optionOf = (event: EventActs): MarkOption => {
    const { left, right, top, bottom } = boxOfEvent(event, scene);
    return {
      ...{ kind: "event", key: `event-${event.row}`, row: event.row, place: places.get(event.row) ?? 0 },
      ...placeOfEvent(event, scene),
      box: { left, top, width: right - left, height: bottom - top },
    };
  };
  const ofCrowds = crowds.map((crowd): MarkOption => {
    const { x, y } = placeOfCrowd(crowd, scene);
    const around = { left: x, right: x, top: y, bottom: y };
    const { left, right, top, bottom } = crowd.number ? boxOfWords(crowd.number) : around;
    const half = LANES.least / 2;
    const box = {
      ...{ left: left - VERB.end, width: right - left + 2 * VERB.end },
      ...{ top: (top + bottom) / 2 - half, height: 2 * half },
    };
    return { kind: "stack", key: `stack-${crowd.rows.join("-")}`, x, y, box, rows: crowd.rows };
  });
  const firstOf = (option: MarkOption): number =>
    option.kind === "event" ? option.row : option.kind === "stack" ? item(option.rows, 0) : 0;
  return [...events.map(optionOf), ...ofCrowds].sort((a, b) => firstOf(a) - firstOf(b));
}

/** The most acts of one event that are named. */
const MOST_ACTS = 3;

/**
 * The acts of an event in words: "Acme Ltd told CERT-In. Borg Labs attacked Acme Ltd (this act: alleged, 1 source)."
 */
export function actsInWords(words: Words, tables: Tables, row: EventRow): string {
  const { act: said, actSaid } = laneWords(words);
  const acts = namedActsOf(tables, row)
    .slice(0, MOST_ACTS)
    .map((act) => {
      const sentence = actInWords(words, tables, toldAct(act));
      const basis = basisInWords(words, tables, act).map((text) => text.toLocaleLowerCase(words.locale));
      return basis.length === 0 ? said(sentence) : actSaid(sentence, basis.join(", "));
    });
  const folded = foldedInWords(words, tables, row);
  return [...acts, ...(folded === "" ? [] : [folded])].join(" ");
}
