import type * as english from "../en/reading.ts";
import type { Translation } from "../words.ts";
import { and, count, countAfter, countOf, DAY, EVENT, isolate, MINUTE, numbers, STEP } from "./grammar.ts";

export const detail: Translation<typeof english.detail> = {
  printedFrom: (address) => `طُبع من ${isolate(address)}`,
  previous: "الحدث السابق",
  next: "الحدث التالي",
  close: "إغلاق التفاصيل",
  share: "مشاركة واقتباس",
  whoDidWhat: "مَن فعل ماذا",
  alsoInvolved: "أطراف أخرى معنية",
  sources: "المصادر",
  noSources: "لم يُذكر مصدر.",
  dated: "كيف حُدد التاريخ",
  known: (date) => `صار معروفًا للعموم: ${date}.`,
  usedHere: "المعتمد هنا",
  anotherAccount: "رواية أخرى",
  replies: "ردود",
  told: "مَن أُبلغ به",
  noReply: "سُئل ولم يُجب.",
  noReplyFound: "لا تذكر هذه المصادر أي رد.",
  archived: "نسخة محفوظة",
  repeats: (origin) => `نقلًا عن ${isolate(origin)}`,
  label: (name) => `${name}:`,
  changes: "تصحيحات",
  linked: "أحداث مرتبطة",
  opensHost: (host) => `يفتح ${isolate(host)}`,
  filterBy: (name) => `الأحداث التي فيها ${isolate(name)} فقط`,
  unfilter: (name) => `إزالة عامل التصفية ${isolate(name)}`,
  filterByBoth: "الأحداث التي فيها كلاهما فقط",
  noEventsHere: "لا شيء في هذه الفترة.",
  outsideFilters: "عوامل التصفية أو الفترة المعروضة تُخرج هذا الحدث من الصور.",
  story: "القصة",
  howSure: "ما مدى ثبوت ذلك؟",
  turningPoints: "نقاط تحول",
  eventsInWindow: (inWindow, all) =>
    inWindow === all ? count(all, EVENT) : `${countOf(inWindow, all, EVENT)} في هذه الفترة`,
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
};

export const acts: Translation<typeof english.acts> = {
  between: (one, other, verb) => `بين ${isolate(one)} ${and(other)}: ${isolate(verb)}`,
  own: (standing, ofEvent) => `هذا الفعل: ${standing}؛ الحدث: ${ofEvent}`,
  said: (standing, ofContent) => `كونه قيل: ${standing}؛ ما قيل: ${ofContent}`,
};

export const actor: Translation<typeof english.actor> = {
  aliases: "يُعرف أيضًا باسم",
  memberOf: "ينتمي إلى",
  members: "يضم",
  inPerson: "الشخص المذكور:",
  betweenSides: "؛ ",
  countedTitle: "محتسبون هنا",
  countedHere: "أحداثهم محسوبة هنا، وتبقى السجلات تسمّي كلًّا منهم.",
  openMembers: "احتساب الأشخاص كلٌّ على حدة",
  namedHere: "ورود الاسم هنا لا يعني التورط في مخالفة.",
  restsOn: "ما يستند إليه هذا",
  statements: { role: "الصفة", memberOf: "الانتماء", description: "الوصف", group: "المجموعة" },
  countIn: (period, value) => `${period}: ${numbers.format(value)}`,
  strongestTies: "أقوى الصلات",
  tieMeaning: "الصلة هي ما فعله أحدهما بالآخر، أو ما كان بينهما، لا أكثر.",
  times: (acts) => `عدد المرات: ${numbers.format(acts)}`,
  oneSource: (events) => `على مصدر مستقل واحد: ${numbers.format(events)}`,
  events: "حدثًا بعد حدث",
  date: "التاريخ",
  part: "الدور",
  happened: "ما حدث",
  howSure: "مدى الثبوت",
  parts: {
    out: "فاعل",
    into: "وقع عليه الفعل",
    both: "فاعل ووقع عليه الفعل",
    between: "أحد جانبين",
    present: "مشارك",
  },
  bothWays: "في الاتجاهين",
  known: (date) => `أُعلن في ${date}`,
  knownLater: (date, days, isLeast) =>
    `أُعلن في ${date}، بعد ${isLeast ? "ما لا يقل عن " : ""}${countAfter(days, DAY)}`,
  knownYearsLater: (date, years) => `أُعلن في ${date}، بعد ${years}`,
  copy: "نسخ كملاحظات مع المصادر",
};

