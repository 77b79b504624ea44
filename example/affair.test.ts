import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { readStory, writeLock } from "../src/build/readStory.ts";
import { EXAMPLE } from "../src/build/storyFolders.mjs";
import { saysWho, turningWords } from "../src/model/check/adviseClaims.ts";
import { parseDataset } from "../src/model/check/parseDataset.ts";
import { readJson } from "../src/model/check/readJson.node.ts";
import type { Dataset } from "../src/model/dataset.ts";
import { standingOfAct } from "../src/model/sureness.ts";
import { standingOfRecords } from "../src/model/tables/standing.ts";

/* The facts of the examples, which its editors keep beside it. What holds for any story: `src/build/shippedStory.test.ts`. */

function kept(file: string) {
  const json = readJson(new Uint8Array(readFileSync(new URL(file, import.meta.url))));
  expect(json.ok && []).toEqual([]);
  const parsed = parseDataset(json.ok ? json.value : undefined);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.faults, null, 1));
  return parsed;
}

/**
 * What authors are advised of and the editors let stand. Confirmed by one source are acts of office and public speech by
 * those who are named; for the others the sources name no reply.
 */
const AFFAIR_LOOKED_AT = [
  "banerjee-claims-phone-tapped-after-pulwama reply",
  "home-ministry-says-it-has-no-pegasus-information sources",
  "prasad-says-people-need-not-worry sources",
  "congress-demands-answers-from-modi-and-shah sources",
  "chhattisgarh-sets-up-panel sources",
  "data-protection-bill-introduced sources",
  "west-bengal-sets-up-commission sources",
  "us-investors-take-over-nso-group reply",
];
/** The one article that it tells of is its only source, and its replies are events of their own. */
const ARTICLE_LOOKED_AT = [
  "spyware-said-to-target-1400-users reply",
  "government-seeks-reply-from-whatsapp reply",
  "media-put-number-of-targets-above-1400 reply",
  "prasad-voices-displeasure-at-privacy-breach reply",
  "whatsapp-confirms-pegasus-use-against-indians reply",
  "whatsapp-sues-nso-group reply",
  "whatsapp-informs-authorities-of-breach reply",
  "ani-tweets-banerjee-remarks sources",
  "banerjee-accuses-government-of-using-nso reply",
];
/** What the recording of the voice loops alone holds: its transcriptions are one source together. */
const NIGHT_LOOKED_AT = [
  "kranz-asks-for-a-stir sources",
  "houston-asks-for-a-stir sources",
  "first-words-from-the-ship sources",
  "guidance-reports-a-restart sources",
  "haise-reports-a-bang sources",
  "haise-reports-main-a-undervolt sources",
  "liebergot-wants-fuel-cells-reconnected sources",
  "houston-asks-to-reconnect-fuel-cells sources",
  "fuel-cell-1-off-the-line sources",
  "kranz-warns-against-guessing sources",
  "liebergot-advises-power-down sources",
  "liebergot-fears-two-cells-lost sources",
  "haise-offers-aquarius-supplies sources",
  "surge-tank-is-kept-for-re-entry sources",
  "liebergot-gives-tank-1-two-hours sources",
  "kranz-plans-around-the-moon sources",
  "fuel-cell-3-is-closed sources",
  "fuel-cell-1-is-closed-too sources",
  "houston-speaks-of-the-lifeboat sources",
  "houston-gives-15-minutes sources",
  "lovell-and-haise-are-in-aquarius sources",
  "haise-is-back-so-soon sources",
  "fdo-offers-a-free-return sources",
  "houston-gives-136-miles sources",
];

it("every id ever published still leads somewhere, and every present one is in the lock (DATELINE_WRITE=1 adds them)", async () => {
  const story = await readStory(EXAMPLE);
  if (process.env.DATELINE_WRITE) writeLock(story);
  expect(JSON.parse(readFileSync(story.lockFile, "utf8"))).toEqual(story.lock);
});

const inOrder = (texts: readonly string[]) => expect(texts).toEqual(texts.toSorted());

