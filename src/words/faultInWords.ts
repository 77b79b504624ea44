import type { Fault } from "../model/fault.ts";
import type { Words } from "./words.ts";

/** A fault of a file: where, with line and column if they are known, what was found and what was expected. */
export function faultInWords(
  { messages: { states } }: Words,
  { path, found, expected, place }: Fault,
): string {
  const where = place === undefined ? path : `${path} (${place.line}:${place.column})`;
  return states.fault(path === "" ? states.wholeFile : where, found, expected);
}
