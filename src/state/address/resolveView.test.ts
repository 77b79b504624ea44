import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parseIsoDay } from "../../model/dates/calendar.ts";
import { pageFolder } from "../../model/pageFolder.ts";
import { buildTables } from "../../model/tables/buildTables.ts";
import { actorId, type EpochDay, epochDay, eventId, kindId, sourceId } from "../../model/units.ts";
import { arbitraryView } from "./arbitraryView.node.ts";
import { resolveView } from "./resolveView.ts";
import { defaultView, type ViewState } from "./viewState.ts";
import { storySpan } from "./windowDays.ts";

const tables = buildTables(
  {
    title: "A story of 2019",
    kinds: [{ id: "legal", label: "Legal" }],
    sources: [
      { id: "s1", title: "A source", url: "https://paper.example/a" },
      { id: "s2", title: "Again", url: "https://www.paper.example/a#2" },
    ],
    actors: ["nso", "whatsapp", "yahoo!", "Ann / Example"].map((id) => ({
      id,
      name: id,
      kind: "organisation",
    })),
    events: [
      { id: "flaw", date: "2019-05-13", headline: "A flaw", kind: "legal", status: "confirmed" },
      {
        id: "suit",
        date: "2019-10-29",
        headline: "A suit",
        kind: "legal",
        status: "confirmed",
        formerIds: ["lawsuit"],
      },
      { id: "Who / when?", date: "2019-11-02", headline: "A letter", kind: "legal", status: "confirmed" },
    ],
  },
  "story",
);
const day = (iso: string): EpochDay => parseIsoDay(iso) ?? expect.fail(`no day: ${iso}`);
const resolve = (some: Partial<ViewState>) => {
  const { view, ignored } = resolveView(tables, { ...defaultView, ...some }, null);
  return { ...view, ignored: ignored.map(({ key, text }) => `${key}=${text}`) };
};

describe("ids", () => {
  test("that the dataset does not have are left out and listed, each list by itself", () => {
    expect(
      resolve({
        event: eventId("gone"),
        focus: [actorId("nobody")],
        actor: ["__proto__", "nso", "who"].map(actorId),
        kind: [kindId("legal"), kindId("toString")],
        source: [sourceId("s3")],
        q: "kept",
      }),
    ).toMatchObject({
      event: null,
      focus: [],
      actor: ["nso"],
      kind: ["legal"],
      source: [],
      q: "kept",
      ignored: ["event=gone", "focus=nobody", "actor=__proto__", "actor=who", "kind=toString", "source=s3"],
    });
  });

  test("of an article under a second id lead to the first", () => {
    expect(resolve({ source: [sourceId("s2")] }).source).toEqual(["s1"]);
    expect(resolve({ source: [sourceId("s1"), sourceId("s2")] }).source).toEqual(["s1"]);
  });

  test("that an event had before lead to it", () => {
    expect(resolve({ event: eventId("lawsuit") })).toMatchObject({ event: "suit", ignored: [] });
  });

  test("of actors that no folder can be called after are found by the folder of their page", () => {
    const folder = pageFolder("Ann / Example");
    expect(resolve({ focus: [actorId(folder)] })).toMatchObject({ focus: ["Ann / Example"], ignored: [] });
  });

  test("that no folder can be called after are found by the folder of their page", () => {
    const folder = pageFolder("Who / when?");
    expect(resolve({ event: eventId(folder) })).toMatchObject({ event: "Who / when?", ignored: [] });
    expect(resolve({ event: eventId(`${folder}).`) })).toMatchObject({ event: "Who / when?", ignored: [] });
    const other = folder.replace(/.$/, (last) => (last === "a" ? "b" : "a"));
    expect(resolve({ event: eventId(other) })).toMatchObject({ event: null, ignored: [`event=${other}`] });
  });

  test("are found without the punctuation of the sentence that the link stood in", () => {
    expect(resolve({ event: eventId("lawsuit).") })).toMatchObject({ event: "suit", ignored: [] });
    expect(resolve({ actor: [actorId("nso."), actorId("yahoo!")] })).toMatchObject({
      actor: ["nso", "yahoo!"],
      ignored: [],
    });
    expect(resolve({ actor: [actorId("nso"), actorId("nso,")] }).actor).toEqual(["nso"]);
    expect(resolve({ focus: [actorId("whatsapp”")] }).focus).toEqual(["whatsapp"]);
    expect(resolve({ event: eventId(").") })).toMatchObject({ event: null, ignored: ["event=)."] });
  });

  test("of a tie may be the same twice: what an actor did to itself", () => {
    const focus = [actorId("nso"), actorId("nso")];
    expect(resolve({ focus })).toMatchObject({ focus, ignored: [] });
  });

  test("of a tie are both known, or there is no tie", () => {
    expect(resolve({ focus: [actorId("nso"), actorId("who")] })).toMatchObject({
      focus: [],
      ignored: ["focus=who"],
    });
  });
});

test("one thing is selected at a time, and what is dropped is said", () => {
  expect(resolve({ event: eventId("suit"), focus: [actorId("nso")] })).toMatchObject({
    event: "suit",
    focus: [],
    ignored: ["focus=nso"],
  });
});

describe("the window", () => {
  const { start, end } = storySpan(tables);

  test("stays where it lies in what the timeline shows, the room at its ends included", () => {
    const inRoom = { from: epochDay(end - 2), to: null };
    expect(resolve(inRoom)).toMatchObject({ ...inRoom, ignored: [] });
    expect(resolve({ from: null, to: epochDay(start + 1) })).toMatchObject({ to: start + 1, ignored: [] });
  });

  test("that reaches beyond the story ends with it", () => {
    expect(resolve({ from: day("1999-01-01"), to: day("2019-06-01") })).toMatchObject({
      from: null,
      to: day("2019-06-01"),
      ignored: [],
    });
    expect(resolve({ from: day("2019-06-01"), to: day("2050-01-01") })).toMatchObject({
      from: day("2019-06-01"),
      to: null,
      ignored: [],
    });
  });

  test("wholly outside is dropped, and both bounds are said", () => {
    expect(resolve({ from: day("2050-01-01"), to: day("2051-01-01") })).toMatchObject({
      from: null,
      to: null,
      ignored: ["from=2050-01-01", "to=2051-01-01"],
    });
    expect(resolve({ to: day("1999-01-01") })).toMatchObject({ to: null, ignored: ["to=1999-01-01"] });
  });
});

test("a resolved view is resolved, whatever was asked", () => {
  fc.assert(
    fc.property(arbitraryView, (asked) => {
      const { view } = resolveView(tables, asked, null);
      expect(resolveView(tables, view, null)).toEqual({ view, ignored: [] });
      expect(view).toMatchObject({ q: asked.q, status: asked.status, view: asked.view, data: asked.data });
    }),
  );
});
