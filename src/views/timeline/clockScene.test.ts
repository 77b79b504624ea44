import { expect, test } from "vitest";
import { type Box, overlaps } from "../../chart/box.ts";
import { itemsOfCalls } from "../../chart/drawnItems.node.ts";
import { MARK_RADIUS } from "../../chart/markOutline.ts";
import { plainTheme } from "../../chart/plainTheme.node.ts";
import { affairTables } from "../../load/affairTables.node.ts";
import { dayFromCivil } from "../../model/dates/calendar.ts";
import { disclosures } from "../../query/disclosures.ts";
import { storyExtent } from "../../query/time/storyExtent.ts";
import { describeEvent } from "../../words/describeEvent.ts";
import { eventName } from "../../words/names.ts";
import { english } from "../../words/words.ts";
import { buildClockScene, type ClockInput, type ClockScene, lettersOf } from "./clockScene.ts";
import { drawClocks, hitTestClocks } from "./drawClocks.ts";

const measure = (text: string) => text.length * 6;
const sceneAt = (
  width: number,
  span = storyExtent(affairTables),
  height = 440,
  finding: ClockInput["finding"] = null,
): ClockScene =>
  buildClockScene({
    tables: affairTables,
    disclosures: disclosures(affairTables).filter(({ days }) => days > 0),
    names: { happened: "Happened", told: "CERT-In told", known: "Public" },
    ...{ span, isStep: false },
    size: { width, height },
    words: english,
    finding,
    daysInWords: (days) => `${days} days`,
    measure,
  });

const months = { start: dayFromCivil(2019, 4, 24), end: dayFromCivil(2019, 12, 4) };
const later = disclosures(affairTables).filter(
  ({ days, happened, known }) => days > 0 && happened >= months.start && known < months.end,
);

test("each event that became public later has a row with its whole name, how sure it is and its days, at 744 to 2400 px", () => {
  for (const width of [744, 818, 1200, 2400])
    for (const height of [465, 560]) {
      const { threads } = sceneAt(width, months, height);
      const rows = threads.map(({ row }) => row);
      for (const { row, days } of later) {
        expect(rows, `${width} × ${height}`).toContain(row);
        const said = (threads.find((thread) => thread.row === row)?.texts ?? []).map(({ text }) =>
          text.replaceAll("\u00a0", " "),
        );
        const { headline, short = headline } = eventName(affairTables, row);
        expect(said.join(" ")).toContain(
          `${short} ${describeEvent(english, affairTables, row).standing} ${days} days`,
        );
      }
      expect(threads.flatMap(({ texts }) => texts).filter(({ text }) => text.endsWith("…"))).toEqual([]);
    }
});

test("no text of a row is on another, on a mark or out of the picture, and no row on another", () => {
  for (const width of [280, 320, 390, 600, 818, 1900])
    for (const height of [210, 320, 465, 640])
      for (const span of [months, undefined]) {
        const { threads } = sceneAt(width, span, height);
        const where = `${width} × ${height}`;
        expect(threads.length, where).toBeGreaterThan(0);
        for (const [index, { top, bottom, texts, points, y }] of threads.entries()) {
          expect(top).toBeGreaterThanOrEqual(threads[index - 1]?.bottom ?? 0);
          const boxes: Box[] = texts.map(({ x, y: middle, width: wide }) => ({
            ...{ left: x, right: x + wide, top: middle - 6, bottom: middle + 6 },
          }));
          const marks: Box[] = points.flatMap(({ mark }) =>
            mark ? { left: mark.x0 - 4, right: mark.x1 + 4, top: y - 4, bottom: y + 4 } : [],
          );
          for (const [place, box] of boxes.entries()) {
            expect(box.left, where).toBeGreaterThanOrEqual(0);
            expect(box.right, where).toBeLessThanOrEqual(width);
            expect(box.top, where).toBeGreaterThanOrEqual(top);
            expect(box.bottom, where).toBeLessThanOrEqual(Math.min(bottom, height));
            for (const other of [...boxes.slice(place + 1), ...marks])
              expect(overlaps(box, other), where).toBe(false);
          }
        }
      }
});

test("where not all rows have room the longest waits have, and the longest says which day is which", () => {
  const { threads } = sceneAt(390, months, 250);
  const longest = later.toSorted((one, other) => other.days - one.days).slice(0, threads.length);
  expect(threads.length).toBeLessThan(later.length);
  expect(threads.map(({ row }) => row)).toEqual(
    longest.toSorted((one, other) => later.indexOf(one) - later.indexOf(other)).map(({ row }) => row),
  );
  const said = sceneAt(818, months, 465).threads.find(({ days }) => days === 165)?.texts ?? [];
  expect(
    said
      .map(({ text }) => text)
      .join(" ")
      .replaceAll("\u00a0", " "),
  ).toContain("Happened 20 May 2019 (17 May by another account) · CERT-In told · Public 1 Nov 2019");
});

