import type { Messages } from "../words.ts";
import { count, numbers, ROW } from "./grammar.ts";

export const open: Messages["open"] = {
  menu: "فتح ملفك",
  open: "فتح",
  cancel: "إلغاء",
  receivedOf: (received, total) => `${received} من ${total}`,
  bytes: (value) =>
    value >= 1_000_000
      ? `${numbers.format(Math.round(value / 100_000) / 10)} ميغابايت`
      : `${numbers.format(Math.round(value / 1000))} كيلوبايت`,
  rows: (value) => count(value, ROW),
};
