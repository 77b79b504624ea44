import * as v from "valibot";

/**
 * The records of a dataset file as they stand in it, defined once: `parseDataset` checks against these schemas, the
 * published JSON Schema is made from them, and the types below are inferred from them. `docs/dataset-format.md` is the
 * same in words.
 */

export const FORMAT_VERSION = 1;

/** Limits of one text, in UTF-16 code units. */
export const TEXT_LIMITS = { id: 128, date: 100, headline: 500, text: 20_000 } as const;

export const ACTOR_KINDS = [
  "person",
  "organisation",
  "government",
  "media",
  "court",
  "software",
  "group",
] as const;
export const STATUSES = ["confirmed", "reported", "alleged", "disputed"] as const;
export const LINK_TYPES = ["responds-to", "follows", "rules-on", "discloses", "contradicts"] as const;
export const SOURCE_TYPES = [
  "court-record",
  "parliament",
  "government",
  "company",
  "research",
  "news",
  "agency",
] as const;

export type ActorKind = (typeof ACTOR_KINDS)[number];
export type Status = (typeof STATUSES)[number];
export type LinkType = (typeof LINK_TYPES)[number];

const id = v.pipe(
  v.string(),
  v.regex(/\S/u, "an id that is not blank"),
  v.maxLength(TEXT_LIMITS.id, `an id of at most ${TEXT_LIMITS.id} characters`),
);
const text = v.pipe(
  v.string(),
  v.maxLength(TEXT_LIMITS.text, `a text of at most ${TEXT_LIMITS.text} characters`),
);
const name = v.pipe(text, v.regex(/\S/u, "a text that is not blank"));
/** EDTF; `parseDataset` parses it, so that a fault says what is wrong with the date. */
const date = v.pipe(
  v.string(),
  v.maxLength(TEXT_LIMITS.date, `a date of at most ${TEXT_LIMITS.date} characters`),
);
const calendarDay = v.pipe(v.string(), v.isoDate("a calendar day, YYYY-MM-DD"));

export const kindSchema = v.object({ id, label: name, description: v.optional(text) });

export const sourceSchema = v.object({
  id,
  title: name,
  publisher: v.optional(text),
  published: v.optional(date),
  url: v.optional(text),
  type: v.optional(text),
});

export const actorSchema = v.object({
  id,
  name,
  kind: v.picklist(ACTOR_KINDS),
  role: v.optional(text),
  aliases: v.optional(v.array(text)),
  memberOf: v.optional(v.array(id)),
  description: v.optional(text),
});

const participationSchema = v.object({ actor: id, role: v.optional(text) });
const actionSchema = v.object({ from: id, verb: name, to: id });
const citationSchema = v.object({ id, where: v.optional(text) });
const otherDateSchema = v.object({ date, note: v.optional(text), sources: v.optional(v.array(id)) });
const eventLinkSchema = v.object({ type: v.picklist(LINK_TYPES), to: id });
const changeSchema = v.object({ date: calendarDay, note: text });

export const eventSchema = v.object({
  id,
  date,
  dateNote: v.optional(text),
  known: v.optional(date),
  knownNote: v.optional(text),
  otherDates: v.optional(v.array(otherDateSchema)),
  headline: v.pipe(
    name,
    v.maxLength(TEXT_LIMITS.headline, `a headline of at most ${TEXT_LIMITS.headline} characters`),
  ),
  summary: v.optional(text),
  kind: id,
  place: v.optional(text),
  status: v.picklist(STATUSES),
  prominence: v.optional(v.picklist([1, 2, 3])),
  participants: v.optional(v.array(participationSchema)),
  actions: v.optional(v.array(actionSchema)),
  links: v.optional(v.array(eventLinkSchema)),
  sources: v.optional(v.array(citationSchema)),
  dispute: v.optional(text),
  formerIds: v.optional(v.array(id)),
  changes: v.optional(v.array(changeSchema)),
});

const stepSchema = v.object({
  event: id,
  text,
  actors: v.optional(v.array(id)),
  from: v.optional(calendarDay),
  to: v.optional(calendarDay),
});
export const storySchema = v.object({
  id,
  title: name,
  intro: v.optional(text),
  steps: v.array(stepSchema),
});

export const datasetSchema = v.object({
  format: v.optional(v.literal(FORMAT_VERSION)),
  id: v.optional(id),
  version: v.optional(text),
  updated: v.optional(calendarDay),
  title: name,
  description: v.optional(text),
  language: v.optional(text),
  kinds: v.array(kindSchema),
  sources: v.array(sourceSchema),
  actors: v.array(actorSchema),
  events: v.array(eventSchema),
  stories: v.optional(v.array(storySchema)),
});

export type KindRecord = Readonly<v.InferOutput<typeof kindSchema>>;
export type SourceRecord = Readonly<v.InferOutput<typeof sourceSchema>>;
export type ActorRecord = Readonly<v.InferOutput<typeof actorSchema>>;
export type EventRecord = Readonly<v.InferOutput<typeof eventSchema>>;
export type StoryRecord = Readonly<v.InferOutput<typeof storySchema>>;
export type Dataset = Readonly<v.InferOutput<typeof datasetSchema>>;
