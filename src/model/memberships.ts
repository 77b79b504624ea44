import type { ActorRecord } from "./dataset.ts";
import { boundsOfText, dateBounds } from "./dates/dateBounds.ts";
import { isInexact, parseEdtf } from "./dates/edtf.ts";
import type { Status } from "./vocabulary.ts";

export type Membership = {
  /** The id of the organisation. */
  readonly actor: string;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly status?: Status | undefined;
};

/** The memberships of an actor. A membership without a standing gets the standing of `basis.memberOf`, if stated. */
export function membershipsOf({
  memberOf = [],
  basis,
}: Pick<ActorRecord, "memberOf" | "basis">): readonly Membership[] {
  const ofAll = basis?.memberOf?.status;
  return memberOf.map((one) => {
    const own: Membership = typeof one === "string" ? { actor: one } : one;
    const status = own.status ?? ofAll;
    return status === undefined ? own : { ...own, status };
  });
}

/** Whether the file states a membership without doubt. Only then do events of the member count for the organisation. */
export const isUndoubted = ({ status }: Membership): boolean =>
  status === undefined || status === "confirmed" || status === "unstated";

export type Days = { readonly first: number; readonly last: number };

/**
 * The days on which somebody certainly was a member. "From 2015" is certain from the last day of 2015 on, and "until
 * 2018" up to the first day of 2018. No day is certain if `from` or `to` has a question mark or a tilde, if the start
 * may be any later day (`2015/..`), or if the end may be any earlier day (`../2018`). Then no day is from `first` to
 * `last`.
 */
export function certainDays({ from, to }: Membership): Days {
  return {
    first:
      from === undefined ? Number.NEGATIVE_INFINITY : (boundsOf(from)?.latest ?? Number.POSITIVE_INFINITY),
    last: to === undefined ? Number.POSITIVE_INFINITY : (boundsOf(to)?.earliest ?? Number.NEGATIVE_INFINITY),
  };
}

/** Whether a membership ends before it begins under every reading of its dates. */
export function endsBeforeItBegins({ from, to }: Pick<Membership, "from" | "to">): boolean {
  const earliest = boundsOfText(from)?.earliest ?? Number.NEGATIVE_INFINITY;
  const latest = boundsOfText(to)?.latest ?? Number.POSITIVE_INFINITY;
  return latest < earliest;
}

function boundsOf(text: string) {
  const parsed = parseEdtf(text);
  return parsed.ok && !isInexact(parsed.date) ? dateBounds(parsed.date) : undefined;
}
