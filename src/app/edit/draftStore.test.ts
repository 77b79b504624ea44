import fc from "fast-check";
import { expect, test } from "vitest";
import { arbitraryDataset } from "../../model/arbitraryDataset.node.ts";
import { type Draft, freeId, namedIn, putRecord, RECORD_LISTS, withoutRecord } from "../../model/draft.ts";
import { runs } from "../../model/runs.node.ts";
import { currentDraft, draftStore, startDraft } from "./draftStore.ts";

type Edit = (draft: Draft) => Draft;

/** An edit of some record: another id, another field, an added record or a removed one. */
const edit: fc.Arbitrary<Edit> = fc
  .tuple(
    fc.constantFrom(...RECORD_LISTS),
    fc.nat(),
    fc.constantFrom("rename", "write", "add", "remove"),
    fc.string(),
  )
  .map(([list, at, kind, text]) => (draft) => {
    const record = draft[list][at % Math.max(1, draft[list].length)];
    if (record === undefined) return draft;
    switch (kind) {
      case "rename":
        return putRecord(draft, list, record.id, { ...record, id: freeId(draft, list, text) }).draft;
      case "write":
        return putRecord(draft, list, record.id, { ...record, description: text }).draft;
      case "add":
        return putRecord(draft, list, null, { ...record, id: freeId(draft, list, text) }).draft;
      default:
        return namedIn(draft, list, record.id).length > 0 ? draft : withoutRecord(draft, list, record.id);
    }
  });

test("undo takes back every edit, to the very same story, and redo brings each again", () => {
  fc.assert(
    fc.property(arbitraryDataset, fc.array(edit, { maxLength: 12 }), (dataset, edits) => {
      const first: Draft = JSON.parse(JSON.stringify(dataset));
      startDraft(first);
      const states: Draft[] = [first];
      for (const change of edits) {
        const before = currentDraft() ?? expect.fail();
        const next = change(before);
        draftStore.setState({ draft: next });
        if (next !== before) states.push(next);
      }
      const { undo, redo } = draftStore.temporal.getState();
      for (const state of states.slice(0, -1).reverse()) {
        undo();
        expect(currentDraft()).toBe(state);
      }
      undo();
      expect(currentDraft()).toBe(first);
      expect(JSON.stringify(currentDraft())).toBe(JSON.stringify(dataset));
      for (const state of states.slice(1)) {
        redo();
        expect(currentDraft()).toBe(state);
      }
    }),
    { numRuns: runs(200) },
  );
});

test("what begins anew has no way back, and an edit after undo no way forth", () => {
  const one: Draft = { events: [], actors: [], sources: [], title: "one" };
  const two: Draft = { ...one, title: "two" };
  const three: Draft = { ...one, title: "three" };
  startDraft(one);
  draftStore.temporal.getState().undo();
  expect(currentDraft()).toBe(one);
  draftStore.setState({ draft: two });
  draftStore.temporal.getState().undo();
  draftStore.setState({ draft: three });
  draftStore.temporal.getState().redo();
  expect(currentDraft()).toBe(three);
});
