import type { lanes as english } from "../en/lanes.ts";
import type { Translation } from "../words.ts";
import { ACTOR, count, countOf, EVENT, isolate, numbers } from "./grammar.ts";

export const lanes: Translation<typeof english> = {
  title: "المسارات",
  byKind: "حسب النوع",
  byActor: "حسب الطرف",
  list: "مسارات الأطراف",
  shown: (value, all) => countOf(value, all, ACTOR),
  more: "مسارات أكثر",
  fewer: "مسارات أقل",
  others: "أطراف أخرى فقط",
  legend: "علامات المسارات",
  signs: {
    agent: "فعل",
    target: "وقع عليه الفعل",
    mentioned: "ذُكر",
    act: "الفعل",
    joint: "ذُكرا معًا",
  },
  onPhone: "مسارات الأطراف تحتاج إلى شاشة أعرض. هذه هي الأحداث نفسها في قائمة، ومع كل منها من شارك فيه.",
  lane: (name, kind, events, place, all) =>
    `${isolate(name)}، ${kind}، ${count(events, EVENT)}، المسار ${numbers.format(place)} من ${numbers.format(all)}`,
  hint: "اسحب المسار، أو انقله بالمفتاح Alt ومفاتيح الأسهم.",
  moved: (name, place, all) => `${isolate(name)}: المسار ${numbers.format(place)} من ${numbers.format(all)}`,
  act: (from, verb, to) => `${isolate(from)} ${isolate(verb)} ${isolate(to)}.`,
  actSaid: (from, verb, to, standing) => `${isolate(from)} ${isolate(verb)} ${isolate(to)} (${standing}).`,
};
