import { count, numbers } from "./grammar.ts";

export const open = {
  menu: "Open your own file",
  open: "Open",
  cancel: "Cancel",
  receivedOf: (received: string, total: string) => `${received} of ${total}`,
  bytes: (value: number) =>
    value >= 1_000_000
      ? `${numbers.format(Math.round(value / 100_000) / 10)} MB`
      : `${numbers.format(Math.round(value / 1000))} kB`,
  rows: (value: number) => count(value, "row", "rows"),
};
