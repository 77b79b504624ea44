import fc from "fast-check";
import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { affairTables } from "../../../load/affairTables.node.ts";
import type { Act } from "../../../model/tables/acts.ts";
import { actorRowOf, eventRowOf, standInOf } from "../../../model/tables/findRow.ts";
import { standingOf } from "../../../model/tables/standing.ts";
import { eventRecord, type Tables } from "../../../model/tables/tables.ts";
import { textAt } from "../../../model/tables/textColumn.ts";
import { type ActorRow, actorRow, type EventRow, epochDay, eventRow } from "../../../model/units.ts";
import { arbitraryQuestion, failures, tablesOf } from "../../../query/arbitraryTables.node.ts";
import { noFilter } from "../../../query/filter/filter.ts";
import { createMaskCache } from "../../../query/filter/filterMask.ts";
import { storyDays } from "../../../query/time/storyExtent.ts";
import { BIN_UNITS } from "../../../query/time/timeBins.ts";
import { pageAt } from "../../../site/pageContext.ts";
import { eventOf, siteOf, storyWith } from "../../../site/testSite.node.ts";
import { withData } from "../../../widgets/withData.node.ts";
import { describeEvent } from "../../../words/describeEvent.ts";
import { readingWords } from "../../../words/laterWords.ts";
import { spokenWords } from "../../../words/spokenWords.node.ts";
import { english } from "../../../words/words.ts";
import { knownInWords, ledgerNotes, sidesInWords } from "./formatLedger.ts";
import { Ledger } from "./Ledger.tsx";
import {
  actorLedger,
  actsToTell,
  eventBins,
  ledgerSummary,
  rowsOfTie,
  strongestTies,
  tieLedger,
} from "./ledger.ts";

/** Random filters on random tables, with the records of the events that count. */
const arbitraryCase = arbitraryQuestion.map(({ story, filter, window }) => {
  const tables = tablesOf(story);
  const mask = createMaskCache(tables).mask(filter, window);
  const counting = story.events
    .map((event, row) => ({ ...event, row }))
    .filter((event) => failures(story, event, filter, window).length === 0);
  return { story, tables, mask, counting };
});

test("the ledger of an actor has every event of it that counts once, in time order, with its own acts", () => {
  fc.assert(
    fc.property(arbitraryCase, ({ story, tables, mask, counting }) => {
      for (const actor of story.actors.keys()) {
        const expected = counting
          .filter(({ actors }) => actors.includes(actor))
          .map(({ row, actions }) => {
            const out = actions.some(({ from }) => from === actor);
            const into = actions.some(({ to }) => to === actor);
            return {
              row,
              direction: out ? (into ? "both" : "out") : into ? "into" : "present",
              acts: actions.flatMap(({ from, verb, to }, index) =>
                from === actor || to === actor ? [{ verb, ends: [from, to], index }] : [],
              ),
              members: [],
            };
          });
        const lines = actorLedger(tables, mask, actorRow(actor)).map((line) => ({
          ...line,
          acts: line.acts.map(({ verb, ends, index }) => ({ verb, ends, index })),
        }));
        expect(lines).toEqual(expected);
      }
    }),
  );
});

test("a tie told from either end has the same events and acts, the other way round, and is as strong as said", () => {
  const turned = { out: "into", into: "out", both: "both", between: "between", present: "present" } as const;
  fc.assert(
    fc.property(arbitraryCase, ({ story, tables, mask }) => {
      for (const one of [...story.actors.keys()].map(actorRow)) {
        for (const { other, events } of strongestTies(actorLedger(tables, mask, one), one)) {
          const lines = tieLedger(tables, mask, one, other);
          expect(lines.length).toBe(events);
          expect(tieLedger(tables, mask, other, one)).toEqual(
            lines.map((line) => ({ ...line, direction: turned[line.direction] })),
          );
          const rows = [...rowsOfTie(tables, one, other)];
          expect(rows).toEqual([...rows].sort((a, b) => a - b));
          expect(lines.every(({ row }) => rows.includes(row))).toBe(true);
          for (const { ends } of lines.flatMap(({ acts }) => acts))
            expect([...ends].sort()).toEqual([one, other].sort());
        }
      }
    }),
  );
});

