import type { Dataset, EventRecord, SourceRecord } from "../dataset.ts";
import { boundsOfText } from "../dates/dateBounds.ts";
import { voicesOf } from "../sameArticle.ts";
import { standingOfAct } from "../sureness.ts";
import { webAddress } from "../webAddress.ts";
import { type FaultList, showText } from "./fault.ts";
import { lookOf, looksOf, skeletonOf } from "./lookalikes.ts";

export function checkAddresses(sources: readonly SourceRecord[], warnings: FaultList): void {
  sources.forEach((source, row) => {
    checkAddress(source.url, `/sources/${row}/url`, warnings);
    checkAddress(source.archived, `/sources/${row}/archived`, warnings);
  });
}

export function checkArticles(sources: readonly SourceRecord[], warnings: FaultList): void {
  voicesOf(sources).article.forEach((first, row) => {
    const [one, again] = [sources[first], sources[row]];
    if (first === row || one === undefined || again === undefined) return;
    const found = `${showText(again.id)} and ${showText(one.id)}, two ids of one article`;
    warnings.add(`/sources/${row}`, found, "one id; the two are counted as one source", `/sources/${first}`);
  });
}

export function checkClaims(
  event: EventRecord,
  row: number,
  sourcesExpected: boolean,
  warnings: FaultList,
): void {
  const warn: Warn = (at, found, expected) => warnings.add(`/events/${row}/${at}`, found, expected);
  if (sourcesExpected && event.status === "confirmed" && (event.sources ?? NONE).length === 0)
    warn("sources", "a confirmed event without a source", "at least one source");
  checkEvent(event, warn);
  checkActs(event, warn);
}

/** Warns of something at a place in the event. */
type Warn = (at: string, found: string, expected: string) => void;

/** The participants of the event that is being checked. One set serves all events, which may be a million. */
const seen = new Set<string>();

export function checkLooks(
  { actors, events }: Pick<Dataset, "actors" | "events">,
  warnings: FaultList,
): void {
  checkLookalikes(actors, "actors", "name", warnings);
  checkLookalikes(actors, "actors", "id", warnings);
  checkLookalikes(events, "events", "id", warnings);
}

function checkEvent({ participants = [], actions = [] }: EventRecord, warn: Warn): void {
  seen.clear();
  participants.forEach(({ actor }, index) => {
    if (seen.has(actor)) {
      const found = `the actor ${showText(actor)} again in one event`;
      warn(`participants/${index}`, found, "each actor once; counted as one");
    }
    seen.add(actor);
  });
  actions.forEach(({ from, to }, index) => {
    // If other actors take part, one of them was probably the target. An actor alone may really act on itself.
    if (from === to && seen.size > 1) {
      warn(`actions/${index}`, "an action of an actor on itself", "two actors");
    }
    // Tables add the target of an act to the participants, but authors should list the doer with a role.
    if (!seen.has(from)) {
      const found = `the actor ${showText(from)}, who is no participant`;
      warn(`actions/${index}/from`, found, "one of the participants");
    }
  });
}

function checkActs(event: EventRecord, warn: Warn): void {
  const { status: ofEvent, actions = NONE, reply = NONE } = event;
  actions.forEach(({ status = ofEvent, isStatement, withoutClaim }, index) => {
    if (withoutClaim && !isStatement) {
      const found = "an act without the claim of its event that is no statement";
      warn(`actions/${index}/withoutClaim`, found, "isStatement: true as well; without effect");
    }
    if (isStatement || standingOfAct(ofEvent, { status }) === status) return;
    const found = `an act that is ${status} in an event that is ${ofEvent}`;
    warn(`actions/${index}/status`, found, "no surer than its event; shown as that");
  });
  reply.forEach(({ date }, index) => {
    if (date === undefined || lastDay(date) >= firstDay(event.date)) return;
    const found = `a reply of ${showText(date)}, before the event`;
    warn(`reply/${index}/date`, found, `a date not before ${showText(event.date)}`);
  });
}

const NONE: readonly never[] = [];
const firstDay = (date: string): number => boundsOfText(date)?.first ?? Number.NEGATIVE_INFINITY;
const lastDay = (date: string): number => boundsOfText(date)?.last ?? Number.POSITIVE_INFINITY;

function checkAddress(url: SourceRecord["url"], path: string, warnings: FaultList): void {
  if (url === undefined || url === "") return;
  const address = webAddress(url);
  if (address === undefined) {
    warnings.add(path, `the text ${showText(url)}`, "an http or https address; shown without a link");
    return;
  }
  const writtenHost = /^[^/]*\/\/([^/?#]*)/.exec(url)?.[1] ?? "";
  const looksLike = skeletonOf(writtenHost);
  if (address.credentials) {
    warnings.add(
      path,
      `a name before the host ${showText(address.host)}`,
      "an address that starts with its host",
    );
  } else if (looksLike !== writtenHost.toLowerCase() && /^[\x21-\x7E]*$/.test(looksLike)) {
    warnings.add(
      path,
      `the host ${address.host} drawn like ${showText(looksLike)}`,
      "a host in plain letters",
    );
  } else if (address.unencrypted) {
    warnings.add(path, "an address that is not encrypted (http)", "https, where the host offers it");
  }
}

function checkLookalikes<Key extends "id" | "name">(
  records: readonly Readonly<Record<Key, string>>[],
  list: string,
  key: Key,
  warnings: FaultList,
): void {
  // A quick way out: if `lookOf` changes no id, no two different ids look alike.
  if (key === "id" && records.every((record) => lookOf(record[key]) === record[key])) return;
  const firstUses = new Map<string, number>();
  records.forEach((record, row) => {
    const looks = key === "name" ? looksOf(record[key]) : [lookOf(record[key])];
    const first = looks.map((look) => firstUses.get(look)).find((one) => one !== undefined);
    for (const look of looks) if (!firstUses.has(look)) firstUses.set(look, row);
    if (first !== undefined) {
      const found = `${showText(record[key])}, which looks like another ${key}`;
      warnings.add(
        `/${list}/${row}/${key}`,
        found,
        "texts that can be told apart",
        `/${list}/${first}/${key}`,
      );
    }
  });
}
