import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Box, overlaps } from "../chart/box.ts";
import type { Size } from "../chart/ChartCanvas.tsx";
import { itemsOfCalls } from "../chart/drawnItems.node.ts";
import { SIGN } from "../chart/PenDrawing.tsx";
import type { Pen } from "../chart/pen.ts";
import { plainTheme as theme } from "../chart/plainTheme.node.ts";
import { fontParts, silentPen } from "../chart/svgPen.ts";
import { affairTables } from "../load/affairTables.node.ts";
import { loadBytes } from "../load/loadBytes.ts";
import { cleanMedia } from "../load/media/measureMedia.ts";
import { scanXml } from "../load/scanXml.ts";
import { arbitraryWebAddress } from "../model/arbitraryTexts.node.ts";
import { readHostile } from "../model/hostileFiles.node.ts";
import { runs } from "../model/runs.node.ts";
import { listOf } from "../model/tables/columns.ts";
import { actorRowOf, eventRowOf } from "../model/tables/findRow.ts";
import { eventRecord, eventRows, type Tables } from "../model/tables/tables.ts";
import { textAt } from "../model/tables/textColumn.ts";
import { actorRow, type EventRow, eventRow } from "../model/units.ts";
import { STATUSES } from "../model/vocabulary.ts";
import { tablesOfEvents } from "../query/arbitraryTables.node.ts";
import { NOBODY_CHOSEN } from "../query/filter/filter.ts";
import { kindHues } from "../query/kindsAndLanes.ts";
import { rowPlaces } from "../query/laneActors.ts";
import { actorPaths } from "../query/network/actorPaths.ts";
import { repliesTo } from "../query/replyChain.ts";
import { storyExtent } from "../query/time/storyExtent.ts";
import { arbitraryNetwork, countsOf, inputOf } from "../views/network/arbitraryNetwork.node.ts";
import { buildNetworkScene } from "../views/network/columnScene.ts";
import { matrixScene } from "../views/network/drawMatrix.ts";
import { cellStandings, fittedMatrix, numberInCell, shade } from "../views/network/matrixScene.ts";
import { countTies, type NetworkScene } from "../views/network/networkScene.ts";
import { mostLanes } from "../views/timeline/actorLanes/lanesLayout.ts";
import {
  barsOf,
  choice,
  inputOf as lanesInputOf,
  plain,
} from "../views/timeline/actorLanes/lanesPictures.node.ts";
import { buildLanesScene } from "../views/timeline/actorLanes/lanesScene.ts";
import {
  arbitraryPicture,
  labelTexts,
  measure,
  rowsOf,
  sceneOf,
} from "../views/timeline/affairScene.node.ts";
import * as crowded from "../views/timeline/crowded.ts";
import { densityBins } from "../views/timeline/density.ts";
import { type Emphasis, plainOverlay } from "../views/timeline/drawTimeline.ts";
import { buildTimelineScene, type TimelineScene } from "../views/timeline/timelineScene.ts";
import { repliersInWords } from "../words/describeDisputes.ts";
import { picture as pictureWords } from "../words/en/files.ts";
import { exploringWords } from "../words/laterWords.ts";
import { english } from "../words/words.ts";
import { framePicture, type Picture, type PictureFormat } from "./framedPicture.ts";
import { lanesPicture, matrixPicture, networkPicture, svgOf, timelinePicture } from "./pictures.ts";

const notes = {
  headline: "Who & <what>",
  filters: ["10 April to 20 December 2019", "Kind: Legal"],
  folded: "Counted with The Gang as members: Ann Example.",
  sources: ["Sources: 12 documents.", "Standing as of 24 November 2026."],
  address: "https://dateline.example/event/a/#kind=legal&from=2019-10",
};
const frame = { words: english, theme, notes, measure };
const WIDE = { width: 1200, height: 675, zoom: 1 };

const FILE = { width: 1200, height: 675, zoom: 1.2 };
const TALL = { width: 1080, height: 1350, zoom: 1.4 };

