import fc from "fast-check";
import { expect, test } from "vitest";
import { itemsOfCalls } from "../../chart/drawnItems.node.ts";
import { plainTheme } from "../../chart/plainTheme.node.ts";
import { silentPen } from "../../chart/svgPen.ts";
import { daysOfSpan } from "../../model/dates/timeSpan.ts";
import { buildTables } from "../../model/tables/buildTables.ts";
import { at, item } from "../../model/tables/columns.ts";
import { noFilter } from "../../query/filter/filter.ts";
import { createMaskCache } from "../../query/filter/filterMask.ts";
import { kindHues, kindsInOrder } from "../../query/kindsAndLanes.ts";
import { storyDays, storyExtent } from "../../query/time/storyExtent.ts";
import { timeBins } from "../../query/time/timeBins.ts";
import { english } from "../../words/words.ts";
import { densityBins, densityPicture, drawDensity } from "./density.ts";
import { lanesOf } from "./lanesOf.ts";
import { buildOverviewScene } from "./overviewScene.ts";
import { LAYOUT, scaleOf } from "./timelineScene.ts";

const measure = (text: string) => text.length * 7;
const SIZE = { width: 900, height: 430 };

const HUES = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9] as const;

/** A story with `counts` events by kind, spread over two months. `hues` are the file's own. */
function storyOf(counts: readonly number[], hues: readonly number[]) {
  const kinds = counts.map((_, kind) => ({
    id: `k${kind}`,
    label: `Kind ${kind}`,
    hue: item(HUES, item(hues, kind)),
  }));
  const events = counts.flatMap((count, kind) =>
    Array.from({ length: count }, (_, index) => ({
      id: `e${kind}-${index}`,
      date: `2019-0${1 + (index % 2)}-${10 + (index % 7)}`,
      headline: "It happened",
      kind: `k${kind}`,
      status: "confirmed" as const,
    })),
  );
  return buildTables({ title: "A story", kinds, sources: [], actors: [], events }, "story");
}

const arbitraryStory = fc
  .array(fc.tuple(fc.integer({ min: 1, max: 400 }), fc.integer({ min: 0, max: 9 })), {
    minLength: 2,
    maxLength: 8,
  })
  .map((kinds) =>
    storyOf(
      kinds.map(([count]) => count),
      kinds.map(([, hue]) => hue),
    ),
  );

/** The picture of a story in which only some kinds pass the filter. */
function pictureOf(tables: ReturnType<typeof storyOf>, kinds: readonly number[]) {
  const mask = createMaskCache(tables).mask({ ...noFilter, kinds }, null);
  const span = storyExtent(tables);
  const { bins } = densityBins(tables, mask, span, SIZE.width, null, "kind");
  const scale = scaleOf({ span, size: SIZE, lanes: "kind", density: bins, breaks: [], stepEvent: null });
  const room = { top: 52, height: SIZE.height - 52, gutter: 200, padding: 10 };
  return {
    bins,
    scale,
    picture: densityPicture(bins, lanesOf(tables, "kind", english), scale, room, english, measure),
  };
}

test("lanes, whole, keep their places whatever is filtered; an event is as high in one as in another", () => {
  fc.assert(
    fc.property(arbitraryStory, fc.nat(), (tables, chosen) => {
      const { picture, bins, scale } = pictureOf(tables, []);
      const least = picture.bands.length * 44 + 12;
      expect(picture.height).toBeCloseTo(Math.max(SIZE.height - 52, least), -2);
      expect(Math.min(...picture.bands.map(({ height }) => height))).toBeGreaterThan(43.9);
      const perEvent = picture.bars.map((bar) => {
        const band = picture.bands.find(({ y, height }) => bar.y > y - 0.01 && bar.y < y + height - 0.01);
        const bin = bins.bins.findIndex(
          ({ start, end }) => end > start && Math.abs(scale.xOf(start) - bar.x) < 0.001,
        );
        const count = at(bins.counts, (bin * bins.lanes + (band?.lane ?? 0)) * bins.kinds + (bar.kind ?? 0));
        return bar.height / count;
      });
      for (const one of perEvent) expect(one).toBeCloseTo(perEvent[0] ?? 0, 6);
      expect(pictureOf(tables, [chosen % tables.kinds.length]).picture.bands).toEqual(picture.bands);
    }),
  );
});

