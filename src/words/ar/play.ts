import type { play as english } from "../en/play.ts";
import type { Translation } from "../words.ts";
import { isolate, numbers } from "./grammar.ts";

export const play: Translation<typeof english> = {
  title: "تشغيل القصة عبر الزمن",
  play: "تشغيل",
  pause: "إيقاف مؤقت",
  moment: "الموضع في الزمن",
  pace: "ما يتساوى في كل خطوة",
  paces: { events: "بعدد الأحداث", days: "بعدد الأيام" },
  speed: "السرعة",
  speeds: { slow: "بطيئة", normal: "عادية", fast: "سريعة" },
  compare: "مقارنة",
  close: "إغلاق",
  comparison: {
    title: "مقارنة فترتين",
    swap: "عرض الفترة الأخرى",
    close: "إغلاق المقارنة",
    shown: "في الخط الزمني",
    events: "الأحداث",
    actors: "الأطراف",
    byActor: "الأكثر نشاطًا",
    came: (ties) => `روابط ظهرت: ${numbers.format(ties)}`,
    went: (ties) => `روابط اختفت: ${numbers.format(ties)}`,
    stayed: (ties) => `روابط بقيت: ${numbers.format(ties)}`,
    tie: (from, to) => `من ${isolate(from)} إلى ${isolate(to)}`,
    marks: "في الشبكة تعني + ما ظهر و− ما اختفى؛ وما يوجد في الفترة الأخرى وحدها يُرسم باهتًا.",
  },
};
