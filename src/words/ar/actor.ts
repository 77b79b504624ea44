import type { actor as english } from "../en/actor.ts";
import type { Translation } from "../words.ts";
import { countAfter, isolate, type Noun, numbers } from "./grammar.ts";

const DAY: Noun = {
  zero: "لا أيام",
  one: "يوم واحد",
  two: "يومان",
  ofTwo: "يومين",
  few: "أيام",
  many: "يومًا",
  other: "يوم",
};

export const actor: Translation<typeof english> = {
  aliases: "يُعرف أيضًا باسم",
  memberOf: "ينتمي إلى",
  members: "يضم",
  inPerson: "الشخص المذكور:",
  countedHere: "أحداثهم محسوبة هنا، وتبقى السجلات تسمّي كلًّا منهم.",
  openMembers: "احتساب الأشخاص كلٌّ على حدة",
  namedHere: "ورود الاسم هنا لا يعني التورط في مخالفة.",
  restsOn: "ما يستند إليه هذا",
  statements: { role: "الصفة", memberOf: "الانتماء", description: "الوصف" },
  countIn: (period, value) => `${period}: ${numbers.format(value)}`,
  strongestTies: "أقوى الصلات",
  tieMeaning: "الصلة هي ما فعله أحدهما بالآخر، لا أكثر.",
  verbTimes: (verb, times) => (times === 1 ? isolate(verb) : `${isolate(verb)} ×${numbers.format(times)}`),
  events: "حدثًا بعد حدث",
  date: "التاريخ",
  part: "الدور",
  happened: "ما حدث",
  howSure: "مدى الثبوت",
  parts: {
    out: "فاعل",
    into: "وقع عليه الفعل",
    both: "فاعل ووقع عليه الفعل",
    present: "مشارك",
  },
  bothWays: "في الاتجاهين",
  known: (date) => `أُعلن في ${date}`,
  knownLater: (date, days) => `أُعلن في ${date}، بعد ${countAfter(days, DAY)}`,
  copy: "نسخ كملاحظات مع المصادر",
  copied: "تم النسخ",
  copyFailed: "لم يسمح المتصفح بالنسخ.",
};
