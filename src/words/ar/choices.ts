import type * as english from "../en/choices.ts";
import type { Translation } from "../words.ts";
import { isolate, numbers } from "./grammar.ts";

export const menu: Translation<typeof english.menu> = {
  theme: (next) => `تغيير الألوان: ${next}`,
  themes: { system: "كالنظام", light: "فاتح", dark: "داكن" },
  print: "طباعة القائمة",
  download: "تنزيل البيانات",
  offline: "تنزيل ملف واحد للعمل دون اتصال",
  embed: "تضمين هذا العرض",
  about: "حول الموقع وكيف يُقرأ",
  otherStory: (title) => `فتح: ${isolate(title)}`,
};

export const suggestions: Translation<typeof english.suggestions> = {
  actors: "الأطراف",
  events: "الأحداث",
  filterBy: (text) => `عرض الأحداث التي فيها «${isolate(text)}» فقط`,
  nothing: "لا حدث ولا طرف فيه هذه الكلمات. مفتاح Enter يعرض ما تتركه عوامل التصفية.",
};

export const facets: Translation<typeof english.facets> = {
  any: "أيّ",
  all: "كل",
  anyHint: "أحداث فيها أيّ من الأطراف المختارة",
  allHint: "أحداث فيها كل الأطراف المختارة",
  match: "في الأحداث",
  findActor: "ابحث عن طرف",
  findSource: "ابحث عن مصدر",
  allActors: (value) => `كل الأطراف (${numbers.format(value)})`,
  allKinds: (value) => `كل الأنواع (${numbers.format(value)})`,
  allSources: (value) => `كل المصادر (${numbers.format(value)})`,
  kept: "أكثر من 30 يومًا على وجه اليقين بين آخر يوم ربما وقع فيه الحدث وأول يوم كان يمكن للجمهور أن يعلم به.",
  questions: "أسئلة",
  further: (facets) => `المزيد: ${facets}`,
  oneSource:
    "المقال الواحد مصدر واحد. والمقالات التي تنقل عن وكالة واحدة أو صحيفة واحدة هي معًا مصدر مستقل واحد.",
  more: (value) => `يوجد ${numbers.format(value)} غيرها: اكتب جزءًا من الاسم`,
  sourceName: (publisher, title) => (publisher ? `${isolate(publisher)}: ${isolate(title)}` : isolate(title)),
  noActor: (text) => `لا طرف باسم «${isolate(text)}».`,
  noSource: (text) => `لا مصدر باسم «${isolate(text)}».`,
  counting: "جارٍ العدّ…",
  translated: "أسماء الأنواع مترجمة، وليست بألفاظ الملف نفسه.",
};
