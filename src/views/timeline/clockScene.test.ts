import { expect, test } from "vitest";
import { itemsOfCalls } from "../../chart/drawnItems.node.ts";
import { MARK_RADIUS } from "../../chart/markOutline.ts";
import { plainTheme } from "../../chart/plainTheme.node.ts";
import { timeScale } from "../../chart/timeScale.ts";
import { affairTables } from "../../load/affairTables.node.ts";
import { dayFromCivil } from "../../model/dates/calendar.ts";
import { actsOf } from "../../model/tables/acts.ts";
import { item } from "../../model/tables/columns.ts";
import { actorRowOf } from "../../model/tables/findRow.ts";
import { disclosures } from "../../query/disclosures.ts";
import { storyExtent } from "../../query/time/storyExtent.ts";
import { eventName } from "../../words/eventName.ts";
import { english } from "../../words/words.ts";
import { buildClockScene, type ClockInput, type ClockScene } from "./clockScene.ts";
import { drawClocks, hitTestClocks } from "./drawClocks.ts";

const measure = (text: string) => text.length * 6;
const sceneAt = (
  width: number,
  span = storyExtent(affairTables),
  height = 320,
  finding: ClockInput["finding"] = null,
): ClockScene =>
  buildClockScene({
    tables: affairTables,
    disclosures: disclosures(affairTables),
    names: { happened: "Happened", told: "CERT-In told", known: "Public" },
    scale: timeScale(span, { left: 12, right: width - 12 }),
    size: { width, height },
    words: english,
    finding,
    daysInWords: (days) => `${days} days`,
    measure,
  });

test("every event that became public later has a line from its own day to that day", () => {
  const { threads, scale, rules } = sceneAt(1200);
  expect(rules.map(({ name }) => name)).toEqual(["happened", "told", "known"]);
  const all = disclosures(affairTables);
  expect(threads.map(({ row }) => row)).toEqual(all.map(({ row }) => row));
  for (const [index, { points }] of threads.entries()) {
    const { happened, known, told } = item(all, index);
    expect(points.filter(({ passes }) => !passes).map(({ x }) => x)).toEqual(
      [happened, ...told.map(({ day }) => day), known].map((day) => scale.xOf(day + 0.5)),
    );
    expect(points.map(({ y }) => y)).toEqual(points.map(({ y }) => y).toSorted((a, b) => a - b));
    // A line of which nobody was told leaves a gap at the rule, unless who would be told did it.
    const isOwn = actsOf(affairTables, item(threads, index).row).some(
      (act) => !act.undirected && act.from === actorRowOf(affairTables, "cert-in"),
    );
    expect(points.filter(({ passes }) => passes)).toHaveLength(told.length === 0 && !isOwn ? 1 : 0);
  }
});

test("no mark lies on another: the standing of one would hide that of the other", () => {
  const autumn = { start: dayFromCivil(2019, 4, 20), end: dayFromCivil(2019, 12, 1) };
  for (const width of [720, 819, 1200]) {
    const { threads } = sceneAt(width, autumn);
    const marks = threads.flatMap(({ points }) => points.filter(({ mark }) => mark));
    for (const [index, one] of marks.entries())
      for (const other of marks.slice(index + 1))
        expect(Math.hypot(one.x - other.x, one.y - other.y), `${width}`).toBeGreaterThan(9);
  }
});

test("the line of a named silence ends at a mark of its own and passes none of another: the reader sees which is which", () => {
  const months = { start: dayFromCivil(2019, 4, 24), end: dayFromCivil(2019, 12, 4) };
  for (const width of [390, 430, 744, 820, 1200, 1900])
    for (const height of [320, 470, 560, 620]) {
      const { threads } = sceneAt(width, months, height);
      const marks = threads.flatMap(({ row, points }) =>
        points.map(({ x, y, mark }) => ({ row, x, y, mark })),
      );
      // It may touch the edge of a mark, as the mark of a near day is near.
      for (const { row, points } of threads.filter(({ days }) => days >= 30))
        for (const { x, y } of marks.filter((other) => other.row !== row && other.mark)) {
          const [from, to] = [item(points, points.length - 2), item(points, points.length - 1)];
          const length = Math.hypot(to.x - from.x, to.y - from.y);
          const along = ((x - from.x) * (to.x - from.x) + (y - from.y) * (to.y - from.y)) / length ** 2;
          if (along < 0 || along > 1) continue;
          const apart = Math.abs((x - from.x) * (to.y - from.y) - (y - from.y) * (to.x - from.x)) / length;
          expect(apart, `${width} × ${height}`).toBeGreaterThan(MARK_RADIUS - 0.5);
        }
    }
});

