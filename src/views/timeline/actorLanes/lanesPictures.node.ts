/* Test support: pictures of acts in the affair and in generated stories, and checks of their lines and words. */
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
import { oncePerTables } from "../../../model/tables/oncePerTables.ts";
import type { Tables } from "../../../model/tables/tables.ts";
import { actorRow, type EventRow, epochDay } from "../../../model/units.ts";
import { STATUSES } from "../../../model/vocabulary.ts";
import { type ChosenActors, NOBODY_CHOSEN } from "../../../query/filter/filter.ts";
import { kindHues } from "../../../query/kindsAndLanes.ts";
import { laneActors, rowPlaces } from "../../../query/laneActors.ts";
import { storyExtent } from "../../../query/time/storyExtent.ts";
import { english } from "../../../words/words.ts";
import { arbitraryPicture, measure, rowsOf } from "../affairScene.node.ts";
import { densityBins } from "../density.ts";
import { LAYOUT } from "../timelineScene.ts";
import { boxOfWords } from "./actWords.ts";
import { drawLanes } from "./drawLanes.ts";
import { laneDensity } from "./laneDensity.ts";
import { type LanesInput, mostLanes } from "./lanesLayout.ts";
import { buildLanesScene, type LanesScene } from "./lanesScene.ts";
import { type ActLine, asideOf, heightsOfLine, lanesOfLine, sideOf } from "./placeActs.ts";

const maskOf = (tables: Tables) => new Uint32Array(tables.events.count);

/** Keeps what `makeIt` returns, because pictures take long to make. In `npm run test:all` nothing is kept. */
function made<Question, Answer>(
  keyOf: (question: Question) => string,
  makeIt: (question: Question) => Answer,
): (question: Question) => Answer {
  if (process.env.DATELINE_ALL) return makeIt;
  const answers = new Map<string, Answer>();
  return (question) => {
    const key = keyOf(question);
    const known = answers.get(key);
    if (known !== undefined) return known;
    const answer = makeIt(question);
    answers.set(key, answer);
    return answer;
  };
}

/** The places of actors, by the chosen actors. They are kept, because finding them takes most of a picture's time. */
const placesOf = oncePerTables((tables) =>
  made(JSON.stringify, (chosen: ChosenActors) => rowPlaces(tables, maskOf(tables), chosen)),
);

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
  const rows = rowsOf(span, tables).filter(takesPart);
  const page = { tables, size, span, annotations: [], isTakenAway, chosen, stepEvent: null };
  return {
    ...{ ...page, words: english, rows, total: rows.length, bars: null },
    ...{ selected: null, hues: kindHues(tables), measure },
    places: placesOf(tables)(chosen),
    mostRows: mostLanes(page),
  };
}

/** The bars of a picture that has too many events for lines. */
export function barsOf({ tables, chosen, span, size }: LanesInput): NonNullable<LanesInput["bars"]> {
  const mask = maskOf(tables);
  const actors = laneActors(tables, mask, chosen, 10);
  const byLane = laneDensity(tables, mask, actors.rows);
  return { density: densityBins(tables, mask, span, size.width, null, "actor").bins, actors, byLane };
}

export const choice = (tables: Tables, ...ids: readonly string[]): ChosenActors => ({
  ...NOBODY_CHOSEN,
  actors: ids.flatMap((id) => actorRowOf(tables, id) ?? []),
});

/** A picture of the affair in a span, of one actor (`id`) or of all actors if `id` is empty. */
export const affairScene: (
  of: readonly [span: TimeSpan, id: string, width: number, height: number],
) => LanesScene = made(JSON.stringify, ([{ start, end }, id, width, height]) =>
  buildLanesScene(
    inputOf(
      affairTables,
      { start, end },
      { width, height },
      id === "" ? NOBODY_CHOSEN : choice(affairTables, id),
    ),
  ),
);

/** Names of very different lengths. Some are written from right to left. */
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

/** A story that may have acts of an actor upon itself, acts without a doer, and an event with 300 actors. */
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

type Drawn = { readonly input: LanesInput; readonly scene: LanesScene };
const drawn = (input: LanesInput): Drawn => ({ input, scene: buildLanesScene(input) });

