import { expect, test } from "vitest";
import { itemsOfCalls } from "../../chart/drawnItems.node.ts";
import { SIGN } from "../../chart/PenDrawing.tsx";
import { plainTheme as theme } from "../../chart/plainTheme.node.ts";
import { affairTables } from "../../load/affairTables.node.ts";
import { dayFromCivil } from "../../model/dates/calendar.ts";
import { item } from "../../model/tables/columns.ts";
import { eventRowOf } from "../../model/tables/findRow.ts";
import { eventId } from "../../model/units.ts";
import { store } from "../../state/store.ts";
import { english } from "../../words/words.ts";
import { SIZES, sceneOf, wholeStory } from "./affairScene.node.ts";
import { datingEntry, datingsShown, drawDatings, needDatingEntry } from "./arcsAndDatings.ts";
import { labelRect } from "./placeLabels.ts";
import { stepMarks } from "./stepScene.ts";

const measure = (text: string) => text.length * 6;

test("a line leads from another dating to the nearer end of its mark, and none where it lies in it", () => {
  const scene = sceneOf({ span: wholeStory, size: item(SIZES, 0), lanes: "none" });
  const first = scene.marks.find(({ x0, x1 }) => x1 > x0) ?? expect.fail();
  const mark = { ...first, x: 400, x0: 300, x1: 500 };
  const linesTo = (x0: number, x1 = x0): number[][] =>
    itemsOfCalls((pen) =>
      drawDatings(pen, [{ x0, x1, y: mark.y, at: "line" as const, ticks: [], name: null, mark }], theme),
    ).flatMap(({ what, numbers: [left = 0, y = 0, width = 0, height] }) =>
      what.startsWith("fill rect") && y === mark.y - 0.5 && height === 1 ? [[left, left + width]] : [],
    );
  expect(linesTo(350)).toEqual([]);
  expect(linesTo(450)).toEqual([]);
  expect(linesTo(200)).toEqual([[200, 300]]);
  expect(linesTo(600)).toEqual([[500, 600]]);
  // A date known to the month is joined at its nearer end.
  expect(linesTo(600, 640)).toEqual([[500, 600]]);
  expect(linesTo(450, 640)).toEqual([]);
});

test("a line to a dating out of sight runs to the edge of the picture, since an end within it would seem a day, without a tick there", () => {
  const before = store.getState();
  const state = { ...before, view: { ...before.view, contested: true } };
  // The attack began on 29 April by the lawsuit, and on 1 April by others.
  const scene = sceneOf({ span: { start: 18_010, end: 18_040 }, size: item(SIZES, 0), lanes: "none" });
  const { gutter: left, size } = scene;
  const shown = datingsShown(state, affairTables, scene, measure);
  expect(shown.some(({ x0, ticks }) => x0 === left && !ticks.includes(left))).toBe(true);
  for (const { x0, x1, ticks } of shown)
    for (const x of [x0, x1, ...ticks]) {
      expect(x).toBeGreaterThanOrEqual(left);
      expect(x).toBeLessThanOrEqual(size.width);
    }
});

/** The texts of other accounts in a step of the tour, and their lines as `[left, right, middle]`. */
const inStep = (
  size: { readonly width: number; readonly height: number },
  id = "whatsapp-call-attack-on-1400-users",
) => {
  const event = eventRowOf(affairTables, id) ?? expect.fail();
  const step = { stepEvent: event, tour: "who-knew-what-and-when", stepMarks };
  const scene = sceneOf({ span: { start: 18_000, end: 18_040 }, size, lanes: "none", step });
  const { view, ...before } = store.getState();
  const state = {
    ...before,
    view: { ...view, tour: step.tour, event: eventId(id) },
  };
  const datings = datingsShown(state, affairTables, scene, measure);
  const items = itemsOfCalls((pen) => drawDatings(pen, datings, theme));
  return { datings, items, scene, mark: scene.marks.find(({ row }) => row === event) ?? expect.fail() };
};

