/** Pictures in which not every event or day has a place of its own need these: bars instead of marks, names of folded silences. */
export * from "./density.ts";
export * from "./foldedSilences.ts";
