import type * as english from "../en/menu.ts";
import type { Translation } from "../words.ts";
import { isolate } from "./grammar.ts";

export const menu: Translation<typeof english.menu> = {
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
