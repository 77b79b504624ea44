import { expect, test } from "vitest";
import type { Size } from "../chart/ChartCanvas.tsx";
import { itemsOfCalls } from "../chart/drawnItems.node.ts";
import type { Pen } from "../chart/pen.ts";
import { plainTheme } from "../chart/plainTheme.node.ts";
import { fontParts, silentPen } from "../chart/svgPen.ts";
import type { TourRecord } from "../model/dataset.ts";
import { memoByKey, oncePer } from "../model/memo.ts";
import { withoutFigures } from "../model/raisedFigures.ts";
import { eventRows } from "../model/tables/tables.ts";
import { type EventRow, eventRow } from "../model/units.ts";
import { repliesTo } from "../query/replyChain.ts";
import { tourStep } from "../query/tours.ts";
import { affairStory, eventOf, storyWith } from "../site/testSite.node.ts";
import { repliersInWords } from "../words/describeDisputes.ts";
import { describeEvent } from "../words/describeEvent.ts";
import { englishForPages as words } from "../words/en/pages.ts";
import { eventName } from "../words/names.ts";
import {
  drawEventPreview,
  drawStepPreview,
  drawStoryPreview,
  drawTourPreview,
  PREVIEW,
  type PreviewInputs,
} from "./previewPicture.ts";
import { previewStrip } from "./previewStrip.ts";

const { tables, hues } = affairStory;
const inputs: PreviewInputs = {
  tables,
  hues,
  words,
  theme: plainTheme,
  // A letter is about half as wide as it is high.
  measure: (text, font) => (text.length * fontParts(font).size) / 2,
  canDraw: () => true,
  strip: previewStrip(tables, hues, words),
  logo: null,
};

type Written = { readonly text: string; readonly x: number; readonly y: number; readonly size: number };
function written(draw: (pen: typeof silentPen) => void): readonly Written[] {
  const texts: Written[] = [];
  draw({
    ...silentPen,
    text: (text, x, y, { font, align }) => {
      const width = inputs.measure(text, font);
      const share = { left: 0, center: 0.5, right: 1 }[align];
      texts.push({ text, x: x - width * share, y, size: fontParts(font).size });
    },
  });
  return texts;
}

/** What previews of the affair have drawn. Each is drawn once, for all tests. */
const eventTexts = memoByKey((row: EventRow) => written((pen) => drawEventPreview(pen, inputs, row)));
const stepTexts = oncePer((tour: TourRecord) =>
  memoByKey((step: number) => written((pen) => drawStepPreview(pen, inputs, tour, step))),
);
const stepItems = oncePer((tour: TourRecord) =>
  memoByKey((step: number) => itemsOfCalls((pen) => drawStepPreview(pen, inputs, tour, step))),
);

test("a preview says of every event what, when and how sure, and nothing of it leaves the picture or meets another line", () => {
  for (const row of eventRows(tables)) {
    const event = describeEvent(words, tables, row);
    const texts = eventTexts(row);
    const all = texts.map(({ text }) => text).join(" ");
    expect(all).toContain(event.standing);
    expect(all).toContain(event.headline.slice(0, 20));
    expect(all).toContain(event.kindLabel.slice(0, 10));
    for (const { text, x, y, size } of texts) {
      expect(x, text).toBeGreaterThanOrEqual(0);
      expect(x + (text.length * size) / 2, text).toBeLessThanOrEqual(PREVIEW.width);
      expect(y - size, text).toBeGreaterThanOrEqual(0);
      expect(y, text).toBeLessThan(PREVIEW.height);
    }
    const lines = [...new Set(texts.map(({ y }) => y))].sort((a, b) => a - b);
    for (const [index, y] of lines.entries())
      if (index > 0) expect(y - (lines[index - 1] ?? 0), `${row}`).toBeGreaterThan(4);
  }
});

test("in a preview of a step, which has no legend, each verb says the standing of its act unless that is confirmed", () => {
  const said = (id: string, step: number): string => {
    const tour = tables.tours.find((one) => one.id === id) ?? expect.fail("no tour");
    const texts = stepTexts(tour)(step);
    return texts.map(({ text }) => text).join(" ");
  };
  expect(said("the-case-in-court", 2)).toContain("used servers of (disputed)*");
  expect(said("who-knew-what-and-when", 7)).toContain("disputed account of (reported)");
});

