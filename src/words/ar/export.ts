import type { Messages } from "../words.ts";

export const take: Messages["take"] = { menu: "تنزيل البيانات" };

export const embed: Messages["embed"] = {
  title: "تضمين هذا العرض",
  open: "تضمين هذا العرض",
  openInFull: "فتح العرض الكامل",
  hint: "ألصق هذا في صفحة. يُظهر ما على الشاشة الآن بعوامل تصفيته، ويمكن للقراء فتحه كاملًا.",
  code: "الشيفرة",
  height: "الارتفاع بالبكسل",
  resizes: "ملاءمة الارتفاع للمحتوى (يضيف نصًا برمجيًا حجمه 1 كيلوبايت)",
  copyCode: "نسخ الشيفرة",
  wheelHint: "للتكبير والتصغير: العجلة مع Ctrl أو ⌘",
};
