import { useWords } from "../../../state/useWords.ts";
import { AndMore, firstOf } from "../../../widgets/DataText.tsx";
import { questionWords } from "../../../words/laterWords.ts";
import { visibleText } from "../../../words/visibleText.ts";
import styles from "./WhichFile.module.css";

/** Several files were given at once, of which one can be open: each by its name. */
export function WhichFile(props: {
  readonly files: readonly File[];
  readonly onChoose: (file: File) => void;
}) {
  const { files, onChoose } = props;
  const words = useWords();
  return (
    <>
      <p>{questionWords(words).whichHint}</p>
      <ul className={styles.files}>
        {firstOf(files).map((file, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two files from two folders may have one name.
          <li key={index}>
            <button type="button" onClick={() => onChoose(file)}>
              <bdi>{visibleText(file.name)}</bdi>
            </button>
          </li>
        ))}
        <AndMore words={words} total={files.length} as="li" />
      </ul>
    </>
  );
}
