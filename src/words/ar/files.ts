import type * as english from "../en/files.ts";
import type { Translation } from "../words.ts";
import { ACTOR, count, countAfter, EVENT, FAULT, isolate, type Noun, numbers, ROW } from "./grammar.ts";

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

export const ownFile: Translation<typeof english.ownFile> = {
  title: "فتح ملفك",
  hint: "يُقرأ الملف في متصفحك. لا يُرسل إلى أي مكان ولا يُحفظ شيء منه.",
  choose: "اختيار ملف",
  accepted:
    "ملفات Dateline JSON، وجداول (CSV، TSV، Parquet) وقوائم JSON، ومنها ما تصدره ACLED و UCDP و GDELT و Wikidata، ومصنّفات (XLSX، ODS)، و TimelineJS و SIMILE، و GEXF بتواريخ، و FollowTheMoney؛ ومضغوطة بصيغة gzip أيضًا. حتى 512 ميغابايت و2,000,000 حدث.",
  paste: "أو ألصق نصه",
  address: "أو عنوان https لملف",
  check: "افحص ملفًا قبل نشره",
  addressHint: "تُسأل مرة أخرى قبل جلب أي شيء.",
  drop: "أفلت الملف هنا لفتحه",
  pastedName: "نص ملصق",
  fromFile: (name) => `ملفك: ${isolate(name)}. لم يغادر هذا المتصفح.`,
  fromHost: (host) => `مصدر هذه البيانات ${isolate(host)}. لم يتحقق منها هذا الموقع.`,
  digest: (digest) => `SHA-256 ${digest}`,
  back: "العودة إلى القصة الأصلية",
  setAside: (value) => `صفوف نُحّيت جانبًا: ${numbers.format(value)}`,
  setAsideRow: (row, column, value, reason) =>
    `الصف ${numbers.format(row)}${column === "" ? "" : `، ${isolate(column)}`}: «${isolate(value)}». ${isolate(reason)}`,
  setAsideMore: (value) => `و${numbers.format(value)} غيرها`,
  differs: "ليست هذه هي البيانات التي نُشرت معها هذه الصفحة.",
  setAsideDownload: "تنزيل هذه القائمة",
};

const TIE: Noun = {
  zero: "لا صلات",
  one: "صلة واحدة",
  two: "صلتان",
  ofTwo: "صلتين",
  few: "صلات",
  many: "صلة",
  other: "صلة",
};
const DOCUMENT: Noun = {
  zero: "لا وثائق",
  one: "وثيقة واحدة",
  two: "وثيقتان",
  ofTwo: "وثيقتين",
  few: "وثائق",
  many: "وثيقة",
  other: "وثيقة",
};

export const picture: Translation<typeof english.picture> = {
  title: "الصور",
  headline: "العنوان",
  size: "المقاس",
  sizes: {
    wide: "1200 × 675، للمقالات والمنشورات",
    tall: "1080 × 1350، للهواتف",
    whole: "عرض 1600 وارتفاع بقدر الحاجة",
  },
  timeline: "الخط الزمني",
  network: "الشبكة",
  hint: "مع مفتاح الرموز والمصادر ودرجة التثبّت والعنوان الإلكتروني، بألوان فاتحة.",
  noPicture: "لا يصنع هذا المتصفح هذه الصورة؛ الزر الآخر يعمل.",

  story: (title) => `من «${isolate(title)}»`,
  ownFile: "من ملف لم ينشره أي موقع",
  marks: "كل علامة حدث واحد في تاريخه.",
  marksOf: (column) => `كل علامة حدث واحد في يومه بحسب «${isolate(column)}».`,
  marksKnown: "كل علامة حدث واحد في اليوم الذي عُرف فيه للعموم.",
  bars: (unit, most) => `الارتفاع: ${unit}؛ وأعلى عمود يمثل ${numbers.format(most)}.`,
  columns: (most) => `الارتفاع: عدد الأحداث؛ وأعلى عمود يمثل ${countAfter(most, EVENT)}.`,
  partial: "المخطط: مدة لا يقع في البيانات والفترة إلا جزء منها؛ وعرض العمود بقدر هذا الجزء.",
  actors: "الحجم والسُّمك: عدد الأحداث في هذا العرض.",
  tiesLeftOut: (ties) => `غير مرسوم: ${count(ties, TIE)} لحدث واحد أو لأطراف غير معروضة.`,
  actorsLeftOut: (actors) => `غير معروض: ${count(actors, ACTOR)}.`,

  dates: "التاريخ",
  lasted: "استمر هذه المدة",
  somewhere: "في وقت ما ضمن هذا",
  open: "بحلول هذا اليوم أو منذه",
  stack: "+2: حدثان آخران لا متسع لهما",
  selected: "المحدَّد",
  more: (entries) => `و${numbers.format(entries)} غيرها`,

  sources: (sources) =>
    sources === 0
      ? "المصادر: لم يُذكر أي مصدر."
      : `المصادر: ${count(sources, DOCUMENT)}، وقائمتها في العنوان أدناه.`,
  sourcesInFile: (sources) =>
    sources === 0 ? "المصادر: لم يُذكر أي مصدر." : `المصادر: ${count(sources, DOCUMENT)}، وقائمتها في الملف.`,
  asOf: (date) => `درجة التثبّت حتى ${date}.`,
  made: (date) => `أُعدّت الصورة في ${date}.`,
};

export const take: Translation<typeof english.take> = {
  title: "تنزيل البيانات",
  scope: "أي الأحداث",
  shown: (events) => `على الشاشة: ${count(events, EVENT)}`,
  all: (events) => `الكل: ${count(events, EVENT)}`,
  formats: {
    json: { name: "JSON", hint: "كل شيء، مع الأطراف والمصادر؛ ويُفتح هنا من جديد" },
    csv: { name: "CSV", hint: "سطر لكل حدث، لجداول البيانات" },
    gexf: { name: "GEXF", hint: "الشبكة عبر الزمن، لأدوات الشبكات" },
  },
  making: "يجري إنشاء الملف…",
  tooManyRows: (sheet, rows, most) =>
    `عدد صفوف مصنّف هذه الأحداث في «${isolate(sheet)}» هو ${numbers.format(rows)}، ولا تتسع الورقة إلا لعدد ${numbers.format(most)}. خذ CSV أو JSON، أو أحداثًا أقل.`,
  broken: "تعذّر إنشاء الملف، وغالبًا لنقص الذاكرة. خذ أحداثًا أقل، أو نوعًا آخر من الملفات.",
};
