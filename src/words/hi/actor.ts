import type { actor as english } from "../en/actor.ts";
import type { Translation } from "../words.ts";
import { count, isolate, type Noun, numbers } from "./grammar.ts";

const DAY: Noun = { one: "दिन", other: "दिन" };

export const actor: Translation<typeof english> = {
  aliases: "अन्य नाम",
  memberOf: "इसका हिस्सा",
  members: "इसमें शामिल",
  inPerson: "नामित व्यक्ति:",
  countedHere: "इनकी घटनाएँ यहाँ गिनी गई हैं। रिकॉर्ड में हर व्यक्ति का नाम बना रहता है।",
  openMembers: "लोगों को अलग-अलग गिनें",
  namedHere: "यहाँ नाम होने का अर्थ यह नहीं कि किसी ने कुछ ग़लत किया।",
  restsOn: "यह किस पर आधारित है",
  statements: { role: "भूमिका", memberOf: "सदस्यता", description: "विवरण" },
  countIn: (period, value) => `${period}: ${numbers.format(value)}`,
  strongestTies: "सबसे मज़बूत संबंध",
  tieMeaning: "संबंध बस यह है कि इनमें से एक ने दूसरे के साथ क्या किया, इससे अधिक कुछ नहीं।",
  verbTimes: (verb, times) => (times === 1 ? isolate(verb) : `${isolate(verb)} ×${numbers.format(times)}`),
  events: "घटना-दर-घटना",
  date: "तारीख़",
  part: "भूमिका",
  happened: "क्या हुआ",
  howSure: "कितना पक्का",
  parts: {
    out: "इसने किया",
    into: "इसके साथ हुआ",
    both: "इसने किया और इसके साथ हुआ",
    present: "शामिल",
  },
  bothWays: "दोनों ओर से",
  known: (date) => `${date} को सार्वजनिक`,
  knownLater: (date, days) => `${count(days, DAY)} बाद, ${date} को सार्वजनिक`,
  copy: "स्रोतों सहित नोट के रूप में कॉपी करें",
  copied: "कॉपी हुआ",
  copyFailed: "ब्राउज़र ने कॉपी करने नहीं दिया।",
};
