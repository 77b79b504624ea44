import type { network as english } from "../en/network.ts";
import type { Translation } from "../words.ts";
import { count, EVENT, isolate, numbers } from "./grammar.ts";

export const network: Translation<typeof english> = {
  tree: "الأطراف والصلات",
  title: "مَن فعل ماذا بمَن في هذه الفترة",
  fit: "إظهار الشبكة كاملة",
  closer: "تكبير الشبكة",
  farther: "تصغير الشبكة",
  node: (name, kind, events) => `${isolate(name)}، ${kind}، ${count(events, EVENT)}`,
  tieOut: (other, rests, verbs) => `${isolate(other)}، ${rests}. فُعل به: ${verbs}`,
  tieInto: (other, rests, verbs) => `${isolate(other)}، ${rests}. فعله: ${verbs}`,
  tieBetween: (other, rests, verbs) => `${isolate(other)}، ${rests}. بينهما: ${verbs}`,
  moreVerbs: (value) => `${numbers.format(value)} غيرها`,
  folded: (value, people) => `+${numbers.format(value)} ${people ? "من الأشخاص" : "غيرهم"}`,
  alone: "بلا صلة في هذا العرض",
  allTies: "صلات من حدث واحد",
  legend: "معنى الخطوط والأشكال",
  eventsOrMore: (value) => `${numbers.format(value)} أحداث أو أكثر`,
  verbAndMore: (verb, more) => `${isolate(verb)} و${numbers.format(more)} غيره`,
  ofStanding: (value, standing) => `${numbers.format(value)} ${standing}`,
  contested: "محل خلاف",
  restsOn: (events, standings, sources) =>
    `${count(events, EVENT)}${standings && `: ${standings}`} · ${sources}`,
  didTo: "فعل بـ",
  doneBy: "فُعل به من",
  noTies: "لا يفعل طرف شيئًا بآخر في هذه الأحداث.",
  noActors: "لا يُذكر أي طرف في هذه الأحداث.",
  layingOut: "يجري ترتيب الشبكة…",
  busiest: "اختر طرفًا لترى صلاته",
};
