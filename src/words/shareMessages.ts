import type { CitationStyle } from "./citations.ts";
import type { Language } from "./languages.ts";

/** Words of the dialog for sharing and citing, in every language: they come with it, in a chunk of its own. */
export type ShareMessages = {
  readonly title: string;
  readonly link: string;
  readonly copyEvent: string;
  readonly eventHint: string;
  readonly copyView: string;
  readonly viewHint: string;
  readonly copyPrivate: string;
  readonly privateHint: string;
  /** What the server of whoever follows the link sees, and what it does not. */
  readonly whoSees: string;
  /** The same where the event has no page, so that all of it stands in the fragment. */
  readonly nobodySees: string;
  /** Nobody else has the file that is open. */
  readonly ownFile: string;
  readonly system: string;
  readonly cite: string;
  readonly form: string;
  readonly forms: { readonly [S in CitationStyle]: string };
  /** Citations are written in the English of their styles. */
  readonly text: string;
  readonly copyText: string;
  readonly copied: string;
  readonly copyFailed: string;
};

const english: ShareMessages = {
  title: "Share and cite",
  link: "Link",
  copyEvent: "Copy link to this event",
  eventHint: "With a preview in chat programs.",
  copyView: "Copy link to this view",
  viewHint: "The event with your filters and your window of time.",
  copyPrivate: "Copy link without preview",
  privateHint: "Which event it is stands after the #, too.",
  whoSees:
    "Whoever follows the link tells the server of this site which event they open. Filters and window stand after the #, which browsers send to no server.",
  nobodySees: "All of this link stands after the #, which browsers send to no server.",
  ownFile: "The file that is open is only on your device: nobody else can open a link to it.",
  system: "Share with another program",
  cite: "Citation",
  form: "Form",
  forms: {
    plain: "Plain text",
    apa: "APA",
    chicago: "Chicago",
    wikipedia: "Wikipedia",
    bibtex: "BibTeX",
    paragraph: "Paragraph with footnotes",
  },
  text: "Text of the citation",
  copyText: "Copy citation",
  copied: "Copied",
  copyFailed: "The browser did not allow copying. Select the text and copy it yourself.",
};

const hindi: ShareMessages = {
  title: "साझा करें और उद्धृत करें",
  link: "लिंक",
  copyEvent: "इस घटना का लिंक कॉपी करें",
  eventHint: "चैट प्रोग्रामों में पूर्वावलोकन के साथ।",
  copyView: "इस दृश्य का लिंक कॉपी करें",
  viewHint: "घटना, आपके फ़िल्टर और आपकी समय-सीमा के साथ।",
  copyPrivate: "बिना पूर्वावलोकन का लिंक कॉपी करें",
  privateHint: "कौन-सी घटना है, यह भी # के बाद लिखा होता है।",
  whoSees:
    "जो इस लिंक को खोलता है, वह इस साइट के सर्वर को बताता है कि वह कौन-सी घटना खोल रहा है। फ़िल्टर और समय-सीमा # के बाद होते हैं, जिसे ब्राउज़र किसी सर्वर को नहीं भेजते।",
  nobodySees: "यह पूरा लिंक # के बाद है, जिसे ब्राउज़र किसी सर्वर को नहीं भेजते।",
  ownFile: "खुली हुई फ़ाइल केवल आपके उपकरण पर है: कोई और इसका लिंक नहीं खोल सकता।",
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

const arabic: ShareMessages = {
  title: "مشاركة واقتباس",
  link: "رابط",
  copyEvent: "نسخ رابط هذا الحدث",
  eventHint: "مع معاينة في برامج المحادثة.",
  copyView: "نسخ رابط هذا العرض",
  viewHint: "الحدث مع مرشحاتك ونافذتك الزمنية.",
  copyPrivate: "نسخ رابط بلا معاينة",
  privateHint: "الحدث نفسه مذكور بعد علامة # أيضًا.",
  whoSees:
    "من يفتح الرابط يُعلم خادم هذا الموقع بالحدث الذي يفتحه. أما المرشحات والنافذة الزمنية فتأتي بعد علامة #، ولا ترسلها المتصفحات إلى أي خادم.",
  nobodySees: "هذا الرابط كله بعد علامة #، ولا ترسله المتصفحات إلى أي خادم.",
  ownFile: "الملف المفتوح موجود على جهازك وحده: لا يستطيع أحد غيرك فتح رابط إليه.",
  system: "مشاركة عبر برنامج آخر",
  cite: "اقتباس",
  form: "الصيغة",
  forms: {
    plain: "نص عادي",
    apa: "APA",
    chicago: "Chicago",
    wikipedia: "Wikipedia",
    bibtex: "BibTeX",
    paragraph: "فقرة مع حواشٍ",
  },
  text: "نص الاقتباس (بالإنجليزية)",
  copyText: "نسخ الاقتباس",
  copied: "تم النسخ",
  copyFailed: "لم يسمح المتصفح بالنسخ. حدد النص وانسخه بنفسك.",
};

export const shareMessages: { readonly [L in Language]: ShareMessages } = {
  en: english,
  hi: hindi,
  ar: arabic,
};
