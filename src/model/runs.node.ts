/** How often a property is tried: a third of `all` in each run, with other cases in the next; `all` in `npm run test:all`. */
export const runs = (all: number): number => (process.env.DATELINE_ALL ? all : Math.ceil(all / 3));
