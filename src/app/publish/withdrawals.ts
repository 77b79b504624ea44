import type { IdsLock } from "../../model/idsLock.ts";
import { eventRowOf } from "../../model/tables/findRow.ts";
import type { Tables } from "../../model/tables/tables.ts";
import { textAt } from "../../model/tables/text/textColumn.ts";

/** An event that its author takes back: by what is said in the dialog, before it is published. */
export type Withdrawal = {
  readonly id: string;
  /** Shown in its place; nothing is withdrawn without one. */
  readonly reason: string;
  /** Id of the event that tells it now; "" where none does. */
  readonly replacedBy: string;
};

/** Ids that were published and not withdrawn: those that no event of the file has or had, and those of its events. */
export function publishedEvents(
  { published, withdrawn }: IdsLock,
  tables: Tables,
): { readonly lost: readonly string[]; readonly present: readonly string[] } {
  const { id: dataset } = tables.about;
  const gone = new Set(withdrawn.filter((one) => one.dataset === dataset).map(({ id }) => id));
  const ids = (published[dataset] ?? []).filter((id) => !gone.has(id));
  const isOf = (id: string): boolean => {
    const row = eventRowOf(tables, id);
    return row !== undefined && textAt(tables.events.ids, row) === id;
  };
  return {
    lost: ids.filter((id) => eventRowOf(tables, id) === undefined),
    present: ids.filter(isOf),
  };
}

/** The lock with what is withdrawn on this day, `YYYY-MM-DD`. */
export function withWithdrawals(
  lock: IdsLock,
  dataset: string,
  withdrawals: readonly Withdrawal[],
  day: string,
): IdsLock {
  const added = withdrawals
    .filter(({ reason }) => reason.trim() !== "")
    .map(({ id, reason, replacedBy }) => ({
      dataset,
      id,
      withdrawn: day,
      reason: reason.trim(),
      ...(replacedBy === "" ? {} : { replacedBy }),
    }));
  return { ...lock, withdrawn: [...lock.withdrawn, ...added] };
}
