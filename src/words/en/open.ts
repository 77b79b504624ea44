import { count, isolate, numbers } from "./grammar.ts";

export const open = {
  menu: "Open your own file",
  title: "Open your own file",
  choose: "Choose a file",
  open: "Open",
  drop: "Drop the file to open it",
  cancel: "Cancel",
  pastedName: "pasted text",
  receivedOf: (received: string, total: string) => `${received} of ${total}`,
  bytes: (value: number) =>
    value >= 1_000_000
      ? `${numbers.format(Math.round(value / 100_000) / 10)} MB`
      : `${numbers.format(Math.round(value / 1000))} kB`,
  rows: (value: number) => count(value, "row", "rows"),
  fromFile: (name: string) => `Your own file: ${isolate(name)}. It has not left this browser.`,
  fromHost: (host: string) => `These data come from ${isolate(host)}. This site has not checked them.`,
  digest: (digest: string) => `SHA-256 ${digest}`,
  back: "Back to the affair",
  setAside: (value: number) => `${count(value, "row", "rows")} set aside`,
  setAsideRow: (row: number, column: string, value: string, reason: string) =>
    `Row ${numbers.format(row)}${column === "" ? "" : `, ${isolate(column)}`}: “${isolate(value)}”. ${isolate(reason)}`,
};
