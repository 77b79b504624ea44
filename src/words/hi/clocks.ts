import type { clocks as english, members as englishMembers } from "../en/clocks.ts";
import type { Translation } from "../words.ts";
import { count, EVENT, isolate, type Noun, numbers } from "./grammar.ts";

const DAY: Noun = { one: "दिन", other: "दिन" };

export const clocks: Translation<typeof english> = {
  title: "कौन-सा दिन गिना जाए",
  names: {
    happened: "जब घटना हुई",
    known: "जब वह सार्वजनिक हुई",
    both: "दोनों, एक रेखा से जुड़े",
  },
  dated: (events, all) =>
    events === all
      ? `सभी ${count(all, EVENT)} की तारीख़`
      : `${count(all, EVENT)} में से ${numbers.format(events)} की तारीख़; बाकी वहीं हैं जब वे हुईं`,
  happened: "घटना",
  told: "सूचित",
  toldTo: (actor) => `${isolate(actor)} को सूचना`,
  known: "सार्वजनिक",
  days: (days) => count(days, DAY),
  summary: (events, longest) =>
    `इस समय-सीमा की ${count(events, EVENT)} बाद में सार्वजनिक हुईं, अधिकतम ${count(longest, DAY)} बाद।`,
  meaning: "नीचे हर रेखा घटना के दिन से उस दिन तक जाती है जब वह सार्वजनिक हुई।",
  none: "इस समय-सीमा में कोई घटना होने के बाद देर से सार्वजनिक नहीं हुई।",
};

const PERSON: Noun = { one: "व्यक्ति", other: "व्यक्तियों" };

export const members: Translation<typeof englishMembers> = {
  fold: "लोग अपने संगठनों के साथ",
  hint: (people) =>
    `गिनती और चित्र ${count(people, PERSON)} को उनके संगठन के हिस्से के रूप में दिखाते हैं। शब्दों में उनके नाम बने रहते हैं।`,
};
