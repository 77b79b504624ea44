import type * as english from "../en/question.ts";
import type { Translation } from "../words.ts";
import { count, isolate, ROW } from "./grammar.ts";

export const question: Translation<typeof english.question> = {
  foreignTitle: (host) => `هل تفتح بيانات من ${isolate(host)}؟`,
  foreignHint: (host) =>
    `إذا فتحتها عرف ${isolate(host)} عنوانك على الشبكة وأنك طلبت هذا الملف. لم يتحقق هذا الموقع مما فيه. بعد ذلك لا يمكن لهذه الصفحة أن تسأل أي مضيف آخر.`,
  tableTitle: (name) => `ما تعنيه أعمدة «${isolate(name)}»`,
  hint: (rows) => `${count(rows, ROW)}. صحّح ما أخطأ فيه التخمين. لا يُحفظ شيء من ذلك.`,
  whichTitle: "أيُّ هذه الملفات؟",
  whichHint: "أُعطيت عدة ملفات معًا، ولا يُفتح إلا واحد. أيها؟",
  stillNeeded: (what) => `ما زال مطلوبًا: ${what}.`,
  missing: { date: "تاريخ أو بداية", headline: "عنوان أو فعل" },
  leaveOut: "يُترك",
  dayOrder: "يمكن قراءة بعض التواريخ بطريقتين. أيهما يأتي أولًا؟",
  dayFirst: "اليوم",
  monthFirst: "الشهر",
  twoWays: (value, one, other) => `${isolate(value)}: ${one} أو ${other}`,
  roles: {
    id: "المعرّف",
    date: "التاريخ",
    start: "البداية",
    end: "النهاية",
    headline: "العنوان",
    action: "الفعل",
    from: "مَن يفعل",
    to: "مَن يقع عليه الفعل",
    actors: "الأطراف",
    actions: "الأفعال",
    summary: "الملخص",
    kind: "النوع",
    status: "درجة التثبّت",
    place: "المكان",
    url: "عنوان المصدر على الويب",
    sources: "المصادر",
    dateNote: "كيف حُدد التاريخ",
    known: "معروف منذ",
    knownNote: "كيف عُرف",
    dispute: "الخلاف",
    reply: "ردود مسجلة",
    prominence: "الأهمية",
  },
};

export const failure: Translation<typeof english.failure> = {
  unknownDataset: (id) => `لا بيانات هنا باسم «${isolate(id)}».`,
  noReader:
    "تعذّر جلب جزء الصفحة الذي يقرأ الملفات، ولا يُعرف شيء عن الملف نفسه. تحقّق من اتصالك ثم حاول مرة أخرى.",
  ownFile: "أُنشئ هذا الرابط وملف من قرص شخص ما مفتوح. هو وحده يملكه: افتحه من جديد.",
  foreignDeclined: (host) => `لم يُجلب شيء من ${isolate(host)}.`,
  stopped: "أُوقف التحميل.",
  unanswered: (name) => `لا يمكن قراءة «${isolate(name)}» دون الإجابات المطلوبة.`,
  stays: "ما كان مفتوحًا من قبل باقٍ في الصفحة.",
  openDefault: "فتح القصة الأصلية",
};

export const origin: Translation<typeof english.origin> = {
  copy: "هذه البيانات من ملف يملكه شخص ما. لم يتحقق منها أي موقع.",
};
