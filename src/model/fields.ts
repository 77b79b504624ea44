import { LIST_LIMITS, RECORD_LIMITS, TEXT_LIMITS } from "./limits.ts";
import {
  ACTOR_KINDS,
  COLUMN_TYPES,
  DISPUTED_THINGS,
  FORMAT_VERSION,
  LINK_TYPES,
  type ReferredList,
  SOURCE_TYPES,
  STATUSES,
} from "./vocabulary.ts";

/**
 * The fields of a dataset, each described once. What depends on the fields of a record is made from these tables:
 *
 *     types and schemas                    dataset.ts
 *     references between records           references.ts
 *     sheets and columns of a workbook     sheets.ts
 *     forms of the editor                  app/edit/formFields.ts
 *     the published JSON Schema, and the tables of docs/dataset-format.md
 *                                          DATELINE_WRITE=1 npx vitest run src/model/publishedFormat.test.ts
 *
 * A new field is one entry. Forms call it by its name, until `words/en/ownStory.ts` has better words for it.
 * The order of the entries is the order of columns, forms and documentation. The tables are plain data, so that an
 * import of them loads no schema.
 */
export type Fields = Readonly<Record<string, Field>>;

export type Field = {
  readonly type: FieldType;
  readonly isNeeded?: true;
  /** True for a reference that places the record. If what it names is removed, the record is removed too. */
  readonly isAnchor?: true;
  /** The meaning, in English, for the documentation and the JSON Schema. */
  readonly means: string;
  /** A text has at most this many UTF-16 code units. Missing if the limit of all texts applies. */
  readonly most?: number;
  /** True if forms and workbooks accept the value instead of the id. New ids are made from the first such field. */
  readonly isName?: true;
  /** The name of the column in workbooks, if it differs. `null` for no column: a list of records then becomes rows. */
  readonly column?: string | null;
  /** Headers of this field in tables from elsewhere, the best first, in lower case without blanks. */
  readonly tableNames?: readonly string[];
  readonly sheet?: string;
  /** The name of the field in forms, if it differs from its name here. `null` if forms do not show the field. */
  readonly label?: string | null;
  /** The input in forms: one line that wraps ("line"), or several lines. If missing, one line that scrolls. */
  readonly control?: "line" | "long";
  /** True if forms show the field in a part that is closed at first. */
  readonly isMore?: true;
};

export type FieldType =
  | Scalar
  | OneWord
  | { readonly ref: ReferredList }
  | { readonly record: Fields }
  /** A record that has only the field `bare` may be written as the value of that field. */
  | { readonly list: FieldType; readonly most?: number; readonly bare?: string }
  | { readonly map: Scalar; readonly keys: "language" | "columnId" };

/** A word from a list. If `isOpen` is true, other words are valid too. */
type OneWord = { readonly word: Vocabulary; readonly isOpen?: true };

/**
 *     text      any text                     id        an id that is not a reference
 *     said      a text that is not blank     ownId     the id of the record itself
 *     name      a shorter text, not blank    columnId  the id of a column that the author added
 *     yesNo     true or false                cell      a text or a number
 *     yes       true or left out             anything  not checked
 */
export type Scalar =
  | "text"
  | "said"
  | "name"
  | "id"
  | "ownId"
  | "columnId"
  | "date"
  | "day"
  | "moment"
  | "language"
  | "zone"
  | "contact"
  | "file"
  | "number"
  | "yesNo"
  | "yes"
  | "cell"
  | "anything";

const STEP_PICTURES = ["timeline", "lanes", "acts", "clocks", "pair"] as const;
export type StepPicture = (typeof STEP_PICTURES)[number];

export const VOCABULARIES = {
  standing: STATUSES,
  actorKinds: ACTOR_KINDS,
  links: LINK_TYPES,
  sourceTypes: SOURCE_TYPES,
  contested: DISPUTED_THINGS,
  columnTypes: COLUMN_TYPES,
  pictures: STEP_PICTURES,
  weights: [1, 2, 3],
  hues: [0, 1, 2, 3, 4, 5, 6, 7, 8, 9],
  formats: [FORMAT_VERSION],
} as const;
export type Vocabulary = keyof typeof VOCABULARIES;

