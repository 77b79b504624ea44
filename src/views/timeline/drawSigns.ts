import { drawStandingMark } from "../../chart/markOutline.ts";
import type { LegendEntry } from "../../chart/PenDrawing.tsx";
import type { Pen } from "../../chart/pen.ts";
import type { Theme } from "../../chart/theme.ts";
import { DATE_EXTENTS, type DateExtent } from "../../model/dates/dateExtent.ts";
import { CONTESTS, type Contest } from "../../model/tables/contest.ts";
import type { CssPx } from "../../model/units.ts";
import { listedStandings, type Standing } from "../../model/vocabulary.ts";
import { type DrawnMark, drawMark } from "./drawMark.ts";

/* The legend of marks, on the page and in files. Each sign is a mark as the timeline draws it, but grey. */

export const standingEntries = (
  found: ReadonlySet<Standing>,
  say: (status: Standing) => string,
  { ink2, paper }: Theme,
): readonly LegendEntry[] =>
  listedStandings((status) => found.has(status)).map((status) => ({
    drawSign: (pen, x, y) => drawStandingMark(pen, status, x, y, ink2, paper),
    text: say(status),
  }));

export const contestEntries = (
  found: ReadonlySet<Contest | null>,
  say: (contest: Contest) => string,
  theme: Theme,
): readonly LegendEntry[] =>
  CONTESTS.filter((contest) => found.has(contest)).map((contested) => ({
    drawSign: (pen, x, y) => drawMarkSign(pen, { contested }, x, y, theme),
    text: say(contested),
  }));

/** Legend entries for dates that are not a single day. Dates with an open start or an open end share one entry. */
export const dateEntries = (
  found: ReadonlySet<DateExtent>,
  say: { readonly lasted: string; readonly imprecise: string; readonly open: string },
  theme: Theme,
): readonly LegendEntry[] => {
  const texts = { day: "", lasted: say.lasted, somewhere: say.imprecise, by: say.open, since: say.open };
  return DATE_EXTENTS.filter(
    (extent) => extent !== "day" && found.has(extent) && !(extent === "since" && found.has("by")),
  ).map((extent) => ({
    drawSign: (pen, x, y) => drawMarkSign(pen, { extent }, x, y, theme),
    text: texts[extent],
  }));
};

const HALF_SIGN: CssPx = 7;

/** Draws a confirmed mark of one day, except for what `of` says. */
export function drawMarkSign(
  pen: Pen,
  of: Partial<Pick<DrawnMark, "extent" | "contested" | "cut">>,
  x: CssPx,
  y: CssPx,
  theme: Theme,
): void {
  const { extent = "day", contested = null, cut = { left: false, right: false } } = of;
  const mark: DrawnMark = {
    ...{ x, y, x0: x - HALF_SIGN, x1: x + HALF_SIGN, hue: 0, status: "confirmed" },
    ...{ extent, contested, cut },
  };
  drawMark(pen, mark, { ...theme, kinds: [theme.ink2] }, 1);
  pen.alpha(1);
}
