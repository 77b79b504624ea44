import type { Tables } from "../../model/tables/tables.ts";
import { isFiltered } from "../../state/address/viewState.ts";
import { openEnds, windowDays } from "../../state/address/windowDays.ts";
import type { AppState } from "../../state/store.ts";
import { useDerived } from "../../state/useDerived.ts";
import { DataBlock } from "../../widgets/DataText.tsx";
import { useDataContext } from "../../widgets/useDataContext.ts";
import { VisuallyHidden } from "../../widgets/VisuallyHidden.tsx";
import { summaryWords } from "../../words/describeStory.ts";
import { detailWords } from "../../words/laterWords.ts";
import { DetailSection } from "./DetailSection.tsx";
import { FolderNote } from "./FolderNote.tsx";
import { Opening } from "./Opening.tsx";
import { Headline, Paragraph, ParagraphOfData } from "./Paragraph.tsx";
import styles from "./StoryDetail.module.css";
import { StoryFooter } from "./StoryFooter.tsx";
import { StoryInView } from "./StoryInView.tsx";

/** Whether the reader has chosen a part of the story, by the window or by filters. */
const selectIsPart = ({ view }: AppState, tables: Tables): boolean => {
  const open = openEnds(tables, windowDays(tables, view));
  return isFiltered(view) || !(open.first && open.last);
};

/** The details while nothing is selected: first the part that the reader has chosen, if any; then the story and where to begin. */
export function StoryDetail() {
  const context = useDataContext();
  const details = detailWords(context.words);
  const { about, opening } = context.tables;
  const isPart = useDerived(selectIsPart, "details");
  const inView = <StoryInView isPart={isPart} />;
  const title = (
    <Headline>
      <DataBlock context={context} text={about.title} />
    </Headline>
  );
  return (
    <article>
      {/* The header of the page shows it already. */}
      {opening && <VisuallyHidden>{title}</VisuallyHidden>}
      {isPart && inView}
      {opening ? (
        <Opening context={context} opening={opening} level={3} />
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
      {!isPart && inView}
      <DetailSection title={summaryWords(context.words).howToRead}>
        <Paragraph>{summaryWords(context.words).readingHint}</Paragraph>
      </DetailSection>
      <StoryFooter />
    </article>
  );
}
