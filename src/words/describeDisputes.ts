import { namedActsOf } from "../model/tables/acts.ts";
import type { Account, Dispute } from "../model/tables/contest.ts";
import { isReplyText } from "../model/tables/contestDetails.ts";
import { actorRowOf, sourceRowOf } from "../model/tables/findRow.ts";
import { type EventRecord, sourceRecord, type Tables } from "../model/tables/tables.ts";
import { textAt } from "../model/tables/textColumn.ts";
import type { EventRow } from "../model/units.ts";
import { capitalised, contestInWords, dateInWords, describeEvent } from "./describeEvent.ts";
import { formatList, listWithCommas } from "./formatNumber.ts";
import { directionOf, isolateIn, visibleText } from "./isolate.ts";
import { readingWords } from "./laterWords.ts";
import { actorName } from "./names.ts";
import type { Words } from "./words.ts";

/** The actor of an account, otherwise the name in it, otherwise the publishers of its sources. "" if it has none. */
export function nameOfAccount(words: Words, tables: Tables, { actor, name = "", sources }: Account): string {
  const row = actor === undefined ? undefined : actorRowOf(tables, actor);
  const said = row === undefined ? name : textAt(tables.actors.names, row);
  return said === "" ? publishersInWords(words, tables, sources) : visibleText(said);
}

/** The publishers of sources, without repeats: "The Week, NDTV and Reuters". */
export function publishersInWords(words: Words, tables: Tables, sources: readonly string[]): string {
  return formatList(words, [...new Set(sources.map((id) => visibleText(publisherOf(tables, id))))]);
}

function publisherOf(tables: Tables, id: string): string {
  const row = sourceRowOf(tables, id);
  if (row === undefined) return id;
  const { publisher, title } = sourceRecord(tables, row);
  return publisher ?? title;
}

export const disputeTitle = (words: Words, { about }: Dispute): string =>
  capitalised(words, contestInWords(words, [about]));

/** Joins parts of a text. If a part runs in another direction, each part has its own line, or the parts would mix. */
const inLinesOrOne = (words: Words, parts: readonly string[]): string =>
  parts.join(parts.every((part) => directionOf(part) === words.direction) ? " " : "\n");

/** The disputes of an event as running text: "Date contested. Ministry: on the 20th. Others: …" */
export function disputesInWords(words: Words, tables: Tables, disputes: readonly Dispute[]): string {
  const parts = disputes.flatMap((dispute) => [
    disputeTitle(words, dispute),
    ...dispute.accounts.map((account) => sideInWords(words, tables, account)),
    visibleText(dispute.note),
  ]);
  return inLinesOrOne(words, parts.filter((text) => text !== "").map(ended));
}

/** The date of an account in words. Empty if the account has no date, or if its text contains the date. */
export function dateOfAccount(words: Words, { date, says }: Account): string {
  const said = date === undefined ? "" : dateInWords(words, date);
  return says.includes(said) ? "" : said;
}

function sideInWords(words: Words, tables: Tables, account: Account): string {
  const { usedHere, anotherAccount } = readingWords(words).detail;
  const name = account.isUsed ? usedHere : nameOfAccount(words, tables, account) || anotherAccount;
  const date = dateOfAccount(words, account);
  const isolate = isolateIn(directionOf(name));
  if (account.says === "") return `${name}: ${isolate(date)}`;
  return `${name}: ${isolate(account.says)}${date === "" ? "" : ` (${isolate(date)})`}`;
}

/** The replies to an event, otherwise the events that answer it, otherwise a note that an allegation has no reply. */
export function repliesInWords(
  words: Words,
  tables: Tables,
  record: EventRecord,
  answers: readonly EventRow[],
): readonly string[] {
  const details = readingWords(words).detail;
  const isolate = isolateIn(words.direction);
  const { reply = [] } = record;
  if (reply.length === 0 && answers.length === 0) return lacksReply(record) ? [details.noReplyFound] : [];
  if (reply.length === 0) return answers.map((row) => answerInWords(words, tables, row));
  return reply.map(({ actor, date, text = "" }) => {
    const row = actorRowOf(tables, actor);
    const name = isolate(row === undefined ? actor : textAt(tables.actors.names, row));
    const who = listWithCommas(words, [name, date === undefined ? "" : dateInWords(words, date)]);
    const said = text === "" ? details.noReply : ended(visibleText(text));
    return inLinesOrOne(words, [`${details.replies} · ${who}:`, said]);
  });
}

/**
 * The names of all who replied, for places that are too small for the replies: "Replies: Borg Labs". Names beyond
 * `most` are only counted: "Replies: Borg Labs and 2 others". Empty if nobody replied.
 */
export function repliersInWords(
  words: Words,
  tables: Tables,
  { reply = [] }: EventRecord,
  answers: readonly EventRow[] = [],
  most = Number.POSITIVE_INFINITY,
): string {
  const { label, replies } = readingWords(words).detail;
  const rows = [
    ...reply.filter(isReplyText).map(({ actor }) => actorRowOf(tables, actor)),
    ...answers.map((row) => namedActsOf(tables, row)[0]?.ends[0]),
  ];
  const names = [...new Set(rows.flatMap((row) => (row === undefined ? [] : actorName(tables, row))))];
  if (names.length === 0) return "";
  const named = names.slice(0, most);
  return `${label(replies)} ${formatList(words, named, names.length - named.length)}`;
}

/** Whether an event is an allegation with sources and without a reply. Readers must not take silence for consent. */
export const lacksReply = ({ status, reply = [], sources = [] }: EventRecord): boolean =>
  status === "alleged" && reply.length === 0 && sources.length > 0;

/** A line about an event that answers another event: "Replies · 30 October 2019: Borg Labs disputes the suit." */
function answerInWords(words: Words, tables: Tables, row: EventRow): string {
  const { headline, shortDate } = describeEvent(words, tables, row);
  const head = `${readingWords(words).detail.replies} · ${shortDate}:`;
  return inLinesOrOne(words, [head, ended(visibleText(headline))]);
}

/** Adds a full stop, unless the text ends with a sentence mark. */
export const ended = (text: string): string => (/[.!?…।؟]["”’)]?\u2069?$/.test(text) ? text : `${text}.`);