test("all rows have their dates in words, in a picture of any height", () => {
  for (const width of [818, 1200])
    for (let height = 470; height < 700; height += 10) {
      const { threads } = sceneAt(width, months, height);
      const dated = threads.filter(({ texts }) => texts.some(({ text }) => text.startsWith("Happened")));
      expect(dated, `${width} × ${height}`).toEqual(threads);
    }
});

test("as high as it likes to be, a picture says both days of each count, and why one is only the least", () => {
  for (const width of [300, 390, 600]) {
    const { whole } = sceneAt(width, months, 320);
    const { threads } = sceneAt(width, months, whole);
    expect(threads.map(({ row }) => row)).toEqual(later.map(({ row }) => row));
    for (const { row, isLeast, texts } of threads) {
      const said = texts
        .map(({ text }) => text)
        .join(" ")
        .replaceAll("\u00a0", " ");
      expect(said, `${width}`).toMatch(/Happened .*\d{4}.*Public \d+ \w+ \d{4}/);
      const { shortDate } = describeEvent(english, affairTables, row);
      if (isLeast) expect(said.replaceAll(" · ", " ")).toContain(shortDate);
    }
    expect(sceneAt(width, months, 2 * whole).whole).toBe(whole);
  }
});

test("all rows have the same parts in the same places: name, standing, line, days, and dates in one order", () => {
  for (const width of [390, 744, 818, 1200])
    for (const height of [320, 465, 900]) {
      const { threads, gutter } = sceneAt(width, months, height);
      for (const { texts, points, y } of threads) {
        const where = `${width} × ${height}`;
        const days = texts.findIndex(({ sort }) => sort === "days");
        const names = texts.slice(0, days);
        const dates = texts.slice(days + 1);
        expect(names.map(({ x }) => x)).toEqual(names.map(() => 10));
        expect(names.map(({ sort }) => sort).join(" "), where).toMatch(/^(name ?)+(small ?)+$/);
        // The number is on the line, or behind its end where no part of the line is long enough.
        const { x, width: wide, y: middle } = texts[days] ?? expect.fail(where);
        expect(middle).toBe(y);
        const end = Math.max(...points.map((point) => point.mark?.x1 ?? point.x));
        const isBehind = Math.abs(x - end - MARK_RADIUS - 10) < 0.01;
        if (gutter > 0) expect(isBehind || x + wide < end, where).toBe(true);
        // All dates stand below the line, in the words of every row.
        for (const { y: low, x: left } of dates) {
          expect(low).toBeGreaterThan(y);
          expect(left).toBeGreaterThanOrEqual(gutter);
        }
        expect(
          dates
            .map(({ text }) => text)
            .join(" ")
            .replaceAll("\u00a0", " "),
          where,
        ).toMatch(/^Happened .* Public /);
      }
    }
});

test("a date is said whole, as the record has it, not only its last day, from which the days are counted", () => {
  const days = { start: dayFromCivil(2019, 4, 15), end: dayFromCivil(2019, 6, 1) };
  const attack = sceneAt(1200, days, 700).threads.find((thread) => thread.days === 3);
  expect(
    attack?.texts
      .map(({ text }) => text)
      .join(" · ")
      .replaceAll("\u00a0", " "),
  ).toContain(
    "Happened 29 Apr – 10 May 2019 (Apr 2019, 1 Apr and 1 more by other accounts) · Public 13 May 2019",
  );
});

test("a finding takes the place of the days of its event, however low the picture, among at most seven rows", () => {
  const [first] = disclosures(affairTables).toSorted((a, b) => b.days - a.days);
  const finding = { row: first?.row ?? expect.fail(), text: "165 or 168 days" };
  for (const width of [320, 700, 1200])
    for (const height of [130, 210, 320, 900]) {
      const { threads } = sceneAt(width, storyExtent(affairTables), height, finding);
      expect(threads.length).toBeLessThanOrEqual(7);
      const { texts } = threads.find(({ row }) => row === finding.row) ?? expect.fail(`${width} × ${height}`);
      expect(texts.filter(({ sort }) => sort === "finding").map(({ text }) => text)).toEqual([finding.text]);
      expect(texts.map(({ sort }) => sort)).not.toContain("days");
    }
});

/** The picture of a tour's step, with letters about as wide as they are drawn. */
const stepAt = (width: number, height: number, finding: ClockInput["finding"], shown = later): ClockScene =>
  buildClockScene({
    tables: affairTables,
    disclosures: shown,
    names: { happened: "Happened", told: "CERT-In told", known: "Public" },
    ...{ span: months, isStep: true, size: { width, height }, words: english, finding },
    daysInWords: (days) => `${days} days`,
    measure: (text, sort) => text.length * lettersOf(sort, width) * 0.47,
  });

