import type { Draft } from "./draftDataset.ts";

/** A draft as a file of our format: one record a line, as every other file that is written here. */
export function draftText(draft: Draft): string {
  const fields = Object.entries(draft).map(([key, value]) => {
    const isList = Array.isArray(value) && value.length > 0;
    return `${JSON.stringify(key)}: ${isList ? `[\n${value.map((one: unknown) => JSON.stringify(one)).join(",\n")}\n]` : JSON.stringify(value)}`;
  });
  return `{${fields.join(",\n")}}\n`;
}
