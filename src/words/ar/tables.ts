import type * as english from "../en/tables.ts";
import type { Translation } from "../words.ts";
import { isolate, numbers } from "./grammar.ts";

export const pairs: Translation<typeof english.pairs> = {
  title: "مَن فعل ماذا بمَن، الأكثر أولًا",
  between: "و(لم يُذكر من الفاعل):",
  from: "مَن",
  to: "بمَن",
  events: "الأحداث",
  verbs: "ماذا",
  first: "الأول",
  last: "الأخير",
  trend: "عبر الزمن",
  only: (one, other) => `الأحداث التي فيها ${isolate(one)} و${isolate(other)} فقط`,
  onlyDone: (verb) => `الأحداث التي فيها الفعل ${isolate(verb)} فقط`,
  none: "لا طرف يفعل شيئًا بآخر في هذه الأحداث.",
  times: (verb, value) => `${numbers.format(value)} ${isolate(verb)}`,
  actions: "الأفعال",
  findAction: "ابحث عن فعل",
  noAction: (text) => `لا فعل باسم «${isolate(text)}».`,
  allActions: (value) => `كل الأفعال (${numbers.format(value)})`,
  part: "دورهم",
  parts: { any: "أي دور", acts: "فاعلون", upon: "وقع عليهم الفعل" },
};

export const table: Translation<typeof english.table> = {
  date: "التاريخ",
  headline: "العنوان",
};
