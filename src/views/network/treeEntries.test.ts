import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { item } from "../../model/tables/columns.ts";
import { matches, REJECT_BIT } from "../../query/filter/filterMask.ts";
import { english } from "../../words/words.ts";
import { arbitraryNetwork, countsOf, inputOf } from "./arbitraryNetwork.node.ts";
import { buildNetworkScene } from "./columnScene.ts";
import { shownVerbs } from "./networkScene.ts";
import { keyOfActor, moveInTree, type TreeEntry, treeEntries } from "./treeEntries.ts";

/** A network of which every other event is filtered out. */
const arbitraryDrawn = arbitraryNetwork(12).map((tables) => {
  const mask = Uint32Array.from({ length: tables.events.count }, (_, row) =>
    row % 2 === 0 ? 0 : REJECT_BIT.kind,
  );
  const inputs = {
    ...inputOf(tables, { width: 830, height: 330 }),
    counts: countsOf(tables, mask),
    doesCount: (row: number) => matches(mask, row),
    least: 1,
  };
  return { inputs, scene: buildNetworkScene(inputs) };
});
/** The same networks, each with one actor whose ties are listed. */
const arbitraryOpen = arbitraryDrawn
  .filter(({ scene }) => scene.nodes.length > 0)
  .chain((drawn) =>
    fc.nat(drawn.scene.nodes.length - 1).map((index) => {
      const open = keyOfActor(item(drawn.scene.nodes, index).actor);
      return { drawn, open, entries: treeEntries(english, drawn, open) };
    }),
  );
const tieOf = ({ hit }: TreeEntry): number => (hit?.kind === "tie" ? hit.tie : expect.fail("an actor"));

describe("treeEntries", () => {
  it("names ties by the other end first, how much, and the three things done most in the events that count", () => {
    fc.assert(
      fc.property(arbitraryOpen, ({ drawn, entries }) => {
        const { tables } = drawn.inputs;
        for (const entry of entries) {
          if (entry.level === 1) continue;
          const tie = tieOf(entry);
          const counted = shownVerbs({ ...drawn.inputs, words: english }, tie);
          const others = shownVerbs({ tables, words: english, doesCount: () => true }, tie).filter(
            (verb) => !counted.includes(verb),
          );
          expect(counted.length).toBeGreaterThan(0);
          const words = entry.name.replace(/[\u2066-\u2069]/g, "");
          expect(words.startsWith(`${entry.text}, `)).toBe(true);
          expect(words).toMatch(/, \d+ events?[:· ]/);
          for (const verb of counted.slice(0, 3)) expect(entry.name).toContain(verb);
          if (counted.length > 3) expect(entry.name).toContain(`${counted.length - 3} more`);
          for (const verb of others) expect(entry.name).not.toContain(verb);
        }
      }),
    );
  });

  it("holds every actor once, and the ties of the open one below it", () => {
    fc.assert(
      fc.property(arbitraryOpen, ({ drawn, open, entries }) => {
        const actors = entries.filter(({ level }) => level === 1);
        expect(new Set(actors.map(({ key }) => key))).toEqual(
          new Set(drawn.scene.nodes.map(({ actor }) => keyOfActor(actor))),
        );
        expect(actors).toHaveLength(drawn.scene.nodes.length);
        const start = entries.findIndex(({ key }) => key === open);
        const ties = entries.filter(({ level }) => level === 2);
        expect(entries.slice(start + 1, start + 1 + ties.length)).toEqual(ties);
        const touching = drawn.scene.ties.filter((tie) =>
          [tie.from, tie.to].some((actor) => keyOfActor(actor) === open),
        );
        expect(new Set(ties.map(tieOf))).toEqual(new Set(touching.map(({ tie }) => tie)));
        for (const { events } of touching) expect(events).toBeGreaterThan(0);
      }),
    );
  });
});

describe("moveInTree", () => {
  it("leads back where it came from: down and up, from a tie to its actor", () => {
    fc.assert(
      fc.property(arbitraryOpen, ({ entries, open }) => {
        for (const [index, entry] of entries.entries()) {
          const down = moveInTree(entries, index, open, "ArrowDown");
          const isLast = index === entries.length - 1;
          expect(down).toEqual({ focus: isLast ? null : entries[index + 1]?.key });
          if (!isLast) expect(moveInTree(entries, index + 1, open, "ArrowUp")).toEqual({ focus: entry.key });
          const left = moveInTree(entries, index, open, "ArrowLeft");
          // At a closed actor, Left leaves the ties of another actor open.
          const closed = entry.key === open ? { open: null } : { focus: null };
          expect(left).toEqual(entry.level === 2 ? { focus: open } : closed);
          if (entry.level === 1 && entry.isExpanded === false) {
            expect(moveInTree(entries, index, open, "ArrowRight")).toEqual({ open: entry.key });
          }
        }
        expect(moveInTree(entries, 0, open, "End")).toEqual({ focus: entries.at(-1)?.key });
        expect(moveInTree(entries, entries.length - 1, open, "Home")).toEqual({ focus: entries[0]?.key });
        expect(moveInTree(entries, 0, open, "x")).toBeNull();
      }),
    );
  });
});
