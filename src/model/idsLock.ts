import * as v from "valibot";
import { daySchema, idSchema } from "./fieldSchemas.ts";

const withdrawnEventSchema = v.strictObject({
  dataset: idSchema,
  id: idSchema,
  withdrawn: daySchema,
  reason: v.pipe(v.string(), v.regex(/\S/)),
  /** The id of the event that replaces the withdrawn event, in the same dataset. */
  replacedBy: v.optional(idSchema),
});

const idsLockSchema = v.strictObject({
  /** The event ids of each dataset, in the order of publication. */
  published: v.record(idSchema, v.array(idSchema)),
  withdrawn: v.array(withdrawnEventSchema),
});

/** The content of `ids.lock.json`. It keeps every published id, so that no link to an event breaks unnoticed. */
export type IdsLock = Readonly<v.InferOutput<typeof idsLockSchema>>;

export const nothingLocked: IdsLock = { published: {}, withdrawn: [] };

/** An event that its author has taken back. Its page says since when and why, but never what the event said. */
export type WithdrawnEvent = Readonly<v.InferOutput<typeof withdrawnEventSchema>>;

export function parseIdsLock(value: unknown): IdsLock | undefined {
  const parsed = v.safeParse(idsLockSchema, value);
  return parsed.success ? parsed.output : undefined;
}
