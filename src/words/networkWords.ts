import { network as english } from "./en/network.ts";
import { inLanguage } from "./languages.ts";
import type { Translation, Words } from "./words.ts";

const files = import.meta.glob<Translation<typeof english>>("./*/network.ts", {
  eager: true,
  import: "network",
});

/** What the network says, in the language of `words`. */
export const networkWords = ({ language }: Words) => inLanguage(files, language, english);
