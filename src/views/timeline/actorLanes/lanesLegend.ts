import { LISTED_STANDINGS, type Standing } from "../../../model/vocabulary.ts";
import type { LanesScene } from "./lanesScene.ts";

/** Signs of lanes that need a word, beside those of standings. */
const LANE_SIGNS = ["agent", "target", "mentioned", "act", "between", "joint"] as const;
export type LaneSign = (typeof LANE_SIGNS)[number];

/** What has to be explained of lanes: only what occurs in them. */
export type LanesLegend = {
  readonly signs: readonly LaneSign[];
  readonly standings: readonly Standing[];
  readonly contested: boolean;
};

export function lanesLegend({ stems }: LanesScene): LanesLegend {
  const occurs: Readonly<Record<LaneSign, boolean>> = {
    agent: stems.some(({ ends }) => ends.some(({ isAgent }) => isAgent)),
    target: stems.some(({ ends }) => ends.some(({ isTarget }) => isTarget)),
    mentioned: stems.some(({ ends }) =>
      ends.some(({ isAgent, isTarget, isSide }) => !isAgent && !isTarget && !isSide),
    ),
    act: stems.some(({ acts }) => acts.some(({ target }) => target !== null)),
    between: stems.some(({ ends }) => ends.some(({ isSide }) => isSide)),
    joint: stems.some(({ segments }) => segments.some(({ isAct }) => !isAct)),
  };
  // Confirmed is what the sign of who acted says.
  const standings = new Set(stems.flatMap(({ status, ends }) => [status, ...ends.map((end) => end.status)]));
  return {
    signs: LANE_SIGNS.filter((sign) => occurs[sign]),
    standings: LISTED_STANDINGS.filter(
      (status) => status !== "confirmed" && status !== "unstated" && standings.has(status),
    ),
    contested: stems.some(({ contested }) => contested),
  };
}
