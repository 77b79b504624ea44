import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Box, overlaps } from "../chart/box.ts";
import type { Size } from "../chart/ChartCanvas.tsx";
import { silentPen } from "../chart/derivedPens.ts";
import { itemsOfCalls } from "../chart/drawnItems.node.ts";
import { plainTheme as theme } from "../chart/plainTheme.node.ts";
import { fontParts } from "../chart/svgPen.ts";
import { affairTables } from "../load/affairTables.node.ts";
import { loadBytes } from "../load/loadBytes.ts";
import { cleanMedia } from "../load/media/measureMedia.ts";
import { scanXml } from "../load/scanXml.ts";
import { arbitraryWebAddress } from "../model/arbitraryTexts.node.ts";
import { readHostile } from "../model/hostileFiles.node.ts";
import { runs } from "../model/runs.node.ts";
import { buildTables } from "../model/tables/buildTables.ts";
import { eventRecord, eventRows, type Tables } from "../model/tables/tables.ts";
import { textAt } from "../model/tables/textColumn.ts";
import { actorRow, type EventRow, eventRow } from "../model/units.ts";
import { STATUSES } from "../model/vocabulary.ts";
import { NOBODY_CHOSEN } from "../query/filter/filter.ts";
import { kindHues } from "../query/kindsAndLanes.ts";
import { rowPlaces } from "../query/laneActors.ts";
import { actorPaths } from "../query/network/actorPaths.ts";
import { type TieLine, UNSURE_LINES } from "../query/network/tieStanding.ts";
import { repliesTo } from "../query/replyChain.ts";
import { storyExtent } from "../query/time/storyExtent.ts";
import { arbitraryNetwork, countsOf, inputOf } from "../views/network/arbitraryNetwork.node.ts";
import { buildNetworkScene } from "../views/network/columnScene.ts";
import { drawCell, matrixScene } from "../views/network/drawMatrix.ts";
import { cellStandings, fittedMatrix, shade } from "../views/network/matrixScene.ts";
import { countTies, type NetworkScene } from "../views/network/networkScene.ts";
import { buildLanesScene, mostLanes } from "../views/timeline/actorLanes/lanesScene.ts";
import { arbitraryPicture, labelTexts, measure, sceneOf } from "../views/timeline/affairScene.node.ts";
import * as crowded from "../views/timeline/crowded.ts";
import { densityBins } from "../views/timeline/density.ts";
import { type Emphasis, plainOverlay } from "../views/timeline/drawTimeline.ts";
import { buildTimelineScene, type TimelineScene } from "../views/timeline/timelineScene.ts";
import { repliersInWords } from "../words/describeDisputes.ts";
import { picture as pictureWords } from "../words/en/files.ts";
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
const frame = { words: english, pictureWords, theme, notes, measure };
const WIDE = { width: 1200, height: 675, zoom: 1 };

const FILE = { width: 1200, height: 675, zoom: 1.2 };

const normal = () => "normal" as const;
/** The picture of a timeline in a frame, and the scene that was chosen of all that were tried. */
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

/** The texts of a picture, and how many elements of each name it has. */
function read(svg: string) {
  const texts: string[] = [];
  const elements = new Map<string, number>();
  const failure = scanXml(svg, {
    open: (name) => void elements.set(name, (elements.get(name) ?? 0) + 1),
    close: () => {},
    text: (text) => void texts.push(text.replace(/[\u2068\u2069]/g, "")),
  });
  expect(failure).toBe(null);
  // Our own pictures can stand in a story.
  const inStory = cleanMedia("own.svg", new TextEncoder().encode(svg));
  expect(inStory.ok ? [...inStory.took] : inStory.found).toEqual([]);
  return { texts, elements };
}

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
        // Lanes have their names, with events and without.
        for (const status of STATUSES)
          if (picture.lanes !== "status" || standings.has(status))
            expect(texts.includes(english.messages.standing[status].label)).toBe(standings.has(status));
        for (const { label } of scene.marks)
          if (label !== null) for (const line of label.lines) expect(texts).toContain(line);
        for (const { rows } of scene.stacks) expect(texts).toContain(`+${rows.length}`);
        if (scene.rest) expect(texts).toContain(scene.rest.text);
        // One for the whole and one a mark, which says its standing.
        expect(elements.get("title")).toBe(scene.marks.length + 1);
        for (const name of elements.keys()) expect(ELEMENTS).toContain(name);
      }),
      { numRuns: runs(60) },
    );
  });

  it("names most moments of the screen in a file, the lawsuit and the judgment too, and a claim only with who replied", () => {
    const draft = (size: Size) =>
      sceneOf({ span: storyExtent(affairTables), size, lanes: "kind", isTakenAway: true });
