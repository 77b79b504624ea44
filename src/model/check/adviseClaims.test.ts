import { expect, test } from "vitest";
import type { ActorRecord, EventRecord, SourceRecord } from "../dataset.ts";
import { parseDataset } from "./parseDataset.ts";

const ada: ActorRecord = { id: "ada", name: "Ada Example", kind: "person" };
const sources: readonly SourceRecord[] = [
  { id: "s1", title: "One", origin: "Agency" },
  { id: "s2", title: "Two", origin: "Agency" },
  { id: "s3", title: "Three", publisher: "Third" },
];
const event: EventRecord = {
  id: "e",
  date: "2019-05-20",
  headline: "Board votes",
  kind: "k",
  status: "confirmed",
  participants: [{ actor: "ada" }, { actor: "board" }],
  sources: [{ id: "s1" }, { id: "s3" }],
};

const board: ActorRecord = { id: "board", name: "Board", kind: "organisation" };

/** The story of one event, with other lists or more lists. */
function parsedStory(more: object) {
  const parsed = parseDataset({
    title: "A story",
    kinds: [{ id: "k", label: "Kind" }],
    sources,
    actors: [ada, board],
    events: [event],
    ...more,
  });
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.faults));
  return parsed;
}

function placesOf(
  more: Partial<EventRecord>,
  file: { readonly actor?: ActorRecord; readonly source?: SourceRecord; readonly language?: string } = {},
) {
  const parsed = parsedStory({
    language: file.language ?? "en",
    sources: file.source === undefined ? sources : [...sources, file.source],
    actors: [file.actor ?? ada, board],
    events: [{ ...event, ...more }],
  });
  const pathsOf = (list: readonly { readonly path: string }[]) => list.map(({ path }) => path);
  return { advice: pathsOf(parsed.advice), warnings: pathsOf(parsed.warnings) };
}

const reply = [{ actor: "ada", text: "No." }];
const act = { from: "board", verb: "proved guilt of", to: "ada" };

test.each<{ readonly says: string; readonly more: Partial<EventRecord>; readonly advice: readonly string[] }>(
  [
    { says: "nothing of two sources", more: {}, advice: [] },
    { says: "one source of a person", more: { sources: [{ id: "s3" }] }, advice: ["/events/0/sources"] },
    {
      says: "two that repeat one agency",
      more: { sources: [{ id: "s1" }, { id: "s2" }] },
      advice: ["/events/0/sources"],
    },
    {
      says: "nothing where no person is named",
      more: { sources: [{ id: "s3" }], participants: [{ actor: "board" }] },
      advice: [],
    },
    { says: "no reply", more: { status: "alleged" }, advice: ["/events/0/reply"] },
    { says: "nothing where one is on record", more: { status: "alleged", reply }, advice: [] },
    { says: "nothing where it is disputed", more: { status: "alleged", dispute: "Who?" }, advice: [] },
    {
      says: "a sure verb of what is alleged",
      more: { status: "alleged", reply, actions: [act] },
      advice: ["/events/0/actions/0/verb"],
    },
    {
      says: "a sure verb of an act that is",
      more: { actions: [{ ...act, status: "disputed" }] },
      advice: ["/events/0/actions/0/verb"],
    },
    {
      says: "what was public before it happened",
      more: { known: "2019-05-19" },
      advice: ["/events/0/known"],
    },
    { says: "nothing of what was public on its day", more: { known: "2019-05" }, advice: [] },
    { says: "nothing of it where it is confirmed", more: { actions: [act] }, advice: [] },
    {
      says: "a sure word in a headline",
      more: { status: "disputed", reply, headline: "Board confirms the deal" },
      advice: ["/events/0/headline"],
    },
    {
      says: "nothing of a word that only holds one",
      more: { status: "disputed", reply, headline: "Board improves the deal" },
      advice: [],
    },
  ],
)("authors are told: $says", ({ more, advice }) => {
  expect(placesOf(more).advice).toEqual(advice);
});

test("verbs are judged in English only", () => {
  const more: Partial<EventRecord> = { status: "alleged", reply, actions: [act] };
  expect(placesOf(more, { language: "fr" }).advice).toEqual([]);
});

test("what is said of a person rests on sources", () => {
  const chair: ActorRecord = { ...ada, role: "chair", memberOf: ["board"] };
  expect(placesOf({}, { actor: chair }).advice).toEqual(["/actors/0/basis"]);
  const half: ActorRecord = { ...chair, basis: { role: { sources: ["s1"] } } };
  expect(placesOf({}, { actor: half }).advice).toEqual(["/actors/0/basis"]);
  const whole: ActorRecord = { ...chair, basis: { ...half.basis, memberOf: { sources: ["s1"] } } };
  expect(placesOf({}, { actor: whole }).advice).toEqual([]);
  // The advice is about persons only.
  expect(placesOf({}, { actor: { ...chair, kind: "organisation" } }).advice).toEqual([]);
});

