import type { Messages } from "../words.ts";
import { count, isolate, numbers, ROW } from "./grammar.ts";

export const open: Messages["open"] = {
  menu: "अपनी फ़ाइल खोलें",
  title: "अपनी फ़ाइल खोलें",
  choose: "फ़ाइल चुनें",
  open: "खोलें",
  drop: "खोलने के लिए फ़ाइल यहाँ छोड़ें",
  cancel: "रद्द करें",
  pastedName: "चिपकाया गया पाठ",
  receivedOf: (received, total) => `${total} में से ${received}`,
  bytes: (value) =>
    value >= 1_000_000
      ? `${numbers.format(Math.round(value / 100_000) / 10)} MB`
      : `${numbers.format(Math.round(value / 1000))} kB`,
  rows: (value) => count(value, ROW),
  fromFile: (name) => `आपकी अपनी फ़ाइल: ${isolate(name)}। यह इस ब्राउज़र से बाहर नहीं गई है।`,
  fromHost: (host) => `यह डेटा ${isolate(host)} से आया है। इस साइट ने इसे नहीं जाँचा है।`,
  digest: (digest) => `SHA-256 ${digest}`,
  back: "मूल घटनाक्रम पर लौटें",
  setAside: (value) => `${count(value, ROW)} अलग रखी गईं`,
  setAsideRow: (row, column, value, reason) =>
    `पंक्ति ${numbers.format(row)}${column === "" ? "" : `, ${isolate(column)}`}: “${isolate(value)}”। ${isolate(reason)}`,
};
