import * as v from "valibot";
import { contactAddress } from "./contactAddress.ts";
import {
  about,
  actorRef,
  columnId,
  columnValue,
  dated,
  day,
  eventRef,
  fewOf,
  groupRef,
  idSchema,
  kindRef,
  languageTag,
  listOf,
  name,
  ownId,
  references,
  said,
  sourceRef,
  status,
  text,
} from "./fieldSchemas.ts";
import { LIST_LIMITS, RECORD_LIMITS, TEXT_LIMITS } from "./limits.ts";
import { mediaList } from "./media/mediaSchema.ts";
import {
  ACTOR_KINDS,
  COLUMN_TYPES,
  DISPUTED_THINGS,
  FORMAT_VERSION,
  LINK_TYPES,
  SOURCE_TYPES,
  STATUSES,
} from "./vocabulary.ts";

/**
 * The records of a dataset file as they stand in it, defined once. From these schemas come the checks that `parseDataset`
 * makes (of structure, texts, dates and references), the published JSON Schema, and the types below.
 * `docs/dataset-format.md` is the same in words.
 */

const kindSchema = v.object({
  id: ownId,
  label: name,
  labels: v.optional(
    v.pipe(
      v.record(languageTag, name),
      v.description("The label in other languages, by language tag; shown marked as a translation."),
    ),
  ),
  description: v.optional(text),
  isStatement: v.optional(
    v.pipe(
      v.boolean(),
      v.description(
        "Its events are statements: where one is confirmed, sources show that it was said, not that it is true.",
      ),
    ),
  ),
  hue: v.optional(
    v.pipe(
      v.picklist([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]),
      v.description(
        "Its colour, 0 to 9, so that it is the same in every file; else by its rank among the kinds.",
      ),
    ),
  ),
});

/** The events and sources that a statement rests on. */
const grounds = { events: v.optional(fewOf(eventRef)), sources: references };

const groupSchema = v.object({ id: ownId, label: name, ...grounds });

/** A column of the file's own, which means nothing to this format and lives on all the same. */
const columnSchema = v.object({
  id: v.pipe(columnId, v.description("Unique in its list; it becomes part of links.")),
  label: name,
  type: v.pipe(
    v.picklist(COLUMN_TYPES),
    v.description("category: words to filter by; number: what can be added; the rest is kept as it stands."),
  ),
});

export const sourceSchema = v.object({
  id: ownId,
  title: said,
  publisher: v.optional(text),
  published: v.optional(dated("Day of publication, EDTF.")),
  url: v.optional(about("An http or https address; any other is shown as text, without a link.")),
  type: v.optional(about(`One of ${SOURCE_TYPES.join(", ")}; other words are shown as they stand.`)),
  origin: v.optional(
    about("The agency or paper whose report it repeats: sources of one origin count as one."),
  ),
  archived: v.optional(about("Address of a stored copy, http or https.")),
  sha256: v.optional(about("Digest of what was read, 64 hexadecimal digits.")),
});

/** What a statement about an actor rests on. */
const basisSchema = v.object({ status: v.optional(status), sources: references });

/** A membership of which more is known than that it is one. */
const membershipSchema = v.object({
  actor: actorRef,
  from: v.optional(dated("When it began, EDTF.")),
  to: v.optional(dated("When it ended, EDTF.")),
  status: v.optional(v.pipe(status, v.description("How sure it is, where `basis` does not say it of all."))),
});

export const actorSchema = v.object({
  id: ownId,
  name,
  kind: v.pipe(v.picklist(ACTOR_KINDS), v.description("Decides the shape of the node.")),
  role: v.optional(about("What the actor is, in a few words.")),
  aliases: v.optional(fewOf(text)),
  memberOf: v.optional(
    v.pipe(
      fewOf(v.union([actorRef, membershipSchema])),
      v.description(
        "Bodies it belongs to, by their ids or with the days of the membership, without circles.",
      ),
    ),
  ),
  description: v.optional(text),
  group: v.optional(groupRef),
  basis: v.optional(
    v.pipe(
      v.object({
        description: v.optional(basisSchema),
        role: v.optional(basisSchema),
        memberOf: v.optional(basisSchema),
      }),
      v.description("What description, role and memberships rest on."),
    ),
  ),
});

