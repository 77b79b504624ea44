import type * as english from "../en/files.ts";
import type { Translation } from "../words.ts";
import { count, EVENT, FAULT, isolate, noun, numbers, ROW, WARNING } from "./grammar.ts";

export const foreign: Translation<typeof english.foreign> = {
  title: (host) => `هل تفتح بيانات من ${isolate(host)}؟`,
  hint: (host) =>
    `إذا فتحتها عرف ${isolate(host)} عنوانك على الشبكة وأنك طلبت هذا الملف. لم يتحقق هذا الموقع مما فيه. بعد ذلك لا يمكن لهذه الصفحة أن تسأل أي مضيف آخر.`,
  engineHint: (host) =>
    `تُسأل هذه البيانات عند ${isolate(host)}. وهو يرى عن أي أيام وجهات وكلمات تسأل. لم يتحقق هذا الموقع مما يقوله. بعد ذلك لا يمكن لهذه الصفحة أن تسأل أي مضيف آخر.`,
};

export const question: Translation<typeof english.question> = {
  choice: {
    encoding: (name: string) => `كيف كُتب “${isolate(name)}”`,
    sheet: (name: string) => `أوراق “${isolate(name)}”`,
    dates: (name: string) => `كيف عُدّت تواريخ “${isolate(name)}”`,
  },
  choiceHint: {
    encoding: "لا يقول الملف كيف كُتبت حروفه. أين تبدو الأسماء صحيحة؟",
    sheet: "أي ورقة تضم الأحداث؟",
    dates: "التواريخ أرقام يعدّها كل برنامج من يوم مختلف. أي التواريخ صحيحة؟",
  },
  encodings: {
    "windows-1252": "أوروبا الغربية",
    macintosh: "أوروبا الغربية",
    "windows-1250": "أوروبا الوسطى",
    "windows-1251": "السيريلية",
    shift_jis: "اليابانية",
    gb18030: "الصينية",
  },
  tableTitle: (name) => `ما تعنيه أعمدة «${isolate(name)}»`,
  hint: (rows) => `${count(rows, ROW)}. صحّح ما أخطأ فيه التخمين.`,
  second: {
    joined: "قُرئ الصفان الأولان أسماءً للأعمدة.",
    "left-out": "يكرر الصف الثاني أسماء الأعمدة، وقد تُرك.",
  },
  firstRow: "السطر الأول فيه أسماء الأعمدة",
  reasons: { name: "من اسمه", cells: "من خاناته", known: (table: string) => `كما في ${isolate(table)}` },
  column: "العمود",
  means: "معناه",
  examples: "مثلًا",
  find: "ابحث عن عمود",
  moreColumns: (value) => `أظهر بقية الأعمدة (${numbers.format(value)})`,
  preview: "حدث واحد كما سيظهر",
  noEvent: (expected) => `لا يصير الصف الأول حدثًا؛ المتوقع: ${expected}.`,
  correct: "تصحيح الأعمدة",
  remembered:
    "قُرئ كما قلت. عنوان هذه الصفحة يحفظ ذلك، وللملف التالي الذي له أسماء الأعمدة نفسها أيضًا. وليس فيه أي خلية من الملف.",
  forget: "انسَ ما قلته",
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
  blanks: "هل تعني هذه أنه لا شيء معروف؟",
  blank: (word, cells) => `${isolate(word)} (الخلايا: ${numbers.format(cells)})`,
  dayOrder: "يمكن قراءة بعض التواريخ بطريقتين. أيهما يأتي أولًا؟",
  dayFirst: "اليوم",
  monthFirst: "الشهر",
  twoWays: (value, one, other) => `${isolate(value)}: ${one} أو ${other}`,
  roles: {
    id: "المعرّف",
    date: "التاريخ",
    start: "البداية",
    end: "النهاية",
    year: "السنة",
    month: "الشهر",
    day: "اليوم",
    endYear: "سنة الانتهاء",
    endMonth: "شهر الانتهاء",
    endDay: "يوم الانتهاء",
    time: "الوقت",
    endTime: "وقت النهاية",
    duration: "المدة",
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
    dispute: "المختلف عليه",
    reply: "ردود",
    prominence: "الأهمية",
  },
};

