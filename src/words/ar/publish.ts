import type * as english from "../en/publish.ts";
import type { Translation } from "../words.ts";
import { isolate, numbers } from "./grammar.ts";

export const own: Translation<typeof english.own> = {
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
  draftTies: (events) =>
    `الروابط تأتي من الأفعال لا من الأدوار. ضع مسوّدات لها (الأحداث: ${numbers.format(events)})`,
  templateName: "story-template",
};

export const publishing: Translation<typeof english.publishing> = {
  title: "نشر هذه القصة",
  intro: "تحصل على ملف zip واحد: الموقع الجاهز، ولكل حدث صفحة. فُكّه على أي مستضيف للويب.",
  last: "سبق النشر؟ ملف zip الأخير، أو ids.lock.json من الموقع",
  lastAddress: "أو العنوان الذي هو فيه",
  askAddress: "اقرأ معرّفاته",
  addressAway: "لا يجوز لهذه الصفحة قراءة ذلك العنوان. افتحه واحفظه ثم اختر الملف المحفوظ أعلاه:",
  lastHint: "تعود إعداداته، وتظل روابطه تؤدي إلى صفحاتها.",
  settingsRead: "قُرئت إعداداته، وليس لأي حدث رابط بعد.",
  lastRead: (ids) => `تمت القراءة. عدد الأحداث التي لها روابط: ${numbers.format(ids)}.`,
  lastWrong: "ليس هذا ملف zip لموقع نُشر من هنا، ولم يُقرأ منه شيء.",
  name: "اسم الموقع",
  byline: "بقلم",
  licence: "الرخصة",
  contact: "للتصويبات: عنوان بريد أو ويب",
  address: "العنوان الذي سيكون فيه",
  addressHint: "لمعاينات الروابط، ويمكن تركه فارغًا.",
  language: "لغة الصفحات",
  languageStated: "القصة تذكرها بنفسها.",
  languageHint: "القصة لا تذكرها؛ ومن دون اختيار تكون الصفحات بالإنجليزية.",
  ownAccent: "لون خاص به",
  accent: "اللون",
  logo: "الشعار (SVG أو PNG أو WebP أو JPEG، حتى 1 ميغابايت)",
  logoKept: (name) => `أُبقي ${isolate(name)}.`,
  logoLarge: "حجم الشعار أكبر من 1 ميغابايت.",
  setAside: (rows) => `لا يُنشر إلا ما هو كامل: الصفوف التي نُحّيت (${numbers.format(rows)}) لن تكون في الموقع.`,
  inDoubt: (cells) =>
    `خلايا مشكوك فيها (${numbers.format(cells)}) تُنشر كما قُرئت. لاختيار المقصود أغلق هذا واضغط الزر الذي يقود إليها.`,
  ownColumns: "أعمدتك الخاصة التي سيراها القرّاء",
  ownColumnsHint:
    "تظهر مرشِّحات وفي صفحة كل حدث. والعمود الذي لا علامة عليه يُترك، في المرة القادمة وبالأمر أيضًا؛ ولا يبقى منه إلا اسمه في إعدادات الموقع.",
  isFirst: "هذا أول نشر لها: لا رابط يقود إليها بعد. (وإلا فاختر آخر ملف zip أعلاه.)",
  noOwnFiles: "إخفاء «اعرض قصتك أنت» و«فتح ملفك»",
  linksToFiles: "تسمّي الروابط الملفات (event/…/index.html)، لمضيف لا يقدّم فهرس المجلد",
  make: "أنشئ الموقع",
  making: "يجري إنشاء الموقع",
  made: (events, size) =>
    `حُفظ: ${events}، ${size} ميغابايت. فُكّه على مستضيفك واحتفظ بملف zip ففيه روابطك وإعداداتك.`,
  refused: "تعذّر النشر، ولم يُحفظ شيء.",
  noProgram: "تعذّر جلب ملفات هذا البرنامج، ولم يُحفظ شيء. أعد المحاولة عند توفّر الاتصال.",
  unreadable: "تغيّر ملفك أو لم يعد موجودًا. اختره من جديد ثم انشر.",
  broken: "توقف إنشاء الموقع، وغالبًا لنقص الذاكرة. لم يُحفظ شيء.",
};

