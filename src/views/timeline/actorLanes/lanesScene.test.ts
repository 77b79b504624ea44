import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { itemsOfCalls } from "../../../chart/drawnItems.node.ts";
import { plainTheme as theme } from "../../../chart/plainTheme.node.ts";
import { affairTables as tables } from "../../../load/affairTables.node.ts";
import { runs } from "../../../model/runs.node.ts";
import { weakestOf } from "../../../model/sureness.ts";
import { at, forEachIn, item } from "../../../model/tables/columns.ts";
import { type EventRow, eventRow } from "../../../model/units.ts";
import { STANDINGS } from "../../../model/vocabulary.ts";
import { annotationsOf } from "../../../query/annotations.ts";
import { kindHues } from "../../../query/kindHues.ts";
import { laneActors, orderedLanes } from "../../../query/laneActors.ts";
import { linksOfEvent } from "../../../query/linksOfEvent.ts";
import { silencesBetween, silencesWithin } from "../../../query/time/silences.ts";
import { english } from "../../../words/words.ts";
import { arbitraryPicture, measure, rowsOf, wholeStory } from "../affairScene.node.ts";
import { densityBins } from "../density.ts";
import { FOOT } from "../laneRows.ts";
import { placeAnnotations } from "../story/annotationLayout.ts";
import { linkArcs } from "../story/linkArcs.ts";
import { drawLanes } from "./drawLanes.ts";
import { reachOfStem, STEM_PITCH } from "./fitStems.ts";
import { hitTestLanes, placeAt } from "./hitTestLanes.ts";
import { laneDensity } from "./laneDensity.ts";
import { lanesByActor } from "./laneEnds.ts";
import { actsInWords, laneOptions } from "./laneOptions.ts";
import { lanesLegend } from "./lanesLegend.ts";
import { buildLanesScene, type LanesInput } from "./lanesScene.ts";
import { storyOfLanes } from "./storyOfLanes.ts";

const mask = new Uint8Array(tables.events.count);
const hues = kindHues(tables);

const actorsByMost = new Map(
  [12, 20, 40].map((most) => [most, orderedLanes(tables, mask, laneActors(tables, mask, [], most))]),
);

function inputOf(span: LanesInput["span"], size: LanesInput["size"], most: number): LanesInput {
  const actors = actorsByMost.get(most) ?? [];
  const laneOf = lanesByActor(tables, actors);
  const rows = rowsOf(span);
  return {
    tables,
    words: english,
    rows,
    total: rows.length,
    density: null,
    span,
    breaks: [],
    annotations: [],
    size,
    hues,
    measure,
    actors,
    laneOf,
    byLane: laneDensity(tables, mask, laneOf, actors.length),
    othersName: "Others",
  };
}

const arbitraryInput = fc
  .record({ picture: arbitraryPicture, most: fc.constantFrom(12, 20, 40) })
  .map(({ picture: { span, size }, most }) => inputOf(span, size, most));

const actorsOf = (row: EventRow): number[] => {
  const actors: number[] = [];
  forEachIn(tables.events.actors, row, (actor) => actors.push(actor));
  return actors;
};

