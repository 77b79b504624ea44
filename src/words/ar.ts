import { isolateIn } from "./isolate.ts";
import type { DateMessages, Messages } from "./messages.ts";
import type { Words } from "./words.ts";

/**
 * Latin digits, which many Arabic newsrooms use and the data have: a date here can be found in its source. Months by the
 * names that the Gulf, Egypt and the agencies share.
 */
const LOCALE = "ar-EG-u-nu-latn";

const dates: DateMessages = {
  weekdayAndDay: (weekday, day) => `${weekday} ${day}`,
  shortMonth: (name) => name,
  beforeCommonEra: (year) => `${year} ق.م`,
  commonEra: (year) => `${year} م`,
  decade: (year) => `عقد ${year}`,
  years: (first, last) => `من ${first} إلى ${last}`,
  range: (first, last) => (/[\s–]/.test(first + last) ? `${first} – ${last}` : `${first}–${last}`),
  fromTo: (start, end) => `من ${start} إلى ${end}`,
  between: (start, end) => `بين ${start} و${end}`,
  by: (date) => `${date} أو قبل ذلك`,
  untilFromUnknown: (date) => `حتى ${date}، البداية غير معروفة`,
  fromOn: (date) => `من ${date} فصاعدًا`,
  fromToUnknown: (date) => `من ${date}، النهاية غير معروفة`,
  orLater: (date) => `${date} أو بعد ذلك`,
  approximate: (date) => `نحو ${date}`,
  uncertain: (date) => `${date}، تاريخ غير مؤكد`,
  uncertainWithin: (date) => `${date} (غير مؤكد)`,
  someTimeIn: (date) => `في وقت ما خلال ${date}`,
  someTimeBetween: (first, last) => `في وقت ما بين ${first} و${last}`,
};

const numbers = new Intl.NumberFormat(LOCALE);
const plurals = new Intl.PluralRules(LOCALE);
const data = isolateIn("rtl");

/** The forms of a word after the numbers of Arabic; one and two are said by the word alone. */
type Noun = {
  readonly zero: string;
  readonly one: string;
  readonly two: string;
  /** Two after a preposition. */
  readonly ofTwo: string;
  /** 3 to 10. */
  readonly few: string;
  /** 11 to 99. */
  readonly many: string;
  /** 100, 101, 102. */
  readonly other: string;
};

const count = (value: number, noun: Noun): string => {
  const form = plurals.select(value);
  return form === "zero" || form === "one" || form === "two"
    ? noun[form]
    : `${numbers.format(value)} ${noun[form]}`;
};
/** The same after a preposition or a verb. */
const countAfter = (value: number, noun: Noun): string => {
  if (value === 0) return `${numbers.format(0)} ${noun.few}`;
  return value === 2 ? noun.ofTwo : count(value, noun);
};
/** 19 من 90 حدثًا: the noun goes with the whole. */
const countOf = (shown: number, all: number, noun: Noun): string =>
  `${numbers.format(shown)} من ${countAfter(all, noun)}`;