export const failure: Translation<typeof english.failure> = {
  failedTitle: "تعذّر فتح هذه البيانات",
  timeout: "توقف وصول الملف مدة 30 ثانية.",
  tooLarge:
    "الملف أكبر من 512 ميغابايت، وهو أقصى ما يفتحه Dateline. اصنع من الجدول الأكبر مجلدًا بالأمر npm run prepare-data تفتحه هذه الصفحة.",
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
  programLost: "تعذر جلب جزء من هذه الصفحة لا بد منه هنا؛ قد لا يوجد اتصال. لا عيب في الملف.",
  back: (title) => `العودة إلى «${isolate(title)}»`,
  foreignFramed: (host) =>
    `لا تُطلب بيانات ${isolate(host)} إلا حيث يكون Dateline في نافذة خاصة به، لا داخل صفحة موقع آخر. لم يُجلب شيء.`,
  foreignDeclined: (host) => `لم يُجلب شيء من ${isolate(host)}.`,
  unreachable: (host) =>
    `تعذّر جلب الملف: إمّا أنه لا يوجد اتصال بالإنترنت، وإمّا أن ${isolate(host)} لا يسمح للمواقع الأخرى بقراءته (${isolate("Access-Control-Allow-Origin")}).`,
  stopped: "أُوقف التحميل.",
  unanswered: (name) => `لا يمكن قراءة «${isolate(name)}» دون الإجابات المطلوبة.`,
  backToQuestion: "العودة إلى السؤال",
  stays: "ما كان مفتوحًا من قبل باقٍ في الصفحة.",
  openDefault: "فتح القصة الأصلية",
};

export const origin: Translation<typeof english.origin> = {
  copy: "هذه البيانات من ملف يملكه شخص ما. لم يتحقق منها أي موقع.",
};

export const ownFile: Translation<typeof english.ownFile> = {
  invite: "اعرض قصتك أنت",
  hint: "يُقرأ الملف في متصفحك. لا يُرسل إلى أي مكان ولا يُحفظ شيء منه.",
  choose: "اختيار ملف",
  folder: "اختيار مجلد",
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
  warnings: (value) => count(value, WARNING),
  differs: "ليست هذه هي البيانات التي نُشرت معها هذه الصفحة.",
  setAsideDownload: "تنزيل هذه القائمة",
};

const DOCUMENT = noun("لا وثائق", "وثيقة واحدة", "وثيقتان", "وثيقتين", "وثائق", "وثيقة", "وثيقة");

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

  dates: "التاريخ",
  selected: "المحدَّد",
  contested: "ثمة رواية أخرى مسجّلة",
  goesOn: "يمتد خارج الفترة",
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
  scope: "أي الأحداث",
  shown: (events) => `على الشاشة: ${count(events, EVENT)}`,
  all: (events) => `الكل: ${count(events, EVENT)}`,
  groups: {
    events: {
      name: "الأحداث",
      hint: "في JSON والمصنّف كل شيء ويُفتحان هنا من جديد؛ وفي CSV وParquet سطر لكل حدث",
    },
    acts: { name: "الأفعال", hint: "سطر لكل فعل: من فعل ماذا بمن، وقيمة واحدة في كل خانة" },
    network: { name: "الشبكة", hint: "GEXF عبر الزمن (1.2 لبرنامج NetworkX) أو GraphML أو سطر لكل صلة" },
    cite: { name: "الاستشهاد", hint: "أي أحداث هذه: الفترة والمرشّحات والعنوان واليوم وبصمة الملف" },
  },
  names: { ties: "قائمة الصلات", text: "نص" },
  making: "يجري إنشاء الملف…",
  tooManyRows: (sheet, rows, most) =>
    `عدد صفوف مصنّف هذه الأحداث في «${isolate(sheet)}» هو ${numbers.format(rows)}، ولا تتسع الورقة إلا لعدد ${numbers.format(most)}. خذ CSV أو JSON، أو أحداثًا أقل.`,
  broken: "تعذّر إنشاء الملف، وغالبًا لنقص الذاكرة. خذ أحداثًا أقل، أو نوعًا آخر من الملفات.",
};

