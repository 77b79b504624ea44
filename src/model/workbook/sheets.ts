import type { ColumnRecord } from "../dataset.ts";
import { headerOf } from "../tables/ownValues.ts";
import {
  ACTOR_KINDS,
  COLUMN_TYPES,
  DISPUTED_THINGS,
  LINK_TYPES,
  type ReferredList,
  STATUSES,
} from "../vocabulary.ts";

/**
 * How a dataset lies in the sheets of a workbook, told once for who writes and who reads it. A record is a row. A list of
 * records within a record has a sheet of its own, whose first column names the record that they belong to:
 *
 *     Events    id · date · headline · …              one row an event
 *     Disputes  event · about · note · side · says    one row an account; what stands above is not said again
 */
export type SheetSpec = {
  readonly name: string;
  /** From the list in the dataset inwards; the last level gives a row for each of its records. */
  readonly levels: readonly Level[];
};

export type Level = {
  /** Field of the list in the dataset, or in a record of the level above. */
  readonly list: string;
  /** A level that only has its id here has a sheet of its own, and its records are made there. */
  readonly columns: readonly Column[];
  readonly isKey?: boolean;
};

export type Column = {
  /** As the header says it. */
  readonly name: string;
  /** Fields from the record to the value. */
  readonly path: readonly string[];
  readonly form: CellForm;
  /** What the ids in the cell name. */
  readonly refersTo?: ReferredList;
  /** The only words that may stand there. */
  readonly choices?: readonly string[];
  /** A record must have it, if only as a text without letters. */
  readonly isRequired?: true;
};

/**
 *     text     as it stands
 *     number   digits
 *     decimal  a number as JSON writes it
 *     flag     yes, or nothing
 *     answer   yes, no, or nothing
 *     list     A; B
 *     pairs    A > x; B      records of two fields, the second of which may be missing; or the entries of a record
 *     parts    A; B > x > y  records of several fields; one that has nothing but the first is that alone
 */
export type CellForm =
  | { readonly kind: "text" | "number" | "decimal" | "flag" | "answer" | "list" | "entries" }
  | { readonly kind: "pairs"; readonly fields: readonly [first: string, second: string] }
  | { readonly kind: "parts"; readonly fields: readonly [first: string, ...more: string[]] };

type Details = Pick<Column, "refersTo" | "choices" | "isRequired">;

const column = (name: string, path: string, form: CellForm, details: Details = {}): Column => ({
  name,
  path: path.split("."),
  form,
  ...details,
});
const text = (name: string, path = name, details: Details = {}): Column =>
  column(name, path, { kind: "text" }, details);
const number = (name: string, path = name): Column => column(name, path, { kind: "number" });
const list = (name: string, path = name, refersTo?: ReferredList): Column =>
  column(name, path, { kind: "list" }, refersTo === undefined ? {} : { refersTo });
const pairs = (
  name: string,
  path: string,
  fields: readonly [string, string],
  refersTo: ReferredList,
): Column => column(name, path, { kind: "pairs", fields }, { refersTo });

const standing = (name = "standing", path = "status"): Column => text(name, path, { choices: STATUSES });
/** Whether a confirmed event is only known to have been said. */
const statement = column("statement", "isStatement", { kind: "answer" }, { choices: ["yes", "no"] });
const sources = (name = "sources", path = "sources"): Column => list(name, path, "sources");
const actor = (name: string, path = name): Column => text(name, path, { refersTo: "actors" });

/** Which event the records of a row belong to. */
const ofEvent: Level = {
  list: "events",
  isKey: true,
  columns: [text("event", "id", { refersTo: "events" })],
};
const sheet = (name: string, ...levels: readonly Level[]): SheetSpec => ({ name, levels });
const within = (list: string, ...columns: readonly Column[]): Level => ({ list, columns });

/** What the columns of the file's own are; their values stand in that of the events. */
export const COLUMNS_SHEET = "Columns";

/** Pictures and documents of events. */
const MEDIA_SHEET = "Media";

/** A column of the file's own beside those of the events: `fatalities [number]`. */
export const ownColumn = (column: Pick<ColumnRecord, "id" | "label" | "type">): Column => ({
  name: headerOf(column),
  path: ["values", column.id],
  form: {
    kind: column.type === "category" || column.type === "text" || column.type === "date" ? "text" : "decimal",
  },
});

