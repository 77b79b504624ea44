import type { link as english } from "../en/link.ts";
import type { Translation } from "../words.ts";
import { isolate } from "./grammar.ts";

export const link: Translation<typeof english> = {
  ignored: (parts) => `أُهملت أجزاء من هذا الرابط: ${parts}.`,
  ignoredPart: (what, text) => `${what} «${isolate(text)}»`,
  ignoredKeys: {
    data: "البيانات",
    event: "الحدث",
    focus: "الطرف المختار",
    actor: "الطرف",
    match: "المطابقة",
    kind: "النوع",
    status: "درجة التثبّت",
    source: "المصدر",
    contested: "المختلف عليه",
    q: "نص البحث",
    from: "البداية",
    to: "النهاية",
    window: "الفترة",
    view: "العرض",
    lanes: "المسارات",
    fold: "طيّ فترات الصمت",
    story: "الجولة",
    step: "الخطوة",
    lang: "اللغة",
  },
  otherFile: "ليس هذا الملف الذي أُنشئ به الرابط، لذلك فُتح على حدة. «رجوع» يعيدك إلى الرابط.",
  otherFileNamed: (name) =>
    `ليس هذا «${isolate(name)}» كما كان حين أُنشئ الرابط، لذلك فُتح على حدة. «رجوع» يعيدك إلى الرابط.`,
  newerLink: "أنشأ هذا الرابط إصدار أحدث من Dateline؛ يُعرض منه ما فُهم.",
  withdrawn: (event, date, reason) => `سُحب الحدث «${isolate(event)}» في ${date}: ${isolate(reason)}`,
  replacement: "ما حل محله",
};
