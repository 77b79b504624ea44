import type { Messages } from "../words.ts";
import { ACTOR, count, countAfter, EVENT, isolate, MONTH, numbers, YEAR } from "./grammar.ts";

export const filters: Messages["filters"] = {
  actors: "الأطراف",
  kind: "النوع",
  standing: "درجة التثبّت",
  sources: "المصادر",
  fewer: "أقل",
  oneSource: "مصدر مستقل واحد فقط",
  kept: "بقي محجوبًا عن الجمهور أكثر من 30 يومًا",
  contested: "الأحداث المختلف عليها فقط",
  contestedMark: "مختلف عليها",
  clear: "مسح عوامل التصفية",
  zoomTo: (events) => `تقريب إلى ${events}`,
  active: "عوامل التصفية السارية",
  textChip: (text) => `«${isolate(text)}»`,
  remove: (what) => `إزالة ${isolate(what)}`,
  inForce: (value) => `عوامل التصفية · ${numbers.format(value)}`,
  show: (value) => `عرض ${countAfter(value, EVENT)}`,
};

export const timeline: Messages["timeline"] = {
  marks: "الأحداث على الخط الزمني",
  zoomIn: "تكبير",
  zoomOut: "تصغير",
  showAll: "عرض الكل",
  from: "البداية",
  to: "النهاية",
  fold: "طيّ فترات الصمت",
  highest: (events) => `الأعلى: ${events}`,
  binned: (period, events) => `${period}: ${events}`,
  zoomToThese: "كبّر إلى هذه الأحداث",
  stack: (value, range) => `${count(value, EVENT)}، ${range}`,
  rest: (values) => `البقية (${numbers.format(values)})`,
  notStated: "غير مذكور",
};

export const list: Messages["list"] = {
  more: (value) => `عرض ${numbers.format(value)} أخرى`,
  earlier: (value) => `عرض ${numbers.format(value)} أسبق`,
  gapMonths: (value) => `${count(value, MONTH)} بلا أحداث`,
  gapYears: (value) => `${count(value, YEAR)} بلا أحداث`,
  others: (value) => `${numbers.format(value)} غيرهم`,
};

export const details: Messages["details"] = {
  version: (version, updated) =>
    [version && `الإصدار ${isolate(version)}`, updated].filter(Boolean).join("، "),
  direction: (from, to) => `${isolate(from)} ← ${isolate(to)}`,
  tie: (one, other) => `${isolate(one)} و${isolate(other)}`,
};

export const spoken: Messages["spoken"] = {
  event: (date, headline, standing, actors, sources) =>
    `${date}. ${isolate(headline)}${/[.!?…؟]$/.test(headline) ? "" : "."} ${standing && `${standing}. `}${count(actors, ACTOR)}، ${sources}.`,
  position: (index, total) => `${numbers.format(index)} من ${numbers.format(total)}.`,
};