const ID = {
  type: "ownId",
  isNeeded: true,
  means: "Your own word, unique in its list and permanent: it becomes part of links.",
  isMore: true,
} as const satisfies Field;
/** The id of a record that has no separate form. The form around it makes the id. */
const ROW_ID = { ...ID, label: null } as const satisfies Field;

const STATUS = { type: { word: "standing" }, means: "", column: "standing" } as const;
const STATEMENT = { type: "yesNo", column: "statement" } as const;
const SOURCES = { type: { list: { ref: "sources" } }, means: "Ids of the sources of this." } as const;
const EVENTS = {
  type: { list: { ref: "events" } },
  means: "Ids of the events that it rests on.",
  label: "restsOn",
} as const satisfies Field;
const GROUNDS = {
  events: { ...EVENTS, isMore: true },
  sources: { ...SOURCES, means: "Ids of the sources that it rests on.", isMore: true },
} as const satisfies Fields;

const KIND = {
  id: ROW_ID,
  label: { type: "name", isNeeded: true, isName: true, means: "The name of the kind.", label: "name" },
  labels: {
    type: { map: "name", keys: "language" },
    means:
      'The label in other languages, by language tag (`{ "hi": "…", "ar": "…" }`): shown to who reads in one of them, marked as a translation.',
    label: null,
  },
  description: { type: "text", means: "What is of this kind." },
  isStatement: {
    ...STATEMENT,
    means:
      "Its events are statements: where one is confirmed, sources show that it was said, not that it is true.",
  },
  hue: {
    type: { word: "hues" },
    means:
      "Its colour, so that it is the same in every file; without it the most frequent kinds get the clearest colours.",
  },
} as const satisfies Fields;

const GROUP = {
  id: ROW_ID,
  label: {
    type: "name",
    isNeeded: true,
    isName: true,
    means: "The name of the group, which says something of everybody in it.",
    label: "name",
  },
  ...GROUNDS,
} as const satisfies Fields;

/** A column that the author of the file has added, with values in the events. */
const COLUMN = {
  id: {
    type: "columnId",
    isNeeded: true,
    means: "Unique in its list, without a colon; it becomes part of links.",
    label: null,
  },
  label: { type: "name", isNeeded: true, means: "The name of the column.", label: null },
  type: {
    type: { word: "columnTypes" },
    isNeeded: true,
    means:
      "category: words to filter by; number: what can be added up and be the height of bars; the rest is kept as it stands.",
    label: null,
  },
} as const satisfies Fields;

const SOURCE = {
  id: ID,
  title: { type: "said", isNeeded: true, isName: true, means: "Its title.", control: "line" },
  publisher: { type: "text", means: "Who published it." },
  published: { type: "date", means: "Day of publication." },
  url: {
    type: "text",
    isName: true,
    means: "An http or https address; any other is shown as text, without a link.",
  },
  type: { type: { word: "sourceTypes", isOpen: true }, means: "Words of your own are shown as they stand." },
  origin: {
    type: "text",
    means:
      'The agency or paper whose report it repeats. Sources of one origin, and that paper itself, are one independent source: "3 sources, 2 independent".',
    isMore: true,
  },
  archived: { type: "text", means: "Address of a stored copy, http or https.", isMore: true },
  sha256: { type: "text", means: "Digest of what was read, 64 hexadecimal digits.", isMore: true },
} as const satisfies Fields;

const MEMBERSHIP = {
  actor: { type: { ref: "actors" }, isNeeded: true, means: "The body.", label: "body" },
  from: { type: "date", means: "When it began.", label: "memberFrom" },
  to: { type: "date", means: "When it ended.", label: "memberTo" },
  status: { ...STATUS, means: "How sure it is, where `basis` does not say it of all." },
} as const satisfies Fields;

