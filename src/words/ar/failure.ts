import type { failure as english } from "../en/failure.ts";
import type { Translation } from "../words.ts";
import { isolate } from "./grammar.ts";

export const failure: Translation<typeof english> = {
  unknownDataset: (id) => `لا بيانات هنا باسم «${isolate(id)}».`,
  ownFile: "أُنشئ هذا الرابط وملف من قرص شخص ما مفتوح. هو وحده يملكه: افتحه من جديد.",
  foreignDeclined: (host) => `لم يُجلب شيء من ${isolate(host)}.`,
  stopped: "أُوقف التحميل.",
  unanswered: (name) => `لا يمكن قراءة «${isolate(name)}» دون الإجابات المطلوبة.`,
  stays: "ما كان مفتوحًا من قبل باقٍ في الصفحة.",
  openDefault: "فتح القصة الأصلية",
};
