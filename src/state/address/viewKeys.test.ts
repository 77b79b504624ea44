import fc from "fast-check";
import { expect, test } from "vitest";
import { parseIsoDay } from "../../model/dates/calendar.ts";
import { actorId } from "../../model/units.ts";
import { arbitraryView } from "./arbitraryView.node.ts";
import { keyOfName, LONGEST_TEXT, nameOfKey, VIEW_KEYS, viewKeys } from "./viewKeys.ts";
import { defaultView } from "./viewState.ts";

test("the keys stand in the order of the design, one for each part of a view", () => {
  expect(VIEW_KEYS.map(nameOfKey).join(" ")).toBe(
    "data event focus actor match by on action where kind status source contested sources kept q from to window compare view order lanes fold measure clock members ties path circle story step lang",
  );
  expect([...VIEW_KEYS].sort()).toEqual(Object.keys(defaultView).sort());
  expect(VIEW_KEYS.map((key) => keyOfName(nameOfKey(key)))).toEqual(VIEW_KEYS);
  expect(["v", "__proto__", "constructor", "toString"].flatMap((name) => keyOfName(name) ?? [])).toEqual([]);
});

test("only the window moves without an entry in the history", () => {
  expect(VIEW_KEYS.filter((key) => viewKeys[key].history === "replace")).toEqual(["from", "to", "window"]);
});

test("a default is not written", () => {
  expect(VIEW_KEYS.flatMap((key) => viewKeys[key].encode(defaultView))).toEqual([]);
});

test("each key is read back from what it writes, whatever the others are", () => {
  fc.assert(
    fc.property(arbitraryView, arbitraryView, fc.constantFrom(...VIEW_KEYS), (view, other, key) => {
      const items = viewKeys[key].encode(view);
      if (items.length === 0) expect(view[key]).toEqual(defaultView[key]);
      else expect(viewKeys[key].decode(other, items)).toEqual({ ...other, [key]: view[key] });
    }),
  );
});

test("the order in which ids were chosen does not show", () => {
  fc.assert(
    fc.property(arbitraryView, fc.constantFrom(...VIEW_KEYS), (view, key) => {
      const turned = {
        ...view,
        focus: view.focus.toReversed(),
        actor: view.actor.toReversed(),
        action: view.action.toReversed(),
        kind: view.kind.toReversed(),
        status: view.status.toReversed(),
        source: view.source.toReversed(),
      };
      expect(viewKeys[key].encode(turned)).toEqual(viewKeys[key].encode(view));
    }),
  );
});

test("a tie of an actor to itself is one id twice, and stays so", () => {
  const focus = [actorId("a"), actorId("a")];
  const items = viewKeys.focus.encode({ ...defaultView, focus });
  expect(items).toEqual(["a", "a"]);
  expect(viewKeys.focus.decode(defaultView, items)).toEqual({ ...defaultView, focus });
  expect(viewKeys.focus.decode(defaultView, ["a", ""])?.focus).toEqual(["a"]);
  expect(viewKeys.focus.decode(defaultView, ["a", "b", "a"])?.focus).toEqual(["a", "b"]);
  // A repeated value is read once.
  expect(viewKeys.actor.decode(defaultView, ["a", "a"])?.actor).toEqual(["a"]);
});

test("data are named by an address of two thousand characters", () => {
  const data = `https://data.example.org/?${"x".repeat(1974)}`;
  expect(viewKeys.data.decode(defaultView, [data])?.data).toHaveLength(2000);
});

test("no key accepts what a broken encoding leaves, nor a blank", () => {
  for (const key of VIEW_KEYS) {
    // Signed addresses of data are long.
    const longest = key === "data" ? 2000 : LONGEST_TEXT;
    for (const text of ["\ufffd", "a\ufffd", " ", "\u00a0", "x".repeat(longest + 1)]) {
      expect(viewKeys[key].decode(defaultView, [text]), `${key}=${text}`).toBeUndefined();
    }
  }
});

test("a window to compare with is read as the bounds of the window are, and the wrong way round is none", () => {
  const read = (text: string) => viewKeys.compare.decode(defaultView, [text])?.compare;
  const may = { first: parseIsoDay("2019-05-01"), last: parseIsoDay("2019-05-31") };
  expect(read("2019-05-01..2019-05-31")).toEqual(may);
  expect(read("2019-05..2019-05")).toEqual(may);
  for (const text of [
    "2019-05-31..2019-05-01",
    "2019-05-01",
    "..",
    "2019-05-01..",
    "2019-05-01..2019-02-30",
  ]) {
    expect(read(text), text).toBeUndefined();
  }
});