export const workbook: Translation<typeof english.workbook> = {
  name: "مصنّف جداول",
  howTo: [
    "كيف يُعمل على هذه القصة",
    "في كل ورقة نوع واحد من الأشياء: صف لكل حدث أو طرف أو مصدر وهكذا. الصف الأول يسمّي الأعمدة؛ اتركه كما هو. يجوز ترك أعمدة وأوراق فارغة أو حذفها.",
    "Events: ‏date و headline و kind و standing لازمة. يصير id جزءًا من الروابط، فلا تغيّره بعد نشر القصة؛ والفارغ يُصنع من العنوان. إذا تغيّر id منشور فضع القديم في “former ids”. يظهر “short headline” (36 حرفًا على الأكثر) حيث لا يتسع المكان للعنوان كله؛ اذكر فيه أيضًا من القائل.",
    "تُكتب التواريخ بقدر ما هو معروف منها: 2019-11-02، مع الوقت ‏2019-11-02T08:46، ‏2019-05، ‏2019، نحو يوم 2019-11-02~، مدة 2019-04-29/2019-05-10، قبل يوم ../2019-11-02. كل خلية هنا نص، حتى لا يجعل برنامج الجداول من الشهر يومًا.",
    "standing: ‏confirmed (تُظهر المصادر أنه وقع)، reported، alleged، disputed. أعطِ كل حدث مصادره. وحيث يكون “statement” هو yes، للحدث أو لنوعه، فإن confirmed تعني أنه قيل؛ أما صحته فأمر آخر.",
    "الأشياء المتعددة في خلية واحدة تفصل بينها فاصلة منقوطة لاتينية (;): “Post Office; Alan Bates”. وبعد “>” يأتي المزيد عن كل منها: دور الطرف (“Alan Bates > agent”) أو الموضع في المصدر (“judgment > paragraph 12”). وما فيه ; أو “>” يوضع بين علامتي اقتباس.",
    "تُسمّى الأطراف والمصادر والأنواع والمجموعات بمعرّفها id أو باسمها. والاسم القريب يُسأل عنه ولا يُخمَّن.",
    "تقول Actions من فعل ماذا بمن، وLinks أي حدث يرد على أي حدث، وOther dates وDisputes ما تختلف فيه المصادر، وReplies ما أجاب به المتّهمون، وTours المسارات عبر القصة، وCorrections ما تغيّر بعد النشر.",
    "تقول ورقة Opening بماذا تبدأ القصة؛ و“part” فيها واحد من: lead، question (مع جوابه)، cast (مع طرف)، known، disputed، unanswered. وتسمّي Media الصور والوثائق بأسماء ملفات بجانب هذا المصنف، ولكل منها وصف. وتجمع Groups الأطراف، وتقول Columns ما في أعمدتك الخاصة في Events: number أو day أو text.",
    "الأدوار: agent (يفعل)، target (يقع عليه الفعل)، source (يروي)، mentioned. لا يرسم الدور خطًا: خطوط الشبكة تأتي من ورقة Actions. والصفوف التي هنا أمثلة: احذفها.",
    "ثم افتح الملف في الصفحة بـ“افتح ملفك” أو بإفلاته هناك. وما فيه خطأ يُسمّى بورقته وصفه وعموده.",
  ],
};

export const parquet: Translation<typeof english.parquet> = {
  damaged: "ملف Parquet تالف أو مقطوع. نزّله مرة أخرى.",
  "too-large":
    "يصبح ملف Parquet كبيرًا جدًا عند فك ضغطه: أكثر من 512 ميغابايت. قسّمه إلى أجزاء، أو اصنع منه مجلدًا بالأمر npm run prepare-data تفتحه هذه الصفحة.",
  encrypted: "ملف Parquet مشفّر. احفظه بلا تشفير، أو احفظ الجدول بصيغة CSV.",
  elsewhere: "أعمدة ملف Parquet في ملفات أخرى. احفظه ملفًا واحدًا.",
  changed: "تغيّر الملف أثناء قراءته. أعد المحاولة.",
  "other-part": "أعطى الخادم جزءًا من الملف غير المطلوب. عليه أن يجيب عن نطاقات البايتات (206).",
  short: "انتهى جزء من الملف قبل أوانه. أعد المحاولة.",
  "no-parts": (megabytes) =>
    `لا يعطي الخادم أجزاءً من الملف، فقُرئ كله: ${megabytes} ميغابايت. عليه أن يجيب عن نطاقات البايتات (206).`,
  many: {
    rows: (most) =>
      `عدد صفوف الملف أكبر من ${numbers.format(most)}. قسّمه إلى أجزاء، أو اصنع منه مجلدًا بالأمر npm run prepare-data تفتحه هذه الصفحة.`,
    columns: (most) => `عدد أعمدة الملف أكبر من ${numbers.format(most)}. اترك بعضها.`,
    cells: (most) =>
      `عدد خلايا الملف أكبر من ${numbers.format(most)}. قسّمه إلى أجزاء، أو اصنع منه مجلدًا بالأمر npm run prepare-data تفتحه هذه الصفحة.`,
  },
  rows: (has, says) =>
    `يقول ملف Parquet إن عدد صفوفه ${numbers.format(says)}، وعددها في أجزائه ${numbers.format(has)}. نزّله مرة أخرى.`,
  outside: (group) => `تشير مجموعة الصفوف ${numbers.format(group)} في ملف Parquet إلى خارجه. نزّله مرة أخرى.`,
  codec: (column, codec) =>
    `العمود «${isolate(column)}» مضغوط بصيغة ${isolate(codec)} التي لا تُقرأ. احفظه بصيغة Snappy أو gzip أو Zstandard أو LZ4، أو احفظ الجدول بصيغة CSV.`,
  column: (column, found) =>
    `العمود «${isolate(column)}» ليس كما يقول عنه ملف Parquet (${isolate(found)}). اكتبه من جديد، أو احفظ الجدول بصيغة CSV.`,
  "no-cells": (column) =>
    `في العمود «${isolate(column)}» سجلات أو خرائط قيم أو مواقع أو بايتات، وقد تُرك. تُقرأ النصوص والأرقام والتواريخ وقوائمها.`,
};

