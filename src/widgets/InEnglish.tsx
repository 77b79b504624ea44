import type { ReactNode } from "react";
import { site } from "../state/site.ts";
import { Spoken, useWords } from "../state/useDerived.ts";
import { inEnglish } from "../words/faultInWords.ts";
import { english, isLanguage, onSite } from "../words/words.ts";

/**
 * Wraps a part of the page for authors. If the page's language has words for readers only, the whole part is English.
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
