import { describe, expect, test } from "vitest";
import { overlaps } from "../../../chart/box.ts";
import { itemsOfCalls } from "../../../chart/drawnItems.node.ts";
import { plainTheme as theme } from "../../../chart/plainTheme.node.ts";
import { affairTables } from "../../../load/affairTables.node.ts";
import { type Act, actsOf } from "../../../model/tables/acts.ts";
import { at, item } from "../../../model/tables/columns.ts";
import type { EventRow } from "../../../model/units.ts";
import { NOBODY_CHOSEN } from "../../../query/filter/filter.ts";
import { isAskedFor } from "../../../query/laneActors.ts";
import { measure, wholeStory } from "../affairScene.node.ts";
import { boxesOfCrowd, boxOfWords } from "./actWords.ts";
import { drawLanes } from "./drawLanes.ts";
import { hitTestLanes, laneOptions } from "./hitTestLanes.ts";
import {
  choice,
  drawnIn,
  expectToPassNobody,
  forPictures,
  gapOf,
  inputOf,
  isJoined,
  isUnplaced,
  linesOf,
  plain,
  yOf,
} from "./lanesPictures.node.ts";
import { buildLanesScene, lanesLegend, standingOut } from "./lanesScene.ts";
import { ACT, heightsOfLine, isBracket, lanesOfLine } from "./placeActs.ts";

