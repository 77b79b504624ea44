import type { take as english } from "../en/export.ts";
import type { Translation } from "../words.ts";
import { count, EVENT } from "./grammar.ts";

export const take: Translation<typeof english> = {
  title: "डेटा डाउनलोड करें",
  scope: "कौन-सी घटनाएँ",
  shown: (events) => `स्क्रीन पर: ${count(events, EVENT)}`,
  all: (events) => `सभी: ${count(events, EVENT)}`,
  formats: {
    json: { name: "JSON", hint: "सब कुछ, पक्षों और स्रोतों सहित; यहाँ फिर से खुलती है" },
    csv: { name: "CSV", hint: "हर घटना के लिए एक पंक्ति, स्प्रेडशीट के लिए" },
    gexf: { name: "GEXF", hint: "समय के साथ नेटवर्क, नेटवर्क के औज़ारों के लिए" },
  },
};