test("silences of 30 days and more are named where there is room, the longest first, none on another", () => {
  for (const width of [320, 700, 1200, 2400]) {
    const { threads } = sceneAt(width);
    const labels = threads.flatMap(({ label }) => label ?? []);
    expect(labels.length).toBeGreaterThan(0);
    const longest = threads.toSorted((a, b) => b.days - a.days)[0];
    // A picture without room for the event does not give its days either.
    if (width >= 700) expect(longest?.label?.lines).toEqual(["165 days"]);
    // Each pair of days says what it was.
    const said = longest?.label?.under.join(" ");
    if (width >= 700) expect(said).toContain("WhatsApp reports to CERT-In");
    // And how sure it is.
    if (width >= 700) expect(said).toContain("Confirmed · date and meaning contested");
    // And from which day to which it is counted, where there is room for more than its name and standing.
    const under = longest?.label?.under.join(" · ") ?? "";
    if (width >= 1200) expect(under).toMatch(/Happened 20 May 2019 · Public 1 Nov 2019$/);
    // Both silences of 30 days and more are named, in one line or in a column.
    const names = labels.map(({ under }) => under.join(" "));
    if (width >= 1200) expect(names.join(" ")).toContain("WhatsApp writes of about 121 Indians");
    for (const [index, a] of labels.entries()) {
      for (const b of labels.slice(index + 1)) {
        const isBeside = Math.abs(a.x - b.x) >= (a.width + b.width) / 2;
        // Above each other they are as far apart as a line, so that the second does not go on with the first.
        expect(isBeside || Math.abs(a.y - b.y) >= (a.height + b.height) / 2 + 14).toBe(true);
      }
    }
  }
});

test("a name stands beside its line, which it would cut, and a shorter wait has its event's name where there is room", () => {
  const months = { start: dayFromCivil(2019, 4, 24), end: dayFromCivil(2019, 12, 4) };
  const named = [390, 818, 1200, 1600, 1900].flatMap((width) =>
    sceneAt(width, months, 425).threads.filter(({ label }) => label !== null),
  );
  for (const { label } of named) expect(label?.from).not.toBeNull();
  const short = named.filter(({ days }) => days < 30);
  expect(short.length).toBeGreaterThan(0);
  for (const { row, days, label } of short) {
    const { headline, short: said = headline } = eventName(affairTables, row);
    expect([label?.lines.join(" "), label?.under[0]]).toEqual([said, `${days} days`]);
  }
});

test("on a phone the longest silence is named beside its line, on no rule and no mark, and its standing is whole", () => {
  const months = { start: dayFromCivil(2019, 4, 24), end: dayFromCivil(2019, 12, 4) };
  for (const width of [360, 375, 390, 414])
    for (const height of [500, 520]) {
      const all = disclosures(affairTables);
      const { threads, rules } = buildClockScene({
        ...{ tables: affairTables, disclosures: all, words: english, finding: null },
        names: { happened: "Happened", told: "CERT-In told", known: "Public" },
        scale: timeScale(months, { left: 86, right: width - 8 }),
        size: { width, height },
        daysInWords: (days) => `at least ${days} days`,
        measure: (text, sort) => text.length * (sort === "days" ? 7.6 : 6.6),
      });
      const { label } = threads.toSorted((a, b) => b.days - a.days)[0] ?? expect.fail();
      const where = `${width} × ${height}`;
      if (!label || label.from === null) return expect.fail(where);
      expect(label.under.join(" "), where).toContain("Confirmed · date and meaning contested");
      const [left, right] = [label.x - label.width / 2, label.x + label.width / 2];
      const [top, bottom] = [label.y - label.height / 2, label.y + label.height / 2];
      for (const { y } of rules) expect(y < top || y > bottom, where).toBe(true);
      for (const { x, y, mark } of threads.flatMap(({ points }) => points))
        if (mark)
          expect(x < left || x > right || y + MARK_RADIUS < top || y - MARK_RADIUS > bottom, where).toBe(
            true,
          );
    }
});

