import type * as english from "../en/question.ts";
import type { Translation } from "../words.ts";
import { count, FAULT, isolate, numbers, ROW } from "./grammar.ts";

export const question: Translation<typeof english.question> = {
  foreignTitle: (host) => `هل تفتح بيانات من ${isolate(host)}؟`,
  foreignHint: (host) =>
    `إذا فتحتها عرف ${isolate(host)} عنوانك على الشبكة وأنك طلبت هذا الملف. لم يتحقق هذا الموقع مما فيه. بعد ذلك لا يمكن لهذه الصفحة أن تسأل أي مضيف آخر.`,
  tableTitle: (name) => `ما تعنيه أعمدة «${isolate(name)}»`,
  hint: (rows) => `${count(rows, ROW)}. صحّح ما أخطأ فيه التخمين.`,
  second: {
    joined: "قُرئ الصفان الأولان أسماءً للأعمدة.",
    "left-out": "يكرر الصف الثاني أسماء الأعمدة، وقد تُرك.",
  },
  column: "العمود",
  means: "معناه",
  examples: "مثلًا",
  find: "ابحث عن عمود",
  moreColumns: (value) => `أظهر بقية الأعمدة (${numbers.format(value)})`,
  preview: "حدث واحد كما سيظهر",
  noEvent: (expected) => `لا يصير الصف الأول حدثًا؛ المتوقع: ${expected}.`,
  correct: "تصحيح الأعمدة",
  whichTitle: "أيُّ هذه الملفات؟",
  whichHint: "أُعطيت عدة ملفات معًا، ولا يُفتح إلا واحد. أيها؟",
  stillNeeded: (what) => `ما زال مطلوبًا: ${what}.`,
  missing: { date: "تاريخ أو بداية", headline: "عنوان أو فعل" },
  leaveOut: "يُترك",
  meansEvent: "جزء من الحدث",
  livesOn: "عمود خاص بالملف",
  types: {
    category: "كلمات للتصفية",
    number: "أعداد تُجمع",
    date: "تاريخ آخر للترتيب",
    latitude: "خط العرض، يُحفظ",
    longitude: "خط الطول، يُحفظ",
    text: "نص، يُحفظ",
  },
  dayOrder: "يمكن قراءة بعض التواريخ بطريقتين. أيهما يأتي أولًا؟",
  dayFirst: "اليوم",
  monthFirst: "الشهر",
  twoWays: (value, one, other) => `${isolate(value)}: ${one} أو ${other}`,
  roles: {
    id: "المعرّف",
    date: "التاريخ",
    start: "البداية",
    end: "النهاية",
    precision: "دقة التاريخ",
    headline: "العنوان",
    short: "عنوان قصير",
    action: "الفعل",
    from: "مَن يفعل",
    to: "مَن يقع عليه الفعل",
    side: "أحد الجانبين",
    otherSide: "الجانب الآخر",
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
  failedTitle: "تعذّر فتح هذه البيانات",
  timeout: "توقف وصول الملف مدة 30 ثانية.",
  tooLarge: "الملف أكبر من 512 ميغابايت، وهو أقصى ما يفتحه Dateline.",
  status: (status) => `أجاب الخادم بالرمز ${status} بدلًا من الملف.`,
  refused: (name, total) => `رُفض «${isolate(name)}»: ${count(total, FAULT)}. لا يُعرض شيء منه.`,
  unreadable: (name) =>
    `تعذرت قراءة «${isolate(name)}». ربما كان مجلدًا، أو نُقل الملف أو غُيّر أو حُذف: اختره من جديد.`,
  foreignRefused: (address) =>
    `لا يمكن طلب بيانات من «${isolate(address)}». لا يسأل Dateline إلا مضيفين عامين عبر https، فلم يُجلب شيء.`,
  unknownDataset: (id) => `لا بيانات هنا باسم «${isolate(id)}».`,
  ownFileTitle: "افتح الملف من جديد للمتابعة",
  ownFile:
    "أُنشئ هذا الرابط وملف من قرص شخص ما مفتوح. من لديه هذا الملف يستطيع فتحه هنا للمتابعة؛ فهو ليس على هذا الموقع، ولم يُحفظ منه شيء.",
  ownFileNamed: (name) =>
    `افتح «${isolate(name)}» للمتابعة: فقد أُنشئ هذا العرض منه. لا يراه إلا من لديه الملف؛ فهو ليس على هذا الموقع، ولم يُحفظ منه شيء.`,
  programLost: "تعذر جلب الجزء الذي يقرأ الملفات من هذه الصفحة؛ قد لا يوجد اتصال. لا عيب في الملف.",
  back: (title) => `العودة إلى «${isolate(title)}»`,
  foreignFramed: (host) =>
    `لا تُطلب بيانات ${isolate(host)} إلا حيث يكون Dateline في نافذة خاصة به، لا داخل صفحة موقع آخر. لم يُجلب شيء.`,
  foreignDeclined: (host) => `لم يُجلب شيء من ${isolate(host)}.`,
  unreachable: (host) =>
    `تعذّر جلب الملف: إمّا أنه لا يوجد اتصال بالإنترنت، وإمّا أن ${isolate(host)} لا يسمح للمواقع الأخرى بقراءته (${isolate("Access-Control-Allow-Origin")}).`,
  stopped: "أُوقف التحميل.",
  unanswered: (name) => `لا يمكن قراءة «${isolate(name)}» دون الإجابات المطلوبة.`,
  stays: "ما كان مفتوحًا من قبل باقٍ في الصفحة.",
  openDefault: "فتح القصة الأصلية",
};

export const origin: Translation<typeof english.origin> = {
  copy: "هذه البيانات من ملف يملكه شخص ما. لم يتحقق منها أي موقع.",
};
