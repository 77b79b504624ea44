import type { clocks as english } from "../en/clocks.ts";
import type { Translation } from "../words.ts";
import { count, countAfter, DAY, EVENT, isolate } from "./grammar.ts";

export const clocks: Translation<typeof english> = {
  title: "أي يوم يُحتسب",
  names: {
    happened: "يوم وقوعه",
    known: "يوم الإعلان عنه",
    both: "كلاهما، بخط يصل بينهما",
  },
  happened: "الوقوع",
  told: "الإبلاغ",
  toldTo: (actor) => `إبلاغ ${isolate(actor)}`,
  known: "الإعلان",
  days: (days) => count(days, DAY),
  summary: (events, longest) =>
    `في هذه الفترة ${count(events, EVENT)} أُعلن عنها لاحقًا، بعد ${countAfter(longest, DAY)} على الأكثر.`,
  none: "لا حدث في هذه الفترة أُعلن عنه بعد يوم وقوعه.",
};
