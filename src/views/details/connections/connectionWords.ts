import { connections as english } from "../../../words/en/connections.ts";
import { inLanguage } from "../../../words/languages.ts";
import type { Translation, Words } from "../../../words/words.ts";

const files = import.meta.glob<Translation<typeof english>>("../../../words/*/connections.ts", {
  eager: true,
  import: "connections",
});

/** The words of connections, in the language of `words`. */
export const connectionWords = ({ language }: Words) => inLanguage(files, language, english);
