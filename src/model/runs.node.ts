/** The fewest cases of a property. Fewer would prove almost nothing. */
const LEAST = 20;

/** `npm run test:all` runs all cases. `npm test` runs a twentieth, but at least `LEAST` (or all, if fewer exist). */
export const runs = (all: number): number =>
  process.env.DATELINE_ALL ? all : Math.min(all, Math.max(LEAST, Math.ceil(all / 20)));

/** The whole list in `test:all`, otherwise a third of it. The number `place` decides which third. */
export const thirdOf = <T>(list: readonly T[], place: number): readonly T[] =>
  process.env.DATELINE_ALL ? list : list.filter((_, index) => index % 3 === place % 3);
