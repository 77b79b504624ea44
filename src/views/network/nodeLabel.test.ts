import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { LEADING, type Measure, NAME_SIZE, setLabel } from "./nodeLabel.ts";

const perLetter: Measure = (text) => text.length * 6.5;

describe("setLabel", () => {
  it("leaves a short name in one line and sets longer ones in two or three, word by word", () => {
    expect(setLabel("CERT-In", false, perLetter).lines).toEqual(["CERT-In"]);
    expect(setLabel("Ministry of Electronics and IT", false, perLetter).lines).toEqual([
      "Ministry of",
      "Electronics and IT",
    ]);
    expect(setLabel("US District Court, Northern District of California", false, perLetter).lines).toEqual([
      "US District Court,",
      "Northern District",
      "of California",
    ]);
  });

  it("cuts what cannot be broken, between letters as readers see them", () => {
    const [line] = setLabel("é".normalize("NFD").repeat(60), false, perLetter).lines;
    expect(line).toMatch(/^(e\u0301)+…$/u);
    expect(perLetter(line ?? "", "boldName")).toBeLessThanOrEqual(150);
  });

  it("never needs more room than three lines, whatever the name", () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.string({ maxLength: 300 }), fc.lorem({ maxCount: 60 })),
        fc.boolean(),
        (name, small) => {
          const { lines, width, height } = setLabel(name, small, perLetter);
          expect(lines.length).toBeLessThanOrEqual(3);
          expect(width).toBeLessThanOrEqual(150);
          expect(height).toBeLessThanOrEqual(3 * NAME_SIZE * LEADING + 0.001);
        },
      ),
    );
  });

  it("measures a name once", () => {
    let measured = 0;
    const counting: Measure = (text) => {
      measured++;
      return text.length;
    };
    setLabel("Reuters", false, counting);
    const once = measured;
    setLabel("Reuters", false, counting);
    expect(measured).toBe(once);
  });
});
