import type { members as english } from "../en/members.ts";
import type { Translation } from "../words.ts";
import { count, type Noun } from "./grammar.ts";

const PERSON: Noun = { one: "व्यक्ति", other: "व्यक्तियों" };

export const members: Translation<typeof english> = {
  fold: "लोग अपने संगठनों के साथ",
  hint: (people) =>
    `गिनती और चित्र ${count(people, PERSON)} को उनके संगठन के हिस्से के रूप में दिखाते हैं। शब्दों में उनके नाम बने रहते हैं।`,
};
