/** Fewer cases than these show next to nothing. */
const LEAST = 20;

/**
 * How often a property is tried: a tenth of `all` in each run, with other cases in the next; `all` in `npm run test:all`. Of
 * those that name no number `usualRuns.node.ts` says so.
 */
export const runs = (all: number): number =>
  process.env.DATELINE_ALL ? all : Math.min(all, Math.max(LEAST, Math.ceil(all / 10)));

/** Every third of a list that is gone through in each of several places, in each place others; the whole in `test:all`. */
export const thirdOf = <T>(list: readonly T[], place: number): readonly T[] =>
  process.env.DATELINE_ALL ? list : list.filter((_, index) => index % 3 === place % 3);
