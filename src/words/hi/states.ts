import type { Messages } from "../words.ts";
import { count, isolate, numbers, ROW } from "./grammar.ts";

export const states: Messages["states"] = {
  loading: (title) => `${isolate(title)} लोड हो रहा है`,
  tryAgain: "फिर कोशिश करें",
  offline: "फ़ाइल नहीं लाई जा सकी। हो सकता है कि इंटरनेट न हो।",
  fault: (path, found, expected) => `${isolate(path)}: मिला ${isolate(found)}; अपेक्षित ${isolate(expected)}।`,
  faultAlso: (path) => `${isolate(path)} भी देखें।`,
  wholeFile: "पूरी फ़ाइल",
  moreFaults: (value) => `और ${numbers.format(value)}`,
  nothing: "कोई घटना मेल नहीं खाती",
  nothingHint: "इन चुनावों के बाद कुछ नहीं बचता। इनमें से कोई एक ढीला करें:",
  widenWindow: "पूरा समय दिखाएँ",
  noEvents: "इस डेटा में कोई घटना नहीं है।",
  paneFailed: (pane) => `${pane} नहीं दिखाया जा सका। बाक़ी पृष्ठ काम कर रहा है।`,
  lostPart: "इस पृष्ठ का एक हिस्सा नहीं लाया जा सका। आप जो देख रहे हैं वह पते में दर्ज है और दोबारा लोड करने पर फिर मिलेगा।",
  failed:
    "इस पृष्ठ में कुछ गड़बड़ हुई: आपने अभी जो किया, हो सकता है वह न हुआ हो। उसे एक बार फिर करें, या पृष्ठ दोबारा लोड करें।",
  reload: "दोबारा लोड करें",
  dismiss: "हटाएँ",
};

export const open: Messages["open"] = {
  menu: "अपनी फ़ाइल खोलें",
  open: "खोलें",
  cancel: "रद्द करें",
  receivedOf: (received, total) => `${total} में से ${received}`,
  bytes: (value) =>
    value >= 1_000_000
      ? `${numbers.format(Math.round(value / 100_000) / 10)} MB`
      : `${numbers.format(Math.round(value / 1000))} kB`,
  rows: (value) => count(value, ROW),
};
