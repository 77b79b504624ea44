import { LISTED_STANDINGS, STANDINGS, STATUSES, type Standing } from "../../model/vocabulary.ts";

/**
 * The words for standings in a link. `confirmed` covers both what happened and what is on record, because older links did not
 * tell them apart; each has a word of its own now.
 */
export const STANDING_CHOICES = [...STATUSES, "happened", "on-record"] as const;
export type StandingChoice = (typeof STANDING_CHOICES)[number];

const meansOf = (choice: StandingChoice): readonly Standing[] => {
  switch (choice) {
    case "confirmed":
      return ["confirmed", "onRecord"];
    case "happened":
      return ["confirmed"];
    case "on-record":
      return ["onRecord"];
    default:
      return [choice];
  }
};

/** The standings that some choices let through, in the order of lists. */
export const standingsOf = (choices: readonly StandingChoice[]): readonly Standing[] => {
  const meant = new Set(choices.flatMap(meansOf));
  return LISTED_STANDINGS.filter((standing) => meant.has(standing));
};

/** The same by their numbers, as a filter has them. */
export const numbersOf = (choices: readonly StandingChoice[]): readonly number[] =>
  standingsOf(choices).map((standing) => STANDINGS.indexOf(standing));

/** The words of a link for these standings. */
export function choicesOf(standings: readonly Standing[]): readonly StandingChoice[] {
  const hasBoth = standings.includes("confirmed") && standings.includes("onRecord");
  const choices = standings.map((standing): StandingChoice => {
    if (standing === "confirmed") return hasBoth ? "confirmed" : "happened";
    if (standing === "onRecord") return hasBoth ? "confirmed" : "on-record";
    return standing;
  });
  return [...new Set(choices)].sort();
}
