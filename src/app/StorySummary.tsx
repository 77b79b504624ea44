import { useTables } from "../state/selectors/selectors.ts";
import { selectSummary } from "../state/selectors/storySelectors.ts";
import { useDerived } from "../state/useDerived.ts";
import { useWords } from "../state/useWords.ts";
import { VisuallyHidden } from "../widgets/VisuallyHidden.tsx";
import { describeStory } from "../words/describeStory.ts";

/** What the pictures show, in sentences before them, for who cannot see them. The details show it to everybody. */
export function StorySummary() {
  const words = useWords();
  const summary = useDerived(selectSummary, "details");
  return (
    <VisuallyHidden>
      <p>{describeStory(words, useTables(), summary)}</p>
    </VisuallyHidden>
  );
}
