import { Suspense } from "react";
import type { Tables } from "../../model/tables/tables.ts";
import { isFiltered } from "../../state/address/viewState.ts";
import { openEnds, windowDays } from "../../state/address/windowDays.ts";
import { laterPart } from "../../state/laterPart.ts";
import { type AppState, store } from "../../state/store.ts";
import { useDerived } from "../../state/useDerived.ts";
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

/** Whether the reader has chosen a part of the story, by the window or by filters. */
const selectIsPart = ({ view }: AppState, tables: Tables): boolean => {
  const open = openEnds(tables, windowDays(tables, view));
  return isFiltered(view) || !(open.first && open.last);
};

/**
 * What stands in the details while nothing is selected: the story, how sure it is, where to begin. Of a part that the reader
 * has chosen the first word is about that part.
 */
export function StoryDetail() {
  const context = useDataContext();
  const details = detailWords(context.words);
  const { about, opening } = context.tables;
  const isPart = useDerived(selectIsPart, "details");
  const inView = (
    <Awaited>
      <StoryInView isPart={isPart} />
    </Awaited>
  );
  const title = (
    <Headline>
      <DataBlock context={context} text={about.title} />
    </Headline>
  );
  return (
    <article>
      {isPart && inView}
      {opening ? (
        <>
          {/* The header of the page shows it beside. */}
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
      {!isPart && inView}
      <DetailSection title={summaryWords(context.words).howToRead}>
        <Paragraph>{summaryWords(context.words).readingHint}</Paragraph>
      </DetailSection>
      <Suspense>
        <StoryFooter />
      </Suspense>
    </article>
  );
}
