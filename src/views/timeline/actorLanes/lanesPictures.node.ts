/*
 * Pictures of acts for tests, of the affair and of generated stories, and the rule that no line passes a bystander.
 */
import fc from "fast-check";
import { expect } from "vitest";
import type { Box } from "../../../chart/box.ts";
import { itemsOfCalls } from "../../../chart/drawnItems.node.ts";
import { plainTheme as theme } from "../../../chart/plainTheme.node.ts";
import { affairTables } from "../../../load/affairTables.node.ts";
import type { Dataset, EventRecord } from "../../../model/dataset.ts";
import { isoDay } from "../../../model/dates/calendar.ts";
import type { TimeSpan } from "../../../model/dates/timeSpan.ts";
import { runs } from "../../../model/runs.node.ts";
import { buildTables } from "../../../model/tables/buildTables.ts";
import { forEachIn, item } from "../../../model/tables/columns.ts";
import { actorRowOf } from "../../../model/tables/findRow.ts";
import type { Tables } from "../../../model/tables/tables.ts";
import { type ActorRow, actorRow, type EventRow, epochDay } from "../../../model/units.ts";
import { STATUSES } from "../../../model/vocabulary.ts";
import { type ChosenActors, NOBODY_CHOSEN } from "../../../query/filter/filter.ts";
import { kindHues } from "../../../query/kindsAndLanes.ts";
import { laneActors } from "../../../query/laneActors.ts";
import { storyExtent } from "../../../query/time/storyExtent.ts";
import { english } from "../../../words/words.ts";
import { arbitraryPicture, measure, rowsOf } from "../affairScene.node.ts";
import { LAYOUT } from "../timelineScene.ts";
import { drawLanes } from "./drawLanes.ts";
import { laneDensity } from "./laneDensity.ts";
import { buildLanesScene, type LanesInput, type LanesScene, mostLanes } from "./lanesScene.ts";
import {
  type ActLine,
  type EventActs,
  heightsOfLine,
  lanesByActor,
  lanesOfDays,
  lanesOfLine,
} from "./placeActs.ts";

export const maskOf = (tables: Tables) => new Uint8Array(tables.events.count);

export function inputOf(
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

export const choice = (tables: Tables, ...ids: readonly string[]): ChosenActors => ({
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
export const GIANT = 300;

/** A story with acts of actors with themselves, of nobody in particular, and of 300 in one event. */
export function storyOf({ names, hasGroups, hasGiant, events }: Wish): Tables {
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

export const forPictures = (claim: (scene: LanesScene, input: LanesInput) => void, tries = 60): void => {
  for (const inputs of [arbitraryInput, arbitraryAffair])
    fc.assert(
      fc.property(inputs, (input) => claim(buildLanesScene(input), input)),
      { numRuns: runs(tries) },
    );
};

/** Events that are drawn with their lines, and not as ticks. */
export const drawnIn = ({ events }: LanesScene) => events.filter(({ isQuiet }) => !isQuiet);
export const linesOf = (
  scene: LanesScene,
  isDrawn = false,
): readonly (ActLine & { readonly row: EventRow })[] =>
  (isDrawn ? drawnIn(scene) : scene.events).flatMap(({ row, lines }) =>
    lines.map((line) => ({ ...line, row })),
  );
export const yOf = (scene: LanesScene) => (lane: number) => scene.lanes[lane]?.y ?? 0;

/** How far two boxes are apart, along the axis along which they are farther. */
export const gapOf = (one: Box, other: Box): number =>
  Math.max(
    ...[one.left - other.right, other.left - one.right],
    ...[one.top - other.bottom, other.top - one.bottom],
  );

type Stem = { readonly x: number; readonly row: EventRow | null; readonly doer: ActorRow | null };

/** Whether two lines of a stem are joined by events and doers of the stem. */
export function isJoined(stems: readonly Stem[], one: Stem, other: Stem): boolean {
  const own = stems.filter(({ x, row }) => row !== null && Math.abs(x - one.x) < 1e-6);
  const found = new Set<Stem>([one]);
  for (const reached of found)
    for (const next of own)
      if (next.row === reached.row || (next.doer !== null && next.doer === reached.doer)) found.add(next);
  return found.has(other);
}

/** An overlay without a pointer, a choice or a cursor. */
export const plain = {
  ...{ emphasisOf: () => "normal" as const, raised: [], litActor: null, cursor: null },
  scrolled: 0,
};

/** Asks every stroke of the acts for its distance from all signs of others, and for its gaps. */
export function expectToPassNobody(scene: LanesScene): void {
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

export const isUnplaced = ({ lines, far, ticks, cut, lanes }: EventActs): boolean =>
  lines.length === 0 && (cut.left || cut.right) && lanes.every((lane) => [...far, ...ticks].includes(lane));