// @__NO_SIDE_EFFECTS__
const basisOf = <const Status extends string, const Sources extends string>(
  what: string,
  status: Status,
  sources: Sources,
) =>
  ({
    type: {
      record: {
        status: {
          ...STATUS,
          means: "Where it claims something.",
          column: `standing of ${what}`,
          label: status,
        },
        sources: { ...SOURCES, column: `sources of ${what}`, label: sources },
      },
    },
    means: `What the ${what} rests on.`,
    isMore: true,
  }) as const satisfies Field;

const ACTOR = {
  id: ID,
  name: { type: "name", isNeeded: true, isName: true, means: "As it is shown." },
  kind: { type: { word: "actorKinds" }, isNeeded: true, means: "Decides the shape of its node." },
  role: { type: "text", means: "What the actor is, in a few words." },
  description: { type: "text", means: "More about it.", control: "long" },
  group: { type: { ref: "groups" }, means: "Id of its group." },
  aliases: { type: { list: "text" }, isName: true, means: "Other names, also searched." },
  memberOf: {
    type: { list: { record: MEMBERSHIP }, bare: "actor" },
    means: "Bodies it belongs to, without circles: each its id, or a membership.",
    column: "member of",
  },
  basis: {
    type: {
      record: {
        description: basisOf("description", "descriptionStatus", "descriptionSources"),
        role: basisOf("role", "roleStatus", "roleSources"),
        memberOf: basisOf("membership", "memberStatus", "memberSources"),
      },
    },
    means: "What description, role and memberships rest on.",
    isMore: true,
  },
} as const satisfies Fields;

const PARTICIPATION = {
  actor: { type: { ref: "actors" }, isNeeded: true, means: "Who took part." },
  role: {
    type: "text",
    means:
      "`agent` (acts), `target` (is acted upon), `source` (tells of it), `mentioned`; other words are shown as they stand.",
  },
} as const satisfies Fields;

const ACTION = {
  from: { type: { ref: "actors" }, isNeeded: true, means: "Who." },
  verb: { type: "name", isNeeded: true, means: "Did what." },
  to: { type: { ref: "actors" }, isNeeded: true, means: "To whom." },
  status: {
    ...STATUS,
    means: "Where it is less sure than that of the event; a surer one is warned of and not shown.",
    isMore: true,
  },
  isStatement: {
    type: "yes",
    means:
      "It is a saying, such as a denial: its standing is that of the saying, whatever that of its event; one that is confirmed is on record.",
    column: "statement",
    isMore: true,
  },
  withoutClaim: {
    type: "yes",
    means:
      "A saying without the claim of its event, such as a denial or an appeal: doubt of that claim is not said of it.",
    isMore: true,
  },
  sources: { ...SOURCES, means: "Where they are others than those of the event.", isMore: true },
  undirected: {
    type: "yes",
    means: "It is between the two: who did it is not said.",
    column: "between",
    isMore: true,
  },
} as const satisfies Fields;

const CITATION = {
  id: { type: { ref: "sources" }, isNeeded: true, means: "Id of the source.", label: "source" },
  where: { type: "text", means: "Page, paragraph or section in it." },
} as const satisfies Fields;

/** A number that the program measures itself. It replaces the author's value. */
const MEASURED = { type: "number", means: "", label: null } as const;
const MEDIA = {
  file: {
    type: "file",
    isNeeded: true,
    means:
      "A name in the folder or zip file of the story, or in a folder of that, such as `pictures/bridge.jpg`.",
  },
  alt: {
    type: "said",
    isNeeded: true,
    means: "What a picture shows, for who cannot see it; the name of a document.",
    control: "long",
  },
  caption: { type: "text", means: "What stands below it." },
  credit: { type: "text", means: "Who made it." },
  licence: { type: "text", means: "On which terms it may be used." },
  width: { ...MEASURED, means: "Of a picture, in pixels; filled in when the story is published." },
  height: { ...MEASURED, means: "Of a picture, in pixels; filled in when the story is published." },
  bytes: {
    ...MEASURED,
    means: "Size of the file; filled in when the story is published, where the file is there.",
  },
} as const satisfies Fields;

