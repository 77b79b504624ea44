import type { RecordList } from "../../model/draft/draftDataset.ts";
import { ACTOR_KINDS, LINK_TYPES, SOURCE_TYPES, STATUSES } from "../../model/vocabulary.ts";
import type { fields } from "../../words/en/edit.ts";

/** A field as the record calls it. */
export type FieldName = keyof typeof fields;

/** A field of a record that is one text in its form. */
export type TextField = {
  readonly name: FieldName;
  readonly isRequired?: true;
} & (
  | { readonly form: "text" | "long" | "date" | "id" | "day" }
  /** A text of one line that may be long. */
  | { readonly form: "line" }
  /** A list of texts, one a line. */
  | { readonly form: "lines" }
  | { readonly form: "choice"; readonly options: readonly string[]; readonly isNumber?: true }
  /** The id of a kind or of a group, which are few. */
  | { readonly form: "label"; readonly to: "kinds" | "groups" }
  /** The id of another record, written as what that is called. */
  | { readonly form: "reference"; readonly to: RecordList }
);

/** A list of records within a record, each in a row; of `isPlain` a list of bare ids. */
export type RowsField = {
  readonly name: FieldName;
  readonly form: "rows";
  readonly fields: readonly TextField[];
  readonly isPlain?: true;
};

/** What is wanted seldom stands folded at the end. */
export type FormField = (TextField | RowsField) & { readonly isMore?: true };

/** The fields of a record that have a form, in its order; all others stay as they are. */
export const FORM_FIELDS: Readonly<Record<RecordList, readonly FormField[]>> = {
  events: [
    { name: "headline", form: "line", isRequired: true },
    { name: "date", form: "date", isRequired: true },
    { name: "status", form: "choice", options: STATUSES, isRequired: true },
    {
      name: "sources",
      form: "rows",
      fields: [
        { name: "id", form: "reference", to: "sources", isRequired: true },
        { name: "where", form: "text" },
      ],
    },
    { name: "kind", form: "label", to: "kinds", isRequired: true },
    { name: "summary", form: "long" },
    { name: "place", form: "text" },
    {
      name: "participants",
      form: "rows",
      fields: [
        { name: "actor", form: "reference", to: "actors", isRequired: true },
        { name: "role", form: "text" },
      ],
    },
    {
      name: "actions",
      form: "rows",
      fields: [
        { name: "from", form: "reference", to: "actors", isRequired: true },
        { name: "verb", form: "text", isRequired: true },
        { name: "to", form: "reference", to: "actors", isRequired: true },
      ],
    },
    {
      name: "changes",
      form: "rows",
      fields: [
        { name: "date", form: "day", isRequired: true },
        { name: "note", form: "text", isRequired: true },
      ],
    },
    { name: "prominence", form: "choice", options: ["1", "2", "3"], isNumber: true, isMore: true },
    { name: "dateNote", form: "long", isMore: true },
    { name: "known", form: "date", isMore: true },
    { name: "knownNote", form: "long", isMore: true },
    { name: "dispute", form: "long", isMore: true },
    {
      name: "links",
      form: "rows",
      isMore: true,
      fields: [
        { name: "type", form: "choice", options: LINK_TYPES, isRequired: true },
        { name: "to", form: "reference", to: "events", isRequired: true },
      ],
    },
    { name: "id", form: "id", isRequired: true, isMore: true },
  ],
  actors: [
    { name: "name", form: "text", isRequired: true },
    { name: "kind", form: "choice", options: ACTOR_KINDS, isRequired: true },
    { name: "role", form: "text" },
    { name: "description", form: "long" },
    { name: "group", form: "label", to: "groups" },
    { name: "aliases", form: "lines" },
    {
      name: "memberOf",
      form: "rows",
      isPlain: true,
      fields: [{ name: "actor", form: "reference", to: "actors", isRequired: true }],
    },
    { name: "id", form: "id", isRequired: true, isMore: true },
  ],
  sources: [
    { name: "title", form: "line", isRequired: true },
    { name: "publisher", form: "text" },
    { name: "published", form: "date" },
    { name: "url", form: "text" },
    { name: "type", form: "choice", options: SOURCE_TYPES },
    { name: "origin", form: "text", isMore: true },
    { name: "archived", form: "text", isMore: true },
    { name: "id", form: "id", isRequired: true, isMore: true },
  ],
};

/** What a new record is called after, for its id. */
export const NAMED_BY = { events: "headline", actors: "name", sources: "title" } as const;
