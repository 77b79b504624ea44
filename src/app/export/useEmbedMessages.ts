import { useWords } from "../../state/useDerived.ts";
import { embed as english } from "../../words/en/passOn.ts";

/** The words of an embed and of the dialog that offers one. */
export const useEmbedMessages = () => useWords().later.passOn?.embed ?? english;
