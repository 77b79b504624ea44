import type * as english from "../en/folder.ts";
import type { Translation } from "../words.ts";
import { isolate, numbers } from "./grammar.ts";

export const folder: Translation<typeof english.folder> = {
  title: "ما الموجود منه هنا",
  counted: (events, most) =>
    `عدد الأحداث في هذه النافذة ${numbers.format(events)}: هي معدودة لا مسرودة. تأتي الأحداث واحدًا واحدًا حين لا يزيد ما في النافذة على ${numbers.format(most)}.`,
  zoom: "اعرض وسط النافذة",
  asking: "جارٍ العد…",
  askingRows: "تُطلب الأحداث واحدًا واحدًا. وإلى أن تصل فكل الأعداد هي السابقة.",
  years: (from, to) =>
    from === to
      ? `تُعد الجهات وروابطها على سنة ${from} كاملة بلا أي مرشح؛ ولا تُسمى إلا الأكثر نشاطًا.`
      : `تُعد الجهات وروابطها على سنوات كاملة، من ${from} إلى ${to}، بلا أي مرشح؛ ولا تُسمى إلا الأكثر نشاطًا.`,
  all: (events, most) =>
    `عدد الأحداث في هذا المجلد ${numbers.format(events)}. الأنواع ودرجات الثبوت والخط الزمني معدودة بدقة؛ ويُقرأ في كل مرة حتى ${numbers.format(most)} حدث واحدًا واحدًا.`,
  cannot: "ما لا يجيب عنه المجلد",
  things: [
    "البحث عن الكلمات، والترشيح بالمصدر أو بالفعل",
    "مسارات الجهات، والطرق من جهة إلى أخرى، والدوائر حول جهة",
    "نافذتان جنبًا إلى جنب، والتشغيل عبر الزمن",
    "نسخ تؤخذ: التصدير والطباعة والملف دون اتصال",
  ],
  tooMany: (events, most) =>
    `تشارك جهات المرشح في ${numbers.format(events)} حدث، أي أكثر من ${numbers.format(most)}: لم يُطبق الترشيح بالجهات.`,
  failed: "لم تصل الأحداث المفردة. ويبقى ما هو معدود.",
  again: "اطلب من جديد",
  actor: (name, events) =>
    `تشارك ${isolate(name)} في ${numbers.format(events)} حدث من السنوات التي تمسها هذه النافذة، بلا أي مرشح. ولا يُعرف أيها إلا حين تُطلب.`,
  tie: (one, other, events) =>
    `عدد الأحداث التي فعلت فيها ${isolate(one)} شيئًا بـ${isolate(other)}: ${numbers.format(events)}، في السنوات التي تمسها هذه النافذة، بلا أي مرشح.`,
  between: (one, other, events) =>
    `عدد الأحداث بين ${isolate(one)} و${isolate(other)}: ${numbers.format(events)}، في السنوات التي تمسها هذه النافذة، بلا أي مرشح؛ ولم يُذكر من الفاعل.`,
  only: (name) => `أحداث ${isolate(name)} فقط`,
};
