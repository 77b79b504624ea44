import type { picture as englishPicture, workbook as englishWorkbook } from "../en/takeAway.ts";
import type { Translation } from "../words.ts";
import { ACTOR, count, isolate, type Noun, numbers } from "./grammar.ts";

const TIE: Noun = { one: "संबंध", other: "संबंध" };
const DOCUMENT: Noun = { one: "दस्तावेज़", other: "दस्तावेज़" };

export const picture: Translation<typeof englishPicture> = {
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

export const workbook: Translation<typeof englishWorkbook> = {
  name: "कार्यपुस्तिका",
  hint: "स्प्रेडशीट के लिए शीटें (XLSX); बदलने के बाद इसे यहाँ फिर खोलें",
  howTo: [
    "इस कहानी पर काम कैसे करें",
    "हर शीट में एक तरह की चीज़ें हैं: हर घटना, पक्ष, स्रोत आदि के लिए एक पंक्ति। पहली पंक्ति में स्तंभों के नाम हैं; उसे वैसे ही रहने दें। स्तंभ और शीटें खाली छोड़ी या हटाई जा सकती हैं।",
    "Events: date, headline, kind और standing ज़रूरी हैं। id लिंक का हिस्सा बनती है, इसलिए कहानी प्रकाशित होने के बाद उसे न बदलें; खाली id शीर्षक से बनाई जाती है। प्रकाशित id बदले तो पुरानी को “former ids” में लिखें।",
    "तारीख़ें उतनी ही लिखें जितनी पता हों: 2019-11-02, 2019-05, 2019, लगभग 2019-11-02~, अवधि 2019-04-29/2019-05-10, किसी दिन से पहले ../2019-11-02। यहाँ हर खाना पाठ है, ताकि स्प्रेडशीट महीने को दिन न बना दे।",
    "standing: confirmed (स्रोत दिखाते हैं कि ऐसा हुआ), reported, alleged, disputed। हर घटना के स्रोत दें।",
    "एक खाने में कई चीज़ें अर्धविराम (;) से अलग होती हैं: “Post Office; Alan Bates”। “>” के बाद हर एक के बारे में और लिखा जाता है: पक्ष की भूमिका (“Alan Bates > agent”), स्रोत में जगह (“judgment > paragraph 12”)। जिसमें ; या “>” हो उसे उद्धरण चिह्नों में रखें।",
    "पक्ष, स्रोत, प्रकार और समूह अपनी id या नाम से लिखे जाते हैं। मिलता-जुलता नाम पूछा जाता है, अनुमान से नहीं लिया जाता।",
    "Actions बताती है किसने किसके साथ क्या किया, Links कौन-सी घटना किसका उत्तर है, Other dates और Disputes किस बात पर स्रोत असहमत हैं, Replies आरोपितों ने क्या उत्तर दिया, Tours कहानी के रास्ते, Corrections प्रकाशन के बाद क्या बदला।",
    "फिर पृष्ठ पर “अपनी फ़ाइल खोलें” से या फ़ाइल वहाँ छोड़कर खोलें। जो ग़लत है वह शीट, पंक्ति और स्तंभ के साथ बताया जाता है।",
  ],
};
