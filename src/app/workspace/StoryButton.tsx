import { useWords } from "../../state/useWords.ts";
import styles from "./FiltersButton.module.css";

/** Opens the story's own details where there is no room for them beside the pictures. */
export function StoryButton(props: { readonly pressed: boolean; readonly onPress: () => void }) {
  const { details } = useWords().messages;
  return (
    <button type="button" className={styles.button} aria-pressed={props.pressed} onClick={props.onPress}>
      {details.story}
    </button>
  );
}
