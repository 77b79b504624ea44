import type { StoryRecord } from "../../model/dataset.ts";
import { windowOf } from "../../model/dates/timeSpan.ts";
import { eventRecord } from "../../model/tables/tables.ts";
import { type Annotation, tourStep } from "../../query/tours.ts";
import { DataBlock, DataParagraph } from "../../widgets/DataText.tsx";
import { ActorPills } from "../../widgets/Pills.tsx";
import type { DataContext } from "../../widgets/Reference.tsx";
import { formatWindow } from "../../words/formatTime.ts";
import { tourWords } from "../../words/laterWords.ts";
import { EventLine } from "./event/EventLine.tsx";
import { EventPictures } from "./event/EventMedia.tsx";
import styles from "./StepContent.module.css";

/**
 * One step of a tour: its position, the editors' text, and its event. It takes all from its context, not from the
 * store.
 */
export function StepContent(props: {
  readonly context: DataContext;
  readonly tour: StoryRecord;
  /** The number of the step, from 1. */
  readonly number: number;
  /** Whether no timeline shows the annotations and no details show the pictures, so that both are shown here. */
  readonly isAlone?: boolean;
}) {
  const { context, tour, number, isAlone = false } = props;
  const step = tourStep(context.tables, tour, number);
  if (step === undefined) return null;
  const says = tourWords(context.words);
  return (
    <>
      <p className={styles.number}>{says.step(number, tour.steps.length)}</p>
      <DataParagraph className={styles.text} context={context} text={step.text} />
      {isAlone && step.annotation && <Pinned context={context} annotation={step.annotation} />}
      {isAlone && (
        <EventPictures context={context} media={eventRecord(context.tables, step.event).media ?? []} />
      )}
      <EventLine context={context} row={step.event} />
      {step.actors.length > 0 && <ActorPills context={context} actors={step.actors} apart />}
      {step.isWindowEmpty && <p className={styles.note}>{says.emptyWindow}</p>}
    </>
  );
}

/** "20 May – 1 Nov 2019: CERT-In is told …" */
export function Pinned(props: { readonly context: DataContext; readonly annotation: Annotation }) {
  const { context, annotation } = props;
  const { event, span, text } = annotation;
  return (
    <p className={styles.pinned}>
      {event === null && <strong>{formatWindow(context.words, windowOf(span))}: </strong>}
      <DataBlock context={context} text={text} />
    </p>
  );
}
