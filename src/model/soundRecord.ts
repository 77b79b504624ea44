import { parseIsoDay } from "./calendar.ts";
import type { ActorRecord, EventRecord, SourceRecord } from "./dataset.ts";
import { isRecord } from "./fault.ts";
import { isSoundDate, isSoundName, isSoundText, plainDayNumber } from "./soundText.ts";
import { ACTOR_KINDS, LINK_TYPES, STATUSES, TEXT_LIMITS } from "./vocabulary.ts";

/**
 * Whether a record has nothing that a fault or a warning of schema and text checks could be about, so that they need
 * not look at it: some twenty times faster, and true of nearly every record of a large file. `dataset.ts` stays the
 * definition: these checks never say yes where it objects, and where they say no it decides.
 */
type Check = (value: unknown) => boolean;

const isText: Check = (value) => isSoundText(value, TEXT_LIMITS.text);
const isName: Check = (value) => isSoundName(value, TEXT_LIMITS.text);
const isHeadline: Check = (value) => isSoundName(value, TEXT_LIMITS.headline);
const isId: Check = (value) => isSoundName(value, TEXT_LIMITS.id);
const isDay: Check = (value) =>
  typeof value === "string" && plainDayNumber(value) >= 0 && parseIsoDay(value) !== undefined;
const isOneOf =
  (words: readonly unknown[]): Check =>
  (value) =>
    words.includes(value);

function listOf(check: Check): Check {
  return (value) => {
    if (!Array.isArray(value)) return false;
    const list: readonly unknown[] = value;
    for (let index = 0; index < list.length; index++) if (!check(list[index])) return false;
    return true;
  };
}

/** How many keys an optional field accounts for; a field that is not sound leaves its key over. */
const keyOf = (field: unknown, check: Check): 0 | 1 => (field !== undefined && check(field) ? 1 : 0);

function countKeys(record: Readonly<Record<string, unknown>>): number {
  let count = 0;
  for (const _ in record) count++;
  return count;
}

// Fields are read by name, which is what makes these checks fast, and no key may be left over.

const isParticipation: Check = (value) =>
  isRecord(value) && isId(value.actor) && countKeys(value) === 1 + keyOf(value.role, isText);

const isAction: Check = (value) =>
  isRecord(value) && isId(value.from) && isName(value.verb) && isId(value.to) && countKeys(value) === 3;

const isCitation: Check = (value) =>
  isRecord(value) && isId(value.id) && countKeys(value) === 1 + keyOf(value.where, isText);

const isLinkType = isOneOf(LINK_TYPES);
const isLink: Check = (value) =>
  isRecord(value) && isLinkType(value.type) && isId(value.to) && countKeys(value) === 2;

const areIds = listOf(isId);
const isOtherDate: Check = (value) =>
  isRecord(value) &&
  isSoundDate(value.date) &&
  countKeys(value) === 1 + keyOf(value.note, isText) + keyOf(value.sources, areIds);

const isChange: Check = (value) =>
  isRecord(value) && isDay(value.date) && isText(value.note) && countKeys(value) === 2;

const isStatus = isOneOf(STATUSES);
const isProminence = isOneOf([1, 2, 3]);
const areParticipations = listOf(isParticipation);
const areActions = listOf(isAction);
const areCitations = listOf(isCitation);
const areLinks = listOf(isLink);
const areOtherDates = listOf(isOtherDate);
const areChanges = listOf(isChange);

export const isSoundEvent = (value: unknown): value is EventRecord =>
  isRecord(value) &&
  isId(value.id) &&
  isSoundDate(value.date) &&
  isHeadline(value.headline) &&
  isId(value.kind) &&
  isStatus(value.status) &&
  countKeys(value) ===
    5 +
      keyOf(value.summary, isText) +
      keyOf(value.place, isText) +
      keyOf(value.participants, areParticipations) +
      keyOf(value.actions, areActions) +
      keyOf(value.sources, areCitations) +
      keyOf(value.prominence, isProminence) +
      keyOf(value.dateNote, isText) +
      keyOf(value.known, isSoundDate) +
      keyOf(value.knownNote, isText) +
      keyOf(value.dispute, isText) +
      keyOf(value.links, areLinks) +
      keyOf(value.otherDates, areOtherDates) +
      keyOf(value.formerIds, areIds) +
      keyOf(value.changes, areChanges);

const areTexts = listOf(isText);
const isActorKind = isOneOf(ACTOR_KINDS);

export const isSoundActor = (value: unknown): value is ActorRecord =>
  isRecord(value) &&
  isId(value.id) &&
  isName(value.name) &&
  isActorKind(value.kind) &&
  countKeys(value) ===
    3 +
      keyOf(value.role, isText) +
      keyOf(value.aliases, areTexts) +
      keyOf(value.memberOf, areIds) +
      keyOf(value.description, isText);

export const isSoundSource = (value: unknown): value is SourceRecord =>
  isRecord(value) &&
  isId(value.id) &&
  isName(value.title) &&
  countKeys(value) ===
    2 +
      keyOf(value.publisher, isText) +
      keyOf(value.published, isSoundDate) +
      keyOf(value.url, isText) +
      keyOf(value.type, isText);