test("nothing is cut in a preview of the affair", () => {
  // Letters of the real font are a little narrower than those of the other tests.
  const given: PreviewInputs = {
    ...inputs,
    measure: (text, font) => text.length * fontParts(font).size * 0.47,
  };
  const texts = [
    ...[...eventRows(tables)].map((row) => written((pen) => drawEventPreview(pen, given, row))),
    ...tables.tours.flatMap((tour) =>
      tour.steps.map((_, index) => written((pen) => drawStepPreview(pen, given, tour, index + 1))),
    ),
  ].flat();
  expect(texts.filter(({ text }) => text.includes("…")).map(({ text }) => text)).toEqual([]);
});

test("a preview names an event, and those beside it, by what they have for little room before it cuts them", () => {
  const headline = `Ann Example stole two million, ${"and much else, ".repeat(16)} her rival says`;
  const short = "Rival accuses Ann Example";
  const drawnOf = (name: { readonly headline: string; readonly short?: string }): string => {
    const story = storyWith([
      eventOf("one"),
      eventOf("two", { ...name, date: "2019-11-03" }),
      eventOf("three", { date: "2019-11-04" }),
    ]);
    const given = { ...inputs, tables: story.tables, strip: previewStrip(story.tables, [0], words) };
    return [1, 2]
      .flatMap((row) => written((pen) => drawEventPreview(pen, given, eventRow(row))))
      .map(({ text }) => text)
      .join("\n");
  };
  expect(drawnOf({ headline })).toMatch(/…/);
  expect(drawnOf({ headline, short })).not.toMatch(/…|stole/);
  expect(drawnOf({ headline, short }).split(short)).toHaveLength(3);
});

test.each([
  ["wide", { width: 1_000, height: 100 }],
  ["tall", { width: 50, height: 400 }],
])("a %s logo stands before the name of the site, however long that is, and meets nothing", (_, size) => {
  const name = "The Committee for an Independent Inquiry into the Bridge and All That Followed from It";
  const page = { ...words.messages.page, name };
  const long = { ...words, messages: { ...words.messages, page } };
  const row = eventRows(tables)[0] ?? expect.fail();
  for (const draw of [drawStoryPreview, (pen: Pen, all: PreviewInputs) => drawEventPreview(pen, all, row)]) {
    const logos: { readonly left: number; readonly top: number; readonly size: Size }[] = [];
    const logo = {
      size,
      draw: (left: number, top: number, shown: Size) => logos.push({ left, top, size: shown }),
    };
    const texts = written((pen) => draw(pen, { ...inputs, words: long, logo }));
    const [drawn = expect.fail()] = logos;
    expect(drawn.size.width / drawn.size.height).toBeCloseTo(size.width / size.height);
    const right = drawn.left + drawn.size.width;
    const beside = texts.filter(
      ({ y, size: letters }) => y > drawn.top && y - letters < drawn.top + drawn.size.height,
    );
    const shown = beside.find(({ text }) => text.startsWith("THE COMMITTEE")) ?? expect.fail();
    expect(shown.x).toBeGreaterThanOrEqual(right);
    expect(shown.x + (shown.text.length * shown.size) / 2).toBeLessThanOrEqual(PREVIEW.width);
    for (const { text, x, size: letters } of beside)
      if (text !== shown.text) expect(x + (text.length * letters) / 2, text).toBeLessThan(drawn.left);
  }
});

test("lines that are written from right to left end below each other on their own side", () => {
  const title = "من كان يعلم بأمر الجسر، ومن سكت عنه، ولماذا لم يقل أحد شيئًا طوال هذه السنين كلها؟";
  const arabic = { ...tables, about: { ...tables.about, title } };
  const lines = written((pen) => drawStoryPreview(pen, { ...inputs, tables: arabic })).filter(({ text }) =>
    /\p{Script=Arabic}/u.test(text),
  );
  expect(lines.length).toBeGreaterThan(1);
  const rights = lines.map(({ text, x, size }) => Math.round(x + (text.length * size) / 2));
  expect(new Set(rights).size).toBe(1);
  expect(Math.min(...lines.map(({ x }) => x))).toBeGreaterThan(0);
});

