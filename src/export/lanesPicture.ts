import { item } from "../model/tables/columns.ts";
import type { CssPx } from "../model/units.ts";
import {
  drawActStanding,
  drawContest,
  drawLaneSign,
  drawLanes,
  type LanesOverlay,
} from "../views/timeline/actorLanes/drawLanes.ts";
import { type LanesScene, lanesLegend } from "../views/timeline/actorLanes/lanesScene.ts";
import { describeEvent, standingOutside } from "../words/describeEvent.ts";
import { laneWords } from "../words/laterWords.ts";
import type { Picture } from "./framedPicture.ts";
import type { LegendEntry, LegendGroup } from "./legend.ts";
import type { PictureContext } from "./pictures.ts";

/** Acts over time as drawn on screen, and what their signs mean. */
export function lanesPicture(scene: LanesScene, over: LanesOverlay, context: PictureContext): Picture {
  const { tables, words, pictureWords, theme } = context;
  const { crowds, density, aside, lanes } = scene;
  const overlay: LanesOverlay = {
    ...over,
    // Date and standing never without each other.
    nameOf: (row) => describeEvent(words, tables, row).spoken,
  };
  const counted = density
    ? [pictureWords.columns(density.most), ...(hasPartialBar(density) ? [pictureWords.partial] : [])]
    : [];
  return {
    size: scene.size,
    draw: (pen) => drawLanes(pen, scene, theme, overlay),
    legend: [signsLegend(scene, context), standingsOfActs(scene, context)].filter(
      ({ entries }) => entries.length > 0,
    ),
    units: [...counted, ...(aside > 0 ? [capitalSentence(laneWords(words).aside(aside))] : [])],
    needs: scene.contentHeight,
    // Sentences of the editors stand at its very foot.
    ends: scene.foot > 0 ? scene.size.height : scene.footY + FOOT_END,
    unnamed: crowds.reduce((sum, { rows }) => sum + rows.length, 0) + (lanes.at(-1)?.actor ? 0 : 1),
    isCut: lanes.some(({ title }) => title.some((line) => line.endsWith("…"))),
    isCramped: false,
  };
}

const capitalSentence = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;

/** Whether some bar is hatched. */
const hasPartialBar = ({ bins, counts }: NonNullable<LanesScene["density"]>): boolean =>
  counts.some((count, bar) => count > 0 && item(bins, bar % bins.length).isPartial);

const FOOT_END: CssPx = 12;

/** What the signs of acts mean, of those that occur. */
function signsLegend(scene: LanesScene, { words, theme }: PictureContext): LegendGroup {
  const { legend, signs } = laneWords(words);
  return {
    title: legend,
    entries: lanesLegend(scene).signs.map((sign) => ({
      drawSign: (pen, x, y) => drawLaneSign(pen, sign, x, y, theme),
      text: signs[sign],
    })),
  };
}

/** How sure acts are, by the mark of who did it and by the line. */
function standingsOfActs(scene: LanesScene, { words, theme }: PictureContext): LegendGroup {
  const { filters, contest } = words.messages;
  const { standings, contested } = lanesLegend(scene);
  const entries = standings.map(
    (status): LegendEntry => ({
      drawSign: (pen, x, y) => drawActStanding(pen, status, x, y, theme),
      text: standingOutside(words, status),
    }),
  );
  const disputed: LegendEntry = {
    drawSign: (pen, x, y) => drawContest(pen, x, y, theme),
    text: contest.plain,
  };
  return { title: filters.standing, entries: contested ? [...entries, disputed] : entries };
}
