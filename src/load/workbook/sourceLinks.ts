import { plainName, SHEETS, type SheetTable } from "../../model/sheets.ts";
import { joinParts, splitParts } from "../../model/tableCells.ts";
import { note } from "../imported.ts";
import { withoutAddition } from "../table/otherWords.ts";
import {
  cellName,
  type LinkedSheet,
  MOST_ABOVE,
  type PlacedLink,
  someOf,
  type Workbook,
} from "./sheetTaker.ts";

/** The headers of sources in a table (`load/table/columnRoles.ts`). */
const IN_TABLES: ReadonlySet<string> = new Set(["source", "sources", "citations", "references"]);

/** Writes the address of a link to a source after its name: `Title <address>`. Addresses of other words are noted. */
export function withSourceLinks(workbook: Workbook): Workbook {
  const notes = [...workbook.notes];
  const sheets = workbook.sheets.map((sheet): SheetTable => {
    const { name, links = [] } = sheet;
    const rows = [...sheet.rows];
    const unread = links.filter((link) => {
      const written = linked(sheet, link);
      if (written === undefined) return true;
      rows[link.row] = (rows[link.row] ?? []).with(link.place, written);
      return false;
    });
    if (unread.length > 0) {
      const found = someOf(unread.map(({ row, column }) => cellName(row, column)));
      const place = `sheet “${name}”`;
      notes.push(note(place, `addresses behind the words of cells: ${found}`, "addresses in a column “url”"));
    }
    return { name, rows };
  });
  return { ...workbook, sheets, notes };
}

/** The cell with its address; undefined if it does not name one source. */
function linked({ name, rows }: LinkedSheet, { row, place, address }: PlacedLink): string | undefined {
  const cell = rows[row]?.[place] ?? "";
  const levels = SHEETS.find((one) => plainName(one.name) === plainName(name))?.levels ?? [];
  const headers = rows
    .slice(0, Math.min(row, MOST_ABOVE + 1))
    .map((cells) => withoutAddition(cells[place] ?? ""));
  const url = `<${address.replace(/[<>\s]/g, encodeURIComponent)}>`;
  const column = levels
    .flatMap(({ list, columns }) =>
      columns.map((one) => ({ ...one, isTitle: list === "sources" && one.name === "title" })),
    )
    .find((one) => headers.includes(one.name) && (one.isTitle || one.refersTo === "sources"));
  if (column?.form.kind === "text") return `${cell.trim()} ${url}`;
  if (column === undefined && !(levels.length === 0 && headers.some((header) => IN_TABLES.has(header))))
    return undefined;
  const [entry, ...more] = splitParts(cell);
  const [title, ...parts] = entry ?? [];
  return title === undefined || more.length > 0 ? undefined : joinParts([[`${title} ${url}`, ...parts]]);
}
