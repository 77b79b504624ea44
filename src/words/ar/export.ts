import type { Messages } from "../words.ts";
import { count, EVENT } from "./grammar.ts";

export const take: Messages["take"] = {
  menu: "تنزيل البيانات",
  title: "تنزيل البيانات",
  scope: "أي الأحداث",
  shown: (events) => `على الشاشة: ${count(events, EVENT)}`,
  all: (events) => `الكل: ${count(events, EVENT)}`,
  formats: {
    json: { name: "JSON", hint: "كل شيء، مع الأطراف والمصادر؛ ويُفتح هنا من جديد" },
    csv: { name: "CSV", hint: "سطر لكل حدث، لجداول البيانات" },
    gexf: { name: "GEXF", hint: "الشبكة عبر الزمن، لأدوات الشبكات" },
  },
};

export const embed: Messages["embed"] = {
  title: "تضمين هذا العرض",
  open: "تضمين هذا العرض",
  openInFull: "فتح العرض الكامل",
  hint: "ألصق هذا في صفحة. يُظهر ما على الشاشة الآن بعوامل تصفيته، ويمكن للقراء فتحه كاملًا.",
  code: "الشيفرة",
  height: "الارتفاع بالبكسل",
  resizes: "ملاءمة الارتفاع للمحتوى (يضيف نصًا برمجيًا حجمه 1 كيلوبايت)",
  copyCode: "نسخ الشيفرة",
  wheelHint: "للتكبير والتصغير: العجلة مع Ctrl أو ⌘",
};