const normal = () => "normal" as const;
/** The framed picture of a timeline, and the scene that was chosen among those that were tried. */
function framedTimeline(
  draft: (size: Size) => TimelineScene,
  tables: Tables,
  emphasisOf: (row: EventRow) => Emphasis = normal,
  format: PictureFormat = WIDE,
) {
  const context = { ...frame, tables };
  const scenes = new Map<Picture["draw"], TimelineScene>();
  const framed = framePicture(
    (size) => {
      const scene = draft(size);
      const picture = timelinePicture(scene, plainOverlay(emphasisOf), context);
      scenes.set(picture.draw, scene);
      return picture;
    },
    format,
    context,
  );
  const scene = scenes.get(framed.picture.draw) ?? expect.fail("no scene");
  return { scene, svg: svgOf(framed, context, "") };
}
const timelineSvg = (...of: Parameters<typeof framedTimeline>) => framedTimeline(...of).svg;

/** The texts of a picture, and by name the number of its elements. */
function read(svg: string) {
  const texts: string[] = [];
  const elements = new Map<string, number>();
  const failure = scanXml(svg, {
    open: (name) => void elements.set(name, (elements.get(name) ?? 0) + 1),
    close: () => {},
    text: (text) => void texts.push(text.replace(/[\u2068\u2069]/g, "")),
  });
  expect(failure).toBe(null);
  // A story may contain our own pictures.
  const inStory = cleanMedia("own.svg", new TextEncoder().encode(svg));
  expect(inStory.ok ? [...inStory.took] : inStory.found).toEqual([]);
  return { texts, elements };
}

const inKey = (status: (typeof STATUSES)[number]): string => {
  const { standing, standingInFull } = english.messages;
  const { label, meaning } = standing[status];
  return status === "disputed" ? standingInFull(label, meaning) : label;
};

const ELEMENTS = new Set("svg title desc rect clipPath g path text defs linearGradient stop".split(" "));

