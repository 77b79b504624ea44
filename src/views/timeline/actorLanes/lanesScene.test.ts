import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Box, overlaps } from "../../../chart/box.ts";
import { itemsOfCalls } from "../../../chart/drawnItems.node.ts";
import { CONTEST_PATHS } from "../../../chart/markOutline.ts";
import { plainTheme as theme } from "../../../chart/plainTheme.node.ts";
import { affairTables } from "../../../load/affairTables.node.ts";
import type { Dataset, EventRecord } from "../../../model/dataset.ts";
import { isoDay } from "../../../model/dates/calendar.ts";
import type { TimeSpan } from "../../../model/dates/timeSpan.ts";
import { runs } from "../../../model/runs.node.ts";
import { type Act, actsOf } from "../../../model/tables/acts.ts";
import { buildTables } from "../../../model/tables/buildTables.ts";
import { at, forEachIn, item } from "../../../model/tables/columns.ts";
import { contestOf } from "../../../model/tables/contest.ts";
import { contestOfAct } from "../../../model/tables/contestQuestions.ts";
import { actorRowOf, eventRowOf } from "../../../model/tables/findRow.ts";
import type { Tables } from "../../../model/tables/tables.ts";
import { type ActorRow, actorRow, type EventRow, epochDay, eventRow } from "../../../model/units.ts";
import { STANDINGS, STATUSES } from "../../../model/vocabulary.ts";
import { type ChosenActors, NOBODY_CHOSEN } from "../../../query/filter/filter.ts";
import { kindHues } from "../../../query/kindsAndLanes.ts";
import { isAskedFor, laneActors } from "../../../query/laneActors.ts";
import { storyExtent } from "../../../query/time/storyExtent.ts";
import { annotationsOf } from "../../../query/tours.ts";
import { spokenWords } from "../../../words/spokenWords.node.ts";
import { english } from "../../../words/words.ts";
import { arbitraryPicture, measure, rowsOf, wholeStory } from "../affairScene.node.ts";
import { placeAnnotations } from "../annotationLayout.ts";
import { densityBins } from "../density.ts";
import { LAYOUT } from "../timelineScene.ts";
import { boxesOfCrowd, boxOfWords } from "./actWords.ts";
import { drawLanes } from "./drawLanes.ts";
import { actsInWords, hitTestLanes, laneOptions } from "./hitTestLanes.ts";
import { laneDensity } from "./laneDensity.ts";
import { storyOfLanes } from "./lanesInputs.ts";
import {
  buildLanesScene,
  type LanesInput,
  type LanesScene,
  lanesLegend,
  mostLanes,
  standingOut,
} from "./lanesScene.ts";
import {
  ACT,
  type ActLine,
  type EventActs,
  heightsOfLine,
  isBracket,
  lanesByActor,
  lanesOfDays,
  lanesOfLine,
  lanesWithDays,
} from "./placeActs.ts";

const maskOf = (tables: Tables) => new Uint8Array(tables.events.count);

function inputOf(
  tables: Tables,
  span: TimeSpan,
  size: LanesInput["size"],
  chosen: ChosenActors = NOBODY_CHOSEN,
  isTakenAway = false,
): LanesInput {
  const takesPart = (row: EventRow): boolean => {
    let found = chosen.actors.length === 0;
    forEachIn(tables.events.actors, row, (actor) => {
      if (chosen.actors.includes(actorRow(actor))) found = true;
    });
    return found;
  };
  const mask = maskOf(tables);
  const actors = laneActors(
    tables,
    mask,
    chosen,
    mostLanes(size.height, chosen, tables.groups.length, isTakenAway),
  );
  const laneOf = lanesByActor(tables, actors.rows);
  const rows = rowsOf(span, tables).filter(takesPart);
  return {
    ...{
      tables,
      words: english,
      rows,
      total: rows.length,
      density: null,
      span,
      breaks: [],
      annotations: [],
      stepEvent: null,
    },
    ...{ size, hues: kindHues(tables), measure, isTakenAway, chosen, actors, laneOf },
    byLane: laneDensity(tables, mask, laneOf, actors.rows.length),
  };
}

