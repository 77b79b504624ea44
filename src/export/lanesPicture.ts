import { drawStandingMark, MARK_RADIUS, outlinePath } from "../chart/markOutline.ts";
import { item } from "../model/tables/columns.ts";
import type { CssPx } from "../model/units.ts";
import { drawLanes, type LanesOverlay } from "../views/timeline/actorLanes/drawLanes.ts";
import { drawSide } from "../views/timeline/actorLanes/drawStem.ts";
import { type LaneSign, lanesLegend } from "../views/timeline/actorLanes/lanesLegend.ts";
import type { LanesScene } from "../views/timeline/actorLanes/lanesScene.ts";
import { describeEvent } from "../words/describeEvent.ts";
import { laneWords } from "../words/laterWords.ts";
import type { Picture } from "./framedPicture.ts";
import type { LegendGroup } from "./legend.ts";
import { kindLegend, markMeaning, standingLegend } from "./pictureLegend.ts";
import type { PictureContext } from "./pictures.ts";

/** The lanes of actors as drawn on screen, and what their signs mean. */
export function lanesPicture(scene: LanesScene, over: LanesOverlay, context: PictureContext): Picture {
  const { tables, words, pictureWords, theme } = context;
  const { stems, crowds, density } = scene;
  const hues = new Set(stems.map(({ hue }) => hue));
  const overlay: LanesOverlay = {
    ...over,
    // Date and standing never without each other.
    nameOf: (row) => describeEvent(words, tables, row).spoken,
  };
  const hasSelected = over.raised.length > 0;
  const legend = [
    rolesLegend(scene, context),
    kindLegend(context, tables, scene.hues, (kind) => hues.has(scene.hues[kind] ?? -1)),
    standingLegend(context, { marks: stems, stacks: crowds }, hasSelected),
  ];
  return {
    size: scene.size,
    draw: (pen) => drawLanes(pen, scene, theme, overlay),
    legend: legend.filter(({ entries }) => entries.length > 0),
    units: density
      ? [pictureWords.columns(density.most), ...(hasPartialBar(density) ? [pictureWords.partial] : [])]
      : [markMeaning(context)],
    needs: scene.contentHeight,
    // Sentences of the editors stand at its very foot.
    ends: scene.foot > 0 ? scene.size.height : scene.footY + FOOT_END,
    unnamed: crowds.reduce((sum, { rows }) => sum + rows.length, 0),
    isCut: false,
    isCramped: false,
  };
}

/** Whether some bar is hatched. */
const hasPartialBar = ({ bins, counts }: NonNullable<LanesScene["density"]>): boolean =>
  counts.some((count, bar) => count > 0 && item(bins, bar % bins.length).isPartial);

const FOOT_END: CssPx = 12;
const RING = outlinePath("circle", 0, 0, MARK_RADIUS + 0.5);
const TICK = { half: 5, thick: 1.75 } as const;

/** What the signs of lanes mean, of those that occur. */
function rolesLegend(scene: LanesScene, { words, theme }: PictureContext): LegendGroup {
  const { legend, signs } = laneWords(words);
  const { ink2, paper } = theme;
  const draw: Readonly<Record<LaneSign, LegendGroup["entries"][number]["drawSign"]>> = {
    agent: (pen, x, y) => drawStandingMark(pen, "confirmed", x, y, ink2, paper),
    target: (pen, x, y) => pen.strokeShape(RING, x, y, 1, ink2, { width: 1.5 }),
    mentioned: (pen, x, y) =>
      pen.fillRect(x - TICK.half, y - TICK.thick / 2, 2 * TICK.half, TICK.thick, ink2),
    act: (pen, x, y) => {
      pen.fillRect(x - ACT.thick / 2, y - ACT.half, ACT.thick, 2 * ACT.half - ACT.head, ink2);
      const base = y + ACT.half - ACT.head;
      pen.triangle({ x: x - 3.5, y: base }, { x: x + 3.5, y: base }, { x, y: y + ACT.half }, ink2);
    },
    between: (pen, x, y) => {
      pen.fillRect(x - ACT.thick / 2, y - 3, ACT.thick, ACT.half + 3, ink2);
      drawSide(pen, "confirmed", x, y - 3, ink2, paper);
    },
    joint: (pen, x, y) => pen.fillRect(x - 0.5, y - ACT.half, 1, 2 * ACT.half, ink2),
  };
  return {
    title: legend,
    entries: lanesLegend(scene).signs.map((sign) => ({ drawSign: draw[sign], text: signs[sign] })),
  };
}

const ACT = { half: 7, thick: 2.25, head: 6 } as const;