export const data: Translation<typeof english.data> = {
  aboutFile: "عن هذا الملف",
  title: "البيانات",
  file: "SHA-256",
  program: "البرنامج",
  notAvailable: "غير متاح هنا",
  version: (version, updated) =>
    [version && `الإصدار ${isolate(version)}`, updated].filter(Boolean).join("، "),
  corrections: "تصحيحات",
  byline: "بقلم",
  publisher: "الناشر",
  licence: "الرخصة",
  contact: "للتصحيح والرد:",
  translationOf: (label) => `ترجمة «${isolate(label)}»`,
};

export const opening: Translation<typeof english.opening> = {
  story: "القصة",
  question: "السؤال المركزي",
  answer: "إلى أين وصل",
  start: "ابدأ من هنا",
  length: (steps, minutes) => `${count(steps, STEP)} · ${count(minutes, MINUTE)}`,
  cast: "من هم",
  span: (events, from, to) => (from === to ? `${events}، ${from}` : `${events}، من ${from} إلى ${to}`),
  known: "المعروف",
  disputed: "المختلف عليه",
  unanswered: "بلا جواب",
  more: "المزيد عن القصة",
  further: "المزيد",
  neighbours: "ما قبله وما بعده",
};

export const tour: Translation<typeof english.tour> = {
  title: "جولة",
  step: (number, total) => `الخطوة ${numbers.format(number)} من ${numbers.format(total)}`,
  goTo: (number, headline) => `الخطوة ${numbers.format(number)}: ${isolate(headline)}`,
  steps: "خطوات الجولة",
  next: "الخطوة التالية",
  previous: "الخطوة السابقة",
  leave: "مغادرة الجولة",
  others: "جولات أخرى",
  otherEvents: (value) => `أحداث أخرى: ${numbers.format(value)}`,
  place: (number, total) => `${numbers.format(number)} من ${numbers.format(total)}`,
  toRecord: "ابحث في السجل",
  emptyWindow: "الأيام التي تذكرها هذه الخطوة لا تشمل حدثها؛ لذلك تُعرض الأيام المحيطة به.",
};

export const summary: Translation<typeof english.summary> = {
  title: "باختصار",
  nothing: "لا حدث يطابق.",
  extent: (events, range, isPart) => `في ${isPart ? "هذا الجزء" : "القصة"} ${events}، ${range}.`,
  busiest: (month, events) => `كان ${month} أكثر الشهور أحداثًا، وفيه ${events}.`,
  busiestYear: (year, events) => `كانت ${year} أكثر السنوات أحداثًا، وفيها ${events}.`,
  who: (acting, actedUpon) =>
    acting === ""
      ? `أكثر من تذكرهم القصة متلقّين للفعل: ${actedUpon}.`
      : `أكثر من تذكرهم القصة فاعلين: ${acting}${actedUpon === "" ? "" : `؛ وأكثر من تذكرهم متلقّين للفعل: ${actedUpon}`}.`,
  kinds: (kinds) => `أكثر الأنواع تكرارًا ${kinds}.`,
  inDoubt: (disputed, detail, alleged, isBoth) =>
    [
      "من بين هذه الأحداث ",
      disputed > 0 && `${count(disputed, EVENT)} موضع نزاع`,
      disputed > 0 && detail > 0 && "، و",
      detail > 0 && `في تفاصيل ${countAfter(detail, EVENT)}${disputed > 0 ? " غيرها" : ""} خلاف`,
      isBoth && "؛ و",
      alleged > 0 && `${count(alleged, EVENT)} مجرد ادعاء`,
      ".",
    ]
      .filter(Boolean)
      .join(""),
  before: "قبل ذلك",
  after: "بعد ذلك",
  firstAnswer: "جواب أول",
  busiestPair: (pair, events) => `أكثر طرفين أحداثًا بينهما ${pair}، وعددها ${events}.`,
  charts: {
    actors: "الأكثر مشاركة",
    acts: "الأفعال الأكثر تكرارًا",
    pairs: "مَن تجاه مَن",
    partial: "المخطط: مدة لا يقع في البيانات والفترة إلا جزء منها.",
    periods: {
      day: "الأحداث في اليوم",
      week: "الأحداث في الأسبوع",
      month: "الأحداث في الشهر",
      quarter: "الأحداث في ربع السنة",
      year: "الأحداث في السنة",
      decade: "الأحداث في العقد",
      century: "الأحداث في القرن",
      millennium: "الأحداث في الألفية",
    },
  },
  howToRead: "كيف تقرأ هذه الصفحة",
  readingHint:
    "اختر حدثًا أو طرفًا لترى مَن يقول ذلك. كبّر الخط الزمني أو اسحبه لتضييق الفترة: تتبعه الشبكة والقائمة وكل الأرقام.",
};