const choice = (tables: Tables, ...ids: readonly string[]): ChosenActors => ({
  ...NOBODY_CHOSEN,
  actors: ids.flatMap((id) => actorRowOf(tables, id) ?? []),
});

/** Names of every length, some of them written from the right. */
const arbitraryName = fc.oneof(
  fc.constantFrom("Acme", "شركة أكمي للاتصالات المحدودة", "חברה", "एक बहुत लंबा नाम", "B"),
  fc.integer({ min: 1, max: 50 }).map((words) => "name ".repeat(words).trim()),
  fc.constant("W".repeat(200)),
);

type Wish = {
  readonly names: readonly string[];
  readonly hasGroups: boolean;
  /** Whether one event names 300 actors. */
  readonly hasGiant: boolean;
  readonly events: readonly {
    readonly day: number;
    readonly days: number;
    readonly status: number;
    readonly acts: readonly (readonly [from: number, to: number, verb: number, undirected: boolean])[];
    readonly others: readonly number[];
  }[];
};

const arbitraryWish: fc.Arbitrary<Wish> = fc.record({
  names: fc.array(arbitraryName, { minLength: 1, maxLength: 30 }),
  hasGroups: fc.boolean(),
  hasGiant: fc.boolean(),
  events: fc.array(
    fc.record({
      day: fc.oneof(fc.constantFrom(0, 1, 2), fc.nat(400)),
      days: fc.constantFrom(0, 0, 0, 3, 90),
      status: fc.nat(STATUSES.length - 1),
      acts: fc.array(fc.tuple(fc.nat(99), fc.nat(99), fc.nat(3), fc.boolean()), { maxLength: 5 }),
      others: fc.array(fc.nat(99), { maxLength: 3 }),
    }),
    { minLength: 1, maxLength: 40 },
  ),
});

const VERBS = ["sued", "told", "asked for the documents that were promised to", "met"];
const FIRST_DAY = 17_000;
const GIANT = 300;

/** A story with acts of actors with themselves, of nobody in particular, and of 300 in one event. */
function storyOf({ names, hasGroups, hasGiant, events }: Wish): Tables {
  const all = hasGiant ? [...names, ...Array.from({ length: GIANT }, (_, n) => `one of ${n}`)] : names;
  const idOf = (number: number): string => `a${number % names.length}`;
  const giant: EventRecord = {
    ...{
      id: "giant",
      date: isoDay(epochDay(FIRST_DAY + 5)),
      kind: "k",
      status: "confirmed",
      headline: "All",
    },
    participants: Array.from({ length: GIANT }, (_, n) => ({ actor: `a${names.length + n}` })),
    actions: Array.from({ length: GIANT }, (_, n) => ({
      from: n % 2 === 0 ? "a0" : `a${names.length + n}`,
      verb: "told",
      to: `a${names.length + ((n + 1) % GIANT)}`,
    })),
  };
  const records = events.map((event, index): EventRecord => {
    const first = isoDay(epochDay(FIRST_DAY + event.day));
    const ids = [...event.others, ...event.acts.flatMap(([from, to]) => [to, from])].map(idOf);
    return {
      id: `e${index}`,
      date: event.days === 0 ? first : `${first}/${isoDay(epochDay(FIRST_DAY + event.day + event.days))}`,
      ...{ kind: "k", status: item(STATUSES, event.status), headline: `Event ${index}` },
      participants: [...new Set(ids)].map((actor) => ({ actor })),
      actions: event.acts.map(([from, to, verb, undirected]) => ({
        ...{ from: idOf(from), to: idOf(to), verb: item(VERBS, verb) },
        ...(undirected ? { undirected } : {}),
      })),
    };
  });
  const dataset: Dataset = {
    ...{ format: 1, title: "Story", kinds: [{ id: "k", label: "Kind" }], sources: [] },
    groups: hasGroups
      ? [
          { id: "g0", label: "A group of many words that is long" },
          { id: "g1", label: "B" },
        ]
      : [],
    actors: all.map((name, n) => ({
      ...{ id: `a${n}`, name, kind: "organisation" },
      ...(hasGroups && n % 3 < 2 ? { group: `g${n % 3}` } : {}),
    })),
    events: hasGiant ? [...records, giant] : records,
  };
  return buildTables(dataset, "story");
}

