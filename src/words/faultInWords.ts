import type { Fault } from "../model/check/fault.ts";
import type { Words } from "./words.ts";

/** A fault of a file: where (line and column if known), what was found, what was expected, what else to look at. */
export function faultInWords(
  { messages: { states } }: Words,
  { path, found, expected, place, also }: Fault,
): string {
  const where = place === undefined ? path : `${path} (${place.line}:${place.column})`;
  const fault = states.fault(path === "" ? states.wholeFile : where, found, expected);
  return also === undefined || also === path ? fault : `${fault} ${states.faultAlso(also)}`;
}