test("on a phone no line from a name to its silence passes another silence", () => {
  const months = { start: dayFromCivil(2019, 4, 24), end: dayFromCivil(2019, 12, 4) };
  let named = 0;
  for (let width = 320; width <= 430; width += 10)
    for (const height of [320, 400, 480, 560]) {
      const { threads } = sceneAt(width, months, height);
      const silences = threads.filter(({ days, label }) => days >= 30 && label !== null);
      named += silences.length;
      for (const { row, label } of silences) {
        if (!label || label.from === null) continue;
        const y = label.y - (label.under.length * 15) / 2;
        const [least, most] = [Math.min(label.from, label.x), Math.max(label.from, label.x)];
        for (const { points } of silences.filter((other) => other.row !== row)) {
          const index = points.findIndex((point) => point.y >= y);
          const [from, to] = [item(points, index - 1), item(points, index)];
          const x = from.x + ((y - from.y) / (to.y - from.y)) * (to.x - from.x);
          expect(x < least || x > most, `${width} × ${height}`).toBe(true);
        }
      }
    }
  expect(named).toBeGreaterThan(50);
});

test("no number of days stands without its event: where that has no room there is no name", () => {
  const months = { start: dayFromCivil(2019, 4, 24), end: dayFromCivil(2019, 12, 4) };
  for (const width of [320, 390, 700, 818, 1200])
    for (const height of [320, 470, 560])
      for (const span of [months, undefined])
        for (const { label } of sceneAt(width, span, height).threads) {
          if (!label) continue;
          expect(label.under.length, `${width} × ${height}`).toBeGreaterThan(0);
        }
});

test("the lowest of marks on each other keeps 16 px from the foot of the picture", () => {
  const months = { start: dayFromCivil(2019, 4, 24), end: dayFromCivil(2019, 12, 4) };
  for (const width of [320, 390, 818])
    for (const { points } of sceneAt(width, months, 520).threads)
      for (const { y, mark } of points) if (mark) expect(y + MARK_RADIUS + 16).toBeLessThanOrEqual(520);
});

test("a line stops short of the rule of those who were not told of its event", () => {
  const scene = sceneAt(1200);
  const middle = item(scene.rules, 1).y;
  const lines = itemsOfCalls((pen) => drawClocks(pen, scene, plainTheme, null)).filter(({ what }) =>
    what.startsWith("curve"),
  );
  const drawn = lines.map(({ numbers }) => [item(numbers, 1), item(numbers, 5)] as const);
  const told = scene.threads.filter(
    ({ points }) => points.length > 2 && !points.some(({ passes }) => passes),
  );
  const own = scene.threads.filter(({ points }) => points.length === 2);
  const touching = drawn.filter(([from, to]) => from <= middle && to >= middle);
  const crossing = touching.filter(([from, to]) => from < middle && to > middle);
  // Two lines end at the rule for each event that somebody was told of; only own acts of who was told cross it.
  expect(touching).toHaveLength(2 * told.length + own.length);
  expect(crossing).toHaveLength(own.length);
});

test("a name lies on no line but its own, and stands beside a bundle of them with a line that leads to its own", () => {
  for (const width of [320, 700, 1200, 2400]) {
    const { threads } = sceneAt(width);
    let named = 0;
    for (const { row, label } of threads) {
      if (!label) continue;
      named++;
      const [left, right] = [label.x - label.width / 2, label.x + label.width / 2];
      for (const other of threads) {
        if (other.row === row && label.from === null) continue;
        for (const [index, end] of other.points.entries()) {
          const start = other.points[index - 1];
          if (!start) continue;
          for (let share = 0; share <= 1; share += 0.01) {
            const [x, y] = [start.x + share * (end.x - start.x), start.y + share * (end.y - start.y)];
            expect(x > left && x < right && Math.abs(y - label.y) < 6).toBe(false);
          }
        }
      }
    }
    expect(named).toBeGreaterThanOrEqual(width < 1200 ? 1 : 2);
  }
});

test("a line that leads from a name to its thread goes behind no other name: it would seem to end there", () => {
  const months = { start: 18_017, end: 18_245 };
  for (const width of [390, 844, 948, 1200])
    for (const height of [360, 440, 490, 560]) {
      const labels = sceneAt(width, months, height).threads.flatMap(({ label }) => label ?? []);
      expect(labels.length, `${width} × ${height}`).toBeGreaterThanOrEqual(width < 844 ? 1 : 2);
      for (const label of labels) {
        const [left, right] = [
          Math.min(label.from ?? label.x, label.x),
          Math.max(label.from ?? label.x, label.x),
        ];
        for (const other of labels)
          if (other !== label && Math.abs(other.y - label.y) < other.height / 2)
            expect(other.x + other.width / 2 < left || other.x - other.width / 2 > right).toBe(true);
      }
    }
});

