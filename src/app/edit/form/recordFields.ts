import {
  ACTOR_KINDS,
  DISPUTED_THINGS,
  LINK_TYPES,
  SOURCE_TYPES,
  STATUSES,
} from "../../../model/vocabulary.ts";
import type { FormField, Label, RowsField, TextField } from "./formField.ts";

/* What events, actors and sources can hold, as `model/dataset.ts` has it: a test compares the two. */

const standing = { form: "choice", options: STATUSES, words: "standing" } as const;
/** The field of a kind, and of an event that differs from its kind. */
export const statement = {
  name: "isStatement",
  label: "isStatement",
  form: "choice",
  options: ["true", "false"],
  words: "answers",
} as const;

/** Names of other records, one a row. */
export const names = (
  to: "events" | "actors" | "sources",
  label: Label,
  more: Pick<RowsField, "in" | "isMore"> & { readonly name?: string } = {},
): RowsField => ({
  name: to,
  label,
  ...more,
  form: "rows",
  bare: "id",
  fields: [{ name: "id", label: ONE_OF[to], form: "reference", to, isRequired: true }],
});

const ONE_OF = { events: "linkedTo", actors: "actor", sources: "source" } as const;

/** What a statement about an actor rests on. */
const basisOf = (of: string, status: Label, sources: Label): readonly FormField[] => [
  { ...standing, name: "status", in: ["basis", of], label: status, isMore: true },
  names("sources", sources, { in: ["basis", of], isMore: true }),
];

const actor: TextField = { name: "actor", label: "actor", form: "reference", to: "actors", isRequired: true };

export const EVENT_FIELDS: readonly FormField[] = [
  { name: "headline", label: "headline", form: "line", isRequired: true },
  { name: "short", label: "short", form: "text" },
  { name: "date", label: "date", form: "date", isRequired: true },
  { ...standing, name: "status", label: "status", isRequired: true },
  {
    name: "sources",
    label: "sources",
    form: "rows",
    fields: [
      { name: "id", label: "source", form: "reference", to: "sources", isRequired: true },
      { name: "where", label: "where", form: "text" },
    ],
  },
  { name: "kind", label: "kind", form: "label", to: "kinds", isRequired: true },
  { name: "summary", label: "summary", form: "long" },
  { name: "place", label: "place", form: "text" },
  {
    name: "participants",
    label: "participants",
    form: "rows",
    fields: [actor, { name: "role", label: "role", form: "text" }],
  },
  {
    name: "actions",
    label: "actions",
    form: "rows",
    fields: [
      { name: "from", label: "from", form: "reference", to: "actors", isRequired: true },
      { name: "verb", label: "verb", form: "text", isRequired: true },
      { name: "to", label: "to", form: "reference", to: "actors", isRequired: true },
      { ...standing, name: "status", label: "status", isMore: true },
      { name: "undirected", label: "undirected", form: "flag", isMore: true },
      names("sources", "sources", { isMore: true }),
    ],
  },
  {
    name: "media",
    label: "media",
    form: "rows",
    fields: [
      { name: "file", label: "file", form: "file", isRequired: true },
      { name: "alt", label: "alt", form: "long", isRequired: true },
      { name: "caption", label: "caption", form: "text" },
      { name: "credit", label: "credit", form: "text" },
      { name: "licence", label: "licence", form: "text" },
    ],
  },
  {
    name: "changes",
    label: "changes",
    form: "rows",
    fields: [
      { name: "date", label: "date", form: "day", isRequired: true },
      { name: "note", label: "changeNote", form: "text", isRequired: true },
    ],
  },
  {
    name: "prominence",
    label: "prominence",
    form: "choice",
    options: ["1", "2", "3"],
    words: "weights",
    isNumber: true,
    isMore: true,
  },
  { ...statement, isMore: true },
  { name: "dateNote", label: "dateNote", form: "long", isMore: true },
  {
    name: "otherDates",
    label: "otherDates",
    form: "rows",
    isMore: true,
    fields: [
      { name: "date", label: "date", form: "date", isRequired: true },
      { name: "note", label: "otherDateNote", form: "text" },
      names("sources", "sources"),
    ],
  },
  { name: "known", label: "known", form: "date", isMore: true },
  { name: "knownNote", label: "knownNote", form: "long", isMore: true },
  {
    name: "toldTo",
    label: "toldTo",
    form: "rows",
    isMore: true,
    fields: [actor, { name: "date", label: "date", form: "date", isRequired: true }],
  },
  { name: "dispute", label: "dispute", form: "long", isMore: true },
  {
    name: "disputes",
    label: "disputes",
    form: "rows",
    isMore: true,
    fields: [
      {
        name: "about",
        label: "about",
        form: "choice",
        options: DISPUTED_THINGS,
        words: "contested",
        isRequired: true,
      },
      { name: "note", label: "disputeNote", form: "text", isRequired: true },
      {
        name: "accounts",
        label: "accounts",
        form: "rows",
        fields: [
          { name: "actor", label: "actor", form: "reference", to: "actors" },
          { name: "name", label: "saidBy", form: "text" },
          { name: "says", label: "says", form: "text", isRequired: true },
          { name: "date", label: "accountDate", form: "date" },
          names("sources", "sources"),
        ],
      },
    ],
  },
  {
    name: "reply",
    label: "reply",
    form: "rows",
    isMore: true,
    fields: [
      actor,
      { name: "date", label: "date", form: "date" },
      { name: "text", label: "answer", form: "text" },
      names("sources", "sources"),
    ],
  },
  {
    name: "links",
    label: "links",
    form: "rows",
    isMore: true,
    fields: [
      { name: "type", label: "type", form: "choice", options: LINK_TYPES, words: "links", isRequired: true },
      { name: "to", label: "linkedTo", form: "reference", to: "events", isRequired: true },
    ],
  },
  { name: "id", label: "id", form: "id", isRequired: true, isMore: true },
  { name: "formerIds", label: "formerIds", form: "lines", isMore: true },
];

