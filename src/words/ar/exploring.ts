import type * as english from "../en/exploring.ts";
import type { Translation } from "../words.ts";
import {
  ACTOR,
  and,
  count,
  countAfter,
  countOf,
  DAY,
  EVENT,
  isolate,
  MONTH,
  noun,
  numbers,
  STEP,
  YEAR,
} from "./grammar.ts";

export const menu: Translation<typeof english.menu> = {
  theme: (next) => `تغيير الألوان: ${next}`,
  themes: { system: "كالنظام", light: "فاتح", dark: "داكن" },
  print: "طباعة هذا العرض",
  download: "تنزيل البيانات",
  offline: "تنزيل ملف واحد للعمل دون اتصال",
  embed: "تضمين هذا العرض",
  about: "حول الموقع وكيف يُقرأ",
  otherStory: (title) => `فتح: ${isolate(title)}`,
};

export const nothing: Translation<typeof english.nothing> = {
  hint: "لا تترك هذه الخيارات شيئًا. خفّف واحدًا منها:",
  widen: "عرض المدة كلها",
  noEvents: "لا أحداث في هذه البيانات.",
  months: (value) => `${count(value, MONTH)} بلا أحداث`,
  years: (value) => `${count(value, YEAR)} بلا أحداث`,
};

export const suggestions: Translation<typeof english.suggestions> = {
  filterBy: (text) => `عرض الأحداث التي فيها «${isolate(text)}» فقط`,
  nothing: "لا حدث ولا طرف فيه هذه الكلمات. مفتاح Enter يعرض ما تتركه عوامل التصفية.",
};

export const facets: Translation<typeof english.facets> = {
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
  kept: "أكثر من 30 يومًا على وجه اليقين بين آخر يوم ربما وقع فيه الحدث وأول يوم كان يمكن للجمهور أن يعلم به.",
  questions: "أسئلة",
  further: (facets) => `المزيد: ${facets}`,
  oneSource:
    "المقال الواحد مصدر واحد. والمقالات التي تنقل عن وكالة واحدة أو صحيفة واحدة هي معًا مصدر مستقل واحد. وما لا يُذكر ناشره ولا عنوانه لا يُحسب مصدرًا مستقلًا آخر.",
  more: (value) => `يوجد ${numbers.format(value)} غيرها: اكتب جزءًا من الاسم`,
  sourceName: (publisher, title) => (publisher ? `${isolate(publisher)}: ${isolate(title)}` : isolate(title)),
  noActor: (text) => `لا طرف باسم «${isolate(text)}».`,
  noSource: (text) => `لا مصدر باسم «${isolate(text)}».`,
  counting: "جارٍ العدّ…",
  translated: "أسماء الأنواع مترجمة، وليست بألفاظ الملف نفسه.",
};

