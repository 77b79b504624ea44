import type * as english from "../en/takeAway.ts";
import type { Translation } from "../words.ts";
import { ACTOR, count, EVENT, isolate, type Noun, numbers } from "./grammar.ts";

const TIE: Noun = { one: "संबंध", other: "संबंध" };
const DOCUMENT: Noun = { one: "दस्तावेज़", other: "दस्तावेज़" };

export const picture: Translation<typeof english.picture> = {
  title: "चित्र",
  headline: "शीर्षक",
  size: "आकार",
  sizes: {
    wide: "1200 × 675, लेखों और पोस्ट के लिए",
    tall: "1080 × 1350, फ़ोन के लिए",
    whole: "1600 चौड़ा, जितनी ऊँचाई चाहिए",
  },
  timeline: "समयरेखा",
  network: "नेटवर्क",
  hint: "संकेतों, स्रोतों, पुष्टि के स्तर और पते सहित, हल्के रंगों में।",
  noPicture: "यह ब्राउज़र ऐसा चित्र नहीं बना सकता; दूसरा बटन चलता है।",

  story: (title) => `“${isolate(title)}” से`,
  ownFile: "ऐसी फ़ाइल से जिसे किसी साइट ने प्रकाशित नहीं किया",
  marks: "हर निशान एक घटना है, अपनी तारीख़ पर।",
  marksOf: (column) => `हर निशान एक घटना है, “${isolate(column)}” में उसके दिन पर।`,
  marksKnown: "हर निशान एक घटना है, उस दिन पर जब वह सार्वजनिक हुई।",
  bars: (unit, most) => `ऊँचाई: ${unit}; सबसे ऊँची पट्टी ${numbers.format(most)} के बराबर है।`,
  columns: (most) => `ऊँचाई: घटनाओं की संख्या; सबसे ऊँचा स्तंभ ${numbers.format(most)} के बराबर है।`,
  partial:
    "धारीदार: वह अवधि जिसका केवल एक हिस्सा आँकड़ों और समय-सीमा में आता है; पट्टी उतनी ही चौड़ी है जितना वह हिस्सा।",
  actors: "आकार और मोटाई: इस दृश्य में घटनाओं की संख्या।",
  tiesLeftOut: (ties) => `नहीं खींचे गए: ${count(ties, TIE)}, जिनमें एक ही घटना है या जिनके पक्ष यहाँ नहीं हैं।`,
  actorsLeftOut: (actors) => `नहीं दिखाए गए: ${count(actors, ACTOR)}।`,

  dates: "तारीख़",
  lasted: "इतने समय तक चली",
  somewhere: "इसी बीच कभी",
  open: "इस दिन तक या इस दिन से",
  stack: "+2: दो और घटनाएँ, जिनके लिए जगह नहीं",
  selected: "चुनी हुई",
  more: (entries) => `और ${numbers.format(entries)}`,

  sources: (sources) =>
    sources === 0 ? "स्रोत: कोई नहीं दिया गया।" : `स्रोत: ${count(sources, DOCUMENT)}, सूची नीचे दिए पते पर।`,
  sourcesInFile: (sources) =>
    sources === 0 ? "स्रोत: कोई नहीं दिया गया।" : `स्रोत: ${count(sources, DOCUMENT)}, सूची फ़ाइल में।`,
  asOf: (date) => `पुष्टि का स्तर ${date} तक का।`,
  made: (date) => `चित्र ${date} को बना।`,
};

export const take: Translation<typeof english.take> = {
  title: "डेटा डाउनलोड करें",
  scope: "कौन-सी घटनाएँ",
  shown: (events) => `स्क्रीन पर: ${count(events, EVENT)}`,
  all: (events) => `सभी: ${count(events, EVENT)}`,
  formats: {
    json: { name: "JSON", hint: "सब कुछ, पक्षों और स्रोतों सहित; यहाँ फिर से खुलती है" },
    csv: { name: "CSV", hint: "हर घटना के लिए एक पंक्ति, स्प्रेडशीट के लिए" },
    gexf: { name: "GEXF", hint: "समय के साथ नेटवर्क, नेटवर्क के औज़ारों के लिए" },
  },
  making: "फ़ाइल बनाई जा रही है…",
  tooManyRows: (sheet, rows, most) =>
    `इन घटनाओं की कार्यपुस्तिका में “${isolate(sheet)}” में ${numbers.format(rows)} पंक्तियाँ होती हैं, और एक शीट में ${numbers.format(most)} की ही जगह है। CSV या JSON लें, या कम घटनाएँ चुनें।`,
  broken: "फ़ाइल नहीं बन सकी, अक्सर मेमोरी की कमी से। कम घटनाएँ चुनें, या दूसरे प्रकार की फ़ाइल लें।",
};
