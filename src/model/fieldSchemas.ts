import * as v from "valibot";
import { parseIsoDay } from "./dates/calendar.ts";
import { isDate } from "./dates/edtf.ts";
import { dateProblem } from "./dates/edtfProblem.ts";
import { isUndamaged, NOT_BLANK } from "./hiddenCharacters.ts";
import { RECORD_LIMITS, TEXT_LIMITS } from "./limits.ts";
import { type ReferredList, STATUSES } from "./vocabulary.ts";

/** The values that single fields of the records in `dataset.ts` may hold: ids, dates, texts, lists. */

export const idSchema = v.pipe(
  v.string(),
  v.regex(NOT_BLANK, "an id that is not blank"),
  v.maxLength(TEXT_LIMITS.id, `an id of at most ${TEXT_LIMITS.id} characters`),
  v.check(isUndamaged, "an id without damaged characters"),
);
const dateSchema = v.pipe(
  v.string(),
  v.maxLength(TEXT_LIMITS.date, `a date of at most ${TEXT_LIMITS.date} characters`),
  v.check(isDate, ({ input }) => dateProblem(input)?.expected ?? "a date"),
);
export const daySchema = v.pipe(
  v.string(),
  v.isoDate("a calendar day, YYYY-MM-DD"),
  v.check((text) => parseIsoDay(text) !== undefined, "a day that exists, YYYY-MM-DD"),
);
export const text = v.pipe(
  v.string(),
  v.maxLength(TEXT_LIMITS.text, `a text of at most ${TEXT_LIMITS.text} characters`),
);
export const said = v.pipe(text, v.regex(NOT_BLANK, "a text that is not blank"));
export const name = v.pipe(
  v.string(),
  v.regex(NOT_BLANK, "a text that is not blank"),
  v.maxLength(TEXT_LIMITS.name, `a name of at most ${TEXT_LIMITS.name} characters`),
);

// The descriptions go into the published JSON Schema.
export const ownId = v.pipe(
  idSchema,
  v.description("Permanent and unique in its list; it becomes part of links."),
);
/** The id of a record in that list. `checkReferences` looks it up. */
// @__NO_SIDE_EFFECTS__
const refTo = (list: ReferredList, description: string) =>
  v.pipe(idSchema, v.description(description), v.metadata({ refersTo: list }));
export const eventRef = refTo("events", "Id of an event of this file.");
export const actorRef = refTo("actors", "Id of an actor of this file.");
export const sourceRef = refTo("sources", "Id of a source of this file.");
export const groupRef = refTo("groups", "Id of a group of this file.");
export const kindRef = refTo("kinds", "Id of a kind of this file.");
/** Id of a column of the file's own. It precedes a colon in links, and must not be a key that every JavaScript object has. */
export const columnId = v.pipe(
  idSchema,
  v.check(
    (id) => !/:|^(?:__proto__|prototype|constructor)$/.test(id),
    "an id without a colon, other than constructor and prototype",
  ),
);
export const columnValue = v.union([text, v.pipe(v.number(), v.description("In a column of numbers."))]);
export const about = (description: string) => v.pipe(text, v.description(description));
export const dated = (description: string) => v.pipe(dateSchema, v.description(description));
export const day = (description: string) => v.pipe(daySchema, v.description(description));
/** This mark is for the bundler: without it, an import of one constant brings all schemas along. */
// @__NO_SIDE_EFFECTS__
export const listOf = <Item extends v.GenericSchema>(item: Item, limit: number) =>
  v.pipe(v.array(item), v.maxLength(limit, `a list of at most ${limit} entries`));
// @__NO_SIDE_EFFECTS__
export const fewOf = <Item extends v.GenericSchema>(item: Item) => listOf(item, RECORD_LIMITS.others);

export const status = v.picklist(STATUSES);
export const references = v.optional(fewOf(sourceRef));

export const languageTag = v.pipe(text, v.check(isLanguageTag, "a language tag, such as en or pt-BR"));

function isLanguageTag(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length === 1;
  } catch {
    return false;
  }
}
