import type { link as english } from "../en/link.ts";
import type { Translation } from "../words.ts";
import { isolate } from "./grammar.ts";

export const link: Translation<typeof english> = {
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
