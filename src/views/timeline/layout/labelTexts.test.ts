import fc from "fast-check";
import { expect, test } from "vitest";
import { createLabelForms, type LabelForm } from "./labelTexts.ts";

const measure = (text: string): number => text.length * 6;
const FORMS: readonly LabelForm[] = ["whole", "twoLines", "short", "shortest"];

/** The rival's accusation, and the court's finding, stand behind what a label has room for. */
const headline =
  "Ann Example stole two million from the pension fund, her rival says; a court found that she did not";
const short = "Rival accuses Ann; court clears her";

test("a headline that would turn when it is cut gives way to what its editors wrote for little room", () => {
  const forms = createLabelForms(measure)({ headline, short });
  expect(forms.whole.lines).toEqual([headline]);
  expect(forms.twoLines.lines.join(" ")).toBe(headline);
  expect(forms.short.lines.join(" ")).toBe(short);
  expect(forms.shortest.lines).toEqual([short]);
});

test("without it the headline is cut, and two events of one headline keep what each has", () => {
  const labelOf = createLabelForms(measure);
  expect(labelOf({ headline }).shortest.lines).toEqual(["Ann Example stole two million from…"]);
  expect(labelOf({ headline, short }).shortest.lines).toEqual([short]);
  expect(labelOf({ headline, short: "Another" }).shortest.lines).toEqual(["Another"]);
});

test("no form of a label with a short text has lost a word, and each is as wide as it says", () => {
  const texts = fc.oneof(fc.lorem({ maxCount: 30 }), fc.string(), fc.constant("x".repeat(900)));
  const shorts = texts.map((text) => text.slice(0, 36));
  fc.assert(
    fc.property(texts, shorts, (headline, short) => {
      const forms = createLabelForms(measure)({ headline, short });
      for (const form of FORMS) {
        const { lines, width } = forms[form];
        expect([headline, short]).toContain(lines.join(" "));
        expect(width).toBe(Math.max(...lines.map(measure)));
      }
    }),
  );
});

test("a headline that fits stands whole, whatever else there is", () => {
  const { short: inTwo, shortest } = createLabelForms(measure)({ headline: "Board votes", short: "Vote" });
  expect([inTwo.lines, shortest.lines]).toEqual([["Board votes"], ["Board votes"]]);
});