const arbitrarySize = fc.record({
  width: fc.constantFrom(360, 640, 1000, 1700),
  height: fc.constantFrom(220, 420, 800),
});

/** Pictures of generated stories: all of it or a part, of all actors or of one. */
const arbitraryInput = fc
  .record({
    wish: arbitraryWish,
    size: arbitrarySize,
    isWhole: fc.boolean(),
    chosen: fc.option(fc.nat(29), { nil: null }),
  })
  .map(({ wish, size, isWhole, chosen }) => {
    const tables = storyOf(wish);
    const whole = storyExtent(tables);
    const span = isWhole ? whole : { start: whole.start, end: whole.start + 12 };
    const of = chosen === null ? NOBODY_CHOSEN : choice(tables, `a${chosen % wish.names.length}`);
    return inputOf(tables, span, size, of);
  });

const arbitraryAffair = fc
  .record({ picture: arbitraryPicture, chosen: fc.constantFrom(null, "whatsapp", "nso-group") })
  .map(({ picture: { span, size }, chosen }) =>
    inputOf(affairTables, span, size, chosen === null ? NOBODY_CHOSEN : choice(affairTables, chosen)),
  );

const forPictures = (claim: (scene: LanesScene, input: LanesInput) => void, tries = 60): void => {
  for (const inputs of [arbitraryInput, arbitraryAffair])
    fc.assert(
      fc.property(inputs, (input) => claim(buildLanesScene(input), input)),
      { numRuns: runs(tries) },
    );
};

/** Events that are drawn with their lines, and not as ticks. */
const drawnIn = ({ events }: LanesScene) => events.filter(({ isQuiet }) => !isQuiet);
const linesOf = (scene: LanesScene, isDrawn = false): readonly (ActLine & { readonly row: EventRow })[] =>
  (isDrawn ? drawnIn(scene) : scene.events).flatMap(({ row, lines }) =>
    lines.map((line) => ({ ...line, row })),
  );
const yOf = (scene: LanesScene) => (lane: number) => scene.lanes[lane]?.y ?? 0;

/** How far two boxes are apart, along the axis along which they are farther. */
const gapOf = (one: Box, other: Box): number =>
  Math.max(
    ...[one.left - other.right, other.left - one.right],
    ...[one.top - other.bottom, other.top - one.bottom],
  );

type Stem = { readonly x: number; readonly row: EventRow | null; readonly doer: ActorRow | null };

/** Whether two lines of a stem are joined by events and doers of the stem. */
function isJoined(stems: readonly Stem[], one: Stem, other: Stem): boolean {
  const own = stems.filter(({ x, row }) => row !== null && Math.abs(x - one.x) < 1e-6);
  const found = new Set<Stem>([one]);
  for (const reached of found)
    for (const next of own)
      if (next.row === reached.row || (next.doer !== null && next.doer === reached.doer)) found.add(next);
  return found.has(other);
}

