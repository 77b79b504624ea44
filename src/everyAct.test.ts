import { gunzipSync } from "node:zlib";
import fc from "fast-check";
import { createElement, type ReactElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { EmbedCard } from "./app/EmbedApp.tsx";
import { offlineFile } from "./app/export/offlineFile.ts";
import { StoryOnPaper, TourOnPaper } from "./app/export/PrintView.tsx";
import { itemsOfCalls } from "./chart/drawnItems.node.ts";
import { plainTheme } from "./chart/plainTheme.node.ts";
import { actLines, eventLines } from "./export/exportCsv.ts";
import { exportGexf } from "./export/exportGexf.ts";
import { exportJson } from "./export/exportJson.ts";
import { exportWorkbook } from "./export/exportWorkbook.ts";
import { readGexf } from "./load/formats/importGexf.ts";
import { loadBytes } from "./load/loadBytes.ts";
import { loadFile } from "./load/loadFile.ts";
import type { Dataset, EventRecord } from "./model/dataset.ts";
import { runs } from "./model/runs.node.ts";
import { writeTable } from "./model/tableCells.ts";
import { pairOfTie } from "./model/tables/acts.ts";
import { buildTables } from "./model/tables/buildTables.ts";
import { at, item } from "./model/tables/columns.ts";
import { sourceRowOf } from "./model/tables/findRow.ts";
import { eventRecord, sourceRecord, type Tables } from "./model/tables/tables.ts";
import { textAt } from "./model/tables/textColumn.ts";
import { actorId, actorRow, type EventRow, epochDay, eventRow } from "./model/units.ts";
import { STATUSES, type Standing, type Status } from "./model/vocabulary.ts";
import { NOBODY_CHOSEN } from "./query/filter/filter.ts";
import { matches } from "./query/filter/filterMask.ts";
import { kindHues } from "./query/kindsAndLanes.ts";
import { tieStanding } from "./query/network/tieStanding.ts";
import { storyExtent } from "./query/time/storyExtent.ts";
import { makeSite } from "./site/makeSite.tsx";
import { storyOf } from "./site/pageContext.ts";
import { eventPreview } from "./site/previews.ts";
import { siteOf } from "./site/testSite.node.ts";
import { noPictures, shell } from "./site/writtenSite.node.ts";
import { selectActor, setCompare } from "./state/actions.ts";
import { selectComparison } from "./state/comparison.ts";
import { openStory } from "./state/openStory.node.ts";
import { selectMask } from "./state/selectors.ts";
import { store } from "./state/store.ts";
import { ActorDetail } from "./views/details/actor/ActorDetail.tsx";
import { ledgerNotes } from "./views/details/actor/formatLedger.ts";
import { actorLedger } from "./views/details/actor/ledger.ts";
import { TieDetail } from "./views/details/actor/TieDetail.tsx";
import { ComparisonTable } from "./views/details/ComparisonTable.tsx";
import { EventArticle } from "./views/details/event/EventArticle.tsx";
import { EventItem, TableRow } from "./views/list/EventList.tsx";
import { PairsTable } from "./views/list/PairsTable.tsx";
import { countsOf, inputOf } from "./views/network/arbitraryNetwork.node.ts";
import { buildNetworkScene } from "./views/network/columnScene.ts";
import { keyOfActor, treeEntries } from "./views/network/treeEntries.ts";
import { drawLanes } from "./views/timeline/actorLanes/drawLanes.ts";
import { actsInWords } from "./views/timeline/actorLanes/hitTestLanes.ts";
import { buildLanesScene, lanesLegend } from "./views/timeline/actorLanes/lanesScene.ts";
import { TimelineTooltip } from "./views/timeline/TimelineTooltip.tsx";
import type { DataContext } from "./widgets/Reference.tsx";
import { withData } from "./widgets/withData.node.ts";
import { CITATION_STYLES, citation } from "./words/citations.ts";
import { readingWords } from "./words/laterWords.ts";
import { english } from "./words/words.ts";

/*
 * Every output that names an act, on screen, on paper and in files, must also say its standing if that differs from the
 * standing of its event, its own sources, and "between" if the file does not say who did it.
 *
 * Every act of a generated story has a verb of its own, so that each output can be searched for the acts that it names.
 */

type Told = {
  readonly event: EventRow;
  readonly ofEvent: Standing;
  readonly verb: string;
  readonly ends: readonly [string, string];
  readonly undirected: boolean;
  /** Never surer than the event. */
  readonly status: Standing;
  /** Whether the act says that it does not carry the claim of its event. */
  readonly withoutClaim: boolean;
  /** The publishers of its own sources, if these differ from the sources of its event. */
  readonly sources: readonly string[];
};

type Story = { readonly dataset: Dataset; readonly tables: Tables; readonly acts: readonly Told[] };

const NAMES = ["Aster", "Borg", "Cedar"];
const SOURCES = [0, 1, 2].map((index) => ({
  id: `source-${index}`,
  title: `Title${index}`,
  publisher: `Paper${index}`,
  url: `https://paper${index}.example/`,
}));

/** The rule of the schema for the standing of an act, written a second time as an oracle. */
function standingOf(
  ofEvent: Standing,
  { status, isStatement }: Pick<NonNullable<EventRecord["actions"]>[number], "status" | "isStatement">,
): Standing {
  const own = status ?? ofEvent;
  // A statement has its own standing: a denial is on record even if the denied event is disputed.
  if (isStatement) return own === "confirmed" ? "onRecord" : own;
  const order: readonly (readonly Standing[])[] = [
    ["confirmed"],
    ["unstated"],
    ["onRecord"],
    ["reported"],
    ["alleged", "disputed"],
  ];
  const place = (status: Standing) => order.findIndex((same) => same.includes(status));
  return place(own) >= place(ofEvent) ? own : ofEvent;
}

const status = fc.constantFrom(...STATUSES);
const arbitraryAct = fc.record(
  {
    from: fc.nat(NAMES.length - 1),
    step: fc.integer({ min: 1, max: NAMES.length - 1 }),
    status,
    sources: fc.subarray(SOURCES.map(({ id }) => id)),
    undirected: fc.boolean(),
    isStatement: fc.boolean(),
    withoutClaim: fc.boolean(),
  },
  { requiredKeys: ["from", "step"] },
);
const arbitraryEvents: fc.Arbitrary<readonly EventRecord[]> = fc
  .array(
    fc.record({
      // Confirmed events with unconfirmed acts are frequent, since the rule is about them.
      status: fc.oneof(fc.constant<Status>("confirmed"), status),
      isStatement: fc.boolean(),
      acts: fc.array(arbitraryAct, { minLength: 1, maxLength: 3 }),
      sources: fc.subarray(SOURCES.map(({ id }) => id)),
      namesBoth: fc.boolean(),
    }),
    { minLength: 1, maxLength: 4 },
  )
  .map((events) => events.map(recordOf));

function recordOf(
  event: {
    readonly status: Status;
    readonly isStatement: boolean;
    readonly acts: readonly {
      readonly from: number;
      readonly step: number;
      readonly status?: Status;
      readonly sources?: readonly string[];
      readonly undirected?: boolean;
      readonly isStatement?: boolean;
      readonly withoutClaim?: boolean;
    }[];
    readonly sources: readonly string[];
    readonly namesBoth: boolean;
  },
  place: number,
): EventRecord {
  return {
    id: `event-${place}`,
    date: `2019-0${place + 1}-02`,
    headline: event.namesBoth ? `${NAMES.join(", ")} meet` : `Headline ${place}`,
    kind: "kind",
    status: event.status,
    isStatement: event.isStatement,
    actions: event.acts.map(
      ({ from, step, status: own, sources, undirected, isStatement, withoutClaim }, index) => ({
        from: `actor-${from}`,
        verb: `did${place}x${index}z`,
        to: `actor-${(from + step) % NAMES.length}`,
        ...(own === undefined ? {} : { status: own }),
        ...(sources === undefined ? {} : { sources: [...sources] }),
        ...(undirected ? { undirected: true as const } : {}),
        ...(isStatement ? { isStatement: true as const } : {}),
        ...(withoutClaim ? { withoutClaim: true as const } : {}),
      }),
    ),
    sources: event.sources.map((id) => ({ id })),
  };
}

function storyOfEvents(events: readonly EventRecord[]): Story {
  const dataset: Dataset = {
    title: "Story",
    kinds: [{ id: "kind", label: "Kind" }],
    sources: SOURCES,
    // The first actor is a person who may be folded into the last actor.
    actors: NAMES.map((name, index) => ({
      id: `actor-${index}`,
      name,
      ...(index === 0
        ? { kind: "person" as const, memberOf: [`actor-${NAMES.length - 1}`] }
        : { kind: "organisation" as const }),
    })),
    events: [...events],
    stories: [{ id: "tour", title: "Tour", steps: events.map(({ id }) => ({ event: id, text: "Step" })) }],
  };
  const nameOf = (id: string) => item(NAMES, Number(id.replace("actor-", "")));
  const acts = events.flatMap(({ status: written, isStatement, actions = [], sources = [] }, row) => {
    const ofEvent = written === "confirmed" && isStatement ? "onRecord" : written;
    return actions.map(
      (act): Told => ({
        event: eventRow(row),
        ofEvent,
        verb: act.verb,
        ends: [nameOf(act.from), nameOf(act.to)],
        undirected: act.undirected === true,
        status: standingOf(ofEvent, act),
        withoutClaim: act.withoutClaim === true,
        sources: othersThan(
          sources.map(({ id }) => id),
          act.sources ?? [],
        ).map((id) => id.replace("source-", "Paper")),
      }),
    );
  });
  return { dataset, tables: buildTables(dataset, "story"), acts };
}

const othersThan = (ofEvent: readonly string[], own: readonly string[]): readonly string[] =>
  [...ofEvent].sort().join() === [...own].sort().join() ? [] : own;

const rowsOf = ({ events }: Tables): readonly EventRow[] =>
  Array.from({ length: events.count }, (_, row) => eventRow(row));

// Rendering to a string reads the initial state of a store, so this makes the current state the initial one.
Object.assign(store, { getInitialState: store.getState });

/** Opens a story in the store. Returns the context of its components. */
function opened(tables: Tables): DataContext {
  openStory(tables);
  return { tables, words: english, hues: kindHues(tables), to: () => null, media: () => null };
}

const markupOf = (element: ReactElement): string => renderToStaticMarkup(element);

/** The text of markup, including text for screen readers, without marks of direction. */
const textOf = (markup: string): string =>
  markup
    .replace(/<\/?(?:p|[uo]?l|li|div|t[rdh]|h\d|section)[ >][^>]*>?/g, " ")
    .replace(/<[^>]*>/g, "")
    .replace(/&amp;/g, "&")
    .replace(/&#x27;/g, "'")
    .replace(/[\u2066-\u2069]/g, "")
    .replace(/[\s\u00a0]+/g, " ");
const elementsOf = (markup: string, tag: string): readonly string[] =>
  [...markup.matchAll(new RegExp(`<${tag}[ >](?:(?!<${tag}[ >]).)*?</${tag}>`, "gs"))].map(([all]) =>
    textOf(all),
  );

const isNamed = (text: string, { verb }: Told): boolean => text.includes(verb);
const labelOf = (one: Standing): string => english.messages.standing[one].label.toLowerCase();

/**
 * Checks texts that name acts. All that is said of an act must be in the text that names it. `all` is the whole output.
 * Every act that `all` names must be in one of the texts.
 */
function expectWhole(acts: readonly Told[], texts: readonly string[], all: string): void {
  for (const act of acts) {
    const naming = texts.filter((text) => isNamed(text, act));
    if (isNamed(all, act)) expect(naming, `${act.verb} in ${all}`).not.toEqual([]);
    for (const text of naming) expectBasis(text, act);
  }
  // No act is called surer than its event.
  for (const text of texts) {
    const named = acts.filter((act) => isNamed(text, act));
    const sayable = named.flatMap((act) => [act.status, act.ofEvent]);
    for (const one of STATUSES)
      if (named.length > 0 && !sayable.includes(one)) expect(text.toLowerCase()).not.toContain(labelOf(one));
  }
}

function expectBasis(given: string, act: Told): void {
  const [one, other] = act.ends;
  // The name of a body may follow the name of its member, which `members.test.ts` checks.
  const text = given.replaceAll(/ \(member of \w+\)/g, "");
  const said = text.toLowerCase();
  // In a ledger, "unproved" or "disputed" follows the verb.
  const plain = text.replaceAll(/ \((?:unproved|disputed)\)/g, "");
  const isOf = (from: string, to: string) => plain.includes(`${from} ${act.verb} ${to}`);
  if (act.undirected) {
    expect(text).toContain(`Between ${one} and ${other}: ${act.verb}`);
    expect(isOf(one, other) || isOf(other, one), text).toBe(false);
  } else expect(isOf(one, other), text).toBe(true);
  if (act.status !== act.ofEvent) expect(said).toContain(labelOf(act.status));
  if (act.sources.length > 0) {
    const count = english.messages.counts.sources(act.sources.length);
    const isSaid = text.includes(count) || act.sources.every((name) => text.includes(name));
    expect(isSaid, `${act.sources} in ${text}`).toBe(true);
  }
}

/** Checks a claim for generated stories. */
const forStories = (claim: (story: Story) => void): void =>
  fc.assert(
    fc.property(arbitraryEvents, (events) => claim(storyOfEvents(events))),
    { numRuns: runs(300) },
  );

test("an event on screen, on its page and on paper", () => {
  forStories((story) => {
    const { tables, acts } = story;
    const context = opened(tables);
    const folded = { ...context, tables: tables.folded ?? expect.fail("nobody is folded") };
    const files = new Map<string, string>();
    const shipped = { id: "story", file: "story.json", title: "Story", events: tables.events.count };
    const site = siteOf(storyOf(shipped, tables, "0".repeat(64)));
    makeSite(site, shell, noPictures, (file, text) => files.set(file, String(text)));
    for (const row of rowsOf(tables)) {
      const own = acts.filter(({ event }) => event === row);
      const id = textAt(tables.events.ids, row);
      const page = files.get(`event/${id}/index.html`) ?? expect.fail(id);
      for (const markup of [
        markupOf(withData(context, createElement(EventArticle, { row, level: 2 }))),
        markupOf(withData(folded, createElement(EventArticle, { row, level: 2 }))),
        withNumbersRead(
          markupOf(withData({ ...context, medium: "paper" }, createElement(EventArticle, { row, level: 1 }))),
        ),
        page,
      ]) {
        for (const act of own) expect(isNamed(markup, act)).toBe(true);
        expectWhole(own, elementsOf(markup, "li"), textOf(markup));
      }
    }
    // These short texts name no acts today. If one ever does, the same rules hold for it.
    const [tour] = tables.tours;
    const shorter = [
      ...rowsOf(tables).flatMap((row) => [
        markupOf(withData(context, createElement(EmbedCard, { row }))),
        markupOf(withData(context, createElement(EventItem, { row, selected: false, gutter: false }))),
        markupOf(withData(context, createElement(TableRow, { row, selected: false }))),
        markupOf(
          createElement(TimelineTooltip, { told: { kind: "events", rows: [row] }, x: 0, y: 0, topInset: 0 }),
        ),
        JSON.stringify(eventPreview({ story: site.story, words: site.words }, row)),
      ]),
      markupOf(withData(context, createElement(StoryOnPaper))),
      markupOf(withData(context, createElement(TourOnPaper, { tour: tour ?? expect.fail("no tour") }))),
      ...[...files].flatMap(([file, text]) => (/^(?:event|actor)\//.test(file) ? [] : [text])),
      ...rowsOf(tables).flatMap((row) =>
        CITATION_STYLES.map((style) =>
          citation(english, tables, { row, address: "", digest: null, accessed: epochDay(18_000) }, style),
        ),
      ),
    ];
    for (const text of shorter) expectWhole(acts, [textOf(text)], textOf(text));
  });
});

/** Replaces the numbers of sources on paper by the lines of the numbered list. */
function withNumbersRead(markup: string): string {
  const list = elementsOf(markup.slice(markup.lastIndexOf("<ol")), "li");
  return markup.replace(/(?<=Sources: )[\d, ]+/g, (numbers) =>
    numbers.replace(/\d+/g, (number) => list[Number(number) - 1] ?? expect.fail(number)),
  );
}

const { parts } = readingWords(english).actor;

test("the ledgers of actors and of ties, and the notes that are copied from them", () => {
  forStories(({ tables, acts }) => {
    for (const of of [tables, tables.folded ?? expect.fail("nobody is folded")]) {
      const context = opened(of);
      const mask = selectMask(store.getState(), of);
      for (const [row, name] of NAMES.entries()) {
        // The lines of a body name its folded members.
        const own = of === tables ? acts.filter(({ ends }) => ends.includes(name)) : acts;
        selectActor(actorId(`actor-${row}`));
        const markup = markupOf(withData(context, createElement(ActorDetail, { actor: actorRow(row) })));
        const lines = elementsOf(markup, "tr").slice(1);
        expectWhole(own, lines, lines.join("\n"));
        const ledger = actorLedger(of, mask, actorRow(row));
        // An act needs no line of its own if the headline of its event tells it with the same standing.
        const notes = ledgerNotes(english, of, [], ledger, ({ direction }) => parts[direction], String);
        expectNotes(own, notes);
        for (const [index, { row: event, acts: inEvent }] of ledger.entries()) {
          const isDone = inEvent.some((act) => !act.undirected);
          const way = inEvent.length === 0 ? parts.present : isDone ? null : parts.between;
          if (way !== null) expect(lines[index], String(event)).toContain(way);
          else expect(lines[index]).not.toContain(parts.between);
        }
        for (const other of NAMES.keys()) {
          if (other === row) continue;
          const both = own.filter(({ ends }) => ends.includes(item(NAMES, other)));
          const tie = markupOf(
            withData(context, createElement(TieDetail, { one: actorRow(row), other: actorRow(other) })),
          );
          const rows = elementsOf(tie, "tr").slice(1);
          expectWhole(of === tables ? both : acts, rows, rows.join("\n"));
          const ways = elementsOf(tie, "li");
          // Two directions are drawn exactly if both have acts.
          const drawn = /data-sides="(\d)"/.exec(tie)?.[1];
          const there = both.some(({ ends, undirected }) => undirected || ends[0] === item(NAMES, row));
          const back = both.some(({ ends, undirected }) => !undirected && ends[0] === item(NAMES, other));
          if (of === tables && drawn !== undefined) expect(drawn === "2").toBe(there && back);
          if (of === tables) expectWays(both, [item(NAMES, row), item(NAMES, other)], ways);
        }
      }
    }
  });
});

/** Expects one line for each act, with its sources as numbers of the list below the event. */
function expectNotes(acts: readonly Told[], notes: string): void {
  for (const block of notes.split("\n\n")) {
    const lines = textLines(block);
    for (const act of acts) {
      for (const line of lines.filter((text) => isNamed(text, act))) {
        expectBasis(
          line.replace(/[\d, ]+\.$/, (numbers) => numbered(numbers, lines)),
          act,
        );
      }
    }
  }
}

const textLines = (text: string): readonly string[] => text.replace(/[\u2066-\u2069]/g, "").split("\n");
const numbered = (numbers: string, lines: readonly string[]): string =>
  numbers.replace(/\d+/g, (number) => lines.find((line) => line.startsWith(`${number}. `)) ?? "");

/** Checks the lines above the ledger of a tie: one for each direction, and one for undirected acts. */
function expectWays(
  acts: readonly Told[],
  [one, other]: readonly [string, string],
  ways: readonly string[],
): void {
  const { direction, tie } = english.messages.details;
  for (const act of acts) {
    const naming = ways.filter((text) => isNamed(text, act));
    expect(naming).toHaveLength(1);
    const name = act.undirected ? tie(one, other) : direction(...act.ends);
    expect(naming[0]).toContain(`${name}: `);
    const isDoubted = !act.withoutClaim && (act.ofEvent === "alleged" || act.ofEvent === "disputed");
    if (act.status === "onRecord")
      expect(/^ \((?:unproved|disputed)\)/.test(naming[0]?.split(act.verb)[1] ?? "")).toBe(isDoubted);
  }
}

test("the lists of ties: in the tree of the network, in the table of pairs, in comparisons", () => {
  forStories(({ tables, acts }) => {
    const context = opened(tables);
    const mask = selectMask(store.getState(), tables);
    const inputs = {
      ...inputOf(tables, { width: 830, height: 330 }),
      counts: countsOf(tables, mask),
      doesCount: (row: number) => matches(mask, row),
    };
    const drawn = { inputs, scene: buildNetworkScene(inputs) };
    for (const { tie, undirected } of drawn.scene.ties)
      expect(undirected).toBe(pairOfTie(tables, tie).undirected);
    for (const [row, name] of NAMES.entries()) {
      const own = acts.filter(({ ends }) => ends.includes(name));
      selectActor(actorId(`actor-${row}`));
      const key = keyOfActor(actorRow(row));
      const spoken = treeEntries(english, drawn, key).filter(({ level }) => level === 2);
      for (const { name: text } of spoken)
        expectTies(tables, own, [text], ({ ends: [from], undirected }) =>
          undirected ? "Between them: " : from === name ? "Done to it: " : "Done by it: ",
        );
    }
    const pairs = elementsOf(markupOf(withData(context, createElement(PairsTable))), "tr").slice(1);
    expectTies(tables, acts, pairs, ({ undirected }) => (undirected ? "– and, without a direction" : "→"));
    const whole = storyExtent(tables);
    setCompare({ first: epochDay(whole.start - 400), last: epochDay(whole.start - 1) });
    const comparison = selectComparison(store.getState(), tables) ?? expect.fail("nothing is compared");
    const rows = markupOf(
      withData({ ...context, medium: "paper" }, createElement(ComparisonTable, { comparison })),
    );
    for (let tie = 0; tie < tables.ties.count; tie++) {
      const { ends, undirected } = pairOfTie(tables, tie);
      const [one, other] = ends.map((end) => item(NAMES, end));
      expect(textOf(rows)).toContain(`+ ${one} ${undirected ? "–" : "→"} ${other}`);
      expect(rows).toContain(`"${one} ${undirected ? "and" : "to"} ${other}"`);
    }
  });
});

/** Checks texts that each tell one tie with all its acts: their standings, their sources and their directions. */
function expectTies(
  tables: Tables,
  acts: readonly Told[],
  texts: readonly string[],
  wayOf: (act: Told) => string,
): void {
  for (const text of texts) {
    for (const act of acts.filter((one) => isNamed(text, one))) {
      expect(text).toContain(wayOf(act));
      if (!act.undirected) expect(text).not.toContain("etween");
      const tie = tieOf(tables, act);
      for (const { status: one } of tieStanding(tables, () => true, tie).events)
        if (one !== "unstated") expect(text.toLowerCase()).toContain(labelOf(one));
      expect(text).toMatch(/\d sources?|no source given/);
    }
  }
}

const tieOf = (tables: Tables, { event, verb }: Told): number => {
  const { starts, verb: verbs } = tables.events.actions;
  for (let action = at(starts, event); action < at(starts, event + 1); action++)
    if (tables.verbs[at(verbs, action)] === verb) return at(tables.ties.ofAction, action);
  return expect.fail(verb);
};

test("acts over time: spoken names, ends, lines and arrows", () => {
  forStories(({ tables, acts }) => {
    for (const of of [tables, tables.folded ?? expect.fail("nobody is folded")])
      for (const row of rowsOf(of)) {
        const spoken = actsInWords(english, of, row).replace(/[\u2066-\u2069]/g, "");
        const sentences = spoken.split(/(?<=\.) /);
        const own = acts.filter(({ event }) => event === row);
        expectWhole(own, sentences, spoken);
        for (const act of own) expect(isNamed(spoken, act)).toBe(true);
      }
    const scene = buildLanesScene({
      ...{ tables, words: english, rows: rowsOf(tables), total: tables.events.count, bars: null },
      ...{ span: storyExtent(tables), annotations: [], stepEvent: null, selected: null },
      ...{ size: { width: 4_000, height: 600 }, hues: kindHues(tables), isTakenAway: false },
      ...{ measure: (text: string) => text.length * 6, chosen: NOBODY_CHOSEN, mostRows: NAMES.length },
      places: new Float64Array(tables.actors.count),
    });
    const nameIn = (lane: number) => item(NAMES, scene.lanes[lane]?.actor?.row ?? -1);
    const drawnActs = scene.events.flatMap(({ row, lines }) =>
      lines.flatMap(({ from, targets, undirected, status, acts: inLine }) =>
        inLine.map((act, place) => ({
          ...{ event: row, verb: act.verb, status, undirected },
          ends: [from, item(targets, place)].map(nameIn),
        })),
      ),
    );
    expect(drawnActs).toHaveLength(acts.length);
    for (const { event, verb, ends, undirected, status } of acts)
      expect(drawnActs).toContainEqual({ event, verb, ends: [...ends], undirected, status });
    const overlay = { emphasisOf: () => "normal" as const, raised: [], litActor: null, cursor: null };
    const drawn = itemsOfCalls((pen) => drawLanes(pen, scene, plainTheme, { ...overlay, scrolled: 0 }));
    const arrows = drawn.filter(({ what }) => what.startsWith("triangle"));
    expect(arrows).toHaveLength(acts.filter(({ undirected }) => !undirected).length);
    expect(lanesLegend(scene).signs.includes("act")).toBe(arrows.length > 0);
  });
});

/** The acts of a file that is opened again. In CSV and GEXF, actors are identified by their names. */
function actsIn(tables: Tables): readonly Told[] {
  const nameOf = (id: string) => tables.actors.count > 0 && nameOfId(tables, id);
  return rowsOf(tables).flatMap((event) => {
    const { status: written, isStatement, actions = [], sources: cited = [] } = eventRecord(tables, event);
    const ofEvent = written === "confirmed" && isStatement ? "onRecord" : written;
    return actions.map((act): Told => {
      const { verb, undirected = false, sources = [] } = act;
      const ends = [String(nameOf(act.from)), String(nameOf(act.to))] as const;
      const ofAct = othersThan(
        cited.map(({ id }) => id),
        sources,
      );
      const publishers = ofAct.map((id) => titleOf(tables, id).replace("Title", "Paper"));
      return {
        ...{ event, ofEvent, verb, ends, undirected, sources: publishers },
        status: standingOf(ofEvent, act),
        withoutClaim: act.withoutClaim === true,
      };
    });
  });
}

function nameOfId(tables: Tables, id: string): string {
  const row = Array.from({ length: tables.actors.count }, (_, index) => index).find(
    (index) => textAt(tables.actors.ids, index) === id,
  );
  return row === undefined ? expect.fail(id) : textAt(tables.actors.names, row);
}

const titleOf = (tables: Tables, id: string): string =>
  sourceRecord(tables, sourceRowOf(tables, id) ?? expect.fail(id)).title;

const template = `<title></title><script type="application/json" id="site"></script>
<script type="application/json" id="origin"></script><script type="text/plain" id="data"></script>`;

test("files: CSV, JSON, workbook and offline copy say of each act what the story says; GEXF says it of ties", async () => {
  await fc.assert(
    fc.asyncProperty(arbitraryEvents, async (events) => {
      const { dataset, tables, acts } = storyOfEvents(events);
      const rows = rowsOf(tables);
      const loaded = (bytes: Uint8Array, name: string): Tables => {
        const outcome = loadBytes(bytes, name);
        return outcome.ok ? outcome.tables : expect.fail(JSON.stringify(outcome));
      };
      const encoded = (text: string) => new TextEncoder().encode(text);
      const json = exportJson(tables, rows).join("");
      expect(actsIn(loaded(encoded(json), "story.json"))).toEqual(acts);
      expect(actsIn(loaded(encoded(writeTable(eventLines(tables, rows)).join("")), "story.csv"))).toEqual(
        acts,
      );
      const workbook = await loadFile(
        new Blob([new Uint8Array(await exportWorkbook(dataset, ["How to"]))]),
        "story.xlsx",
        {},
        () => {},
      );
      expect(actsIn(workbook.ok ? workbook.tables : expect.fail(JSON.stringify(workbook)))).toEqual(acts);
      const saved = { tables, digest: null, language: "en", media: new Map() } as const;
      const copy = await (await offlineFile(template, { ...saved, origin: { kind: "shipped" } })).text();
      const [, data = ""] = /id="data">([^<]*)</.exec(copy) ?? [];
      expect(actsIn(loaded(gunzipSync(Buffer.from(data, "base64")), "data.json"))).toEqual(acts);
      expectEdges(tables, acts, exportGexf(tables, rows).join(""));
      expectRows(acts, writeTable(actLines(tables, rows)));
    }),
    { numRuns: runs(150) },
  );
});

/** Expects a row for each act, with its standing, its own sources, and whether it is directed. */
function expectRows(acts: readonly Told[], lines: readonly string[]): void {
  expect(lines).toHaveLength(acts.length + 1);
  const rows = lines.map((line) =>
    Array.from(
      line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,"\r]*))/g),
      ([, quoted, plain]) => quoted ?? plain,
    ),
  );
  for (const act of acts) {
    const cells = rows.find((row) => row[5] === act.verb) ?? [];
    const standing = act.status === "onRecord" ? "on record" : act.status;
    expect([cells[4], cells[6], cells[7], cells[8]]).toEqual([
      ...act.ends,
      act.undirected ? "yes" : "no",
      standing,
    ]);
    for (const source of act.sources) expect(cells[12]).toContain(source.replace("Paper", "Title"));
  }
}

/** Expects each edge to have the standing of its weakest act. */
function expectEdges(tables: Tables, acts: readonly Told[], gexf: string): void {
  const graph = readGexf(gexf);
  if (!graph.ok) expect.fail(JSON.stringify(graph));
  const order = ["confirmed", "unstated", "on record", "reported", "alleged", "disputed"];
  const edges = [...gexf.matchAll(/<edge [\s\S]*?<\/edge>/g)].map(([text]) => text);
  expect(edges).toHaveLength(tables.ties.count);
  for (const edge of edges) {
    const told = (key: string) => new RegExp(`for="${key}" value="([^"]*)"`).exec(edge)?.[1] ?? "";
    const behind = acts.filter((act) => told("verbs").split("; ").includes(act.verb));
    const places = behind.map((act) => order.indexOf(act.status === "onRecord" ? "on record" : act.status));
    expect(told("standing")).toBe(order[Math.max(...places)]);
    expect(edge.includes('type="undirected"')).toBe(behind.every(({ undirected }) => undirected));
    expect(behind.some(({ undirected }) => undirected)).toBe(edge.includes('type="undirected"'));
    const records = behind.map(({ event }) => (eventRecord(tables, event).sources ?? []).map(({ id }) => id));
    const ids = behind.flatMap(({ sources }, index) =>
      sources.length > 0 ? sources.map((name) => name.replace("Paper", "source-")) : (records[index] ?? []),
    );
    expect(told("sources")).toBe(String(new Set(ids).size));
  }
}
