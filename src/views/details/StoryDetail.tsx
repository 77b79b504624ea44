import { Suspense } from "react";
import { laterPart } from "../../state/laterPart.ts";
import { store } from "../../state/store.ts";
import { Awaited, Busy } from "../../widgets/Busy.tsx";
import { DataBlock } from "../../widgets/DataText.tsx";
import { useDataContext } from "../../widgets/useDataContext.ts";
import { VisuallyHidden } from "../../widgets/VisuallyHidden.tsx";
import { summaryWords } from "../../words/describeStory.ts";
import { detailWords } from "../../words/laterWords.ts";
import { DetailSection } from "./DetailSection.tsx";
import { Headline, Paragraph, ParagraphOfData } from "./Paragraph.tsx";
import styles from "./StoryDetail.module.css";

const Opening = laterPart(async () => (await import("./opening/Opening.tsx")).Opening, {
  isFirst: () => isStoryFirst(),
});
const StoryInView = laterPart(async () => (await import("./StoryInView.tsx")).StoryInView, {
  isFirst: () => true,
});
const FolderNote = laterPart(async () => (await import("./folder/FolderNote.tsx")).FolderNote);
const StoryFooter = laterPart(async () => (await import("./StoryFooter.tsx")).StoryFooter);

/** Whether the page opens with nothing selected. */
function isStoryFirst(): boolean {
  const { event, story, focus } = store.getState().session.asked.view;
  return event === null && story === "" && focus.length === 0;
}

/** The details while nothing is selected: the story, how sure it is, where to begin. */
export function StoryDetail() {
  const context = useDataContext();
  const details = detailWords(context.words);
  const { about, opening } = context.tables;
  const title = (
    <Headline>
      <DataBlock context={context} text={about.title} />
    </Headline>
  );
  return (
    <article>
      {opening ? (
        <>
          {/* The header of the page shows it already. */}
          <VisuallyHidden>{title}</VisuallyHidden>
          <Awaited>
            <Opening context={context} opening={opening} level={3} />
          </Awaited>
        </>
      ) : (
        <>
          <p className={styles.label}>{details.story}</p>
          {title}
          {about.description ? (
            <ParagraphOfData look="summary" context={context} text={about.description} />
          ) : null}
        </>
      )}
      {context.tables.prepared && (
        <Suspense fallback={<Busy />}>
          <FolderNote />
        </Suspense>
      )}
      <Awaited>
        <StoryInView />
      </Awaited>
      <DetailSection title={summaryWords(context.words).howToRead}>
        <Paragraph>{summaryWords(context.words).readingHint}</Paragraph>
      </DetailSection>
      <Suspense>
        <StoryFooter />
      </Suspense>
    </article>
  );
}
