import { epochDay } from "../../model/units.ts";

/** The days of the first and last event on screen. */
export type ScrolledDays = { readonly first: number; readonly last: number };

const dayOf = (element: Element): number => Number(element.getAttribute("data-day"));

/** Items of a list carry the first day of their event in `data-day`; they are in time order. */
function items(column: HTMLElement | null): HTMLElement[] {
  return column ? [...column.querySelectorAll<HTMLElement>("[data-day]")] : [];
}

/** Which stretch of time the reader sees now; `null` where no list is. Cost: two searches of log items. */
export function scrolledDays(column: HTMLElement | null): ScrolledDays | null {
  const all = items(column);
  if (all.length === 0) return null;
  const top = firstWhere(all, (item) => item.getBoundingClientRect().bottom > 0);
  const end = firstWhere(all, (item) => item.getBoundingClientRect().top > window.innerHeight);
  const first = all[Math.min(top, all.length - 1)];
  const last = all[Math.max(0, Math.min(end, all.length) - 1)];
  return first && last ? { first: dayOf(first), last: Math.max(dayOf(first), dayOf(last)) } : null;
}

/** Brings the first event of `day` or later to the top. */
export function scrollToDay(column: HTMLElement | null, day: number): void {
  const all = items(column);
  const index = firstWhere(all, (item) => dayOf(item) >= epochDay(day));
  all[Math.min(index, all.length - 1)]?.scrollIntoView({ block: "start" });
}

/** First index whose item passes a test that, once true, stays true. */
function firstWhere(list: readonly HTMLElement[], passes: (item: HTMLElement) => boolean): number {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const item = list[middle];
    if (item && passes(item)) high = middle;
    else low = middle + 1;
  }
  return low;
}
