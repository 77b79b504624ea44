import { expect, test } from "vitest";
import { filesWords } from "./fileWords.ts";
import { isolated, isolateIn } from "./isolate.ts";
import { siteFaultInWords } from "./siteFaultInWords.ts";
import { spokenWords } from "./spokenWords.node.ts";
import { LANGUAGES } from "./words.ts";

const EVIL = "evil\u202Egpj.json";

test("the name of a file in a refusal is said as it is, in every language", async () => {
  for (const language of LANGUAGES) {
    const words = await spokenWords(language);
    const says = filesWords(words).failure;
    const sentences = [
      says.refused(EVIL, 1),
      says.unreadable(EVIL),
      says.ownFileNamed(EVIL),
      siteFaultInWords(words, { kind: "question", file: EVIL }),
    ];
    for (const sentence of sentences) {
      expect(sentence).toContain("evil[U+202E]gpj.json");
      expect(sentence).not.toContain("\u202E");
    }
  }
});

test("a name closes or opens nothing of the sentence around it, and a part of a sentence may be isolated twice", () => {
  for (const around of ["ltr", "rtl"] as const) {
    const isolate = isolateIn(around);
    for (const mark of ["\u2066", "\u2067", "\u2068", "\u2069"]) {
      expect(isolate(`a${mark}b`)).toMatch(/^\u2068?a\[U\+206[6-9]\]b\u2069?$/);
    }
    expect(isolate("a\u2069b\u2068c")).not.toMatch(/\u2069b\u2068/);
    const once = isolate("\u05D0");
    expect(once).toBe(isolated("\u05D0"));
    expect(isolate(once)).toBe(isolated(once));
  }
});
