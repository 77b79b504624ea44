import type * as english from "../en/passOn.ts";
import type { Translation } from "../words.ts";
import { numbers } from "./grammar.ts";

export const offline: Translation<typeof english.offline> = {
  title: "تنزيل ملف واحد للعمل دون اتصال",
  hint: "ملف واحد فيه هذه الصفحة وبياناتها وخطوطها. يفتح في المتصفح دون اتصال، ولا يطلب شيئًا من أحد، وتبقى روابطه صالحة.",
  holds: (events) => `فيه القصة كلها، ${events}، أيًّا كانت عوامل التصفية الآن.`,
  mediaCome: (files, megabytes) => `ترافقه صور ووثائق عددها ${numbers.format(files)}: ${megabytes} MB.`,
  mediaStay: (megabytes, most) =>
    `تبقى صوره ووثائقه: حجمها ${megabytes} MB، ولا يتسع ملف يُرسل لأكثر من ${most} MB منها. ويقال في مكانها ما تعرضه.`,
  save: "تنزيل",
  saving: "يُعَدّ الملف…",
  saved: (megabytes) => `حُفظ، ${megabytes} MB.`,
  failed: "تعذر جلب الصفحة. قد لا يكون هناك اتصال؛ حاول مرة أخرى.",
};

export const embed: Translation<typeof english.embed> = {
  title: "تضمين هذا العرض",
  openInFull: "فتح العرض الكامل",
  publishFirst: "يعرض التضمين ما نشره هذا الموقع، وهذا ملف آخر. انشره أولًا، ثم يعطيك موقعه الشيفرة.",
  hint: "ألصق هذا في صفحة. يُظهر ما اختير هنا بعوامل التصفية والمدة السارية، ويمكن للقراء فتحه كاملًا.",
  show: "ما يُعرض",
  shows: {
    event: "الحدث في بطاقة",
    timeline: "الخط الزمني",
    network: "الشبكة",
    list: "القائمة",
  },
  narrow: "حيث تضيق الصفحة عن 560 بكسل تظهر قائمة مكان الخط الزمني.",
  code: "الشيفرة",
  height: "الارتفاع بالبكسل",
  resizes: "ملاءمة الارتفاع للمحتوى (يضيف نصًا برمجيًا حجمه 1 كيلوبايت)",
  copyCode: "نسخ الشيفرة",
  copied: "نُسخ",
  copyFailed: "لم يسمح المتصفح بالنسخ. حدّد النص وانسخه بنفسك.",
  wheelHint: "للتكبير والتصغير: العجلة مع Ctrl أو ⌘",
  data: (version) => `البيانات: ${version}`,
};
