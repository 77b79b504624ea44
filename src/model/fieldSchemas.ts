import * as v from "valibot";
import { parseIsoDay } from "./dates/calendar.ts";
import { isDate } from "./dates/edtf.ts";
import { dateProblem } from "./dates/edtfProblem.ts";
import { parseIsoTime } from "./dates/isoTime.ts";
import { isZone } from "./dates/storyClock.ts";
import { isUndamaged, NOT_BLANK } from "./hiddenCharacters.ts";
import { TEXT_LIMITS } from "./limits.ts";
import { isMediaFile, MEDIA_ENDINGS } from "./mediaType.ts";
import { contactAddress } from "./webAddress.ts";

/*
 * Schemas of single values. The functions are marked as free of side effects, because an import of one constant would
 * otherwise bring all schemas into the bundle.
 */

export const idSchema = v.pipe(
  v.string(),
  v.regex(NOT_BLANK, "an id that is not blank"),
  v.maxLength(TEXT_LIMITS.id, `an id of at most ${TEXT_LIMITS.id} characters`),
  v.check(isUndamaged, "an id without damaged characters"),
);
/** Links write `id:word`, so an id has no colon. `prototype` and the like are forbidden: valibot drops such keys. */
export const columnId = v.pipe(
  idSchema,
  v.check(
    (id) => !/:|^(?:__proto__|prototype|constructor)$/.test(id),
    "an id without a colon, other than constructor and prototype",
  ),
);
export const dateSchema = v.pipe(
  v.string(),
  v.maxLength(TEXT_LIMITS.date, `a date of at most ${TEXT_LIMITS.date} characters`),
  v.check(isDate, ({ input }) => dateProblem(input)?.expected ?? "a date"),
);
export const daySchema = v.pipe(
  v.string(),
  v.isoDate("a calendar day, YYYY-MM-DD"),
  v.check((text) => parseIsoDay(text) !== undefined, "a day that exists, YYYY-MM-DD"),
);
export const momentSchema = v.pipe(
  v.string(),
  v.check(
    (text) => (parseIsoTime(text) ?? parseIsoDay(text)) !== undefined,
    "a day that exists, YYYY-MM-DD, or a minute of one, YYYY-MM-DDThh:mm",
  ),
);
// @__NO_SIDE_EFFECTS__
export const text = (most: number = TEXT_LIMITS.text) =>
  v.pipe(v.string(), v.maxLength(most, `a text of at most ${most} characters`));
// @__NO_SIDE_EFFECTS__
export const notBlank = (most: number = TEXT_LIMITS.text) =>
  v.pipe(text(most), v.regex(NOT_BLANK, "a text that is not blank"));
export const name = v.pipe(
  v.string(),
  v.regex(NOT_BLANK, "a text that is not blank"),
  v.maxLength(TEXT_LIMITS.name, `a name of at most ${TEXT_LIMITS.name} characters`),
);
export const contact = v.pipe(
  text(),
  v.check((written) => contactAddress(written) !== undefined, "a mail address, or an http or https address"),
);
export const file = v.pipe(
  v.string(),
  v.maxLength(TEXT_LIMITS.file, `a file name of at most ${TEXT_LIMITS.file} characters`),
  v.check(
    isMediaFile,
    `a file of the story's own folder, such as pictures/bridge.jpg, that ends in ${MEDIA_ENDINGS.join(", ")}`,
  ),
);
export const cell = v.union([text(), v.number()]);

// @__NO_SIDE_EFFECTS__
export const limitedList = <Item extends v.GenericSchema>(item: Item, limit: number) =>
  v.pipe(v.array(item), v.maxLength(limit, `a list of at most ${limit} entries`));

export const languageTag = v.pipe(text(), v.check(isLanguageTag, "a language tag, such as en or pt-BR"));

export const zoneName = v.pipe(
  text(),
  v.check(isZone, "the IANA name of a zone, such as America/Chicago or Asia/Kolkata"),
);

function isLanguageTag(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length === 1;
  } catch {
    return false;
  }
}