test("in a step each of several accounts has a line of its own, below the mark and named, with a sign where the picture cuts it", () => {
  const { datings, items, mark, scene } = inStep({ width: 900, height: 700 });
  expect(datings).toHaveLength(3);
  expect(new Set(datings.map(({ y }) => y)).size).toBe(3);
  for (const { y } of datings) expect(y).toBeGreaterThan(mark.y + 10);
  const may = scene.scale.xOf(dayFromCivil(2019, 5, 1));
  // "April" ends where "May" begins, on another line. No line leads to 1 April, which would be a stretch of days.
  const lines = items.flatMap(({ what, numbers: [left = 0, , width = 0] }) =>
    what.startsWith("fill rect") && width > 1 ? [[left, left + width].map(Math.round)] : [],
  );
  expect(lines).toEqual([
    [scene.gutter, Math.round(may)],
    [Math.round(may), scene.size.width],
  ]);
  const said = items.flatMap(
    ({ what }) => /^text (.* · .*?)(?= \d+ )/.exec(what.replace(/[\u2066-\u2069]/g, ""))?.[1] ?? [],
  );
  expect(said).toEqual([
    "‹ Apr 2019 · NDTV",
    "1 Apr 2019 · A lawyer in London",
    "May 2019 · Hindustan Times ›",
  ]);
  // A day out of sight has an arrow at its name, which would else be a second name of the line of April.
  const arrows = items.filter(({ what }) => what.startsWith("stroke "));
  expect(arrows.map(({ numbers: [x, y] }) => [x, y])).toEqual([[scene.gutter, datings[1]?.y]]);
  expect(datings[1]?.name?.x).toBeGreaterThan(scene.gutter + 20);
});

test("the name of an earlier day ends before its tick: after it, the name would be below the mark of another day", () => {
  const id = "whatsapp-discloses-and-patches-flaw";
  const event = eventRowOf(affairTables, id) ?? expect.fail();
  const step = { stepEvent: event, tour: "who-knew-what-and-when", stepMarks };
  const span = { start: dayFromCivil(2019, 4, 10), end: dayFromCivil(2019, 5, 31) };
  const scene = sceneOf({ span, size: { width: 900, height: 700 }, lanes: "none", step });
  const { view, ...before } = store.getState();
  const state = { ...before, view: { ...view, tour: step.tour, event: eventId(id) } };
  const datings = datingsShown(state, affairTables, scene, measure);
  const earlier = datings.filter(({ x1, mark }) => x1 < mark.x0);
  expect(earlier.length).toBeGreaterThan(0);
  for (const { name, x0 } of earlier)
    expect((name?.x ?? Number.NaN) + measure(name?.text ?? "")).toBeLessThan(x0);
});

test("accounts without room below their mark are not drawn: without a name a line would be a duration, and the step says them", () => {
  expect(inStep({ width: 390, height: 300 }).datings).toEqual([]);
  expect(inStep({ width: 390, height: 300 }, "whatsapp-discloses-and-patches-flaw").datings).toEqual([]);
});

test("beside no step too, no two stretches of one event are on one line; accounts of single days are ticks on one line", () => {
  const before = store.getState();
  const state = { ...before, view: { ...before.view, contested: true } };
  const scene = sceneOf({ span: wholeStory, size: item(SIZES, 0), lanes: "none" });
  const heightsOf = (id: string) =>
    datingsShown(state, affairTables, scene, measure)
      .filter(({ mark }) => mark.row === eventRowOf(affairTables, id))
      .map(({ y, mark }) => y - mark.y);
  expect(heightsOf("whatsapp-call-attack-on-1400-users")).toEqual([-4, 0, 4]);
  expect(heightsOf("executives-meet-indian-ministers")).toEqual([0, 0, 0, 0]);
});

