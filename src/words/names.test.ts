import { expect, test } from "vitest";
import { affairTables } from "../load/affairTables.node.ts";
import { translationNote } from "./describeData.ts";
import { kindLabel } from "./names.ts";
import { spokenWords } from "./spokenWords.node.ts";
import { english, LANGUAGES } from "./words.ts";

const legal = { label: "Legal", labels: { ar: "إجراء قانوني" } };

test("a kind is said in the reader's language where the file has it so, and then says that it is a translation", async () => {
  const arabic = await spokenWords("ar");
  expect(kindLabel(arabic, legal)).toBe("إجراء قانوني");
  expect(translationNote(arabic, legal)).toContain("Legal");
  const hindi = await spokenWords("hi");
  for (const words of [english, hindi]) {
    expect(kindLabel(words, legal)).toBe("Legal");
    expect(translationNote(words, legal)).toBeNull();
  }
});

test("the shipped story has all its kinds in every language of the interface, each of them once", async () => {
  for (const language of LANGUAGES) {
    const words = await spokenWords(language);
    const labels = affairTables.kinds.map((kind) => kindLabel(words, kind));
    expect(new Set(labels).size).toBe(affairTables.kinds.length);
    const translated = affairTables.kinds.filter((kind) => translationNote(words, kind) !== null);
    expect(translated).toHaveLength(language === "en" ? 0 : affairTables.kinds.length);
  }
});
