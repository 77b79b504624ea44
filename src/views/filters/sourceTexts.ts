import { foldText } from "../../model/foldText.ts";
import { oncePerTables } from "../../model/oncePerTables.ts";
import { sourceRecord } from "../../model/tables.ts";
import { toTextColumn } from "../../model/textColumn.ts";
import { sourceRow } from "../../model/units.ts";

/** Title and publisher of every source, folded, one a line: what the finder looks in. */
export const sourceTexts = oncePerTables((tables) =>
  toTextColumn(
    Array.from({ length: tables.sources.count }, (_, row) => {
      const { title, publisher = "" } = sourceRecord(tables, sourceRow(row));
      return `${foldText(title)}\n${foldText(publisher)}`;
    }),
  ),
);
