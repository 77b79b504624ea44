/** The fewest cases of a property. Fewer prove almost nothing. */
const LEAST = 20;

/**
 * How many cases a property is tried with: a twentieth of `all` in `npm test`, and `all` in `npm run test:all`.
 * `usualRuns.node.ts` sets the number for properties that name none.
 */
export const runs = (all: number): number =>
  process.env.DATELINE_ALL ? all : Math.min(all, Math.max(LEAST, Math.ceil(all / 20)));

/**
 * Every third member of a list. Tests that go through one list in several places take different thirds; `test:all` takes the
 * whole list.
 */
export const thirdOf = <T>(list: readonly T[], place: number): readonly T[] =>
  process.env.DATELINE_ALL ? list : list.filter((_, index) => index % 3 === place % 3);
