import type { TourRecord } from "../../model/dataset.ts";
import { windowOf } from "../../model/dates/timeSpan.ts";
import { eventRecord } from "../../model/tables/tables.ts";
import { type Annotation, tourStep } from "../../query/tours.ts";
import { DataBlock, DataParagraph } from "../../widgets/DataText.tsx";
import { ActorPills } from "../../widgets/Pills.tsx";
import { useData } from "../../widgets/Reference.tsx";
import { formatWindow } from "../../words/formatDate.ts";
import { readingWords } from "../../words/laterWords.ts";
import { Claims } from "./event/Disputes.tsx";
import { EventLine } from "./event/EventLine.tsx";
import { EventPictures } from "./event/EventMedia.tsx";
import styles from "./StepContent.module.css";

export function StepContent(props: {
  readonly tour: TourRecord;
  readonly number: number;
  /**
   * Whether the step is alone, without timeline and details beside it. Such a step shows annotation and pictures
   * itself.
   */
  readonly isAlone?: boolean;
}) {
  const { tables, words } = useData();
  const { tour, number, isAlone = false } = props;
  const step = tourStep(tables, tour, number);
  if (step === undefined) return null;
  const says = readingWords(words).tour;
  return (
    <>
      <p className={styles.number}>{says.step(number, tour.steps.length)}</p>
      <DataParagraph className={styles.text} text={step.text} />
      {isAlone && step.annotation && <Pinned annotation={step.annotation} />}
      {isAlone && <EventPictures media={eventRecord(tables, step.event).media ?? []} />}
      <EventLine row={step.event} />
      {isAlone && <Claims row={step.event} />}
      {step.actors.length > 0 && <ActorPills actors={step.actors} apart />}
      {step.isEventOutside && <p className={styles.note}>{says.emptyWindow}</p>}
    </>
  );
}

/** An annotation without an event begins with its days: "20 May – 1 Nov 2019: CERT-In is told …" */
export function Pinned(props: { readonly annotation: Annotation }) {
  const { words } = useData();
  const { annotation } = props;
  const { event, span, text } = annotation;
  return (
    <p className={styles.pinned}>
      {event === null && (
        <strong>{readingWords(words).detail.label(formatWindow(words, windowOf(span)))} </strong>
      )}
      <DataBlock text={text} />
    </p>
  );
}
