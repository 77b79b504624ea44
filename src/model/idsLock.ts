import * as v from "valibot";
import { daySchema, idSchema } from "./fieldSchemas.ts";

const withdrawnEventSchema = v.strictObject({
  dataset: idSchema,
  id: idSchema,
  /** Day on which it was taken out. */
  withdrawn: daySchema,
  reason: v.pipe(v.string(), v.regex(/\S/)),
  /** Id of the event of the same dataset that tells it now. */
  replacedBy: v.optional(idSchema),
});

const idsLockSchema = v.strictObject({
  /** Every id of an event that was ever published, by dataset, in the order of publication. */
  published: v.record(idSchema, v.array(idSchema)),
  withdrawn: v.array(withdrawnEventSchema),
});

/** `ids.lock.json`: all that links were ever made to, so that none of them rots unseen. */
export type IdsLock = Readonly<v.InferOutput<typeof idsLockSchema>>;

/** Before anything is published. */
export const nothingLocked: IdsLock = { published: {}, withdrawn: [] };

/** An event that is no longer told: its page and the app say since when and why, and never what it said. */
export type WithdrawnEvent = Readonly<v.InferOutput<typeof withdrawnEventSchema>>;

/** Undefined when the value is no such list. */
export function parseIdsLock(value: unknown): IdsLock | undefined {
  const parsed = v.safeParse(idsLockSchema, value);
  return parsed.success ? parsed.output : undefined;
}