export const live: Translation<typeof english.live> = {
  open: (host) => `اقرأ ورقتها المشتركة في ${isolate(host)}`,
  hint: "تُكتب هذه القصة في ورقة مشتركة. يُعرض ما تغيّر منذ نشرها قبل أن تنشره.",
  readAt: (time) => `قُرئت في ${isolate(time)}.`,
  refresh: "اقرأ من جديد",
  changes: (changes) =>
    changes === 0 ? "لم يتغيّر شيء منذ نشرها." : `التغييرات منذ نشرها: ${numbers.format(changes)}`,
  added: "جديد",
  changed: "تغيّر",
  gone: "حُذف",
  about: "القصة نفسها",
};

export const withdrawing: Translation<typeof english.withdrawing> = {
  title: "أحداث مسحوبة",
  lost: (id) => `نُشر “${isolate(id)}” ولم يعد في ملفك.`,
  aside: (id) => `نُشر “${isolate(id)}” وصفّه مستبعد: صحّح خليته.`,
  reason: "سبب سحبه؛ يظهر مكانه",
  replacedBy: "يرويه الآن",
  none: "–",
  keep: "لا تسحبه",
  add: "سحب حدث",
  hint: "تبقى صفحته وتقول منذ متى ولماذا، ولا تقول أبدًا ما كان فيها. احذف صفّه من ملفك أيضًا.",
  telling: (ids) =>
    `${isolate(ids)}: يبقى هذا الاسم في الروابط مقروءًا مهما قال، في عنوان صفحته وفي قائمة المعرّفات.`,
  takenAlong: "لا يذكر هذه شيء آخر، فتغادر الموقع معه:",
  taken: {
    actors: "الأطراف",
    sources: "المصادر",
    groups: "المجموعات",
    kinds: "الأنواع",
    columns: "الأعمدة",
    statements: "عبارات المقدمة",
    cast: "سطور الشخصيات",
    tours: "الجولات",
    steps: "خطوات الجولات",
    annotations: "ملاحظات على الخط الزمني",
    links: "الروابط في",
    media: "الصور والوثائق",
  },
  stillNamed: (name, where) =>
    `ما زال “${isolate(name)}” مذكورًا في “${isolate(where)}” وهو باقٍ: اقرأه من جديد.`,
  unnamed: "لا يذكر هذه أي حدث، وتُنشر مع ذلك:",
};

export const siteNotes: Translation<typeof english.siteNotes> = {
  takenOut: (what, pictures) => `أُزيل من الصور (${numbers.format(pictures)}): ${what}.`,
  pictureNotes: {
    place: "مكان الالتقاط (GPS)",
    serial: "الأرقام التسلسلية",
    owner: "أسماء أشخاص",
    preview: "المعاينات وما اقتُطع من الصورة",
    other: "ملاحظات أخرى للكاميرا والبرنامج",
  },
  pdfActs: (file, acts) =>
    `يستطيع ${isolate(file)} أن يفعل شيئًا من تلقاء نفسه (${isolate(acts)}) ويُنشر كما هو، وبرنامج القارئ هو الذي يقرر. إذا طُبع من جديد بصيغة PDF فلا يستطيع ذلك.`,
  pdfLocked: (file) =>
    `في ${isolate(file)} أجزاء مضغوطة أو مقفلة لم يمكن البحث فيها عن نصوص برمجية. إذا طُبع من جديد بصيغة PDF فلا تبقى فيه.`,
};

