import { at } from "../../../model/tables/columns.ts";
import type { CssPx } from "../../../model/units.ts";
import { binAt, type CountedBin } from "../countedBin.ts";
import { FOOT } from "../laneRows.ts";
import { type LaneCrowd, type LaneStem, reachOfStem, STEM_PITCH } from "./fitStems.ts";
import type { LaneBins } from "./laneDensity.ts";
import type { Lane, LanesScene } from "./lanesScene.ts";

export type LanesHit =
  | { readonly kind: "event"; readonly stem: LaneStem }
  | { readonly kind: "crowd"; readonly crowd: LaneCrowd }
  | { readonly kind: "lane"; readonly lane: Lane; readonly place: number }
  | { readonly kind: "bin"; readonly bin: CountedBin }
  | null;

const SLOP: CssPx = 3;

/** What lies at a point of the content: the name of a lane, the nearest stem or verb, the number of a crowd. */
export function hitTestLanes(scene: LanesScene, x: CssPx, y: CssPx): LanesHit {
  const { lanes, stems, verbs, crowds, gutter, footY } = scene;
  if (x < gutter) {
    const place = placeAt(scene, y);
    const lane = lanes[place];
    return lane?.actor ? { kind: "lane", lane, place } : null;
  }
  if (scene.density) {
    const bin = countedBinAt(scene, scene.density, x, y);
    return bin && { kind: "bin", bin };
  }
  const half = STEM_PITCH / 2;
  let best: LaneStem | null = null;
  let nearest = half + SLOP;
  for (const stem of stems) {
    const [top, bottom] = reachOfStem(stem);
    const isAlong = y >= (lanes[top]?.y ?? 0) - half && y <= (lanes[bottom]?.y ?? 0) + half;
    const distance = Math.abs(stem.x - x);
    if (!isAlong || distance > nearest) continue;
    nearest = distance;
    best = stem;
  }
  if (best) return { kind: "event", stem: best };
  // The line of one may run under the number, or the mark, of another: the nearer of them is meant.
  const [crowd] = crowds
    .filter(
      (one) =>
        Math.abs(y - footY) <= FOOT.height / 2 + SLOP &&
        x >= Math.min(one.x0, one.x - FOOT.half) &&
        x <= Math.max(one.x1, one.x + FOOT.half),
    )
    .sort((one, other) => Math.abs(one.x - x) - Math.abs(other.x - x));
  if (crowd) return crowd.only ? { kind: "event", stem: crowd.only } : { kind: "crowd", crowd };
  const verb = verbs.find((one) => {
    const left = one.align === "left" ? one.x : one.x - one.width;
    return x >= left && x <= left + one.width && Math.abs(y - one.y) <= half;
  });
  const stem = verb && stems.find(({ row }) => row === verb.row);
  return stem ? { kind: "event", stem } : null;
}

/** The place of the lane at a height of the content; outside 0 … lanes above and below them. */
export const placeAt = ({ lanes, laneHeight }: LanesScene, y: CssPx): number =>
  Math.floor((y - (lanes[0]?.y ?? 0) + laneHeight / 2) / laneHeight);

/** What the bar of a lane at a point stands for. */
function countedBinAt(scene: LanesScene, { bins, counts }: LaneBins, x: CssPx, y: CssPx): CountedBin | null {
  const place = placeAt(scene, y);
  const lane = scene.lanes[place];
  const bin = binAt(bins, scene.scale, x);
  const days = bins[bin];
  if (!lane || !days) return null;
  return { days, count: at(counts, place * bins.length + bin), column: null, lane: lane.name };
}
