/** What a picture needs where not every event or day has a place of its own: bars instead of marks, names of folded silences. */
export * from "./density.ts";
export * from "./foldedSilences.ts";
