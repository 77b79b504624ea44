import type { Messages } from "../words.ts";
import { ACTOR, count, countOf, EVENT, isolate, numbers, sources, WARNING } from "./grammar.ts";

export const standing: Messages["standing"] = {
  confirmed: { label: "पुष्ट", meaning: "स्रोत दिखाते हैं कि ऐसा हुआ" },
  onRecord: { label: "दर्ज कथन", meaning: "ऐसा कहा गया; यह सच है या नहीं, यह अलग बात है" },
  reported: { label: "बताया गया", meaning: "एक पक्ष, या बेनाम स्रोत, कहते हैं कि ऐसा हुआ" },
  alleged: { label: "कथित", meaning: "ऐसा दावा किया गया है; ऐसा हुआ या नहीं, यह साबित नहीं हुआ है" },
  disputed: { label: "विवादित", meaning: "ऐसा हुआ या नहीं, या कैसे हुआ, इस पर पक्षों की बातें एक-दूसरे के विपरीत हैं" },
  unstated: { label: "पुष्टि का स्तर अनुल्लिखित", meaning: "फ़ाइल यह नहीं बताती कि यह कितना पक्का है" },
};

export const standingInFull: Messages["standingInFull"] = (label, meaning) => `${label}: ${meaning}`;

export const contest: Messages["contest"] = {
  things: { fact: "तथ्यों", date: "तारीख़", number: "संख्या", meaning: "अर्थ" },
  contested: (things) => `${things} पर मतभेद`,
  plain: "मतभेद दर्ज",
};

export const actorKinds: Messages["actorKinds"] = {
  person: { one: "व्यक्ति", many: "व्यक्ति" },
  organisation: { one: "संगठन", many: "संगठन" },
  government: { one: "सरकारी संस्था", many: "सरकार" },
  media: { one: "समाचार माध्यम", many: "मीडिया" },
  court: { one: "अदालत", many: "अदालतें" },
  software: { one: "सॉफ़्टवेयर", many: "सॉफ़्टवेयर" },
  group: { one: "समूह", many: "समूह" },
};

export const counts: Messages["counts"] = {
  events: (value) => count(value, EVENT),
  actors: (value) => count(value, ACTOR),
  sources,
  eventsOf: (shown, all) => countOf(shown, all, EVENT),
  actorsOf: (shown, all) => countOf(shown, all, ACTOR),
  folded: "लोग अपने संगठनों के साथ गिने गए",
  byColumn: (column) => `${isolate(column)} के अनुसार`,
  asKnown: "सार्वजनिक होने के दिन के अनुसार",
  of: (position, all) => `${numbers.format(all)} में से ${numbers.format(position)}`,
  warnings: (value) => count(value, WARNING),
  independent: (sources, value) => `${sources}, ${numbers.format(value)} स्वतंत्र`,
  contested: (disputed, more) => {
    if (disputed === 0) return `${numbers.format(more)} जिनके किसी ब्योरे पर मतभेद है`;
    return `${numbers.format(disputed)} विवादित${more === 0 ? "" : `, ${numbers.format(more)} और जिनके किसी ब्योरे पर मतभेद है`}`;
  },
};