/** Pictures of generated stories: of the whole time or a part, of all actors or of one. */
const arbitraryMade = fc
  .record({
    wish: arbitraryWish,
    size: arbitrarySize,
    isWhole: fc.boolean(),
    chosen: fc.option(fc.nat(29), { nil: null }),
  })
  .map(
    made(JSON.stringify, ({ wish, size, isWhole, chosen }) => {
      const tables = storyOf(wish);
      const whole = storyExtent(tables);
      const span = isWhole ? whole : { start: whole.start, end: whole.start + 12 };
      const of = chosen === null ? NOBODY_CHOSEN : choice(tables, `a${chosen % wish.names.length}`);
      return drawn(inputOf(tables, span, size, of));
    }),
  );

const arbitraryAffair = fc
  .record({ picture: arbitraryPicture, chosen: fc.constantFrom(null, "whatsapp", "nso-group") })
  .map(
    made(JSON.stringify, ({ picture: { span, size }, chosen }) =>
      drawn(
        inputOf(affairTables, span, size, chosen === null ? NOBODY_CHOSEN : choice(affairTables, chosen)),
      ),
    ),
  );

/** Tests a claim with generated pictures. All claims share the same pictures, except in `test:all`. */
export const forPictures = (claim: (scene: LanesScene, input: LanesInput) => void, tries = 60): void => {
  for (const pictures of [arbitraryMade, arbitraryAffair])
    fc.assert(
      fc.property(pictures, ({ scene, input }) => claim(scene, input)),
      { numRuns: runs(tries) },
    );
};

export const linesOf = ({ events }: LanesScene): readonly (ActLine & { readonly row: EventRow })[] =>
  events.flatMap(({ row, lines }) => lines.map((line) => ({ ...line, row })));
export const yOf = (scene: LanesScene) => (lane: number) => scene.lanes[lane]?.y ?? 0;

/** The distance of two boxes, on the axis on which it is greater. */
export const gapOf = (one: Box, other: Box): number =>
  Math.max(
    ...[one.left - other.right, other.left - one.right],
    ...[one.top - other.bottom, other.top - one.bottom],
  );

export const plain = {
  ...{ emphasisOf: () => "normal" as const, raised: [], litActor: null, cursor: null },
  scrolled: 0,
};

/** Expects lines to keep clear of other acts' signs, and to have a gap where they cross rows of other actors. */
export function expectToPassNobody(scene: LanesScene): void {
  const { events, gutter } = scene;
  // An event with too many lines for a picture is drawn alone, and its lines are closer than in other pictures.
  if (events.length < 2) return;
  const nodes = linesOf(scene).flatMap((line) =>
    lanesOfLine(line).map((lane) => {
      const half = lane === line.from && line.contested && !line.undirected ? 5.95 : 5.5;
      const y = yOf(scene)(lane);
      const x = line.x + asideOf(line, lane);
      return {
        lane,
        x: line.x,
        box: { left: x - half, right: x + half, top: y - half, bottom: y + half },
      };
    }),
  );
  for (const event of events.slice(0, 10)) {
    const only = { ...scene, verbs: [], lanes: scene.lanes.map((lane) => ({ ...lane, title: [] })) };
    for (const line of event.lines) {
      const { top, bottom } = heightsOfLine(line, yOf(scene));
      const lines = [{ ...line, contested: null }];
      const items = itemsOfCalls((pen) =>
        drawLanes(pen, { ...only, events: [{ ...event, extent: "day", lines }] }, theme, plain),
      );
      const rects = items.flatMap(({ what, numbers: [x = 0, y = 0, width = 0, height = 0] }) =>
        what.startsWith("fill rect") ? [{ what, left: x, right: x + width, top: y, bottom: y + height }] : [],
      );
      const own = rects.filter(
        (part) =>
          part.what === `fill rect ${theme.ink}` &&
          Math.abs((part.left + part.right) / 2 - line.x) <= 0.51 &&
          part.top >= top - 0.01 &&
          part.bottom <= bottom + 0.01,
      );
      const ends = lanesOfLine(line);
      expect(line.x - (gutter - LAYOUT.padding)).toBeGreaterThanOrEqual(6);
      for (const { x, box } of nodes)
        if (x !== line.x)
          for (const part of own) expect(gapOf(part, box), `${event.row}`).toBeGreaterThanOrEqual(9.9);
      for (const [lane, { y }] of scene.lanes.entries())
        if (y > top && y < bottom && !ends.includes(lane))
          expect(
            rects.some(
              ({ what, left, right, top: from, bottom: to }) =>
                what === `fill rect ${theme.paper}` &&
                left <= line.x - 5 &&
                right >= line.x + 5 &&
                from < y &&
                to > y,
            ),
            `${event.row} at ${lane}`,
          ).toBe(true);
      const sorted = own.toSorted((a, b) => a.top - b.top);
      const isWhole = ["confirmed", "unstated"].includes(line.status);
      for (const [index, part] of sorted.entries()) {
        const next = sorted[index + 1];
        if (!next) continue;
        const gap = next.top - part.bottom;
        if (isWhole) expect(gap, line.status).toBeLessThanOrEqual(0.01);
        else expect(gap < 0.01 || gap > 1.99, `${gap}`).toBe(true);
      }
    }
  }
}

