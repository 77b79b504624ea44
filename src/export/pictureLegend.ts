import { drawStandingMark, MARK_RADIUS, outlinePath } from "../chart/markOutline.ts";
import type { Line, Pen } from "../chart/pen.ts";
import { kindColour, type Theme } from "../chart/theme.ts";
import { item } from "../model/tables/columns.ts";
import type { Tables } from "../model/tables/tables.ts";
import { LISTED_STANDINGS, type Standing } from "../model/vocabulary.ts";
import { drawTieSign } from "../views/network/drawNetwork.ts";
import { legendLines, type NetworkLegend } from "../views/network/networkLegend.ts";
import { type DrawnMark, drawMark } from "../views/timeline/marks/drawMark.ts";
import type { TimelineScene } from "../views/timeline/timelineScene.ts";
import { standingOutside } from "../words/describeEvent.ts";
import { kindLabel } from "../words/kindLabel.ts";
import { detailWords } from "../words/laterWords.ts";
import { visibleText } from "../words/visibleText.ts";
import type { Frame } from "./frame.ts";
import type { LegendEntry, LegendGroup } from "./legend.ts";

/* What the signs of a picture mean: only those that occur in it. */

type Context = Pick<Frame, "words" | "pictureWords" | "theme">;

const DOT = outlinePath("circle", 0, 0, MARK_RADIUS);

export function kindLegend(
  { words, theme }: Context,
  tables: Tables,
  hues: readonly number[],
  isShown: (kind: number) => boolean,
): LegendGroup {
  const entries = tables.kinds.flatMap((record, kind): LegendEntry[] => {
    if (!isShown(kind)) return [];
    const colour = kindColour(theme, item(hues, kind));
    return [{ drawSign: (pen, x, y) => pen.fillShape(DOT, x, y, 1, colour), text: kindLabel(words, record) }];
  });
  return { title: words.messages.filters.kind, entries };
}

/** Standing of the marks that are drawn, and what else is at them. */
export function standingLegend(
  { words, pictureWords, theme }: Context,
  {
    marks,
    stacks,
  }: {
    readonly marks: readonly { readonly status: Standing; readonly contested: boolean }[];
    readonly stacks: readonly unknown[];
  },
  hasSelected: boolean,
): LegendGroup {
  const { filters, contest } = words.messages;
  const isStated = marks.some((mark) => mark.status !== "unstated");
  const ofStandings = LISTED_STANDINGS.filter(
    (status) => (status !== "unstated" || isStated) && marks.some((mark) => mark.status === status),
  ).map(
    (status): LegendEntry => ({
      drawSign: (pen, x, y) => drawStandingMark(pen, status, x, y, theme.ink2, theme.paper),
      text: standingOutside(words, status),
    }),
  );
  const others: readonly (LegendEntry | false)[] = [
    marks.some(({ contested }) => contested) && {
      drawSign: (pen, x, y) => drawExample(pen, { contested: true }, x - 2, y, theme),
      text: contest.plain,
    },
    hasSelected && {
      drawSign: (pen, x, y) => {
        drawStandingMark(pen, "confirmed", x, y, theme.ink2, theme.paper);
        pen.strokeShape(RING, x, y, 1, theme.accent, RING_LINE);
      },
      text: pictureWords.selected,
    },
    stacks.length > 0 && {
      drawSign: (pen, x, y) => pen.fillRect(x - 7, y - 1, 14, 2, theme.ink2),
      text: pictureWords.stack,
    },
  ];
  return { title: filters.standing, entries: [...ofStandings, ...others.filter((entry) => entry !== false)] };
}

const RING = outlinePath("circle", 0, 0, MARK_RADIUS + 3);
const RING_LINE: Line = { width: 1.75 };

/** Dates that are no single day. */
export function dateLegend(
  { pictureWords, theme }: Context,
  { marks }: Pick<TimelineScene, "marks">,
): LegendGroup {
  const texts = {
    lasted: pictureWords.lasted,
    somewhere: pictureWords.somewhere,
    by: pictureWords.open,
    since: pictureWords.open,
  };
  const found = (["lasted", "somewhere", "by", "since"] as const).filter((extent) =>
    marks.some((mark) => mark.extent === extent),
  );
  const entries = found
    .filter((extent) => extent !== "since" || !found.includes("by"))
    .map(
      (extent): LegendEntry => ({
        drawSign: (pen, x, y) => drawExample(pen, { extent, x0: x - 7, x1: x + 7 }, x, y, theme),
        text: texts[extent],
      }),
    );
  return { title: pictureWords.dates, entries };
}

/** A mark of no kind. */
function drawExample(
  pen: Pen,
  of: Partial<Pick<DrawnMark, "extent" | "x0" | "x1" | "contested">>,
  x: number,
  y: number,
  theme: Theme,
): void {
  const mark = {
    x,
    y,
    x0: x,
    x1: x,
    extent: "day",
    status: "confirmed",
    hue: 0,
    contested: false,
    ...of,
  } as const;
  const cut = { left: false, right: false };
  drawMark(pen, { ...mark, cut }, { ...theme, kinds: [theme.ink2] }, 1);
  pen.alpha(1);
}

/** Half the length of the line that stands for a tie. */
const TIE_SIGN = 13;

/** What the lines of a network mean, each as it is drawn there. */
export function tieLegend({ words, theme }: Context, legend: NetworkLegend): LegendGroup {
  return {
    title: detailWords(words).whoDidWhat,
    entries: legendLines(words, legend).map(
      (line): LegendEntry => ({
        text: line.text,
        drawSign: (pen, x, y) =>
          drawTieSign(pen, line, { x: x - TIE_SIGN, y }, { x: x + TIE_SIGN, y }, theme),
      }),
    ),
  };
}

/** What the place of a mark says, by the clock of the tables. */
export function markMeaning({
  tables: { clock },
  pictureWords,
}: Pick<Frame, "pictureWords"> & { readonly tables: Tables }): string {
  if (typeof clock === "object") return pictureWords.marksOf(visibleText(clock.label));
  return clock === "known" ? pictureWords.marksKnown : pictureWords.marks;
}