const CHANGE = {
  date: { type: "day", isNeeded: true, means: "Day of the change." },
  note: { type: "text", isNeeded: true, means: "What was changed.", label: "changeNote", control: "line" },
} as const satisfies Fields;

const OTHER_DATE = {
  date: { type: "date", isNeeded: true, means: "A dating that you did not choose." },
  note: {
    type: "text",
    means: "Who says so, and why it was not chosen.",
    label: "otherDateNote",
    control: "line",
  },
  sources: SOURCES,
} as const satisfies Fields;

const TOLD = {
  actor: { type: { ref: "actors" }, isNeeded: true, means: "Who was told." },
  date: { type: "date", isNeeded: true, means: "When." },
} as const satisfies Fields;

const ACCOUNT = {
  actor: { type: { ref: "actors" }, means: "Who says so." },
  name: { type: "text", means: "The same, where it is none of the actors.", label: "saidBy" },
  says: { type: "said", isNeeded: true, means: "What this side says.", control: "line" },
  date: { type: "date", means: "The date that this side gives.", label: "accountDate" },
  sources: SOURCES,
} as const satisfies Fields;

const DISPUTE = {
  about: { type: { word: "contested" }, isNeeded: true, means: "What is disputed." },
  note: {
    type: "text",
    isNeeded: true,
    means: "What this file uses, and why.",
    label: "disputeNote",
    control: "line",
  },
  accounts: { type: { list: { record: ACCOUNT } }, means: "Who says what.", column: null },
} as const satisfies Fields;

const REPLY = {
  actor: { type: { ref: "actors" }, isNeeded: true, means: "Who was asked, or answered." },
  date: { type: "date", means: "When." },
  text: {
    type: "text",
    means: "What it answered; without it, it was asked and did not answer.",
    label: "answer",
    control: "line",
  },
  sources: { ...SOURCES, means: "Ids of sources; they do not count as sources of the event." },
} as const satisfies Fields;

const LINK = {
  type: { type: { word: "links" }, isNeeded: true, means: "What this event does; no more than its word." },
  to: { type: { ref: "events" }, isNeeded: true, means: "Id of the other event.", label: "linkedTo" },
} as const satisfies Fields;