export const network: Translation<typeof english.network> = {
  tree: "الأطراف والصلات",
  title: "مَن فعل ماذا بمَن في هذه الفترة",
  node: (name, kind, events) => `${isolate(name)}، ${kind}، ${count(events, EVENT)}`,
  tieOut: (other, rests, verbs) => `${isolate(other)}، ${rests}. فُعل به: ${verbs}`,
  tieInto: (other, rests, verbs) => `${isolate(other)}، ${rests}. فعله: ${verbs}`,
  tieBetween: (other, rests, verbs) => `${isolate(other)}، ${rests}. بينهما: ${verbs}`,
  moreVerbs: (value) => (value === 1 ? "فعل\u00a0آخر" : `${numbers.format(value)}\u00a0غيرها`),
  rest: (value, hasOthers) =>
    hasOthers ? `${count(value, ACTOR)} غيرهم لا يظهرون هنا` : count(value, ACTOR),
  below: (value) => `في الأسفل غيرها: ${numbers.format(value)}`,
  chosen: (shown, all, hasLead) =>
    `${numbers.format(shown)} من ${numbers.format(all)} من الروابط: ${hasLead ? "أهمها" : "أقواها"}`,
  legend: "معنى الخطوط",
  notAllConfirmed: "ليس كل فعل مؤكدًا",
  undirected: "بلا اتجاه",
  namedTogether: "ذُكرا معًا",
  steps: (value) => count(value, STEP),
  form: "شكل الشبكة",
  who: "مَن",
  howOften: "كم مرة",
  tiesOf: (name) => `ما فعله ${isolate(name)} وما فُعل به في هذه الفترة`,
  chainOf: (one, other) => `أقصر الطرق من ${isolate(one)} إلى ${isolate(other)}`,
  circleOf: (name, actors, steps) =>
    `${count(actors, ACTOR)} ضمن ${count(steps, STEP)} من ${isolate(name)}، بحسب الأفعال`,
  matrix: {
    name: "الأفعال بين الأطراف",
    corner: "من ↓ إلى ←",
    cell: (from, to, events) => `من ${isolate(from)} إلى ${isolate(to)}: ${count(events, EVENT)}`,
    between: (one, other, events) => `${isolate(one)} ${and(other)}، بلا اتجاه: ${count(events, EVENT)}`,
    shown: (shown, all) => `أنشط ${numbers.format(shown)} من ${count(all, ACTOR)} لها أفعال`,
    choose: "اختر طرفًا لترى أقوى صلاته.",
    darkness: "أحداث مؤكدة؛ والرقم في الخانة يعدّ كل الأحداث",
  },
  open: "إظهار مَن فعل ماذا بمَن",
  onlyConfirmed: (events) => `${events} (المتقطعة: أي عدد)`,
  eventsOrMore: (value) => `${numbers.format(value)} أحداث أو أكثر`,
  verbAndMore: (verbs, more) =>
    `${verbs} ${more === 1 ? "وفعل\u00a0آخر" : `و${numbers.format(more)}\u00a0غيرها`}`,
  ofStanding: (value, standing) => `${numbers.format(value)} ${standing}`,
  contested: "مختلف عليه",
  restsOn: (events, standings, sources) =>
    `${count(events, EVENT)}${standings && `: ${standings}`} · ${sources}`,
  noTies: "لا يفعل طرف شيئًا بآخر في هذه الأحداث.",
  noActors: "لا يُذكر أي طرف في هذه الأحداث.",
};

export const connections: Translation<typeof english.connections> = {
  title: "الصلات",
  meaning: "ذُكر الاثنان في الحدث نفسه، ولا يقول هذا أكثر من ذلك.",
  find: (name) => `كيف تصل الأحداث ${isolate(name)} بـ…`,
  hint: "اسم طرف",
  nobody: "لا طرف بهذا الاسم.",
  circle: "من فعل به شيئًا أو فُعل به، بالخطوات",
  near: (actors) => `خطوة واحدة: ${count(actors, ACTOR)}`,
  far: (actors) => `خطوتان: ${count(actors, ACTOR)}`,
  show: "إظهار أقصر سلسلة أحداث",
  hide: "إخفاء سلسلة الأحداث",
  chains: (chains, steps) =>
    chains === 1
      ? `أقصر سلسلة أحداث: ${count(steps, STEP)}`
      : `أقصر سلاسل الأحداث: عددها ${numbers.format(chains)}، وكل منها ${count(steps, STEP)}`,
  step: (one, other, events) => `${isolate(one)} ${and(other)}، ذُكرا معًا في ${countAfter(events, EVENT)}`,
  standsFor: (body, people) => `تُحتسب ${isolate(body)} هنا عن ${people}، والأحداث لا تسمّي غيرهم.`,
  more: (events) => `و${count(events, EVENT)} غير ذلك`,
  none: "لا سلسلة أحداث تصل بينهما في هذه الفترة وبهذه المرشحات.",
};

export const pairs: Translation<typeof english.pairs> = {
  title: "مَن فعل ماذا بمَن، الأكثر أولًا",
  between: "و(بلا اتجاه):",
  from: "مَن",
  to: "بمَن",
  events: "الأحداث",
  verbs: "ماذا",
  first: "الأول",
  last: "الأخير",
  trend: "عبر الزمن",
  back: "بالمقابل",
  share: "الحصة من كل ما بينهما",
  other: "الفترة الأخرى",
  turn: "التغير",
  summary: (ties, oneWay, bothWays, undirected) =>
    `الروابط: ${numbers.format(ties)}، أزواج الأطراف في اتجاه واحد فقط: ${numbers.format(oneWay)}، وفي الاتجاهين: ${numbers.format(bothWays)}${undirected > 0 ? `، وروابط بلا اتجاه: ${numbers.format(undirected)}` : ""}`,
  turned: (pairs) => `انعكس اتجاهها منذ الفترة الأخرى: ${numbers.format(pairs)}`,
  least: "أحداث، على الأقل",
  only: (pair) => `الأحداث التي فيها ${isolate(pair)} فقط`,
  onlyDone: (verb) => `الأحداث التي فيها الفعل ${isolate(verb)} فقط`,
  actions: "الأفعال",
  findAction: "ابحث عن فعل",
  noAction: (text) => `لا فعل باسم «${isolate(text)}».`,
  allActions: (value) => `كل الأفعال (${numbers.format(value)})`,
  part: "الدور",
  asked: "كلاهما مطلوب في الحدث نفسه. فعل أحدهما بالآخر:",
  parts: { actor: "أي دور", by: "فاعلون", on: "وقع عليهم الفعل" },
};

