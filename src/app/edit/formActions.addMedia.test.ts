import { beforeEach, expect, test } from "vitest";
import type { Draft } from "../../model/draft.ts";
import { keptAttachments } from "./draftFile.ts";
import { startDraft } from "./draftStore.ts";
import { editing, notEditing } from "./editing.ts";
import { addMedia, openForm } from "./formActions.ts";
import { textAt } from "./formValues.ts";

const draft: Draft = {
  title: "T",
  kinds: [{ id: "k", label: "K" }],
  sources: [],
  actors: [],
  events: [
    {
      id: "e",
      date: "2019",
      headline: "H",
      kind: "k",
      status: "reported",
      media: [{ file: "", alt: "A bridge" }],
    },
  ],
};
const KEY = "events e";
const PLACE = "media 0 file";

beforeEach(() => {
  editing.setState(notEditing);
  startDraft(draft);
  openForm("events", "e");
});

/** Adds a file to the row. Returns the text of the row's field, or what the fault at the field says. */
async function given(name: string, bytes: Uint8Array<ArrayBuffer>): Promise<string | undefined> {
  await addMedia(KEY, PLACE, new File([bytes], name));
  const form = editing.getState().forms.get(KEY) ?? expect.fail();
  return form.faults.byPlace.get(PLACE)?.[0]?.found ?? textAt(form.values, PLACE);
}

test.each([
  ["bridge.jpg", "bridge.jpg"],
  ["../../a?b:c.PNG", "a-b-c.PNG"],
  [" .hidden.pdf", "hidden.pdf"],
  ["\u202e.svg", "file.svg"],
  ["a\u202egpj.png", "a-gpj.png"],
  ["CON.png", "file-CON.png"],
  ["aux.tar.pdf", "file-aux.tar.pdf"],
  ["???.webp", "file.webp"],
  [`${"a".repeat(300)}.avif`, `${"a".repeat(100)}.avif`],
])("a file called “%s” lies beside the story as “%s”", async (name, own) => {
  expect(await given(name, Uint8Array.of(1))).toBe(own);
  expect([...editing.getState().attachments.keys()]).toEqual([own]);
});

test("what can be shown nowhere, or is too much for any story, is refused beside its field, and nothing is kept of it", async () => {
  expect(await given("a.gif", Uint8Array.of(1))).toBe("the file “a.gif”");
  expect(await given("a.png", new Uint8Array(50_000_001))).toBe("a file of 51 MB");
  expect(editing.getState().attachments.size).toBe(0);
});

test("two files of one name are two, the same file twice is one, and what no event names goes nowhere", async () => {
  expect(await given("a.png", Uint8Array.of(1))).toBe("a.png");
  expect(await given("a.png", Uint8Array.of(2))).toBe("a-2.png");
  expect(await given("a.png", Uint8Array.of(2))).toBe("a-2.png");
  const attachments = new Map([
    ...editing.getState().attachments,
    ["logo.svg", Uint8Array.of(3)],
    ["ids.lock.json", Uint8Array.of(4)],
  ]);
  const named = { ...draft, events: [{ id: "e", media: [{ file: "a-2.png" }] }] };
  expect(keptAttachments(named, attachments).map(([file]) => file)).toEqual([
    "a-2.png",
    "logo.svg",
    "ids.lock.json",
  ]);
});