describe("the timeline to take away", () => {
  it("is a sound document with title, filters, date, address and legend, and every mark and label of its scene", () => {
    fc.assert(
      fc.property(arbitraryPicture, (picture) => {
        const { scene, svg } = framedTimeline((size) => sceneOf({ ...picture, size }), affairTables);
        const { texts, elements } = read(svg);
        const said = [notes.headline, notes.filters.join(" · "), notes.sources.join(" "), notes.address];
        for (const text of [...said, "Kind"]) expect(texts).toContain(text);
        expect(texts.join(" ")).toContain(pictureWords.marks);
        const standings = new Set(scene.marks.map(({ status }) => status));
        // The name of a lane is shown even if the lane has no event.
        for (const status of STATUSES)
          if (picture.lanes !== "status" || standings.has(status))
            expect(texts.includes(inKey(status))).toBe(standings.has(status));
        for (const { label } of scene.marks)
          if (label !== null) for (const line of label.lines) expect(texts).toContain(line);
        for (const { rows } of scene.stacks) expect(texts).toContain(`+${rows.length}`);
        if (scene.rest) expect(texts).toContain(scene.rest.text);
        const goesOn = scene.marks.some(({ cut }) => cut.left || cut.right);
        expect(texts.includes(pictureWords.goesOn)).toBe(goesOn);
        // One title is that of the picture, and one that of each mark.
        expect(elements.get("title")).toBe(scene.marks.length + 1);
        for (const name of elements.keys()) expect(ELEMENTS).toContain(name);
      }),
      { numRuns: process.env.DATELINE_ALL ? 60 : 8 },
    );
  });

  it("names most moments of the screen in a file, the lawsuit and the judgment too, and a claim only with who replied", () => {
    const draft = (size: Size) =>
      sceneOf({ span: storyExtent(affairTables), size, lanes: "kind", isTakenAway: true });
    const { scene } = framedTimeline(draft, affairTables, normal, FILE);
    const named = scene.marks.flatMap(({ row, label }) => (label ? [row] : []));
    // On screen there are twelve. An event without room for who replied has no name.
    expect(named.length).toBeGreaterThanOrEqual(9);
    for (const { row, label } of scene.marks) {
      const replied = repliersInWords(
        english,
        affairTables,
        eventRecord(affairTables, row),
        repliesTo(affairTables, row),
      );
      if (label && replied !== "") expect(label.lines.at(-1)).toContain(replied);
    }
    const ids = named.map((row) => textAt(affairTables.events.ids, row));
    expect(ids).toEqual(expect.arrayContaining(["whatsapp-sues-nso-group", "judge-finds-nso-liable"]));
  });

  it("names in a tall file a claim to which many replied, although not all of them fit beside its answer", () => {
    const draft = (size: Size) =>
      sceneOf({ span: storyExtent(affairTables), size, lanes: "kind", isTakenAway: true });
    const { scene } = framedTimeline(draft, affairTables, normal, TALL);
    const labelOf = (id: string) =>
      scene.marks.find(({ row }) => row === eventRowOf(affairTables, id))?.label?.lines;
    expect(labelOf("vaishnaw-rejects-pegasus-project")).toBeDefined();
    expect(labelOf("pegasus-project-publishes")?.at(-1)).toBe("Replies: NSO Group and 2 others");
  });

  it("names in a file of few events each of them, has no lane without events, and its key says what its signs mean", () => {
    const certIn = actorRowOf(affairTables, "cert-in");
    const isShown = (row: EventRow) =>
      certIn !== undefined && listOf(affairTables.events.actors, row).includes(certIn);
    const span = storyExtent(affairTables);
    const few = rowsOf(span).filter(isShown);
    const draft = (size: Size) =>
      sceneOf({ span, size, lanes: "kind", isTakenAway: true, few }, affairTables, isShown);
    const { scene, svg } = framedTimeline(draft, affairTables, normal, FILE);
    expect(scene.marks.length).toBeGreaterThan(10);
    const nameless = scene.marks.filter(({ label }) => label === null);
    expect(nameless.map(({ row }) => textAt(affairTables.events.ids, row))).toEqual([]);
    const kinds = new Set(few.map((row) => affairTables.events.kind[row]));
    expect(new Set(scene.bands.map(({ lane }) => lane))).toEqual(kinds);
    expect(read(svg).texts).toEqual(
      expect.arrayContaining([inKey("disputed"), `contested: ${pictureWords.contested}`, "date contested"]),
    );
  });

  it("has in a file of acts as many as on a screen of its size, before larger letters", () => {
    const mask = new Uint32Array(affairTables.events.count);
    const context = { ...frame, tables: affairTables };
    const drawn = new Map<Picture["draw"], number>();
    const draft = (size: Size): Picture => {
      const page = {
        ...{ tables: affairTables, size, span: storyExtent(affairTables), annotations: [] },
        isTakenAway: true,
        chosen: NOBODY_CHOSEN,
        stepEvent: null,
      };
      const scene = buildLanesScene({
        ...{ ...page, words: english, rows: [...eventRows(affairTables)], measure },
        ...{ total: affairTables.events.count, bars: null, selected: null, hues: [] },
        ...{ places: rowPlaces(affairTables, mask, NOBODY_CHOSEN), mostRows: mostLanes(page) },
      });
      const overlay = { emphasisOf: normal, raised: [], litActor: null, cursor: null, scrolled: 0 };
      const picture = lanesPicture(scene, overlay, context);
      drawn.set(picture.draw, scene.acts?.drawn ?? 0);
      return picture;
    };
    const { picture, size } = framePicture(draft, FILE, context);
    expect(drawn.get(picture.draw)).toBeGreaterThanOrEqual(15);
    expect(size.height * FILE.zoom).toBeCloseTo(FILE.height);
  });

  it("says of bars of actors no height but in the picture, at each scale: one for all was wrong for other blocks", () => {
    const size = { width: 1000, height: 420 };
    const input = lanesInputOf(
      affairTables,
      storyExtent(affairTables),
      size,
      choice(affairTables, "nso-group"),
    );
    const scene = buildLanesScene({ ...input, bars: barsOf(input) });
    expect(new Set(scene.units.map(({ most }) => most)).size).toBeGreaterThan(1);
    const { units } = lanesPicture(scene, plain, { ...frame, tables: affairTables });
    expect(units.join(" ")).not.toMatch(/height|stands for/i);
  });

  it("keeps what stands out on screen: the ring of the selected event, the rest faint", () => {
    const span = storyExtent(affairTables);
    const row = eventRow(20);
    const draft = (size: Size) => sceneOf({ span, size, lanes: "none" });
    const svg = timelineSvg(draft, affairTables, (one) => (one === row ? "selected" : "dimmed"));
    const plain = timelineSvg(draft, affairTables);
    const accents = (text: string) => text.split(theme.accent).length - 1;
    // Plain: the name of the program. Selected: also the ring.
    expect(accents(plain)).toBe(1);
    expect(accents(svg)).toBeGreaterThan(1);
    expect(svg).toContain('fill-opacity="0.45"');
    expect(plain).not.toContain('fill-opacity="0.45"');
  });

  it("draws density in columns by kind, and only those kinds in the legend", () => {
    const span = storyExtent(affairTables);
    const hues = kindHues(affairTables);
    const mask = new Uint32Array(affairTables.events.count);
    const draft = (size: Size) =>
      buildTimelineScene({
        tables: affairTables,
        words: english,
        rows: [],
        total: affairTables.events.count,
        density: densityBins(affairTables, mask, span, size.width, null, "none").bins,
        crowded,
        span,
        size,
        lanes: "none",
        hues,
        breaks: [],
        annotations: [],
        stepEvent: null,
        tour: "",
        stepMarks: null,
        measureLabel: measure,
        measure,
        labelTexts,
      });
    const svg = timelineSvg(draft, affairTables);
    const { texts, elements } = read(svg);
    // Only the dots of the legend are filled paths.
    expect(svg.match(/<path (?![^>]*fill="none")/g)).toHaveLength(affairTables.kinds.length);
    expect(texts.join(" ")).toContain("Hatched:");
    expect(elements.get("rect") ?? 0).toBeGreaterThan(50);
    expect(texts).not.toContain("Alleged");
  });

  it("draws the signs of its legend beside their words, also that of an event that goes on outside the window", () => {
    const tables = tablesOfEvents([
      { date: "2001-01-01/2019-01-01" },
      { date: "2010-05" },
      { date: "2011~" },
    ]);
    const span = storyExtent(tablesOfEvents([{ date: "2008-01-01" }, { date: "2012-01-01" }]));
    const scene = sceneOf({ span, size: { width: 900, height: 300 }, lanes: "none" }, tables);
    const { legend } = timelinePicture(scene, plainOverlay(normal), { ...frame, tables });
    const entries = legend.flatMap((group) => group.entries);
    expect(entries.map(({ text }) => text)).toContain(pictureWords.goesOn);
    const distance = (draw: (pen: Pen) => void): number =>
      Math.max(...itemsOfCalls(draw).flatMap(({ numbers: [x = 0, y = 0] }) => [Math.abs(x), Math.abs(y)]));
    for (const { drawSign, text } of entries)
      expect(
        distance((pen) => drawSign(pen, 0, 0)),
        text,
      ).toBeLessThanOrEqual(SIGN.width / 2 + 2);
  });

  it("shows markup in the data as text", () => {
    const outcome = loadBytes(readHostile("060-markup-in-every-text.json"), "060.json");
    if (!outcome.ok) throw new Error("refused");
    const { tables } = outcome;
    const draft = (size: Size) => sceneOf({ span: storyExtent(tables), size, lanes: "kind" }, tables);
    const { elements, texts } = read(timelineSvg(draft, tables));
    for (const name of elements.keys()) expect(ELEMENTS).toContain(name);
    expect(texts.join(" ")).toContain("<script>");
  });
});

