import { beforeEach, expect, test, vi } from "vitest";
import type { LoadOutcome } from "../../load/loadOutcome.ts";
import type { Draft } from "../../model/draft.ts";
import { applyForm, removeRecord, takeForms } from "./applyEdit.ts";
import { currentDraft, startDraft } from "./draftStore.ts";
import { editing, notEditing, type OpenForm } from "./editing.ts";
import { isRefused, openForm, openNewForm, writeText } from "./formActions.ts";

/** The answer of the worker that checks; null if the worker cannot be loaded. */
let answer: LoadOutcome | null = null;
vi.mock("../../load/loadClient.ts", () => ({
  startLoader: () => ({ load: async () => answer, expectFolder: () => {}, end: () => {} }),
}));

const draft: Draft = {
  title: "The bridge",
  kinds: [{ id: "k", label: "Decision" }],
  events: [{ id: "closed", date: "2024-03-12", headline: "Closed", kind: "k", status: "reported" }],
  actors: [{ id: "ann", name: "Ann", kind: "person" }],
  sources: [],
};
const shown = (): OpenForm => {
  const { shown: key, forms } = editing.getState();
  return (key === null ? undefined : forms.get(key)) ?? expect.fail("no form");
};

beforeEach(() => {
  answer = null;
  startDraft(draft);
  editing.setState({ ...notEditing, file: { key: 1, blob: new Blob(), name: "bridge.json" } });
});

test("an edit that nothing could check is not applied, and its form does not say that it was", async () => {
  openForm("events", "closed");
  writeText(shown().key, "headline", "Nobody checks this");
  await applyForm(shown().key);
  expect(currentDraft()).toBe(draft);
  expect(shown()).toMatchObject({ isUnchecked: true, values: { texts: { headline: "Nobody checks this" } } });
  expect(isRefused(shown())).toBe(true);
  await removeRecord(shown());
  expect(currentDraft()).toBe(draft);
});

test("before a file is made all forms are taken, and those that hold more than the story are told", async () => {
  answer = {
    ok: false,
    faults: [{ path: "/events/0/date", found: "25 May", expected: "a date", severity: "fault" }],
    total: 1,
  };
  openForm("events", "closed");
  writeText(shown().key, "date", "25 May");
  openNewForm("actors", { name: "The engineer" });
  writeText(shown().key, "description", "not added yet");
  openForm("actors", "ann");
  const left = await takeForms();
  expect(left.map(({ list, id }) => [list, id])).toEqual([
    ["events", "closed"],
    ["actors", null],
  ]);
  expect(left[0]?.faults.byPlace.get("date")).toHaveLength(1);
  expect(isRefused(left[0] ?? expect.fail())).toBe(true);
});