const EVENT: Noun = {
  zero: "لا أحداث",
  one: "حدث واحد",
  two: "حدثان",
  ofTwo: "حدثين",
  few: "أحداث",
  many: "حدثًا",
  other: "حدث",
};
const ACTOR: Noun = {
  zero: "لا أطراف",
  one: "طرف واحد",
  two: "طرفان",
  ofTwo: "طرفين",
  few: "أطراف",
  many: "طرفًا",
  other: "طرف",
};
const SOURCE: Noun = {
  zero: "لم يُذكر مصدر",
  one: "مصدر واحد",
  two: "مصدران",
  ofTwo: "مصدرين",
  few: "مصادر",
  many: "مصدرًا",
  other: "مصدر",
};
const ACTION: Noun = {
  zero: "لا أفعال",
  one: "فعل واحد",
  two: "فعلان",
  ofTwo: "فعلين",
  few: "أفعال",
  many: "فعلًا",
  other: "فعل",
};
const WARNING: Noun = {
  zero: "لا تحذيرات",
  one: "تحذير واحد",
  two: "تحذيران",
  ofTwo: "تحذيرين",
  few: "تحذيرات",
  many: "تحذيرًا",
  other: "تحذير",
};
const FAULT: Noun = {
  zero: "لا أخطاء",
  one: "خطأ واحد",
  two: "خطآن",
  ofTwo: "خطأين",
  few: "أخطاء",
  many: "خطأً",
  other: "خطأ",
};
const ROW: Noun = {
  zero: "لا صفوف",
  one: "صف واحد",
  two: "صفان",
  ofTwo: "صفين",
  few: "صفوف",
  many: "صفًا",
  other: "صف",
};
const MONTH: Noun = {
  zero: "لا أشهر",
  one: "شهر واحد",
  two: "شهران",
  ofTwo: "شهرين",
  few: "أشهر",
  many: "شهرًا",
  other: "شهر",
};
const YEAR: Noun = {
  zero: "لا سنوات",
  one: "سنة واحدة",
  two: "سنتان",
  ofTwo: "سنتين",
  few: "سنوات",
  many: "سنة",
  other: "سنة",
};