describe("the network to take away", () => {
  it("has lines of ties beside their words in its legend: from right to left they lay on them", () => {
    const size = { width: 1200, height: 675 };
    const { legend } = networkPicture(
      buildNetworkScene(inputOf(affairTables, size)),
      inputOf(affairTables, size),
      "",
      { ...frame, tables: affairTables },
    );
    const entries = legend.flatMap((group) => group.entries);
    expect(entries.length).toBeGreaterThan(4);
    for (const { drawSign, signWidth = 16, text } of entries) {
      const xs: number[] = [];
      drawSign(
        {
          ...silentPen,
          curve: (start, bends) => void xs.push(start.x, ...bends.map(({ end }) => end.x)),
          triangle: (a, b, c) => void xs.push(a.x, b.x, c.x),
        },
        0,
        0,
      );
      expect(Math.min(...xs), text).toBeGreaterThanOrEqual(-signWidth / 2);
      expect(Math.max(...xs), text).toBeLessThanOrEqual(signWidth / 2);
    }
  });

  it("on paper is not smaller than can be read: it has fewer ties then, which it counts", () => {
    const context = { ...frame, tables: affairTables };
    const draft = (size: Size): Picture =>
      networkPicture(
        buildNetworkScene(inputOf(affairTables, size)),
        inputOf(affairTables, size),
        "",
        context,
      );
    const low = { width: 897, height: 500, zoom: 1 };
    const [free, held] = [
      framePicture(draft, low, context),
      framePicture(draft, { ...low, leastScale: 1 }, context),
    ];
    expect(free.scale).toBeLessThan(1);
    expect(held.scale).toBe(1);
    expect(held.picture.ties?.size).toBeLessThan(free.picture.ties?.size ?? 0);
  });

  it("has the size that was chosen, in letters that leave room for most of its ties", () => {
    const context = { ...frame, tables: affairTables };
    for (const format of [FILE, TALL]) {
      let ties = 0;
      const draft = (size: Size): Picture => {
        const input = inputOf(affairTables, size);
        const scene = buildNetworkScene(input);
        const picture = networkPicture(scene, input, "", context);
        return {
          ...picture,
          draw: () => {
            ties = countTies(scene.ties);
          },
        };
      };
      const { size, picture } = framePicture(draft, format, context);
      expect(size.height * format.zoom).toBeCloseTo(format.height);
      picture.draw(silentPen);
      expect(ties).toBeGreaterThanOrEqual(12);
    }
  });

  it("has every node, tie and name of its scene, and how many it leaves out; chains too", () => {
    fc.assert(
      fc.property(arbitraryNetwork(12), fc.nat(), fc.nat(), (tables, from, to) => {
        const [one, other] = [from, to].map((end) => actorRow(end % tables.actors.count));
        const all = new Uint32Array(tables.events.count);
        const found =
          one === undefined || other === undefined || one === other
            ? []
            : actorPaths(tables, all, one, other);
        const paths = found.length > 0 ? found : null;
        const context = { ...frame, tables };
        let scene: NetworkScene = {
          nodes: [],
          ties: [],
          leftOut: 0,
          groups: [],
          rests: [],
          bottom: 0,
          least: 0,
        };
        const draft = (size: Size) => {
          const input = { ...inputOf(tables, size), paths };
          scene = buildNetworkScene(input);
          return networkPicture(scene, input, "", context);
        };
        const { texts, elements } = read(svgOf(framePicture(draft, WIDE, context), context, ""));
        expect(elements.get("title")).toBe(scene.nodes.length + scene.ties.length + 1);
        for (const { label } of [...scene.nodes, ...scene.ties])
          for (const line of label?.lines ?? []) expect(texts).toContain(line);
        for (const { name, actors } of scene.groups) if (actors.length > 0) expect(texts).toContain(name);
        for (const { label } of scene.rests) for (const line of label.lines) expect(texts).toContain(line);
        expect(texts).toContain(notes.headline);
      }),
      { numRuns: runs(40) },
    );
  });
});

