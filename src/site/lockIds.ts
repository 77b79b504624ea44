import type { IdsLock } from "../model/idsLock.ts";
import type { SiteFault } from "../model/publishing.ts";
import { type EventRecord, eventRecord, eventRows } from "../model/tables/tables.ts";
import { siteRefusal } from "../words/siteFaultInWords.ts";
import type { ShippedStory } from "./pageContext.ts";

/** The events of each published dataset, by the id of the dataset. */
type PresentIds = ReadonlyMap<string, readonly Pick<EventRecord, "id" | "formerIds">[]>;

/** Published ids that the datasets lack, and other contradictions. Ids are permanent, because links have them. */
export function lockFaults(lock: IdsLock, present: PresentIds): readonly SiteFault[] {
  return Object.entries(lock.published).flatMap(([dataset, ids]): readonly SiteFault[] => {
    const events = present.get(dataset);
    if (events === undefined) return [{ kind: "story-renamed", was: dataset, now: [...present.keys()] }];
    const alive = new Set(events.flatMap(({ id, formerIds = [] }) => [id, ...formerIds]));
    const withdrawn = lock.withdrawn.filter((one) => one.dataset === dataset);
    const ofIds = ids.flatMap((id): readonly SiteFault[] => {
      const buried = withdrawn.some((one) => one.id === id);
      if (alive.has(id)) return buried ? [{ kind: "withdrawn-stands", dataset, id }] : [];
      return buried ? [] : [{ kind: "event-lost", dataset, id }];
    });
    const ofWithdrawn = withdrawn.flatMap(({ id, replacedBy: by }): readonly SiteFault[] => [
      ...(ids.includes(id) ? [] : [{ kind: "withdrawn-unpublished", dataset, id } as const]),
      ...(by === undefined || alive.has(by)
        ? []
        : [{ kind: "replacement-missing", dataset, id, by } as const]),
    ]);
    const isTwice = new Set(ids).size < ids.length;
    return [...ofIds, ...ofWithdrawn, ...(isTwice ? [{ kind: "locked-twice", dataset } as const] : [])];
  });
}

export function lockWith(lock: IdsLock, present: PresentIds): IdsLock {
  const published = { ...lock.published };
  for (const [dataset, events] of present) {
    const before = new Set(published[dataset] ?? []);
    published[dataset] = [...before, ...events.map(({ id }) => id).filter((id) => !before.has(id))];
  }
  return { published, withdrawn: lock.withdrawn };
}

/** Adds the present ids to the published ids. Throws with a sentence for each fault of `lockFaults`. */
export function lockOf(
  held: IdsLock,
  datasets: readonly Pick<ShippedStory, "shipped" | "tables">[],
): IdsLock {
  const present: PresentIds = new Map(
    datasets.map(({ shipped, tables }) => [
      shipped.id,
      eventRows(tables).map((row) => eventRecord(tables, row)),
    ]),
  );
  const faults = lockFaults(held, present);
  if (faults.length > 0) throw siteRefusal(faults);
  return lockWith(held, present);
}

export const lockText = (lock: IdsLock): string => `${JSON.stringify(lock, null, 2)}\n`;
