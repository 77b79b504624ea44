import fc from "fast-check";
import { expect, it } from "vitest";
import { arbitraryDataset } from "./arbitraryDataset.ts";
import { parseDataset } from "./check/parseDataset.ts";
import { runs } from "./runs.node.ts";
import { withoutEvents } from "./withoutEvents.ts";

it("leaves a sound dataset that names none of the events that went, whichever went", () => {
  fc.assert(
    fc.property(arbitraryDataset, fc.infiniteStream(fc.boolean()), (dataset, chosen) => {
      const ids = dataset.events.map(({ id }) => id);
      const gone = new Set(ids.filter(() => chosen.next().value));
      const story = { id: "s", title: "S", steps: ids.map((event) => ({ event, text: "x" })) };
      const kept = withoutEvents({ ...dataset, stories: [story] }, gone);
      expect(parseDataset(kept)).toMatchObject({ ok: true });
      expect(kept.events.map(({ id }) => id)).toEqual(ids.filter((id) => !gone.has(id)));
      const text = JSON.stringify(kept);
      for (const id of gone) expect(text).not.toContain(`"${id}"`);
    }),
    { numRuns: runs(100) },
  );
});
