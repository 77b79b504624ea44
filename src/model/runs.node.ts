/** The fewest cases of a property. Fewer would prove almost nothing. */
const LEAST = 20;

/** All cases run in `npm run test:all`, a twentieth in `npm test`. For the usual number see `usualRuns.node.ts`. */
export const runs = (all: number): number =>
  process.env.DATELINE_ALL ? all : Math.min(all, Math.max(LEAST, Math.ceil(all / 20)));

/** The whole list in `test:all`, otherwise a third of it. The number `place` decides which third. */
export const thirdOf = <T>(list: readonly T[], place: number): readonly T[] =>
  process.env.DATELINE_ALL ? list : list.filter((_, index) => index % 3 === place % 3);