const messages: Messages = {
  dates,
  standing: {
    confirmed: { label: "مؤكد", meaning: "حدث ذلك أو قيل: تُظهره المصادر ولا ينازع فيه أحد." },
    reported: { label: "منقول", meaning: "يقول طرف واحد، أو مصادر لم تُذكر أسماؤها، إن ذلك حدث." },
    alleged: { label: "مزعوم", meaning: "أحدهم يتهم أحدًا. لم يثبت الادعاء." },
    disputed: { label: "متنازع عليه", meaning: "تتناقض أقوال الأطراف بشأن ما حدث." },
  },
  actorKinds: {
    person: { one: "شخص", many: "أشخاص" },
    organisation: { one: "منظمة", many: "منظمات" },
    government: { one: "جهة حكومية", many: "جهات حكومية" },
    media: { one: "وسيلة إعلام", many: "وسائل إعلام" },
    court: { one: "محكمة", many: "محاكم" },
    software: { one: "برنامج", many: "برامج" },
    group: { one: "مجموعة", many: "مجموعات" },
  },
  roles: {
    agent: "الفاعل",
    target: "المتأثر بالفعل",
    source: "من رواه",
    mentioned: "ورد ذكره",
    other: "شارك",
  },
  sourceTypes: {
    "court-record": "سجل قضائي",
    parliament: "البرلمان",
    government: "الحكومة",
    company: "بيان الشركة نفسها",
    research: "بحث",
    news: "تقرير إخباري",
    agency: "تقرير وكالة أنباء",
  },
  links: {
    "responds-to": { out: "ردّ على", into: "الردّ عليه" },
    follows: { out: "يتبع", into: "يتبعه" },
    "rules-on": { out: "يحكم في", into: "الحكم فيه" },
    discloses: { out: "يكشف عن", into: "كشف عنه" },
    contradicts: { out: "يناقض", into: "يناقضه" },
  },
  counts: {
    events: (value) => count(value, EVENT),
    actors: (value) => count(value, ACTOR),
    sources: (value) => count(value, SOURCE),
    actions: (value) => count(value, ACTION),
    eventsOf: (shown, all) => countOf(shown, all, EVENT),
    actorsOf: (shown, all) => countOf(shown, all, ACTOR),
    of: (position, all) => `${numbers.format(position)} من ${numbers.format(all)}`,
    warnings: (value) => count(value, WARNING),
    noSource: SOURCE.zero,
  },
  panes: {
    timeline: "الخط الزمني",
    network: "الشبكة",
    events: "الأحداث",
    filters: "عوامل التصفية",
    details: "التفاصيل",
    overview: "القصة كاملة",
    views: "العرض",
    all: "كلاهما",
    list: "القائمة",
    resize: (pane) => `تغيير حجم ${pane}`,
    about: "حول",
    tabs: "طرق العرض",
    expand: "عرض المزيد من التفاصيل",
    collapse: "عرض تفاصيل أقل",
    rail: "الزمن",
  },
  header: {
    search: "البحث في الأحداث والأطراف",
    searchShortcut: "Ctrl K",
    openSearch: "بحث",
    copyLink: "نسخ الرابط",
    copied: "نُسخ الرابط",
    copyFailed: "لم يسمح المتصفح بالنسخ. الرابط في شريط العنوان.",
    theme: (next) => `تغيير الألوان: ${next}`,
    themes: { system: "كالنظام", light: "فاتح", dark: "داكن" },
    language: "اللغة",
    menu: "خيارات",
    print: "طباعة القائمة",
    about: "حول الموقع وكيف يُقرأ",
    keys: "المفاتيح",
    otherStory: (title) => `فتح: ${data(title)}`,
    close: "إغلاق",
    skipToTimeline: "الانتقال إلى الخط الزمني",
    skipToList: "الانتقال إلى قائمة الأحداث",
    skipToDetails: "الانتقال إلى التفاصيل",
  },
  search: {
    actors: "الأطراف",
    events: "الأحداث",
    filterBy: (text) => `عرض الأحداث التي فيها «${data(text)}» فقط`,
    nothing: "لا حدث ولا طرف فيه هذه الكلمات. مفتاح Enter يعرض ما تتركه عوامل التصفية.",
  },
  filters: {
    actors: "الأطراف",
    kind: "النوع",
    standing: "درجة التثبّت",
    sources: "المصادر",
    any: "أيّ",
    all: "كل",
    anyHint: "أحداث فيها أيّ من الأطراف المختارة",
    allHint: "أحداث فيها كل الأطراف المختارة",
    match: "في الأحداث",
    findActor: "ابحث عن طرف",
    findSource: "ابحث عن مصدر",
    allActors: (value) => `كل الأطراف (${numbers.format(value)})`,
    allKinds: (value) => `كل الأنواع (${numbers.format(value)})`,
    allSources: (value) => `كل المصادر (${numbers.format(value)})`,
    more: (value) => `يوجد ${numbers.format(value)} غيرها: اكتب جزءًا من الاسم`,
    sourceName: (publisher, title) => (publisher ? `${data(publisher)}: ${data(title)}` : data(title)),
    fewer: "أقل",
    noActor: (text) => `لا طرف باسم «${data(text)}».`,
    noSource: (text) => `لا مصدر باسم «${data(text)}».`,
    contested: "الأحداث المختلف عليها فقط",
    clear: "مسح عوامل التصفية",
    active: "عوامل التصفية السارية",
    textChip: (text) => `«${data(text)}»`,
    remove: (what) => `إزالة ${data(what)}`,
    inForce: (value) => `عوامل التصفية · ${numbers.format(value)}`,
    show: (value) => `عرض ${countAfter(value, EVENT)}`,
  },
  timeline: {
    marks: "الأحداث على الخط الزمني",
    zoomIn: "تكبير",
    zoomOut: "تصغير",
    showAll: "عرض الكل",
    from: "من",
    to: "إلى",
    lanes: "مسارات حسب النوع",
    lanesNone: "بلا مسارات",
    lanesKind: "مسارات حسب النوع",
    stack: (value, range) => `${count(value, EVENT)}، ${range}`,
    density: (value) => `${count(value, EVENT)}، أكثر من أن تُرسم واحدًا واحدًا: كبّر الصورة`,
    overview: (range) => `الفترة المعروضة: ${range}. اسحبها أو اسحب طرفيها.`,
    moved: "تغيّر الزمن المعروض لإظهار الحدث",
  },
  network: {
    tree: "الأطراف والصلات",
    title: "مَن فعل ماذا بمَن في هذه الفترة",
    fit: "إظهار الشبكة كاملة",
    node: (name, kind, events) => `${data(name)}، ${kind}، ${count(events, EVENT)}`,
    tieOut: (verbs, other, events) => `${data(verbs)} ${data(other)}، ${count(events, EVENT)}`,
    tieInto: (other, verbs, events) => `${data(other)} ${data(verbs)}، ${count(events, EVENT)}`,
    noTies: "لا يفعل طرف شيئًا بآخر في هذه الأحداث.",
    busiest: "اختر طرفًا لترى صلاته",
  },
  list: {
    more: (value) => `عرض ${numbers.format(value)} أخرى`,
    earlier: (value) => `عرض ${numbers.format(value)} أسبق`,
    empty: "لا حدث يطابق.",
    standingAndSources: (standing, sources) => `${standing} · ${sources}`,
    gapMonths: (value) => `${count(value, MONTH)} بلا أحداث`,
    gapYears: (value) => `${count(value, YEAR)} بلا أحداث`,
  },
  details: {
    previous: "الحدث السابق",
    next: "الحدث التالي",
    close: "إغلاق التفاصيل",
    kind: "النوع",
    whoDidWhat: "مَن فعل ماذا",
    alsoInvolved: "أطراف أخرى معنية",
    sources: "المصادر",
    noSources: "لم يُذكر مصدر.",
    dated: "كيف حُدد التاريخ",
    otherDates: "تواريخ أخرى",
    known: (date) => `صار معروفًا للعموم: ${date}.`,
    dispute: "موضع الخلاف",
    changes: "تصحيحات",
    linked: "أحداث مرتبطة",
    opensHost: (host) => `يفتح ${data(host)}`,
    aliases: "يُعرف أيضًا باسم",
    memberOf: "ينتمي إلى",
    members: "يضم",
    did: (name) => `ما فعله الطرف ${data(name)}`,
    wasDone: (name) => `ما فُعل بالطرف ${data(name)}`,
    mentionedIn: "يظهر أيضًا في هذه الأحداث",
    overTime: "الأحداث عبر الزمن",
    countIn: (period, value) => `${period}: ${numbers.format(value)}`,
    strongestTies: "أقوى الصلات",
    filterBy: (name) => `الأحداث التي فيها ${data(name)} فقط`,
    unfilter: (name) => `إزالة عامل التصفية ${data(name)}`,
    filterByBoth: "الأحداث التي فيها كلاهما فقط",
    tie: (one, other) => `${data(one)} و${data(other)}`,
    tieMeaning: "الصلة هي ما فعله أحدهما بالآخر، لا أكثر.",
    direction: (from, to) => `${data(from)} ← ${data(to)}`,
    noEventsHere: "لا شيء في هذه الفترة.",
    outsideFilters: "عوامل التصفية أو الفترة المعروضة تُخرج هذا الحدث من الصور.",
    story: "القصة",
    howSure: "ما مدى ثبوت ذلك؟",
    turningPoints: "نقاط تحول",
    howToRead: "كيف تقرأ هذه الصفحة",
    readingHint:
      "اختر حدثًا أو طرفًا لترى مَن يقول ذلك. كبّر الخط الزمني أو اسحبه لتضييق الفترة: تتبعه الشبكة والقائمة وكل الأرقام.",
    version: (version, updated) =>
      [version && `الإصدار ${data(version)}`, updated].filter(Boolean).join("، "),
    eventsInWindow: (inWindow, all) =>
      inWindow === all ? count(all, EVENT) : `${countOf(inWindow, all, EVENT)} في هذه الفترة`,
    oneAction: (from, verb, to) => `${data(from)} ${data(verb)} ${data(to)}`,
    verbTimes: (verb, times) => (times === 1 ? data(verb) : `${data(verb)} ×${numbers.format(times)}`),
  },
  embed: {
    title: "تضمين هذا العرض",
    open: "تضمين هذا العرض",
    openInFull: "فتح العرض الكامل",
    hint: "ألصق هذا في صفحة. يُظهر ما على الشاشة الآن بعوامل تصفيته، ويمكن للقراء فتحه كاملًا.",
    code: "الشيفرة",
    height: "الارتفاع بالبكسل",
    resizes: "ملاءمة الارتفاع للمحتوى (يضيف نصًا برمجيًا حجمه 1 كيلوبايت)",
    copyCode: "نسخ الشيفرة",
    wheelHint: "للتكبير والتصغير: العجلة مع Ctrl أو ⌘",
  },
  summary: {
    title: "باختصار",
    nothing: "لا حدث يطابق.",
    extent: (events, range) => `${events}، ${range}.`,
    busiest: (month, events) => `أكثر الشهور أحداثًا: ${month}، ${events}.`,
    actors: (names) => `الأكثر نشاطًا: ${names}.`,
    disputed: (value) =>
      value === 0 ? "لا حدث متنازع عليه." : `عدد الأحداث المتنازع عليها: ${numbers.format(value)}.`,
  },
  spoken: {
    event: (date, headline, standing, actors, sources) =>
      `${date}. ${data(headline)}${/[.!?…؟]$/.test(headline) ? "" : "."} ${standing}. ${count(actors, ACTOR)}، ${count(sources, SOURCE)}.`,
    position: (index, total) => `${numbers.format(index)} من ${numbers.format(total)}.`,
  },
  open: {
    menu: "فتح ملفك",
    title: "فتح ملفك",
    hint: "يُقرأ الملف في متصفحك. لا يُرسل إلى أي مكان ولا يُحفظ شيء منه.",
    choose: "اختيار ملف",
    accepted:
      "ملفات Dateline JSON، وجداول (CSV، TSV)، و TimelineJS، و GEXF بتواريخ، و FollowTheMoney؛ ومضغوطة بصيغة gzip أيضًا. حتى 512 ميغابايت و2,000,000 حدث.",
    paste: "أو ألصق نصه",
    open: "فتح",
    address: "أو عنوان https لملف",
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
  },
  states: {
    loading: (title) => `جارٍ تحميل ${data(title)}`,
    received: (kilobytes) => `وصل ${numbers.format(kilobytes)} كيلوبايت`,
    failedTitle: "تعذّر فتح هذه البيانات",
    tryAgain: "إعادة المحاولة",
    network: {
      offline: "تعذّر جلب الملف. قد لا يكون هناك اتصال بالإنترنت.",
      timeout: "توقف وصول الملف مدة 30 ثانية.",
      tooLarge: "الملف أكبر من 512 ميغابايت، وهو أقصى ما يفتحه Dateline.",
      status: (status) => `أجاب الخادم بالرمز ${status} بدلًا من الملف.`,
    },
    refused: (name, total) => `رُفض «${data(name)}»: ${count(total, FAULT)}. لا يُعرض شيء منه.`,
    fault: (path, found, expected) => `${data(path)}: وُجد ${data(found)}؛ المتوقع ${data(expected)}.`,
    wholeFile: "الملف كله",
    moreFaults: (value) => `و${numbers.format(value)} غيرها`,
    unknownDataset: (id) => `لا بيانات هنا باسم «${data(id)}».`,
    ownFile: "أُنشئ هذا الرابط وملف من قرص شخص ما مفتوح. هو وحده يملكه: افتحه من جديد.",
    foreignRefused: (address) =>
      `يطلب هذا الرابط بيانات من «${data(address)}». لا يسأل Dateline إلا مضيفين عامين عبر https، فلم يُجلب شيء.`,
    foreignDeclined: (host) => `لم يُجلب شيء من ${data(host)}.`,
    stays: "ما كان مفتوحًا من قبل باقٍ في الصفحة.",
    openDefault: "فتح القصة الأصلية",
    nothing: "لا حدث يطابق",
    nothingHint: "لا تترك هذه الخيارات شيئًا. خفّف واحدًا منها:",
    widenWindow: "عرض المدة كلها",
    noEvents: "لا أحداث في هذه البيانات.",
    paneFailed: (pane) => `تعذّر رسم ${pane}. بقية الصفحة تعمل.`,
    dismiss: "إخفاء",
    ignored: (parts) => `أُهملت أجزاء من هذا الرابط: ${parts}.`,
    ignoredPart: (what, text) => `${what} «${data(text)}»`,
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
      view: "العرض",
      lanes: "المسارات",
      lang: "اللغة",
    },
    newerLink: "أنشأ هذا الرابط إصدار أحدث من Dateline؛ يُعرض منه ما فُهم.",
  },
  help: {
    title: "المفاتيح",
    hint: "لا تعمل الحروف المفردة والأسهم إلا داخل الصورة التي عليها التركيز.",
    // What is printed on keys keeps its order: isolated, left to right.
    keys: [
      ["Ctrl أو ⌘ مع K", "بحث"],
      ["Tab", "عنصر التحكم التالي؛ كل صورة محطة واحدة"],
      ["F6", "من الصورة إلى التفاصيل والعودة"],
      ["\u2066← →\u2069", "الخط الزمني: الحدث الأسبق، الأحدث. الشبكة: إغلاق صلات الطرف أو فتحها"],
      ["\u2066↑ ↓\u2069", "الخط الزمني: المسار الأعلى، الأدنى. الشبكة: الطرف أو الصلة قبلها، بعدها"],
      ["Home، End", "الأول، الأخير"],
      ["Page Up، Page Down", "عُشر العلامات؛ عشرة أطراف"],
      ["الحروف", "إلى الحدث أو الطرف الذي يبدأ بها"],
      ["Enter", "اختيار؛ على كومة أو مجموعة: الدخول إليها"],
      ["Space", "الخط الزمني: اختيار. الشبكة: التصفية بالطرف"],
      ["Escape", "الخروج من الكومة أو المجموعة، ثم إغلاق التفاصيل"],
      ["\u2066+ − 0\u2069", "الخط الزمني: تكبير، تصغير، عرض الكل"],
      ["?", "هذه المفاتيح"],
    ],
  },
  about: {
    title: "حول Dateline",
    what: "يعرض Dateline قصة عامة متنازعًا عليها كما هي في مصادرها: مَن فعل ماذا بمَن، ومتى، ومَن يقول ذلك، وما مدى ثبوته.",
    privacy:
      "يعمل في متصفحك. لا يخزّن شيئًا، ولا يضع ملفات تعريف ارتباط، ولا يسأل أي موقع آخر. ما تصفّي به يبقى في الجزء الذي يلي # من العنوان، وهو لا يُرسل إلى أي خادم.",
    standingTitle: "ما مدى ثبوت الحدث",
    legendTitle: "معنى العلامات",
    legend: [
      ["اللون", "نوع الحدث"],
      ["الإطار", "درجة التثبّت: مصمت، أجوف، متقطع، معيّن"],
      ["شريط بنهايتين حادتين", "دام هذه المدة"],
      ["قوس باهت", "في موضع ما هنا؛ اليوم غير معروف بدقة"],
      ["نهاية تتلاشى", "حتى هذا اليوم أو منذه؛ النهاية الأخرى غير معروفة"],
      [
        "شكل الطرف",
        "الشخص دائرة، المنظمة كبسولة، وسيلة الإعلام كبسولة بثلمة، الجهة الحكومية مربع، المحكمة مربع بخط، البرنامج معيّن، المجموعة حلقة",
      ],
      ["الحجم والعرض", "عدد الأحداث في هذه الفترة"],
      ["الأحمر", "ما اخترته"],
    ],
  },
  data: {
    title: "البيانات",
    file: "SHA-256",
    program: "البرنامج",
    notAvailable: "غير متاح على هذا الاتصال",
    differs: "ليست هذه هي البيانات التي نُشرت معها هذه الصفحة.",
    corrections: "تصحيحات",
    withdrawn: (event, date, reason) => `سُحب الحدث «${data(event)}» في ${date}: ${data(reason)}`,
    replacement: "ما حل محله",
  },
  page: {
    title: (...parts) => [...parts, "Dateline"].join(" · "),
    name: "Dateline",
    printedFrom: (address) => `طُبع من ${data(address)}`,
  },
};

export const arabic: Words = { language: "ar", locale: LOCALE, direction: "rtl", messages };
