import { count, data, EVENT, numbers, ROW } from "./arCounts.ts";
import type { Messages } from "./messages.ts";

/** Opening a file of one’s own, and what is asked and said about it. */
export const open: Messages["open"] = {
  menu: "فتح ملفك",
  title: "فتح ملفك",
  hint: "يُقرأ الملف في متصفحك. لا يُرسل إلى أي مكان ولا يُحفظ شيء منه.",
  choose: "اختيار ملف",
  accepted:
    "ملفات Dateline JSON، وجداول (CSV، TSV)، و TimelineJS، و GEXF بتواريخ، و FollowTheMoney؛ ومضغوطة بصيغة gzip أيضًا. حتى 512 ميغابايت و2,000,000 حدث.",
  paste: "أو ألصق نصه",
  open: "فتح",
  address: "أو عنوان https لملف",
  check: "افحص ملفًا قبل نشره",
  addressHint: "تُسأل مرة أخرى قبل جلب أي شيء.",
  drop: "أفلت الملف هنا لفتحه",
  cancel: "إلغاء",
  pastedName: "نص ملصق",
  receivedOf: (received, total) => `${received} من ${total}`,
  bytes: (value) =>
    value >= 1_000_000
      ? `${numbers.format(Math.round(value / 100_000) / 10)} ميغابايت`
      : `${numbers.format(Math.round(value / 1000))} كيلوبايت`,
  rows: (value) => count(value, ROW),
  foreignTitle: (host) => `هل تفتح بيانات من ${data(host)}؟`,
  foreignHint: (host) =>
    `إذا فتحتها عرف ${data(host)} عنوانك على الشبكة وأنك طلبت هذا الملف. لم يتحقق هذا الموقع مما فيه. بعد ذلك لا يمكن لهذه الصفحة أن تسأل أي مضيف آخر.`,
  fromFile: (name) => `ملفك: ${data(name)}. لم يغادر هذا المتصفح.`,
  fromHost: (host) => `مصدر هذه البيانات ${data(host)}. لم يتحقق منها هذا الموقع.`,
  digest: (digest) => `SHA-256 ${digest}`,
  back: "العودة إلى القصة الأصلية",
  setAside: (value) => `صفوف نُحّيت جانبًا: ${numbers.format(value)}`,
  setAsideRow: (row, column, value, reason) =>
    `الصف ${numbers.format(row)}${column === "" ? "" : `، ${data(column)}`}: «${data(value)}». ${data(reason)}`,
  setAsideMore: (value) => `و${numbers.format(value)} غيرها`,
  setAsideDownload: "تنزيل هذه القائمة",
  tableTitle: (name) => `ما تعنيه أعمدة «${data(name)}»`,
  tableHint: (rows) => `${count(rows, ROW)}. صحّح ما أخطأ فيه التخمين. لا يُحفظ شيء من ذلك.`,
  tableMissing: (what) => `ما زال مطلوبًا: ${what}.`,
  missing: { date: "تاريخ أو بداية", headline: "عنوان أو فعل" },
  column: "العمود",
  meaning: "المعنى",
  leaveOut: "يُترك",
  firstRows: "الصفوف الأولى",
  dayOrder: "يمكن قراءة بعض التواريخ بطريقتين. أيهما يأتي أولًا؟",
  dayFirst: "اليوم",
  monthFirst: "الشهر",
  twoWays: (value, one, other) => `${data(value)}: ${one} أو ${other}`,
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
    prominence: "الأهمية",
  },
};

/** أخذ النتائج في ملفات. */
export const take: Messages["take"] = {
  menu: "تنزيل البيانات",
  title: "تنزيل البيانات",
  scope: "أي الأحداث",
  shown: (events) => `على الشاشة: ${count(events, EVENT)}`,
  all: (events) => `الكل: ${count(events, EVENT)}`,
  pictures: { timeline: "الخط الزمني مع مفتاح الرموز والعنوان", network: "الشبكة مع مفتاح الرموز والعنوان" },
  noPicture: "لا يصنع هذا المتصفح هذه الصورة؛ الزر الآخر يعمل.",
  formats: {
    json: { name: "JSON", hint: "كل شيء، مع الأطراف والمصادر؛ ويُفتح هنا من جديد" },
    csv: { name: "CSV", hint: "سطر لكل حدث، لجداول البيانات" },
    gexf: { name: "GEXF", hint: "الشبكة عبر الزمن، لأدوات الشبكات" },
  },
};
