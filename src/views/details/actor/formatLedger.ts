import { parseEdtf } from "../../../model/dates/edtf.ts";
import type { Act } from "../../../model/tables/acts.ts";
import type { Tables } from "../../../model/tables/tables.ts";
import type { EventRow } from "../../../model/units.ts";
import { delayOf } from "../../../query/disclosures.ts";
import { repliesTo } from "../../../query/replyChain.ts";
import { actInWords, ownStanding, sourcesByNumber } from "../../../words/describeAct.ts";
import { disputesInWords, ended, nameOfAccount, repliesInWords } from "../../../words/describeDisputes.ts";
import { capitalised, describeEvent, type EventDescription, factsOf } from "../../../words/describeEvent.ts";
import { type Citations, describeSources } from "../../../words/describeSource.ts";
import { formatSecondDate, yearsInWords } from "../../../words/formatDate.ts";
import { joinPresent, listWithCommas } from "../../../words/formatNumber.ts";
import { isolateIn } from "../../../words/isolate.ts";
import { readingWords } from "../../../words/laterWords.ts";
import { actorsInWords, withDoubt } from "../../../words/members.ts";
import type { Words } from "../../../words/words.ts";
import { actsToTell, type LedgerLine, membersToTell, type ToldActs } from "./ledger.ts";

/** "public 3 November, 59 days later". Empty if the file does not say when the event became public. */
export function knownInWords(words: Words, { record }: EventDescription): string {
  const [date, known] = [record.date, record.known ?? ""].map(parseEdtf);
  const delay = delayOf(record);
  if (!known?.ok || !date?.ok || delay === null) return "";
  const messages = readingWords(words).actor;
  const text = formatSecondDate(words, known.date, date.date, "long");
  const { days, isLeast } = delay;
  if (days <= 0) return messages.known(text);
  const years = yearsInWords(words, delay.happened, delay.known);
  return years === null ? messages.knownLater(text, days, isLeast) : messages.knownYearsLater(text, years);
}

/** Who contradicts the file in each dispute: "Date: A; B and C". Semicolons separate names that may contain commas. */
export function sidesInWords(words: Words, tables: Tables, event: EventDescription): readonly string[] {
  const details = readingWords(words).detail;
  const { contest } = words.messages;
  const messages = readingWords(words).actor;
  return event.disputes.flatMap(({ about, accounts }) => {
    const names = accounts
      .filter(({ isUsed }) => !isUsed)
      .map((account) => nameOfAccount(words, tables, account) || details.anotherAccount);
    if (names.length === 0) return [];
    const sides = [...new Set(names)].map(isolateIn(words.direction)).join(messages.betweenSides);
    return `${capitalised(words, contest.things[about])}: ${sides}`;
  });
}

/** "A attacked B · This act: alleged; the event: confirmed · Sources: 2, 3". The numbers are places in `cited`. */
function actWithBasis(words: Words, tables: Tables, act: ToldActs, cited: readonly string[]): string {
  const said = actInWords(words, tables, { ...act, verb: withDoubt(words, act.verb, act.doubt) });
  return joinPresent([said, ownStanding(words, tables, act), sourcesByNumber(words, act, cited)], " · ");
}

export function ledgerNotes(
  words: Words,
  tables: Tables,
  head: readonly string[],
  lines: readonly LedgerLine[],
  wayOf: (line: LedgerLine) => string,
  addressOf: (row: EventRow) => string,
): string {
  const blocks = lines.map((line) => {
    const event = describeEvent(words, tables, line.row);
    const known = knownInWords(words, event);
    const acts = actsToTell(tables, line);
    const members = membersToTell(line, acts);
    const sources = describeSources(words, tables, withSourcesOf(acts, event.record.sources));
    const cited = sources.map(({ id }) => id);
    return [
      `${event.shortDate} · ${wayOf(line)}`,
      ended(event.headline),
      ...acts.map((act) => ended(actWithBasis(words, tables, act, cited))),
      members.length > 0 &&
        `${readingWords(words).actor.inPerson} ${actorsInWords(words, tables, members, line.row)}`,
      joinPresent([...factsOf(event, ""), known], " · "),
      disputesInWords(words, tables, event.disputes),
      ...repliesInWords(words, tables, event.record, repliesTo(tables, line.row)),
      ...sourcesInWords(words, sources),
      addressOf(line.row),
    ];
  });
  return [head, ...blocks].map((block) => joinPresent(block, "\n")).join("\n\n");
}

/** The sources of an event, then those of single acts. An act names its sources by number in this list. */
export function withSourcesOf(acts: readonly Pick<Act, "sources">[], sources: Citations = []): Citations {
  const ofActs = new Set(acts.flatMap((act) => act.sources));
  for (const { id } of sources) ofActs.delete(id);
  return [...sources, ...[...ofActs].map((id) => ({ id }))];
}

const sourcesInWords = (words: Words, sources: ReturnType<typeof describeSources>): readonly string[] =>
  sources.map(({ source: { title, facts, address } }, index) => {
    const known = listWithCommas(
      words,
      facts.map(({ text }) => text),
    );
    return `${index + 1}. ${joinPresent([ended(title), known, address?.href], " ")}`;
  });
