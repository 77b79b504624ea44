import { describe, expect, test } from "vitest";
import { overlaps } from "../../../chart/box.ts";
import { thirdOf } from "../../../model/runs.node.ts";
import { at, item } from "../../../model/tables/columns.ts";
import { storyExtent } from "../../../query/time/storyExtent.ts";
import { english } from "../../../words/words.ts";
import { measure, wholeStory } from "../affairScene.node.ts";
import { boxOfWords } from "./actWords.ts";
import { hitTestLanes, laneOptions } from "./hitTestLanes.ts";
import {
  affairScene,
  choice,
  expectToPassNobody,
  forPictures,
  gapOf,
  inputOf,
  linesOf,
  storyOf,
  strayWords,
  yOf,
} from "./lanesPictures.node.ts";
import { buildLanesScene, type LanesScene, lanesLegend, standingOut } from "./lanesScene.ts";
import { askedOfEvent, heightsOfLine, isLoop } from "./placeActs.ts";

describe("acts over time", () => {
  test("draw each act whole, between the rows of its actors and with its standing, or count it", () => {
    forPictures(({ events, lanes, acts }, { tables, chosen, rows }) => {
      const asked = rows.flatMap((row) => askedOfEvent(tables, chosen, row));
      const drawn = new Set<string>();
      for (const { row, lines } of events)
        for (const { acts: own, from, targets, undirected, status } of lines)
          for (const [place, act] of own.entries()) {
            expect(asked.some(({ event, index }) => event === act.event && index === act.index)).toBe(true);
            expect(act.event).toBe(row);
            const ends = [from, item(targets, place)].map((lane) => lanes[lane]?.actor?.row);
            expect(ends).toEqual([...act.ends]);
            expect({ undirected, status }).toEqual({ undirected: act.undirected, status: act.status });
            drawn.add(`${row} ${act.index}`);
          }
      const without = rows.filter((row) => !asked.some(({ event }) => event === row)).length;
      expect(acts).toEqual({ drawn: drawn.size, all: asked.length, without });
      if (asked.length > 0) expect(drawn.size).toBeGreaterThan(0);
    });
  });

  test("stand in the order of time, 18 px apart and inside the picture, below the heading of their own year", () => {
    forPictures(({ events, scale, axis, gutter, size }, { tables }) => {
      const xs = events.flatMap(({ lines }) => [...new Set(lines.map(({ x }) => x))]);
      expect(xs).toEqual(xs.toSorted((a, b) => a - b));
      expect(events.map(({ row }) => row)).toEqual(events.map(({ row }) => row).toSorted((a, b) => a - b));
      for (const [index, x] of xs.entries()) {
        expect(x).toBeGreaterThan(gutter);
        expect(x).toBeLessThan(size.width);
        const next = xs[index + 1];
        if (next !== undefined && events.length > 1) expect(next - x).toBeGreaterThanOrEqual(17.99);
      }
      for (const { row, x } of events) {
        const heading = axis.upper.findLast((one) => one.x <= x);
        const year = new Date(Math.max(at(tables.events.first, row), scale.span.start) * 86_400_000);
        const [first, last = first] = heading?.label.match(/\d{4}/g) ?? [];
        expect(year.getUTCFullYear()).toBeGreaterThanOrEqual(Number(first));
        expect(year.getUTCFullYear()).toBeLessThanOrEqual(Number(last));
      }
    });
  });

  test("have a scale on which days and places go forward together, and each act begins in its own days", () => {
    forPictures(({ scale, events }) => {
      let [before, last] = [Number.NEGATIVE_INFINITY, Number.NEGATIVE_INFINITY];
      for (let step = 0; step <= 40; step++) {
        const day = scale.span.start + ((scale.span.end - scale.span.start) * step) / 40;
        const x = scale.left + ((scale.right - scale.left) * step) / 40;
        expect(scale.xOf(day)).toBeGreaterThanOrEqual(before - 1e-6);
        expect(scale.dayAt(x)).toBeGreaterThanOrEqual(last - 1e-6);
        if (events.length > 0) expect(scale.xOf(scale.dayAt(scale.xOf(day)))).toBeCloseTo(scale.xOf(day), 4);
        [before, last] = [scale.xOf(day), scale.dayAt(x)];
      }
    });
  });

  test("show the selected event whole, whatever else there is room for", () => {
    forPictures((_, input) => {
      // One of the last three events; each of them in `npm run test:all`.
      for (const selected of thirdOf(input.rows.slice(-3), input.rows.length)) {
        const asked = askedOfEvent(input.tables, input.chosen, selected);
        const { events } = buildLanesScene({ ...input, selected });
        const drawn = events
          .filter(({ row }) => row === selected)
          .flatMap(({ lines }) => lines.flatMap(({ acts }) => acts));
        expect(drawn).toHaveLength(asked.length);
      }
    });
  });

  test("pass no sign and no name of others, interrupt their rows, and are as broken as their standing says", () => {
    forPictures(expectToPassNobody, 200);
    for (const size of [
      { width: 390, height: 400 },
      { width: 1200, height: 675 },
    ])
      for (const chosen of ["", "nso-group", "ravi-shankar-prasad"])
        for (const [start, end] of [
          [wholeStory.start, wholeStory.end],
          [18_017, 18_201],
          [18_169, 18_230],
        ] as const) {
          expectToPassNobody(affairScene([{ start, end }, chosen, size.width, size.height]));
        }
  });

  test("stand below the stretch of their own day and of no other, whose name is over it: some were nearer to the next day’s name", () => {
    const expectToStandBelow = (scene: LanesScene): void => {
      const { axis, days, events, density } = scene;
      if (density) return;
      const own = days.map(({ left, right }, place) => ({ left, right, tick: axis.lower[place] }));
      for (const [place, { left, right, tick }] of own.entries()) {
        expect(left - (own[place - 1]?.right ?? 0)).toBeGreaterThan(4);
        const width = measure(tick?.label ?? "");
        expect(tick && tick.labelX >= left && tick.labelX + width <= right).toBe(true);
      }
      for (const { lines } of events) {
        const below = lines.map(({ x }) => own.filter(({ left, right }) => x > left && x < right));
        expect(below.map(({ length }) => length)).toEqual(lines.map(() => 1));
        expect(new Set(below.flat()).size).toBe(1);
        const tick = axis.lower.findLast(({ x }) => x <= (lines[0]?.x ?? 0));
        expect(below[0]?.[0]?.tick).toBe(tick);
      }
    };
    forPictures(expectToStandBelow);
    for (const width of [390, 743, 1080])
      for (const [start, end] of [
        [wholeStory.start, wholeStory.end],
        [18_197, 18_211],
      ] as const)
        expectToStandBelow(affairScene([{ start, end }, "", width, 600]));
  });

  test("have each verb within 8 px of its own line, and 10 px from the lines of others", () => {
    forPictures((scene) => {
      const all = scene.events.flatMap((event) =>
        event.lines.map((line) => {
          const { top, bottom } = heightsOfLine(line, yOf(scene));
          return { row: event.row, line, box: { left: line.x, right: line.x, top, bottom } };
        }),
      );
      for (const verb of scene.verbs) {
        const box = boxOfWords(verb);
        const near = (by: number) =>
          all.filter((one) => gapOf(one.box, box) <= by).map(({ row, line }) => ({ row, line }));
        // Turned words beside a loop keep the distance that they have to a row.
        expect(
          near(verb.isTurned && isLoop(verb.line) ? 10.01 : 8.01).some(({ row }) => row === verb.row),
        ).toBe(true);
        const own = all.filter((one) => one.row === verb.row).map(({ line }) => line.x);
        const others = near(9.9).filter(({ line, row }) => row !== verb.row && !own.includes(line.x));
        expect(others).toEqual([]);
      }
    });
  });

  test("are drawn if any fits or none: a low picture of acts of three actors was empty", () => {
    const lowPicture = (
      acts: readonly (readonly [number, number, number, boolean])[],
      ...chosen: string[]
    ) => {
      const events = [{ day: 0, days: 0, status: 0, acts, others: [] }];
      const names = ["W".repeat(200), "Acme", "Bo"];
      const tables = storyOf({ names, hasGroups: false, hasGiant: false, events });
      const size = { width: 360, height: 220 };
      return buildLanesScene(inputOf(tables, storyExtent(tables), size, choice(tables, ...chosen)));
    };
    for (const { acts } of [
      lowPicture(
        [
          [0, 1, 0, false],
          [2, 0, 0, false],
        ],
        "a0",
      ),
      lowPicture([
        [1, 0, 0, false],
        [0, 1, 2, false],
      ]),
      lowPicture([
        [0, 0, 2, false],
        [0, 0, 0, false],
      ]),
    ])
      expect(acts?.drawn).toBeGreaterThan(0);
  });

  test("have the words of a loop close to its row: long ones were 29 px above, as if of another", () => {
    const tables = storyOf({
      ...{ names: ["Acme"], hasGroups: false, hasGiant: false },
      events: [
        {
          day: 0,
          days: 0,
          status: 0,
          acts: [
            [0, 0, 0, false],
            [0, 0, 2, false],
          ],
          others: [],
        },
      ],
    });
    const span = { start: 17_000, end: 17_012 };
    const { verbs, lanes } = buildLanesScene(inputOf(tables, span, { width: 360, height: 220 }));
    const { y } = item(lanes, 0);
    for (const verb of verbs) {
      const { top, bottom } = boxOfWords(verb);
      expect(Math.max(top - y, y - bottom)).toBeLessThanOrEqual(8);
    }
    expect(verbs.length).toBeGreaterThan(0);
  });

  test("have their words between their rows, on no row of a bystander", () => {
    forPictures((scene) => {
      expect(strayWords(scene)).toEqual([]);
    });
  });

  test("write verbs whole, on no line, and 14 px from each other, or 5 px if one runs upwards", () => {
    forPictures((scene) => {
      const boxes = scene.verbs.map(boxOfWords);
      for (const [index, box] of boxes.entries()) {
        expect(item(scene.verbs, index).lines.join(" ")).not.toContain("…");
        expect(box.left).toBeGreaterThanOrEqual(scene.gutter);
        expect(box.right).toBeLessThanOrEqual(scene.size.width);
        for (const [other, { isTurned }] of scene.verbs.entries()) {
          if (other <= index) continue;
          const apart = isTurned || item(scene.verbs, index).isTurned ? 4.9 : 13.9;
          const wide = { ...box, left: box.left - apart, right: box.right + apart };
          expect(overlaps(wide, item(boxes, other))).toBe(false);
        }
        for (const line of linesOf(scene)) {
          const { top, bottom } = heightsOfLine(line, yOf(scene));
          expect(overlaps(box, { left: line.x - 1, right: line.x + 1, top, bottom })).toBe(false);
        }
      }
    });
  });

  test("have names that stand on no other name, whatever their length", () => {
    forPictures(({ lanes, headings, laneHeight, gutter }) => {
      const lines = [
        ...lanes.map(({ title, y }) => ({ text: title, y, half: (title.length * 11) / 2 })),
        ...headings.map(({ lines: text, y }) => {
          const last = y + (text.length - 1) * 13;
          return { text, y: (y + last) / 2, half: (last - y) / 2 + 6.5 };
        }),
      ].sort((a, b) => a.y - b.y);
      for (const [index, { text, y, half }] of lines.entries()) {
        for (const one of text) expect(measure(one)).toBeLessThanOrEqual(gutter);
        const before = lines[index - 1];
        if (before) expect(y - half).toBeGreaterThanOrEqual(before.y + before.half - 1e-6);
      }
      expect(laneHeight).toBeGreaterThanOrEqual(18);
    });
  });

  test("begin with the chosen actors; who has no act with them or with their own people has no row", () => {
    forPictures(({ lanes }, { tables, chosen, rows }) => {
      if (chosen.actors.length === 0) return;
      const own = lanes.flatMap(({ actor }) => actor?.row ?? []);
      expect(own.slice(0, chosen.actors.length)).toEqual(chosen.actors);
      if (rows.length < tables.events.count) return;
      const acts = rows.flatMap((row) => askedOfEvent(tables, chosen, row));
      for (const row of own.slice(chosen.actors.length))
        expect(acts.some(({ ends }) => ends.includes(row))).toBe(true);
    });
  });

  test("are found where they are drawn", () => {
    forPictures((scene) => {
      for (const line of linesOf(scene)) {
        const hit = hitTestLanes(scene, line.x, heightsOfLine(line, yOf(scene)).start);
        const lines = hit?.kind === "event" ? hit.event.lines : [];
        expect(
          lines.some(({ x }) => Math.abs(x - line.x) < 1e-6),
          String(line.row),
        ).toBe(true);
      }
    });
  });

  test("have a word for each sign and standing that is drawn, and for no other", () => {
    forPictures((scene) => {
      const { signs, standings } = lanesLegend(scene);
      const lines = linesOf(scene);
      expect(signs.includes("act")).toBe(
        lines.some((line) => !line.undirected && !line.targets.includes(line.from)),
      );
      expect(signs.includes("between")).toBe(lines.some((line) => line.undirected));
      const drawn = new Set(lines.map(({ status }) => status));
      const isStated = drawn.size > 1 || !drawn.has("unstated");
      expect(new Set(standings)).toEqual(isStated ? drawn : new Set());
    });
  });

  test("are spoken in time order, each event once, and stand out with all their verbs", () => {
    forPictures((scene, input) => {
      const spoken = laneOptions(english, input.tables, scene).flatMap((option) =>
        option.kind === "event" ? [option.row] : [],
      );
      expect(spoken).toEqual(scene.events.map(({ row }) => row));
      for (const event of scene.events.slice(0, 8)) {
        const raised = standingOut(input, scene, event.row) ?? expect.fail(String(event.row));
        expect(raised.event).toBe(event);
        expect(raised.verbs.every(({ row }) => row === event.row)).toBe(true);
      }
    });
  });
});