export const table: Translation<typeof english.table> = {
  date: "التاريخ",
  headline: "العنوان",
};

export const clocks: Translation<typeof english.clocks> = {
  title: "أي يوم يُحتسب",
  names: {
    happened: "يوم وقوعه",
    known: "يوم الإعلان عنه",
    both: "كلاهما، بخط يصل بينهما",
  },
  dated: (events, all) =>
    events === all
      ? `تاريخ لكل الأحداث (${numbers.format(all)})`
      : `تاريخ لعدد ${numbers.format(events)} من ${numbers.format(all)} من الأحداث؛ والبقية في يوم وقوعها`,
  happened: "الوقوع",
  told: "الإبلاغ",
  toldTo: (actor) => `إبلاغ ${isolate(actor)}`,
  known: "الإعلان",
  days: (days, isLeast) => `${isLeast ? "ما لا يقل عن " : ""}${count(days, DAY)}`,
  summary: (events) => `تذكر القصة يومًا لاحقًا للإعلان عن ${countAfter(events, EVENT)} في هذه الفترة.`,
  meaning: "يصل كل خط بين يوم وقوع الحدث ويوم الإعلان عنه.",
  none: "لا تذكر القصة يومًا لاحقًا للإعلان عن أي حدث في هذه الفترة.",
  picture: "ثلاث ساعات",
};

const PERSON = noun("لا أشخاص", "شخصًا واحدًا", "شخصان", "شخصين", "أشخاص", "شخصًا", "شخص");

export const members: Translation<typeof english.members> = {
  unproved: "غير مثبت",
  inPart: (doubt) => `بعضه ${doubt}`,
  memberOf: (body) => `من أعضاء ${isolate(body)}`,
  counted: (body, people) => `محتسبون مع ${isolate(body)} بصفتهم أعضاء: ${people}.`,
  withEvents: (people) => `مع أحداث أعضائها: ${people}`,
  countedWith: (body, events) => `أحداث محتسبة مع ${isolate(body)}: ${numbers.format(events)}`,
  until: (date) => `حتى ${date}`,
  fold: "الأشخاص ضمن جهاتهم",
  hint: (people) =>
    `تُظهر الأعداد والصور ${countAfter(people, PERSON)} ضمن الجهة التي ينتمي إليها كل منهم، في أيام الانتماء وحيث لا شك فيه. أما النصوص فتذكر الاسمين.`,
};

const each = (unit: string) => (counted: string) => `${isolate(counted)} ${unit}`;

export const density: Translation<typeof english.density> = {
  counted: "الأحداث",
  per: {
    bar: each("في كل عمود"),
    day: each("في اليوم"),
    week: each("في الأسبوع"),
    month: each("في الشهر"),
    quarter: each("في ربع السنة"),
    year: each("في السنة"),
    decade: each("في العقد"),
    century: each("في القرن"),
    millennium: each("في الألفية"),
  },
  ownScale: (name, most) => `${isolate(name)}، حتى ${numbers.format(most)}`,
  only: (days) => `${days} فقط`,
  byStatus: "حسب الثبوت",
  byAction: "حسب الفعل",
  byColumn: (column) => `حسب ${isolate(column)}`,
  counts: "عدد الأحداث حسب الفترة",
  by: "صف لكل",
  units: { hour: "ساعة", day: "يوم", week: "أسبوع، من الاثنين", month: "شهر", year: "سنة" },
  period: "من",
  days: "الأيام",
  events: "الأحداث",
  parts: "الأعمدة",
  byPair: "حسب الزوج",
  byNamePart: {
    "from-brackets": "الفاعل: البلد أو الجهة بين القوسين",
    "to-brackets": "من وقع عليه الفعل: البلد أو الجهة بين القوسين",
    "from-before": "الفاعل: القطاع قبل القوسين",
    "to-before": "من وقع عليه الفعل: القطاع قبل القوسين",
  },
  mean: (column) => `${isolate(column)}، المتوسط`,
  copy: "انسخ الجدول",
  save: "حفظ بصيغة CSV",
};

