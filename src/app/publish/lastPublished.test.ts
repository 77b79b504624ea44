import { expect, test } from "vitest";
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
  expect(publishedEvents(lock, tables)).toEqual({ lost: ["gone"], present: ["one", "two"] });
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
  // Without the event nothing is left that a link could miss.
  expect(lockFaults(now, new Map([["story", [{ id: "two" }]]]))).toEqual([]);
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
