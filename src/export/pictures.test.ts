import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { plainTheme as theme } from "../chart/plainTheme.node.ts";
import { affairTables } from "../load/affairTables.node.ts";
import { loadBytes } from "../load/loadBytes.ts";
import { scanXml } from "../load/scanXml.ts";
import { readHostile } from "../model/hostileFiles.node.ts";
import type { Tables } from "../model/tables/tables.ts";
import { type EventRow, eventRow } from "../model/units.ts";
import { createDensity } from "../query/densityColumns.ts";
import { kindHues } from "../query/kindHues.ts";
import { storyExtent } from "../query/storyExtent.ts";
import { arbitraryNetwork, arbitraryPositions, inputOf } from "../views/network/arbitraryNetwork.ts";
import { buildNetworkScene } from "../views/network/buildNetworkScene.ts";
import { arbitraryPicture, labelForms, measure, sceneOf } from "../views/timeline/affairScene.node.ts";
import { type Emphasis, plainOverlay } from "../views/timeline/drawTimeline.ts";
import { buildTimelineScene, type TimelineScene } from "../views/timeline/timelineScene.ts";
import { english } from "../words/words.ts";
import { networkPicture, type PictureContext, svgOf, timelinePicture } from "./pictures.ts";

const notes = {
  title: "Who & <what>",
  filters: ["10 April to 20 December 2019", "Kind: Legal"],
  made: "Made on 24 November 2026",
  address: "https://dateline.example/event/a/#kind=legal&from=2019-10",
};
const context = (tables: Tables): PictureContext => ({ tables, words: english, theme, notes });

const normal = () => "normal" as const;
const timelineSvg = (
  scene: TimelineScene,
  tables: Tables,
  emphasisOf: (row: EventRow) => Emphasis = normal,
) => svgOf(timelinePicture(scene, plainOverlay(emphasisOf), context(tables)), context(tables));

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
  return { texts, elements };
}

const ELEMENTS = new Set("svg title desc rect clipPath g path text defs linearGradient stop".split(" "));

describe("the timeline to take away", () => {
  it("is a sound document with title, filters, date, address and legend, and every mark and label of its scene", () => {
    fc.assert(
      fc.property(arbitraryPicture, (picture) => {
        const scene = sceneOf(picture);
        const { texts, elements } = read(timelineSvg(scene, affairTables));
        for (const text of [notes.title, notes.filters.join(" · "), "Confirmed", "Disputed", "Kind"]) {
          expect(texts).toContain(text);
        }
        expect(texts.join(" ")).toContain(notes.made);
        expect(texts.join(" ")).toContain(notes.address);
        for (const { label } of scene.marks)
          if (label !== null) for (const line of label.lines) expect(texts).toContain(line);
        for (const { rows } of scene.stacks) expect(texts).toContain(`+${rows.length}`);
        // One for the whole and one a mark, which says its standing.
        expect(elements.get("title")).toBe(scene.marks.length + 1);
        for (const name of elements.keys()) expect(ELEMENTS).toContain(name);
      }),
      { numRuns: 60 },
    );
  });

  it("keeps what stands out on screen: the ring and the underlined label of the selected event, the rest faint", () => {
    const span = storyExtent(affairTables);
    const row = eventRow(20);
    const scene = sceneOf({ span, size: { width: 1200, height: 420 }, lanes: "none" });
    const svg = timelineSvg(scene, affairTables, (one) => (one === row ? "selected" : "dimmed"));
    const plain = timelineSvg(scene, affairTables);
    const accents = (text: string) => text.split(theme.accent).length - 1;
    // Its ring, and where it has them its hairline and the line under its label.
    expect(accents(plain)).toBe(0);
    expect(accents(svg)).toBeGreaterThan(0);
    expect(svg).toContain('fill-opacity="0.22"');
    expect(plain).not.toContain('fill-opacity="0.22"');
  });

  it("draws density in columns by kind, and only those kinds in the legend", () => {
    const span = storyExtent(affairTables);
    const size = { width: 800, height: 300 };
    const hues = kindHues(affairTables);
    const mask = new Uint8Array(affairTables.events.count);
    const density = createDensity(affairTables, mask).columns(span, size.width, 4);
    const scene = buildTimelineScene({
      tables: affairTables,
      words: english,
      rows: [],
      total: affairTables.events.count,
      density,
      span,
      size,
      lanes: "none",
      hues,
      breaks: [],
      measure,
      labelForms,
    });
    const { texts, elements } = read(timelineSvg(scene, affairTables));
    // The dots of the legend.
    expect(elements.get("path")).toBe(affairTables.kinds.length);
    expect(elements.get("rect") ?? 0).toBeGreaterThan(50);
    expect(texts).not.toContain("Alleged");
  });

  it("shows markup in the data as text", () => {
    const outcome = loadBytes(readHostile("060-markup-in-every-text.json"), "060.json");
    if (!outcome.ok) throw new Error("refused");
    const { tables } = outcome;
    const rows = Array.from({ length: tables.events.count }, (_, row) => eventRow(row));
    const scene = buildTimelineScene({
      tables,
      words: english,
      rows,
      total: rows.length,
      density: null,
      span: storyExtent(tables),
      size: { width: 4000, height: 400 },
      lanes: "kind",
      hues: kindHues(tables),
      breaks: [],
      measure,
      labelForms,
    });
    const { elements, texts } = read(timelineSvg(scene, tables));
    for (const name of elements.keys()) expect(ELEMENTS).toContain(name);
    expect(texts.join(" ")).toContain("<script>");
  });
});

describe("the network to take away", () => {
  it("has every node, tie and name of its scene, and the shapes that it draws in the legend", () => {
    const drawn = arbitraryNetwork(12).chain((tables) =>
      fc.record({ tables: fc.constant(tables), positions: arbitraryPositions(tables) }),
    );
    fc.assert(
      fc.property(drawn, ({ tables, positions }) => {
        const size = { width: 900, height: 500 };
        const input = inputOf(tables, positions, size);
        const scene = buildNetworkScene(input);
        const { texts, elements } = read(
          svgOf(
            networkPicture(scene, size, input.hues, () => true, context(tables)),
            context(tables),
          ),
        );
        expect(elements.get("title")).toBe(scene.nodes.length + scene.ties.length + 1);
        for (const { label } of scene.nodes)
          for (const line of label?.lines ?? []) expect(texts).toContain(line);
        for (const { kind } of scene.nodes) expect(texts).toContain(english.messages.actorKinds[kind].many);
        expect(texts).toContain(notes.title);
      }),
      { numRuns: 40 },
    );
  });
});