test("a finding covers no mark of its row: without room for its large letters it has those of other rows", () => {
  const row = later.find(({ days }) => days === 165)?.row ?? expect.fail();
  const sorts = new Set<string>();
  for (let width = 300; width < 1400; width += 7) {
    const { threads } = stepAt(width, 660, { row, text: "at least 165 days" });
    const { texts, points, y } = threads.find((thread) => thread.row === row) ?? expect.fail(`${width}`);
    const said = texts.find(({ text }) => text === "at least 165 days") ?? expect.fail(`${width}`);
    sorts.add(said.sort);
    const box = { left: said.x, right: said.x + said.width, top: y - 6, bottom: y + 6 };
    for (const { mark } of points)
      if (mark)
        expect(
          overlaps(box, { left: mark.x0 - 4, right: mark.x1 + 4, top: y - 4, bottom: y + 4 }),
          `${width}`,
        ).toBe(false);
  }
  expect(sorts).toEqual(new Set(["finding", "days"]));
});

test("four rows of a step take most of its picture, as tall as the page", () => {
  const { threads } = stepAt(940, 660, null, later.slice(0, 4));
  expect(threads.length).toBe(4);
  expect(threads.at(-1)?.bottom).toBeGreaterThan(0.75 * 660);
});

test("a point in a row is its event, and one above all rows is nobody's", () => {
  const scene = sceneAt(1200);
  for (const { row, y } of scene.threads) expect(hitTestClocks(scene, y)?.row).toBe(row);
  expect(hitTestClocks(scene, 20)).toBeNull();
});

test("a line that goes on outside the picture ends at its edge, in a file too, which nothing cuts", () => {
  const days = { start: dayFromCivil(2019, 8, 18), end: dayFromCivil(2019, 10, 18) };
  const scene = sceneAt(1200, days);
  const lines = itemsOfCalls((pen) => drawClocks(pen, scene, plainTheme, null)).filter(
    ({ what, numbers: [, y = 0] }) =>
      what.startsWith("fill rect") && scene.threads.some((thread) => Math.abs(thread.y - y) < 2),
  );
  expect(lines.length).toBeGreaterThan(0);
  for (const {
    numbers: [x = 0, , width = 0],
  } of lines) {
    expect(x).toBeGreaterThanOrEqual(0);
    expect(x + width).toBeLessThanOrEqual(1200);
  }
});

const plain = ({ text }: { readonly text: string }) =>
  text.replace(/[\u2066-\u2069]/g, "").replaceAll("\u00a0", " ");

test("a day out of sight has a sign at the edge, in its words or on its line, and no edge cuts a mark", () => {
  const days = { start: dayFromCivil(2019, 8, 18), end: dayFromCivil(2019, 10, 18) };
  let signs = 0;
  for (const width of [280, 390, 818, 1200])
    for (const height of [210, 320, 465, 900]) {
      const { threads, gutter, scale } = sceneAt(width, days, height);
      const end = scale.right + 12;
      for (const { texts, points } of threads) {
        const said = texts.map(plain).join(" · ");
        const out = points.filter(({ mark }) => !mark);
        signs += out.length;
        expect(said.includes("‹"), said).toBe(out.some(({ x }) => x === gutter));
        expect(said.includes("›"), said).toBe(out.some(({ x }) => x === end));
        for (const { mark } of points) {
          if (!mark) continue;
          expect(mark.x1).toBeGreaterThanOrEqual(gutter + MARK_RADIUS);
          expect(mark.x0).toBeLessThanOrEqual(end - MARK_RADIUS);
        }
      }
    }
  expect(signs).toBeGreaterThan(10);
  const said = sceneAt(818, days, 700).threads.map(({ texts }) => texts.map(plain).join(" "));
  expect(said.join(" ")).toContain("‹ Happened 20 May 2019 (17 May by another account) · CERT-In told");
});

test("the row under the pointer is in ink, and only a selected row in the accent", () => {
  const scene = sceneAt(1200, months, 560);
  const [one = expect.fail(), other = expect.fail()] = scene.threads.map(({ row }) => row);
  const isRed = (selected: typeof one | null, hovered: typeof one | null) =>
    itemsOfCalls((pen) => drawClocks(pen, scene, plainTheme, selected, hovered)).some(({ what }) =>
      what.includes(plainTheme.accent),
    );
  expect([isRed(null, one), isRed(other, one), isRed(one, one), isRed(one, null)]).toEqual([
    false,
    false,
    true,
    true,
  ]);
});

test("the words of rows that step back are not faint", () => {
  const scene = sceneAt(1200, months, 560);
  const lit = scene.threads[0]?.row ?? expect.fail();
  const words = itemsOfCalls((pen) => drawClocks(pen, scene, plainTheme, lit)).filter(({ what }) =>
    what.startsWith("text "),
  );
  expect(words.length).toBeGreaterThan(scene.threads.length);
  for (const { what, numbers } of words) expect(numbers.at(-1), what).toBe(1);
});