test("a finding stands between the two rules of its line, however low the picture: there it is the number alone", () => {
  const [first] = disclosures(affairTables).toSorted((a, b) => b.days - a.days);
  const finding = { row: first?.row ?? expect.fail(), text: "165 or 168 days" };
  for (const width of [320, 700, 1200])
    for (const height of [210, 260, 320, 560]) {
      const { threads, rules } = sceneAt(width, storyExtent(affairTables), height, finding);
      const label =
        threads.find(({ row }) => row === finding.row)?.label ?? expect.fail(`${width} × ${height}`);
      const [upper, lower] = [item(rules, 1).y, item(rules, 2).y];
      expect(label.lines).toEqual([finding.text]);
      expect(label.y - label.height / 2, `${width} × ${height}`).toBeGreaterThanOrEqual(upper);
      expect(label.y + label.height / 2, `${width} × ${height}`).toBeLessThanOrEqual(lower);
      if (height >= 320) expect(label.under.join(" ")).toContain("Confirmed · date and meaning contested");
      if (height >= 320 && width >= 700) expect(label.under.join(" ")).toContain("Public 1 Nov 2019");
    }
});

test("a point on a line is its event, and a point far from all is nobody's", () => {
  const scene = sceneAt(2400);
  for (const { row, points } of scene.threads) {
    const [start, end] = [item(points, 0), item(points, 1)];
    const hit = hitTestClocks(scene, (start.x + end.x) / 2, (start.y + end.y) / 2);
    // Where lines run together either is meant.
    const same = scene.threads.find((thread) => thread.row === hit?.row);
    expect(same?.row === row || same?.points.some(({ x }) => Math.abs(x - end.x) < 40)).toBe(true);
  }
  expect(hitTestClocks(scene, 20, 60)).toBeNull();
});

test("a line has a mark at each end that is drawn, in the air beside the days of a step too", () => {
  const all = disclosures(affairTables);
  const [some] = all.filter(({ known, happened }) => known - happened > 10);
  const { happened, known } = some ?? expect.fail("no disclosure");
  const span = { start: happened - 5, end: known - 1 };
  const scene = buildClockScene({
    tables: affairTables,
    disclosures: all,
    names: { happened: "Happened", told: "CERT-In told", known: "Public" },
    scale: timeScale(span, { left: 120, right: 1080 }),
    size: { width: 1200, height: 320 },
    words: english,
    finding: null,
    daysInWords: (days) => `${days} days`,
    measure,
  });
  const { points } = scene.threads.find(({ row }) => row === some?.row) ?? expect.fail("not drawn");
  expect(points.at(-1)?.x).toBeGreaterThan(1080);
  expect(points.at(-1)?.mark).not.toBeNull();
});

test("no rule strikes through a name: each has paper under all its lines, drawn after the rules", () => {
  const days = { start: dayFromCivil(2019, 8, 18), end: dayFromCivil(2019, 11, 18) };
  for (const width of [390, 560, 1200]) {
    const scene = sceneAt(width, days, 350);
    const items = itemsOfCalls((pen) => drawClocks(pen, scene, plainTheme, null));
    const isRect = (what: string, colour: string): boolean => what.startsWith(`fill rect ${colour}`);
    const rule = items.findLastIndex(
      ({ what, numbers }) => isRect(what, plainTheme.line) && scene.rules.some(({ y }) => y === numbers[1]),
    );
    const papers = items.slice(rule).filter(({ what }) => isRect(what, plainTheme.paper));
    const labels = scene.threads.flatMap(({ label }) => label ?? []);
    expect(labels.length).toBeGreaterThan(0);
    for (const { x, y, width: wide, height } of labels)
      expect(
        papers.some(({ numbers: [left = 0, top = 0, breadth = 0, depth = 0] }) =>
          [
            left <= x - wide / 2 && left + breadth >= x + wide / 2,
            top <= y - height / 2 && top + depth >= y + height / 2,
          ].every(Boolean),
        ),
      ).toBe(true);
  }
});
