import { type EdtfDate, parseEdtf } from "../../../model/dates/edtf.ts";
import { sourceRowOf } from "../../../model/tables/findRow.ts";
import { sourceRecord, type Tables } from "../../../model/tables/tables.ts";
import type { EventRow } from "../../../model/units.ts";
import { disputesInWords, ended, nameOfAccount, repliesInWords } from "../../../words/describeDisputes.ts";
import { capitalised, describeEvent, type EventDescription } from "../../../words/describeEvent.ts";
import { describeSource } from "../../../words/describeSource.ts";
import { actor as english } from "../../../words/en/detail.ts";
import { formatBeside } from "../../../words/formatDate.ts";
import { formatList } from "../../../words/formatNumber.ts";
import { detailWords } from "../../../words/laterWords.ts";
import { actorsInWords } from "../../../words/namedActors.ts";
import { visibleText } from "../../../words/visibleText.ts";
import type { Translation, Words } from "../../../words/words.ts";
import { actsToTell, type LedgerLine, membersToTell, type ToldActs } from "./ledger.ts";

type Messages = Translation<typeof english>;
/** The words of the details of actors. */
export const actorMessages = ({ later }: Words): Messages => later.detail?.actor ?? english;

/**
 * When an event became known, beside its own date: "public 3 November, 59 days later". Days are counted only where both
 * are certain days. Empty where the file does not say.
 */
export function knownInWords(words: Words, { record }: EventDescription): string {
  if (record.known === undefined) return "";
  const known = parseEdtf(record.known);
  const date = parseEdtf(record.date);
  if (!known.ok || !date.ok) return "";
  const messages = actorMessages(words);
  const text = formatBeside(words, known.date, date.date, "long");
  const [from, to] = [lastDay(date.date), lastDay(known.date)];
  return from !== undefined && to !== undefined && to > from
    ? messages.knownLater(text, to - from)
    : messages.known(text);
}

/** The day on which a date ends, where it says one for certain. */
function lastDay(date: EdtfDate): number | undefined {
  if (date.form !== "single" && date.form !== "lasted") return undefined;
  const { precision, uncertain, approximate, last } = date.form === "single" ? date.date : date.end;
  return precision === "day" && !uncertain && !approximate ? last : undefined;
}

/** Who contradicts whom, a text each: "Date: Government of India and People close to Acme Ltd". */
export function sidesInWords(words: Words, tables: Tables, event: EventDescription): readonly string[] {
  const details = detailWords(words);
  const { contest } = words.messages;
  return event.disputes
    .map(({ about, accounts }) => {
      const names = accounts
        .filter(({ isUsed }) => !isUsed)
        .map((account) => nameOfAccount(tables, account) || details.anotherAccount);
      const thing = capitalised(words, contest.things[about]);
      return names.length === 0 ? "" : `${thing}: ${formatList(words, [...new Set(names)])}`;
    })
    .filter((text) => text !== "");
}

function actInWords(
  words: Words,
  tables: Tables,
  row: EventRow,
  { from, verb, to, status }: ToldActs,
): string {
  const sentence = [
    actorsInWords(words, tables, from, row),
    visibleText(verb),
    actorsInWords(words, tables, to, row),
  ].join(" ");
  return status === undefined ? sentence : `${sentence} · ${words.messages.standing[status].label}`;
}

/** A ledger as plain text to paste into notes: each event with its standing, all sides, its sources and its address. */
export function ledgerNotes(
  words: Words,
  tables: Tables,
  /** What stands above: whose ledger it is, of which file, where. */
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
    const facts = [event.standing, event.sourceCount, ...(known === "" ? [] : [known])];
    return [
      `${event.shortDate} · ${wayOf(line)}`,
      ended(event.headline),
      ...acts.map((act) => ended(actInWords(words, tables, line.row, act))),
      ...(members.length === 0
        ? []
        : [`${actorMessages(words).inPerson} ${actorsInWords(words, tables, members, line.row)}`]),
      facts.join(" · "),
      disputesInWords(words, tables, event.disputes),
      ...repliesInWords(words, tables, event.record),
      ...sourcesInWords(words, tables, event),
      addressOf(line.row),
    ];
  });
  return [head, ...blocks].map((block) => block.filter((text) => text !== "").join("\n")).join("\n\n");
}

function sourcesInWords(words: Words, tables: Tables, { record }: EventDescription): readonly string[] {
  return (record.sources ?? []).flatMap(({ id, where }, index) => {
    const row = sourceRowOf(tables, id);
    if (row === undefined) return [];
    const { title, facts, address } = describeSource(words, sourceRecord(tables, row), where);
    const known = facts.map(({ text }) => text).join(", ");
    return [
      `${index + 1}. ${[ended(title), known, address?.href ?? ""].filter((text) => text !== "").join(" ")}`,
    ];
  });
}