export const siteFaults: Translation<typeof english.siteFaults> = {
  question: (file) =>
    `${isolate(file)}: لا يُعرف من أسماء الأعمدة أيها التاريخ وأيها العنوان؛ الأسماء في docs/dataset-format.md.`,
  unread: (file) => `تعذّرت قراءة ${isolate(file)}.`,
  noEvents: (file) => `ليس في ${isolate(file)} حدث كامل: سيكون موقعه فارغًا.`,
  storyRenamed: (was, now) =>
    `نُشرت القصة باسم “${isolate(was)}” واسمها الآن ${isolate(now)}: أعد إليها ذلك المعرّف، فعليه تقوم روابطها.`,
  eventLost: (dataset, id) =>
    `${isolate(dataset)}: نُشر الحدث “${isolate(id)}” ولم يعد موجودًا أو صفّه مستبعد: صحّحه أو اذكره في former ids للحدث الذي صار إليه، أو اسحبه.`,
  withdrawnStands: (dataset, id) => `${isolate(dataset)}: الحدث “${isolate(id)}” مسحوب وما زال موجودًا.`,
  withdrawnUnpublished: (dataset, id) => `${isolate(dataset)}: “${isolate(id)}” مسحوب ولم يُنشر قط.`,
  replacementMissing: (dataset, id, by) =>
    `${isolate(dataset)}: ما يحل محل “${isolate(id)}” غير موجود: “${isolate(by)}”.`,
  oneFile: (one, other) =>
    `“${isolate(one)}” و“${isolate(other)}” ملف واحد على Windows أو macOS: غيّر اسم أحدهما.`,
  manyFiles: (files, most) =>
    `سيكون في الموقع ${numbers.format(files)} من الملفات، ولا يتسع ملف zip لأكثر من ${numbers.format(most)}. اترك عنوان الموقع فارغًا فينقص عددها إلى النصف، أو اروِ القصة في أجزاء، أو انشرها بالأمر في مجلد.`,
  largeSite: (megabytes) =>
    `سيزيد حجم الموقع على ${numbers.format(megabytes)} ميغابايت ولا يمكن قراءة ملف zip منه من جديد. اروِ القصة في أجزاء أو انشرها بالأمر في مجلد.`,
  lockedTwice: (dataset) => `${isolate(dataset)}: معرّف مذكور مرتين بين ما نُشر.`,
  onePage: {
    events: (one, other, folder) =>
      `للحدثين “${isolate(one)}” و“${isolate(other)}” صفحة واحدة، ${isolate(folder)}: غيّر أحد المعرّفين.`,
    actors: (one, other, folder) =>
      `للطرفين “${isolate(one)}” و“${isolate(other)}” صفحة واحدة، ${isolate(folder)}: غيّر أحد المعرّفين.`,
    tours: (one, other, folder) =>
      `للجولتين “${isolate(one)}” و“${isolate(other)}” صفحة واحدة، ${isolate(folder)}: غيّر أحد المعرّفين.`,
  },
};

export const mending: Translation<typeof english.mending> = {
  open: (faults, doubts) =>
    [
      ...(faults > 0 ? [`إصلاح الأخطاء (${numbers.format(faults)})`] : []),
      ...(doubts > 0 ? [`النظر في الخانات (${numbers.format(doubts)})`] : []),
    ].join("، "),
  title: "خانات للإصلاح",
  intro:
    "الصفوف التي فيها هذه الأخطاء، وما يسمّيها، لا تُعرض. أصلح الخانات هنا ثم افتح الملف من جديد؛ ويبقى ملفك كما هو.",
  doubtsIntro:
    "الأسماء التي تكاد تطابق غيرها، أو قد تكون عدة أسماء، تُعرض كما هي؛ والطرف الذي لا يُعرف نوعه يُعرض كمجموعة. وما في ورقة أو عمود لا يُعرف اسمه لا يُقرأ. اختر المقصود أو اتركها.",
  cell: (sheet, row, column) =>
    `${sheet === "" ? "" : `${isolate(sheet)}، `}الصف ${numbers.format(row)}، ${isolate(column)}`,
  expected: (reason) => `المتوقع: ${isolate(reason)}`,
  take: (text) => `خذ “${isolate(text)}”`,
  takeForAll: (cells) => `في الخانات كلها (${numbers.format(cells)})`,
  takeEach: (cells) => `خذ العلاج الوحيد لكل خانة (عدد الخانات: ${numbers.format(cells)})`,
  following: (rows) => `صفوف أخرى تعود وحدها لأنها تسمّي واحدًا من هذه: ${numbers.format(rows)}.`,
  notHere: "ليس في خانة: أصلحه في الملف.",
  apply: (cells) => `افتح من جديد بالخانات المصحّحة (${numbers.format(cells)})`,
  corrected: (cells) => `خانات صُحّحت هنا لا في ملفك: ${numbers.format(cells)}. احفظ القصة مصنّفًا لتبقى.`,
  edited:
    "حرّرت هذه القصة بعد فتحها. لإصلاح الخانات يُفتح الملف من جديد كما كان، بلا هذا التحرير. احفظ التحرير في ملف مستقل ليبقى.",
};
