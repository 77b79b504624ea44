import type * as english from "../en/record.ts";
import type { Translation } from "../words.ts";
import { isolate, numbers } from "./grammar.ts";

export const columns: Translation<typeof english.columns> = {
  heights: "ارتفاع الأعمدة",
  events: "الأحداث",
  sumOf: (events, all) =>
    events === all
      ? `في كل الأحداث (${numbers.format(all)})`
      : `في ${numbers.format(events)} من ${numbers.format(all)} من الأحداث؛ لا عدد في البقية`,
  find: (column) => `ابحث في ${isolate(column)}`,
  all: (value) => `كل القيم (${numbers.format(value)})`,
  none: (text) => `لا شيء باسم «${isolate(text)}».`,
  moreColumns: (value) => `أعمدة أخرى في الملف (${numbers.format(value)})`,
  fewerColumns: "أعمدة أقل",
  ofEvent: "في أعمدة أخرى من الملف",
  measured: (value, column) => `${numbers.format(value)} ${isolate(column)}`,
};

export const media: Translation<typeof english.media> = {
  documents: "الوثائق",
  size: (kind, megabytes) => `${kind}، ${megabytes} ميغابايت`,
  missing: (file) => `غير مضمَّن هنا: ${isolate(file)}.`,
  alone: "يعرض الصورة وحدها",
  fullSize: "الحجم الكامل",
  licence: (licence) => `الترخيص: ${isolate(licence)}`,
};
