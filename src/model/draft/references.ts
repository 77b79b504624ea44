import { isRecord, type PathStep } from "../check/fault.ts";

/** The lists whose records have a form. */
export const RECORD_LISTS = ["events", "actors", "sources"] as const;
export type RecordList = (typeof RECORD_LISTS)[number];

/**
 * Every field of a dataset that names an event, an actor or a source by its id; lists on the way have no step of their own.
 * The schemas say the same, and a test compares the two: with them the page would have to fetch all checks.
 */
export const REFERENCES: Readonly<Record<RecordList, readonly string[]>> = {
  events: [
    "events.links.to",
    "stories.steps.event",
    "stories.steps.annotation.event",
    "groups.events",
    "opening.lead.events",
    "opening.question.events",
    "opening.cast.events",
    "opening.known.events",
    "opening.disputed.events",
    "opening.unanswered.events",
    "annotations.event",
  ],
  actors: [
    "actors.memberOf",
    "actors.memberOf.actor",
    "events.participants.actor",
    "events.actions.from",
    "events.actions.to",
    "events.disputes.accounts.actor",
    "events.reply.actor",
    "events.toldTo.actor",
    "stories.steps.actors",
    "opening.cast.actor",
  ],
  sources: [
    "groups.sources",
    "actors.basis.description.sources",
    "actors.basis.role.sources",
    "actors.basis.memberOf.sources",
    "events.otherDates.sources",
    "events.actions.sources",
    "events.sources.id",
    "events.disputes.accounts.sources",
    "events.reply.sources",
    "opening.cast.sources",
  ],
};

/** Hears of a reference by the steps that lead to it. */
type Report = (trail: readonly PathStep[]) => void;

/** Reports every place of a dataset that names a record of the list by that id, in the order of `REFERENCES`. */
export function visitReferences(
  dataset: Readonly<Record<string, unknown>>,
  list: RecordList,
  id: string,
  report: Report,
): void {
  const visit = (value: unknown, fields: readonly string[], trail: readonly PathStep[]): void => {
    if (Array.isArray(value)) {
      value.forEach((one: unknown, index) => {
        visit(one, fields, [...trail, index]);
      });
      return;
    }
    const [field, ...rest] = fields;
    if (field === undefined) {
      if (value === id) report(trail);
    } else if (isRecord(value) && value[field] !== undefined) visit(value[field], rest, [...trail, field]);
  };
  for (const path of REFERENCES[list]) visit(dataset, path.split("."), []);
}

/** Every id of the list that these records name; `records` are lists of a dataset by their names. */
export function idsNamedIn(records: Readonly<Record<string, unknown>>, list: RecordList): readonly string[] {
  const named: string[] = [];
  const visit = (value: unknown, fields: readonly string[], at: number): void => {
    if (Array.isArray(value)) for (const one of value) visit(one, fields, at);
    else if (at === fields.length) {
      if (typeof value === "string") named.push(value);
    } else if (isRecord(value)) visit(value[fields[at] ?? ""], fields, at + 1);
  };
  for (const path of REFERENCES[list]) visit(records, path.split("."), 0);
  return named;
}
