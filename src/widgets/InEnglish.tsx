import type { ReactNode } from "react";
import { site } from "../state/site.ts";
import { Spoken, useWords } from "../state/useDerived.ts";
import { inEnglish } from "../words/faultInWords.ts";
import { english, isLanguage, onSite } from "../words/words.ts";

/**
 * A part for authors. It is all English, also widgets of readers, if the page's language has words for readers only.
 */
export function InEnglish({ children }: { readonly children: ReactNode }) {
  const { language } = useWords();
  return isLanguage(language) ? (
    children
  ) : (
    <div {...inEnglish} style={{ display: "contents" }}>
      <Spoken value={ENGLISH}>{children}</Spoken>
    </div>
  );
}

const ENGLISH = onSite(english, site);
