import { count } from "./grammar.ts";

/** The switch that counts people with the bodies that they belong to. */
export const members = {
  fold: "People with their organisations",
  hint: (people: number) =>
    `Counts and pictures show ${count(people, "person", "people")} as part of the organisation that each belongs to. The words still name them.`,
};
