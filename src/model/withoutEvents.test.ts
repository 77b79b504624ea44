import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { arbitraryDataset } from "./arbitraryDataset.node.ts";
import { parseDataset } from "./check/parseDataset.ts";
import type { Dataset } from "./dataset.ts";
import { idsNamedIn } from "./references.ts";
import { runs } from "./runs.node.ts";
import { namedByNothing, withoutEvents } from "./withoutEvents.ts";

const idsOf = (records: readonly { readonly id: string }[] = []): string[] => records.map(({ id }) => id);

/** Gives records names of their own. Actors that no event names keep only their group. */
function withOwnNames(dataset: Dataset): Dataset {
  const named = new Set(idsNamedIn({ events: dataset.events }, "actors"));
  return {
    ...dataset,
    sources: dataset.sources.map((source) => ({ ...source, title: source.id })),
    actors: dataset.actors.map((actor) => {
      const { id, kind, group } = actor;
      return named.has(id)
        ? { ...actor, name: id }
        : { id, name: id, kind, ...(group !== undefined && { group }) };
    }),
  };
}

describe("a dataset without some of its events", () => {
  it("is sound, names none of those that went, and has nothing that only they named, whichever went", () => {
    fc.assert(
      fc.property(arbitraryDataset, fc.infiniteStream(fc.boolean()), (given, chosen) => {
        const dataset = withOwnNames(given);
        const ids = idsOf(dataset.events);
        const gone = new Set(ids.filter(() => chosen.next().value));
        const story = {
          id: "s",
          title: "S",
          steps: ids.map((event) => ({ event, text: "x", actors: idsOf(dataset.actors) })),
        };
        const whole = { ...dataset, stories: [story] };
        const { dataset: kept } = withoutEvents(whole, gone);
        const parsed = parseDataset(kept);
        expect(parsed.ok ? [] : parsed.faults).toEqual([]);
        expect(idsOf(kept.events)).toEqual(ids.filter((id) => !gone.has(id)));
        const text = JSON.stringify(kept);
        for (const id of gone) expect(text).not.toContain(`"${id}"`);
        // A record that no event names now was named by none before either.
        const before = new Set(namedByNothing(whole).map(({ label }) => label));
        for (const { label } of namedByNothing(kept)) expect(before).toContain(label);
        // A record that another one names stays.
        for (const list of ["actors", "sources"] as const) {
          const left = new Set(idsOf(kept[list]));
          for (const id of idsNamedIn({ events: kept.events }, list)) expect(left).toContain(id);
        }
        if (gone.size === 0)
          expect(withoutEvents(whole, gone)).toEqual({ dataset: whole, taken: [], stillNamed: [] });
      }),
      { numRuns: runs(200) },
    );
  });

  /** Two events; the second one has an actor who is in no other event. */
  const story: Dataset = {
    id: "s",
    title: "The bridge",
    description: "How Ann Author was accused.",
    kinds: [
      { id: "k", label: "Decision" },
      { id: "crime", label: "Bribery" },
    ],
    groups: [
      { id: "city", label: "The city" },
      { id: "accused", label: "The accused" },
    ],
    columns: [{ id: "sum", label: "Bribe in euros", type: "number" }],
    sources: [
      { id: "minutes", title: "Minutes" },
      { id: "letter", title: "A letter" },
      { id: "register", title: "The register of companies" },
      { id: "loose", title: "Further reading" },
    ],
    actors: [
      { id: "council", name: "The council", kind: "government", group: "city" },
      {
        id: "ann",
        name: "Ann Author",
        kind: "person",
        description: "is accused of x",
        group: "accused",
        memberOf: ["firm"],
        basis: { description: { sources: ["letter"] } },
      },
      { id: "firm", name: "The firm", kind: "organisation", basis: { role: { sources: ["register"] } } },
      { id: "reader", name: "A reader", kind: "person" },
    ],
    events: [
      {
        id: "closed",
        date: "2024",
        headline: "The bridge is closed",
        kind: "k",
        status: "confirmed",
        participants: [{ actor: "council" }],
        sources: [{ id: "minutes" }],
        links: [{ type: "follows", to: "took-bribe" }],
        media: [{ file: "bridge.png", alt: "The bridge" }],
      },
      {
        id: "took-bribe",
        date: "2023",
        headline: "Two are accused",
        kind: "crime",
        status: "alleged",
        participants: [{ actor: "ann" }, { actor: "council" }],
        sources: [{ id: "letter" }, { id: "minutes" }],
        values: { sum: 1_000 },
        media: [
          { file: "ann.jpg", alt: "She" },
          { file: "bridge.png", alt: "The bridge" },
        ],
      },
    ],
    stories: [
      {
        id: "tour",
        title: "How it came",
        steps: [
          { event: "took-bribe", text: "First the money." },
          { event: "closed", text: "Then the bridge.", actors: ["council", "ann"] },
        ],
      },
      { id: "other", title: "The money", steps: [{ event: "took-bribe", text: "All of it." }] },
    ],
    annotations: [{ event: "took-bribe", text: "Here it began" }, { text: "Of the story" }],
    opening: {
      // The figures of what goes go too, or they would count other events.
      lead: { text: "A bridge¹ is closed.²", events: ["closed", "took-bribe"] },
      question: { text: "Who?", answer: "Nobody says.¹⁻²", events: ["took-bribe", "closed"] },
      known: [{ text: "Money was paid.", events: ["took-bribe"] }],
      cast: [
        { actor: "ann", line: "The one who took it" },
        { actor: "council", line: "Who paid¹ and closed it²", events: ["took-bribe", "closed"] },
      ],
    },
  };

  it("says what goes with them, and where somebody who goes is still named", () => {
    const { dataset, taken, stillNamed } = withoutEvents(story, new Set(["took-bribe"]));
    expect(taken.map(({ kind, label }) => `${kind}: ${label}`)).toEqual([
      "actors: Ann Author",
      "actors: The firm",
      "sources: A letter",
      "sources: The register of companies",
      "groups: The accused",
      "kinds: Bribery",
      "columns: Bribe in euros",
      "statements: Money was paid.",
      "cast: The one who took it",
      "tours: The money",
      "steps: First the money.",
      "annotations: Here it began",
      "links: The bridge is closed",
      "media: ann.jpg",
    ]);
    expect(stillNamed).toEqual([{ name: "Ann Author", in: "The bridge" }]);
    expect(idsOf(dataset.actors)).toEqual(["council", "reader"]);
    expect(idsOf(dataset.sources)).toEqual(["minutes", "loose"]);
    expect(dataset.opening).toEqual({
      lead: { text: "A bridge is closed.", events: ["closed"] },
      question: { text: "Who?", answer: "Nobody says.", events: ["closed"] },
      known: [],
      cast: [{ actor: "council", line: "Who paid and closed it", events: ["closed"] }],
    });
    expect(dataset.stories?.[0]?.steps).toEqual([
      { event: "closed", text: "Then the bridge.", actors: ["council"] },
    ]);
  });

  it("takes along what is said of somebody who stays, where it rests on these events alone", () => {
    const said: Dataset = {
      ...story,
      groups: [
        { id: "city", label: "The perpetrators", events: ["took-bribe"] },
        { id: "accused", label: "The accused" },
      ],
      opening: {
        cast: [
          { actor: "council", line: "Who paid", events: ["took-bribe"] },
          { actor: "reader", line: "Who read it", events: ["took-bribe"], sources: ["letter"] },
        ],
      },
    };
    const { dataset, taken } = withoutEvents(said, new Set(["took-bribe"]));
    expect(taken.filter(({ kind }) => /groups|cast|sources/.test(kind))).toEqual([
      { kind: "sources", label: "The register of companies" },
      { kind: "groups", label: "The accused" },
      { kind: "groups", label: "The perpetrators" },
      { kind: "cast", label: "Who paid" },
    ]);
    expect(dataset.groups).toEqual([]);
    expect(dataset.actors.map(({ group }) => group)).toEqual([undefined, undefined]);
    expect(dataset.opening?.cast).toEqual([
      { actor: "council" },
      { actor: "reader", line: "Who read it", events: [], sources: ["letter"] },
    ]);
    expect(parseDataset(dataset).ok).toBe(true);
  });

  it("keeps what its author put there though no event names it", () => {
    expect(namedByNothing(story).map(({ label }) => label)).toEqual(["A reader", "Further reading"]);
    const { dataset } = withoutEvents(story, new Set(["took-bribe", "closed"]));
    expect(idsOf(dataset.actors)).toEqual(["reader"]);
    expect(idsOf(dataset.sources)).toEqual(["loose"]);
  });
});