export const timeWindow: Translation<typeof english.timeWindow> = {
  title: "الفترة",
  hint: "لا تُحتسب هنا وفي الشبكة إلا أحداث هذه الأيام. اسحب فوق السنوات، أو اكتب التاريخين.",
  noDate: (day, month, year) => `لا يُقرأ من هذا تاريخ. اكتبه هكذا: ${day} أو ${month} أو ${year}.`,
  outsideStory: (range) => `لا أحداث للقصة في ذلك الوقت: ${range}.`,
  dayOnly: (events) => `${numbers.format(events)} لا يُعرف منها إلا اليوم`,
  ofPlaces: "كل وقت بحسب ساعة مكانه.",
  ofZone: (name, zone) => `الأوقات بحسب ساعة منطقة واحدة: ${name} (${isolate(zone)}).`,
};

export const play: Translation<typeof english.play> = {
  title: "تشغيل القصة عبر الزمن",
  play: "تشغيل",
  pause: "إيقاف مؤقت",
  moment: "الموضع في الزمن",
  pace: "ما يتساوى في كل خطوة",
  paces: { events: "بعدد الأحداث", days: "بعدد الأيام" },
  speed: "السرعة",
  speeds: { slow: "بطيئة", normal: "عادية", fast: "سريعة" },
  compare: "مقارنة",
  comparison: {
    title: "مقارنة فترتين",
    both: (days) => `في الفترتين معًا: ${days}.`,
    swap: "عرض الفترة الأخرى",
    other: "الفترة الأخرى",
    close: "إغلاق المقارنة",
    shown: "في الخط الزمني",
    changed: "الأطراف الأكثر تغيرًا في عدد الأحداث",
    change: (name, earlier, later) =>
      `${isolate(name)}: ${count(earlier, EVENT)}، ثم ${numbers.format(later)}`,
    byActor: "الأكثر نشاطًا",
    came: (ties) => `روابط ظهرت: ${numbers.format(ties)}`,
    went: (ties) => `روابط اختفت: ${numbers.format(ties)}`,
    stayed: (ties) => `روابط بقيت: ${numbers.format(ties)}`,
    tie: (from, to) => `من ${isolate(from)} إلى ${isolate(to)}`,
  },
};

export const share: Translation<typeof english.share> = {
  link: "رابط",
  eventHint: "مع معاينة في برامج المحادثة.",
  viewHint: "الحدث مع مرشحاتك ونافذتك الزمنية.",
  copyPrivate: "نسخ رابط بلا معاينة",
  privateHint: "الحدث نفسه مذكور بعد علامة # أيضًا.",
  whoSees:
    "من يفتح الرابط يُعلم خادم هذا الموقع بالحدث الذي يفتحه. أما المرشحات والنافذة الزمنية فتأتي بعد علامة #، ولا ترسلها المتصفحات إلى أي خادم.",
  nobodySees: "هذا الرابط كله بعد علامة #، ولا ترسله المتصفحات إلى أي خادم.",
  ownFile:
    "الملف المفتوح موجود على جهازك وحده. يذكر الرابط اسمه ولا يفيد إلا من لديه الملف نفسه؛ لا يستطيع أحد غيره فتحه.",
  system: "مشاركة عبر برنامج آخر",
  cite: "اقتباس",
  form: "الصيغة",
  forms: {
    plain: "نص عادي",
    apa: "APA",
    chicago: "Chicago",
    wikipedia: "Wikipedia",
    bibtex: "BibTeX",
    paragraph: "فقرة مع حواشٍ",
  },
  text: "نص الاقتباس",
  copyText: "نسخ الاقتباس",
};

