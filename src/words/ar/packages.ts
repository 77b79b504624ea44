import type { packages as english } from "../en/packages.ts";
import type { Translation } from "../words.ts";

export const packages: Translation<typeof english> = {
  title: "ما الذي تحويه هذه الصفحة",
  hint: "برامج وخطوط من صنع آخرين، كلٌّ مع رخصته. الأحجام هي ما قبل الضغط.",
  show: "الحزم والرخص",
  failed: "تعذّر جلب القائمة.",
  one: (name, version, licence, size) => `${name} ${version} · ${licence} · ${size} kB`,
  forPrograms: "القائمة نفسها للبرامج (CycloneDX)",
};