const ACT = noun("لا أفعال", "فعل واحد", "فعلان", "فعلين", "أفعال", "فعلًا", "فعل");

export const lanes: Translation<typeof english.lanes> = {
  title: "المسارات",
  none: "بلا",
  byKind: "حسب النوع",
  byActor: "حسب الطرف",
  picture: "الأفعال عبر الزمن",
  list: "مسارات الأطراف",
  shown: (value, all) => countOf(value, all, ACTOR),
  nobody: "لم يُسمَّ أحد",
  legend: "علامات الأفعال",
  signs: {
    act: "النقطة: من فعل؛ السهم: بمن وقع الفعل",
    between: "بين اثنين: بلا اتجاه",
    self: "فعله بنفسه",
    imprecise: "اليوم بالضبط غير معروف",
  },
  inOrder: "بالترتيب، لا بالمقياس",
  some: (drawn, all) => `${countOf(drawn, all, ACT)}؛ البقية شُرَط وأعداد عند المحور.`,
  leftOut: (acts, days) => `${days}: ${count(acts, ACT)} غير مرسومة`,
  without: (events) => `${count(events, EVENT)} بلا فعل.`,
  replied: "الرد مسجّل",
  act: (sentence) => `${sentence}.`,
  actSaid: (sentence, basis) => `${sentence} (${basis}).`,
};

export const columns: Translation<typeof english.columns> = {
  heights: "ارتفاع الأعمدة",
  events: "الأحداث",
  sumOf: (events, all) =>
    events === all
      ? `في كل الأحداث (${numbers.format(all)})`
      : `في ${numbers.format(events)} من ${numbers.format(all)} من الأحداث؛ لا عدد في البقية`,
  find: (column) => `ابحث في ${isolate(column)}`,
  all: (value) => `كل القيم (${numbers.format(value)})`,
  none: (text) => `لا شيء باسم «${isolate(text)}».`,
  moreColumns: (value) => `أعمدة أخرى في الملف (${numbers.format(value)})`,
  fewerColumns: "أعمدة أقل",
  ofEvent: "في أعمدة أخرى من الملف",
  measured: (value, column) => `${numbers.format(value)} ${isolate(column)}`,
};

export const media: Translation<typeof english.media> = {
  documents: "الوثائق",
  size: (kind, megabytes) => `${kind}، ${megabytes} ميغابايت`,
  missing: (file) => `غير مضمَّن هنا: ${isolate(file)}.`,
  alone: "يعرض الصورة وحدها",
  fullSize: "الحجم الكامل",
  licence: (licence) => `الترخيص: ${isolate(licence)}`,
};

export const zoom: Translation<typeof english.zoom> = {
  in: "تكبير",
  out: "تصغير",
  all: "الكل",
  these: "كبّر إلى هذه الأحداث",
  to: (events) => `تقريب إلى ${events}`,
};

export const actorKinds: Translation<typeof english.actorKinds> = {
  person: { one: "شخص", many: "أشخاص" },
  organisation: { one: "منظمة", many: "منظمات" },
  government: { one: "جهة حكومية", many: "جهات حكومية" },
  media: { one: "وسيلة إعلام", many: "وسائل إعلام" },
  court: { one: "محكمة", many: "محاكم" },
  software: { one: "برنامج", many: "برامج" },
  group: { one: "مجموعة", many: "مجموعات" },
};

