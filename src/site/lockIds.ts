import type { IdsLock } from "../model/idsLock.ts";
import { eventRecord } from "../model/tables/tables.ts";
import { eventRows, type ShippedStory } from "./shippedStory.ts";

/** Ids of the events of each published dataset, by its id, each with its former ones. */
export type PresentIds = ReadonlyMap<
  string,
  readonly { readonly id: string; readonly formerIds?: readonly string[] | undefined }[]
>;

const presentIds = (stories: readonly Pick<ShippedStory, "shipped" | "tables">[]): PresentIds =>
  new Map(
    stories.map(({ shipped, tables }) => [
      shipped.id,
      eventRows(tables).map((row) => eventRecord(tables, row)),
    ]),
  );

/**
 * What is wrong between a lock and what is to be published, a sentence each. Ids are permanent: links to them stand in
 * messages, articles and court papers.
 */
export function lockProblems(lock: IdsLock, present: PresentIds): readonly string[] {
  const problems: string[] = [];
  for (const [dataset, ids] of Object.entries(lock.published)) {
    const events = present.get(dataset);
    if (events === undefined) {
      const now = [...present.keys()].map((id) => `“${id}”`).join(", ");
      problems.push(
        `the story was published as “${dataset}” and is ${now} now: give it that id, on which its links rest`,
      );
      continue;
    }
    const alive = new Set(events.flatMap(({ id, formerIds = [] }) => [id, ...formerIds]));
    const withdrawn = lock.withdrawn.filter((one) => one.dataset === dataset);
    for (const id of ids) {
      const buried = withdrawn.some((one) => one.id === id);
      if (!alive.has(id) && !buried)
        problems.push(
          `${dataset}: the event “${id}” was published and is gone: name it among the former ids of the event that it is now, or withdraw it`,
        );
      if (alive.has(id) && buried)
        problems.push(`${dataset}: the event “${id}” is withdrawn and still stands`);
    }
    for (const { id, replacedBy } of withdrawn) {
      if (!ids.includes(id)) problems.push(`${dataset}: “${id}” is withdrawn and was never published`);
      if (replacedBy !== undefined && !alive.has(replacedBy))
        problems.push(`${dataset}: what is to replace “${id}” is not there: “${replacedBy}”`);
    }
    if (new Set(ids).size < ids.length) problems.push(`${dataset}: an id is listed twice`);
  }
  return problems;
}

/** The lock with the ids of all present events: what has a page from now on. */
export function lockWith(lock: IdsLock, present: PresentIds): IdsLock {
  const published = { ...lock.published };
  for (const [dataset, events] of present) {
    const before = new Set(published[dataset] ?? []);
    published[dataset] = [...before, ...events.map(({ id }) => id).filter((id) => !before.has(id))];
  }
  return { published, withdrawn: lock.withdrawn };
}

/** The lock of a story with the ids of now. One that would be lost is an error with a sentence for each. */
export function lockOf(
  held: IdsLock,
  datasets: readonly Pick<ShippedStory, "shipped" | "tables">[],
): IdsLock {
  const present = presentIds(datasets);
  const problems = lockProblems(held, present);
  if (problems.length > 0) throw new Error(problems.join("\n"));
  return lockWith(held, present);
}

/** As it stands in a file. */
export const lockText = (lock: IdsLock): string => `${JSON.stringify(lock, null, 2)}\n`;
