import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { arbitraryDataset } from "../../model/arbitraryDataset.node.ts";
import type { Dataset, EventRecord } from "../../model/dataset.ts";
import { controlDataset } from "../../model/hostileFiles.node.ts";
import { mutate, mutation } from "../../model/mutatedValue.node.ts";
import { runs } from "../../model/runs.node.ts";
import type { Tables } from "../../model/tables/tables.ts";
import { allTexts, type TextColumn } from "../../model/tables/textColumn.ts";
import { loadBytes } from "../loadBytes.ts";
import type { BytesOutcome } from "../loadOutcome.ts";
import { loadLargeJson } from "./loadLargeJson.ts";

const encoder = new TextEncoder();
const context = { title: "story", onRows: () => {} };

/** Loads by both paths. The path for large files takes files of any size here. */
const both = (bytes: Uint8Array) => ({
  whole: loadBytes(bytes, "story.json"),
  large: loadLargeJson(bytes, context, 0),
});

/** The outcome as one text. Columns become texts or numbers. The keys of events and records are sorted. */
const told = (outcome: BytesOutcome): string =>
  JSON.stringify(
    outcome.ok ? { ...outcome, tables: inWords(outcome.tables) } : outcome,
    (_, value: unknown) => {
      if (isTexts(value)) return allTexts(value);
      return ArrayBuffer.isView(value) ? `${value.constructor.name} ${value}` : value;
    },
  );

const isTexts = (value: unknown): value is TextColumn =>
  typeof value === "object" && value !== null && "bytes" in value && "starts" in value;

function inWords(tables: Tables): object {
  const { events, byKnown, folded } = tables;
  const records: unknown[] = allTexts(events.records).map((text) => sorted(JSON.parse(text)));
  return {
    ...tables,
    events: Object.entries({ ...events, records }).sort(byKey),
    byKnown: byKnown && inWords(byKnown),
    folded: folded && inWords(folded),
  };
}

/** The value with the keys of its objects in order. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== "object" || value === null) return value;
  return Object.entries(value)
    .map(([key, held]) => [key, sorted(held)] as const)
    .sort(byKey);
}

const byKey = ([one]: readonly [string, unknown], [other]: readonly [string, unknown]): number =>
  one < other ? -1 : 1;

/** How programs write JSON: indents, line ends, escaped letters, any order of keys, a byte order mark. */
const style = fc.record({
  indent: fc.constantFrom("", " ", "\t"),
  newline: fc.constantFrom("\n", "\r\n", "\r"),
  mark: fc.boolean(),
  turned: fc.nat(20),
  escapes: fc.constantFrom(/(?!)/g, /[^ -~]/g, /[a-e/]/g),
});
type Style = typeof style extends fc.Arbitrary<infer Value> ? Value : never;

function written(value: unknown, { indent, newline, mark, turned, escapes }: Style): string {
  const inOrder = (held: unknown): unknown => {
    if (Array.isArray(held)) return held.map(inOrder);
    if (typeof held !== "object" || held === null) return held;
    const entries = Object.entries(held);
    const first = turned % Math.max(1, entries.length);
    return Object.fromEntries(
      [...entries.slice(first), ...entries.slice(0, first)].map(([key, one]) => [key, inOrder(one)]),
    );
  };
  const text = JSON.stringify(turned === 0 ? value : inOrder(value), null, indent)
    .replaceAll("\n", newline)
    .replace(/"(?:[^"\\]|\\.)*"/g, (literal) =>
      literal === '"events"'
        ? literal
        : literal.replace(/\\.|[^"\\]/gs, (one) =>
            one.length > 1 ? one : one.replace(escapes, (letter) => escaped(letter)),
          ),
    );
  return `${mark ? "\uFEFF" : ""}${text}`;
}

const escaped = (letter: string): string => `\\u${letter.charCodeAt(0).toString(16).padStart(4, "0")}`;

