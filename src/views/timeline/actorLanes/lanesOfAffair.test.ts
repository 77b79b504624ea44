import { expect, test } from "vitest";
import { itemsOfCalls } from "../../../chart/drawnItems.node.ts";
import { CONTEST_PATHS } from "../../../chart/markOutline.ts";
import { plainTheme as theme } from "../../../chart/plainTheme.node.ts";
import { affairTables } from "../../../load/affairTables.node.ts";
import { actsOf } from "../../../model/tables/acts.ts";
import { buildTables } from "../../../model/tables/buildTables.ts";
import { at, forEachIn, item } from "../../../model/tables/columns.ts";
import { contestOf } from "../../../model/tables/contest.ts";
import { contestOfAct } from "../../../model/tables/contestDetails.ts";
import { eventRowOf } from "../../../model/tables/findRow.ts";
import { type ActorRow, eventRow } from "../../../model/units.ts";
import { STANDINGS } from "../../../model/vocabulary.ts";
import { NOBODY_CHOSEN } from "../../../query/filter/filter.ts";
import { storyExtent } from "../../../query/time/storyExtent.ts";
import { annotationsOf } from "../../../query/tours.ts";
import { spokenWords } from "../../../words/spokenWords.node.ts";
import { english } from "../../../words/words.ts";
import { measure, wholeStory } from "../affairScene.node.ts";
import { placeAnnotations } from "../annotationLayout.ts";
import { densityBins } from "../density.ts";
import { drawLanes } from "./drawLanes.ts";
import { actsInWords } from "./hitTestLanes.ts";
import { storyOfLanes } from "./lanesInputs.ts";
import {
  choice,
  drawnIn,
  GIANT,
  inputOf,
  linesOf,
  maskOf,
  plain,
  storyOf,
  yOf,
} from "./lanesPictures.node.ts";
import { buildLanesScene, lanesLegend, mostLanes } from "./lanesScene.ts";
import { heightsOfLine, isBracket, lanesWithDays } from "./placeActs.ts";

test("a band of acts within a night says its minutes, and rounds no second up", () => {
  const half = (time: string) => Array<string>(20).fill(`2001-09-11T${time}`);
  const night = [...half("08:46:40"), ...half("08:50:20"), "2001-09-12T06"];
  const tables = buildTables(
    {
      ...{ format: 1, title: "Night", kinds: [{ id: "k", label: "Kind" }], sources: [] },
      actors: ["a", "b"].map((id) => ({ id, name: id.toUpperCase(), kind: "person" })),
      events: night.map((date, at) => ({
        ...{ id: `e${at}`, date, kind: "k", status: "confirmed", headline: "Told", participants: [] },
        actions: [{ from: at % 2 ? "a" : "b", verb: "told", to: at % 2 ? "b" : "a" }],
      })),
    },
    "night",
  );
  const { crowds } = buildLanesScene(inputOf(tables, storyExtent(tables), { width: 900, height: 420 }));
  expect(crowds.map(({ number }) => number?.lines)).toEqual([["40 acts", "11 Sep 2001, 08:46 – 08:50"]]);
});

test("rows stand still while time moves, as long as nobody is chosen", () => {
  const size = { width: 1000, height: 420 };
  const length = wholeStory.end - wholeStory.start;
  const names = (share: number) =>
    buildLanesScene(
      inputOf(affairTables, { start: wholeStory.start + share * length, end: wholeStory.end }, size),
    ).lanes.map(({ title, y }) => [title, y]);
  expect(names(0.6)).toEqual(names(0));
});

test("what WhatsApp did between May and October is read in one picture", () => {
  const span = { start: 18_017, end: 18_201 };
  const input = inputOf(affairTables, span, { width: 820, height: 640 }, choice(affairTables, "whatsapp"));
  const scene = buildLanesScene(input);
  const names = (row: ActorRow) => scene.lanes.find(({ actor }) => actor?.row === row)?.name;
  const told = linesOf(scene).flatMap(({ acts }) =>
    acts.map(({ ends: [from, to], verb }) => `${names(from)} ${verb} ${names(to)}`),
  );
  expect(told).toContain("WhatsApp informed CERT-In");
  expect(scene.crowds.flatMap(({ number }) => number?.lines ?? [])).toContain("WhatsApp sued NSO Group");
  expect(scene.lanes[0]?.name).toBe("WhatsApp");
  expect(scene.verbs.map(({ lines }) => lines.join(" "))).toContain("informed");
});

