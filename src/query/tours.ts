import type { AnnotationRecord, StoryRecord } from "../model/dataset.ts";
import { isoWindow } from "../model/dates/isoTime.ts";
import { type DayRange, spanOfDays, type TimeSpan } from "../model/dates/timeSpan.ts";
import type { StepPicture } from "../model/fields.ts";
import { pageFolder } from "../model/pageFolder.ts";
import { actorRowOf, eventRowOf, standInOf } from "../model/tables/findRow.ts";
import { oncePerTables } from "../model/tables/oncePerTables.ts";
import type { Tables } from "../model/tables/tables.ts";
import { beginOf, endOf, reachesInto } from "../model/tables/times.ts";
import type { ActorRow, EventRow } from "../model/units.ts";
import { type ChosenActors, NOBODY_CHOSEN } from "./filter/filter.ts";
import { windowAround } from "./time/windowRows.ts";

/** One step of a tour: its event, its actors, and the days to show. */
export type TourStep = {
  readonly text: string;
  /** The picture beside the text. */
  readonly picture: StepPicture;
  /** The finding of the step in a few words, such as “165 days”; empty for none. */
  readonly finding: string;
  readonly event: EventRow;
  readonly actors: readonly ActorRow[];
  readonly days: DayRange;
  /** The annotations that its editors pin to the timeline during the step. */
  readonly annotation: Annotation | null;
  /** True where the file's window does not hold the event: then the days around the event are shown. */
  readonly isWindowEmpty: boolean;
};

/** The tour with this id, or with pages in this folder; undefined where it has no steps. */
export const tourOf = ({ stories }: Tables, id: string): StoryRecord | undefined =>
  stories.find((story) => story.steps.length > 0 && (story.id === id || pageFolder(story.id) === id));

/** Step `number`, from 1, of a tour. */
export function tourStep(tables: Tables, { steps }: StoryRecord, number: number): TourStep | undefined {
  const step = steps[number - 1];
  if (step === undefined) return undefined;
  const event = eventRowOf(tables, step.event);
  if (event === undefined) return undefined;
  const days = isoWindow(step.from, step.to);
  const isHeld = days !== undefined && reachesInto(tables.events, event, spanOfDays(days));
  return {
    text: step.text,
    picture: step.picture ?? "timeline",
    finding: step.finding ?? "",
    event,
    actors: (step.actors ?? []).flatMap((id) => {
      const row = actorRowOf(tables, id);
      return row === undefined ? [] : [standInOf(tables, row)];
    }),
    annotation: (step.annotation && annotationOf(tables, step.annotation, event)) ?? null,
    days: isHeld ? days : windowAround(tables, event),
    isWindowEmpty: !isHeld && step.from !== undefined,
  };
}

/** The actors of the picture of acts in a step; null where it shows all. */
export function actorsOfStep({ picture, actors }: TourStep): ChosenActors | null {
  if ((picture !== "acts" && picture !== "pair") || actors.length === 0) return null;
  const isPair = picture === "pair" && actors.length > 1;
  return { ...NOBODY_CHOSEN, actors: isPair ? actors.slice(0, 2) : actors, isPair };
}

/** A sentence pinned to an event, or to a window; `event` is null there. */
export type Annotation = {
  readonly text: string;
  readonly event: EventRow | null;
  readonly span: TimeSpan;
};

/** The annotations of a dataset that lead somewhere, in the order of the file. */
export const annotationsOf = oncePerTables((tables: Tables): readonly Annotation[] =>
  tables.annotations.flatMap((record) => annotationOf(tables, record) ?? []),
);

/** The target of an annotation record: an event, else days, else `otherwise`; null where it leads nowhere. */
function annotationOf(
  tables: Tables,
  { event: id = "", from, to, text }: AnnotationRecord,
  otherwise?: EventRow,
): Annotation | undefined {
  const days = isoWindow(from, to);
  const named = eventRowOf(tables, id);
  if (named === undefined && days !== undefined) return { text, event: null, span: spanOfDays(days) };
  const event = named ?? otherwise;
  if (event === undefined) return undefined;
  const { events } = tables;
  return { text, event, span: { start: beginOf(events, event), end: endOf(events, event) } };
}
