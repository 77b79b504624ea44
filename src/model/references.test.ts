import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { arbitraryDataset } from "./arbitraryDataset.node.ts";
import { parseDataset } from "./check/parseDataset.ts";
import type { Dataset } from "./dataset.ts";
import { visitReferences, withoutReferences } from "./references.ts";
import { runs } from "./runs.node.ts";
import type { ReferredList } from "./vocabulary.ts";

const namedIn = (dataset: Partial<Dataset>): string[] => {
  const named: string[] = [];
  visitReferences(dataset, (list, id) => void named.push(`${list} ${id}`));
  return named;
};

describe("a dataset without references to some records", () => {
  it("names none of them, is sound, and has every other reference of the records that stay", () => {
    fc.assert(
      fc.property(arbitraryDataset, fc.infiniteStream(fc.boolean()), (dataset, chosen) => {
        // The kind of an event is needed, so no event could stay without its kind.
        const gone = new Set(
          (["events", "actors", "sources", "groups"] as const).flatMap((list) =>
            (dataset[list] ?? []).flatMap(({ id }) => (chosen.next().value ? [`${list} ${id}`] : [])),
          ),
        );
        const isGone = (list: ReferredList, id: string) => gone.has(`${list} ${id}`);
        const left = withoutReferences(dataset, isGone);
        expect(namedIn(left).filter((id) => gone.has(id))).toEqual([]);
        const parsed = parseDataset(left);
        expect(parsed.ok ? [] : parsed.faults).toEqual([]);
        // All top-level records but annotations and tours stay: no needed field of theirs names anything but a kind.
        expect(left.events.map(({ id }) => id)).toEqual(dataset.events.map(({ id }) => id));
        expect(left.actors.map(({ id }) => id)).toEqual(dataset.actors.map(({ id }) => id));
        if (gone.size === 0) expect(left).toEqual(dataset);
        expect(withoutReferences(left, isGone)).toEqual(left);
      }),
      { numRuns: runs(200) },
    );
  });

  it("loses a record with its needed reference or anchor, and of other records only the field or the entry", () => {
    const lists = {
      actors: [
        { id: "a", name: "A", kind: "person", group: "g", memberOf: ["gone", { actor: "gone" }, "b"] },
      ],
      stories: [
        { id: "t", title: "T", steps: [{ event: "e", text: "1", actors: ["gone"] }] },
        { id: "u", title: "U", steps: [{ event: "gone", text: "1" }] },
      ],
      annotations: [{ text: "On nothing" }, { text: "On it", event: "gone" }],
      opening: { cast: [{ actor: "gone", line: "Who?" }], lead: { text: "It began", events: ["gone", "e"] } },
    };
    expect(withoutReferences(lists, (_list, id) => id === "gone" || id === "g")).toEqual({
      actors: [{ id: "a", name: "A", kind: "person", memberOf: ["b"] }],
      stories: [{ id: "t", title: "T", steps: [{ event: "e", text: "1" }] }],
      annotations: [{ text: "On nothing" }],
      opening: { lead: { text: "It began", events: ["e"] } },
    });
  });
});
