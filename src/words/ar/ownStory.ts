import type * as english from "../en/ownStory.ts";
import type { Translation } from "../words.ts";
import { question } from "./files.ts";
import { countAfter, EVENT, isolate, numbers } from "./grammar.ts";

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
  "no-events": (file) => `ليس في ${isolate(file)} حدث كامل: سيكون موقعه فارغًا.`,
  "story-renamed": (was, now) =>
    `نُشرت القصة باسم “${isolate(was)}” واسمها الآن ${isolate(now)}: أعد إليها ذلك المعرّف، فعليه تقوم روابطها.`,
  "event-lost": (dataset, id) =>
    `${isolate(dataset)}: نُشر الحدث “${isolate(id)}” ولم يعد موجودًا أو صفّه مستبعد: صحّحه أو اذكره في former ids للحدث الذي صار إليه، أو اسحبه.`,
  "withdrawn-stands": (dataset, id) => `${isolate(dataset)}: الحدث “${isolate(id)}” مسحوب وما زال موجودًا.`,
  "withdrawn-unpublished": (dataset, id) => `${isolate(dataset)}: “${isolate(id)}” مسحوب ولم يُنشر قط.`,
  "replacement-missing": (dataset, id, by) =>
    `${isolate(dataset)}: ما يحل محل “${isolate(id)}” غير موجود: “${isolate(by)}”.`,
  "one-file": (one, other) =>
    `“${isolate(one)}” و“${isolate(other)}” ملف واحد على Windows أو macOS: غيّر اسم أحدهما.`,
  "many-files": (files, most) =>
    `سيكون في الموقع ${numbers.format(files)} من الملفات، ولا يتسع ملف zip لأكثر من ${numbers.format(most)}. اترك عنوان الموقع فارغًا فينقص عددها إلى النصف، أو اروِ القصة في أجزاء، أو انشرها بالأمر في مجلد.`,
  "large-site": (megabytes) =>
    `سيزيد حجم الموقع على ${numbers.format(megabytes)} ميغابايت ولا يمكن قراءة ملف zip منه من جديد. اروِ القصة في أجزاء أو انشرها بالأمر في مجلد.`,
  "locked-twice": (dataset) => `${isolate(dataset)}: معرّف مذكور مرتين بين ما نُشر.`,
  "one-page": {
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

export const editing: Translation<typeof english.editing> = {
  edit: "تحرير",
  copy: "حرّر نسخة من هذه القصة",
  copyHint: "تبقى قصة هذا الموقع كما هي، والنسخة لك: عدّلها واحفظها وانشرها.",
  tooLarge: (most) => `يمكن هنا تحرير قصص حتى ${countAfter(most, EVENT)}.`,
  tools: "التحرير",
  bar: (name) => `تحرّر ${isolate(name)}.`,
  notSaved: "غير محفوظ.",
  saved: "كل شيء محفوظ.",
  aside: (rows) =>
    `صفوف من الملف نُحّيت وليست في المحفوظ: ${numbers.format(rows)}. أصلحها قبل التحرير: إصلاحها لاحقًا يُسقط ما حرّرته.`,
  savedTo: (name) => `حُفظ في ${isolate(name)}.`,
  notWritten: (name) => `لم يُكتب ${isolate(name)}: لم يسمح المتصفح أو القرص.`,
  refused: (forms) => `نماذج فيها ما تعذر تطبيقه: ${numbers.format(forms)}.`,
  changedOnDisk: (name) => `غيّر برنامج آخر ${isolate(name)} على قرصك، ولذلك لم يُكتب.`,
  undo: "تراجع",
  redo: "إعادة",
  saveWorkbook: "حفظ كمصنّف",
  saveJson: "حفظ بصيغة JSON",
  saveZip: "حفظ كملف مضغوط",
  picturesStay: "لا يحوي المصنّف صورًا ولا وثائق، أما الملف المضغوط فيحوي كل شيء.",
  saveTo: (name) => `حفظ في ${isolate(name)}`,
  end: "إنهاء التحرير",
  editThis: {
    events: "تحرير هذا الحدث",
    actors: "تحرير هذا الطرف",
    sources: "تحرير هذا المصدر",
    story: "تحرير القصة نفسها",
  },
  add: { events: "حدث جديد", actors: "طرف جديد", sources: "مصدر جديد" },
  goOn: (name) => `متابعة ${isolate(name)}`,
  untitled: "نموذج غير مكتمل",
};

export const saving: Translation<typeof english.saving> = {
  goneTitle: "الملف غير موجود",
  gone: (name) => `لم يعد ${isolate(name)} على قرصك: فقد حُذف أو نُقل أو تغير اسمه. ولم يُحفظ شيء بعد.`,
  anew: "أنشئه من جديد",
  notNow: "لا تحفظ",
  incompleteTitle: "ليس كل شيء في القصة بعد",
  incomplete: (forms) => `نماذج لم يُطبق ما كُتب فيها أو لم يُضف: ${numbers.format(forms)}. ولن يكون في الملف.`,
  without: "احفظ من دونه",
  goOn: "واصل الكتابة",
};

export const leaving: Translation<typeof english.leaving> = {
  title: "تعديلاتك غير محفوظة",
  open: (name) => `إذا فُتح ${isolate(name)} الآن ضاعت.`,
  changed: (name) => `تغيّر ${isolate(name)} على قرصك في هذه الأثناء. لا يمكن إبقاء الاثنين معًا.`,
  keep: "أبقِ تعديلاتي",
  discard: "افتحه بلا تعديلاتي",
  take: "خذ الملف من القرص",
};

export const form: Translation<typeof english.form> = {
  titles: { events: "حدث", actors: "طرف", sources: "مصدر", story: "القصة نفسها" },
  close: "أغلق النموذج",
  addThis: "أضف",
  apply: "طبّق",
  applied: "يظهر كل تعديل في الحال.",
  notApplied: (faults) => `لم يُطبّق بعد. ما يجب إصلاحه أولًا: ${numbers.format(faults)}.`,
  unchecked: "لم يُطبق بعد: تعذر الوصول إلى البرنامج الذي يفحصه. اضغط «طبّق» للمحاولة مرة أخرى.",
  discard: "تجاهل ما لم يُطبّق",
  remove: { events: "احذف هذا الحدث", actors: "احذف هذا الطرف", sources: "احذف هذا المصدر" },
  stillNamed: (places) => `يبقى، فما زال مذكورًا في مواضع عددها ${numbers.format(places)}.`,
  namedIn: {
    stories: "جولة",
    opening: "مقدمة القصة",
    annotations: "ملاحظة على الخط الزمني",
  },
  sameAs: { actors: "هو نفسه الطرف", sources: "هو نفسه المصدر" },
  merge: "اجعلهما واحدًا",
  mergeHint: { actors: "كل ما يذكره سيذكر الآخر، وتُضاف أسماؤه إليه.", sources: "كل ما يذكره سيذكر الآخر." },
  more: "حقول أخرى",
  moreInRow: "المزيد في هذا الصف",
  required: "مطلوب",
  blank: "هذا مطلوب، ولا شيء هنا بعد.",
  noKinds: "ليس في القصة أنواع بعد. أنشئ نوعًا أولًا:",
  choose: "اختر …",
  chooseFile: "اختر ملفًا",
  addRow: "أضف صفًا",
  removeRow: (row) => `احذف الصف ${numbers.format(row)}`,
  rowUp: (row) => `انقل الصف ${numbers.format(row)} إلى أعلى`,
  rowDown: (row) => `انقل الصف ${numbers.format(row)} إلى أسفل`,
  row: (list, row) => `${list} ${numbers.format(row)}`,
  makeNew: (name) => `اجعل “${isolate(name)}” جديدًا`,
  take: (text) => `خذ “${isolate(text)}”`,
  fault: (found, expected) => `وُجد ${isolate(found)}، والمتوقع ${isolate(expected)}.`,
  expected: (expected) => `المتوقع: ${isolate(expected)}.`,
  idHint: "عليه تقوم الروابط. إن غيّرته ظلت الروابط القديمة تؤدي إلى هنا.",
  dateHint:
    "مثل 2019-05-04 أو مع الوقت 2019-05-04T08:46 أو 2019-05 أو 2019-05~ (نحو) أو 2019-04-29/2019-05-10 أو ../2019-11-02 (حتى).",
  dayHint: "مثل 2019-05-04 أو مع الوقت 2019-05-04T08:46.",
  noSource: "من يقول ذلك؟ لا يكون حدث بلا مصدر مؤكدًا.",
  askActs: "تُرسم الروابط من الأفعال لا من الأدوار. أضف فعلًا ثم سمِّه:",
  askChange: "ربما رأى القراء هذا الحدث كما كان. قل في سطر ما الذي غيّرته.",
  addChange: "أضف سطرًا لليوم",
};

export const fields: Translation<typeof english.fields> = {
  ...question.roles,
  short: "العنوان حيث يضيق المكان، في 36 حرفًا",
  isStatement: "قول: المؤكد هو أنه قيل",
  where: "الصفحة أو الفقرة",
  participants: "من شارك",
  actor: "الطرف",
  role: "الدور",
  actions: "من فعل ماذا",
  from: "من",
  verb: "فعل ماذا",
  to: "بمن",
  changes: "التصويبات",
  prominence: "الأهمية",
  known: "متى عُرف",
  dispute: "ما المختلف عليه",
  links: "صلات بأحداث أخرى",
  linkedTo: "الحدث",
  id: "الاسم في الروابط",
  name: "الاسم",
  description: "الوصف",
  group: "المجموعة",
  aliases: "أسماء أخرى، واحد في كل سطر",
  memberOf: "ينتمي إلى",
  body: "الجهة",
  memberFrom: "عضو منذ",
  memberTo: "عضو حتى",
  title: "العنوان",
  publisher: "الناشر",
  published: "تاريخ النشر",
  url: "عنوان الويب",
  type: "الصنف",
  origin: "ينقل عن",
  archived: "عنوان نسخة محفوظة",
  source: "المصدر",
  changeNote: "ما الذي تغيّر",
  otherDates: "تواريخ أخرى",
  otherDateNote: "من يقول ذلك، ولماذا لم يُعتمد",
  withoutClaim: "لا يحمل ادعاء الحدث: نفي أو مناشدة",
  undirected: "بين الاثنين: بلا اتجاه",
  media: "صور ووثائق",
  file: "الملف",
  alt: "ما الذي تعرضه، لمن لا يراها؛ وللوثيقة اسمها",
  caption: "التعليق",
  credit: "من صنعها",
  licence: "الرخصة",
  toldTo: "من أُبلغ",
  disputes: "المختلف عليه نقطة نقطة",
  about: "موضوعه",
  disputeNote: "ما تعتمده هذه القصة، ولماذا",
  accounts: "من يقول ماذا",
  saidBy: "من يقول ذلك إن لم يكن طرفًا",
  says: "ما يقوله",
  accountDate: "التاريخ الذي يذكره",
  answer: "بماذا أجاب؛ يُترك فارغًا إن لم يُجب أحد",
  formerIds: "أسماء سابقة في الروابط، واحد في كل سطر",
  descriptionStatus: "درجة التثبّت من الوصف",
  descriptionSources: "مصادر الوصف",
  roleStatus: "درجة التثبّت من الدور",
  roleSources: "مصادر الدور",
  memberStatus: "درجة التثبّت من الانتماء",
  memberSources: "مصادر الانتماء",
  sha256: "بصمة SHA-256 لما قُرئ",
  byline: "من كتبها",
  contact: "إلى أين تُرسل التصويبات",
  language: "رمز اللغة",
  zone: "المنطقة الزمنية للساعة",
  version: "الإصدار",
  updated: "آخر تعديل",
  kinds: "أنواع الأحداث",
  hue: "اللون، من 0 إلى 9",
  groups: "مجموعات الأطراف",
  tours: "جولات",
  intro: "مقدمة",
  steps: "محطات",
  stepText: "ما يقال في هذه المحطة",
  finding: "الخلاصة، 36 حرفًا على الأكثر، تُعرض بحجم كبير",
  picture: "الصورة بجانب النص",
  stepActors: "الأطراف المعروضة",
  firstDay: "من",
  lastDay: "إلى",
  pinned: "جملة مثبّتة على الخط الزمني",
  lead: "المقدمة: الجملة الأولى",
  leadEvents: "المقدمة: أحداث تقوم عليها الجملة الأولى",
  question: "المقدمة: السؤال",
  questionAnswer: "المقدمة: الجواب",
  questionEvents: "المقدمة: أحداث يقوم عليها الجواب",
  cast: "المقدمة: الشخصيات",
  castLine: "في سطر",
  statement: "الجملة",
  restsOn: "أحداث تقوم عليها",
  openingKnown: "المقدمة: ما هو معروف",
  openingDisputed: "المقدمة: ما هو مختلف عليه",
  openingUnanswered: "المقدمة: ما بقي بلا جواب",
  annotations: "جمل مثبّتة على الخط الزمني",
};

export const weights: Translation<typeof english.weights> = {
  "1": "نقطة تحول",
  "2": "مهم",
  "3": "واحد من كثير",
};
export const answers: Translation<typeof english.answers> = { true: "نعم", false: "لا" };
export const pictures: Translation<typeof english.pictures> = {
  timeline: "الخط الزمني",
  lanes: "مسارات الأطراف",
  acts: "الأفعال عبر الزمن",
  clocks: "ثلاث ساعات",
  pair: "طرفان",
};
