import type { members as english } from "../en/members.ts";
import type { Translation } from "../words.ts";
import { countAfter, type Noun } from "./grammar.ts";

const PERSON: Noun = {
  zero: "لا أشخاص",
  one: "شخصًا واحدًا",
  two: "شخصان",
  ofTwo: "شخصين",
  few: "أشخاص",
  many: "شخصًا",
  other: "شخص",
};

export const members: Translation<typeof english> = {
  fold: "الأشخاص ضمن جهاتهم",
  hint: (people) =>
    `تُظهر الأعداد والصور ${countAfter(people, PERSON)} ضمن الجهة التي ينتمي إليها كل منهم. أما النصوص فتبقي على الأسماء.`,
};