/** Events as in large files: few kinds, ids in any order, some words that give a warning. */
const usualEvent = fc.record(
  {
    date: fc.constantFrom("2019-11-02", "2019-11", "2019-11-02/2019-11-05", "2019-10-30"),
    headline: fc.constantFrom(
      "It is proved",
      "Größe  of it",
      " A blank first",
      "Ends in one ",
      "a\u200Bb",
      "No.",
      "Ann Example robbed the fund of two million, her rival says",
    ),
    short: fc.constantFrom("Rival accuses Ann", "Größe", " Ann robs"),
    summary: fc.constantFrom("", 'One {"a": [1]} two', "An \\ and a /", "Line\nbreak"),
    kind: fc.constantFrom("kind-0", "kind-1"),
    status: fc.constantFrom("confirmed", "reported", "alleged"),
    prominence: fc.constantFrom(1, 2, 3),
    participants: fc.array(
      fc.record(
        {
          actor: fc.constantFrom("actor-0", "actor-1", "é"),
          role: fc.constantFrom("agent", "target", "", "chair"),
        },
        { requiredKeys: ["actor"] },
      ),
      { maxLength: 3 },
    ),
    actions: fc.array(
      fc.record(
        {
          from: fc.constantFrom("actor-0", "actor-1", "é"),
          verb: fc.constantFrom("met", "proves", "größt"),
          to: fc.constantFrom("actor-0", "actor-1"),
          status: fc.constantFrom("confirmed", "disputed"),
          undirected: fc.constant(true),
          isStatement: fc.constant(true),
          withoutClaim: fc.constant(true),
          sources: fc.constantFrom([], ["source-0"]),
        },
        { requiredKeys: ["from", "verb", "to"] },
      ),
      { maxLength: 2 },
    ),
    sources: fc.constantFrom(
      [],
      [{ id: "source-0" }],
      [{ id: "source-1", where: "p. 1" }, { id: "source-1" }],
    ),
    known: fc.constantFrom("2019-11-03", "2018"),
    formerIds: fc.constantFrom(["was"], ["event-1"], ["old-1", "old-2"]),
    values: fc.constantFrom({ n: -1 }, { n: 2, c: "Oslo" }, { c: "Rome", d: "2019-01" }),
    dispute: fc.constantFrom("", "What is it?"),
    extra: fc.constant("a key that is not known"),
  },
  { requiredKeys: ["date", "headline", "kind", "status"] },
);

const usualDataset = fc.record({
  title: fc.constant("Usual"),
  kinds: fc.constant([
    { id: "kind-0", label: "One" },
    { id: "kind-1", label: "Other" },
  ]),
  columns: fc.constant([
    { id: "n", label: "N", type: "number" },
    { id: "c", label: "C", type: "category" },
    { id: "d", label: "D", type: "date" },
  ]),
  sources: fc.constant([
    { id: "source-0", title: "A" },
    { id: "source-1", title: "B", origin: "source-0", url: "http://b.example" },
  ]),
  actors: fc.constant([
    { id: "actor-0", name: "Ada", kind: "person", memberOf: ["actor-1"], aliases: ["A. L."] },
    { id: "actor-1", name: "Board", kind: "group" },
    { id: "é", name: "Zoë", kind: "person" },
  ]),
  events: fc
    .tuple(fc.array(usualEvent, { maxLength: 9 }), fc.nat(9))
    .map(([events, step]) =>
      events.map((event, row) => ({ ...event, id: `event-${(row * 7 + step) % 10}` })),
    ),
  stories: fc.constantFrom(
    [],
    [
      {
        id: "s",
        title: "S",
        steps: [{ event: "event-1", text: "It.", from: "2018-01-01", to: "2018-02-01" }],
      },
    ],
  ),
});

/** Removes media, since a dataset with media is never read by the path for large files. */
const withoutMedia = (dataset: Dataset): Dataset => ({
  ...dataset,
  events: dataset.events.map(({ media: _media, ...event }): EventRecord => event),
});

const datasets = fc.oneof(arbitraryDataset.map(withoutMedia), usualDataset);

