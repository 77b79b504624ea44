import fc from "fast-check";
import { expect, test } from "vitest";
import { FILE_LIMITS } from "../limits.ts";
import { runs } from "../runs.node.ts";
import { JsonSurvey, surveyJson } from "./json.ts";

const utf8 = (text: string) => new TextEncoder().encode(text);
const counted = ({ keys, values, tooDeepAt, exceeded }: JsonSurvey) => [
  keys,
  values,
  tooDeepAt > 0,
  exceeded,
];
const text = fc.oneof(fc.json(), fc.string({ unit: fc.constantFrom(...'{}[]",:\\ a') }));

test("a text is counted alike as a whole and in parts, wherever these end", () => {
  fc.assert(
    fc.property(text, fc.array(fc.nat(60)), (written, cuts) => {
      const bytes = utf8(written);
      const survey = new JsonSurvey();
      const ends = [...cuts.filter((cut) => cut < bytes.length).sort((a, b) => a - b), bytes.length];
      ends.forEach((end, place) => {
        survey.add(bytes.subarray(ends[place - 1] ?? 0, end));
      });
      expect(counted(survey)).toEqual(counted(surveyJson(bytes)));
    }),
    { numRuns: runs(500) },
  );
});

test("nesting and entries have their limits in parts too", () => {
  for (const [written, what] of [
    ["[".repeat(FILE_LIMITS.nesting + 1), "tooDeepAt"],
    [`[[[${"0,".repeat(FILE_LIMITS.entries)}0`, "exceeded"],
  ] as const)
    for (const size of [1, 7, written.length]) {
      const survey = new JsonSurvey();
      const bytes = utf8(written);
      for (let at = 0; at < bytes.length && survey[what] === 0; at += size)
        survey.add(bytes.subarray(at, at + size));
      expect(survey[what], `${what} in parts of ${size}`).toBeGreaterThan(0);
    }
});
