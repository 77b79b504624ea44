import fc from "fast-check";
import { expect, test } from "vitest";
import { affairTables } from "../../load/affairTables.node.ts";
import { item } from "../../model/tables/columns.ts";
import { textAt } from "../../model/tables/textColumn.ts";
import { epochDay } from "../../model/units.ts";
import { exploringWords } from "../../words/laterWords.ts";
import { english } from "../../words/words.ts";
import { arbitraryQuestion, failures, tablesOf } from "../arbitraryTables.node.ts";
import { noFilter } from "../filter/filter.ts";
import { createMaskCache } from "../filter/filterMask.ts";
import { countDirections, directionsOf, PAIR_COLUMNS, pairTrend, rankPairs, turnsOf } from "./rankPairs.ts";

test("pairs are counted and ranked as one would by hand, of any verbs, in any order", () => {
  fc.assert(
    fc.property(
      arbitraryQuestion,
      fc.constantFrom(...PAIR_COLUMNS),
      fc.boolean(),
      ({ story, filter, window }, by, isDescending) => {
        const tables = tablesOf(story);
        const mask = createMaskCache(tables).mask(filter, window);
        const directed = countDirections(tables, mask, filter.verbs);
        const counts = { ...directed, turn: turnsOf(directed, directed) };
        const naive = new Map<
          string,
          { from: number; to: number; events: number; back: number; first: number; last: number }
        >();
        const isDone = (verb: string): boolean =>
          filter.verbs.length === 0 || filter.verbs.includes(tables.verbs.indexOf(verb));
        /** Both directions count, even if the filter asks for one. */
        const eventsFrom = (one: number, other: number): number =>
          story.events.filter(
            (event) =>
              failures(story, event, { ...filter, by: [], on: [] }, window).length === 0 &&
              event.actions.some(({ from, to, verb }) => from === one && to === other && isDone(verb)),
          ).length;
        for (const event of story.events) {
          if (failures(story, event, filter, window).length > 0) continue;
          const done = event.actions.filter(({ verb }) => isDone(verb));
          for (const key of new Set(done.map(({ from, to }) => `${from} ${to}`))) {
            const [from = 0, to = 0] = key.split(" ").map(Number);
            const known = naive.get(key) ?? {
              ...{ from, to, events: 0, back: from === to ? 0 : eventsFrom(to, from) },
              ...{ first: event.first, last: event.last },
            };
            const { first, last } = known;
            naive.set(key, {
              ...known,
              events: known.events + 1,
              first: Math.min(first, event.first),
              last: Math.max(last, event.last),
            });
          }
        }
        const ranked = [...rankPairs(tables, counts, { by, isDescending }, "en")].map((tie) => ({
          from: item([...tables.ties.from], tie),
          to: item([...tables.ties.to], tie),
          events: item([...counts.events], tie),
          back: item([...counts.back], tie),
          first: item([...counts.first], tie),
          last: item([...counts.last], tie),
        }));
        const sorted = (list: readonly object[]) => list.map((one) => JSON.stringify(one)).sort();
        expect(sorted(ranked)).toEqual(sorted([...naive.values()]));
        const { compare } = new Intl.Collator("en", { numeric: true });
        const nameOf = (row: number) => textAt(tables.actors.names, row);
        for (let index = 1; index < ranked.length; index++) {
          const [before, after] = [item(ranked, index - 1), item(ranked, index)];
          if (by === "turn" || by === "share") continue;
          const difference =
            by === "from" || by === "to"
              ? compare(nameOf(before[by]), nameOf(after[by]))
              : before[by] - after[by];
          expect(isDescending ? -difference : difference).toBeLessThanOrEqual(0);
          if (difference === 0 && before[by] === after[by])
            expect(before.events).toBeGreaterThanOrEqual(after.events);
        }
        for (const tie of rankPairs(tables, counts, { by, isDescending }, "en")) {
          const days = window ?? { first: 0 as never, last: 30_000 as never };
          const trend = pairTrend(tables, (row) => mask[row] === 0, tie, days, 7);
          // Without a choice of verbs the parts of the trend add up to the events of the pair.
          if (filter.verbs.length === 0) expect(trend.reduce((a, b) => a + b, 0)).toBe(counts.events[tie]);
        }
      },
    ),
  );
});

