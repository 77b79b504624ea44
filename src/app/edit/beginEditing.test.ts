import { expect, test } from "vitest";
import type { Openable } from "../opening/opening.ts";
import { stay } from "./beginEditing.ts";
import { editing, type Leaving } from "./editing.ts";

const source: Openable = {
  name: "other.csv",
  origin: { kind: "shipped" },
  file: null,
  enter: () => expect.fail("it was opened"),
  read: async () => null,
};
const question = (nth: number): Leaving => ({ source, answers: {}, nth });

test("an answer that comes late answers its own question, not the one that has taken its place", () => {
  const [first, second] = [question(1), question(2)];
  editing.setState({ leaving: first });
  // The dialog of the first question closes late, after another file has been dropped.
  editing.setState({ leaving: second });
  stay(first);
  expect(editing.getState().leaving).toBe(second);
  stay(second);
  expect(editing.getState().leaving).toBeNull();
});