test("the figures above a ledger are those of its lines", () => {
  fc.assert(
    fc.property(arbitraryCase, ({ story, tables, mask, counting }) => {
      const window = { first: epochDay(-100_000), last: epochDay(100_000) };
      for (const actor of story.actors.keys()) {
        const own = counting.filter(({ actors }) => actors.includes(actor));
        const summary = ledgerSummary(tables, actorLedger(tables, mask, actorRow(actor)), window);
        const { byDirection, days, disputed, contestedDetail } = summary;
        expect(Object.values(byDirection).reduce((sum, count) => sum + count)).toBe(own.length);
        expect(disputed + contestedDetail).toBe(
          own.filter(({ status, contested }) => status === 3 || contested).length,
        );
        expect(days).toEqual(
          own.length === 0
            ? null
            : {
                first: Math.min(...own.map(({ first }) => first)),
                last: Math.max(...own.map(({ last }) => last)),
              },
        );
      }
    }),
  );
});

test("the strongest ties come first and an action upon oneself is no tie", () => {
  const [self, a, b, c] = [actorRow(0), actorRow(1), actorRow(2), actorRow(3)];
  const act = (from: typeof a, to: typeof a): Act => ({
    ...{ event: eventRow(0), index: 0, verb: "asked", status: "confirmed", sources: [], saying: {}, tie: 0 },
    ...{ ends: [from, to], named: [from, to], undirected: false, from, to },
  });
  const lines = [
    { row: eventRow(1), direction: "out" as const, acts: [act(self, a), act(self, a)] },
    { row: eventRow(2), direction: "both" as const, acts: [act(self, b), act(b, self)] },
    { row: eventRow(3), direction: "into" as const, acts: [act(b, self)] },
    { row: eventRow(4), direction: "both" as const, acts: [act(self, self)] },
    { row: eventRow(5), direction: "into" as const, acts: [act(c, self)] },
  ].map((line) => ({ ...line, members: [] }));
  expect(strongestTies(lines, self, 2)).toEqual([
    { other: b, events: 2 },
    { other: a, events: 1 },
  ]);
});

const actorsStoodFor = (folded: Tables, body: ActorRow): readonly ActorRow[] =>
  Array.from({ length: folded.actors.count }, (_, row) => actorRow(row)).filter(
    (row) => standInOf(folded, row) === body,
  );