test("that of the story has its title, the first sentence of its editors whole, and what is asked with its answer, else how much it holds", () => {
  const all = written((pen) => drawStoryPreview(pen, inputs)).map(({ text }) => text);
  const [first = ""] = withoutFigures(tables.opening?.lead?.text ?? "").split(/(?<=\.) /);
  expect(all.join(" ")).toContain(first);
  // The question is a line of its own, and so is its answer, with what was never said.
  expect(all).toContain("Did India’s government buy and use Pegasus?");
  expect(all).toContain("Not answered; it denied the allegations. In these sources it never says if it did.");
  expect(all).toContain("DATELINE");
  const other = { ...inputs, tables: { ...tables, opening: null } };
  const without = written((pen) => drawStoryPreview(pen, other)).map(({ text }) => text);
  expect(without.join(" ")).toContain("90 events");
});

test("the steps of a tour are dots on its axis: as high as bars they would be read as numbers of events. Several days are as wide, and no dot, which would be a day", () => {
  for (const tour of tables.tours) {
    const items = itemsOfCalls((pen) => drawTourPreview(pen, inputs, tour));
    const inAccent = items.filter(({ what }) => what.endsWith(` ${plainTheme.accent}`));
    const dots = inAccent.filter(({ what }) => what.startsWith("fill M"));
    const stretches = inAccent.filter(({ what }) => what.startsWith("fill rect"));
    expect(dots.length + stretches.length).toBe(tour.steps.length);
    const { events } = tables;
    const days = tour.steps.map((_, index) => {
      const { event } = tourStep(tables, tour, index + 1) ?? expect.fail(tour.id);
      return (events.last[event] ?? 0) - (events.first[event] ?? 0);
    });
    expect(stretches.length).toBeGreaterThanOrEqual(days.filter((one) => one > 30).length);
    expect(new Set(dots.map(({ numbers }) => numbers[1])).size).toBe(1);
    for (const { numbers } of stretches) expect(numbers[3]).toBeLessThan(8);
  }
});

test("the day of an event has a head in its preview, and several days have none", () => {
  for (const row of eventRows(tables)) {
    const items = itemsOfCalls((pen) => drawEventPreview(pen, inputs, row));
    const heads = items.filter(
      ({ what }) => what.startsWith("fill M") && what.endsWith(` ${plainTheme.accent}`),
    );
    const days = (tables.events.last[row] ?? 0) - (tables.events.first[row] ?? 0);
    if (days === 0) expect(heads.length).toBe(1);
    if (days > 30) expect(heads.length).toBe(0);
  }
});

test("every letter of a preview is large enough for one that is seen at 500 px", () => {
  const texts = [
    ...[...eventRows(tables)].flatMap(eventTexts),
    ...tables.tours.flatMap((tour) => tour.steps.flatMap((_, index) => stepTexts(tour)(index + 1))),
  ];
  expect(texts.filter(({ size }) => size < 22)).toEqual([]);
});

test("the sentence of a step does not end with a word alone in its line, and none is cut", () => {
  for (const tour of tables.tours)
    for (const [index] of tour.steps.entries()) {
      const texts = stepTexts(tour)(index + 1);
      const head = texts.filter(({ size }) => [34, 36, 40, 44, 50].includes(size));
      if (head.length > 1) expect(head.at(-1)?.text.split(" ").length, head.at(-1)?.text).toBeGreaterThan(1);
      expect(texts.filter(({ text }) => text.endsWith("…"))).toEqual([]);
    }
});

test("a step with clocks names its event and has its finding in its preview", () => {
  const tour = tables.tours.find(({ steps }) => steps.some(({ picture }) => picture === "clocks"));
  if (!tour) return expect.fail();
  for (const [index, { picture, finding = "" }] of tour.steps.entries()) {
    if (picture !== "clocks") continue;
    const step = tourStep(tables, tour, index + 1) ?? expect.fail();
    const { headline, short = headline } = eventName(tables, step.event);
    const all = stepTexts(tour)(index + 1).map(({ text }) => text);
    expect(all).toEqual(expect.arrayContaining([short, finding]));
  }
});

