import type * as english from "../en/takeAway.ts";
import type { Translation } from "../words.ts";
import { ACTOR, count, countAfter, EVENT, isolate, type Noun, numbers } from "./grammar.ts";

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

export const workbook: Translation<typeof english.workbook> = {
  name: "مصنّف جداول",
  hint: "أوراق لبرنامج الجداول (XLSX)؛ افتحه هنا مرة أخرى بعد العمل عليه",
  howTo: [
    "كيف يُعمل على هذه القصة",
    "في كل ورقة نوع واحد من الأشياء: صف لكل حدث أو طرف أو مصدر وهكذا. الصف الأول يسمّي الأعمدة؛ اتركه كما هو. يجوز ترك أعمدة وأوراق فارغة أو حذفها.",
    "Events: ‏date و headline و kind و standing لازمة. يصير id جزءًا من الروابط، فلا تغيّره بعد نشر القصة؛ والفارغ يُصنع من العنوان. إذا تغيّر id منشور فضع القديم في “former ids”. يظهر “short headline” (36 حرفًا على الأكثر) حيث لا يتسع المكان للعنوان كله؛ اذكر فيه أيضًا من القائل.",
    "تُكتب التواريخ بقدر ما هو معروف منها: 2019-11-02، ‏2019-05، ‏2019، نحو يوم 2019-11-02~، مدة 2019-04-29/2019-05-10، قبل يوم ../2019-11-02. كل خلية هنا نص، حتى لا يجعل برنامج الجداول من الشهر يومًا.",
    "standing: ‏confirmed (تُظهر المصادر أنه وقع)، reported، alleged، disputed. أعطِ كل حدث مصادره. وحيث يكون “statement” هو yes، للحدث أو لنوعه، فإن confirmed تعني أنه قيل؛ أما صحته فأمر آخر.",
    "الأشياء المتعددة في خلية واحدة تفصل بينها فاصلة منقوطة لاتينية (;): “Post Office; Alan Bates”. وبعد “>” يأتي المزيد عن كل منها: دور الطرف (“Alan Bates > agent”) أو الموضع في المصدر (“judgment > paragraph 12”). وما فيه ; أو “>” يوضع بين علامتي اقتباس.",
    "تُسمّى الأطراف والمصادر والأنواع والمجموعات بمعرّفها id أو باسمها. والاسم القريب يُسأل عنه ولا يُخمَّن.",
    "تقول Actions من فعل ماذا بمن، وLinks أي حدث يرد على أي حدث، وOther dates وDisputes ما تختلف فيه المصادر، وReplies ما أجاب به المتّهمون، وTours المسارات عبر القصة، وCorrections ما تغيّر بعد النشر.",
    "ثم افتح الملف في الصفحة بـ“افتح ملفك” أو بإفلاته هناك. وما فيه خطأ يُسمّى بورقته وصفه وعموده.",
  ],
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

export const offline: Translation<typeof english.offline> = {
  title: "تنزيل ملف واحد للعمل دون اتصال",
  hint: "ملف واحد فيه هذه الصفحة وبياناتها وخطوطها. يفتح في المتصفح دون اتصال، ولا يطلب شيئًا من أحد، وتبقى روابطه صالحة.",
  holds: (events) => `فيه القصة كلها، ${events}، أيًّا كانت عوامل التصفية الآن.`,
  mediaCome: (files, megabytes) => `ترافقه صور ووثائق عددها ${numbers.format(files)}: ${megabytes} MB.`,
  mediaStay: (megabytes, most) =>
    `تبقى صوره ووثائقه: حجمها ${megabytes} MB، ولا يتسع ملف يُرسل لأكثر من ${most} MB منها. ويقال في مكانها ما تعرضه.`,
  save: "تنزيل",
  saving: "يُعَدّ الملف…",
  saved: (megabytes) => `حُفظ، ${megabytes} MB.`,
  failed: "تعذر جلب الصفحة. قد لا يكون هناك اتصال؛ حاول مرة أخرى.",
};

export const embed: Translation<typeof english.embed> = {
  title: "تضمين هذا العرض",
  openInFull: "فتح العرض الكامل",
  publishFirst: "يعرض التضمين ما نشره هذا الموقع، وهذا ملف آخر. انشره أولًا، ثم يعطيك موقعه الشيفرة.",
  hint: "ألصق هذا في صفحة. يُظهر ما اختير هنا بعوامل التصفية والمدة السارية، ويمكن للقراء فتحه كاملًا.",
  show: "ما يُعرض",
  shows: {
    event: "الحدث في بطاقة",
    timeline: "الخط الزمني",
    network: "الشبكة",
    list: "القائمة",
  },
  narrow: "حيث تضيق الصفحة عن 560 بكسل تظهر قائمة مكان الخط الزمني.",
  code: "الشيفرة",
  height: "الارتفاع بالبكسل",
  resizes: "ملاءمة الارتفاع للمحتوى (يضيف نصًا برمجيًا حجمه 1 كيلوبايت)",
  copyCode: "نسخ الشيفرة",
  copied: "نُسخ",
  copyFailed: "لم يسمح المتصفح بالنسخ. حدّد النص وانسخه بنفسك.",
  wheelHint: "للتكبير والتصغير: العجلة مع Ctrl أو ⌘",
  data: (version) => `البيانات: ${version}`,
};
