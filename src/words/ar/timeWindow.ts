import type { timeWindow as english } from "../en/timeWindow.ts";
import type { Translation } from "../words.ts";

export const timeWindow: Translation<typeof english> = {
  title: "الفترة",
  hint: "لا تُحتسب هنا وفي الشبكة إلا أحداث هذه الأيام. اسحب فوق السنوات، أو اكتب التاريخين.",
};
