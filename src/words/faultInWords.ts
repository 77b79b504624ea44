import type { Fault, ParquetFault } from "../model/check/fault.ts";
import { grouped } from "../model/grouped.ts";
import type { SetAside } from "../model/setAside.ts";
import { isolate, numbers } from "./en/grammar.ts";
import { filesWords } from "./fileWords.ts";
import { visibleText } from "./isolate.ts";
import type { Words } from "./words.ts";

/**
 * A fault in words: its place, what was found and expected, and another place to look at. The sentence is English,
 * because checks report in English. Only faults of Parquet files are in the language of the page.
 */
export function faultInWords(words: Words, { path, found, expected, place, also, parquet }: Fault): string {
  if (parquet) return parquetInWords(words, parquet);
  // A path contains keys of the file, which may run in another direction or have hidden characters.
  const shown = isolate(visibleText(path));
  const where = path === "" ? "the whole file" : place ? `${shown} (${place.line}:${place.column})` : shown;
  const fault = `${where}: found ${isolate(found)}; expected ${isolate(expected)}.`;
  return also === undefined || also === path ? fault : `${fault} See also ${isolate(visibleText(also))}.`;
}

/** The reason why a row of a file was left out, in English. */
export function setAsideInWords({ row, column, value, reason, cell }: SetAside): string {
  const sheet = cell?.sheet ? `${isolate(visibleText(cell.sheet))} · ` : "";
  const named = column === "" ? "" : `, ${isolate(visibleText(column))}`;
  return `${sheet}Row ${numbers.format(row)}${named}: “${isolate(visibleText(value))}”. ${isolate(reason)}`;
}

export const inEnglish = { lang: "en", dir: "ltr" } as const;

export const languageOfFault = ({ parquet }: Fault) => (parquet ? {} : inEnglish);

function parquetInWords(words: Words, fault: ParquetFault): string {
  const say = filesWords(words).parquet;
  switch (fault.kind) {
    case "no-parts":
      return say[fault.kind](fault.megabytes);
    case "many":
      return say[fault.kind][fault.of](fault.most);
    case "rows":
      return say[fault.kind](fault.has, fault.says);
    case "outside":
      return say[fault.kind](fault.group);
    case "codec":
      return say[fault.kind](visibleText(fault.column), fault.codec);
    case "column":
      return say[fault.kind](visibleText(fault.column), fault.found);
    case "no-cells":
      return say[fault.kind](visibleText(fault.column));
    default:
      return say[fault.kind];
  }
}

/** Groups faults that differ only in their place and in the quoted part of the found text. */
export function faultsBySort(
  faults: readonly Fault[],
): readonly { readonly fault: Fault; readonly others: readonly Fault[] }[] {
  const sorts = grouped(faults, ({ found, expected, parquet }) =>
    JSON.stringify([found.replace(/“.*”/, ""), expected, parquet]),
  );
  return Array.from(sorts.values()).flatMap(([fault, ...others]) => (fault ? [{ fault, others }] : []));
}