test("that of each step of a tour says what the step says, its place, and how sure its event is; all within the picture", () => {
  let signs = 0;
  for (const tour of tables.tours) {
    const whole = written((pen) => drawTourPreview(pen, inputs, tour)).map(({ text }) => text);
    expect(whole.join(" ")).toContain(tour.title);
    for (const [index, { text }] of tour.steps.entries()) {
      const step = tourStep(tables, tour, index + 1) ?? expect.fail(tour.id);
      const texts = stepTexts(tour)(index + 1);
      const all = texts.map((one) => one.text).join(" ");
      const event = describeEvent(words, tables, step.event);
      expect(all).toContain(`Step ${index + 1} of ${tour.steps.length}`);
      expect(all).toContain(event.standing);
      expect(all).toContain(event.sourceCount);
      // A shared picture must itself explain its signs and tell who replied.
      expect(all).toContain(repliersInWords(words, tables, event.record, repliesTo(tables, step.event)));
      const hasSign = texts.some((one) => one.text.endsWith("*"));
      expect(all.includes("* A reply is known"), text).toBe(hasSign);
      // At the foot: beside the standing it would be about the step's event, not about the act with the sign.
      if (hasSign) expect(all, text).toContain(`* A reply is known · ${tour.title}`);
      if (hasSign) signs++;
      const [first = ""] = text.split(/(?<=\.) /);
      expect(all, text).toContain(first);
      for (const [at, { x, y, size, text: line }] of texts.entries()) {
        for (const other of texts.slice(at + 1))
          if (x < other.x + (other.text.length * other.size) / 2 && other.x < x + (line.length * size) / 2)
            expect(
              other.y - other.size * 0.7 >= y || y - size * 0.7 >= other.y,
              `${line} / ${other.text}`,
            ).toBe(true);
        expect(x + (line.length * size) / 2, line).toBeLessThanOrEqual(PREVIEW.width);
        expect(y - size, line).toBeGreaterThanOrEqual(0);
        expect(y, line).toBeLessThan(PREVIEW.height);
      }
    }
  }
  expect(signs).toBeGreaterThan(0);
});

test("that of a step with acts has the head of each arrow: who did it to whom is in it", () => {
  for (const tour of tables.tours)
    for (const [index, { picture }] of tour.steps.entries()) {
      const hasHeads = stepItems(tour)(index + 1).some(({ what }) => what.startsWith("triangle"));
      expect(hasHeads, `${tour.id} ${index + 1}`).toBe(picture === "acts" || picture === "pair");
    }
});

test("the name above a step's marks has air below the axis and the other events are counted in words", () => {
  for (const tour of tables.tours)
    for (const [index, { picture }] of tour.steps.entries()) {
      if (picture !== undefined && picture !== "timeline") continue;
      const drawn = stepItems(tour)(index + 1);
      const rects = drawn.filter(({ what }) => what.startsWith("fill rect")).map(({ numbers }) => numbers);
      const lines = rects.filter(([, , width = 0, height = 0]) => width > 1000 && height > 0 && height < 4);
      const axis = Math.min(...lines.map(([, y = 0]) => y));
      const texts = stepTexts(tour)(index + 1);
      const where = `${tour.id} ${index + 1}`;
      for (const { text, y, size } of texts.filter(({ text }) => text.includes(" · ")))
        if (size > 30 && y > axis)
          expect(y - 0.73 * size - axis, `${where} ${text}`).toBeGreaterThanOrEqual(12);
      expect(
        texts.filter(({ text }) => /^\+\d+$/.test(text)),
        where,
      ).toEqual([]);
    }
});

test("a sentence that has no room is left out whole, not cut", () => {
  const lead = {
    text: `Nobody knew. ${"And then so much happened that no picture holds it, ".repeat(12)}said Ann.`,
    events: [],
  };
  const long = { ...tables, opening: { lead } };
  const all = written((pen) => drawStoryPreview(pen, { ...inputs, tables: long })).map(({ text }) => text);
  expect(all).toContain("Nobody knew.");
  expect(all.join(" ")).not.toContain("And then");
});

test("the label of the bars of a tour stands where no mark of its events is, or not at all", () => {
  const labelOf = (...steps: readonly string[]): number | undefined => {
    const story = storyWith(
      [eventOf("one", { date: "2019-11-01" }), eventOf("two", { date: "2020-11-01" })],
      {
        stories: [{ id: "tour", title: "A tour", steps: steps.map((event) => ({ event, text: "A step." })) }],
      },
    );
    const given = { ...inputs, tables: story.tables, hues: [0] };
    const tour = story.tables.tours[0] ?? expect.fail();
    return written((pen) => drawTourPreview(pen, given, tour)).find(({ text }) => text.includes("at most"))
      ?.x;
  };
  const [right = 0, left = 0] = [labelOf("one"), labelOf("two")];
  expect(right).toBeGreaterThan(left + PREVIEW.width / 3);
  expect(labelOf("one", "two")).toBeUndefined();
});
