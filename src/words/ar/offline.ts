import type { offline as english } from "../en/offline.ts";
import type { Translation } from "../words.ts";

export const offline: Translation<typeof english> = {
  title: "تنزيل ملف واحد للعمل دون اتصال",
  hint: "ملف واحد فيه هذه الصفحة وبياناتها وخطوطها. يفتح في المتصفح دون اتصال، ولا يطلب شيئًا من أحد، وتبقى روابطه صالحة.",
  holds: (events) => `فيه القصة كلها، ${events}، أيًّا كانت عوامل التصفية الآن.`,
  save: "تنزيل",
  saving: "يُعَدّ الملف…",
  saved: (megabytes) => `حُفظ، ${megabytes} MB.`,
  failed: "تعذر جلب الصفحة. قد لا يكون هناك اتصال؛ حاول مرة أخرى.",
};
