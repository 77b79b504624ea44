import fc from "fast-check";
import { expect, test } from "vitest";
import { LISTED_STANDINGS, STATUSES } from "../model/vocabulary.ts";
import { STANDING_CHOICES, standingsOf } from "../query/filter/filter.ts";
import { choicesOf } from "./filterActions.ts";

test("a link that was made before statements were told apart keeps its meaning", () => {
  expect(standingsOf(["confirmed"])).toEqual(["confirmed", "onRecord"]);
  for (const status of STATUSES) expect(standingsOf([status])).toContain(status);
  expect(choicesOf(["confirmed", "onRecord"])).toEqual(["confirmed"]);
});

test("what happened and what is on record can each be asked for alone", () => {
  expect(standingsOf(["happened"])).toEqual(["confirmed"]);
  expect(standingsOf(["on-record"])).toEqual(["onRecord"]);
});

test("any choice of standings is said by a link and understood again", () => {
  fc.assert(
    fc.property(fc.subarray([...LISTED_STANDINGS]), (standings) => {
      expect(standingsOf(choicesOf(standings))).toEqual(standings);
    }),
  );
  fc.assert(
    fc.property(fc.subarray([...STANDING_CHOICES]), (choices) => {
      expect(standingsOf(choicesOf(standingsOf(choices)))).toEqual(standingsOf(choices));
    }),
  );
});