test("acts that would touch are one band with their number and days; every arrow has its words", () => {
  const scene = buildLanesScene(inputOf(affairTables, wholeStory, { width: 819, height: 457 }));
  const [busiest] = scene.crowds.toSorted((a, b) => b.acts - a.acts);
  expect(busiest?.rows.length).toBeGreaterThan(20);
  expect(busiest?.number?.lines).toEqual([`${busiest?.acts} acts`, "29 Oct – 26 Nov 2019"]);
  // Every arrow of the whole story has its words, and there are enough to tell the story.
  const told = new Set(scene.verbs.map(({ row }) => row));
  const drawn = drawnIn(scene).filter(({ lines }) => lines.length > 0);
  expect(drawn.length).toBeGreaterThanOrEqual(10);
  for (const { row, lines } of drawn) {
    expect(told.has(row)).toBe(true);
    // Lines of two doers and standings do not cover each other's dashes.
    const doers = new Set(lines.map(({ acts: [act] }) => act?.ends[0]));
    const standings = new Set(lines.map(({ status }) => status));
    const reach = lines.map((line) => heightsOfLine(line, yOf(scene)));
    const isOver = Math.max(...reach.map(({ top }) => top)) < Math.min(...reach.map(({ bottom }) => bottom));
    if (doers.size === 2 && standings.size === 2 && isOver)
      expect(new Set(lines.map(({ x }) => x)).size).toBe(2);
  }
  // What the opening says first comes first.
  const [first, sued] = affairTables.opening?.lead?.events ?? [];
  for (const id of [first, sued]) expect(told).toContain(eventRowOf(affairTables, id ?? ""));
  for (const { name, title } of scene.lanes) expect(title.join(" ")).toBe(name);
});

test("names of the affair are whole, and of rows that scroll none is cut before a hand moves them", () => {
  for (const chosen of [NOBODY_CHOSEN, choice(affairTables, "nso-group", "whatsapp")])
    for (const height of [300, 440, 640]) {
      const size = { width: 940, height };
      const scene = buildLanesScene(inputOf(affairTables, wholeStory, size, chosen));
      for (const { name, title } of scene.lanes) expect(title.join(" ")).toBe(name);
      const [first] = scene.lanes;
      if (!first || scene.contentHeight <= height) continue;
      const inSight = height - (first.y - scene.laneHeight / 2);
      expect(inSight / scene.laneHeight).toBeCloseTo(Math.round(inSight / scene.laneHeight), 6);
    }
});

test("an act keeps its day: CERT-In is informed on 20 May, after the attack", () => {
  const span = { start: 18_017, end: 18_201 };
  const input = inputOf(affairTables, span, { width: 820, height: 640 }, choice(affairTables, "whatsapp"));
  const { events, scale } = buildLanesScene(input);
  const informed = events.find(({ lines }) =>
    lines.some(({ acts }) => acts.some(({ verb }) => verb === "informed")),
  );
  const { row, lines } = informed ?? expect.fail("informed");
  expect(at(affairTables.events.first, row)).toBe(18_036);
  expect(lines[0]?.x).toBeCloseTo(scale.xOf(18_036.5), 6);
});

test("two acts of one actor with two standings have each its own line, also where their days are 2 px wide", () => {
  const span = { start: 18_070, end: 18_262 };
  const chosen = choice(affairTables, "ravi-shankar-prasad");
  let most = 0;
  for (let width = 400; width <= 1000; width += 25) {
    const scene = buildLanesScene(inputOf(affairTables, span, { width, height: 640 }, chosen));
    const lines = linesOf(scene, true).map((line) => ({ ...line, ...heightsOfLine(line, yOf(scene)) }));
    most = Math.max(most, new Set(lines.map(({ status }) => status)).size);
    for (const one of lines)
      for (const other of lines)
        if (one.status !== other.status && one.top < other.bottom && other.top < one.bottom)
          expect(Math.abs(one.x - other.x), `${width}`).toBeGreaterThan(3);
  }
  expect(most).toBeGreaterThan(1);
});

test("a meeting of which only the months are known has brackets at both ends, two bars, no arrow, no dot and no ring", () => {
  const chosen = choice(affairTables, "ravi-shankar-prasad", "will-cathcart");
  const scene = buildLanesScene(inputOf(affairTables, wholeStory, { width: 819, height: 640 }, chosen));
  const row = eventRowOf(affairTables, "executives-meet-indian-ministers");
  const event = scene.events.find((one) => one.row === row) ?? expect.fail("the meeting");
  const only = { ...scene, events: [event], crowds: [], verbs: [] };
  const items = itemsOfCalls((pen) => drawLanes(pen, only, theme, plain));
  const { start, tips } = heightsOfLine(item(event.lines, 0), yOf(scene));
  const strokesAt = (y: number) =>
    items.filter(({ what, numbers: [x, at] }) => what.startsWith("stroke M") && at === y && x !== event.x);
  expect([start, ...tips].map((y) => strokesAt(y).length)).toEqual([2, 2]);
  expect(items.filter(({ what }) => /^(triangle|fill M)/.test(what))).toEqual([]);
});

