/** Thrown within the reading of a column, and a refusal with its name before anybody else sees it: what was found there. */
export class Unfit extends Error {}

/** The same for what becomes too large. */
export class TooMuch extends Error {}
