import { codeOf, DAMAGED, disguisedLetter, hiddenCharacters, STACKED_MARKS } from "../hiddenCharacters.ts";
import { type FaultList, isRecord, type PathStep, pointer } from "./fault.ts";
import type { SchemaPart } from "./schemaPart.ts";

/**
 * Warnings about what stands at `trail` and below: keys that the format does not know, characters that cannot be seen,
 * and marks that draw over other lines. What is of the wrong type is passed by: the schema reports it.
 */
export function warnOfTexts(
  schema: SchemaPart,
  value: unknown,
  trail: readonly PathStep[],
  warnings: FaultList,
): void {
  if (typeof value === "string") {
    warnOfText(value, trail, warnings);
  } else if (schema.type === "optional") {
    warnOfTexts(schema.wrapped, value, trail, warnings);
  } else if (schema.type === "union") {
    for (const option of schema.options)
      if (option.type === "object") warnOfTexts(option, value, trail, warnings);
  } else if (schema.type === "array" && schema.item.type !== "unknown" && Array.isArray(value)) {
    const list: readonly unknown[] = value;
    list.forEach((item, index) => {
      warnOfTexts(schema.item, item, [...trail, index], warnings);
    });
  } else if (schema.type === "record" && isRecord(value)) {
    for (const key of Object.keys(value)) {
      if (NO_KEYS.has(key))
        warnings.add(pointer([...trail, key]), "a key of the language itself", "no such key; it is left out");
      else warnOfTexts(schema.value, value[key], [...trail, key], warnings);
    }
  } else if ((schema.type === "object" || schema.type === "record") && Array.isArray(value)) {
    // It passes for an object without keys in the schemas.
    warnings.add(pointer(trail), "a list", "an object; nothing of the list is kept");
  } else if (schema.type === "object" && isRecord(value)) {
    for (const key of Object.keys(value)) {
      const path = [...trail, key];
      // An own key, since a file may hold `__proto__` or `constructor`.
      const field = Object.hasOwn(schema.entries, key) ? schema.entries[key] : undefined;
      if (field !== undefined) warnOfTexts(field, value[key], path, warnings);
      else warnings.add(pointer(path), "a key this format does not know", "no such key; it is left out");
    }
  }
}

/** Which valibot passes over without a word. */
const NO_KEYS: ReadonlySet<string> = new Set(["__proto__", "prototype", "constructor"]);

function warnOfText(text: string, trail: readonly PathStep[], warnings: FaultList): void {
  const [hidden] = text.match(hiddenCharacters(text)) ?? DAMAGED.exec(text) ?? [];
  if (hidden !== undefined) {
    const found = `the hidden character ${codeOf(hidden)}`;
    warnings.add(pointer(trail), found, "only characters that can be seen");
  } else if (STACKED_MARKS.test(text)) {
    const found = "nine or more marks on one letter";
    warnings.add(pointer(trail), found, "letters that stay in their line");
  } else {
    const disguised = disguisedLetter(text);
    if (disguised === undefined) return;
    const found = `the letter ${codeOf(disguised)}, which looks like another one`;
    warnings.add(pointer(trail), found, "the plain letter, by which it is found");
  }
}
