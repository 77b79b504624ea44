import type { embed as english } from "../en/embed.ts";
import type { Translation } from "../words.ts";

export const embed: Translation<typeof english> = {
  title: "इस दृश्य को अपने पृष्ठ में लगाएँ",
  openInFull: "पूरा खोलें",
  hint: "इसे किसी पृष्ठ में चिपकाएँ। यहाँ जो चुना गया है, वही मौजूदा फ़िल्टरों और समय-खिड़की के साथ दिखेगा; पाठक उसे पूरा खोल सकते हैं।",
  show: "क्या दिखे",
  shows: {
    event: "घटना, एक कार्ड के रूप में",
    timeline: "समयरेखा",
    network: "नेटवर्क",
    list: "सूची",
  },
  narrow: "जहाँ पृष्ठ में 560 पिक्सेल से कम जगह हो, वहाँ समयरेखा की जगह सूची दिखती है।",
  code: "कोड",
  height: "ऊँचाई, पिक्सेल में",
  resizes: "ऊँचाई सामग्री के अनुसार हो (1 kB की स्क्रिप्ट जुड़ेगी)",
  copyCode: "कोड कॉपी करें",
  copied: "कॉपी हो गया",
  copyFailed: "ब्राउज़र ने कॉपी करने नहीं दिया। पाठ चुनकर स्वयं कॉपी करें।",
  wheelHint: "ज़ूम के लिए Ctrl या ⌘ के साथ पहिया घुमाएँ",
  data: (version) => `डेटा: ${version}`,
};
