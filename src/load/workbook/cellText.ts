/** What a cell of a workbook holds, as the file says it. */
export type CellContent = {
  readonly value: string | number | boolean | Date | null;
  /** How numbers and days are shown, such as `mmm-yy`; "" where the file says nothing. */
  readonly format: string;
};

/**
 * The text of a cell. A spreadsheet turns what looks like a date into a day: "2019-05" becomes 1 May 2019, shown as
 * `mmm-yy`. What it shows is what was written, so a format without a day gives the month back, and one of a year alone
 * the year.
 *
 *     1 May 2019, `mmm-yy`      2019-05
 *     1 January 2019, `yyyy`    2019
 *     1 May 2019, `dd/mm/yyyy`  2019-05-01
 */
export function cellText({ value, format }: CellContent): string {
  if (value === null) return "";
  if (value instanceof Date) return dayText(value, format);
  if (typeof value === "boolean") return value ? "true" : "false";
  return String(value);
}

/** Texts and colours that a format adds, and characters that stand for themselves. */
const ADDED = /"[^"]*"|\\.|\[[^\]]*\]|_.|\*./g;

/** Days before this one are how spreadsheets write a time of day alone. */
const FIRST_DAY = Date.UTC(1900, 0, 2);

function dayText(value: Date, format: string): string {
  if (Number.isNaN(value.getTime())) return "";
  const iso = value.toISOString();
  if (value.getTime() < FIRST_DAY) return iso.slice(11, 16);
  const [day = ""] = iso.split("T");
  const shown = (format.split(";")[0] ?? "").toLowerCase().replaceAll(ADDED, "");
  const says = (letter: string): boolean => shown.includes(letter);
  // An `m` beside hours or seconds is a minute.
  const saysMonth = says("m") && !says("h") && !says("s");
  if (says("d") || !says("y")) return day;
  return saysMonth ? day.slice(0, 7) : day.slice(0, 4);
}
