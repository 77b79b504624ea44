import type * as english from "../en/passOn.ts";
import type { Translation } from "../words.ts";
import { numbers } from "./grammar.ts";

export const offline: Translation<typeof english.offline> = {
  title: "एक ऑफ़लाइन फ़ाइल के रूप में डाउनलोड करें",
  hint: "यह पृष्ठ, इसका डेटा और इसके फ़ॉन्ट एक ही फ़ाइल में। यह बिना कनेक्शन के ब्राउज़र में खुलती है, किसी से कुछ नहीं माँगती और इसके लिंक काम करते रहते हैं।",
  holds: (events) => `इसमें पूरी कहानी है, ${events}, अभी चाहे जो फ़िल्टर लगा हो।`,
  mediaCome: (files, megabytes) => `${numbers.format(files)} चित्र और दस्तावेज़ साथ आते हैं: ${megabytes} MB।`,
  mediaStay: (megabytes, most) =>
    `इसके चित्र और दस्तावेज़ साथ नहीं आते: वे ${megabytes} MB के हैं, और आगे देने की फ़ाइल में ${most} MB तक आते हैं। उनकी जगह बताया जाता है कि उनमें क्या है।`,
  save: "डाउनलोड करें",
  saving: "फ़ाइल बन रही है…",
  saved: (megabytes) => `सहेजी गई, ${megabytes} MB।`,
  failed: "पृष्ठ नहीं मिल सका। शायद कनेक्शन नहीं है; फिर कोशिश करें।",
};

export const embed: Translation<typeof english.embed> = {
  title: "इस दृश्य को अपने पृष्ठ में लगाएँ",
  openInFull: "पूरा खोलें",
  publishFirst:
    "एम्बेड वही दिखाता है जो इस साइट ने प्रकाशित किया है, और यह दूसरी फ़ाइल है। पहले इसे प्रकाशित करें: फिर इसकी अपनी साइट कोड देगी।",
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
