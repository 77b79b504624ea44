import type { SetAside } from "../../model/setAside.ts";

/** The rows set aside as a table. Cells that a spreadsheet would run as a formula get an apostrophe (OWASP ASVS 1.2.10). */
export function setAsideCsv(rows: readonly SetAside[]): string {
  const lines = rows.map(({ row, column, value, reason }) =>
    [String(row), column, value, reason].map(cell).join(","),
  );
  return `\uFEFF${["row,column,value,reason", ...lines].join("\r\n")}\r\n`;
}

function cell(text: string): string {
  const safe = /^[=+\-@\t\r＝＋－＠]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
