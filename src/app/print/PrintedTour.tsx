import type { StoryRecord } from "../../model/dataset.ts";
import { tourStep } from "../../query/tours.ts";
import { Pinned } from "../../views/details/tour/StepContent.tsx";
import { DataBlock } from "../../widgets/DataText.tsx";
import type { DataContext } from "../../widgets/Reference.tsx";
import { detailWords } from "../../words/laterWords.ts";
import { PrintedSources } from "./PrintedSources.tsx";
import { PrintedEvent } from "./PrintedStory.tsx";
import styles from "./PrintedTour.module.css";
import { buildPrintScene } from "./printScene.ts";

/** A tour on paper: whole, step by step, whichever of them is on screen; each with its event, and all sources last. */
export function PrintedTour({
  context,
  tour,
}: {
  readonly context: DataContext;
  readonly tour: StoryRecord;
}) {
  const { words, tables } = context;
  const steps = tour.steps.flatMap((_, index) => tourStep(tables, tour, index + 1) ?? []);
  const { events, sources } = buildPrintScene(
    tables,
    Uint32Array.from(steps, ({ event }) => event),
  );
  return (
    <>
      <h1>
        <DataBlock context={context} text={tour.title} />
      </h1>
      <p>
        <DataBlock context={context} text={tables.about.title} />
      </p>
      {tour.intro ? (
        <p className={styles.said}>
          <DataBlock context={context} text={tour.intro} />
        </p>
      ) : null}
      <ol className={styles.steps} lang={tables.about.language}>
        {events.map((event, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a tour may come to an event twice.
          <li key={index}>
            <p className={styles.said}>
              <DataBlock context={context} text={steps[index]?.text ?? ""} />
            </p>
            {steps[index]?.annotation && <Pinned context={context} annotation={steps[index].annotation} />}
            <PrintedEvent context={context} {...event} />
          </li>
        ))}
      </ol>
      <h2>{detailWords(words).sources}</h2>
      <PrintedSources context={context} sources={sources.map((row) => ({ row }))} />
    </>
  );
}