test("of an act of October a window from the 20th shows no arrow, but open brackets with everybody in it", () => {
  const span = { start: 18_189, end: 18_211 };
  const scene = buildLanesScene(
    inputOf(affairTables, span, { width: 819, height: 640 }, choice(affairTables, "citizen-lab")),
  );
  const row = eventRowOf(affairTables, "citizen-lab-calls-indian-lawyers-and-activists");
  const event = scene.events.find((one) => one.row === row) ?? expect.fail("the calls");
  const items = itemsOfCalls((pen) =>
    drawLanes(pen, { ...scene, events: [event], crowds: [], verbs: [] }, theme, plain),
  );
  expect(items.filter(({ what }) => what.startsWith("triangle"))).toEqual([]);
  for (const lane of event.lanes) {
    const strokes = items.filter(
      ({ what, numbers: [, y] }) => what.startsWith("stroke M") && y === yOf(scene)(lane),
    );
    expect(strokes.map(({ numbers: [x = 0] }) => Math.round(x)).sort((a, b) => a - b)).toEqual([
      Math.round(event.x0 + 2),
      Math.round(event.x1),
    ]);
  }
  expect(event.lanes.length).toBeGreaterThan(3);
});

test("a list of acts says of each how sure it is, in every language and without control characters", async () => {
  const chosen = choice(affairTables, "nso-group");
  for (const language of ["en", "ar"] as const) {
    const words = await spokenWords(language);
    const input = { ...inputOf(affairTables, wholeStory, { width: 819, height: 600 }, chosen), words };
    const said = buildLanesScene(input).crowds.flatMap(({ number }) => number?.lines ?? []);
    const standing = words.messages.standing.onRecord.label.toLocaleLowerCase(words.locale);
    expect(said.join(" ")).toContain(`${standing}: `);
    expect(said.join(" ")).not.toContain("U+");
  }
});

test("who takes part in an event of unknown day has the bracket of its days, and no mark in the middle of them", () => {
  const span = { start: 18_017, end: 18_201 };
  const input = inputOf(affairTables, span, { width: 820, height: 640 }, choice(affairTables, "whatsapp"));
  const { events, lanes } = buildLanesScene(input);
  const row = eventRowOf(affairTables, "executives-meet-indian-ministers");
  const meeting = events.find((event) => event.row === row) ?? expect.fail("not drawn");
  const minister = lanes.findIndex(({ name }) => name === "Ravi Shankar Prasad");
  expect(meeting.ticks).toContain(minister);
  expect(isBracket(meeting)).toBe(true);
  expect([...lanesWithDays(meeting)]).toContain(minister);
});

test("a contested date and contested facts have two signs", () => {
  const contestIn = (id: string) => contestOf(affairTables, eventRowOf(affairTables, id) ?? expect.fail(id));
  expect(contestIn("judge-finds-nso-liable")).toBe("date");
  expect(contestIn("executives-meet-indian-ministers")).toBe("date");
  expect(contestIn("whatsapp-call-attack-on-1400-users")).toBe("facts");
  expect(contestIn("whatsapp-sues-nso-group")).toBe(null);
  const contestsOfActs = (id: string) => {
    const row = eventRowOf(affairTables, id) ?? expect.fail(id);
    return actsOf(affairTables, row).map((act) => contestOfAct(affairTables, act));
  };
  expect(contestsOfActs("whatsapp-reports-incident-to-cert-in")).toEqual(["facts"]);
  // What she said is contested, not that she said it.
  expect(contestsOfActs("banerjee-accuses-government-of-using-nso")).toEqual([null, null, null]);
  // A contested date is that of each act, but of no saying beside them.
  expect(contestsOfActs("prasad-asks-whatsapp-to-explain")).toEqual(["date", "date", null]);
  expect(new Set(Object.values(CONTEST_PATHS)).size).toBe(2);
});

test("an event of 300 actors is counted, and drawn with every act where its day is wide", () => {
  const tables = storyOf({ names: ["Acme"], hasGroups: false, hasGiant: true, events: [] });
  const day = storyExtent(tables);
  const narrow = inputOf(tables, { start: day.start - 400, end: day.end + 400 }, { width: 900, height: 400 });
  const wide = inputOf(tables, day, { width: 900, height: 900 }, choice(tables, "a0"));
  expect(buildLanesScene(narrow).events.length + buildLanesScene(narrow).crowds.length).toBe(1);
  const { events, lanes } = buildLanesScene(wide);
  expect(lanes.length).toBeLessThanOrEqual(41);
  expect(events.flatMap(({ lines }) => lines.flatMap(({ acts }) => acts))).toHaveLength(GIANT / 2);
});

