import type { tour as english } from "../en/tour.ts";
import type { Translation } from "../words.ts";
import { isolate, numbers } from "./grammar.ts";

export const tour: Translation<typeof english> = {
  title: "جولة",
  step: (number, total) => `الخطوة ${numbers.format(number)} من ${numbers.format(total)}`,
  goTo: (number, headline) => `الخطوة ${numbers.format(number)}: ${isolate(headline)}`,
  steps: "خطوات الجولة",
  next: "الخطوة التالية",
  previous: "الخطوة السابقة",
  leave: "مغادرة الجولة",
  others: "جولات أخرى",
  whole: "كل شيء عن هذا الحدث",
  emptyWindow: "الأيام التي تذكرها هذه الخطوة لا تشمل حدثها؛ لذلك تُعرض الأيام المحيطة به.",
};