/** The words of a picture outside the rows of their act, or on the row of an actor without a part in it. */
export const strayWords = ({ verbs, events, lanes, laneHeight }: LanesScene): readonly string[] =>
  verbs.flatMap((verb) => {
    // An act of an actor on itself may be at the x of another act, but their words have different places.
    const stems = events.flatMap(({ lines }) =>
      lines.filter((line) => line.x === verb.line.x && sideOf(line) === sideOf(verb.line)),
    );
    const ends = new Set(stems.flatMap(lanesOfLine));
    const ys = [...ends].map((lane) => item(lanes, lane).y);
    // The words of an act of an actor on itself may reach up or down to the next row.
    const [first, last] = [Math.min(...ends), Math.max(...ends)];
    const highest = ends.size > 1 ? Math.min(...ys) : (lanes[first - 1]?.y ?? Math.min(...ys) - laneHeight);
    const lowest = ends.size > 1 ? Math.max(...ys) : (lanes[last + 1]?.y ?? Math.max(...ys) + laneHeight);
    const { top, bottom } = boxOfWords(verb);
    const isOutside = top < highest - 0.01 || bottom > lowest + 0.01;
    const on = lanes.filter(({ y }, lane) => !ends.has(lane) && top < y + 1.99 && bottom > y - 1.99);
    const said = verb.lines.join(" ");
    return [...(isOutside ? [`${said}: outside`] : []), ...on.map(({ name }) => `${said}: on ${name}`)];
  });

/**
 * The words of acts that a reader could take for the words of another actor. They do not name all doers, and one more
 * thing is true: they are at the target's row and not at a doer's row, they are nearer to the target or more than 66 px
 * from each doer (and not at a doer's row), two bystanders are between them and each doer, or they are at the doer of
 * another act.
 */
export const misreadWords = ({ verbs, events, lanes }: LanesScene): readonly string[] =>
  verbs.flatMap((verb) => {
    const all = events.flatMap(({ lines }) => lines);
    const stem = all.filter(({ x }) => x === verb.line.x);
    const doers = new Set(stem.flatMap((one) => (one.undirected ? lanesOfLine(one) : one.from)));
    const heads = new Set(stem.flatMap(lanesOfLine).filter((lane) => !doers.has(lane)));
    const said = verb.lines.join(" ");
    if ([...doers].every((lane) => said.includes(item(lanes, lane).name))) return [];
    const { top, bottom, left, right } = boxOfWords(verb);
    const middle = (top + bottom) / 2;
    const nearest = (some: ReadonlySet<number>): number =>
      Math.min(...[...some].map((lane) => Math.abs(middle - item(lanes, lane).y)));
    const below = lanes.findIndex(({ y }) => y > middle);
    const around = [below - 1, below];
    const isAtHead = around.some((lane) => heads.has(lane)) && !around.some((lane) => doers.has(lane));
    const isAmong = around.some((lane) => doers.has(lane));
    const isNext = around.some((lane) => doers.has(lane - 1) || doers.has(lane + 1));
    const isFar = !isAmong && (nearest(doers) > Math.min(66, nearest(heads)) || !isNext);
    const isAtOther = all.some(({ x, from }) => {
      const { y } = item(lanes, from);
      return x !== verb.line.x && x > left - 13.9 && x < right + 13.9 && y > top - 12 && y < bottom + 12;
    });
    return isAtHead || isFar || isAtOther ? [`${said}: ${lanes[below]?.name}`] : [];
  });
