import { type Draft, RECORD_LISTS, type RecordList } from "../../../model/draft/draftDataset.ts";
import type { FormField, Label } from "./formField.ts";
import { ACTOR_FIELDS, EVENT_FIELDS, names, SOURCE_FIELDS, statement } from "./recordFields.ts";

/* What a story holds beside its events, actors and sources. Columns of the file's own are those of its table. */

/** Sentences of the opening, each with the events that it rests on. */
const statements = (name: string, label: Label): FormField => ({
  name,
  in: ["opening"],
  label,
  form: "rows",
  isMore: true,
  fields: [{ name: "text", label: "statement", form: "long", isRequired: true }, names("events", "restsOn")],
});

/** What a line about somebody, or the name of a group, rests on. */
const grounds: readonly FormField[] = [
  names("events", "restsOn", { isMore: true }),
  names("sources", "sources", { isMore: true }),
];

const days: readonly FormField[] = [
  { name: "from", label: "firstDay", form: "day", isMore: true },
  { name: "to", label: "lastDay", form: "day", isMore: true },
];

const STORY_FIELDS: readonly FormField[] = [
  { name: "title", label: "title", form: "line", isRequired: true },
  { name: "description", label: "description", form: "long" },
  { name: "byline", label: "byline", form: "text" },
  { name: "publisher", label: "publisher", form: "text" },
  { name: "licence", label: "licence", form: "text" },
  { name: "contact", label: "contact", form: "text" },
  { name: "language", label: "language", form: "text" },
  { name: "version", label: "version", form: "text" },
  { name: "updated", label: "updated", form: "day" },
  {
    name: "kinds",
    label: "kinds",
    form: "rows",
    idAfter: "label",
    fields: [
      { name: "label", label: "name", form: "text", isRequired: true },
      { name: "description", label: "description", form: "text" },
      statement,
      {
        name: "hue",
        label: "hue",
        form: "choice",
        options: Array.from({ length: 10 }, (_, hue) => String(hue)),
        words: "hues",
        isNumber: true,
      },
    ],
  },
  {
    name: "groups",
    label: "groups",
    form: "rows",
    idAfter: "label",
    fields: [{ name: "label", label: "name", form: "text", isRequired: true }, ...grounds],
  },
  {
    name: "stories",
    label: "tours",
    form: "rows",
    idAfter: "title",
    isMore: true,
    fields: [
      { name: "title", label: "title", form: "line", isRequired: true },
      { name: "intro", label: "intro", form: "long" },
      {
        name: "steps",
        label: "steps",
        form: "rows",
        fields: [
          { name: "event", label: "linkedTo", form: "reference", to: "events", isRequired: true },
          { name: "text", label: "stepText", form: "long", isRequired: true },
          names("actors", "stepActors", { isMore: true }),
          ...days,
          { name: "text", in: ["annotation"], label: "pinned", form: "text", isMore: true },
        ],
      },
    ],
  },
  { name: "text", in: ["opening", "lead"], label: "lead", form: "long", isMore: true },
  names("events", "leadEvents", { in: ["opening", "lead"], isMore: true }),
  { name: "text", in: ["opening", "question"], label: "question", form: "long", isMore: true },
  { name: "answer", in: ["opening", "question"], label: "questionAnswer", form: "long", isMore: true },
  names("events", "questionEvents", { in: ["opening", "question"], isMore: true }),
  {
    name: "cast",
    in: ["opening"],
    label: "cast",
    form: "rows",
    isMore: true,
    fields: [
      { name: "actor", label: "actor", form: "reference", to: "actors", isRequired: true },
      { name: "line", label: "castLine", form: "text" },
      ...grounds,
    ],
  },
  statements("known", "openingKnown"),
  statements("disputed", "openingDisputed"),
  statements("unanswered", "openingUnanswered"),
  {
    name: "annotations",
    label: "annotations",
    form: "rows",
    isMore: true,
    fields: [
      { name: "text", label: "pinned", form: "text", isRequired: true },
      { name: "event", label: "linkedTo", form: "reference", to: "events" },
      ...days,
    ],
  },
];

/** What has a form: records of three lists, and the story itself with all else that it holds. */
export const FORM_LISTS = [...RECORD_LISTS, "story"] as const;
export type FormList = RecordList | "story";

const LISTS = {
  events: EVENT_FIELDS,
  actors: ACTOR_FIELDS,
  sources: SOURCE_FIELDS,
  story: STORY_FIELDS,
} as const satisfies Readonly<Record<FormList, readonly FormField[]>>;

/** The fields of a form, in its order; columns of the file's own stand with those that are wanted seldom. */
export function fieldsOf(draft: Draft, list: FormList): readonly FormField[] {
  const fields = LISTS[list];
  if (list !== "events" || !Array.isArray(draft.columns)) return fields;
  const own = draft.columns.map(
    ({ id, label, type }: Readonly<Record<string, unknown>>): FormField => ({
      name: String(id),
      in: ["values"],
      label: { own: String(label) },
      form: type === "number" ? "number" : "text",
      isMore: true,
    }),
  );
  return [...fields, ...own];
}

/** What a new record is called after, for its id. */
export const NAMED_BY = { events: "headline", actors: "name", sources: "title", story: "title" } as const;
