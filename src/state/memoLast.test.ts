import fc from "fast-check";
import { expect, test } from "vitest";
import type { Tables } from "../model/tables/tables.ts";
import { tablesOf } from "../query/arbitraryTables.node.ts";
import { memoLast, memoOfTables, memoRecent } from "./memoLast.ts";

test("equal arguments give the same object, others a new answer, as the function gives it", () => {
  const arbitraryArgument = fc.constantFrom<unknown>(0, -0, Number.NaN, "", "a", null, undefined, true);
  const arbitraryCalls = fc.array(fc.array(arbitraryArgument, { maxLength: 3 }), { maxLength: 20 });
  fc.assert(
    fc.property(arbitraryCalls, (calls) => {
      let computed = 0;
      const remember = memoLast((...args: unknown[]) => {
        computed++;
        return { args };
      });
      let before: { readonly args: readonly unknown[] } | undefined;
      for (const args of calls) {
        const count = computed;
        const result = remember(...args);
        expect(result.args).toEqual(args);
        const isSame =
          before?.args.length === args.length && args.every((arg, at) => Object.is(arg, before?.args[at]));
        expect(result === before).toBe(isSame);
        expect(computed).toBe(isSame ? count : count + 1);
        before = result;
      }
    }),
  );
});

test("objects are told apart by identity", () => {
  const remember = memoLast((_filter: object) => ({}));
  const filter = {};
  expect(remember(filter)).toBe(remember(filter));
  expect(remember({})).not.toBe(remember({}));
});

test("an answer that is undefined is remembered too", () => {
  let computed = 0;
  const remember = memoLast(() => void computed++);
  remember();
  remember();
  expect(computed).toBe(1);
});

test("of several questions asked in turn each keeps its answer, and the one asked longest ago goes first", () => {
  let computed = 0;
  const remember = memoRecent(2, (name: string) => ({ name, number: computed++ }));
  const one = remember("one");
  const two = remember("two");
  expect(remember("one")).toBe(one);
  remember("three");
  expect(remember("one")).toBe(one);
  expect(remember("two")).not.toBe(two);
});

const NOTHING = { kinds: 1, sources: 0, actors: [], events: [] };

test("of each dataset the last answer is remembered, whatever is asked of another one between", () => {
  const [one, other] = [tablesOf(NOTHING), tablesOf(NOTHING)];
  const asked: string[] = [];
  const remember = memoOfTables((_tables: Tables, name: string) => {
    asked.push(name);
    return { name };
  });
  const answer = remember(one, "a");
  remember(other, "a");
  expect(remember(one, "a")).toBe(answer);
  expect(asked).toEqual(["a", "a"]);
});
