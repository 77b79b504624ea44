import type { ReactNode } from "react";
import { useWords } from "../state/useDerived.ts";
import { isLanguage } from "../words/words.ts";

/** A room of authors, which is English on the page of a story whose language has words for readers only. */
export function InEnglish({ children }: { readonly children: ReactNode }) {
  const { language } = useWords();
  return isLanguage(language) ? (
    children
  ) : (
    <div lang="en" dir="ltr" style={{ display: "contents" }}>
      {children}
    </div>
  );
}
