import type { Messages } from "../words.ts";
import { count, isolate, numbers, ROW } from "./grammar.ts";

export const open: Messages["open"] = {
  menu: "فتح ملفك",
  title: "فتح ملفك",
  choose: "اختيار ملف",
  open: "فتح",
  drop: "أفلت الملف هنا لفتحه",
  cancel: "إلغاء",
  pastedName: "نص ملصق",
  receivedOf: (received, total) => `${received} من ${total}`,
  bytes: (value) =>
    value >= 1_000_000
      ? `${numbers.format(Math.round(value / 100_000) / 10)} ميغابايت`
      : `${numbers.format(Math.round(value / 1000))} كيلوبايت`,
  rows: (value) => count(value, ROW),
  fromFile: (name) => `ملفك: ${isolate(name)}. لم يغادر هذا المتصفح.`,
  fromHost: (host) => `مصدر هذه البيانات ${isolate(host)}. لم يتحقق منها هذا الموقع.`,
  digest: (digest) => `SHA-256 ${digest}`,
  back: "العودة إلى القصة الأصلية",
  setAside: (value) => `صفوف نُحّيت جانبًا: ${numbers.format(value)}`,
  setAsideRow: (row, column, value, reason) =>
    `الصف ${numbers.format(row)}${column === "" ? "" : `، ${isolate(column)}`}: «${isolate(value)}». ${isolate(reason)}`,
};
