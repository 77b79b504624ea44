import type { ParquetFault } from "../model/check/fault.ts";
import { visibleText } from "./isolate.ts";
import { parquetWords } from "./laterWords.ts";
import type { Words } from "./words.ts";

/** Says a fault of a Parquet file in one sentence with its remedy. */
export function parquetInWords(words: Words, fault: ParquetFault): string {
  const say = parquetWords(words);
  switch (fault.kind) {
    case "damaged":
      return say.damaged;
    case "too-large":
      return say.tooLarge;
    case "encrypted":
      return say.encrypted;
    case "elsewhere":
      return say.elsewhere;
    case "changed":
      return say.changed;
    case "other-part":
      return say.otherPart;
    case "short":
      return say.short;
    case "no-parts":
      return say.noParts(fault.megabytes);
    case "many":
      return say.many[fault.of](fault.most);
    case "rows":
      return say.rows(fault.has, fault.says);
    case "outside":
      return say.outside(fault.group);
    case "codec":
      return say.codec(visibleText(fault.column), fault.codec);
    case "column":
      return say.column(visibleText(fault.column), fault.found);
    case "no-cells":
      return say.noCells(visibleText(fault.column));
  }
}
