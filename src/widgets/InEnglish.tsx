import type { ReactNode } from "react";
import { site } from "../state/site.ts";
import { Spoken, useWords } from "../state/useDerived.ts";
import { inEnglish } from "../words/faultInWords.ts";
import { english, isLanguage, onSite } from "../words/words.ts";

/**
 * A room of authors, which is English on the page of a story whose language has words for readers only. Each word in it is
 * English, also of the widgets that it shares with readers.
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
