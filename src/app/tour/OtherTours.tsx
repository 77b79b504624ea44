import type { StoryRecord } from "../../model/dataset.ts";
import { DetailSection } from "../../views/details/DetailSection.tsx";
import { StartHere } from "../../views/details/opening/Opening.tsx";
import type { DataContext } from "../../widgets/Reference.tsx";
import { tourWords } from "../../words/laterWords.ts";

/** At the end of a tour: where one can go on. */
export function OtherTours({ context, tour }: { readonly context: DataContext; readonly tour: StoryRecord }) {
  const others = context.tables.stories.filter(({ id, steps }) => id !== tour.id && steps.length > 0);
  if (others.length === 0) return null;
  return (
    <DetailSection title={tourWords(context.words).others}>
      <StartHere context={context} tours={others} />
    </DetailSection>
  );
}
