import { BY_SURENESS } from "../model/sureness.ts";
import type { Act } from "../model/tables/acts.ts";
import { doubtedContentOf } from "../model/tables/contestDetails.ts";
import type { Tables } from "../model/tables/tables.ts";
import type { ActorRow } from "../model/units.ts";
import { shortDateInWords } from "./describeEvent.ts";
import { listWithCommas } from "./formatNumber.ts";
import { isolateIn, visibleText } from "./isolate.ts";
import { exploringWords, readingWords } from "./laterWords.ts";
import { actorName } from "./names.ts";
import type { Words } from "./words.ts";

/** The sign after a verb. It says that the act has a reply, which the picture does not draw. All fonts have it. */
export const REPLIED = "*";

export type Answered = {
  readonly act: Pick<Act, "event" | "index" | "status" | "verb">;
  /** Null if the file does not say who acted. */
  readonly doer: ActorRow | null;
  readonly replies: readonly { readonly by: ActorRow | undefined; readonly date: string | undefined }[];
};

/** The longest note about replies in a saved picture, in widths of the picture. Replies have no other place there. */
export const REPLIES_IN_FILE = 2.8;

export const replySign = (words: Words): string => `${REPLIED} ${exploringWords(words).lanes.replied}`;

/**
 * The note about the signs of a picture: "* Replies: Borg Labs, 2 Nov 2019 and 1 more". If the acts with the sign
 * differ in verb or actor, each reply names the act that it answers. The note has as many replies as fit. Each act gets
 * one reply before any act gets a second, and replies to acts in doubt come first. If no reply fits, the note only says
 * what the sign means. The note is empty if no act has the sign.
 */
export function replyNote(
  words: Words,
  tables: Tables,
  answered: readonly Answered[],
  fits: (text: string) => boolean,
): string {
  if (answered.length === 0) return "";
  const isolate = isolateIn(words.direction);
  const { label, replies } = readingWords(words).detail;
  const doersOf = (verb: string) =>
    new Set(answered.filter(({ act }) => act.verb === verb).map(({ doer }) => doer));
  const hasVerbs = answered.some(({ act }) => act.verb !== answered[0]?.act.verb);
  /** The answered verb, with its actor if several actors share the verb. Empty if all acts have one verb and actor. */
  const toWhat = ({ act: { verb }, doer }: Answered): string => {
    const isShared = doer !== null && doersOf(verb).size > 1;
    if (!isShared && !hasVerbs) return "";
    const said = isShared ? `${actorName(tables, doer)} ${visibleText(verb)}` : visibleText(verb);
    return words.messages.filters.quoted(said);
  };
  const doubtOf = ({ act }: Answered): number =>
    BY_SURENESS.indexOf(doubtedContentOf(tables, act) ?? act.status);
  const inOrder = answered.toSorted((a, b) => doubtOf(b) - doubtOf(a));
  const most = Math.max(...answered.map(({ replies }) => replies.length));
  const told = new Map<string, Set<string>>();
  for (let place = 0; place < most; place++)
    for (const one of inOrder) {
      const reply = one.replies[place];
      if (reply === undefined) continue;
      const when = reply.date && shortDateInWords(words, reply.date);
      const who = reply.by === undefined ? "" : isolate(actorName(tables, reply.by));
      // No-break spaces keep a date in one line.
      const said = listWithCommas(words, [who, (when ?? "").replaceAll(" ", "\u00a0")]);
      told.set(said, (told.get(said) ?? new Set()).add(toWhat(one)));
    }
  const all = [...told].map(([said, acts]) => {
    const answers = listWithCommas(words, [...acts]);
    return answers === "" ? said : `${said} (${answers})`;
  });
  for (let count = all.length; count > 0; count--) {
    const some = all.slice(0, count).join(" · ");
    const said =
      count < all.length ? exploringWords(words).network.verbAndMore(some, all.length - count) : some;
    const note = `${REPLIED} ${label(replies)} ${said}`;
    if (fits(note)) return note;
  }
  return replySign(words);
}