export const offline: Translation<typeof english.offline> = {
  hint: "ملف واحد فيه هذه الصفحة وبياناتها وخطوطها. يفتح في المتصفح دون اتصال، ولا يطلب شيئًا من أحد، وتبقى روابطه صالحة.",
  holds: (events) => `فيه القصة كلها، ${events}، أيًّا كانت عوامل التصفية الآن.`,
  mediaCome: (files, megabytes) => `ترافقه صور ووثائق عددها ${numbers.format(files)}: ${megabytes} MB.`,
  mediaStay: (megabytes, most) =>
    `تبقى صوره ووثائقه: حجمها ${megabytes} MB، ولا يتسع ملف يُرسل لأكثر من ${most} MB منها. ويقال في مكانها ما تعرضه.`,
  save: "تنزيل",
  saved: (megabytes) => `حُفظ، ${megabytes} MB.`,
  failed: "تعذر جلب الصفحة. قد لا يكون هناك اتصال؛ حاول مرة أخرى.",
};

export const check: Translation<typeof english.check> = {
  title: "فحص ملف",
  hint: "يُقرأ الملف في متصفحك ولا يُرسل إلى أي مكان.",
  whatTitle: "ما الذي يُفحص",
  what: [
    "هل تفتحه الصفحة: كل حقل وتاريخ وإحالة في ملف Dateline، وأعمدة الجدول وتواريخه",
    "موضع كل خطأ: مساره في الملف مع السطر والعمود",
    "الصفوف التي ستُترك، وسبب ذلك",
    "المحارف التي لا تُرى، والعناوين التي تخفي مضيفها، والأسماء المتشابهة",
    "الادعاءات: أحداث بلا مصدر، وأحداث مؤكدة تستند إلى مصدر واحد، واتهامات بلا رد",
    "مدى دقة التواريخ، والأطراف التي لا تظهر في أي حدث",
  ],
  choose: "الملف المراد فحصه",
  drop: "أو أفلته على هذه الصفحة.",
  dropHere: "أفلت الملف هنا لفحصه",
  checking: (name) => `يُفحص ${name}…`,
  print: "طباعة التقرير",
  report: (name) => `تقرير عن ${name}`,
  mayOpen: (events, actors, sources) => `يمكن فتح الملف: ${events}، ${actors}، ${sources}.`,
  question: "لا يمكن قراءة هذا الجدول دون إجابة.",
  part: (title, count) => `${title} (${count})`,
  faults: "أخطاء",
  warnings: "تحذيرات",
  advice: "ما يُراجع قبل النشر",
  setAside: "صفوف نُحِّيت جانبًا",
  lookalikes: "أسماء متشابهة في الشكل",
  withoutSource: "أحداث بلا مصدر",
  neverAct: "أطراف لا تفعل شيئًا",
  inNoEvent: "أطراف لا ترد في أي حدث",
  dates: "التواريخ بحسب دقتها",
  none: "لا شيء.",
  precision: "الدقة",
  classes: {
    day: "يوم",
    month: "شهر",
    year: "سنة",
    decade: "عقد",
    century: "قرن",
    lasted: "دام من … إلى …",
    oneOf: "مرة واحدة، بين … و…",
    by: "حتى يوم معين",
    since: "منذ يوم معين",
  },
  inexact: "منها تقريبي أو غير مؤكد",
};
