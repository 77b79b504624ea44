import { drawStandingMark, MARK_RADIUS, outlinePath } from "../chart/markOutline.ts";
import { nodeShapes } from "../chart/nodeShapes.ts";
import type { Line, Pen } from "../chart/pen.ts";
import { kindColour, type Theme } from "../chart/theme.ts";
import { drawContestRing, tieStrokes, tieWidth } from "../chart/tieLine.ts";
import { item } from "../model/tables/columns.ts";
import type { Tables } from "../model/tables/tables.ts";
import { LISTED_STANDINGS, type Standing } from "../model/vocabulary.ts";
import { type NetworkLegend, widthInWords } from "../views/network/networkLegend.ts";
import { type DrawnMark, drawMark } from "../views/timeline/marks/drawMark.ts";
import type { TimelineScene } from "../views/timeline/timelineScene.ts";
import { standingOutside } from "../words/describeEvent.ts";
import { kindLabel } from "../words/kindLabel.ts";
import { detailWords, networkWords } from "../words/laterWords.ts";
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
      drawSign: (pen, x, y) => drawExample(pen, { contested: true }, x, y, theme),
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

const NODE_SIGN = 6;

export function actorLegend({ words, theme }: Context, { kinds }: NetworkLegend): LegendGroup {
  const { filters, actorKinds } = words.messages;
  return {
    title: filters.actors,
    entries: kinds.map((kind) => ({
      drawSign: (pen, x, y) => pen.fillShape(nodeShapes[kind].shape, x, y, NODE_SIGN, theme.node),
      text: actorKinds[kind].many,
    })),
  };
}

/** Half the length of the line that stands for a tie. */
const TIE_SIGN = 8;
const STANDING_WIDTH = 4;

export function tieLegend(
  { words, theme }: Context,
  { widths, standings, contested }: NetworkLegend,
): LegendGroup {
  const details = detailWords(words);
  const network = networkWords(words);
  const drawLine = (pen: Pen, x: number, y: number, status: Standing, width: number): void => {
    const [start, middle, end] = [-TIE_SIGN, 0, TIE_SIGN].map((dx) => ({ x: x + dx, y }));
    if (!start || !middle || !end) return;
    for (const { isPaper, ...line } of tieStrokes(status, width)) {
      pen.curve(start, [{ control: middle, end }], isPaper ? theme.paper : theme.ink2, line);
    }
  };
  const ofWidths = widths.map(
    (step): LegendEntry => ({
      drawSign: (pen, x, y) => drawLine(pen, x, y, "confirmed", tieWidth(step)),
      text: widthInWords(words, step, step === widths.at(-1)),
    }),
  );
  const ofStandings = standings.map(
    (status): LegendEntry => ({
      drawSign: (pen, x, y) => drawLine(pen, x, y, status, STANDING_WIDTH),
      text: standingOutside(words, status),
    }),
  );
  const ofContest: LegendEntry = {
    drawSign: (pen, x, y) => {
      drawLine(pen, x, y, "confirmed", 1);
      drawContestRing(pen, x, y, theme.ink2, theme.paper);
    },
    text: network.contested,
  };
  return {
    title: details.whoDidWhat,
    entries: [...ofWidths, ...ofStandings, ...(contested ? [ofContest] : [])],
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
