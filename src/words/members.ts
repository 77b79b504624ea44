import type { Membership } from "../model/memberships.ts";
import { type Act, hasStandings } from "../model/tables/acts.ts";
import { at } from "../model/tables/columns.ts";
import { doubtedContentOf } from "../model/tables/contestDetails.ts";
import { foldedIn, peopleByBody, standInAt } from "../model/tables/folding.ts";
import type { Tables } from "../model/tables/tables.ts";
import { textAt } from "../model/tables/textColumn.ts";
import { type ActorRow, actorRow, type EventRow, epochDay } from "../model/units.ts";
import type { Standing } from "../model/vocabulary.ts";
import { shortDateInWords } from "./describeEvent.ts";
import { formatDayRange } from "./formatDate.ts";
import { formatList, joinPresent, listWithCommas } from "./formatNumber.ts";
import { isolateIn, visibleText } from "./isolate.ts";
import { dateWords, exploringWords, readingWords } from "./laterWords.ts";
import { actorName } from "./names.ts";
import type { Words } from "./words.ts";

/* Texts about people who are counted with an organisation. The code calls the people "folded" and the organisation
   their "body". With these texts, nobody takes an act of a member for an act of the organisation. */

/** " (member of The Gang)", for the end of a name. Empty for an actor who is not counted with an organisation. */
export const ofBody = (words: Words, tables: Tables, actor: ActorRow, body: ActorRow): string =>
  body === actor ? "" : ` (${exploringWords(words).members.memberOf(actorName(tables, body))})`;

/** "Ann Example (member of The Gang)". Without an event, the name alone. */
export const nameInEvent = (
  words: Words,
  tables: Tables,
  row: EventRow | undefined,
  actor: ActorRow,
): string =>
  actorName(tables, actor) +
  ofBody(words, tables, actor, row === undefined ? actor : standInAt(tables, row, actor));

/** A verb between two organisations, with the people counted with them: "(Ann Example, member of The Gang) robbed". */
export function verbWithPeople(
  words: Words,
  tables: Tables,
  { ends, named, verb }: Pick<Act, "ends" | "named" | "verb">,
): string {
  const isolate = isolateIn(words.direction);
  const [before, behind] = named.map((actor, place) => {
    const body = ends[place] ?? actor;
    if (body === actor) return [];
    const membership = exploringWords(words).members.memberOf(actorName(tables, body));
    return [`(${isolate(actorName(tables, actor))}, ${isolate(membership)})`];
  });
  return [...(before ?? []), visibleText(verb), ...(behind ?? [])].join(" ");
}

/**
 * A verb with folded people, and a note if the content of a statement is disputed or unproved: "accused (unproved)". A
 * statement on record is sure, but its content may be in doubt. The note is not "alleged", because "accused (alleged)"
 * would mean that perhaps nobody accused.
 */
export function verbWithContent(
  words: Words,
  tables: Tables,
  act: Pick<Act, "event" | "index" | "ends" | "named" | "verb" | "status">,
): string {
  return withDoubt(words, verbWithPeople(words, tables, act), doubtedContentOf(tables, act));
}

/** A verb with a note on doubts. `contents` has null for each act without doubt: "told (in part disputed)". */
export function withDoubt(words: Words, verb: string, ...contents: readonly Doubt[]): string {
  const { unproved, inPart } = exploringWords(words).members;
  const doubts = [...new Set(contents)].flatMap((content) =>
    content === "alleged" ? unproved : content === null ? [] : standingInText(words, content),
  );
  if (doubts.length === 0) return verb;
  const text = listWithCommas(words, doubts);
  return `${verb} (${contents.includes(null) ? inPart(text) : text})`;
}
type Doubt = ReturnType<typeof doubtedContentOf>;

/**
 * A verb and the standing of its act, unless the act is confirmed: "used servers of (disputed)". A statement with an
 * alleged or disputed claim has a note on the claim instead: "accused (unproved)".
 */
export function verbWithStanding(
  words: Words,
  tables: Tables,
  act: Parameters<typeof verbWithContent>[2],
): string {
  const { status } = act;
  const isSaid = status === "confirmed" || !hasStandings(tables) || doubtedContentOf(tables, act) !== null;
  const said = verbWithContent(words, tables, act);
  return isSaid ? said : `${said} (${standingInText(words, status)})`;
}

export const standingInText = ({ locale, messages }: Words, standing: Standing): string =>
  messages.standing[standing].label.toLocaleLowerCase(locale);

