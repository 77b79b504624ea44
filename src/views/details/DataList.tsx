import { useWords } from "../../state/useWords.ts";
import { listParts } from "../../words/formatNumber.ts";
import { DataText } from "./DataText.tsx";

/** Texts of the dataset in a list: each in its own language, what stands between them in the reader's. */
export function DataList(props: { readonly items: readonly string[] }) {
  const words = useWords();
  return listParts(words, props.items).map(({ type, value }, place) =>
    // biome-ignore lint/suspicious/noArrayIndexKey: a list of words, which may hold one twice.
    type === "element" ? <DataText key={place} text={value} /> : value,
  );
}
