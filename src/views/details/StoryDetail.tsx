import { DataBlock } from "../../widgets/DataText.tsx";
import { useDataContext } from "../../widgets/useDataContext.ts";
import { VisuallyHidden } from "../../widgets/VisuallyHidden.tsx";
import { summaryWords } from "../../words/describeStory.ts";
import { detailWords } from "../../words/laterWords.ts";
import { DetailSection } from "./DetailSection.tsx";
import { FolderNote } from "./folder/FolderNote.tsx";
import { Opening } from "./opening/Opening.tsx";
import { Headline, Paragraph, ParagraphOfData } from "./Paragraph.tsx";
import styles from "./StoryDetail.module.css";
import { StoryFooter } from "./StoryFooter.tsx";
import { StoryInView } from "./StoryInView.tsx";

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
          <Opening context={context} opening={opening} level={3} />
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
      {context.tables.prepared && <FolderNote />}
      <StoryInView />
      <DetailSection title={summaryWords(context.words).howToRead}>
        <Paragraph>{summaryWords(context.words).readingHint}</Paragraph>
      </DetailSection>
      <StoryFooter />
    </article>
  );
}
