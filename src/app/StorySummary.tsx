import { useTables } from "../state/selectors/selectors.ts";
import { selectSummary } from "../state/selectors/storySelectors.ts";
import { useAtTurn } from "../state/useAtTurn.ts";
import { useWords } from "../state/useWords.ts";
import { VisuallyHidden } from "../widgets/VisuallyHidden.tsx";
import { describeStory } from "../words/describeStory.ts";

/** What the pictures show, in sentences before them, for who cannot see them. The details show it to everybody. */
export function StorySummary() {
  const words = useWords();
  const summary = useAtTurn("details", selectSummary);
  return (
    <VisuallyHidden>
      <p>{describeStory(words, useTables(), summary)}</p>
    </VisuallyHidden>
  );
}
