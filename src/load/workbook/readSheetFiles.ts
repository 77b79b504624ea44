import { decodeText } from "../../model/check/decodeText.ts";
import { type Fault, type Refusal, refuse } from "../../model/check/fault.ts";
import type { SheetTable } from "../../model/workbook/sheets.ts";
import { note } from "../imported.ts";
import { measureOf } from "../measureFile.ts";
import type { Delimiter } from "../recogniseFormat.ts";
import { readTableRows } from "../table/tableRows.ts";
import type { Workbook } from "./sheetTaker.ts";

/** A file of a folder or a zip file; its name may have a path before it. */
export type SheetFile = { readonly name: string; readonly bytes: Uint8Array };

/** Whether a file is taken for a sheet: what systems put beside files is not. */
export const isSheetFile = (name: string): boolean =>
  /\.(?:csv|tsv)$/i.test(name) && !/(?:^|\/)(?:\.|__MACOSX\/)/.test(name);

/** CSV files as the sheets of a workbook, each named as its file: `Other dates.csv`, `other-dates.csv`. Never throws. */
export function readSheetFiles(files: readonly SheetFile[]): Workbook | Refusal {
  const sheets: SheetTable[] = [];
  const notes: Fault[] = [];
  const taken = new Set<string>();
  for (const file of files) {
    const name = file.name.replace(/^.*\//, "").replace(/\.\w+$/, "");
    const decoded = decodeText(file.bytes);
    if (!decoded.ok)
      return refuse(
        file.name,
        "bytes that are not UTF-8",
        "a file in UTF-8; spreadsheets call it “CSV UTF-8”",
      );
    if (decoded.text.trim() === "") continue;
    const key = name.toLowerCase();
    if (taken.has(key)) {
      notes.push(note(file.name, "a second sheet of this name", "each name once; the first was read"));
      continue;
    }
    taken.add(key);
    const delimiter = delimiterOf(decoded.text);
    // What would cost far more than it holds is refused before it is read.
    const measured = measureOf({ format: "table", delimiter })?.(new TextEncoder().encode(decoded.text));
    const table = measured && "ok" in measured ? measured : readTableRows(decoded.text, delimiter);
    if (!table.ok) {
      const faults = table.faults.map((fault) => ({
        ...fault,
        path: [`sheet “${name}”`, fault.path].filter((part) => part !== "").join(", "),
      }));
      return { ...table, faults };
    }
    sheets.push({ name, rows: [table.header, ...table.rows] });
  }
  return { ok: true, sheets, leftOut: [], notes };
}

/** What the first line has most of. */
function delimiterOf(text: string): Delimiter {
  const line = text.slice(0, text.search(/[\r\n]|$/));
  const count = (delimiter: Delimiter) => line.split(delimiter).length;
  const [most = ","] = ([",", ";", "\t"] as const).toSorted((one, other) => count(other) - count(one));
  return most;
}
