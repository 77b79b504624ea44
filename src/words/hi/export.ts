import type { Messages } from "../words.ts";

export const take: Messages["take"] = { menu: "डेटा डाउनलोड करें" };

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