test("lanes of kinds have the counts that a picture without lanes has, each in the lane of its kind", () => {
  fc.assert(
    fc.property(arbitraryStory, (tables) => {
      const mask = createMaskCache(tables).mask(noFilter, null);
      const [parted, plain] = (["kind", "none"] as const).map(
        (lanes) => densityBins(tables, mask, storyExtent(tables), SIZE.width, null, lanes).bins,
      );
      const kinds = tables.kinds.length;
      for (const [place, count] of parted?.counts.entries() ?? []) {
        const [bin, lane, kind] = [
          Math.floor(place / kinds ** 2),
          Math.floor(place / kinds) % kinds,
          place % kinds,
        ];
        expect(count).toBe(lane === kind ? plain?.counts[bin * kinds + kind] : 0);
      }
    }),
  );
});

test("bars lie over the lines of their scale, and its numbers beside the bars", () => {
  const { picture, scale } = pictureOf(storyOf([300, 20], [0, 1]), []);
  const scene = { density: picture, hues: [0, 1], size: SIZE, scale };
  const items = itemsOfCalls((pen) => drawDensity(pen, scene, plainTheme, { ...LAYOUT, letters: 12 })).map(
    ({ what }) => what,
  );
  const numbers: number[] = [];
  const pen = { ...silentPen, text: (_: string, x: number) => void numbers.push(x) };
  drawDensity(pen, scene, plainTheme, { ...LAYOUT, letters: 12 });
  // The last text is the unit.
  for (const x of numbers.slice(0, -1)) expect(x).toBeLessThan(Math.min(...picture.bars.map((bar) => bar.x)));
  const isLine = (what: string) => what.includes(plainTheme.ink2) && !what.includes("text");
  const isBar = (what: string) => plainTheme.kinds.some((kind) => what.includes(kind));
  expect(items.findIndex(isBar)).toBeGreaterThan(items.findLastIndex(isLine));
  expect(items.findLastIndex(isBar)).toBeLessThan(items.findIndex((what) => what.includes("text")));
  expect(items.some(isLine)).toBe(true);
});

test("the lane of all other values has a scale of its own beside other lanes, and the common scale if they are empty", () => {
  const tables = storyOf([12, 300], [0, 1]);
  const named = lanesOf(tables, "kind", english) ?? expect.fail();
  const { kind: _, ...last } = item(named.partition.lanes, 1);
  const lanes = [item(named.partition.lanes, 0), { ...last, kind: "rest", values: 9 } as const];
  const withRest = { ...named, partition: { ...named.partition, lanes } };
  const pictureOfKinds = (kinds: readonly number[]) => {
    const { bins, scale } = pictureOf(tables, kinds);
    const room = { top: 52, height: SIZE.height - 52, gutter: 200, padding: 10 };
    return densityPicture(bins, withRest, scale, room, english, measure);
  };
  const highest = ({ bins }: { readonly bins: { readonly counts: ArrayLike<number> } }) =>
    Math.max(...Array.from(bins.counts));
  const both = pictureOfKinds([]);
  expect(both.most).toBeLessThan(highest(both));
  const alone = pictureOfKinds([1]);
  expect(alone.most).toBe(highest(alone));
  expect(alone.lines).not.toEqual([]);
});

test("kinds of the overview lie in the order of the lanes, from the top down", () => {
  fc.assert(
    fc.property(arbitraryStory, (tables) => {
      const limits = storyExtent(tables);
      const mask = createMaskCache(tables).mask(noFilter, null);
      const hues = kindHues(tables);
      const lanes = lanesOf(tables, "kind", english)?.shown.map((kind) => hues[kind]) ?? [];
      const { bars } = buildOverviewScene({
        bins: timeBins(tables, mask, daysOfSpan(limits), "month"),
        hues,
        order: kindsInOrder(tables),
        days: storyDays(tables),
        limits,
        size: { width: 300, height: 84 },
        ...{ left: 12, right: 288 },
        words: english,
        measure,
      });
      const first = bars.filter(({ x }) => x === bars[0]?.x).sort((a, b) => a.y - b.y || a.x - b.x);
      const seen = first.map(({ hue }) => hue).filter((hue, index, all) => hue !== all[index - 1]);
      const rest = [...lanes];
      for (const hue of seen) {
        const place = rest.indexOf(hue);
        expect(place).toBeGreaterThanOrEqual(0);
        rest.splice(0, place + 1);
      }
    }),
  );
});