test("an act of an actor with itself is a loop with its own word", () => {
  const acts = [[0, 0, 0, false]] as const;
  const wish = { names: ["Acme", "Borg"], hasGroups: false, hasGiant: false };
  const tables = storyOf({ ...wish, events: [{ day: 0, days: 0, status: 0, acts, others: [1] }] });
  const scene = buildLanesScene(inputOf(tables, storyExtent(tables), { width: 600, height: 300 }));
  expect(lanesLegend(scene).signs).toEqual(["self"]);
  const drawn = itemsOfCalls((pen) => drawLanes(pen, scene, theme, plain));
  expect(drawn.filter(({ what }) => what.startsWith("triangle"))).toHaveLength(1);
});

test("annotations keep their room", () => {
  const annotations = annotationsOf(affairTables);
  const input = inputOf(affairTables, wholeStory, { width: 900, height: 500 });
  const scene = buildLanesScene({ ...input, annotations });
  expect(scene.foot).toBeGreaterThan(0);
  expect(scene.rowsEnd).toBeLessThan(scene.size.height - scene.foot);
  expect(placeAnnotations(storyOfLanes(scene), () => true, [], measure).length).toBeGreaterThanOrEqual(4);
});

test("an act is said with both its ends, and with its standing where it is less sure than its event", () => {
  const tables = affairTables;
  const rows = Array.from({ length: tables.events.count }, (_, row) => eventRow(row));
  const said = rows.map((row) => actsInWords(english, tables, row).replace(/[\u2066-\u2069]/g, ""));
  expect(said).toContain("WhatsApp sued NSO Group. Facebook sued NSO Group.");
  const { actions, standing } = tables.events;
  for (const row of rows) {
    const first = at(actions.starts, row);
    if (first === at(actions.starts, row + 1)) continue;
    const own = at(actions.status, first);
    if (own !== at(standing, row))
      expect(item(said, row)).toContain(
        `(this act: ${english.messages.standing[item(STANDINGS, own)].label.toLowerCase()}`,
      );
  }
});

test("so many rows as a picture is high for fit into it", () => {
  for (const [height, isTakenAway] of [
    [420, false],
    [800, true],
    [1300, false],
  ] as const) {
    expect(mostLanes(height, NOBODY_CHOSEN, 0, isTakenAway)).toBeGreaterThan(8);
    const input = inputOf(affairTables, wholeStory, { width: 800, height }, NOBODY_CHOSEN, isTakenAway);
    const { contentHeight, size } = buildLanesScene(input);
    expect(contentHeight).toBe(size.height);
  }
});

test("events too many for lines are counted by row and bin, at a cost of bins, on one scale", () => {
  const size = { width: 1000, height: 420 };
  const input = inputOf(affairTables, wholeStory, size);
  const density = densityBins(affairTables, maskOf(affairTables), wholeStory, size.width, null, "actor").bins;
  const scene = buildLanesScene({ ...input, rows: [], density });
  const { counts, most } = scene.density ?? expect.fail("no bars");
  const columns = density.bins.length;
  for (const [lane, { actor }] of scene.lanes.entries()) {
    const inLane = counts.subarray(lane * columns, (lane + 1) * columns).reduce((sum, one) => sum + one, 0);
    const expected = input.rows.filter((row) => {
      const lanes: number[] = [];
      forEachIn(affairTables.events.actors, row, (one) => lanes.push(input.laneOf[one] ?? -1));
      return actor === null ? lanes.every((one) => one < 0) : lanes.includes(lane);
    });
    expect(inLane).toBe(expected.length);
  }
  const bars = itemsOfCalls((pen) => drawLanes(pen, scene, theme, plain));
  expect(bars.length).toBeLessThan(scene.lanes.length * (columns + 10) + 500);
  expect(scene.units[0]?.text).toContain(`up to ${most}`);
  // The bars of those beside a chosen actor have a scale of their own: each is at most as many as its.
  const chosen = choice(affairTables, "nso-group");
  const around = { ...inputOf(affairTables, wholeStory, size, chosen), rows: [], density };
  const { units, density: own } = buildLanesScene(around);
  expect(units.map(({ lane }) => lane).slice(0, 2)).toEqual([0, 1]);
  expect(units[1]?.most).toBe(Math.max(...(own?.mosts.slice(1, units[2]?.lane) ?? [])));
});

test("a frame costs pixels, not events", () => {
  const wish = { names: ["Acme", "Borg", "CERT-In"], hasGroups: false, hasGiant: false };
  const calls = (count: number): number => {
    const tables = storyOf({
      ...wish,
      events: Array.from({ length: count }, (_, index) => ({
        ...{ day: index % 300, days: 0, status: 0, others: [] },
        acts: [[index, index + 1, 0, false]] as const,
      })),
    });
    const scene = buildLanesScene(inputOf(tables, storyExtent(tables), { width: 700, height: 300 }));
    return itemsOfCalls((pen) => drawLanes(pen, scene, theme, plain)).length;
  };
  expect(calls(4000)).toBeLessThan(1.5 * calls(1000));
});
