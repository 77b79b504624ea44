import * as v from "valibot";
import { daySchema, idSchema } from "./fieldSchemas.ts";

const withdrawnEventSchema = v.strictObject({
  dataset: idSchema,
  id: idSchema,
  withdrawn: daySchema,
  reason: v.pipe(v.string(), v.regex(/\S/)),
  /** The id of the event that replaces the withdrawn one. It is in the same dataset. */
  replacedBy: v.optional(idSchema),
});

const idsLockSchema = v.strictObject({
  /** A map from each dataset to every id of an event that it ever published, in the order of publication. */
  published: v.record(idSchema, v.array(idSchema)),
  withdrawn: v.array(withdrawnEventSchema),
});

/** `ids.lock.json`: every id that was ever published, so that no link to an event breaks unnoticed. */
export type IdsLock = Readonly<v.InferOutput<typeof idsLockSchema>>;

/** The list before the first publication. */
export const nothingLocked: IdsLock = { published: {}, withdrawn: [] };

/** A withdrawn event. Its page and the app say since when and why, and never what the event said. */
export type WithdrawnEvent = Readonly<v.InferOutput<typeof withdrawnEventSchema>>;

export function parseIdsLock(value: unknown): IdsLock | undefined {
  const parsed = v.safeParse(idsLockSchema, value);
  return parsed.success ? parsed.output : undefined;
}