export const participationSchema = v.object({
  actor: actorRef,
  role: v.optional(about("agent, target, source or mentioned; other words are shown as they stand.")),
});
export const actionSchema = v.object({
  from: actorRef,
  verb: name,
  to: actorRef,
  status: v.optional(v.pipe(status, v.description("Where it is less sure than that of the event."))),
  sources: references,
  undirected: v.optional(
    v.pipe(v.literal(true), v.description("It is between the two: who did it is not said.")),
  ),
});
export const citationSchema = v.object({
  id: sourceRef,
  where: v.optional(about("Page, paragraph or section in that source.")),
});
const otherDateSchema = v.object({
  date: dated("A dating that was not chosen, EDTF."),
  note: v.optional(about("Who says so, and why it was not chosen.")),
  sources: v.optional(fewOf(sourceRef)),
});
const accountSchema = v.object({
  actor: v.optional(actorRef),
  name: v.optional(about("Who says so, where it is none of the actors.")),
  says: said,
  date: v.optional(dated("The date that this side gives, EDTF.")),
  sources: references,
});
const disputeSchema = v.object({
  about: v.pipe(v.picklist(DISPUTED_THINGS), v.description("What is disputed.")),
  note: about("What this file uses, and why."),
  accounts: v.optional(v.pipe(fewOf(accountSchema), v.description("Who says what."))),
});
const replySchema = v.object({
  actor: actorRef,
  date: v.optional(dated("When it answered, or was asked, EDTF.")),
  text: v.optional(about("What it answered; without it, it was asked and did not answer.")),
  sources: references,
});
const toldSchema = v.object({ actor: actorRef, date: dated("When it was told, EDTF.") });
const eventLinkSchema = v.object({ type: v.picklist(LINK_TYPES), to: eventRef });
const changeSchema = v.object({ date: day("Day of the change."), note: text });

export const eventSchema = v.object({
  id: ownId,
  date: dated(
    "When it happened, EDTF: 2019-11-02, 2019-05, 2019-11-02~, ../2019-11-02, 2019-04-29/2019-05-10.",
  ),
  dateNote: v.optional(about("How the date was reached, when it is not plain.")),
  known: v.optional(dated("When the public could first know of it, where that differs from the date, EDTF.")),
  knownNote: v.optional(about("How it became known.")),
  otherDates: v.optional(fewOf(otherDateSchema)),
  headline: v.pipe(
    said,
    v.maxLength(TEXT_LIMITS.headline, `a headline of at most ${TEXT_LIMITS.headline} characters`),
    v.description("What happened, best in 80 characters or fewer."),
  ),
  short: v.optional(
    v.pipe(
      said,
      v.maxLength(TEXT_LIMITS.short, `a text of at most ${TEXT_LIMITS.short} characters`),
      v.description("The headline where there is no room for it: as sure as that, and a whole statement."),
    ),
  ),
  summary: v.optional(text),
  kind: kindRef,
  place: v.optional(text),
  status: v.pipe(
    v.picklist(STATUSES),
    v.description("Standing of the event itself: a confirmed statement is not a confirmed claim."),
  ),
  isStatement: v.optional(
    v.pipe(v.boolean(), v.description("Whether it is a statement, where its kind does not say so rightly.")),
  ),
  prominence: v.optional(
    v.pipe(v.picklist([1, 2, 3]), v.description("1 turning point, 2 important, 3 the rest.")),
  ),
  participants: v.optional(listOf(participationSchema, RECORD_LIMITS.participants)),
  actions: v.optional(
    v.pipe(
      listOf(actionSchema, RECORD_LIMITS.actions),
      v.description("Who did what to whom: the ties of the network."),
    ),
  ),
  media: mediaList,
  links: v.optional(fewOf(eventLinkSchema)),
  sources: v.optional(listOf(citationSchema, RECORD_LIMITS.sources)),
  dispute: v.optional(about("What the sources disagree on, what was chosen and why.")),
  disputes: v.optional(v.pipe(fewOf(disputeSchema), v.description("The same, by what is disputed."))),
  reply: v.optional(v.pipe(fewOf(replySchema), v.description("What those who are accused answered."))),
  toldTo: v.optional(v.pipe(fewOf(toldSchema), v.description("Who was told of it, and when."))),
  values: v.optional(
    v.pipe(
      v.record(columnId, columnValue),
      v.description("What stands in the columns of the file's own, by the id of the column."),
    ),
  ),
  formerIds: v.optional(v.pipe(fewOf(idSchema), v.description("Earlier ids; old links keep working."))),
  changes: v.optional(fewOf(changeSchema)),
});

