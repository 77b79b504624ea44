import type { Messages } from "../words.ts";
import { isolate, numbers } from "./grammar.ts";

export const states: Messages["states"] = {
  loading: (title) => `جارٍ تحميل ${isolate(title)}`,
  tryAgain: "إعادة المحاولة",
  offline: "تعذّر جلب الملف. قد لا يكون هناك اتصال بالإنترنت.",
  fault: (path, found, expected) => `${isolate(path)}: وُجد ${isolate(found)}؛ المتوقع ${isolate(expected)}.`,
  faultAlso: (path) => `انظر أيضًا ${isolate(path)}.`,
  wholeFile: "الملف كله",
  moreFaults: (value) => `و${numbers.format(value)} غيرها`,
  nothing: "لا حدث يطابق",
  nothingHint: "لا تترك هذه الخيارات شيئًا. خفّف واحدًا منها:",
  widenWindow: "عرض المدة كلها",
  noEvents: "لا أحداث في هذه البيانات.",
  paneFailed: (pane) => `تعذّر رسم ${pane}. بقية الصفحة تعمل.`,
  lostPart: "تعذّر جلب جزء من هذه الصفحة. ما تراه محفوظ في العنوان ويعود بعد إعادة التحميل.",
  reload: "إعادة التحميل",
  dismiss: "إخفاء",
};

export const data: Messages["data"] = {
  title: "البيانات",
  file: "SHA-256",
  program: "البرنامج",
  notAvailable: "غير متاح على هذا الاتصال",
  differs: "ليست هذه هي البيانات التي نُشرت معها هذه الصفحة.",
  corrections: "تصحيحات",
  byline: "بقلم",
  publisher: "الناشر",
  licence: "الرخصة",
  contact: "للتصحيح والرد:",
  translationOf: (label) => `ترجمة «${isolate(label)}»`,
};
