import type * as english from "../en/network.ts";
import type { Translation } from "../words.ts";
import { ACTOR, count, countAfter, EVENT, isolate, noun, numbers } from "./grammar.ts";

const STEP = noun("لا خطوات", "خطوة واحدة", "خطوتان", "خطوتين", "خطوات", "خطوة", "خطوة");

export const network: Translation<typeof english.network> = {
  tree: "الأطراف والصلات",
  title: "مَن فعل ماذا بمَن في هذه الفترة",
  node: (name, kind, events) => `${isolate(name)}، ${kind}، ${count(events, EVENT)}`,
  tieOut: (other, rests, verbs) => `${isolate(other)}، ${rests}. فُعل به: ${verbs}`,
  tieInto: (other, rests, verbs) => `${isolate(other)}، ${rests}. فعله: ${verbs}`,
  tieBetween: (other, rests, verbs) => `${isolate(other)}، ${rests}. بينهما: ${verbs}`,
  moreVerbs: (value) => `${numbers.format(value)} غيرها`,
  rest: (value, hasOthers) => (hasOthers ? `+${numbers.format(value)} بلا صلة مرسومة` : count(value, ACTOR)),
  allTies: "صلات من حدث واحد",
  legend: "معنى الخطوط",
  notConfirmed: "غير مؤكد",
  undirected: "لم يُذكر الفاعل",
  namedTogether: "ذُكرا معًا",
  linkDay: (date, more) => (more > 0 ? `${date} +${numbers.format(more)}` : date),
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
    between: (one, other, events) =>
      `${isolate(one)} و${isolate(other)}، لم يُذكر الفاعل: ${count(events, EVENT)}`,
    shown: (shown, all) => `أنشط ${numbers.format(shown)} من ${count(all, ACTOR)} لها أفعال`,
    choose: "اختر طرفًا لترى أقوى صلاته.",
  },
  did: (verb, to) => `${isolate(verb)} ${isolate(to)}`,
  open: "إظهار مَن فعل ماذا بمَن",
  eventsOrMore: (value) => `${numbers.format(value)} أحداث أو أكثر`,
  verbAndMore: (verb, more) => `${isolate(verb)} و${numbers.format(more)} غيره`,
  ofStanding: (value, standing) => `${numbers.format(value)} ${standing}`,
  contested: "محل خلاف",
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
  step: (one, other, events) =>
    `${isolate(one)} و${isolate(other)}، ذُكرا معًا في ${countAfter(events, EVENT)}`,
  standsFor: (body, people) => `تُحتسب ${isolate(body)} هنا عن ${people}، والأحداث لا تسمّي غيرهم.`,
  more: (events) => `و${count(events, EVENT)} غير ذلك`,
  none: "لا سلسلة أحداث تصل بينهما في هذه الفترة وبهذه المرشحات.",
};
