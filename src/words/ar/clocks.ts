import type { clocks as english, members as englishMembers } from "../en/clocks.ts";
import type { Translation } from "../words.ts";
import { count, countAfter, DAY, EVENT, isolate, type Noun, numbers } from "./grammar.ts";

export const clocks: Translation<typeof english> = {
  title: "أي يوم يُحتسب",
  names: {
    happened: "يوم وقوعه",
    known: "يوم الإعلان عنه",
    both: "كلاهما، بخط يصل بينهما",
  },
  dated: (events, all) =>
    events === all
      ? `تاريخ لكل الأحداث (${numbers.format(all)})`
      : `تاريخ لعدد ${numbers.format(events)} من ${numbers.format(all)} من الأحداث؛ والبقية في يوم وقوعها`,
  happened: "الوقوع",
  told: "الإبلاغ",
  toldTo: (actor) => `إبلاغ ${isolate(actor)}`,
  known: "الإعلان",
  days: (days) => count(days, DAY),
  summary: (events, longest) =>
    `في هذه الفترة ${count(events, EVENT)} أُعلن عنها لاحقًا، بعد ${countAfter(longest, DAY)} على الأكثر.`,
  meaning: "في الأسفل يصل كل خط بين يوم وقوع الحدث ويوم الإعلان عنه.",
  none: "لا حدث في هذه الفترة أُعلن عنه بعد يوم وقوعه.",
};

const PERSON: Noun = {
  zero: "لا أشخاص",
  one: "شخصًا واحدًا",
  two: "شخصان",
  ofTwo: "شخصين",
  few: "أشخاص",
  many: "شخصًا",
  other: "شخص",
};

export const members: Translation<typeof englishMembers> = {
  fold: "الأشخاص ضمن جهاتهم",
  hint: (people) =>
    `تُظهر الأعداد والصور ${countAfter(people, PERSON)} ضمن الجهة التي ينتمي إليها كل منهم. أما النصوص فتبقي على الأسماء.`,
};