describe("a large dataset in JSON", () => {
  it("makes the tables of a small one, with the same warnings at the same places", () => {
    let sound = 0;
    let read = 0;
    fc.assert(
      fc.property(datasets, style, (dataset, how) => {
        const { whole, large } = both(encoder.encode(written(dataset, how)));
        if (whole.ok) sound++;
        else expect(large).toBe(null);
        if (large === null) return;
        read++;
        expect(told(large)).toBe(told(whole));
      }),
      { numRuns: runs(1_500) },
    );
    expect(read).toBe(sound);
    expect(read).toBeGreaterThan(runs(1_500) * 0.4);
  });

  it("is read whole where anything is at fault", () => {
    let refused = 0;
    fc.assert(
      fc.property(
        datasets,
        fc.array(mutation, { minLength: 1, maxLength: 2 }),
        style,
        (dataset, changes, how) => {
          const value: unknown = structuredClone(dataset);
          for (const change of changes) mutate(value, change);
          const { whole, large } = both(encoder.encode(written(value, how)));
          if (!whole.ok) refused++;
          if (large !== null) expect(told(large)).toBe(told(whole));
        },
      ),
      { numRuns: runs(1_500) },
    );
    expect(refused).toBeGreaterThan(runs(1_500) * 0.2);
  });

  it("is read whole where its bytes are none of a dataset", () => {
    const sign = fc.constantFrom(...'{}[]",:\\ 0e\u0000é\uFEFF');
    const change = fc.record({
      at: fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
      cut: fc.nat(3),
      sign,
    });
    fc.assert(
      fc.property(datasets, change, fc.boolean(), (dataset, { at, cut, sign: put }, isDamaged) => {
        const text = JSON.stringify(dataset);
        const place = Math.floor(at * text.length);
        const bytes = encoder.encode(text.slice(0, place) + put + text.slice(place + cut));
        if (isDamaged) bytes[place] = 0xff;
        const { whole, large } = both(bytes);
        if (large !== null) expect(told(large)).toBe(told(whole));
      }),
      { numRuns: runs(2_000) },
    );
  });

  it("warns of an odd word in each event that has it", () => {
    const { events, ...others } = controlDataset();
    const [first] = events;
    const actor = others.actors[0]?.id;
    const odd = "m\u0435t\u200b";
    const said = ["a", "b", "c"].map((id) => ({
      id,
      date: first?.date,
      kind: first?.kind,
      headline: "It",
      status: "reported",
      participants: [{ actor, role: odd }],
      actions: [{ from: actor, verb: odd, to: actor }],
      values: { c: odd },
    }));
    const columns = [{ id: "c", label: "C", type: "category" }];
    const { whole, large } = both(encoder.encode(JSON.stringify({ ...others, columns, events: said })));
    if (!whole.ok || large === null) throw new Error("the file is sound");
    expect(large.warningTotal).toBe(whole.warningTotal);
    expect(large.warnings).toEqual(whole.warnings);
  });

  it("advises of headlines that turn when they are cut, of events with nothing else to say of them too", () => {
    const { events, ...others } = controlDataset();
    const [first] = events;
    const headline = "Ann Example robbed the fund of two million, her rival says";
    const plain = {
      date: first?.date,
      kind: first?.kind,
      status: "confirmed",
      sources: [{ id: others.sources[0]?.id }],
    };
    const told = ["a", "b"].map((id) => ({ ...plain, id, headline }));
    const bytes = encoder.encode(
      JSON.stringify({ ...others, events: [told[0], { ...told[1], short: "Rival accuses Ann" }] }),
    );
    const { whole, large } = both(bytes);
    for (const outcome of [whole, large])
      expect(
        outcome?.ok && outcome.advice.map(({ path }) => path).filter((path) => /events/.test(path)),
      ).toEqual(["/events/0/headline"]);
  });

  it.each([
    ["two lists of events", (text: string) => text.replace('"events":', '"events":[],"events":')],
    ["a key twice in an action", (text: string) => text.replace('"verb":', '"verb":"x","verb":')],
    ["a value twice", (text: string) => text.replace('"n":2', '"n":1,"n":2')],
    ["a key twice in an event", (text: string) => text.replace('"kind":', '"kind":"x","kind":')],
    ["an id twice", (text: string) => text.replace('"e2"', '"e1"')],
    ["ids that look alike", (text: string) => text.replace('"e2"', '"E1"')],
    ["a comma at the end", (text: string) => text.replace(/\]([^\]]*)$/, ",]$1")],
    ["something behind it", (text: string) => `${text}x`],
    ["an end in the middle", (text: string) => text.slice(0, -30)],
    [
      "an event nested too deep",
      (text: string) => text.replace('"kind":', `"x":${"[".repeat(40)}${"]".repeat(40)},"kind":`),
    ],
  ])("is read whole with %s", (_, change) => {
    const { events, ...others } = controlDataset();
    const values = {
      columns: [{ id: "n", label: "N", type: "number" }],
      events: [{ ...events[0], values: { n: 2 } }],
    };
    const text = JSON.stringify({ ...others, ...values, events: [...values.events, ...events.slice(1)] });
    expect(loadLargeJson(encoder.encode(text), context, 0)).not.toBe(null);
    expect(loadLargeJson(encoder.encode(change(text)), context, 0)).toBe(null);
  });
});
