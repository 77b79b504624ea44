import type { StoryRecord } from "../../../model/dataset.ts";
import { tourStep } from "../../../query/tours.ts";
import { DataParagraph } from "../../../widgets/DataText.tsx";
import { ActorPills } from "../../../widgets/Pills.tsx";
import type { DataContext } from "../../../widgets/Reference.tsx";
import { tourWords } from "../../../words/storyWords.ts";
import { EventLine } from "../event/EventLine.tsx";
import styles from "./StepContent.module.css";

/** One step of a tour: where on it one is, what its editors say, and the event that it is about. It knows no store. */
export function StepContent(props: {
  readonly context: DataContext;
  readonly tour: StoryRecord;
  /** From 1. */
  readonly number: number;
}) {
  const { context, tour, number } = props;
  const step = tourStep(context.tables, tour, number);
  if (step === undefined) return null;
  const says = tourWords(context.words);
  return (
    <>
      <p className={styles.number}>{says.step(number, tour.steps.length)}</p>
      <DataParagraph className={styles.text} context={context} text={step.text} />
      <EventLine context={context} row={step.event} />
      {step.actors.length > 0 && <ActorPills context={context} actors={step.actors} apart />}
      {step.isWindowEmpty && <p className={styles.note}>{says.emptyWindow}</p>}
    </>
  );
}
