import type * as english from "../en/density.ts";
import type { Translation } from "../words.ts";
import { isolate, numbers } from "./grammar.ts";

const UNITS: Readonly<Record<english.DensityUnit, string>> = {
  day: "في اليوم",
  week: "في الأسبوع",
  month: "في الشهر",
  quarter: "في ربع السنة",
  year: "في السنة",
  decade: "في العقد",
  century: "في القرن",
  millennium: "في الألفية",
};

export const density: Translation<typeof english.density> = {
  unit: (unit, column) => `${column === null ? "الأحداث" : isolate(column)} ${UNITS[unit]}`,
  rest: (values) => `البقية (${numbers.format(values)})`,
  ownScale: (name, most) => `${isolate(name)}، حتى ${numbers.format(most)}`,
  none: "غير مذكور",
  lanesBy: "مسارات أخرى",
  byStatus: "حسب الثبوت",
  byAction: "حسب الفعل",
  byColumn: (column) => `حسب ${isolate(column)}`,
  noLanes: "مسارات أخرى…",
  counts: "عدد الأحداث حسب الفترة",
  by: "صف لكل",
  units: { day: "يوم", week: "أسبوع، من الاثنين", month: "شهر", year: "سنة" },
  period: "من",
  events: "الأحداث",
  copy: "انسخ الجدول",
  copied: "نُسخ",
  copyFailed: "تعذر النسخ",
};
