import type { Dataset, EventRecord, StoryRecord } from "./dataset.ts";

type Step = StoryRecord["steps"][number];

/** A dataset without some of its events, and without all that names them: links, steps of tours, annotations. */
export function withoutEvents(dataset: Dataset, ids: ReadonlySet<string>): Dataset {
  const stays = (id: string | undefined): boolean => id === undefined || !ids.has(id);
  const eventsIn = <Statement extends { readonly events?: string[] | undefined }>(
    one: Statement,
  ): Statement => (one.events === undefined ? one : { ...one, events: one.events.filter(stays) });
  /** A step whose sentence is pinned to an event that goes loses the sentence. */
  const pinnedStep = ({ annotation, ...step }: Step): Step =>
    annotation === undefined || !stays(annotation.event) ? step : { ...step, annotation };
  const { events, groups, stories, annotations, opening } = dataset;
  return {
    ...dataset,
    events: events
      .filter(({ id }) => stays(id))
      .map(
        (event): EventRecord =>
          event.links === undefined ? event : { ...event, links: event.links.filter(({ to }) => stays(to)) },
      ),
    ...(groups && { groups: groups.map(eventsIn) }),
    ...(stories && {
      stories: stories
        .map((story) => ({
          ...story,
          steps: story.steps.filter(({ event }) => stays(event)).map(pinnedStep),
        }))
        .filter(({ steps }) => steps.length > 0),
    }),
    ...(annotations && { annotations: annotations.filter(({ event }) => stays(event)) }),
    ...(opening && {
      opening: {
        ...opening,
        ...(opening.lead && { lead: eventsIn(opening.lead) }),
        ...(opening.question && { question: eventsIn(opening.question) }),
        ...(opening.cast && { cast: opening.cast.map(eventsIn) }),
        ...(opening.known && { known: opening.known.map(eventsIn) }),
        ...(opening.disputed && { disputed: opening.disputed.map(eventsIn) }),
        ...(opening.unanswered && { unanswered: opening.unanswered.map(eventsIn) }),
      },
    }),
  };
}
