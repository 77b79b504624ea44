import fc from "fast-check";
import { beforeEach, describe, expect, test } from "vitest";
import { type Draft, RECORD_LISTS } from "../../model/draft.ts";
import { startDraft } from "./draftStore.ts";
import { editing, notEditing, type OpenForm } from "./editing.ts";
import {
  addRow,
  closeForm,
  discardForm,
  goOnWith,
  isRefused,
  isWritten,
  openForm,
  openNewForm,
  settleForm,
  writeText,
} from "./formActions.ts";
import { noFaults } from "./formValues.ts";

const draft: Draft = {
  title: "The bridge",
  kinds: [{ id: "k", label: "Decision" }],
  events: [{ id: "closed", date: "2024-03-12", headline: "Closed", kind: "k", status: "reported" }],
  actors: [{ id: "ann", name: "Ann", kind: "person" }],
  sources: [{ id: "paper", title: "A paper" }],
};

const shown = (): OpenForm => {
  const { shown: key, forms } = editing.getState();
  return (key === null ? undefined : forms.get(key)) ?? expect.fail("no form");
};
const write = (text: string) => writeText(shown().key, "description", text);
/** The texts that are in forms and not in the draft. */
const written = () =>
  [...editing.getState().forms.values()].filter(isWritten).map(({ values }) => values.texts.description);

beforeEach(() => {
  editing.setState(notEditing);
  startDraft(draft);
});

describe("a form is never dropped", () => {
  test("a new record that a form asks for leaves that form as it was, also where both are actors", () => {
    openNewForm("actors", { name: "Ann Example" });
    const first = shown();
    write("A long description of Ann");
    addRow(first.key, "memberOf", { id: "Unknown Body" });
    openNewForm("actors", { name: "Unknown Body" }, { key: first.key, place: "memberOf 0 id" });
    expect(shown().key).not.toBe(first.key);
    expect(shown().isFor?.key).toBe(first.key);
    expect(written()).toContain("A long description of Ann");
    closeForm();
    expect(shown().key).toBe(first.key);
    expect(shown().values.texts.description).toBe("A long description of Ann");
  });

  test("a new record that was begun and closed waits while another one is made", () => {
    openNewForm("actors");
    write("half written");
    const { key } = shown();
    closeForm();
    openNewForm("actors");
    expect(shown().values.texts.description).not.toBe("half written");
    closeForm();
    goOnWith(key);
    expect(shown().values.texts.description).toBe("half written");
  });

  test("who waits is still found when its form has got another key", () => {
    openNewForm("actors", { name: "Ann Example" });
    const waiting = shown();
    write("described");
    openNewForm("actors", { name: "A body" }, { key: waiting.key, place: "memberOf 0 id" });
    settleForm(waiting, "ann-example", waiting.values, noFaults);
    expect(shown().isFor?.key).toBe("actors ann-example");
  });

  type Step = "new" | "for" | "open" | "write" | "close" | "settle" | "goOn" | "discard";
  const STEPS: readonly Step[] = ["new", "for", "open", "write", "close", "settle", "goOn", "discard"];
  test("whatever is opened, closed and added meanwhile: a text is in a form until it is applied or discarded", () => {
    fc.assert(
      fc.property(
        fc.array(fc.record({ step: fc.constantFrom(...STEPS), at: fc.nat(20) }), { maxLength: 40 }),
        (steps) => {
          editing.setState(notEditing);
          const texts = new Set<string>();
          let added = 0;
          for (const [index, { step, at }] of steps.entries()) {
            const { forms, shown: key } = editing.getState();
            const list = RECORD_LISTS[at % RECORD_LISTS.length] ?? "events";
            const now = key === null ? undefined : forms.get(key);
            const some = [...forms.values()].filter(isWritten)[at % Math.max(1, forms.size)];
            if (step === "new") openNewForm(list);
            else if (step === "for" && now) openNewForm(list, {}, { key: now.key, place: "memberOf 0 id" });
            else if (step === "open") openForm(list, draft[list][0]?.id ?? "");
            else if (step === "write" && now) {
              const before = now.values.texts.description;
              if (isWritten(now) && before !== undefined) texts.delete(before);
              write(`text ${index}`);
              texts.add(`text ${index}`);
            } else if (step === "close") closeForm();
            else if (step === "goOn" && some) goOnWith(some.key);
            else if (step === "settle" && now && isWritten(now)) {
              texts.delete(now.values.texts.description ?? "");
              settleForm(now, now.id ?? `added-${++added}`, now.values, noFaults);
            } else if (step === "discard" && now && isWritten(now)) {
              texts.delete(now.values.texts.description ?? "");
              discardForm(now.key);
            }
            expect(new Set(written())).toEqual(texts);
          }
        },
      ),
    );
  });
});

test("what could not be checked is refused, until it is written anew", () => {
  openForm("actors", "ann");
  write("described");
  const form = shown();
  editing.setState({ forms: new Map([[form.key, { ...form, isUnchecked: true }]]) });
  expect(isRefused(shown())).toBe(true);
  write("described otherwise");
  expect(isRefused(shown())).toBe(false);
});