describe("acts over time", () => {
  test("draw or count every event of the window once", () => {
    forPictures(({ events, crowds, total }, input) => {
      const rows = [...events.map(({ row }) => row), ...crowds.flatMap((crowd) => crowd.rows)];
      expect(rows.toSorted((a, b) => a - b)).toEqual(input.rows.toSorted((a, b) => a - b));
      expect(rows).toHaveLength(total);
    });
  });

  test("lose no act: each that is asked for is a line between the rows of its actors, or a tick where neither has one", () => {
    forPictures((scene, { tables, chosen, laneOf, rows }) => {
      const key = ({ event, index }: Act) => `${event} ${index}`;
      const crowded = new Set(scene.crowds.flatMap((crowd) => crowd.rows));
      const drawn = new Set<string>();
      for (const { row, acts, from, targets, undirected, status } of linesOf(scene)) {
        for (const [place, act] of acts.entries()) {
          expect(isAskedFor(chosen, act)).toBe(true);
          expect(act.event).toBe(row);
          // An end that no line reaches has a tick in its own row.
          const far = scene.events.find((event) => event.row === row)?.far ?? [];
          for (const [end, lane] of [from, targets[place] ?? -1].entries()) {
            const own = laneOf[item(act.ends, end)] ?? -1;
            expect(
              lane === own ||
                (lane < 0 &&
                  (far.includes(own) ||
                    linesOf(scene).some((other) => other.row === row && lanesOfLine(other).includes(own)))),
            ).toBe(true);
          }
          expect({ undirected, status }).toEqual({ undirected: act.undirected, status: act.status });
          expect(drawn.has(key(act))).toBe(false);
          drawn.add(key(act));
        }
      }
      // An event that was rather on days out of sight has brackets with all its actors, and no line.
      const unplaced = new Set(scene.events.filter(isUnplaced).map(({ row }) => row));
      let aside = 0;
      for (const row of rows) {
        for (const act of actsOf(tables, row)) {
          if (!isAskedFor(chosen, act)) aside++;
          else if (
            !crowded.has(row) &&
            !unplaced.has(row) &&
            !act.ends.every((end) => (laneOf[end] ?? -1) < 0)
          )
            expect(drawn.has(key(act))).toBe(true);
        }
      }
      expect(scene.aside).toBe(aside);
    });
  });

  test("stand at their days: at most 2 px or half a day beside it, all in the window", () => {
    forPictures(({ scale, events, crowds }, { tables }) => {
      const inWindow = (x: number) => Math.min(Math.max(x, scale.left), scale.right);
      /** How far an x is from where an event may stand: at its middle, or anywhere in several days. */
      const besideOf = (row: EventRow, x: number): number => {
        const [first, end] = [at(tables.events.first, row), at(tables.events.last, row) + 1];
        const middle = inWindow((scale.xOf(first) + scale.xOf(end)) / 2);
        // Of several days each is its own.
        if (end - first > 1 && x >= scale.xOf(first) && x <= scale.xOf(end)) return 0;
        return Math.abs(middle - x);
      };
      const most = Math.max(2, scale.perDay / 2) + 1e-6;
      for (const { row, lines, x } of events)
        for (const place of [...lines.map((line) => line.x), x]) {
          expect(besideOf(row, place), String(row)).toBeLessThanOrEqual(most);
          expect(Math.abs(place - inWindow(place))).toBeLessThanOrEqual(2 + 1e-6);
        }
      for (const { events: counted, x0, x1 } of crowds)
        for (const { row, x } of counted) {
          expect(besideOf(row, x)).toBeLessThan(0.01);
          expect(x).toBeGreaterThanOrEqual(x0);
          expect(x).toBeLessThanOrEqual(x1);
        }
    });
  });

  test("are 4 px apart where they share a row, or have one stem, which is of one event or of one doer", () => {
    forPictures(({ events }) => {
      const stems = [
        ...events.flatMap(({ row, isLong, isQuiet, lines }) =>
          isLong || isQuiet
            ? []
            : lines.map(({ x, from, targets, acts }) => {
                const lanes = [from, ...targets].filter((lane) => lane >= 0);
                const [act] = acts;
                const doer = act && !act.undirected ? act.from : null;
                return { x, row, doer, top: Math.min(...lanes), bottom: Math.max(...lanes) };
              }),
        ),
      ];
      for (const [index, one] of stems.entries())
        for (const other of stems.slice(index + 1)) {
          if (one.bottom < other.top || other.bottom < one.top) continue;
          const isOne = one.row !== null && Math.abs(one.x - other.x) < 1e-6;
          if (!isOne) expect(Math.abs(one.x - other.x)).toBeGreaterThanOrEqual(ACT.pitch - 1e-6);
          else if (one.row !== other.row) expect(isJoined(stems, one, other)).toBe(true);
        }
    });
  });

  test("pass no sign and no name of others within 10 px, and are as broken as their standing says", () => {
    forPictures(expectToPassNobody, 200);
    for (const size of [
      { width: 390, height: 400 },
      { width: 1200, height: 675 },
    ])
      for (const chosen of [null, "nso-group", "ravi-shankar-prasad"])
        for (const [start, end] of [
          [wholeStory.start, wholeStory.end],
          [18_017, 18_201],
          [18_169, 18_230],
        ] as const) {
          const of = chosen === null ? NOBODY_CHOSEN : choice(affairTables, chosen);
          expectToPassNobody(buildLanesScene(inputOf(affairTables, { start, end }, size, of)));
        }
  });

  test("have bars and brackets that end at their first and last day, and one arrow for each act, also of many days", () => {
    forPictures((scene, { tables }) => {
      const { scale } = scene;
      for (const event of scene.events) {
        if (event.extent === "day" || event.lines.length === 0 || event.isQuiet) continue;
        const [first, end] = [at(tables.events.first, event.row), at(tables.events.last, event.row) + 1];
        const inWindow = (x: number) => Math.min(Math.max(x, scale.left), scale.right);
        const [x0, x1] = [inWindow(scale.xOf(first)), inWindow(scale.xOf(end))];
        const only = { ...scene, events: [event], crowds: [], verbs: [] };
        const items = itemsOfCalls((pen) => drawLanes(pen, only, theme, plain));
        const y = heightsOfLine(item(event.lines, 0), yOf(scene)).start;
        // A stretch that lasted is one bar; a bracket has a stroke at each end that is known.
        const bars = items.flatMap(({ what, numbers: [x = 0, top = 0, width = 0, height = 0] }) =>
          what.startsWith("fill rect") && top === y - 0.75 && height === 1.5 ? [{ x, width }] : [],
        );
        const strokes = items.filter(
          ({ what, numbers: [, at] }) => what.startsWith("stroke M") && Math.abs((at ?? 0) - y) < 0.01,
        );
        const isAt = (end: number) => strokes.some(({ numbers: [x = 0] }) => Math.abs(x - end) < 0.01);
        const isBar = bars.some(({ x, width }) => Math.abs(x - x0) < 0.01 && Math.abs(x + width - x1) < 0.01);
        // An end out of sight has no stroke.
        const { left, right } = event.cut;
        const isBracket =
          (event.extent === "by" || isAt(x0) === !left) && (event.extent === "since" || isAt(x1) === !right);
        if (item(event.lines, 0).from >= 0) expect(event.extent === "lasted" ? isBar : isBracket).toBe(true);
        const tips = items.filter(({ what }) => what.startsWith("triangle"));
        const directed = event.lines.filter(({ undirected }) => !undirected);
        expect(tips).toHaveLength(directed.reduce((sum, { targets }) => sum + targets.length, 0));
        for (const line of event.lines) {
          expect(line.x).toBeGreaterThanOrEqual(x0 - 2 - 1e-6);
          expect(line.x).toBeLessThanOrEqual(x1 + 2 + 1e-6);
        }
      }
    });
  });

  test("have each verb within 8 px of its own line, and 10 px from the lines of others", () => {
    forPictures((scene) => {
      const all = drawnIn(scene).flatMap((event) =>
        event.lines.map((line) => {
          const { top, bottom } = heightsOfLine(line, yOf(scene));
          return { row: event.row, line, box: { left: line.x, right: line.x, top, bottom } };
        }),
      );
      for (const verb of scene.verbs) {
        const box = boxOfWords(verb);
        const near = (by: number) =>
          all.filter((one) => gapOf(one.box, box) <= by).map(({ row, line }) => ({ row, line }));
        expect(near(8.01).some(({ row }) => row === verb.row)).toBe(true);
        const own = all.filter((one) => one.row === verb.row).map(({ line }) => line.x);
        const others = near(9.9).filter(({ line, row }) => row !== verb.row && !own.includes(line.x));
        expect(others).toEqual([]);
      }
    });
  });

  test("write verbs whole, 14 px from each other, and on no line", () => {
    forPictures((scene, input) => {
      const boxes = scene.verbs.map(boxOfWords);
      for (const [index, box] of boxes.entries()) {
        expect(item(scene.verbs, index).lines.join(" ")).not.toContain("…");
        expect(box.left).toBeGreaterThanOrEqual(scene.gutter);
        expect(box.right).toBeLessThanOrEqual(scene.size.width);
        const wide = { ...box, left: box.left - 13.9, right: box.right + 13.9 };
        for (const other of boxes.slice(index + 1)) expect(overlaps(wide, other)).toBe(false);
        for (const line of linesOf(scene, true)) {
          const { top, bottom } = heightsOfLine(line, yOf(scene));
          expect(overlaps(box, { left: line.x - 1, right: line.x + 1, top, bottom })).toBe(false);
        }
      }
      for (const [index, { number }] of scene.crowds.entries()) {
        if (!number) continue;
        const box = boxOfWords(number);
        const near = input.chosen.actors.length > 0 ? 9.9 : 0;
        const around = {
          left: box.left - near,
          right: box.right + near,
          top: box.top - near,
          bottom: box.bottom + near,
        };
        expect(box.right).toBeLessThanOrEqual(scene.size.width);
        for (const other of boxes) expect(overlaps(box, other)).toBe(false);
        for (const later of scene.crowds.slice(index + 1)) {
          if (later.number) expect(overlaps(box, boxOfWords(later.number))).toBe(false);
          for (const band of boxesOfCrowd(later, scene)) expect(overlaps(box, band)).toBe(false);
        }
        for (const line of linesOf(scene, true)) {
          const { top, bottom } = heightsOfLine(line, yOf(scene));
          expect(overlaps(around, { left: line.x - 0.5, right: line.x + 0.5, top, bottom })).toBe(false);
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

  test("begin with the chosen actors; who has no act with them has no row", () => {
    forPictures(({ lanes }, { tables, chosen, rows }) => {
      if (chosen.actors.length === 0) return;
      const own = lanes.flatMap(({ actor }) => actor?.row ?? []);
      expect(own.slice(0, chosen.actors.length)).toEqual(chosen.actors);
      if (rows.length < tables.events.count) return;
      const acts = rows.flatMap((row) => actsOf(tables, row)).filter((act) => isAskedFor(chosen, act));
      for (const row of own.slice(chosen.actors.length))
        expect(acts.some(({ ends }) => ends.includes(row))).toBe(true);
    });
  });

  test("are found where they are drawn", () => {
    forPictures((scene) => {
      for (const line of linesOf(scene, true)) {
        const hit = hitTestLanes(scene, line.x, heightsOfLine(line, yOf(scene)).start);
        const lines = hit?.kind === "event" ? hit.event.lines : [];
        expect(
          lines.some(({ x }) => Math.abs(x - line.x) < 1e-6),
          String(line.row),
        ).toBe(true);
      }
      for (const { row, lines, far, x0, x1 } of scene.events)
        for (const lane of lines.length === 0 ? far.slice(0, 1) : []) {
          const y = scene.lanes[lane]?.y ?? 0;
          // Others may stand at some of the places, so many are asked: something answers at each, and the event at one.
          const hits = Array.from({ length: 33 }, (_, n) =>
            hitTestLanes(scene, x0 + ((x1 - x0) * n) / 32, y),
          );
          expect(hits, String(row)).not.toContain(null);
          const own = hits.some((hit) => hit?.kind === "event" && hit.event.row === row);
          const isCovered = scene.events.some(
            (other) => other.row !== row && other.far.includes(lane) && other.x0 <= x0 && other.x1 >= x1,
          );
          expect(own || isCovered, String(row)).toBe(true);
        }
      for (const { number } of scene.crowds)
        if (number) {
          const { left, right } = boxOfWords(number);
          expect(hitTestLanes(scene, (left + right) / 2, number.y)?.kind).toBe("crowd");
        }
    });
  });

  test("have a word for each sign and standing that is drawn, and for no other", () => {
    forPictures((scene) => {
      const { signs, standings } = lanesLegend(scene);
      const lines = linesOf(scene, true);
      expect(signs.includes("act")).toBe(
        lines.some((line) => !line.undirected && !line.targets.includes(line.from)),
      );
      expect(signs.includes("between")).toBe(lines.some((line) => line.undirected));
      expect(signs.includes("counted")).toBe(
        scene.crowds.length > 0 || scene.events.some(({ isQuiet }) => isQuiet),
      );
      expect(signs.includes("part")).toBe(
        scene.events.some((event) => event.ticks.length > 0 && !isBracket(event)),
      );
      expect(new Set(standings)).toEqual(new Set(lines.map(({ status }) => status)));
    });
  });

  test("are spoken in time order, each event once; one event alone is no number", () => {
    forPictures((scene, { rows }) => {
      const options = laneOptions(scene);
      const spoken = options.flatMap((option) =>
        option.kind === "event" ? [option.row] : option.kind === "stack" ? option.rows : [],
      );
      expect(spoken.toSorted((a, b) => a - b)).toEqual([...rows].sort((a, b) => a - b));
      for (const option of options)
        if (option.kind === "stack") expect(option.rows.length).toBeGreaterThan(1);
      const firsts = options.flatMap((option) =>
        option.kind === "event" ? [option.row] : option.kind === "stack" ? [item(option.rows, 0)] : [],
      );
      expect(firsts).toEqual(firsts.toSorted((a, b) => a - b));
    });
  });

  test("stand out with all their verbs, also from a crowd", () => {
    forPictures((scene, input) => {
      for (const row of input.rows.slice(0, 8)) {
        const raised = standingOut(input, scene, row) ?? expect.fail(String(row));
        expect(raised.event.row).toBe(row);
        if (isUnplaced(raised.event)) continue;
        const asked = actsOf(input.tables, row).filter((act) => isAskedFor(input.chosen, act));
        const drawn = raised.event.lines.flatMap(({ acts }) => acts);
        const hasRow = (act: Act) => act.ends.some((end) => (input.laneOf[end] ?? -1) >= 0);
        expect(drawn.map(({ index }) => index).sort()).toEqual(
          asked
            .filter(hasRow)
            .map(({ index }) => index)
            .sort(),
        );
      }
    });
  });
});
