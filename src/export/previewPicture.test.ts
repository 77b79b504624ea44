import { expect, test } from "vitest";
import { plainTheme } from "../chart/plainTheme.node.ts";
import { silentPen } from "../chart/silentPen.ts";
import { fontParts } from "../chart/svgPen.ts";
import { eventRows } from "../site/shippedStory.ts";
import { affairStory } from "../site/testSite.node.ts";
import { describeEvent } from "../words/describeEvent.ts";
import { englishForPages as words } from "../words/en/pages.ts";
import { drawEventPreview, drawStoryPreview, PREVIEW, type PreviewInputs } from "./previewPicture.ts";
import { previewStrip } from "./previewStrip.ts";

const { tables, hues } = affairStory;
const inputs: PreviewInputs = {
  tables,
  hues,
  words,
  theme: plainTheme,
  // A letter is about half as wide as it is high.
  measure: (text, font) => (text.length * fontParts(font).size) / 2,
  strip: previewStrip(tables, hues, words),
};

type Written = { readonly text: string; readonly x: number; readonly y: number; readonly size: number };
function written(draw: (pen: typeof silentPen) => void): readonly Written[] {
  const texts: Written[] = [];
  draw({
    ...silentPen,
    text: (text, x, y, { font, align }) => {
      const width = inputs.measure(text, font);
      texts.push({ text, x: align === "right" ? x - width : x, y, size: fontParts(font).size });
    },
  });
  return texts;
}

test("a preview says of every event what, when and how sure, and nothing of it leaves the picture or meets another line", () => {
  for (const row of eventRows(tables)) {
    const event = describeEvent(words, tables, row);
    const texts = written((pen) => drawEventPreview(pen, inputs, row));
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

test("that of the story has its title and how much it holds", () => {
  const all = written((pen) => drawStoryPreview(pen, inputs)).map(({ text }) => text);
  expect(all.join(" ")).toContain("90 events");
  expect(all).toContain("DATELINE");
});