describe("of the affair", () => {
  const tables = affairTables;
  const all = new Uint32Array(tables.events.count);
  const actor = (id: string) => actorRowOf(tables, id) ?? expect.fail(id);
  const event = (id: string) => eventRowOf(tables, id) ?? expect.fail(id);
  const toldIn = (id: string, of: string) => {
    const line = actorLedger(tables, all, actor(of)).find(({ row }) => row === event(id));
    const nameOf = (row: number) => textAt(tables.actors.names, row);
    const ofEvent = eventRecord(tables, event(id)).status;
    return actsToTell(tables, line ?? expect.fail(id)).map(({ ends, verb, status }) => {
      const [one, other] = ends.map((rows) => rows.map(nameOf).join(" + "));
      return [one, verb, other, status === ofEvent ? "" : status].join(" | ");
    });
  };

  test("of a body into which people are folded every line names those of its people who take part", () => {
    const { folded } = tables;
    if (folded === null) return expect.fail("no people of the affair belong to a body");
    const { standIns = expect.fail() } = folded.folding ?? {};
    for (const [member, body] of standIns.entries()) {
      if (member === body) continue;
      const lines = actorLedger(folded, all, actorRow(body));
      const withMember = lines.filter(({ members }) => members.includes(actorRow(member)));
      expect(withMember.map(({ row }) => row)).toEqual(
        actorLedger(tables, all, actorRow(member)).map(({ row }) => row),
      );
    }
  });

  test("what a person did is told of that person, whoever stands for it", () => {
    const { folded } = tables;
    if (folded === null) return expect.fail("no people of the affair belong to a body");
    const toldBy = (of: Tables, row: EventRow) => {
      const { participants = [] } = eventRecord(of, row);
      const lines = participants.flatMap(({ actor: id }) => {
        const body = standInOf(folded, actor(id));
        const whose = of === folded ? [body] : actorsStoodFor(folded, body);
        return whose.flatMap((one) => actorLedger(of, all, one).filter((line) => line.row === row));
      });
      const sentences = lines
        .flatMap((line) => actsToTell(of, line))
        .flatMap(({ ends, verb }) =>
          ends[0].flatMap((one) => ends[1].map((other) => `${one} ${verb} ${other}`)),
        );
      return [...new Set(sentences)].sort();
    };
    for (let row = 0; row < tables.events.count; row++)
      expect(toldBy(folded, eventRow(row))).toEqual(toldBy(tables, eventRow(row)));
  });

  test("an act stands under a headline that names not both of its ends, or that is surer", () => {
    expect(toldIn("whatsapp-reports-incident-to-cert-in", "cert-in")).toEqual([]);
    expect(toldIn("cert-in-sends-notice-to-nso-group", "whatsapp")).toEqual([
      "CERT-In | asked again | WhatsApp | ",
    ]);
    expect(toldIn("september-letter-becomes-known", "whatsapp")).toContain(
      "Unnamed Indian officials | called vague the letter of | WhatsApp | reported",
    );
  });

  test("no act of anybody is lost: the headline has both names and its standing, or the act is told", () => {
    for (let row = 0; row < tables.actors.count; row++) {
      for (const line of actorLedger(tables, all, actorRow(row))) {
        const record = eventRecord(tables, line.row);
        const told = actsToTell(tables, line);
        for (const { ends, verb, status, sources } of line.acts) {
          const isTold = told.some(
            (one) =>
              one.verb === verb && one.ends.every((rows, end) => rows.some((row) => row === ends[end])),
          );
          if (status !== standingOf(tables, line.row) || sources.length > 0) expect(isTold).toBe(true);
          if (isTold) continue;
          for (const end of ends) {
            const { name, aliases = [] } = JSON.parse(textAt(tables.actors.records, end));
            const names = [name, ...aliases].map((one: string) => one.toLowerCase());
            expect(names.some((one) => record.headline.toLowerCase().includes(one))).toBe(true);
          }
        }
      }
    }
  });

  test("when it became known stands beside the date, with the days between where both are certain", () => {
    const known = (id: string, words = english) =>
      knownInWords(words, describeEvent(words, tables, event(id)));
    expect(known("whatsapp-writes-to-cert-in-about-121-indians")).toBe("public 3 November, 59 days later");
    // The days count from the end of the event, which lasted several days.
    expect(known("whatsapp-call-attack-on-1400-users")).toBe("public 13 May, at least 3 days later");
    // By another account the event was three days earlier.
    expect(known("whatsapp-reports-incident-to-cert-in")).toBe("public 1 November, at least 165 days later");
    expect(known("attempt-on-london-lawyer")).toBe("public 13 May, 1 day later");
    // The event happened on an unknown day in October.
    expect(known("citizen-lab-calls-indian-lawyers-and-activists")).toBe("public 31 October");
    expect(known("cert-in-publishes-whatsapp-note")).toBe("");
  });

  test("who contradicts whom is named, by what they are divided about", () => {
    const row = event("whatsapp-reports-incident-to-cert-in");
    expect(sidesInWords(english, tables, describeEvent(english, tables, row))).toEqual([
      "Date: Government of India; People close to WhatsApp",
      "Meaning: WhatsApp; Unnamed Indian officials",
    ]);
  });

  test.each([
    ["en", "; "],
    ["hi", "; "],
    ["ar", "؛ "],
  ] as const)(
    "in %s one account ends where the next begins, whatever its name holds",
    async (language, mark) => {
      const words = await spokenWords(language);
      const row = event("whatsapp-reports-incident-to-cert-in");
      const sides = sidesInWords(words, tables, describeEvent(words, tables, row));
      expect(sides.map((text) => text.split(mark).length)).toEqual([2, 2]);
    },
  );

  test.each(["en", "hi", "ar"] as const)("notes in %s lose no standing and no source", async (language) => {
    const words = await spokenWords(language);
    const lines = actorLedger(tables, all, actor("cert-in"));
    const { parts } = readingWords(words).actor;
    const addressOf = (row: number) => `https://news.example/event/${textAt(tables.events.ids, row)}/`;
    const notes = ledgerNotes(words, tables, ["CERT-In"], lines, (line) => parts[line.direction], addressOf);
    const blocks = notes.split("\n\n");
    expect(blocks.length).toBe(lines.length + 1);
    lines.forEach(({ row }, index) => {
      const block = blocks[index + 1] ?? "";
      const { standing, shortDate, sourceCount, headline, record } = describeEvent(words, tables, row);
      for (const text of [standing, shortDate, sourceCount, headline]) expect(block).toContain(text);
      for (const { note } of record.disputes ?? []) expect(block).toContain(note);
      expect(block.match(/^\d+\. /gm)?.length ?? 0).toBe(record.sources?.length ?? 0);
      expect(block.endsWith(addressOf(row))).toBe(true);
    });
  });

  test("the notes are no surer than the picture: an act that carries an unproved claim says so", () => {
    const lines = actorLedger(tables, all, actor("nso-group"));
    const notes = ledgerNotes(
      english,
      tables,
      [],
      lines,
      () => "",
      () => "",
    );
    expect(notes.replace(/[\u2066-\u2069]/g, "")).toContain("Mamata Banerjee named (unproved) NSO Group");
  });
});

