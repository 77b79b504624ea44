import { foldText } from "../../model/foldText.ts";
import { sourceRecord, type Tables } from "../../model/tables.ts";
import { type TextColumn, toTextColumn } from "../../model/textColumn.ts";
import { sourceRow } from "../../model/units.ts";

const made = new WeakMap<Tables, TextColumn>();

/** Title and publisher of every source, folded, one a line: what the finder looks in. Made at its first question. */
export function sourceTexts(tables: Tables): TextColumn {
  const known = made.get(tables);
  if (known !== undefined) return known;
  const texts = toTextColumn(
    Array.from({ length: tables.sources.count }, (_, row) => {
      const { title, publisher = "" } = sourceRecord(tables, sourceRow(row));
      return `${foldText(title)}\n${foldText(publisher)}`;
    }),
  );
  made.set(tables, texts);
  return texts;
}
