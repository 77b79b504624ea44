import type { FormField, Label } from "./formField.ts";
import { names, statement } from "./recordFields.ts";

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

export const STORY_FIELDS: readonly FormField[] = [
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
