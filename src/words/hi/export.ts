import type { Messages } from "../words.ts";
import { count, EVENT } from "./grammar.ts";

export const take: Messages["take"] = {
  menu: "डेटा डाउनलोड करें",
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

export const embed: Messages["embed"] = {
  title: "इस दृश्य को अपने पृष्ठ में लगाएँ",
  open: "इस दृश्य को अपने पृष्ठ में लगाएँ",
  openInFull: "पूरा खोलें",
  hint: "इसे किसी पृष्ठ में चिपकाएँ। अभी जो दिख रहा है, वही अपने फ़िल्टरों सहित दिखेगा; पाठक उसे पूरा खोल सकते हैं।",
  code: "कोड",
  height: "ऊँचाई, पिक्सेल में",
  resizes: "ऊँचाई सामग्री के अनुसार हो (1 kB की स्क्रिप्ट जुड़ेगी)",
  copyCode: "कोड कॉपी करें",
  wheelHint: "ज़ूम के लिए Ctrl या ⌘ के साथ पहिया घुमाएँ",
};
