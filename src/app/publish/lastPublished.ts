import { zipSync } from "fflate";
import { fetchBytes } from "../../load/fetchBytes.ts";
import { type LastSite, readSiteZip } from "../../load/readSiteZip.ts";
import type { IdsLock } from "../../model/idsLock.ts";
import { CONFIG_FILE, LOCK_FILE } from "../../model/publishing.ts";
import { BETWEEN_CELLS, type SetAside } from "../../model/setAside.ts";
import { siteAddress } from "../../model/storyConfig.ts";
import { eventRowOf } from "../../model/tables/findRow.ts";
import { eventRecord, type Tables } from "../../model/tables/tables.ts";
import { textAt } from "../../model/tables/textColumn.ts";

/** Reads published ids and settings from the zip file of a site, or only ids from a JSON file. Null for other files. */
export async function lastInFile(file: File): Promise<LastSite | null> {
  if (!/\.json$/i.test(file.name)) return readSiteZip(file);
  const lock = await file.arrayBuffer().catch(() => null);
  return lock && readSiteZip(zipOf({ [LOCK_FILE]: new Uint8Array(lock) }));
}

/** The address of the list of published ids of a site. Null if the text is no web address. */
export function lockAddress(site: string): string | null {
  const root = siteAddress(site);
  return root === undefined ? null : new URL(LOCK_FILE, root).href;
}

/**
 * Reads the published ids and the settings of a site from its address. Null without ids. Settings may be missing.
 */
export async function lastAtAddress(site: string): Promise<LastSite | null> {
  const lockAt = lockAddress(site);
  if (lockAt === null) return null;
  const got = async (name: string): Promise<Record<string, Uint8Array>> => {
    const answer = await fetchBytes(new URL(name, lockAt).href);
    return answer.ok ? { [name]: new Uint8Array(answer.bytes) } : {};
  };
  const [lock, config] = await Promise.all([got(LOCK_FILE), got(CONFIG_FILE)]);
  if (lock[LOCK_FILE] === undefined) return null;
  const last = await readSiteZip(zipOf({ ...lock, ...config }));
  if (last === null) return null;
  const named = [last.config.logo, last.config.icon].filter((name) => name !== undefined);
  const pictures = await Promise.all(named.map(got));
  return {
    ...last,
    config: { ...last.config, address: last.config.address ?? site },
    pictures: new Map(pictures.flatMap((one) => Object.entries(one))),
  };
}

const zipOf = (files: Readonly<Record<string, Uint8Array>>): Blob =>
  new Blob([new Uint8Array(zipSync({ ...files }))]);

export type Withdrawal = {
  readonly id: string;
  /** The reason, which readers see in place of the event. Without a reason, the event is not withdrawn. */
  readonly reason: string;
  /** The id of the event that replaces the withdrawn event. Empty if there is none. */
  readonly replacedBy: string;
};

/**
 * The published ids that are not withdrawn. `lost` ids are nowhere in the file. `aside` ids are in rows that were set
 * aside. `present` ids are the current ids of events. Former ids of events are in none of these lists.
 */
export function publishedEvents(
  { published, withdrawn }: IdsLock,
  tables: Tables,
  setAside: readonly SetAside[],
): Readonly<Record<"lost" | "aside" | "present", readonly string[]>> {
  const { id: dataset } = tables.about;
  const gone = new Set(withdrawn.filter((one) => one.dataset === dataset).map(({ id }) => id));
  const ids = (published[dataset] ?? []).filter((id) => !gone.has(id));
  const isOf = (id: string): boolean => {
    const row = eventRowOf(tables, id);
    return row !== undefined && textAt(tables.events.ids, row) === id;
  };
  const cells = new Set(
    setAside.flatMap(({ value, cell }) => [value, ...(cell?.neighbours.split(BETWEEN_CELLS) ?? [])]),
  );
  const away = ids.filter((id) => eventRowOf(tables, id) === undefined);
  return {
    lost: away.filter((id) => !cells.has(id)),
    aside: away.filter((id) => cells.has(id)),
    present: ids.filter(isOf),
  };
}

export const withReason = (withdrawals: readonly Withdrawal[]): readonly Withdrawal[] =>
  withdrawals.filter(({ reason }) => reason.trim() !== "");

/**
 * Adds the withdrawals that have a reason to the list of ids, with the date `day` (`YYYY-MM-DD`). The published former
 * ids of an event are withdrawn with it.
 */
export function withWithdrawals(
  lock: IdsLock,
  tables: Tables,
  withdrawals: readonly Withdrawal[],
  day: string,
): IdsLock {
  const { id: dataset } = tables.about;
  const published = new Set(lock.published[dataset]);
  const added = withReason(withdrawals).flatMap(({ id, reason, replacedBy }) => {
    const row = eventRowOf(tables, id);
    const former = (row === undefined ? [] : (eventRecord(tables, row).formerIds ?? [])).filter((one) =>
      published.has(one),
    );
    return [id, ...former].map((one) => ({
      dataset,
      id: one,
      withdrawn: day,
      reason: reason.trim(),
      ...(replacedBy === "" ? {} : { replacedBy }),
    }));
  });
  return { ...lock, withdrawn: [...lock.withdrawn, ...added] };
}

/** Replaces a withdrawal in its place, so that no row moves while the author types. A new withdrawal comes last. */
export function withChanged(withdrawals: readonly Withdrawal[], now: Withdrawal): readonly Withdrawal[] {
  const at = withdrawals.findIndex(({ id }) => id === now.id);
  return at < 0 ? [...withdrawals, now] : withdrawals.with(at, now);
}
