import type { opening as english } from "../en/opening.ts";
import type { Translation } from "../words.ts";
import { count, MINUTE, STEP } from "./grammar.ts";

export const opening: Translation<typeof english> = {
  story: "القصة",
  question: "السؤال المركزي",
  answer: "إلى أين وصل",
  start: "ابدأ من هنا",
  length: (steps, minutes) => `${count(steps, STEP)} · ${count(minutes, MINUTE)}`,
  cast: "من هم",
  span: (events, from, to) => (from === to ? `${events}، ${from}` : `${events}، من ${from} إلى ${to}`),
  known: "المعروف",
  disputed: "المتنازع فيه",
  unanswered: "بلا جواب",
  more: "المزيد عن القصة",
};
