import { useDataLanguage } from "../../state/useDataLanguage.ts";
import { visibleText } from "../../words/visibleText.ts";

/** A text of the dataset: in its own language and direction, with nothing in it that hides. */
export function DataText(props: { readonly text: string }) {
  const language = useDataLanguage();
  return <bdi lang={language}>{visibleText(props.text)}</bdi>;
}