/** In the order in which they stand in a workbook, after the sheet of the story. */
export const SHEETS: readonly SheetSpec[] = [
  sheet(
    "Events",
    within(
      "events",
      text("id"),
      text("date"),
      text("headline"),
      text("short headline", "short"),
      text("summary"),
      text("kind", "kind", { refersTo: "kinds" }),
      standing(),
      statement,
      pairs("actors", "participants", ["actor", "role"], "actors"),
      pairs("sources", "sources", ["id", "where"], "sources"),
      text("place"),
      number("prominence"),
      text("date note", "dateNote"),
      text("known"),
      text("known note", "knownNote"),
      text("dispute"),
      pairs("told to", "toldTo", ["actor", "date"], "actors"),
      list("former ids", "formerIds"),
    ),
  ),
  sheet(
    "Actors",
    within(
      "actors",
      text("id"),
      text("name"),
      text("kind", "kind", { choices: ACTOR_KINDS }),
      text("group", "group", { refersTo: "groups" }),
      text("role"),
      list("aliases"),
      column(
        "member of",
        "memberOf",
        { kind: "parts", fields: ["actor", "from", "to", "status"] },
        { refersTo: "actors" },
      ),
      text("description"),
      standing("standing of role", "basis.role.status"),
      sources("sources of role", "basis.role.sources"),
      standing("standing of membership", "basis.memberOf.status"),
      sources("sources of membership", "basis.memberOf.sources"),
      standing("standing of description", "basis.description.status"),
      sources("sources of description", "basis.description.sources"),
    ),
  ),
  sheet(
    "Sources",
    within(
      "sources",
      ...["id", "title", "publisher", "published", "url", "type", "origin", "archived", "sha256"].map(
        (name) => text(name),
      ),
    ),
  ),
  sheet(
    "Kinds",
    within(
      "kinds",
      text("id"),
      text("label"),
      column("labels", "labels", { kind: "entries" }),
      text("description"),
      statement,
      number("hue"),
    ),
  ),
  sheet("Groups", within("groups", text("id"), text("label"), list("events", "events", "events"), sources())),
  sheet(
    COLUMNS_SHEET,
    within("columns", text("id"), text("label"), text("type", "type", { choices: COLUMN_TYPES })),
  ),
  sheet(
    "Actions",
    ofEvent,
    within(
      "actions",
      actor("from"),
      text("verb"),
      actor("to"),
      standing(),
      sources(),
      column("between", "undirected", { kind: "flag" }, { choices: ["yes"] }),
    ),
  ),
  sheet(
    MEDIA_SHEET,
    ofEvent,
    within(
      "media",
      ...["file", "alt", "caption", "credit", "licence"].map((name) => text(name)),
      ...["width", "height", "bytes"].map((name) => number(name)),
    ),
  ),
  sheet(
    "Links",
    ofEvent,
    within("links", text("type", "type", { choices: LINK_TYPES }), text("to", "to", { refersTo: "events" })),
  ),
  sheet("Other dates", ofEvent, within("otherDates", text("date"), text("note"), sources())),
  sheet(
    "Disputes",
    ofEvent,
    within(
      "disputes",
      text("about", "about", { choices: DISPUTED_THINGS }),
      text("note", "note", { isRequired: true }),
    ),
    within("accounts", actor("actor"), text("name"), text("says"), text("date"), sources()),
  ),
  sheet("Replies", ofEvent, within("reply", actor("actor"), text("date"), text("text"), sources())),
  sheet(
    "Tours",
    within("stories", text("tour", "id"), text("title"), text("intro")),
    within(
      "steps",
      text("event", "event", { refersTo: "events" }),
      text("text", "text", { isRequired: true }),
      list("actors", "actors", "actors"),
      text("from"),
      text("to"),
      text("annotation", "annotation.text"),
      text("annotated event", "annotation.event", { refersTo: "events" }),
      text("annotated from", "annotation.from"),
      text("annotated to", "annotation.to"),
    ),
  ),
  sheet(
    "Annotations",
    within(
      "annotations",
      text("event", "event", { refersTo: "events" }),
      text("from"),
      text("to"),
      text("text"),
    ),
  ),
  sheet("Corrections", ofEvent, within("changes", text("date"), text("note", "note", { isRequired: true }))),
];

/** Of the sheet that says what the whole is: a row for each, what it is called and its value. */
export const STORY_FIELDS = [
  "id",
  "title",
  "description",
  "language",
  "version",
  "updated",
  "byline",
  "publisher",
  "licence",
  "contact",
] as const;

export const STORY_SHEET = "Story";
export const STORY_HEADER = ["field", "value"] as const;

/** What a newcomer reads first, a row for each statement; its part says which field of the opening it is. */
export const OPENING_SHEET = "Opening";
export const OPENING_PARTS = ["lead", "question", "cast", "known", "disputed", "unanswered"] as const;
export const OPENING_COLUMNS: readonly Column[] = [
  text("part", "part", { choices: OPENING_PARTS }),
  text("text"),
  text("answer"),
  list("events", "events", "events"),
  actor("actor"),
  text("line"),
  sources(),
];

/** Says how the others are filled in; nothing of it is read. */
export const HOW_TO_SHEET = "How to";

/** A sheet as texts; the first row names the columns. */
export type SheetTable = { readonly name: string; readonly rows: readonly (readonly string[])[] };

/** A name as sheets, fields and columns are compared: without regard to capitals, hyphens and underscores. */
export const plainName = (name: string): string =>
  name
    .trim()
    .toLowerCase()
    .replaceAll(/[\s_-]+/g, " ");
