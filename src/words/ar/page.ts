import type { Messages } from "../words.ts";
import { isolate } from "./grammar.ts";

export const panes: Messages["panes"] = {
  timeline: "الخط الزمني",
  network: "الشبكة",
  events: "الأحداث",
  filters: "عوامل التصفية",
  filter: "تصفية",
  details: "التفاصيل",
  overview: "القصة كاملة",
  views: "العرض",
  list: "القائمة",
  table: "جدول",
  pairs: "الأزواج",
  forms: "شكل القائمة",
  inOrder: "بالترتيب",
  resize: (pane) => `تغيير حجم ${pane}`,
  about: "حول",
  tabs: "طرق العرض",
  expand: "عرض المزيد من التفاصيل",
  collapse: "عرض تفاصيل أقل",
  rail: "الزمن",
};

export const header: Messages["header"] = {
  search: "البحث في الأحداث والأطراف",
  searchShortcut: "Ctrl K",
  openSearch: "بحث",
  copyLink: {
    step: "نسخ رابط هذه الخطوة",
    event: "نسخ رابط هذا الحدث",
    view: "نسخ رابط هذا العرض",
  },
  copied: "نُسخ الرابط",
  copiedOwn: "نُسخ الرابط: يعمل لمن لديه الملف",
  copyFailed: "لم يسمح المتصفح بالنسخ. الرابط في شريط العنوان.",
  language: "اللغة",
  menu: "خيارات",
  close: "إغلاق",
  skipToTimeline: "الانتقال إلى الخط الزمني",
  skipToList: "الانتقال إلى قائمة الأحداث",
  skipToDetails: "الانتقال إلى التفاصيل",
};

export const page: Messages["page"] = {
  name: "Dateline",
  printedFrom: (address) => `طُبع من ${isolate(address)}`,
};