test("figures of the opening number its events, each once: that of m² is none, and ¹ used twice would be shown as it is written", () => {
  const placesIn = (answer: string) => {
    const question = { text: "Who did it?", answer, events: ["e"] };
    return parsedStory({ opening: { question } }).advice.map(({ path }) => path);
  };
  for (const good of ["Nobody knows.¹", "Nobody knows.", "Nobody knows of 100 m²."])
    expect(placesIn(good)).toEqual([]);
  for (const bad of ["Nobody knows.¹ Ask.¹", "Nobody knows.¹⁻²"]) {
    expect(placesIn(bad)).toEqual(["/opening/question/answer"]);
  }
});

test("a line of the opening and the name of a group of persons rest on events or sources", () => {
  const opening = (cast: object) => ({
    cast: [{ actor: "ada", line: "The thief who emptied the fund", ...cast }],
  });
  const placesIn = (more: object, group: object = {}) => {
    const parsed = parsedStory({
      actors: [
        { ...ada, group: "g" },
        { ...board, group: "h" },
      ],
      groups: [
        { id: "g", label: "Perpetrators", ...group },
        { id: "h", label: "Bodies" },
      ],
      ...more,
    });
    return parsed.advice.map(({ path, found }) => `${path} ${found}`);
  };
  const ofGroup = "/groups/0/label a free claim about a person, the name of the group “Perpetrators”";
  expect(placesIn({})).toEqual([ofGroup]);
  expect(placesIn({}, { sources: ["s1"] })).toEqual([]);
  const onEvents = { events: ["e"] };
  expect(placesIn({ opening: opening({}) }, onEvents)).toEqual([
    "/opening/cast/0/line a free claim about a person",
  ]);
  expect(placesIn({ opening: opening({ actor: "board" }) }, onEvents)).toEqual([
    "/opening/cast/0/line a free claim about an actor",
  ]);
  expect(placesIn({ opening: opening(onEvents) }, onEvents)).toEqual([]);
  expect(placesIn({ opening: opening({ sources: ["s1"] }) }, onEvents)).toEqual([]);
  expect(placesIn({ opening: { cast: [{ actor: "ada" }] } }, onEvents)).toEqual([]);
  const gone = parseDataset({
    title: "A",
    kinds: [],
    sources: [],
    actors: [],
    events: [],
    groups: [{ id: "g", label: "G", events: ["gone"] }],
  });
  expect(gone.ok ? [] : gone.faults.map(({ path }) => path)).toEqual(["/groups/0/events/0"]);
});

test("an act surer than its event, one without claim that is no saying, an early reply and an archive without address are warned of", () => {
  const acts: Partial<EventRecord> = {
    status: "reported",
    reply: [{ actor: "ada", date: "2019-05-19" }],
    actions: [
      { ...act, verb: "asked", status: "confirmed" },
      { ...act, verb: "told", status: "alleged" },
      { ...act, verb: "denied", isStatement: true, withoutClaim: true },
      { ...act, verb: "warned", withoutClaim: true },
    ],
  };
  expect(placesOf(acts).warnings).toEqual([
    "/events/0/actions/0/status",
    "/events/0/actions/3/withoutClaim",
    "/events/0/reply/0/date",
  ]);
  expect(placesOf({ reply: [{ actor: "ada", date: "2019-05" }] }).warnings).toEqual([]);
  const source = { id: "s4", title: "Four", archived: "a copy" };
  expect(placesOf({}, { source }).warnings).toEqual(["/sources/3/archived"]);
});

test("a tour without steps is noticed, a step whose window does not hold its event, and a sentence pinned to nothing", () => {
  const step = { event: "e", text: "See." };
  const parsed = parsedStory({
    stories: [
      { id: "empty", title: "Empty", steps: [] },
      {
        id: "tour",
        title: "Tour",
        steps: [
          step,
          { ...step, from: "2019-05-01", to: "2019-05-20" },
          { ...step, from: "2019-06-01", to: "2019-07-01", annotation: { text: "Of the event of the step" } },
          { ...step, annotation: { text: "Backwards", from: "2019-06-02", to: "2019-06-01" } },
        ],
      },
    ],
    annotations: [
      { text: "Of nothing" },
      { text: "Of an event", event: "e" },
      { text: "Half", from: "2019-06-02" },
      { text: "Half beside an event", event: "e", from: "2019-06-02" },
    ],
  });
  expect(parsed.advice.map(({ path }) => path)).toEqual([
    "/stories/0/steps",
    "/stories/1/steps/2/from",
    "/stories/1/steps/3/annotation",
    "/annotations/0",
    "/annotations/2",
    "/annotations/3",
  ]);
  expect(parsed.advice.at(-1)?.found).toBe("days that are not a window beside an event");
});
