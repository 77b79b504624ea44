import { expect, test, vi } from "vitest";
import { loadBytes } from "../load/loadBytes.ts";
import { asked } from "./openStory.node.ts";
import { moreSelectors } from "./rooms.ts";
import { readyTables } from "./sessionActions.ts";
import "../views/timeline/rooms.ts";

/* The room of the timeline stays away until `letCome`. A picture that would be false without it must wait. */

const { gate, letCome } = vi.hoisted(() => {
  let open = () => {};
  const gate = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { gate, letCome: () => open() };
});
vi.mock("../views/timeline/door.ts", async (original) => {
  await gate;
  return original();
});

test("a picture of a few plain events waits for the timeline's later code only if it would be false without it", async () => {
  const bytes = new TextEncoder().encode("date,headline\n2010-01-02,One\n2019-03-04,Two\n");
  const loaded = loadBytes(bytes, "own.csv");
  const tables = loaded.ok ? loaded.tables : expect.fail(JSON.stringify(loaded));
  await moreSelectors.whenLoaded();
  const ready: string[] = [];
  const ask = async (fragment: string) => {
    await readyTables(tables, asked(fragment).view);
    ready.push(fragment);
  };
  // An axis with breaks that are not drawn would show wrong lengths of time. A step of a tour would show no events.
  const waiting = ["fold=1", "story=case&step=1"].map(ask);
  await Promise.all(["", "event=e1", "q=one"].map(ask));
  expect(ready).toEqual(["", "event=e1", "q=one"]);
  letCome();
  await Promise.all(waiting);
  expect(ready).toHaveLength(5);
});