describe("lanes of actors", () => {
  test("draw or count every event of the window once", () => {
    fc.assert(
      fc.property(arbitraryInput, (input) => {
        const { stems, crowds, total } = buildLanesScene(input);
        const rows = [...stems.map(({ row }) => row), ...crowds.flatMap((crowd) => crowd.rows)];
        expect(rows.toSorted((a, b) => a - b)).toEqual(input.rows.toSorted((a, b) => a - b));
        expect(rows).toHaveLength(total);
      }),
    );
  });

  test("have an end on the stem for everybody involved who has a lane, and for nobody else", () => {
    fc.assert(
      fc.property(arbitraryInput, (input) => {
        const scene = buildLanesScene(input);
        for (const { row, ends, segments } of scene.stems) {
          const lanes = actorsOf(row).flatMap((actor) => {
            const lane = scene.lanes.findIndex((one) => one.actor?.row === actor);
            return lane < 0 ? [] : [lane];
          });
          const expected = lanes.length > 0 ? lanes.sort((a, b) => a - b) : [input.actors.length];
          expect(ends.map(({ lane }) => lane)).toEqual(expected);
          expect(segments.map(({ from, to }) => [from, to])).toEqual(
            expected.slice(1).map((lane, index) => [expected[index], lane]),
          );
        }
      }),
    );
  });

  test("put each stem within the days of its event, and no two where they would cross each other", () => {
    fc.assert(
      fc.property(arbitraryInput, (input) => {
        const { stems, scale } = buildLanesScene(input);
        for (const { row, x } of stems) {
          expect(x).toBeGreaterThanOrEqual(scale.xOf(at(tables.events.first, row)) - 1e-6);
          expect(x).toBeLessThanOrEqual(scale.xOf(at(tables.events.last, row) + 1) + 1e-6);
        }
        for (const [index, one] of stems.entries()) {
          for (const other of stems.slice(index + 1)) {
            if (Math.abs(one.x - other.x) >= STEM_PITCH - 0.1) continue;
            const [top, bottom] = reachOfStem(one);
            const [otherTop, otherBottom] = reachOfStem(other);
            expect(bottom < otherTop || otherBottom < top).toBe(true);
          }
        }
      }),
    );
  });

  test("show no act surer than it is: a line along it has the standing of the weakest", () => {
    const { stems } = buildLanesScene(inputOf(wholeStory, { width: 20_000, height: 600 }, 40));
    let acts = 0;
    for (const { segments, acts: all, status } of stems) {
      for (const act of all) {
        acts++;
        for (const one of segments) {
          if (one.from < Math.min(...act.lanes) || one.to > Math.max(...act.lanes)) continue;
          expect(one.isAct).toBe(true);
          expect(weakestOf(act.status, one.status)).toBe(one.status);
        }
      }
      for (const one of segments) if (!one.isAct) expect(one.status).toBe(status);
    }
    expect(acts).toBeGreaterThan(20);
  });

  test("stand still while time moves", () => {
    const size = { width: 1000, height: 420 };
    const length = wholeStory.end - wholeStory.start;
    const names = (share: number) =>
      buildLanesScene(
        inputOf({ start: wholeStory.start + share * length, end: wholeStory.end }, size, 12),
      ).lanes.map(({ title, y }) => [title, y]);
    expect(names(0.6)).toEqual(names(0));
  });

  test("are found where they are drawn, as are stems and crowds", () => {
    fc.assert(
      fc.property(arbitraryInput, (input) => {
        const scene = buildLanesScene(input);
        for (const [place, { y, actor }] of scene.lanes.entries()) {
          expect(placeAt(scene, y)).toBe(place);
          const hit = hitTestLanes(scene, 20, y);
          expect(hit?.kind === "lane" ? hit.lane.actor : null).toEqual(actor);
        }
        for (const stem of scene.stems) {
          const hit = hitTestLanes(scene, stem.x, item(scene.lanes, stem.lead.lane).y);
          expect(hit?.kind === "event" && hit.stem.row).toBe(stem.row);
        }
        for (const { x, only } of scene.crowds)
          expect(hitTestLanes(scene, x, scene.footY)?.kind).toBe(only ? "event" : "crowd");
      }),
    );
  });

  test("have a word for each sign that is drawn, and for no other", () => {
    fc.assert(
      fc.property(arbitraryInput, (input) => {
        const scene = buildLanesScene(input);
        const { signs, standings } = lanesLegend(scene);
        const ends = scene.stems.flatMap((stem) => stem.ends);
        expect(signs.includes("target")).toBe(ends.some(({ isTarget }) => isTarget));
        expect(signs.includes("mentioned")).toBe(ends.some((end) => !end.isTarget && !end.isAgent));
        expect(signs.includes("act")).toBe(scene.stems.some(({ acts }) => acts.length > 0));
        for (const { status } of scene.stems) if (status !== "confirmed") expect(standings).toContain(status);
      }),
      { numRuns: 30 },
    );
  });

  test("keep room for sentences of the editors, and draw links of an event between the lanes that lead", () => {
    const input = inputOf(wholeStory, { width: 900, height: 500 }, 12);
    const annotations = annotationsOf(tables);
    const scene = buildLanesScene({ ...input, annotations });
    expect(scene.foot).toBeGreaterThan(0);
    expect(scene.footY).toBeLessThan(scene.size.height - scene.foot);
    const placed = placeAnnotations(storyOfLanes(scene, []), () => true, [], measure);
    expect(placed.length).toBeGreaterThanOrEqual(4);
    // Where lanes scroll, none is kept.
    expect(
      buildLanesScene({ ...inputOf(wholeStory, { width: 900, height: 500 }, 40), annotations }).foot,
    ).toBe(0);
    const drawn = scene.stems.filter(({ row }) => linksOfEvent(tables, row).length > 0);
    expect(drawn.length).toBeGreaterThan(0);
    for (const { row, x, lead } of drawn) {
      const y = item(scene.lanes, lead.lane).y;
      for (const { start, end } of linkArcs(tables, english, storyOfLanes(scene, []), row, [], measure))
        expect([start, end]).toContainEqual(expect.objectContaining({ x, y }));
    }
  });

  test("count no event alone: it is a mark that is found and spoken as an event", () => {
    fc.assert(
      fc.property(arbitraryInput, (input) => {
        const scene = buildLanesScene(input);
        for (const { rows, only } of scene.crowds) expect(only === null).toBe(rows.length > 1);
        for (const option of laneOptions(scene))
          if (option.kind === "stack") expect(option.rows.length).toBeGreaterThan(1);
      }),
      { numRuns: runs(50) },
    );
  });

  test("are spoken in time order, each event with its place", () => {
    const options = laneOptions(buildLanesScene(inputOf(wholeStory, { width: 900, height: 500 }, 12)));
    const firsts = options.flatMap((option) =>
      option.kind === "event" ? [option.row] : option.kind === "stack" ? [item(option.rows, 0)] : [],
    );
    expect(firsts).toEqual(firsts.toSorted((a, b) => a - b));
  });

  test("keep numbers and marks at their foot apart", () => {
    const inputs = fc.record({ input: arbitraryInput, width: fc.constantFrom(480, 790, 1000, 1700) });
    fc.assert(
      fc.property(inputs, ({ input, width }) => {
        const { crowds } = buildLanesScene({ ...input, size: { width, height: 500 } });
        const boxes = crowds
          .map(({ x, only, rows }) => {
            const half = only ? 6 : measure(`+${rows.length}`) / 2;
            return { left: x - half, right: x + half };
          })
          .sort((one, other) => one.left - other.left);
        for (const [index, { left }] of boxes.entries())
          expect(left).toBeGreaterThanOrEqual((boxes[index - 1]?.right ?? left - 2) + 2);
      }),
    );
  });

  test("draw no word upon another", () => {
    fc.assert(
      fc.property(arbitraryInput, (input) => {
        const { verbs } = buildLanesScene(input);
        const boxes = verbs.map(({ x, y, width, align }) => ({
          left: align === "left" ? x : x - width,
          right: align === "left" ? x + width : x,
          y,
        }));
        for (const [index, one] of boxes.entries()) {
          for (const other of boxes.slice(index + 1)) {
            const isApart =
              one.right <= other.left || one.left >= other.right || Math.abs(one.y - other.y) >= 13;
            expect(isApart).toBe(true);
          }
        }
      }),
    );
  });
});