export const folder: Translation<typeof english.folder> = {
  title: "ما الموجود منه هنا",
  counted: (events, most) =>
    `عدد الأحداث في هذه النافذة ${numbers.format(events)}: هي معدودة لا مسرودة. تأتي الأحداث واحدًا واحدًا حين لا يزيد ما في النافذة على ${numbers.format(most)}.`,
  zoom: "اعرض وسط النافذة",
  asking: "جارٍ العد…",
  askingRows: "تُطلب الأحداث واحدًا واحدًا. وإلى أن تصل فكل الأعداد هي السابقة.",
  years: (from, to) =>
    from === to
      ? `تُعد الجهات وروابطها على سنة ${from} كاملة بلا أي مرشح؛ ولا تُسمى إلا الأكثر نشاطًا.`
      : `تُعد الجهات وروابطها على سنوات كاملة، من ${from} إلى ${to}، بلا أي مرشح؛ ولا تُسمى إلا الأكثر نشاطًا.`,
  all: (events, most) =>
    `عدد الأحداث في هذا المجلد ${numbers.format(events)}. الأنواع ودرجات الثبوت والخط الزمني معدودة بدقة؛ ويُقرأ في كل مرة حتى ${numbers.format(most)} حدث واحدًا واحدًا.`,
  cannot: "ما لا يجيب عنه المجلد",
  things: [
    "البحث عن الكلمات",
    "الطرق من جهة إلى أخرى، والدوائر حول جهة",
    "نافذتان جنبًا إلى جنب، والتشغيل عبر الزمن",
    "نسخ تؤخذ: الطباعة والملف دون اتصال؛ أما البيانات فتؤخذ من نافذة أحداثها هنا",
  ],
  tooMany: (events, most) =>
    `المطلوب ${numbers.format(events)} حدث، أي أكثر من ${numbers.format(most)}: لم يُطبق ما اختير من الجهات والأفعال والمصادر والأعمدة الخاصة. ويُطبق في نافذة أقصر.`,
  windowOnly:
    "ما اختير من الجهات والأفعال والمصادر والأعمدة الخاصة معدود في هذه النافذة. أما أعمدة الأيام الأخرى فغير معروفة ولم تُرسم.",
  failed: "لم تصل الأحداث المفردة. ويبقى ما هو معدود.",
  again: "اطلب من جديد",
  actor: (name, events) =>
    `تشارك ${isolate(name)} في ${numbers.format(events)} حدث من السنوات التي تمسها هذه النافذة، بلا أي مرشح. ولا يُعرف أيها إلا حين تُطلب.`,
  tie: (one, other, events) =>
    `عدد الأحداث التي فعلت فيها ${isolate(one)} شيئًا بـ${isolate(other)}: ${numbers.format(events)}، في السنوات التي تمسها هذه النافذة، بلا أي مرشح.`,
  between: (one, other, events) =>
    `عدد الأحداث بين ${isolate(one)} ${and(other)}: ${numbers.format(events)}، في السنوات التي تمسها هذه النافذة، بلا أي مرشح؛ وبلا اتجاه.`,
  only: (name) => `أحداث ${isolate(name)} فقط`,
  engine: {
    all: (events, most, time) =>
      `يُسأل محرك عما يظهر هنا. فيه ${numbers.format(events)} حدث كُتبت حتى ${isolate(time)}. كل شيء معدود بدقة للنافذة وعوامل التصفية؛ ويُقرأ في كل مرة حتى ${numbers.format(most)} حدث واحدًا واحدًا. ولا تُسمى من الجهات والروابط إلا الأكثر نشاطًا.`,
    asking: "يُسأل المحرك الآن. وإلى أن يجيب فالجهات والروابط هي السابقة.",
    cannot: "ما لا يُسأل عنه المحرك",
    things: [
      "أحداث المصدر الواحد، في نافذة أحداثها أكثر مما يُقرأ واحدًا واحدًا؛ والأعمدة الخاصة، وما عدا الألف الأكثر تكرارًا من الأفعال والمصادر",
      "التشغيل عبر الزمن",
    ],
    tooMany: (events, most) =>
      `في هذه النافذة ${numbers.format(events)} حدث، أي أكثر من ${numbers.format(most)}: لم يُطبق ما اختير من نوادر الأفعال والمصادر. ويُطبق في نافذة أقصر.`,
    windowOnly:
      "ما اختير من نوادر الأفعال والمصادر معدود في هذه النافذة. أما أعمدة الأيام الأخرى فغير معروفة ولم تُرسم.",
    failed: "لم يجب المحرك. ويبقى ما هو معدود.",
    actor: (name, events) =>
      `تشارك ${isolate(name)} في ${numbers.format(events)} حدث من هذه النافذة، وفق عوامل التصفية هذه.`,
    tie: (one, other, events) =>
      `عدد الأحداث التي فعلت فيها ${isolate(one)} شيئًا بـ${isolate(other)} في هذه النافذة وفق عوامل التصفية هذه: ${numbers.format(events)}.`,
    between: (one, other, events) =>
      `عدد الأحداث بين ${isolate(one)} ${and(other)} في هذه النافذة وفق عوامل التصفية هذه: ${numbers.format(events)}؛ وبلا اتجاه.`,
  },
};

export const embed: Translation<typeof english.embed> = {
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
  wheelHint: "للتكبير والتصغير: العجلة مع Ctrl أو ⌘",
  data: (version) => `البيانات: ${version}`,
};
