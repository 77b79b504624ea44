import { isolated } from "../../words/isolate.ts";

/** A text with signs that days lie before or after the picture. Time runs from left to right in every language. */
export function withCutSigns(text: string, isBefore: boolean, isAfter: boolean): string {
  const parts = [isBefore ? "‹" : "", text === "" ? "" : isolated(text), isAfter ? "›" : ""];
  return isBefore || isAfter ? `\u2066${parts.filter((part) => part !== "").join(" ")}\u2069` : text;
}
