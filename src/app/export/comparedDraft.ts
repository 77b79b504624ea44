import type { Size } from "../../chart/ChartCanvas.tsx";
import { movedPen } from "../../chart/movedPen.ts";
import { baselineAbout, type Pen } from "../../chart/pen.ts";
import { SMALL_TEXT, smallText } from "../../chart/theme.ts";
import type { Draft, Picture } from "../../export/framedPicture.ts";
import type { LegendGroup } from "../../export/legend.ts";
import type { PictureContext } from "../../export/pictures.ts";
import type { CssPx } from "../../model/units.ts";
import type { Comparison } from "../../state/selectors/comparison.ts";
import { formatDayRange } from "../../words/formatDate.ts";
import { playWords } from "../../words/laterWords.ts";

const HEAD: CssPx = 24;
const GAP: CssPx = 16;
/** Each of two pictures side by side has at least this width; else they stand below each other. */
const LEAST_HALF: CssPx = 560;

/** Two windows as two pictures under their days, side by side or below each other, with the signs of both explained once. */
export const comparedDraft =
  (
    pictureOf: (size: Size, side: "earlier" | "later") => Picture,
    { days }: Comparison,
    { theme, words }: PictureContext,
  ): Draft =>
  (size) => {
    const isBeside = size.width >= 2 * LEAST_HALF + GAP;
    const half: Size = isBeside
      ? { width: (size.width - GAP) / 2, height: size.height - HEAD }
      : { width: size.width, height: (size.height - GAP) / 2 - HEAD };
    const sides = (["earlier", "later"] as const).map((side) => {
      const { first, last } = days[side];
      return { picture: pictureOf(half, side), title: formatDayRange(words, first, last) };
    });
    const pictures = sides.map(({ picture }) => picture);
    const most = (of: (picture: Picture) => number): number => Math.max(...pictures.map(of));
    const place = (of: (picture: Picture) => number): CssPx =>
      isBeside ? HEAD + most(of) : 2 * (HEAD + most(of)) + GAP;
    // Below each other the second begins where the first ends.
    const step = isBeside
      ? { x: half.width + GAP, y: 0 }
      : { x: 0, y: HEAD + most(({ ends }) => ends) + GAP };
    return {
      size,
      draw: (pen: Pen) => {
        for (const [index, { picture, title }] of sides.entries()) {
          const [x, y] = [index * step.x, index * step.y];
          pen.text(
            title,
            x,
            baselineAbout(y + HEAD / 2, SMALL_TEXT),
            smallText(theme, 600, theme.ink, "left"),
          );
          picture.draw(movedPen(pen, x, y + HEAD));
        }
      },
      legend: mergedLegend(pictures.flatMap(({ legend }) => legend)),
      units: [...new Set(pictures.flatMap(({ units }) => units)), playWords(words).comparison.marks],
      needs: place(({ needs }) => needs),
      ends: place(({ ends }) => ends),
      unnamed: most(({ unnamed }) => unnamed),
      isCut: pictures.some(({ isCut }) => isCut),
      isCramped: pictures.some(({ isCramped }) => isCramped),
    };
  };

/** Each sign once, under its title. */
function mergedLegend(groups: readonly LegendGroup[]): readonly LegendGroup[] {
  const merged = new Map<string, Map<string, LegendGroup["entries"][number]>>();
  for (const { title, entries } of groups) {
    const known = merged.get(title) ?? new Map();
    for (const entry of entries) known.set(entry.text, entry);
    merged.set(title, known);
  }
  return [...merged].map(([title, entries]) => ({ title, entries: [...entries.values()] }));
}
