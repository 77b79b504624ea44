import type { detail as english } from "../en/detail.ts";
import type { Translation } from "../words.ts";
import { count, countOf, EVENT, isolate } from "./grammar.ts";

export const detail: Translation<typeof english> = {
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
  noEventsHere: "لا شيء في هذه الفترة.",
  outsideFilters: "عوامل التصفية أو الفترة المعروضة تُخرج هذا الحدث من الصور.",
  story: "القصة",
  howSure: "ما مدى ثبوت ذلك؟",
  turningPoints: "نقاط تحول",
  eventsInWindow: (inWindow, all) =>
    inWindow === all ? count(all, EVENT) : `${countOf(inWindow, all, EVENT)} في هذه الفترة`,
};