describe.each([
  { file: "whatsapp-nso-affair.json", events: 90, actors: 76, sources: 145, lookedAt: AFFAIR_LOOKED_AT },
  { file: "whatsapp-nso-article.json", events: 10, actors: 14, sources: 1, lookedAt: ARTICLE_LOOKED_AT },
  {
    file: "../example-night/apollo-13-night.json",
    events: 40,
    actors: 15,
    sources: 13,
    lookedAt: NIGHT_LOOKED_AT,
  },
])("$file", ({ file, events, actors, sources, lookedAt }) => {
  const { dataset, warnings, advice } = kept(file);

  it("has no fault, and no warning but addresses that only http offers", () => {
    expect(warnings.filter(({ found }) => found !== "an address that is not encrypted (http)")).toEqual([]);
    expect(warnings.length).toBe(file.includes("affair") ? 7 : 0);
  });

  it("gives authors nothing to look at again but what they have looked at", () => {
    const places = advice.map(({ path }) => {
      const [, list, row, ...field] = path.split("/");
      return `${list === "events" ? dataset.events[Number(row)]?.id : list} ${field.join("/")}`;
    });
    expect(places.sort()).toEqual(lookedAt.toSorted());
  });

  it(`has ${events} events, ${actors} actors, ${sources} sources`, () => {
    expect([dataset.events.length, dataset.actors.length, dataset.sources.length]).toEqual([
      events,
      actors,
      sources,
    ]);
  });

  it("stands in order", () => {
    const key = (date: string, id: string) => `${date.replace("[", "")}\n${id}`;
    // Events of one day stand as they happened, which only their editors know.
    inOrder(dataset.events.map(({ date }) => date.replace("[", "")));
    inOrder(dataset.sources.map(({ published = "", id }) => key(published, id)));
    inOrder(dataset.actors.map(({ id }) => id));
  });

  it("keeps to the rules of its editors", () => {
    for (const event of dataset.events) checkEvent(event);
    const ofProminence = (level: number) =>
      dataset.events.filter(({ prominence }) => prominence === level).length;
    expect(ofProminence(1)).toBeLessThanOrEqual(12);
    expect(ofProminence(2)).toBeLessThanOrEqual(30);
  });

  it("has the reply to a charge among its moments, in words: who reads the one label reads the other", () => {
    const moments = dataset.events.filter(({ prominence }) => prominence === 1);
    const wordsOf = (text: string): readonly string[] => text.toLowerCase().match(/\p{L}{6,}/gu) ?? [];
    for (const { id, reply = [] } of moments.filter(({ status }) => status === "alleged")) {
      const said = reply.map(({ actor, date, text = "" }) => {
        const name = dataset.actors.find((one) => one.id === actor)?.name ?? "";
        return { date, words: wordsOf(text).filter((word) => !wordsOf(name).includes(word)) };
      });
      const isSaid = ({ date, short = "" }: (typeof moments)[number]) =>
        said.some((one) => one.date === date && wordsOf(short).some((word) => one.words.includes(word)));
      expect(reply.length === 0 || moments.some(isSaid), id).toBe(true);
    }
  });

  it("has a short headline of each event, which no other of its day has and which says who says it", () => {
    const words = turningWords(dataset.language) ?? expect.fail();
    const ofDays = new Set(dataset.events.map(({ date, short }) => `${date} ${short}`));
    expect(ofDays.size).toBe(dataset.events.length);
    for (const { id, status, headline, short = "" } of dataset.events) {
      expect(short.length, id).toBeGreaterThan(0);
      expect(short.length, id).toBeLessThanOrEqual(36);
      if (status === "confirmed" || !saysWho(headline, words)) continue;
      expect(saysWho(short, words), `${id}: ${short}`).toBe(true);
    }
  });

  it("gives no act a standing twice, such as “disputed: disputed account of”", () => {
    const ofKinds = standingOfRecords(dataset.kinds);
    for (const event of dataset.events)
      for (const act of event.actions ?? []) {
        const [first = ""] = act.verb.split(" ");
        expect(standingOfAct(ofKinds(event), act), `${event.id}: ${act.verb}`).not.toBe(first);
      }
  });

  it("names no group of persons but by events in which each of them takes part", () => {
    for (const { id, kind, group } of dataset.actors) {
      if (kind !== "person" || group === undefined) continue;
      const { events = [] } = dataset.groups?.find((one) => one.id === group) ?? {};
      const named = dataset.events.filter((event) => events.includes(event.id));
      expect(named.flatMap(({ participants = [] }) => participants.map(({ actor }) => actor))).toContain(id);
    }
  });

  it("highlights only participants in its stories", () => {
    const steps = (dataset.stories ?? []).flatMap((story) => story.steps);
    expect(steps.length).toBeGreaterThan(0);
    for (const { event, actors: highlighted = [] } of steps) {
      const participants = dataset.events.find(({ id }) => id === event)?.participants ?? [];
      expect(participants.map(({ actor }) => actor)).toEqual(expect.arrayContaining(highlighted));
    }
  });
});

function checkEvent(event: Dataset["events"][number]): void {
  expect(event.headline.length, event.id).toBeLessThanOrEqual(80);
  const roles = new Map(event.participants?.map(({ actor, role }) => [actor, role]));
  expect(["agent", "target", "source", "mentioned"]).toEqual(expect.arrayContaining([...roles.values()]));
  expect((event.actions ?? []).length, event.id).toBeLessThanOrEqual(3);
  for (const { from, to } of event.actions ?? []) {
    expect(["agent", "target", "source"], `${event.id}: ${from}`).toContain(roles.get(from));
    expect(roles.has(to), `${event.id}: ${to}`).toBe(true);
  }
  const cited = (event.sources ?? []).map(({ id }) => id);
  expect(cited.length, event.id).toBeGreaterThan(0);
  for (const { where } of event.sources ?? []) expect(where, event.id).not.toBe("");
  for (const { sources = [] } of event.otherDates ?? [])
    expect(cited).toEqual(expect.arrayContaining(sources));
  expect(event.known === undefined, event.id).toBe(event.knownNote === undefined);
}
