import path from "node:path";

/** True in `npm run test:all`, which runs every case of every sweep, and each test in a page of its own. */
export const everything = process.env.DATELINE_ALL !== undefined;

/** The cases of a sweep that `npm test` runs: every `each`-th case from `first` on. `npm run test:all` runs all. */
export const sampleOf = <Case>(all: readonly Case[], each: number, first = 0): readonly Case[] =>
  everything ? all : all.filter((_, place) => place % each === first);

/** The folder of the built site that is tested. */
export const dist = path.resolve(import.meta.dirname, "..", process.env.DATELINE_DIST ?? "dist");
