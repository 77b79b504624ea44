import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { MARK_LINE, MARK_RADIUS } from "../../chart/markOutline.ts";
import { affairTables } from "../../load/affairTables.node.ts";
import { buildTables } from "../../model/buildTables.ts";
import { at, item } from "../../model/columns.ts";
import { textAt } from "../../model/textColumn.ts";
import { eventRow } from "../../model/units.ts";
import { english } from "../../words/words.ts";
import {
  arbitraryPicture,
  measure,
  type Picture,
  rowsOf,
  SIZES,
  sceneOf,
  wholeStory,
} from "./affairScene.node.ts";
import { buildTimelineScene, LAYOUT, type TimelineMark, type TimelineScene } from "./timelineScene.ts";

type Box = { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number };

/** The line box of a label set in 13 pixels. */
const HALF_LABEL = 8;
const labelBox = ({ label, y }: TimelineMark): Box[] => {
  if (!label) return [];
  const left = label.align === "left" ? label.x : label.x - label.width;
  return [{ left, right: left + label.width, top: y - HALF_LABEL, bottom: y + HALF_LABEL }];
};
const markBox = ({ x, x0, x1, y }: TimelineMark): Box => {
  const radius = MARK_RADIUS + MARK_LINE / 2;
  return {
    left: Math.min(x0, x - radius),
    right: Math.max(x1, x + radius),
    top: y - radius,
    bottom: y + radius,
  };
};
const overlap = (a: Box, b: Box) =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

/** Pairs of different marks of which one's label lies on the other's label or mark. */
const collisions = ({ marks }: TimelineScene) =>
  marks.flatMap((mark) =>
    marks
      .filter((other) => other !== mark)
      .filter((other) =>
        labelBox(mark).some((label) =>
          [...labelBox(other), markBox(other)].some((box) => overlap(label, box)),
        ),
      )
      .map((other) => [mark.label?.text, other.row]),
  );

const rowsDrawn = ({ marks, stacks }: TimelineScene) =>
  [...marks.map(({ row }) => row), ...stacks.flatMap(({ rows }) => rows)].sort((a, b) => a - b);

/** The windows of a fixed grid and those of chance, in every size and with or without lanes. */
function everyPicture(check: (picture: Picture, scene: TimelineScene) => void): void {
  for (const size of SIZES) {
    for (const lanes of ["none", "kind"] as const) {
      const picture = { span: wholeStory, size, lanes, selected: null };
      check(picture, sceneOf(picture));
    }
  }
  fc.assert(
    fc.property(arbitraryPicture, (picture) => check(picture, sceneOf(picture))),
    { numRuns: 300 },
  );
}

describe("the affair in any window", () => {
  test("draws or stacks every event that is in it, once, and no other", () => {
    everyPicture(({ span }, scene) => {
      expect(rowsDrawn(scene)).toEqual(rowsOf(span));
      expect(scene.total).toBe(rowsOf(span).length);
    });
  });

  test("has no label on another label or on the mark of another event", () => {
    everyPicture((_, scene) => {
      expect(collisions(scene)).toEqual([]);
    });
  });

  test("has every mark, label and stack whole inside the picture", () => {
    everyPicture(({ size }, scene) => {
      for (const { label } of scene.marks) if (label) expect(label.width).toBe(measure(label.text));
      for (const { left, right } of scene.marks.flatMap(labelBox)) {
        expect(left).toBeGreaterThanOrEqual(0);
        expect(right).toBeLessThanOrEqual(size.width);
      }
      for (const { x } of scene.stacks) {
        expect(x).toBeGreaterThanOrEqual(LAYOUT.stackWidth / 2);
        expect(x).toBeLessThanOrEqual(size.width - LAYOUT.stackWidth / 2);
      }
      for (const { x, y } of [...scene.marks, ...scene.stacks]) {
        expect(x >= 0 && x <= size.width).toBe(true);
        expect(y - MARK_RADIUS).toBeGreaterThanOrEqual(LAYOUT.axisHeight);
        expect(y + MARK_RADIUS).toBeLessThanOrEqual(size.height);
      }
    });
  });

  test("shows the label of the selected event, at the edges too", () => {
    fc.assert(
      fc.property(arbitraryPicture, (picture) => {
        const { selected } = picture;
        if (selected === null) return;
        const mark = sceneOf(picture).marks.find(({ row }) => row === selected);
        const headline = textAt(affairTables.events.headlines, selected);
        const words = mark?.label?.text.replace(/…$/, "") ?? expect.fail(`no label for ${headline}`);
        expect(headline.startsWith(words)).toBe(true);
        // It is cut only where it does not fit on either side.
        if (words !== headline) expect(measure(headline)).toBeGreaterThan(picture.size.width / 2 - 60);
      }),
      { numRuns: 500 },
    );
  });

  test("stays as it is when it is drawn again", () => {
    fc.assert(
      fc.property(arbitraryPicture, (picture) => {
        const scene = sceneOf(picture);
        expect(sceneOf(picture, scene)).toEqual(scene);
      }),
    );
  });

  test("by kind: bands in the order of the file, one below the other, with their events inside", () => {
    fc.assert(
      fc.property(arbitraryPicture, ({ span, size, selected }) => {
        const scene = sceneOf({ span, size, selected, lanes: "kind" });
        const kinds = scene.bands.flatMap(({ kind }) => kind ?? []);
        expect(kinds).toEqual([...new Set(kinds)].sort((a, b) => a - b));
        let bottom: number = LAYOUT.axisHeight;
        for (const { y, height } of scene.bands) {
          expect(y).toBeGreaterThanOrEqual(bottom - 1e-6);
          bottom = y + height;
        }
        expect(bottom).toBeLessThanOrEqual(size.height);
        const bandAt = (place: number) =>
          scene.bands.find(({ y, height, kind }) => {
            const title = kind === null ? 0 : LAYOUT.bandTitleHeight;
            return place - HALF_LABEL >= y + title - 1e-6 && place + HALF_LABEL <= y + height + 1e-6;
          });
        const drawn = [
          ...scene.marks.map(({ row, y }) => ({ row, y })),
          ...scene.stacks.flatMap(({ rows, y }) => rows.map((row) => ({ row, y }))),
        ];
        for (const { row, y } of drawn) {
          const kind = at(affairTables.events.kind, row);
          expect(bandAt(y)?.kind).toBe(kinds.includes(kind) ? kind : null);
        }
      }),
      { numRuns: 300 },
    );
  });
});

