import { Suspense } from "react";
import { laterPart } from "../../state/laterPart.ts";
import { Busy } from "../../widgets/Busy.tsx";
import { DataText } from "../../widgets/DataText.tsx";
import { useDataContext } from "../../widgets/useDataContext.ts";
import { DetailSection } from "./DetailSection.tsx";
import { Headline, Paragraph, ParagraphOfData } from "./Paragraph.tsx";
import styles from "./StoryDetail.module.css";

const StoryInView = laterPart(async () => (await import("./StoryInView.tsx")).StoryInView, {
  isFirst: () => true,
});
const StoryFooter = laterPart(async () => (await import("./StoryFooter.tsx")).StoryFooter);

/** What stands in the details while nothing is selected: the story, how sure it is, where to begin. */
export function StoryDetail() {
  const context = useDataContext();
  const { details } = context.words.messages;
  const { about } = context.tables;
  return (
    <article>
      <p className={styles.label}>{details.story}</p>
      <Headline>
        <DataText context={context} text={about.title} />
      </Headline>
      {about.description ? (
        <ParagraphOfData look="summary" context={context} text={about.description} />
      ) : null}
      <Suspense fallback={<Busy />}>
        <StoryInView />
      </Suspense>
      <DetailSection title={details.howToRead}>
        <Paragraph>{details.readingHint}</Paragraph>
      </DetailSection>
      <Suspense>
        <StoryFooter />
      </Suspense>
    </article>
  );
}
