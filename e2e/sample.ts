import path from "node:path";

/** In `npm run test:all`: every case of every sweep, and a page of its own for each test. */
export const everything = process.env.DATELINE_ALL !== undefined;

/** The cases of a sweep that are the same in every `npm test`: one of `each`, from the one at `first` on. */
export const sampleOf = <Case>(all: readonly Case[], each: number, first = 0): readonly Case[] =>
  everything ? all : all.filter((_, place) => place % each === first);

/** The folder of the built site that is tested. */
export const dist = path.resolve(import.meta.dirname, "..", process.env.DATELINE_DIST ?? "dist");