test("words beside a mark cover none of its ticks: the line to them goes round the words", () => {
  const row = eventRowOf(affairTables, "whatsapp-reports-incident-to-cert-in") ?? expect.fail();
  const before = store.getState();
  const state = { ...before, view: { ...before.view, contested: true } };
  const sceneFrom = (start: number) =>
    sceneOf({
      span: { start, end: dayFromCivil(2019, 7, 1) },
      size: { width: 650, height: 520 },
      lanes: "kind",
    });
  const scene = sceneFrom(dayFromCivil(2019, 4, 6));
  // The words are on the side of the other account's day.
  const labelOf = ({ x0, y }: { readonly x0: number; readonly y: number }) =>
    ({
      lines: ["CERT-In is informed"],
      width: 120,
      x: x0 - 10,
      align: "right",
      y,
      leader: [],
      alpha: 1,
    }) as const;
  const marks = scene.marks.map((mark) => (mark.row === row ? { ...mark, label: labelOf(mark) } : mark));
  const datings = datingsShown(state, affairTables, { ...scene, marks }, measure);
  const [dating = expect.fail()] = datings.filter(({ mark }) => mark.row === row);
  const { left, right, top, bottom } = labelRect(labelOf(dating.mark));
  const [tick = expect.fail()] = dating.ticks;
  expect(tick > left && tick < right).toBe(true);
  expect(dating.y - 5 >= bottom || dating.y + 5 <= top).toBe(true);
  // A corner leads from the mark to that line.
  const corner = itemsOfCalls((pen) => drawDatings(pen, [dating], theme)).filter(
    ({ what, numbers: [, , width, height] }) =>
      what.startsWith("fill rect") && width === 1 && height === Math.abs(dating.y - dating.mark.y),
  );
  expect(corner).toHaveLength(1);
  // Words of a neighbour too, in a lane with no more room than above them.
  const lane = { y: dating.mark.y - 12, height: 24 };
  const bands = scene.bands.map((band) => ({ ...band, ...lane }));
  const other = { ...labelOf(dating.mark), y: dating.mark.y + 9 };
  const beside = marks.map((mark) => (mark.row === row ? { ...mark, label: other } : mark));
  const [higher = expect.fail()] = datingsShown(
    state,
    affairTables,
    { ...scene, bands, marks: beside },
    measure,
  ).filter(({ mark }) => mark.row === row);
  expect(higher.y + 5).toBeLessThanOrEqual(labelRect(other).top);
  expect(higher.y).toBeGreaterThan(lane.y + 4);
  // In a longer window the dot of the mark would cover the tick, and in a very long one both are at one place.
  const besideMark = (start: number): boolean =>
    datingsShown(state, affairTables, sceneFrom(start), measure).some(
      ({ mark, y }) => mark.row === row && y === mark.y,
    );
  expect(besideMark(dayFromCivil(2018, 10, 1))).toBe(false);
  expect(besideMark(dayFromCivil(2010, 1, 1))).toBe(true);
});

test("the legend has the sign of a dating while one is drawn on its mark, and not beside named ones or none", () => {
  const before = store.getState();
  const scene = sceneOf({ span: wholeStory, size: item(SIZES, 0), lanes: "none" });
  const needs = (view: Partial<typeof before.view>) =>
    needDatingEntry({ ...before, view: { ...before.view, ...view } }, affairTables, scene);
  expect(needs({ contested: true })).toBe(true);
  expect(needs({})).toBe(false);
  // A hovered event changes no legend.
  const row =
    eventRowOf(affairTables, eventId("attack-by-video-call")) ??
    item(
      scene.marks.map(({ row }) => row),
      0,
    );
  expect(needDatingEntry({ ...before, hover: { kind: "event", row } }, affairTables, scene)).toBe(false);
  const xs = itemsOfCalls((pen) => datingEntry(english, theme).drawSign(pen, 0, 0)).map(
    ({ numbers: [x = 0] }) => x,
  );
  expect(Math.max(...xs.map(Math.abs))).toBeLessThanOrEqual(SIGN.width / 2);
});
