import { expect, test } from "vitest";
import { loadSheetFiles } from "../../load/formats/loadWorkbook.ts";
import { lockFaults } from "../../site/lockIds.ts";
import { eventOf, storyWith } from "../../site/testSite.node.ts";
import {
  lockAddress,
  publishedEvents,
  type Withdrawal,
  withChanged,
  withWithdrawals,
} from "./lastPublished.ts";

test("the list of ids is in the folder of the site; a text that is no address of the web has none", () => {
  for (const site of [
    "https://news.example/story",
    "https://news.example/story/",
    "https://news.example/story?a#b",
  ])
    expect(lockAddress(site), site).toBe("https://news.example/story/ids.lock.json");
  for (const site of [
    "",
    "news.example",
    "mailto:desk@news.example",
    "javascript:alert(1)",
    "file:///tmp/site",
  ])
    expect(lockAddress(site), site).toBeNull();
});

const { tables } = storyWith([eventOf("one", { formerIds: ["first", "never-published"] }), eventOf("two")]);
const lock = { published: { story: ["first", "one", "two", "gone"] }, withdrawn: [] };
const withdrawal = (id: string, reason: string): Withdrawal => ({ id, reason, replacedBy: "" });

test("an event is withdrawn with those of its former ids that links lead to", () => {
  expect(publishedEvents(lock, tables, [])).toEqual({ lost: ["gone"], aside: [], present: ["one", "two"] });
  const now = withWithdrawals(
    lock,
    tables,
    [withdrawal("one", " It was another. "), withdrawal("two", " "), withdrawal("gone", "Wrong.")],
    "2027-05-03",
  );
  expect(now.withdrawn.map(({ id, reason }) => [id, reason])).toEqual([
    ["one", "It was another."],
    ["first", "It was another."],
    ["gone", "Wrong."],
  ]);
  // With the withdrawal in the lock, the missing event is no fault.
  expect(lockFaults(now, new Map([["story", [{ id: "two" }]]]))).toEqual([]);
});

test("an event whose row is set aside for a typo is not called gone", () => {
  const text = "id,date,headline,kind,standing\none,2019,One,Art,reported\ngone,2020,Two,Art,confirmd\n";
  const read = loadSheetFiles([{ name: "Events.csv", bytes: new TextEncoder().encode(text) }], "story");
  if (!("setAside" in read)) return expect.fail(JSON.stringify(read));
  expect(publishedEvents(lock, tables, read.setAside)).toEqual({
    lost: [],
    aside: ["gone"],
    present: ["one", "two"],
  });
});

test("no row moves while a reason is typed", () => {
  const rows = [withdrawal("one", ""), withdrawal("two", "")];
  const typed = withChanged(rows, withdrawal("one", "I"));
  expect(typed.map(({ id, reason }) => [id, reason])).toEqual([
    ["one", "I"],
    ["two", ""],
  ]);
  expect(withChanged(typed, withdrawal("three", "")).map(({ id }) => id)).toEqual(["one", "two", "three"]);
});