test("in the whole story the turning points have labels before all others", () => {
  const scene = sceneOf({ span: wholeStory, size: item(SIZES, 0), lanes: "none", selected: null });
  const labelled = new Set(scene.marks.flatMap(({ row, label }) => (label ? row : [])));
  const share = (prominence: number) => {
    const rows = rowsOf(wholeStory).filter((row) => at(affairTables.events.prominence, row) === prominence);
    return rows.filter((row) => labelled.has(row)).length / rows.length;
  };
  expect(share(1)).toBeGreaterThan(0.9);
  expect(share(1)).toBeGreaterThan(share(2));
  expect(share(2)).toBeGreaterThan(share(3));
});

describe("a date", () => {
  const event = (id: string, date: string) =>
    ({ id, date, headline: `Event \u202e${id}`, kind: "k", status: "confirmed" }) as const;
  const tables = buildTables(
    {
      title: "Dates",
      kinds: [{ id: "k", label: "K" }],
      sources: [],
      actors: [],
      events: [
        event("lasted", "1970-01-03/1970-01-06"),
        event("day", "1970-01-05"),
        event("somewhere", "[1970-01-05..1970-01-06]"),
        event("by", "../1970-01-08"),
        event("since", "1970-01-09/.."),
      ],
    },
    "dates",
  );
  /** Days 0 to 10, 40 pixels a day. */
  const scene = buildTimelineScene({
    tables,
    words: english,
    rows: [0, 1, 2, 3, 4].map(eventRow),
    total: 5,
    density: null,
    span: { start: 0, end: 10 },
    size: { width: 400, height: 400 },
    lanes: "none",
    hues: [0],
    selected: null,
    measure,
  });
  const drawn = (extent: TimelineMark["extent"]) =>
    scene.marks.find((mark) => mark.extent === extent) ?? expect.fail(extent);

  test("stands in the middle of its days, and its stretch covers them or fades on one side", () => {
    const places = scene.marks.map(({ extent, x, x0, x1 }) => ({ extent, x, x0, x1 }));
    expect(places.sort((a, b) => a.x - b.x || a.x0 - b.x0)).toEqual([
      { extent: "lasted", x: 160, x0: 80, x1: 240 },
      { extent: "day", x: 180, x0: 180, x1: 180 },
      { extent: "somewhere", x: 200, x0: 160, x1: 240 },
      { extent: "by", x: 300, x0: 273, x1: 300 },
      { extent: "since", x: 340, x0: 340, x1: 367 },
    ]);
  });

  test("has a label that hides nothing", () => {
    expect(drawn("day").label?.text).toBe("Event [U+202E]day");
  });

  test("of which only a part is in the window stands in the middle of that part", () => {
    const zoomed = buildTimelineScene({
      tables,
      words: english,
      rows: [eventRow(0)],
      total: 1,
      density: null,
      span: { start: 3, end: 5 },
      size: { width: 400, height: 400 },
      lanes: "none",
      hues: [0],
      selected: null,
      measure,
    });
    const [mark] = zoomed.marks;
    expect([mark?.x, mark?.x0, mark?.x1]).toEqual([200, -200, 600]);
    // Neither end has room for the label, so it stands on the bar.
    expect(mark?.label?.x).toBeLessThan(400);
  });
});

test("a headline of thousands of characters is cut to its side when it is selected", () => {
  const tables = buildTables(
    {
      title: "Long",
      kinds: [{ id: "k", label: "K" }],
      sources: [],
      actors: [],
      events: [
        { id: "e", date: "1970-01-06", headline: "👩‍🔬é ".repeat(1000), kind: "k", status: "confirmed" },
      ],
    },
    "long",
  );
  const scene = buildTimelineScene({
    tables,
    words: english,
    rows: [eventRow(0)],
    total: 1,
    density: null,
    span: { start: 0, end: 11 },
    size: { width: 600, height: 300 },
    lanes: "none",
    hues: [0],
    selected: eventRow(0),
    measure,
  });
  const text = scene.marks[0]?.label?.text ?? expect.fail("no label");
  expect(text).toMatch(/^(👩‍🔬é )*👩‍🔬(é)?…$/u);
  expect(measure(text)).toBeGreaterThan(180);
});
