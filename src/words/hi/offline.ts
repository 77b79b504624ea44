import type { offline as english } from "../en/offline.ts";
import type { Translation } from "../words.ts";

export const offline: Translation<typeof english> = {
  title: "एक ऑफ़लाइन फ़ाइल के रूप में डाउनलोड करें",
  hint: "यह पृष्ठ, इसका डेटा और इसके फ़ॉन्ट एक ही फ़ाइल में। यह बिना कनेक्शन के ब्राउज़र में खुलती है, किसी से कुछ नहीं माँगती और इसके लिंक काम करते रहते हैं।",
  holds: (events) => `इसमें पूरी कहानी है, ${events}, अभी चाहे जो फ़िल्टर लगा हो।`,
  save: "डाउनलोड करें",
  saving: "फ़ाइल बन रही है…",
  saved: (megabytes) => `सहेजी गई, ${megabytes} MB।`,
  failed: "पृष्ठ नहीं मिल सका। शायद कनेक्शन नहीं है; फिर कोशिश करें।",
};