const EVENT = {
  id: ID,
  date: {
    type: "date",
    isNeeded: true,
    means:
      "When it happened: 2019-11-02, 2019-11-02T08:46, 2019-05, 2019-11-02~, ../2019-11-02, 2019-04-29/2019-05-10.",
  },
  headline: {
    type: "said",
    isNeeded: true,
    isName: true,
    most: TEXT_LIMITS.headline,
    means: "What happened, best in 80 characters or fewer.",
    control: "line",
  },
  short: {
    type: "said",
    most: TEXT_LIMITS.short,
    means:
      "The headline in at most 36 characters, where there is no room for it, such as labels of the timeline: a whole statement, as sure, as plain about who says so, and never cut.",
    column: "short headline",
    tableNames: [],
  },
  kind: { type: { ref: "kinds" }, isNeeded: true, means: "Id of its kind." },
  status: {
    ...STATUS,
    isNeeded: true,
    means: "Standing of the event itself: a confirmed statement is not a confirmed claim.",
  },
  isStatement: {
    ...STATEMENT,
    means: "Whether it is a statement, where its kind does not say so rightly.",
    isMore: true,
  },
  sources: {
    type: { list: { record: CITATION }, most: RECORD_LIMITS.sources },
    means: "The sources that tell of it.",
  },
  summary: {
    type: "text",
    means: "What happened, in a few sentences.",
    control: "long",
    tableNames: ["description", "notes", "text", "details"],
  },
  place: {
    type: "text",
    means: "Where it happened.",
    tableNames: ["location", "where", "actiongeofullname", "address"],
  },
  participants: {
    type: { list: { record: PARTICIPATION }, most: RECORD_LIMITS.participants },
    means: "Who took part.",
    column: "actors",
  },
  actions: {
    type: { list: { record: ACTION }, most: RECORD_LIMITS.actions },
    means: "Who did what to whom: the ties of the network.",
    sheet: "Actions",
  },
  media: {
    type: { list: { record: MEDIA }, most: RECORD_LIMITS.media },
    means: "Pictures and documents, in the story's own folder.",
    sheet: "Media",
  },
  changes: {
    type: { list: { record: CHANGE } },
    means: "Corrections since publication.",
    sheet: "Corrections",
  },
  prominence: {
    type: { word: "weights" },
    means: "1 turning point, 2 important, 3 the rest: decides which labels show first.",
    isMore: true,
  },
  dateNote: {
    type: "text",
    means: "How the date was reached, when it is not plain.",
    control: "long",
    tableNames: [],
    isMore: true,
  },
  otherDates: {
    type: { list: { record: OTHER_DATE } },
    means: "Datings that were not chosen.",
    sheet: "Other dates",
    isMore: true,
  },
  known: {
    type: "date",
    means: "When the public could first know of it, where that differs from the date.",
    tableNames: [],
    isMore: true,
  },
  knownNote: {
    type: "text",
    means: "How it became known.",
    control: "long",
    tableNames: [],
    isMore: true,
  },
  toldTo: { type: { list: { record: TOLD } }, means: "Who was told of it, and when.", isMore: true },
  dispute: {
    type: "text",
    means: "What the sources disagree on, what was chosen and why: the same as `disputes`, of older files.",
    control: "long",
    tableNames: [],
    isMore: true,
  },
  disputes: {
    type: { list: { record: DISPUTE } },
    means:
      'What the sources disagree on, point by point. The page says "date contested" wherever it names the event.',
    sheet: "Disputes",
    isMore: true,
  },
  reply: {
    type: { list: { record: REPLY } },
    means: "What those who are accused answered.",
    sheet: "Replies",
    isMore: true,
  },
  links: {
    type: { list: { record: LINK } },
    means: "Which event answers which.",
    sheet: "Links",
    isMore: true,
  },
  formerIds: { type: { list: "id" }, means: "Earlier ids; old links keep working.", isMore: true },
  values: {
    type: { map: "cell", keys: "columnId" },
    means:
      "What stands in the columns of the file's own, by the id of the column: a number in number, latitude and longitude, a text in the others.",
    column: null,
    label: null,
  },
} as const satisfies Fields;

const PINNED = {
  type: "said",
  isNeeded: true,
  most: TEXT_LIMITS.annotation,
  means: "The sentence.",
  label: "pinned",
  control: "line",
} as const;

const FROM = { type: "moment", label: "firstDay", isMore: true } as const;
const TO = { type: "moment", label: "lastDay", isMore: true } as const;

const ANNOTATION = {
  text: PINNED,
  event: {
    type: { ref: "events" },
    means: "Id of the event that it is pinned to.",
    label: "linkedTo",
    isAnchor: true,
  },
  from: { ...FROM, means: "First day that it is about, or minute; only together with `to`." },
  to: { ...TO, means: "Last day that it is about, or minute; only together with `from`." },
} as const satisfies Fields;