test("bins over the story hold every event that passes the filters once, in or out of the window", () => {
  const arbitraryUnit = fc.constantFrom(...BIN_UNITS.slice(BIN_UNITS.indexOf("month")));
  fc.assert(
    fc.property(arbitraryQuestion, arbitraryUnit, ({ story, filter, window }, unit) => {
      const tables = tablesOf(story);
      const mask = createMaskCache(tables).mask(filter, window);
      const rows = Uint32Array.from(story.events.keys());
      const bins = eventBins(tables, mask, rows, storyDays(tables), unit);
      const passing = story.events.filter((event) => failures(story, event, filter, null).length === 0);
      const counting = passing.filter((event) => failures(story, event, filter, window).length === 0);
      const total = (of: "shown" | "outside") => bins.reduce((sum, bin) => sum + bin[of], 0);
      expect(total("shown")).toBe(counting.length);
      expect(total("outside")).toBe(passing.length - counting.length);
      bins.forEach((bin, place) => {
        const end = bins[place + 1]?.start ?? Number.POSITIVE_INFINITY;
        const inBin = passing.filter(({ first }) => first >= bin.start && first < end);
        expect(bin.shown + bin.outside).toBe(inBin.length);
      });
    }),
  );
});

test("the strip of an actor draws every event over several bins, also where years repeat or come after five others", () => {
  const years = [2010, 2010, 2010, 2010, 2010, 2010, 2010, 2011, 2012, 2013, 2014, 2015, 2016, 2017, 2018];
  const page = pageAt(
    siteOf(storyWith(years.map((year, index) => eventOf(`e${index}`, { date: `${year}` })))),
    "./",
  );
  const { tables } = page;
  const { first } = storyDays(tables);
  const days = { first, last: epochDay(first + 30) };
  const props = {
    ...{ name: "Ann", lines: [], rows: Uint32Array.from(years.keys()) },
    ...{ mask: createMaskCache(tables).mask(noFilter, days), days, ways: readingWords(english).actor.parts },
  };
  const markup = renderToStaticMarkup(withData(page, createElement(Ledger, props)));
  const starts = [...markup.matchAll(/M([\d.]+) ([\d.]+)H([\d.]+)/g)].map(([, x, y]) => `${x} ${y}`);
  expect(new Set(starts).size).toBe(years.length);
});
