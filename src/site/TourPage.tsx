import type { StoryRecord } from "../model/dataset.ts";
import { DetailSection } from "../views/details/DetailSection.tsx";
import { StartHere } from "../views/details/Opening.tsx";
import { ParagraphOfData } from "../views/details/Paragraph.tsx";
import { StepContent } from "../views/details/StepContent.tsx";
import { DataBlock } from "../widgets/DataText.tsx";
import { Reference } from "../widgets/Reference.tsx";
import { tourWords } from "../words/laterWords.ts";
import { PageFrame, PageTitle, WholeStoryLink } from "./PageFrame.tsx";
import type { Page } from "./pageContext.ts";

/** A tour on one page, its steps in order: to read without scripts, and to print. */
export function TourPage({ page, tour }: { readonly page: Page; readonly tour: StoryRecord }) {
  return (
    <PageFrame page={page} kind="tour">
      <article>
        <PageTitle>
          <DataBlock context={page} text={tour.title} />
        </PageTitle>
        {tour.intro ? <ParagraphOfData look="summary" context={page} text={tour.intro} /> : null}
        {tour.steps.map(({ event }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: an event may have several steps.
          <section key={`${event} ${index}`} className="static-section">
            <StepContent context={page} tour={tour} number={index + 1} isAlone />
          </section>
        ))}
      </article>
      <Others page={page} tour={tour} />
    </PageFrame>
  );
}

/** One step of a tour under an address of its own: what it says, the way on and back, the whole tour. */
export function StepPage(props: {
  readonly page: Page;
  readonly tour: StoryRecord;
  /** From 1. */
  readonly number: number;
}) {
  const { page, tour, number } = props;
  const says = tourWords(page.words);
  const to = (step: number) => page.to({ kind: "step", story: tour.id, number: step });
  return (
    <PageFrame page={page} kind="tour">
      <article>
        <PageTitle>
          <Reference to={to(0)}>
            <DataBlock context={page} text={tour.title} />
          </Reference>
        </PageTitle>
        <div className="static-intro">
          <StepContent context={page} tour={tour} number={number} isAlone />
        </div>
      </article>
      <nav aria-label={says.steps} className="static-steps">
        {number > 1 && <Reference to={to(number - 1)}>{says.previous}</Reference>}
        {number < tour.steps.length && <Reference to={to(number + 1)}>{says.next}</Reference>}
      </nav>
      <Others page={page} tour={tour} />
    </PageFrame>
  );
}

function Others({ page, tour }: { readonly page: Page; readonly tour: StoryRecord }) {
  const others = page.tables.stories.filter(({ id, steps }) => id !== tour.id && steps.length > 0);
  return (
    <>
      {others.length > 0 && (
        <DetailSection level={2} title={tourWords(page.words).others}>
          <StartHere context={page} tours={others} />
        </DetailSection>
      )}
      <WholeStoryLink page={page} />
    </>
  );
}
