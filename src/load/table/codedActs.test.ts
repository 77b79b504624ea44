import { expect, it } from "vitest";
import { familyOfAct, goldsteinOf, sentenceOfAct } from "./codedActs.ts";

it("a coded act is a sentence between its two actors, and the target never reads as the doer", () => {
  const said = (act: string) => sentenceOfAct("Police (Australia)", act, "Citizen (Australia)");
  expect(said("Arrest, detain, or charge with legal action")).toBe(
    "Police (Australia) arrested, detained, or charged Citizen (Australia)",
  );
  expect(said("Accuse of crime, corruption")).toBe(
    "Police (Australia) accused Citizen (Australia) of crime, corruption",
  );
  expect(said("Host a visit, not specified below")).toBe(
    "Police (Australia) hosted a visit by Citizen (Australia)",
  );
  expect(said("Threaten attack with WMD")).toBe(
    "Police (Australia) threatened Citizen (Australia) with attack with WMD",
  );
  expect(said("told the press")).toBe(undefined);
});

it("each act of the code book is in one family, whatever the case and the remarks of its label", () => {
  const families: readonly (readonly [string, string | undefined])[] = [
    ["Make statement", "Verbal cooperation"],
    ["EXPRESS INTENT TO COOPERATE", "Verbal cooperation"],
    ["Provide aid, not specified below", "Material cooperation"],
    ["Return, release person(s)", "Material cooperation"],
    ["Find guilty or liable (legally)", "Verbal conflict"],
    ["Engage in political dissent", "Material conflict"],
    ["Engage in mass killings", "Material conflict"],
    ["Impose blockade, restrict movement", "Material conflict"],
    ["impose", undefined],
    ["", undefined],
  ];
  for (const [act, family] of families) expect([act, familyOfAct(act)?.label]).toEqual([act, family]);
});

it("an act has its value on Goldstein's scale, the same where another act begins with the same words", () => {
  const scale = (act: string) => goldsteinOf(act);
  expect(scale("Make pessimistic comment")).toBe(-0.4);
  expect(scale("Make empathetic comment")).toBe(3.4);
  expect(scale("Appeal to others to meet or negotiate")).toBe(4);
  expect(scale("Appeal for diplomatic cooperation (such as policy support)")).toBe(3.4);
  expect(scale("Appeal for change in leadership")).toBe(-0.3);
  expect(scale("Express intent to settle dispute")).toBe(5);
  expect(scale("Ease military blockade")).toBe(9);
  expect(scale("Reject proposal to meet, discuss, or negotiate")).toBe(-5);
  expect(scale("Reject military cooperation")).toBe(-4);
  expect(scale("Threaten with military force")).toBe(-7);
  expect(scale("Attack cybernetically")).toBeUndefined();
  expect(scale("told the press")).toBeUndefined();
});