/** Asks every stroke of the acts for its distance from all signs of others, and for its gaps. */
function expectToPassNobody(scene: LanesScene): void {
  const { lanes, events, crowds, gutter } = scene;
  type Node = { readonly lane: number; readonly box: Box; readonly stem: string };
  const stemOf = ({ x, undirected, acts: [act] }: ActLine) =>
    act && !undirected ? `${act.ends[0]} ${x.toFixed(2)}` : "";
  const nodeAt = (lane: number, x0: number, x1: number, half: number, stem = ""): readonly Node[] => {
    const y = yOf(scene)(lane);
    const box = { left: x0 - half, right: x1 + half, top: y - half, bottom: y + half };
    return lane < 0 ? [] : [{ lane, box, stem }];
  };
  const tick = ({ x, x0, x1, extent }: LanesScene["events"][number], lane: number) =>
    extent === "day" || x1 - x0 <= 6 ? nodeAt(lane, x, x, 1.5) : nodeAt(lane, x0, x1, 1.5);
  const nodes = [
    ...events.flatMap((event) => [
      ...(event.isQuiet ? event.lanes.flatMap((lane) => tick(event, lane)) : []),
      ...(event.isQuiet ? [] : event.lines).flatMap((line) => [
        ...lanesOfLine(line).flatMap((lane) => nodeAt(lane, line.x, line.x, 4.25, stemOf(line))),
        ...(line.contested && !line.undirected ? nodeAt(line.from, line.x, line.x, 5.95, stemOf(line)) : []),
        ...(event.extent === "day"
          ? []
          : lanesOfDays(line).flatMap((lane) => nodeAt(lane, event.x0, event.x1, 1))),
      ]),
      ...[...event.ticks, ...event.far].flatMap((lane) => nodeAt(lane, event.x, event.x, 1.5)),
    ]),
    ...crowds.flatMap((crowd) =>
      crowd.events.flatMap((event) => event.lanes.flatMap((lane) => tick(event, lane))),
    ),
  ];
  for (const event of drawnIn(scene).slice(0, 40))
    for (const line of event.lines) {
      const { top, bottom } = heightsOfLine(line, yOf(scene));
      const only = {
        ...{ ...scene, crowds: [], verbs: [], lanes: lanes.map((lane) => ({ ...lane, title: [] })) },
        events: [
          { ...event, extent: "day" as const, ticks: [], far: [], lines: [{ ...line, contested: null }] },
        ],
      };
      const upright = itemsOfCalls((pen) => drawLanes(pen, only, theme, plain)).flatMap(
        ({ what, numbers: [x = 0, y = 0, width = 0, height = 0] }) =>
          what === `fill rect ${theme.ink}`
            ? [{ left: x, right: x + width, top: y, bottom: y + height }]
            : [],
      );
      const own = upright.filter(
        (part) =>
          Math.abs((part.left + part.right) / 2 - line.x) <= 0.51 &&
          part.top >= top - 0.01 &&
          part.bottom <= bottom + 0.01,
      );
      const ends = lanesOfLine(line);
      expect(line.x - (gutter - LAYOUT.padding)).toBeGreaterThanOrEqual(6);
      for (const { lane, box, stem } of nodes) {
        // Acts of one doer on one stem are one line with several heads.
        if (ends.includes(lane) || (stem !== "" && stem === stemOf(line))) continue;
        for (const part of own)
          expect(gapOf(part, box), `${event.row} at ${lane}`).toBeGreaterThanOrEqual(9.9);
      }
      const sorted = own.toSorted((a, b) => a.top - b.top);
      const isWhole = ["confirmed", "reported", "unstated"].includes(line.status);
      for (const [index, part] of sorted.entries()) {
        const next = sorted[index + 1];
        if (!next) continue;
        const gap = next.top - part.bottom;
        if (isWhole) expect(gap, line.status).toBeLessThanOrEqual(0.01);
        else expect(gap < 0.01 || gap > 1.99, `${gap}`).toBe(true);
      }
    }
}

const isUnplaced = ({ lines, far, ticks, cut, lanes }: EventActs): boolean =>
  lines.length === 0 && (cut.left || cut.right) && lanes.every((lane) => [...far, ...ticks].includes(lane));

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
          const hits = [x0, (x0 + x1) / 2, x1].map((x) => hitTestLanes(scene, x, y));
          const isFound = (hit: (typeof hits)[number]) => hit?.kind === "event" && hit.event.row === row;
          // Another event may stand at one of the three places.
          expect(hits.filter(isFound).length, String(row)).toBeGreaterThan(1);
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

const plain = {
  ...{ emphasisOf: () => "normal" as const, raised: [], litActor: null, cursor: null },
  scrolled: 0,
};

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
