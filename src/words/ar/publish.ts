import type * as english from "../en/publish.ts";
import type { Translation } from "../words.ts";
import { isolate, numbers } from "./grammar.ts";

export const own: Translation<typeof english.own> = {
  invite: "اعرض قصتك أنت",
  title: "اعرض قصتك أنت",
  intro: "من جدول بيانات إلى موقع خاص بك، من دون برمجة. لا يغادر شيء هذا المتصفح ما لم ترفعه بنفسك.",
  template: "تنزيل النموذج",
  templateHint:
    "مصنّف لبرامج Excel وLibreOffice وGoogle Sheets، فيه ثلاثة أحداث للتمثيل وورقة تشرح طريقة ملئه.",
  choose: "اختر مصنّفك",
  chooseFolder: "أو مجلده مع الصور",
  chooseHint:
    "أو أفلته في أي موضع من هذه الصفحة، وحده أو مضغوطًا أو مع مجلد صوره. يُذكر كل خطأ بورقته وصفّه وعموده.",
  watchHint: "يعيد هذا المتصفح قراءة الملف كلما حفظته.",
  againHint: "بعد كل تعديل اختره أو أفلته مرة أخرى: هذا المتصفح لا يستطيع متابعة ملف.",
  publish: "نشر",
  publishHint: "حين يبدو كل شيء صحيحًا: أعطه اسمًا وخذ الموقع الجاهز في ملف zip واحد.",
  watching: (time) => `قُرئ في ${isolate(time)}، ويُقرأ من جديد كلما حُفظ.`,
  templateName: "story-template",
};

export const publishing: Translation<typeof english.publishing> = {
  title: "نشر هذه القصة",
  intro: "تحصل على ملف zip واحد: الموقع الجاهز، ولكل حدث صفحة. فُكّه على أي مستضيف للويب.",
  last: "سبق النشر؟ ملف zip الأخير",
  lastHint: "تعود إعداداته، وتظل روابطه تؤدي إلى صفحاتها.",
  lastRead: (ids) => `تمت القراءة. عدد الأحداث التي لها روابط: ${numbers.format(ids)}.`,
  lastWrong: "ليس هذا ملف zip لموقع نُشر من هنا، ولم يُقرأ منه شيء.",
  name: "اسم الموقع",
  byline: "بقلم",
  licence: "الرخصة",
  contact: "للتصويبات: عنوان بريد أو ويب",
  address: "العنوان الذي سيكون فيه",
  addressHint: "لمعاينات الروابط، ويمكن تركه فارغًا.",
  ownAccent: "لون خاص به",
  accent: "اللون",
  logo: "الشعار (SVG أو PNG أو WebP أو JPEG، حتى 1 ميغابايت)",
  logoKept: (name) => `أُبقي ${isolate(name)}.`,
  logoLarge: "حجم الشعار أكبر من 1 ميغابايت.",
  make: "أنشئ الموقع",
  cancel: "إلغاء",
  making: "يجري إنشاء الموقع",
  made: (events, size) =>
    `حُفظ: ${events}، ${size} ميغابايت. فُكّه على مستضيفك واحتفظ بملف zip ففيه روابطك وإعداداتك.`,
  refused: "تعذّر النشر، ولم يُحفظ شيء.",
  noProgram: "تعذّر جلب ملفات هذا البرنامج، ولم يُحفظ شيء. أعد المحاولة عند توفّر الاتصال.",
  unreadable: "تغيّر ملفك أو لم يعد موجودًا. اختره من جديد ثم انشر.",
  broken: "توقف إنشاء الموقع، وغالبًا لنقص الذاكرة. لم يُحفظ شيء.",
};
