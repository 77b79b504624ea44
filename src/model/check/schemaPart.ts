/**
 * The parts of the schemas of `dataset.ts`, as valibot keeps them. A schema with a part that is not listed here does not
 * compile where it is walked, so that no check passes over it in silence.
 */
export type SchemaPart = { readonly kind: "schema"; readonly pipe?: readonly PipeItem[] } & (
  | { readonly type: "string" | "number" | "boolean" | "unknown" }
  | { readonly type: "union"; readonly options: readonly SchemaPart[] }
  | { readonly type: "literal"; readonly literal: unknown }
  | { readonly type: "picklist"; readonly options: readonly unknown[] }
  | { readonly type: "optional"; readonly wrapped: SchemaPart }
  | { readonly type: "array"; readonly item: SchemaPart }
  | { readonly type: "record"; readonly key: SchemaPart; readonly value: SchemaPart }
  | { readonly type: "object"; readonly entries: Readonly<Record<string, SchemaPart>> }
);

/** The first item of a pipe is the schema; the others narrow it. */
type PipeItem = SchemaPart | Rule;

/** The requirements on a text or a list besides its type. A `check` is for texts. */
export type Rule = { readonly kind: "validation" } & (
  | { readonly type: "max_length"; readonly requirement: number }
  | { readonly type: "regex" | "iso_date"; readonly requirement: RegExp }
  | { readonly type: "check"; readonly requirement: (text: string) => boolean }
);