test("an act is said with both its ends, and with its standing where it is less sure than its event", () => {
  const rows = Array.from({ length: tables.events.count }, (_, row) => eventRow(row));
  const said = rows.map((row) => actsInWords(english, tables, row).replace(/[\u2066-\u2069]/g, ""));
  expect(said).toContain("WhatsApp sued NSO Group. Facebook sued NSO Group.");
  const { actions, standing } = tables.events;
  for (const row of rows) {
    const first = at(actions.starts, row);
    if (first === at(actions.starts, row + 1)) continue;
    const own = at(actions.status, first);
    if (own !== at(standing, row)) expect(item(said, row)).toContain(`(${item(STANDINGS, own)}`);
  }
});

test("the words of a fold stand above the numbers under the lanes", () => {
  const breaks = silencesWithin(silencesBetween(tables, mask), wholeStory);
  for (const height of [300, 420, 700]) {
    const input = { ...inputOf(wholeStory, { width: 800, height }, 12), breaks };
    const { silences, footY } = buildLanesScene(input);
    expect(silences).toHaveLength(breaks.length);
    for (const { bottom } of silences) expect(bottom).toBeLessThanOrEqual(footY - FOOT.height / 2);
  }
});

test("events too many for stems are counted by lane and bin, at a cost of bins", () => {
  const size = { width: 1000, height: 420 };
  const input = inputOf(wholeStory, size, 12);
  const density = densityBins(tables, mask, wholeStory, size.width, null, "actor").bins;
  const scene = buildLanesScene({ ...input, rows: [], density });
  const counts = scene.density?.counts ?? new Uint32Array(0);
  const columns = density.bins.length;
  for (const [lane, { actor }] of scene.lanes.entries()) {
    const inLane = counts.subarray(lane * columns, (lane + 1) * columns).reduce((sum, one) => sum + one, 0);
    const expected = input.rows.filter((row) =>
      actor === null
        ? actorsOf(row).every((one) => (input.laneOf[one] ?? -1) < 0)
        : actorsOf(row).includes(actor.row),
    );
    expect(inLane).toBe(expected.length);
  }
  const overlay = {
    emphasisOf: () => "normal" as const,
    raised: [],
    litActor: null,
    cursor: null,
    scrolled: 0,
  };
  const most = scene.lanes.length * (columns + 10) + 500;
  expect(itemsOfCalls((pen) => drawLanes(pen, scene, theme, overlay)).length).toBeLessThan(most);
});