test("46,659 pairs are ranked in less than it takes to see it", () => {
  const actors = Array.from({ length: 2_000 }, (_, row) => ({ name: `Actor ${row}`, aliases: [] }));
  const events = Array.from({ length: 95_540 }, (_, row) => ({
    first: Math.floor(row / 300),
    last: Math.floor(row / 300),
    kind: 0,
    status: 0,
    prominence: 3 as const,
    contested: false,
    actors: [],
    sources: [],
    actions: [{ from: (row * 7919) % 1_999, verb: "told", to: (row * 104_729) % 1_997 }],
    headline: "One",
  }));
  const tables = tablesOf({ kinds: 1, sources: 0, actors, events });
  expect(tables.ties.count).toBeGreaterThan(46_659);
  const mask = new Uint32Array(events.length);
  const times = [1, 2, 3, 4, 5].map(() => {
    const start = process.cpuUsage();
    const counts = { ...countDirections(tables, mask, []), turn: new Float64Array() };
    rankPairs(tables, counts, { by: "events", isDescending: true }, "en");
    const { user, system } = process.cpuUsage(start);
    return (user + system) / 1000;
  });
  // The goal is 50 ms. Other work on the machine lengthens processor time too, though less than the time that passes.
  expect(Math.min(...times)).toBeLessThan(150);
});

/** Acts of two actors in the windows before and after: `"a>b"` once, and so on. */
const acts = (before: readonly string[], after: readonly string[]) => {
  const names = [...new Set([...before, ...after].flatMap((act) => act.split(">")))];
  const event = (act: string, first: number) => {
    const [from, to] = act.split(">").map((name) => names.indexOf(name));
    return {
      ...{ first, last: first, kind: 0, status: 0, prominence: 3 as const, contested: false },
      ...{
        actors: [],
        sources: [],
        headline: act,
        actions: [{ from: from ?? 0, verb: "told", to: to ?? 0 }],
      },
    };
  };
  const tables = tablesOf({
    ...{ kinds: 1, sources: 0, actors: names.map((name) => ({ name, aliases: [] })) },
    events: [...before.map((act) => event(act, 0)), ...after.map((act) => event(act, 100))],
  });
  const of = (first: number) =>
    countDirections(
      tables,
      createMaskCache(tables).mask(noFilter, { first: epochDay(first), last: epochDay(first) }),
      [],
    );
  return { tables, before: of(0), now: of(100) };
};

test("of two actors one acts alone, or both do; who acts more often turns round between two windows", () => {
  const { tables, before, now } = acts(
    ["a>b", "a>b", "b>a", "c>d", "e>f"],
    ["a>b", "b>a", "b>a", "c>d", "c>c", "f>e", "f>e"],
  );
  const turn = turnsOf(now, before);
  expect(directionsOf(tables, now, turn, 1)).toEqual({
    ties: 5,
    undirected: 0,
    oneWay: 2,
    bothWays: 1,
    turned: 2,
  });
  expect(directionsOf(tables, now, turn, 3)).toMatchObject({ ties: 2, oneWay: 0, bothWays: 1, turned: 1 });
  const nameOf = (tie: number) =>
    [tables.ties.from, tables.ties.to].map((ends) => textAt(tables.actors.names, ends[tie] ?? 0)).join(">");
  const ranked = [...rankPairs(tables, { ...now, turn }, { by: "turn", isDescending: true }, "en")];
  // The tie that turned most towards its actor is first, ties that turned away are behind all others, and NaN is last.
  expect(ranked.map(nameOf)).toEqual(["f>e", "b>a", "c>d", "a>b", "c>c"]);
  const shares = [...rankPairs(tables, { ...now, turn }, { by: "share", isDescending: true }, "en")];
  expect(shares.map((tie) => `${nameOf(tie)} ${now.share[tie]?.toFixed(2)}`)).toEqual([
    ...["f>e 1.00", "c>d 1.00", "b>a 0.67", "a>b 0.33", "c>c NaN"],
  ]);
});

test("the summary counts the pairs of its example by hand, and its numbers add up to all ties", () => {
  const counts = countDirections(affairTables, new Uint32Array(affairTables.events.count), []);
  const { ties, oneWay, bothWays, undirected } = directionsOf(affairTables, counts, new Float64Array(), 1);
  expect(oneWay + 2 * bothWays + undirected).toBe(ties);
  expect(exploringWords(english).pairs.summary(ties, oneWay, bothWays, undirected)).toBe(
    "113 ties: 95 pairs of actors in one direction only, 7 in both directions; 4 without a direction",
  );
});
