import type { packages as english } from "../en/packages.ts";
import type { Translation } from "../words.ts";

export const packages: Translation<typeof english> = {
  title: "इस पन्ने में क्या-क्या है",
  hint: "दूसरों के प्रोग्राम और अक्षर-रूप, हर एक अपने लाइसेंस के साथ। आकार पैक करने से पहले के हैं।",
  show: "पैकेज और लाइसेंस",
  failed: "सूची नहीं लाई जा सकी।",
  one: (name, version, licence, size) => `${name} ${version} · ${licence} · ${size} kB`,
  forPrograms: "यही सूची प्रोग्रामों के लिए (CycloneDX)",
};
