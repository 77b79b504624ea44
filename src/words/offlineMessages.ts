import type { Language } from "./languages.ts";

/** Words of the dialog that saves the one offline file, in every language: they come with it, in a chunk of its own. */
type OfflineMessages = {
  readonly title: string;
  readonly hint: string;
  /** What the file holds: the whole dataset, whatever is filtered. */
  readonly holds: (events: string) => string;
  readonly save: string;
  readonly saving: string;
  readonly saved: (megabytes: string) => string;
  readonly failed: string;
};

const english: OfflineMessages = {
  title: "Download as one offline file",
  hint: "One file with this page, its data and its fonts. It opens in a browser without a connection, asks nobody for anything, and its links keep working.",
  holds: (events) => `It holds the whole story, ${events}, whatever is filtered now.`,
  save: "Download",
  saving: "Making the file…",
  saved: (megabytes) => `Saved, ${megabytes} MB.`,
  failed: "The page could not be fetched. There may be no connection; try again.",
};

const hindi: OfflineMessages = {
  title: "एक ऑफ़लाइन फ़ाइल के रूप में डाउनलोड करें",
  hint: "यह पृष्ठ, इसका डेटा और इसके फ़ॉन्ट एक ही फ़ाइल में। यह बिना कनेक्शन के ब्राउज़र में खुलती है, किसी से कुछ नहीं माँगती और इसके लिंक काम करते रहते हैं।",
  holds: (events) => `इसमें पूरी कहानी है, ${events}, अभी चाहे जो फ़िल्टर लगा हो।`,
  save: "डाउनलोड करें",
  saving: "फ़ाइल बन रही है…",
  saved: (megabytes) => `सहेजी गई, ${megabytes} MB।`,
  failed: "पृष्ठ नहीं मिल सका। शायद कनेक्शन नहीं है; फिर कोशिश करें।",
};

const arabic: OfflineMessages = {
  title: "تنزيل ملف واحد للعمل دون اتصال",
  hint: "ملف واحد فيه هذه الصفحة وبياناتها وخطوطها. يفتح في المتصفح دون اتصال، ولا يطلب شيئًا من أحد، وتبقى روابطه صالحة.",
  holds: (events) => `فيه القصة كلها، ${events}، أيًّا كانت عوامل التصفية الآن.`,
  save: "تنزيل",
  saving: "يُعَدّ الملف…",
  saved: (megabytes) => `حُفظ، ${megabytes} MB.`,
  failed: "تعذر جلب الصفحة. قد لا يكون هناك اتصال؛ حاول مرة أخرى.",
};

export const offlineMessages: { readonly [L in Language]: OfflineMessages } = {
  en: english,
  hi: hindi,
  ar: arabic,
};
