import type { AnnotationRecord, TourRecord } from "../model/dataset.ts";
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

export type TourStep = {
  readonly text: string;
  readonly picture: StepPicture;
  /** The finding of the step in a few words, such as “165 days”. Empty if it has none. */
  readonly finding: string;
  readonly event: EventRow;
  readonly actors: readonly ActorRow[];
  readonly days: DayRange;
  readonly annotation: Annotation | null;
  /** Whether the window of the step in the file misses the event. Then `days` are the days around the event. */
  readonly isEventOutside: boolean;
};

/** The tour with this id, or with pages in the folder `id`. Undefined if there is none, or if it has no steps. */
export const tourOf = ({ tours }: Tables, id: string): TourRecord | undefined =>
  tours.find((tour) => tour.steps.length > 0 && (tour.id === id || pageFolder(tour.id) === id));

export function tourStep(tables: Tables, { steps }: TourRecord, number: number): TourStep | undefined {
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
    isEventOutside: !isHeld && step.from !== undefined,
  };
}

/** The actors whose acts the picture of a step shows. Null if it shows no acts, or the acts of all actors. */
export function actorsOfStep({ picture, actors }: TourStep): ChosenActors | null {
  if ((picture !== "acts" && picture !== "pair") || actors.length === 0) return null;
  const isPair = picture === "pair" && actors.length > 1;
  return { ...NOBODY_CHOSEN, actors: isPair ? actors.slice(0, 2) : actors, isPair };
}

/** A sentence that is pinned to an event or to a window. `event` is null for a window. */
export type Annotation = {
  readonly text: string;
  readonly event: EventRow | null;
  readonly span: TimeSpan;
};

/** The annotations of a dataset that name an event or days, in the order of the file. */
export const annotationsOf = oncePerTables((tables: Tables): readonly Annotation[] =>
  tables.annotations.flatMap((record) => annotationOf(tables, record) ?? []),
);

/** The annotation, pinned to its event, else to its days, else to `otherwise`. Undefined if none of these exists. */
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

/** The place of an event that the lead (the opening paragraph) does not name: after all events of the lead. */
export const NOT_IN_LEAD = 1e6;

/** For each event that the opening or tours name, how often they name it, and its place in the lead. */
export const eventsOfStory = oncePerTables(
  (tables): ReadonlyMap<number, { readonly told: number; readonly place: number }> => {
    const { lead, question, cast = [], known = [], disputed = [], unanswered = [] } = tables.opening ?? {};
    const inLead = lead?.events ?? [];
    const ids = [
      ...[lead, question, ...cast, ...known, ...disputed, ...unanswered].flatMap((one) => one?.events ?? []),
      ...tables.tours.flatMap(({ steps }) => steps.map(({ event }) => event)),
    ];
    const found = new Map<number, { told: number; place: number }>();
    for (const id of ids) {
      const row = eventRowOf(tables, id);
      if (row === undefined) continue;
      const place = inLead.indexOf(id);
      found.set(row, {
        told: (found.get(row)?.told ?? 0) + 1,
        place: place < 0 ? NOT_IN_LEAD : place,
      });
    }
    return found;
  },
);
