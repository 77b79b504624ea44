import { useDataLanguage } from "../../state/useDataLanguage.ts";
import { visibleText } from "../../words/visibleText.ts";

/** A paragraph of the dataset: its lines begin where those of its own language do. */
export function DataParagraph(props: { readonly text: string; readonly className?: string | undefined }) {
  const language = useDataLanguage();
  return (
    <p className={props.className} lang={language} dir="auto">
      {visibleText(props.text)}
    </p>
  );
}
