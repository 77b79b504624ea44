import type { Messages } from "../words.ts";
import { ACTOR, count, countOf, EVENT, isolate, numbers, ROW, sources } from "./grammar.ts";

export { LOCALE as locale } from "./grammar.ts";

export const messages: Messages = {
  dates: {
    weekdayAndDay: (weekday, day) => `${weekday}, ${day}`,
    atTime: (day, time) => `${day}, ${time}`,
    shortMonth: (name) => name,
    beforeCommonEra: (year) => `${year} ई॰पू॰`,
    commonEra: (year) => `${year} ई॰`,
    range: (first, last) => (/[\s–]/.test(first + last) ? `${first} – ${last}` : `${first}–${last}`),
    yearFrom: (year, month) => `${year}, ${month} से`,
  },

  panes: {
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
    strip: "समय",
  },

  header: {
    search: "घटनाएँ और पक्ष खोजें",
    openSearch: "खोजें",
    copyLink: {
      step: "इस चरण का लिंक कॉपी करें",
      event: "इस घटना का लिंक कॉपी करें",
      view: "इस दृश्य का लिंक कॉपी करें",
    },
    copied: "लिंक कॉपी हो गया",
    copiedOwn: "लिंक कॉपी हो गया: यह उसी के लिए काम करेगा जिसके पास यह फ़ाइल है",
    copiedText: "कॉपी हुआ",
    copyFailed: "ब्राउज़र ने कॉपी करने नहीं दिया। पाठ चुनकर स्वयं कॉपी करें।",
    language: "भाषा",
    menu: "मेन्यू",
    close: "बंद करें",
    skipToTimeline: "सीधे समयरेखा पर जाएँ",
    skipToList: "सीधे घटनाओं की सूची पर जाएँ",
    skipToDetails: "सीधे विवरण पर जाएँ",
  },

  page: {
    name: "Dateline",
  },

  states: {
    loading: (title) => `${isolate(title)} लोड हो रहा है`,
    tryAgain: "फिर कोशिश करें",
    offline: "फ़ाइल नहीं लाई जा सकी। हो सकता है कि इंटरनेट न हो।",
    andMore: (value) => `और ${numbers.format(value)}`,
    nothing: "कोई घटना मेल नहीं खाती",
    paneFailed: (pane) => `${pane} नहीं दिखाया जा सका। बाक़ी पृष्ठ काम कर रहा है।`,
    lostPart:
      "इस पृष्ठ का एक हिस्सा नहीं लाया जा सका। आप जो देख रहे हैं वह पते में दर्ज है और दोबारा लोड करने पर फिर मिलेगा।",
    failed:
      "इस पृष्ठ में कुछ गड़बड़ हुई: आपने अभी जो किया, हो सकता है वह न हुआ हो। उसे एक बार फिर करें, या पृष्ठ दोबारा लोड करें।",
    reload: "दोबारा लोड करें",
    dismiss: "हटाएँ",
  },

  open: {
    menu: "अपनी फ़ाइल खोलें",
    open: "खोलें",
    cancel: "रद्द करें",
    receivedOf: (received, total) => `${total} में से ${received}`,
    bytes: (value, isMega) => `${numbers.format(value)} ${isMega ? "MB" : "kB"}`,
    rows: (value) => count(value, ROW),
  },

  filters: {
    actors: "पक्ष",
    kind: "प्रकार",
    standing: "पुष्टि का स्तर",
    sources: "स्रोत",
    fewer: "कम दिखाएँ",
    oneSource: "केवल एक स्वतंत्र स्रोत",
    kept: "30 दिन से अधिक बाद सार्वजनिक",
    contested: "केवल मतभेद वाली घटनाएँ",
    contestedMark: "मतभेद दर्ज",
    clear: "फ़िल्टर हटाएँ",
    active: "लागू फ़िल्टर",
    quoted: (text) => `“${isolate(text)}”`,
    remove: (what) => `${isolate(what)} हटाएँ`,
    inForce: (value) => `फ़िल्टर · ${numbers.format(value)}`,
    show: (value) => `${count(value, EVENT)} दिखाएँ`,
  },

  timeline: {
    marks: "समयरेखा पर घटनाएँ",
    from: "आरंभ",
    to: "अंत",
    fold: "खाली समय समेटें",
    highest: (events) => `सबसे ऊँचा: ${events}`,
    binned: (period, events) => `${period}: ${events}`,
    stack: (value, range) => `${count(value, EVENT)}, ${range}`,
    rest: (values) => `${numbers.format(values)} अन्य`,
    notStated: "नहीं बताया गया",
  },

  list: {
    more: (value) => `${numbers.format(value)} और दिखाएँ`,
    earlier: (value) => `पहले की ${numbers.format(value)} दिखाएँ`,
    others: (value) => `${numbers.format(value)}\u00a0अन्य`,
  },

  details: {
    direction: (from, to) => `${isolate(from)} → ${isolate(to)}`,
    tie: (one, other) => `${isolate(one)} और ${isolate(other)}`,
  },

  spoken: {
    event: (date, headline, standing, actors, sources) =>
      `${date}। ${isolate(headline)}${/[.!?…।]$/.test(headline) ? "" : "।"} ${standing && `${standing}। `}${count(actors, ACTOR)}${sources && `, ${sources}`}।`,
    position: (index, total) => `${numbers.format(total)} में से ${numbers.format(index)}।`,
  },

  standing: {
    confirmed: { label: "पुष्ट", meaning: "स्रोत दिखाते हैं कि शीर्षक में लिखी बात हुई" },
    onRecord: { label: "दर्ज कथन", meaning: "ऐसा कहा गया; यह सच है या नहीं, यह अलग बात है" },
    reported: { label: "बताया गया", meaning: "एक पक्ष, या बेनाम स्रोत, कहते हैं कि ऐसा हुआ" },
    alleged: { label: "कथित", meaning: "ऐसा दावा किया गया है; ऐसा हुआ या नहीं, यह साबित नहीं हुआ है" },
    disputed: { label: "विवादित", meaning: "ऐसा हुआ या नहीं, या कैसे हुआ, इस पर पक्षों की बातें एक-दूसरे के विपरीत हैं" },
    unstated: { label: "पुष्टि का स्तर अनुल्लिखित", meaning: "फ़ाइल यह नहीं बताती कि यह कितना पक्का है" },
  },

  standingInFull: (label, meaning) => `${label}: ${meaning}`,

  contest: {
    things: { fact: "तथ्यों", date: "तारीख़", number: "संख्या", meaning: "अर्थ" },
    contested: (things) => `${things} पर मतभेद`,
    plain: "मतभेद दर्ज",
  },

  counts: {
    events: (value) => count(value, EVENT),
    actors: (value) => count(value, ACTOR),
    sources,
    eventsOf: (shown, all) => countOf(shown, all, EVENT),
    actorsOf: (shown, all) => countOf(shown, all, ACTOR),
    folded: "लोग अपने संगठनों के साथ गिने गए",
    byColumn: (column) => `${isolate(column)} के अनुसार`,
    asKnown: "सार्वजनिक होने के दिन के अनुसार",
    of: (position, all) => `${numbers.format(all)} में से ${numbers.format(position)}`,
    independent: (sources, value) => `${sources}, ${numbers.format(value)} स्वतंत्र`,
    contested: (disputed, more) => {
      if (disputed === 0) return `${numbers.format(more)} जिनके किसी ब्योरे पर मतभेद है`;
      return `${numbers.format(disputed)} विवादित${more === 0 ? "" : `, ${numbers.format(more)} और जिनके किसी ब्योरे पर मतभेद है`}`;
    },
  },
};
