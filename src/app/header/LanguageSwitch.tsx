import { useState } from "react";
import { chooseLanguage } from "../../state/language.ts";
import { useWords } from "../../state/useWords.ts";
import { type Language, NAMED_LANGUAGES } from "../../words/languages.ts";
import styles from "./LanguageSwitch.module.css";

/** The languages of the interface, each by its own name, so that who cannot read this one finds theirs. */
export function LanguageSwitch(props: { readonly onChosen: () => void }) {
  const words = useWords();
  const { header, states } = words.messages;
  const [failed, setFailed] = useState(false);
  const choose = async (language: Language) => {
    const had = await chooseLanguage(language);
    setFailed(!had);
    if (had) props.onChosen();
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset's legend would need room that is not there.
    <div role="group" aria-label={header.language} className={styles.languages}>
      {NAMED_LANGUAGES.map(({ tag, name }) => (
        <button
          key={tag}
          type="button"
          lang={tag}
          aria-pressed={tag === words.language}
          onClick={() => void choose(tag)}
        >
          {name}
        </button>
      ))}
      {failed && <p role="alert">{states.offline}</p>}
    </div>
  );
}
