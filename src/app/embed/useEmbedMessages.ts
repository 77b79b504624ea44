import { useWords } from "../../state/useWords.ts";
import { embed as english } from "../../words/en/export.ts";
import { inLanguage } from "../../words/languages.ts";
import type { Translation } from "../../words/words.ts";

const files = import.meta.glob<Translation<typeof english>>("../../words/*/export.ts", {
  eager: true,
  import: "embed",
});

/** The words of an embed and of the dialog that offers one, in every language: they come with them. */
export const useEmbedMessages = () => inLanguage(files, useWords().language, english);
