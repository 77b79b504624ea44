import type * as english from "../en/share.ts";
import type { Translation } from "../words.ts";
import { isolate } from "./grammar.ts";

export const share: Translation<typeof english.share> = {
  title: "साझा करें और उद्धृत करें",
  link: "लिंक",
  eventHint: "चैट प्रोग्रामों में पूर्वावलोकन के साथ।",
  viewHint: "घटना, आपके फ़िल्टर और आपकी समय-सीमा के साथ।",
  copyPrivate: "बिना पूर्वावलोकन का लिंक कॉपी करें",
  privateHint: "कौन-सी घटना है, यह भी # के बाद लिखा होता है।",
  whoSees:
    "जो इस लिंक को खोलता है, वह इस साइट के सर्वर को बताता है कि वह कौन-सी घटना खोल रहा है। फ़िल्टर और समय-सीमा # के बाद होते हैं, जिसे ब्राउज़र किसी सर्वर को नहीं भेजते।",
  nobodySees: "यह पूरा लिंक # के बाद है, जिसे ब्राउज़र किसी सर्वर को नहीं भेजते।",
  ownFile:
    "खुली हुई फ़ाइल केवल आपके उपकरण पर है। लिंक में उसका नाम है और वह उसी के काम का है जिसके पास वही फ़ाइल हो; कोई और उसे नहीं खोल सकता।",
  system: "किसी दूसरे प्रोग्राम से साझा करें",
  cite: "उद्धरण",
  form: "रूप",
  forms: {
    plain: "सादा पाठ",
    apa: "APA",
    chicago: "Chicago",
    wikipedia: "Wikipedia",
    bibtex: "BibTeX",
    paragraph: "पादटिप्पणियों के साथ अनुच्छेद",
  },
  text: "उद्धरण का पाठ (अंग्रेज़ी में)",
  copyText: "उद्धरण कॉपी करें",
  copied: "कॉपी हुआ",
  copyFailed: "ब्राउज़र ने कॉपी करने नहीं दिया। पाठ चुनकर स्वयं कॉपी करें।",
};

export const link: Translation<typeof english.link> = {
  ignored: (parts) => `इस लिंक के कुछ हिस्से छोड़ दिए गए: ${parts}।`,
  ignoredPart: (what, text) => `${what} “${isolate(text)}”`,
  ignoredKeys: {
    data: "डेटा",
    event: "घटना",
    focus: "चुना गया पक्ष",
    actor: "पक्ष",
    match: "मेल",
    kind: "प्रकार",
    status: "पुष्टि का स्तर",
    source: "स्रोत",
    contested: "विवाद",
    q: "खोज के शब्द",
    from: "आरंभ",
    to: "अंत",
    window: "अवधि",
    view: "दृश्य",
    lanes: "पंक्तियाँ",
    fold: "समेटा हुआ समय",
    story: "सैर",
    step: "चरण",
    lang: "भाषा",
  },
  otherFile: "यह वह फ़ाइल नहीं है जिससे लिंक बना था, इसलिए यह अलग से खुली है। ‘वापस’ दबाने पर लिंक पर लौटेंगे।",
  otherFileNamed: (name) =>
    `यह “${isolate(name)}” का वह रूप नहीं है जिससे लिंक बना था, इसलिए यह अलग से खुली है। ‘वापस’ दबाने पर लिंक पर लौटेंगे।`,
  newerLink: "यह लिंक Dateline के किसी नए संस्करण ने बनाया है; जो समझ में आया, वह दिखाया गया है।",
  withdrawn: (event, date, reason) => `घटना “${isolate(event)}” ${date} को वापस ली गई: ${isolate(reason)}`,
  replacement: "इसकी जगह अब",
};
