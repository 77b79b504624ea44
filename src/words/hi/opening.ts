import type { opening as english } from "../en/opening.ts";
import type { Translation } from "../words.ts";
import { count } from "./grammar.ts";

export const opening: Translation<typeof english> = {
  story: "पूरा मामला",
  question: "मुख्य सवाल",
  answer: "अब तक का जवाब",
  start: "यहाँ से शुरू करें",
  length: (steps, minutes) =>
    `${count(steps, { one: "चरण", other: "चरण" })} · ${count(minutes, { one: "मिनट", other: "मिनट" })}`,
  cast: "कौन कौन है",
  span: (events, from, to) => (from === to ? `${events}, ${from}` : `${events}, ${from} से ${to}`),
  known: "जो पता है",
  disputed: "जिस पर विवाद है",
  unanswered: "जिसका जवाब नहीं मिला",
  more: "इस मामले के बारे में और",
};
