import type * as english from "../en/folder.ts";
import type { Translation } from "../words.ts";
import { isolate, numbers } from "./grammar.ts";

export const folder: Translation<typeof english.folder> = {
  title: "इसमें से यहाँ क्या है",
  counted: (events, most) =>
    `इस अवधि में ${numbers.format(events)} घटनाएँ हैं: वे गिनी गई हैं, सूची में नहीं हैं। अवधि में अधिक से अधिक ${numbers.format(most)} घटनाएँ हों, तो वे एक-एक करके आती हैं।`,
  zoom: "अवधि का मध्य भाग दिखाएँ",
  asking: "गिनती जारी है…",
  askingRows: "एक-एक घटना मँगाई जा रही है। उनके आने तक सब संख्याएँ पहले की हैं।",
  years: (from, to) =>
    from === to
      ? `पात्र और उनके संबंध पूरे ${from} के, बिना किसी फ़िल्टर के गिने गए हैं; केवल सबसे सक्रिय पात्रों के नाम हैं।`
      : `पात्र और उनके संबंध पूरे वर्षों ${from} से ${to} के, बिना किसी फ़िल्टर के गिने गए हैं; केवल सबसे सक्रिय पात्रों के नाम हैं।`,
  all: (events, most) =>
    `इस फ़ोल्डर में ${numbers.format(events)} घटनाएँ हैं। प्रकार, स्थिति और समयरेखा की गिनती सटीक है; एक बार में ${numbers.format(most)} तक घटनाएँ एक-एक करके पढ़ी जाती हैं।`,
  cannot: "फ़ोल्डर किसका उत्तर नहीं देता",
  things: [
    "शब्दों की खोज, और स्रोत या कार्रवाई के फ़िल्टर",
    "पात्रों की पंक्तियाँ, एक पात्र से दूसरे तक के रास्ते, और किसी के आसपास के घेरे",
    "साथ-साथ दो अवधियाँ, और समय में चलाना",
    "साथ ले जाने की प्रतियाँ: निर्यात, छपाई, ऑफ़लाइन फ़ाइल",
  ],
  tooMany: (events, most) =>
    `फ़िल्टर के पात्र ${numbers.format(events)} घटनाओं में हैं, जो ${numbers.format(most)} से अधिक हैं: पात्रों का फ़िल्टर लागू नहीं है।`,
  failed: "एक-एक घटना नहीं आ सकी। जो गिना गया है वह बना रहता है।",
  again: "फिर से मँगाएँ",
  actor: (name, events) =>
    `${isolate(name)} उन वर्षों की ${numbers.format(events)} घटनाओं में है जिन्हें यह अवधि छूती है, बिना किसी फ़िल्टर के। वे कौन-सी हैं, यह मँगाने पर पता चलता है।`,
  tie: (one, other, events) =>
    `इस अवधि के छुए वर्षों में, बिना किसी फ़िल्टर के, ${numbers.format(events)} घटनाओं में ${isolate(one)} ने ${isolate(other)} के साथ कुछ किया।`,
  between: (one, other, events) =>
    `इस अवधि के छुए वर्षों में, बिना किसी फ़िल्टर के, ${isolate(one)} और ${isolate(other)} के बीच ${numbers.format(events)} घटनाएँ; किसने किया, यह नहीं कहा गया।`,
  only: (name) => `केवल ${isolate(name)} की घटनाएँ`,
};
