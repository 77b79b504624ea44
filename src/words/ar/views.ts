import type { Messages } from "../words.ts";
import { ACTOR, count, countAfter, countOf, EVENT, isolate, MONTH, numbers, YEAR } from "./grammar.ts";

export const filters: Messages["filters"] = {
  actors: "الأطراف",
  kind: "النوع",
  standing: "درجة التثبّت",
  sources: "المصادر",
  fewer: "أقل",
  contested: "الأحداث المختلف عليها فقط",
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
};

export const list: Messages["list"] = {
  more: (value) => `عرض ${numbers.format(value)} أخرى`,
  earlier: (value) => `عرض ${numbers.format(value)} أسبق`,
  gapMonths: (value) => `${count(value, MONTH)} بلا أحداث`,
  gapYears: (value) => `${count(value, YEAR)} بلا أحداث`,
  others: (value) => `${numbers.format(value)} غيرهم`,
};

export const details: Messages["details"] = {
  previous: "الحدث السابق",
  next: "الحدث التالي",
  close: "إغلاق التفاصيل",
  share: "مشاركة واقتباس",
  whoDidWhat: "مَن فعل ماذا",
  alsoInvolved: "أطراف أخرى معنية",
  sources: "المصادر",
  noSources: "لم يُذكر مصدر.",
  dated: "كيف حُدد التاريخ",
  known: (date) => `صار معروفًا للعموم: ${date}.`,
  usedHere: "المعتمد هنا",
  anotherAccount: "رواية أخرى",
  replies: "ردود مسجلة",
  told: "مَن أُبلغ به",
  noReply: "سُئل ولم يُجب.",
  archived: "نسخة محفوظة",
  repeats: (origin) => `نقلًا عن ${isolate(origin)}`,
  changes: "تصحيحات",
  linked: "أحداث مرتبطة",
  opensHost: (host) => `يفتح ${isolate(host)}`,
  filterBy: (name) => `الأحداث التي فيها ${isolate(name)} فقط`,
  unfilter: (name) => `إزالة عامل التصفية ${isolate(name)}`,
  filterByBoth: "الأحداث التي فيها كلاهما فقط",
  tie: (one, other) => `${isolate(one)} و${isolate(other)}`,
  direction: (from, to) => `${isolate(from)} ← ${isolate(to)}`,
  noEventsHere: "لا شيء في هذه الفترة.",
  outsideFilters: "عوامل التصفية أو الفترة المعروضة تُخرج هذا الحدث من الصور.",
  story: "القصة",
  howSure: "ما مدى ثبوت ذلك؟",
  turningPoints: "نقاط تحول",
  version: (version, updated) =>
    [version && `الإصدار ${isolate(version)}`, updated].filter(Boolean).join("، "),
  eventsInWindow: (inWindow, all) =>
    inWindow === all ? count(all, EVENT) : `${countOf(inWindow, all, EVENT)} في هذه الفترة`,
};

export const spoken: Messages["spoken"] = {
  event: (date, headline, standing, actors, sources) =>
    `${date}. ${isolate(headline)}${/[.!?…؟]$/.test(headline) ? "" : "."} ${standing && `${standing}. `}${count(actors, ACTOR)}، ${sources}.`,
  position: (index, total) => `${numbers.format(index)} من ${numbers.format(total)}.`,
};