export const cite: Translation<typeof english.cite> = {
  version: (version) => `الإصدار ${version}`,
  dataSet: "مجموعة بيانات",
  dataFile: "ملف بيانات",
  noDate: "بلا تاريخ",
  within: (story) => `في ${story}`,
  accessed: (day) => `اطُّلع عليه في ${day}`,
  retrieved: (day, address) => `استُرجع في ${day} من ${address}`,
  modified: (day) => `آخر تعديل ${day}`,
  filter: (name) => `المرشح ${name}`,
  wikipedia: "Cite web; author; title; type; url; work; publisher; date; access-date",
};

export const link: Translation<typeof english.link> = {
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
    tour: "الجولة",
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

export const help: Translation<typeof english.help> = {
  title: "المفاتيح",
  hint: "لا تعمل الحروف المفردة والأسهم إلا داخل الصورة التي عليها التركيز.",
  // Isolate marks keep the arrows in their order from left to right.
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
    ["\u2066+ − 0\u2069", "تكبير، تصغير، عرض الكل"],
    [".", "السير على سلسلة الردود على الحدث المختار، ردًا ردًا، ثم من أولها"],
    ["?", "هذه المفاتيح"],
  ],
};

export const about: Translation<typeof english.about> = {
  title: "حول Dateline",
  what: "يعرض Dateline قصة عامة متنازعًا عليها كما هي في مصادرها: مَن فعل ماذا بمَن، ومتى، ومَن يقول ذلك، وما مدى ثبوته.",
  privacy:
    "يعمل في متصفحك. لا يخزّن شيئًا، ولا يضع ملفات تعريف ارتباط، ولا يسأل أي موقع آخر. ما تصفّي به يبقى في الجزء الذي يلي # من العنوان، وهو لا يُرسل إلى أي خادم.",
  standingTitle: "ما مدى ثبوت الحدث",
  legendTitle: "معنى العلامات",
  dating: "التاريخ في رواية أخرى",
  imprecise: "في وقت ما هنا",
  lasted: "استمر هذه المدة",
  open: "بحلول هذا اليوم أو منذه",
  stack: "+2: حدثان آخران لا متسع لهما",
  legend: [
    ["اللون", "نوع الحدث"],
    ["الإطار", "درجة التثبّت: مصمت، نصف مصمت، أجوف، متقطع، معيّن"],
    ["شريط بنهايتين حادتين", "دام هذه المدة"],
    ["لون خفيف متساوٍ بين قوسين", "في وقت ما هنا؛ ولا يوم منه أرجح من غيره"],
    ["نهاية تتلاشى", "حتى هذا اليوم أو منذه؛ النهاية الأخرى غير معروفة"],
    [
      "شكل الطرف",
      "الشخص دائرة، المنظمة كبسولة، وسيلة الإعلام كبسولة بثلمة، الجهة الحكومية مربع، المحكمة مربع بخط، البرنامج معيّن، المجموعة حلقة",
    ],
    ["الحجم والعرض", "عدد الأحداث في هذه الفترة"],
    ["الأحمر", "ما اخترته"],
  ],
};

export const packages: Translation<typeof english.packages> = {
  title: "ما الذي تحويه هذه الصفحة",
  hint: "برامج وخطوط من صنع آخرين، كلٌّ مع رخصته. الأحجام هي ما قبل الضغط.",
  show: "الحزم والرخص",
  failed: "تعذّر جلب القائمة.",
  one: (name, version, licence, size) => `${name} ${version} · ${licence} · ${size} kB`,
  forPrograms: "القائمة نفسها للبرامج (CycloneDX)",
};

export const dateForms: Translation<typeof english.dateForms> = {
  inZone: (time, zone) => `${time} (⁦${zone}⁩)`,
  decade: (year) => `عقد ${year}`,
  years: (first, last) => `من ${first} إلى ${last}`,
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
  byAnother: (date, other) => `${date} (${other} في رواية أخرى)`,
  byOthers: (date, one, other, more) =>
    `${date} (في روايات أخرى ${one}، ${other}${more === 0 ? "" : more === 1 ? " ورواية\u00a0أخرى" : ` و${more}\u00a0غيرها`})`,
  byColumn: (column, date, happened) => `${isolate(column)} ${date}، وحدث في ${happened}`,
  byOwnClock: (date, own) => `${date} (بتوقيت مكانه ${own})`,
  becamePublic: (known, happened) => `أُعلن في ${known}، وحدث في ${happened}`,
  someTimeIn: (date) => `في وقت ما خلال ${date}`,
  someTimeBetween: (first, last) => `في وقت ما بين ${first} و${last}`,
};