describe("a matrix", () => {
  it("is as dark as its confirmed events are many", () => {
    for (const most of [1, 2, 4, 30, 2_000]) {
      const shades = Array.from({ length: most + 1 }, (_, events) => shade(events, most));
      expect(shades).toEqual(shades.toSorted((a, b) => a - b));
      expect(shades[0]).toBeLessThan(5);
      expect(shades[1]).toBeLessThan(20);
      expect(shades.filter((one) => one > 48 && one < 64)).toEqual([]);
      if (most > 1) expect(shades.at(-1)).toBeGreaterThan(80);
    }
  });

  it("writes a number of four digits only where a cell has the room, on the page as in a file", () => {
    expect([22, 60].map((width) => numberInCell(english, 1234, width))).toEqual(["…", "1,234"]);
    expect(numberInCell(english, 999, 22)).toBe("999");
  });

  it("has no cell lighter than one with fewer confirmed events, whatever else either holds", () => {
    const arbitraryActs = fc.array(
      fc.record({ to: fc.constantFrom("b", "c", "d"), status: fc.constantFrom(...STATUSES) }),
      { minLength: 1, maxLength: 16 },
    );
    fc.assert(
      fc.property(arbitraryActs, (acts) => {
        const tables = tablesOfEvents(
          acts.map(({ to, status }) => ({ status, actions: [{ from: "a", verb: "did", to }] })),
        );
        const mask = new Uint32Array(tables.events.count);
        const fitted = fittedMatrix(tables, countsOf(tables, mask), WIDE, measure);
        const context = { ...frame, tables };
        const { draw } = matrixPicture(
          matrixScene(fitted, WIDE, measure),
          cellStandings(tables, mask),
          context,
        );
        const items = itemsOfCalls(draw);
        const fills = items.filter(
          ({ what, numbers }) => what === `fill rect ${theme.ink}` && (numbers.at(-1) ?? 1) < 1,
        );
        const drawn = fitted.matrix.columns.map((column, place) => {
          const of = acts.filter(({ to }) => to === textAt(tables.actors.ids, column));
          return {
            confirmed: of.filter(({ status }) => status === "confirmed").length,
            darkness: fills[place]?.numbers.at(-1) ?? -1,
          };
        });
        expect(fills.length).toBe(drawn.length);
        for (const one of drawn)
          for (const other of drawn)
            expect(Math.sign(one.darkness - other.darkness)).toBe(Math.sign(one.confirmed - other.confirmed));
      }),
      { numRuns: runs(60) },
    );
  });

  const mask = new Uint32Array(affairTables.events.count);
  const counts = countsOf(affairTables, mask);
  const widthOf = (text: string) => text.length * 7;
  const formats = fc.record({
    width: fc.integer({ min: 500, max: 2400 }),
    height: fc.integer({ min: 500, max: 1600 }),
    direction: fc.constantFrom("ltr" as const, "rtl" as const),
  });

  it("fills its page with cells, each with its number, and says how many actors have no row", () => {
    fc.assert(
      fc.property(formats, ({ direction, ...size }) => {
        const context = { ...frame, words: { ...english, direction }, tables: affairTables };
        const scene = matrixScene(fittedMatrix(affairTables, counts, size, widthOf), size, widthOf);
        const standingOf = cellStandings(affairTables, mask);
        const picture = matrixPicture(scene, standingOf, context);
        const { rows, columns, shown, all, cells } = scene.matrix;
        const written = itemsOfCalls(picture.draw).filter(({ what }) => what.startsWith("text "));
        const numbers = written.filter(({ what }) => /^text \d+ /.test(what));
        expect(numbers.map(({ what }) => Number(what.split(" ")[1]))).toEqual(
          cells.flatMap((row) => row.flatMap((cell) => cell?.events ?? [])),
        );
        for (const { numbers } of written) {
          const [x = -1, y = -1] = numbers;
          expect(Math.min(x, y, size.width - x, size.height - y)).toBeGreaterThanOrEqual(0);
        }
        const turned = written.filter(({ what }) => what.endsWith(" turned")).length;
        expect(turned).toBe(scene.columns.flat().length);
        expect(picture.ends).toBeLessThanOrEqual(size.height);
        // Cells have their largest size, or the room is used up.
        const { cell, names, bottom } = scene;
        expect(cell.width === 60 || names + (cell.width + 1) * columns.length + 2 > size.width).toBe(true);
        expect(cell.height === 36 || bottom + rows.length + 1 > size.height).toBe(true);
        expect(picture.units).toEqual(all > shown ? [exploringWords(english).lanes.shown(shown, all)] : []);
        // Words that touched their sign were read as one with its number, "4Events".
        for (const { drawSign, signWidth = 16 } of picture.legend.flatMap(({ entries }) => entries))
          for (const { what, numbers } of itemsOfCalls((pen) => drawSign(pen, 0, 0))) {
            const [x = 0, , width = 0] = numbers;
            if (what.includes(" rect")) expect(x + width, what).toBeLessThanOrEqual(signWidth / 2 + 1);
          }
      }),
      { numRuns: runs(30), examples: [[{ width: 650, height: 574, direction: "ltr" }]] },
    );
  });
});

