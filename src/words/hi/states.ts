import type { Messages } from "../words.ts";
import { count, FAULT, isolate, numbers } from "./grammar.ts";

export const states: Messages["states"] = {
  loading: (title) => `${isolate(title)} लोड हो रहा है`,
  failedTitle: "यह डेटा नहीं खोला जा सका",
  tryAgain: "फिर कोशिश करें",
  network: {
    offline: "फ़ाइल नहीं लाई जा सकी। हो सकता है कि इंटरनेट न हो।",
    timeout: "30 सेकंड तक फ़ाइल का कोई हिस्सा नहीं आया।",
    tooLarge: "फ़ाइल 512 MB से बड़ी है; Dateline इससे बड़ी फ़ाइल नहीं खोलता।",
    status: (status) => `सर्वर ने फ़ाइल के बदले ${status} उत्तर दिया।`,
  },
  refused: (name, total) =>
    `“${isolate(name)}” अस्वीकार की गई: ${count(total, FAULT)}। इसमें से कुछ नहीं दिखाया गया है।`,
  fault: (path, found, expected) => `${isolate(path)}: मिला ${isolate(found)}; अपेक्षित ${isolate(expected)}।`,
  faultAlso: (path) => `${isolate(path)} भी देखें।`,
  wholeFile: "पूरी फ़ाइल",
  moreFaults: (value) => `और ${numbers.format(value)}`,
  unreadable: (name) =>
    `“${isolate(name)}” पढ़ी नहीं जा सकी। शायद वह कोई फ़ोल्डर है, या उसे हटाया, बदला या मिटाया गया है: उसे फिर से चुनें।`,
  foreignRefused: (address) =>
    `“${isolate(address)}” से डेटा नहीं माँगा जा सकता। Dateline केवल सार्वजनिक होस्टों से https द्वारा माँगता है, इसलिए कुछ नहीं लाया गया।`,
  nothing: "कोई घटना मेल नहीं खाती",
  nothingHint: "इन चुनावों के बाद कुछ नहीं बचता। इनमें से कोई एक ढीला करें:",
  widenWindow: "पूरा समय दिखाएँ",
  noEvents: "इस डेटा में कोई घटना नहीं है।",
  paneFailed: (pane) => `${pane} नहीं दिखाया जा सका। बाक़ी पृष्ठ काम कर रहा है।`,
  lostPart: "इस पृष्ठ का एक हिस्सा नहीं लाया जा सका। आप जो देख रहे हैं वह पते में दर्ज है और दोबारा लोड करने पर फिर मिलेगा।",
  reload: "दोबारा लोड करें",
  dismiss: "हटाएँ",
};

export const data: Messages["data"] = {
  title: "डेटा",
  file: "SHA-256",
  program: "प्रोग्राम",
  notAvailable: "इस कनेक्शन पर उपलब्ध नहीं",
  differs: "यह वह डेटा नहीं है जिसके साथ यह पृष्ठ प्रकाशित हुआ था।",
  corrections: "सुधार",
  publisher: "प्रकाशक",
  contact: "सुधार और जवाब के लिए:",
  translationOf: (label) => `“${isolate(label)}” का अनुवाद`,
};