const annotationSchema = v.object({
  event: v.optional(eventRef),
  from: v.optional(day("First day that it is about; only together with `to`.")),
  to: v.optional(day("Last day that it is about; only together with `from`.")),
  text: v.pipe(
    said,
    v.maxLength(TEXT_LIMITS.annotation, `a text of at most ${TEXT_LIMITS.annotation} characters`),
  ),
});

const stepSchema = v.object({
  event: eventRef,
  text,
  actors: v.optional(fewOf(actorRef)),
  from: v.optional(day("First day of the window to show; only together with `to`.")),
  to: v.optional(day("Last day of the window to show; only together with `from`.")),
  annotation: v.optional(
    v.pipe(
      annotationSchema,
      v.description("A sentence pinned to the timeline during this step; to its event, if to nothing else."),
    ),
  ),
});
const storySchema = v.object({
  id: ownId,
  title: said,
  intro: v.optional(text),
  steps: fewOf(stepSchema),
});

const statementSchema = v.object({ text: said, events: v.optional(fewOf(eventRef)) });
const openingSchema = v.object({
  lead: v.optional(statementSchema),
  question: v.optional(
    v.object({ text: said, answer: v.optional(text), events: v.optional(fewOf(eventRef)) }),
  ),
  cast: v.optional(fewOf(v.object({ actor: actorRef, line: v.optional(text), ...grounds }))),
  known: v.optional(fewOf(statementSchema)),
  disputed: v.optional(fewOf(statementSchema)),
  unanswered: v.optional(fewOf(statementSchema)),
});
export const datasetSchema = v.object({
  $schema: v.optional(about("Address of this schema, for editors. Never requested.")),
  format: v.optional(v.pipe(v.literal(FORMAT_VERSION), v.description("Version of the format."))),
  id: v.optional(v.pipe(idSchema, v.description("Name of the dataset in links."))),
  version: v.optional(about("Version of the content.")),
  updated: v.optional(day("Day of the last change.")),
  title: said,
  description: v.optional(text),
  language: v.optional(v.pipe(languageTag, v.description("Language of the texts, BCP 47."))),
  byline: v.optional(about("Who wrote the story.")),
  publisher: v.optional(about("Who answers for the story.")),
  licence: v.optional(about("On which terms it may be used by others.")),
  contact: v.optional(
    v.pipe(
      text,
      v.check(
        (written) => contactAddress(written) !== undefined,
        "a mail address, or an http or https address",
      ),
      v.description("Where corrections and replies are sent: a mail address, or an http or https address."),
    ),
  ),
  kinds: listOf(kindSchema, LIST_LIMITS.kinds),
  groups: v.optional(
    v.pipe(listOf(groupSchema, LIST_LIMITS.groups), v.description("Groups of actors, in reading order.")),
  ),
  columns: v.optional(
    v.pipe(
      listOf(columnSchema, RECORD_LIMITS.values),
      v.description("Columns of the file's own, whose values the events hold."),
    ),
  ),
  sources: listOf(sourceSchema, LIST_LIMITS.sources),
  actors: listOf(actorSchema, LIST_LIMITS.actors),
  events: listOf(eventSchema, LIST_LIMITS.events),
  stories: v.optional(fewOf(storySchema)),
  opening: v.optional(v.pipe(openingSchema, v.description("What a newcomer reads first."))),
  annotations: v.optional(
    v.pipe(fewOf(annotationSchema), v.description("Sentences pinned to the timeline.")),
  ),
});

export type KindRecord = Readonly<v.InferOutput<typeof kindSchema>>;
export type SourceRecord = Readonly<v.InferOutput<typeof sourceSchema>>;
export type ActorRecord = Readonly<v.InferOutput<typeof actorSchema>>;
export type EventRecord = Readonly<v.InferOutput<typeof eventSchema>>;
export type GroupRecord = Readonly<v.InferOutput<typeof groupSchema>>;
export type ColumnRecord = Readonly<v.InferOutput<typeof columnSchema>>;
export type OpeningRecord = Readonly<v.InferOutput<typeof openingSchema>>;
export type AnnotationRecord = Readonly<v.InferOutput<typeof annotationSchema>>;
export type StoryRecord = Readonly<v.InferOutput<typeof storySchema>>;
export type Dataset = Readonly<v.InferOutput<typeof datasetSchema>>;
