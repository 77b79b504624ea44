import type { Fault } from "../model/check/fault.ts";
import { visibleText } from "./isolate.ts";
import { parquetInWords } from "./parquetInWords.ts";
import type { Words } from "./words.ts";

/** A fault of a file: where (line and column if known), what was found, what was expected, what else to look at. */
export function faultInWords(words: Words, { path, found, expected, place, also, parquet }: Fault): string {
  if (parquet) return parquetInWords(words, parquet);
  const { states } = words.messages;
  // Keys of a file are part of its paths.
  const shown = visibleText(path);
  const where = place === undefined ? shown : `${shown} (${place.line}:${place.column})`;
  const fault = states.fault(path === "" ? states.wholeFile : where, found, expected);
  return also === undefined || also === path ? fault : `${fault} ${states.faultAlso(visibleText(also))}`;
}