const STEP = {
  event: { type: { ref: "events" }, isNeeded: true, means: "Id of the event.", label: "linkedTo" },
  text: {
    type: "text",
    isNeeded: true,
    means: "What is said at this step.",
    label: "stepText",
    control: "long",
  },
  finding: {
    type: "said",
    most: TEXT_LIMITS.short,
    means: "What this step finds, in at most 36 characters, such as “165 days”: shown large.",
    isMore: true,
  },
  picture: {
    type: { word: "pictures" },
    means: "The picture beside the text; without it the timeline.",
    isMore: true,
  },
  actors: {
    type: { list: { ref: "actors" } },
    means: "Ids of actors to highlight.",
    label: "stepActors",
    isMore: true,
  },
  from: {
    ...FROM,
    means:
      "First day of the window to show, or its minute, such as 1970-04-13T21:07; only together with `to`.",
  },
  to: { ...TO, means: "Last day of the window to show, or its minute; only together with `from`." },
  annotation: {
    type: {
      record: {
        text: { ...ANNOTATION.text, column: "annotation" },
        event: { ...ANNOTATION.event, column: "annotated event", label: null },
        from: { ...ANNOTATION.from, column: "annotated from", label: null },
        to: { ...ANNOTATION.to, column: "annotated to", label: null },
      },
    },
    means: "A sentence pinned to the timeline during this step; to its `event`, if to nothing else.",
    isMore: true,
  },
} as const satisfies Fields;

const STORY = {
  id: { ...ROW_ID, column: "tour" },
  title: { type: "said", isNeeded: true, isName: true, means: "Its title.", control: "line" },
  intro: { type: "text", means: "What is said before the first step.", control: "long" },
  steps: { type: { list: { record: STEP } }, isNeeded: true, means: "Its steps, in order.", column: null },
} as const satisfies Fields;

const SENTENCE = { type: "said", isNeeded: true, means: "The sentence.", control: "long" } as const;
const SENTENCES = {
  list: { record: { text: { ...SENTENCE, label: "statement" }, events: EVENTS } },
} as const satisfies FieldType;

const FIGURES = "Raised figures in it (¹, ²⁻³) stand for its events, counted from 1 to 99.";

const OPENING = {
  lead: {
    type: {
      record: {
        text: { ...SENTENCE, means: `The sentence. ${FIGURES}`, label: "lead" },
        events: { ...EVENTS, label: "leadEvents" },
      },
    },
    means: "The first sentence.",
  },
  question: {
    type: {
      record: {
        text: { ...SENTENCE, label: "question" },
        answer: { type: "text", means: `The answer. ${FIGURES}`, label: "questionAnswer", control: "long" },
        events: { ...EVENTS, label: "questionEvents" },
      },
    },
    means: "The question that the story asks.",
  },
  cast: {
    type: {
      list: {
        record: {
          actor: { type: { ref: "actors" }, isNeeded: true, means: "Id of the actor." },
          line: { type: "text", means: "Who that is, in a line.", label: "castLine" },
          ...GROUNDS,
        },
      },
    },
    means: "Who is who.",
  },
  known: { type: SENTENCES, means: "What is known.", label: "openingKnown" },
  disputed: { type: SENTENCES, means: "What is disputed.", label: "openingDisputed" },
  unanswered: { type: SENTENCES, means: "What is unanswered.", label: "openingUnanswered" },
} as const satisfies Fields;

