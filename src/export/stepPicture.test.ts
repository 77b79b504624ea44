import { expect, test } from "vitest";
import { plainTheme } from "../chart/plainTheme.node.ts";
import { fontParts, silentPen } from "../chart/svgPen.ts";
import type { EventRecord } from "../model/dataset.ts";
import type { Tables } from "../model/tables/tables.ts";
import { tablesOfEvents } from "../query/arbitraryTables.node.ts";
import { affairStory } from "../site/testSite.node.ts";
import { englishForPages as words } from "../words/en/pages.ts";
import { type StepPictureInputs, stepPicture } from "./stepPicture.ts";

const eventOf = (
  id: string,
  date: string,
  headline: string,
  acts: readonly (readonly [string, string, string])[],
): Partial<EventRecord> => ({
  ...{ id, date, headline },
  participants: ["acme", "borg"].map((actor) => ({ actor })),
  actions: acts.map(([from, verb, to]) => ({ from, verb, to })),
});
const events = [
  eventOf("sues", "2020-01-10", "Acme sues Borg", [["acme", "sued", "borg"]]),
  eventOf("denies", "2020-02-20", "Borg denies", [["borg", "denied", "acme"]]),
  eventOf("rules", "2020-03-05", "Court rules", [["court", "ruled against", "borg"]]),
  eventOf("meets", "2020-03-15", "A meeting", []),
];
const step = { event: "denies", text: "Borg denied.", from: "2020-01-01", to: "2020-03-31" };
const tablesWith = (picture: "pair" | "acts", actors: readonly string[]): Tables =>
  tablesOfEvents(events, {
    actors: [
      { id: "acme", name: "Acme", kind: "organisation" },
      { id: "borg", name: "Borg", kind: "organisation" },
      { id: "court", name: "The court", kind: "organisation" },
    ],
    stories: [{ id: "tour", title: "A tour", steps: [{ ...step, picture, actors: [...actors] }] }],
  });

const inputsOf = (tables: Tables): StepPictureInputs => ({
  tables,
  words,
  theme: plainTheme,
  measure: (text, font) => (text.length * fontParts(font).size) / 2,
});

function written(inputs: StepPictureInputs): readonly string[] {
  const texts: string[] = [];
  const [tour] = inputs.tables.tours;
  if (!tour) throw new Error("no tour");
  const picture = stepPicture(inputs, tour, 1, { width: 560, height: 380 });
  picture?.draw({ ...silentPen, text: (text) => void texts.push(text) });
  return texts;
}

test("a step about two actors shows what they did to each other, each act with its day, and nobody else", () => {
  const texts = written(inputsOf(tablesWith("pair", ["borg", "acme"])));
  expect(texts).toEqual(expect.arrayContaining(["Acme", "Borg"]));
  expect(texts.join(" ")).toContain("10 Jan 2020: sued");
  expect(texts.join(" ")).toContain("20 Feb 2020: denied");
  expect(texts).not.toContain("The court");
  expect(texts.join(" ")).not.toContain("ruled against");
});

test("no arrow between two actors is without its words, however small the picture, and that of the step is there", () => {
  const { tables } = affairStory;
  const tour = tables.tours.find(({ id }) => id === "the-case-in-court") ?? expect.fail();
  for (const [width, height] of [
    [300, 190],
    [560, 350],
    [900, 560],
  ] as const) {
    const texts: string[] = [];
    let arrows = 0;
    stepPicture(inputsOf(tables), tour, 2, { width, height })?.draw({
      ...silentPen,
      text: (text) => void texts.push(text),
      triangle: () => void arrows++,
    });
    const written = texts.join(" ");
    const told = ["used", "sued", "denied", "objected"].filter((verb) => written.includes(verb));
    expect(told).toContain("denied");
    expect({ width, arrows }).toEqual({ width, arrows: told.length });
  }
});

test("a step with the acts of one actor shows everybody that it acts with", () => {
  const texts = written(inputsOf(tablesWith("acts", ["borg"])));
  expect(texts).toEqual(expect.arrayContaining(["Acme", "Borg", "The court"]));
  expect(texts.join(" ")).toContain("ruled against");
});

test("every step of the affair has its picture", () => {
  const { tables } = affairStory;
  const inputs = inputsOf(tables);
  const pictures = tables.tours.flatMap((tour) =>
    tour.steps.map((_, index) => stepPicture(inputs, tour, index + 1, { width: 560, height: 380 })),
  );
  expect(pictures.length).toBeGreaterThan(20);
  expect(pictures).not.toContain(null);
});

test("the words of every step are as large as those of a timeline, and its rows and columns fill the picture", () => {
  const inputs = inputsOf(affairStory.tables);
  for (const [width, height, usual] of [
    [940, 670, 15],
    [560, 350, 15],
    [390, 300, 13],
  ] as const)
    for (const tour of affairStory.tables.tours)
      for (const number of tour.steps.keys()) {
        const words: { text: string; size: number; y: number }[] = [];
        const picture = stepPicture(inputs, tour, number + 1, { width, height });
        picture?.draw({
          ...silentPen,
          text: (text, _x, y, { font }) => void words.push({ text, y, size: fontParts(font).size }),
        });
        const below = words.filter(({ y }) => y > 60 && y < height - 2);
        const message = `${tour.id} ${number + 1}, ${width} px: ${JSON.stringify(below)}`;
        const { picture: form } = tour.steps[number] ?? {};
        // Only the number of other events and the lines below the days of a silence are smaller.
        const least = form === "acts" || form === "pair" ? usual : 12;
        expect(Math.min(...below.map(({ size }) => size)), message).toBeGreaterThanOrEqual(least - 0.01);
        if (form !== "pair") continue;
        const ys = below.map(({ y }) => y);
        expect(Math.min(...ys), message).toBeLessThan(52 + 0.2 * (height - 52));
        expect(Math.max(...ys), message).toBeGreaterThan(height - 0.2 * (height - 52));
      }
});
