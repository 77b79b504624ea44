import type { take as english } from "../en/export.ts";
import type { Translation } from "../words.ts";
import { count, EVENT } from "./grammar.ts";

export const take: Translation<typeof english> = {
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