/** The whole file. Texts and days outside of lists are rows of the sheet Story. */
export const DATASET = {
  $schema: {
    type: "text",
    means: "Address of the JSON Schema, for editors. Never requested.",
    column: null,
    label: null,
  },
  format: { type: { word: "formats" }, means: "Version of the format.", column: null, label: null },
  id: { type: "id", means: "Name of the dataset in links; else made from the title.", label: null },
  title: { type: "said", isNeeded: true, isName: true, means: "Its title.", control: "line" },
  description: { type: "text", means: "What the story is about.", control: "long" },
  byline: { type: "text", means: "Who wrote the story." },
  publisher: { type: "text", means: "Who answers for the story." },
  licence: { type: "text", means: "On which terms it may be used by others." },
  contact: {
    type: "contact",
    means:
      "Where corrections and replies are sent: one mail address, or an http or https address. Shown beside every person and with the data.",
  },
  language: { type: "language", means: "Language of the texts, BCP 47, such as `en` or `pt-BR`." },
  zone: {
    type: "zone",
    means:
      "The zone of the clock that the page shows, by its IANA name, such as `America/Chicago`: times with an offset are brought to it. Without it each time is by the clock of its own place.",
  },
  version: { type: "text", means: "Version of the content." },
  updated: { type: "day", means: "Day of the last change." },
  events: {
    type: { list: { record: EVENT }, most: LIST_LIMITS.events },
    isNeeded: true,
    means: "The events.",
    sheet: "Events",
    label: null,
  },
  actors: {
    type: { list: { record: ACTOR }, most: LIST_LIMITS.actors },
    isNeeded: true,
    means: "The people and bodies in them.",
    sheet: "Actors",
    label: null,
  },
  sources: {
    type: { list: { record: SOURCE }, most: LIST_LIMITS.sources },
    isNeeded: true,
    means: "The sources that tell of them.",
    sheet: "Sources",
    label: null,
  },
  kinds: {
    type: { list: { record: KIND }, most: LIST_LIMITS.kinds },
    isNeeded: true,
    means: "The kinds that the events fall into.",
    sheet: "Kinds",
  },
  groups: {
    type: { list: { record: GROUP }, most: LIST_LIMITS.groups },
    means: "Groups of actors, in reading order.",
    sheet: "Groups",
  },
  columns: {
    type: { list: { record: COLUMN }, most: RECORD_LIMITS.values },
    means: "Columns of the file's own, whose values the events hold.",
    sheet: "Columns",
    label: null,
  },
  stories: {
    type: { list: { record: STORY } },
    means: "Tours: ways through the story, in steps.",
    sheet: "Tours",
    label: "tours",
    isMore: true,
  },
  opening: {
    type: { record: OPENING },
    means: "What a newcomer reads first.",
    sheet: "Opening",
    isMore: true,
  },
  annotations: {
    type: { list: { record: ANNOTATION } },
    means: "Sentences pinned to the timeline.",
    sheet: "Annotations",
    isMore: true,
  },
} as const satisfies Fields;

export const RECORDS = {
  events: EVENT,
  actors: ACTOR,
  sources: SOURCE,
  participations: PARTICIPATION,
  actions: ACTION,
  citations: CITATION,
} as const;

export const recordsOf = (type: FieldType): Fields | undefined =>
  typeof type === "object" && "list" in type && typeof type.list === "object" && "record" in type.list
    ? type.list.record
    : undefined;

export const mostOfList = ({ most }: Extract<FieldType, { readonly list: unknown }>): number =>
  most ?? RECORD_LIMITS.others;

export const namesIn = (fields: Fields): readonly string[] =>
  fieldList(fields).flatMap(([name, { isName }]) => (isName ? [name] : []));

/** The header of a field in workbooks and tables, such as `date note` for `dateNote`. Null if it has no column. */
export const headerOfField = (name: string, { column }: Field): string | null =>
  column === undefined ? name.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`) : column;

/** The names of all fields in forms. `words/en/ownStory.ts` may have a text for each of these, and for no other. */
export type FieldLabel = LabelIn<typeof DATASET>;
type LabelIn<F> = { [Name in keyof F]: LabelOf<Name, F[Name]> }[keyof F];
type LabelOf<Name, F> = F extends { readonly type: { readonly record: infer Inner } }
  ? LabelIn<Inner>
  :
      | OwnLabel<Name, F>
      | (F extends { readonly type: { readonly list: { readonly record: infer Inner } } }
          ? LabelIn<Inner>
          : never);
type OwnLabel<Name, F> = F extends { readonly label: infer Label } ? Extract<Label, string> : Name;

export const fieldList = (fields: Fields): readonly (readonly [name: string, field: Field])[] =>
  Object.entries(fields);

type InTables<F> = {
  [Name in keyof F]: F[Name] extends { readonly tableNames: readonly string[] } ? Name : never;
}[keyof F];
/** The texts of an event that have a column in tables, such as CSV files. */
export type TableText = InTables<typeof EVENT>;
export const isTableText = (name: string): name is TableText =>
  fieldList(EVENT).some(([one, { tableNames }]) => one === name && tableNames !== undefined);
export const TABLE_TEXTS: readonly TableText[] = /* @__PURE__ */ Object.keys(EVENT).filter(isTableText);
