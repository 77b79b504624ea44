import { cleanCheck, longestPlain } from "../../model/check/cleanCheck.ts";
import type { SchemaPart } from "../../model/check/schemaPart.ts";
import { actionSchema, citationSchema, eventSchema, participationSchema } from "../../model/dataset.ts";
import { text } from "../../model/fieldSchemas.ts";

const { entries } = eventSchema;

/** A text that may stand in a field, by the schema of the field. */
export type TextRule = { readonly longest: number; readonly isClean: (value: unknown) => boolean };
const ruleOf = (schema: Parameters<typeof cleanCheck>[0] & SchemaPart): TextRule => ({
  longest: longestPlain(schema),
  isClean: cleanCheck(schema),
});
/** For what is looked at once it has been found to be new. */
export const ANY: TextRule = { longest: Number.POSITIVE_INFINITY, isClean: () => true };
export const RULES = {
  id: ruleOf(entries.id),
  date: ruleOf(entries.date),
  dateNote: ruleOf(entries.dateNote),
  known: ruleOf(entries.known),
  knownNote: ruleOf(entries.knownNote),
  headline: ruleOf(entries.headline),
  short: ruleOf(entries.short),
  summary: ruleOf(entries.summary),
  place: ruleOf(entries.place),
  dispute: ruleOf(entries.dispute),
  role: ruleOf(participationSchema.entries.role),
  verb: ruleOf(actionSchema.entries.verb),
  where: ruleOf(citationSchema.entries.where),
  value: ruleOf(text),
};

const encoder = new TextEncoder();

/** The keys that are read of an object; the others are left to `oddEvents.ts`. */
export class Keys<Key extends string> {
  readonly names: readonly Key[];
  readonly written: readonly Uint8Array[];
  /** By key the one that last came after it, as it most often does again; the first of all at the end. */
  readonly next: Uint8Array;
  /** One bit for each key that must be there. */
  readonly required: number;

  constructor(names: readonly Key[], schema: { readonly entries: Readonly<Record<string, SchemaPart>> }) {
    this.names = names;
    this.written = names.map((name) => encoder.encode(`"${name}"`));
    this.next = Uint8Array.from([...names, ""], (_, index) => (index + 1) % names.length);
    this.next[names.length] = 0;
    this.required = names.reduce(
      (bits, name, index) => (schema.entries[name]?.type === "optional" ? bits : bits | (1 << index)),
      0,
    );
  }
}

export const EVENT = new Keys(
  [
    "id",
    "date",
    "dateNote",
    "known",
    "knownNote",
    "headline",
    "short",
    "summary",
    "kind",
    "place",
    "status",
    "isStatement",
    "prominence",
    "participants",
    "actions",
    "sources",
    "dispute",
    "values",
  ],
  eventSchema,
);
export const PARTICIPATION = new Keys(["actor", "role"], participationSchema);
export const ACTION = new Keys(["from", "verb", "to", "status", "sources", "undirected"], actionSchema);
export const CITATION = new Keys(["id", "where"], citationSchema);
/** All of them. */
export type Key =
  | (typeof EVENT.names)[number]
  | (typeof PARTICIPATION.names)[number]
  | (typeof ACTION.names)[number]
  | (typeof CITATION.names)[number];
