import type { embed as english } from "../en/embed.ts";
import type { Translation } from "../words.ts";

export const embed: Translation<typeof english> = {
  title: "تضمين هذا العرض",
  openInFull: "فتح العرض الكامل",
  hint: "ألصق هذا في صفحة. يُظهر ما اختير هنا بعوامل التصفية والمدة السارية، ويمكن للقراء فتحه كاملًا.",
  show: "ما يُعرض",
  shows: {
    event: "الحدث في بطاقة",
    timeline: "الخط الزمني",
    network: "الشبكة",
    list: "القائمة",
  },
  narrow: "حيث تضيق الصفحة عن 560 بكسل تظهر قائمة مكان الخط الزمني.",
  code: "الشيفرة",
  height: "الارتفاع بالبكسل",
  resizes: "ملاءمة الارتفاع للمحتوى (يضيف نصًا برمجيًا حجمه 1 كيلوبايت)",
  copyCode: "نسخ الشيفرة",
  copied: "نُسخ",
  copyFailed: "لم يسمح المتصفح بالنسخ. حدّد النص وانسخه بنفسك.",
  wheelHint: "للتكبير والتصغير: العجلة مع Ctrl أو ⌘",
  data: (version) => `البيانات: ${version}`,
};
