/** Pictures in which not every event or day has a place of its own need these: bars instead of marks, names of folded silences; and the times of what is told by the clock. */
export { clockUnits } from "../../chart/clockUnits.ts";
export * from "./density.ts";
export * from "./foldedSilences.ts";
export * from "./timedName.ts";