it.each([380, 1_200])("names the zone of its clock once, on its axis or beneath (%i px)", (width) => {
  const dates = ["1970-04-13T20:59", "1970-04-14T03:12"];
  const tables = tablesOfEvents(
    dates.map((date) => ({ date })),
    { zone: "America/Chicago" },
  );
  const scene = sceneOf({ span: storyExtent(tables), size: { width, height: 300 }, lanes: "none" }, tables);
  const { units } = timelinePicture(scene, plainOverlay(normal), { ...frame, tables });
  const onAxis = scene.axis.upper.filter(({ label }) => label.includes("Central Time"));
  const beneath = units.filter((text) => text.includes("Central Time"));
  expect([onAxis.length, beneath.length]).toEqual(width > 1_000 ? [1, 0] : [0, 1]);
});

describe("the frame around a picture", () => {
  const longer = fc.string({ maxLength: 900, unit: fc.constantFrom(..."abc défg हि م 名 ") });
  const arbitraryFrame = fc.record({
    headline: longer,
    filters: fc.array(longer, { maxLength: 4 }),
    folded: longer,
    sources: fc.array(longer, { maxLength: 4 }),
    address: arbitraryWebAddress.chain((url) => longer.map((more) => url + encodeURI(more))),
  });
  /** Signs that fill their place. */
  const arbitraryEntry = fc.record({ text: longer, signWidth: fc.constantFrom(16, 26) }).map((entry) => ({
    ...entry,
    drawSign: (pen: Pen, x: number, y: number) =>
      pen.strokeRect(x - entry.signWidth / 2, y - 8, entry.signWidth, 16, theme.ink, { width: 1 }),
  }));
  const arbitraryEntries = fc.array(arbitraryEntry, { maxLength: 60 });
  const arbitraryLegend = fc.array(
    fc.record({ title: fc.string({ maxLength: 20 }), entries: arbitraryEntries }),
    { maxLength: 4 },
  );
  const arbitraryFormat = fc.constantFrom(
    WIDE,
    { width: 1080, height: 1350, zoom: 1.5 },
    { width: 1600, height: null, zoom: 1 },
  );

  it("has the size that was asked for where there is room, and every text and sign inside and on no other", () => {
    fc.assert(
      fc.property(
        fc.record({
          notes: arbitraryFrame,
          legend: arbitraryLegend,
          format: arbitraryFormat,
          needs: fc.integer({ min: 100, max: 900 }),
          direction: fc.constantFrom("ltr" as const, "rtl" as const),
        }),
        ({ notes, legend, format, needs, direction }) => {
          const context = { ...frame, notes, words: { ...english, direction } };
          const draft = (size: Size): Picture => ({
            size,
            draw: () => {},
            legend,
            units: ["One."],
            needs,
            ends: needs,
            unnamed: 0,
            isCut: false,
            cramped: 0,
          });
          const { size, zoom, picture, at: corner, scale, drawFrame } = framePicture(draft, format, context);
          expect(size.width * zoom).toBeCloseTo(format.width);
          if (scale !== 1) expect(size.height * zoom).toBeCloseTo(format.height ?? 0);
          // No part of the picture is cut off.
          expect(picture.size.height).toBeGreaterThanOrEqual(needs - 0.5);
          const texts: Box[] = [];
          drawFrame({
            ...silentPen,
            // Signs are placed at whole pixels.
            strokeRect: (x, y, width, height) =>
              texts.push({ left: x + 0.5, right: x + width - 0.5, top: y + 0.5, bottom: y + height - 0.5 }),
            text: (words, x, y, { align, font }) => {
              const width = measure(words);
              const left = align === "left" ? x : x - width;
              const letters = fontParts(font).size;
              texts.push({ left, right: left + width, top: y - 0.72 * letters, bottom: y + 0.16 * letters });
            },
          });
          const box = {
            left: corner.x,
            right: corner.x + picture.size.width * scale,
            top: corner.y,
            bottom: corner.y + picture.size.height * scale,
          };
          for (const [index, text] of texts.entries()) {
            expect(text.left).toBeGreaterThanOrEqual(0);
            expect(text.right).toBeLessThanOrEqual(size.width);
            expect(text.bottom).toBeLessThanOrEqual(size.height);
            for (const other of [box, ...texts.slice(index + 1)]) expect(overlaps(text, other)).toBe(false);
          }
        },
      ),
      { numRuns: runs(200) },
    );
  });
});