export const ACTOR_FIELDS: readonly FormField[] = [
  { name: "name", label: "name", form: "text", isRequired: true },
  {
    name: "kind",
    label: "kind",
    form: "choice",
    options: ACTOR_KINDS,
    words: "actorKinds",
    isRequired: true,
  },
  { name: "role", label: "role", form: "text" },
  { name: "description", label: "description", form: "long" },
  { name: "group", label: "group", form: "label", to: "groups" },
  { name: "aliases", label: "aliases", form: "lines" },
  {
    name: "memberOf",
    label: "memberOf",
    form: "rows",
    bare: "actor",
    fields: [
      { ...actor, label: "body" },
      { name: "from", label: "memberFrom", form: "date" },
      { name: "to", label: "memberTo", form: "date" },
      { ...standing, name: "status", label: "status" },
    ],
  },
  ...basisOf("description", "descriptionStatus", "descriptionSources"),
  ...basisOf("role", "roleStatus", "roleSources"),
  ...basisOf("memberOf", "memberStatus", "memberSources"),
  { name: "id", label: "id", form: "id", isRequired: true, isMore: true },
];

export const SOURCE_FIELDS: readonly FormField[] = [
  { name: "title", label: "title", form: "line", isRequired: true },
  { name: "publisher", label: "publisher", form: "text" },
  { name: "published", label: "published", form: "date" },
  { name: "url", label: "url", form: "text" },
  { name: "type", label: "type", form: "choice", options: SOURCE_TYPES, words: "sourceTypes" },
  { name: "origin", label: "origin", form: "text", isMore: true },
  { name: "archived", label: "archived", form: "text", isMore: true },
  { name: "sha256", label: "sha256", form: "text", isMore: true },
  { name: "id", label: "id", form: "id", isRequired: true, isMore: true },
];
