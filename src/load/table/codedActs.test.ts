import { expect, it } from "vitest";
import { actOfCode, familyOfAct, goldsteinOf, sentenceOfAct } from "./codedActs.ts";

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

it("each of the 16 types of PLOVER is a sentence, no surer than the type, and in its published family", () => {
  const types: readonly (readonly [string, string, string])[] = [
    ["Agree", "agreed with", "Verbal cooperation"],
    ["Consult", "consulted", "Verbal cooperation"],
    ["Support", "supported", "Verbal cooperation"],
    ["Concede", "conceded to", "Verbal cooperation"],
    ["Cooperate", "cooperated with", "Material cooperation"],
    ["Aid", "gave aid to", "Material cooperation"],
    ["Retreat", "retreated from or yielded to", "Material cooperation"],
    ["Request", "made a request to", "Verbal conflict"],
    ["Accuse", "accused", "Verbal conflict"],
    ["Reject", "rejected", "Verbal conflict"],
    ["Threaten", "threatened", "Verbal conflict"],
    ["Protest", "protested against", "Material conflict"],
    ["Sanction", "sanctioned or reduced relations with", "Material conflict"],
    ["Mobilize", "mobilized forces regarding", "Material conflict"],
    ["Coerce", "coerced", "Material conflict"],
    ["ASSAULT", "used force against", "Material conflict"],
  ];
  for (const [type, phrase, family] of types) {
    expect(sentenceOfAct("USA", type, "China")).toBe(`USA ${phrase} China`);
    expect([type, familyOfAct(type)?.label]).toEqual([type, family]);
  }
});

it("each class of CAMEO and each code of an act is a sentence without its number", () => {
  const said = (code: string) => sentenceOfAct("SAMPLELAND", actOfCode(code) ?? "", "BOARD");
  const classes = Array.from({ length: 20 }, (_, root) => `${root + 1}`.padStart(2, "0"));
  for (const root of classes)
    for (const code of [root, `${root}0`, `${root}9`, `${root}99`])
      expect([code, said(code)]).toEqual([
        code,
        expect.stringMatching(/^SAMPLELAND [a-z][^\d()_$…]+ BOARD$/),
      ]);
  expect(["040", "043", "173", "1712", "1719", "182", "1899", "19", "0256"].map(said)).toEqual([
    "SAMPLELAND consulted BOARD",
    "SAMPLELAND hosted a visit by BOARD",
    "SAMPLELAND arrested, detained, or charged BOARD",
    "SAMPLELAND destroyed property of BOARD",
    "SAMPLELAND seized or damaged property of BOARD",
    "SAMPLELAND physically assaulted BOARD",
    "SAMPLELAND used unconventional violence against BOARD",
    "SAMPLELAND used conventional military force against BOARD",
    "SAMPLELAND made an appeal or request to BOARD",
  ]);
  for (const code of ["00", "21", "4", "-9", "01234", "x10", ""]) expect(actOfCode(code)).toBeUndefined();
  expect(actOfCode("173")).toBe("Arrest, detain, or charge with legal action");
  expect(goldsteinOf(actOfCode("173") ?? "")).toBe(-5);
  // An act of which only the class is known has no value.
  expect(goldsteinOf("Coerces (1799)")).toBeUndefined();
  expect(sentenceOfAct("A", "Coerces (043)", "B")).toBeUndefined();
});

it("an act on nobody who is named does not read as one that was done to its doer", () => {
  expect(sentenceOfAct("USA", "Aid", "")).toBe("USA: Aid");
  expect(sentenceOfAct("POLICE", "Coerces (1799)", "")).toBe("POLICE: Coerces");
  expect(sentenceOfAct("", "Assault", "China")).toBe("Assault → China");
  expect(sentenceOfAct("", "Fights (190)", "")).toBe("Fights");
  expect(sentenceOfAct("USA", "denied", "")).toBeUndefined();
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
