import type { Messages } from "../words.ts";
import { isolate } from "./grammar.ts";

export const panes: Messages["panes"] = {
  timeline: "समयरेखा",
  network: "नेटवर्क",
  events: "घटनाएँ",
  filters: "फ़िल्टर",
  filter: "फ़िल्टर",
  details: "विवरण",
  overview: "पूरा घटनाक्रम",
  views: "दिखाएँ",
  list: "सूची",
  table: "तालिका",
  pairs: "जोड़े",
  forms: "सूची का रूप",
  inOrder: "क्रम में",
  resize: (pane) => `${pane} का आकार बदलें`,
  about: "परिचय",
  tabs: "दृश्य",
  expand: "विवरण और दिखाएँ",
  collapse: "विवरण कम दिखाएँ",
  rail: "समय",
};

export const header: Messages["header"] = {
  search: "घटनाएँ और पक्ष खोजें",
  searchShortcut: "Ctrl K",
  openSearch: "खोजें",
  copyLink: {
    step: "इस चरण का लिंक कॉपी करें",
    event: "इस घटना का लिंक कॉपी करें",
    view: "इस दृश्य का लिंक कॉपी करें",
  },
  copied: "लिंक कॉपी हो गया",
  copiedOwn: "लिंक कॉपी हो गया: यह उसी के लिए काम करेगा जिसके पास यह फ़ाइल है",
  copyFailed: "ब्राउज़र ने कॉपी करने नहीं दिया। लिंक पता-पट्टी में है।",
  language: "भाषा",
  menu: "मेन्यू",
  close: "बंद करें",
  skipToTimeline: "सीधे समयरेखा पर जाएँ",
  skipToList: "सीधे घटनाओं की सूची पर जाएँ",
  skipToDetails: "सीधे विवरण पर जाएँ",
};

export const page: Messages["page"] = {
  name: "Dateline",
  printedFrom: (address) => `${isolate(address)} से छापा गया`,
};