/** "Counted with The Gang as members: Ann Example and Ben Example." Empty if nobody in the event is folded. */
export const foldedInWords = (words: Words, tables: Tables, row: EventRow): string =>
  allFoldedInWords(words, tables, [row]);

/** A verb, and the number of its acts if there are several: "told (2 times)". */
export const verbTimes = (words: Words, verb: string, acts: number): string =>
  isolateIn(words.direction)(verb) + (acts > 1 ? ` (${readingWords(words).actor.times(acts)})` : "");

/** The people who are folded in these events, by organisation. With `of`, only the people of this organisation. */
export function allFoldedInWords(
  words: Words,
  tables: Tables,
  rows: Iterable<EventRow>,
  of?: ActorRow,
): string {
  if (tables.folding === null) return "";
  const people = new Map<ActorRow, Set<ActorRow>>();
  for (const row of rows)
    for (const { actor, body } of foldedIn(tables, row))
      if (of === undefined || of === body) people.set(body, (people.get(body) ?? new Set()).add(actor));
  const sentences = [...people].map(([body, some]) => {
    const names = [...some].map((actor) => actorName(tables, actor));
    return exploringWords(words).members.counted(actorName(tables, body), formatList(words, names));
  });
  return sentences.join(" ");
}

/** "with the events of its members Ann Example and Ben Example". Empty if nobody is counted with `body`. */
export function peopleOfBody(words: Words, tables: Tables, body: ActorRow): string {
  const people = peopleByBody(tables).get(body) ?? [];
  const names = people.map(({ actor }) => actorName(tables, actor));
  return names.length === 0 ? "" : exploringWords(words).members.withEvents(formatList(words, names));
}

/** "from 2015 on", "until May 2018", "2015 – May 2018". Empty for a membership without days. */
function daysOfMembership(words: Words, { from, to }: Membership): string {
  const { range, fromOn } = dateWords(words);
  const [begin, end] = [from, to].map((text) => (text === undefined ? "" : shortDateInWords(words, text)));
  if (begin && end) return range(begin, end);
  if (begin) return fromOn(begin);
  return end ? exploringWords(words).members.until(end) : "";
}

/** The days of a membership, and its standing if stated. Callers show the organisation or the person beside it. */
export function membershipInWords(words: Words, membership: Membership): string {
  const { status } = membership;
  const standing = status === undefined || status === "unstated" ? "" : words.messages.standing[status].label;
  return joinPresent([daysOfMembership(words, membership), standing], " · ");
}

export function actorsOfEvent({ events: { named } }: Tables, row: EventRow): readonly ActorRow[] {
  return [...named.values.subarray(at(named.starts, row), at(named.starts, row + 1))].map(actorRow);
}

const MOST_NAMED = 4;

/** The approximate number of letters of "and 12 others". */
const OTHERS = 12;
const JOINT = 2;

/** The first actors (at most `MOST_NAMED`, as many as fit into `room` letters, at least one), and how many are left. */
export function firstActors({ actors: { names } }: Tables, actors: readonly ActorRow[], room = Infinity) {
  let count = actors.length > MOST_NAMED ? MOST_NAMED - 1 : actors.length;
  const lengthOf = (named: readonly ActorRow[]): number =>
    named.reduce(
      (sum, actor) => sum + textAt(names, actor).length + JOINT,
      count < actors.length ? OTHERS : 0,
    );
  while (count > 1 && lengthOf(actors.slice(0, count)) > room) count--;
  return { named: actors.slice(0, count), others: actors.length - count };
}

/** "A, B, C and 12 others". A person who counts with an organisation in the event `row` is named with it. */
export function actorsInWords(
  words: Words,
  tables: Tables,
  actors: readonly ActorRow[],
  row?: EventRow,
): string {
  const { named, others } = firstActors(tables, actors);
  const names = named.map((actor) => nameInEvent(words, tables, row, actor));
  return formatList(words, names, others);
}

/** The name of a stack: "7 events, 2 – 5 Nov 2019". */
export const stackName = (words: Words, tables: Tables, rows: readonly EventRow[]): string =>
  words.messages.timeline.stack(rows.length, daysOfStack(words, tables, rows));

export function daysOfStack(words: Words, { events }: Tables, rows: readonly EventRow[]): string {
  let first = Number.POSITIVE_INFINITY;
  let last = Number.NEGATIVE_INFINITY;
  for (const row of rows) {
    first = Math.min(first, at(events.first, row));
    last = Math.max(last, at(events.last, row));
  }
  return formatDayRange(words, epochDay(first), epochDay(last));
}
