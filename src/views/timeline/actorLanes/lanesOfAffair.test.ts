import { expect, test } from "vitest";
import { overlaps } from "../../../chart/box.ts";
import { itemsOfCalls } from "../../../chart/drawnItems.node.ts";
import { CONTEST_PATHS } from "../../../chart/markOutline.ts";
import { plainTheme as theme } from "../../../chart/plainTheme.node.ts";
import { affairTables } from "../../../load/affairTables.node.ts";
import { spanOfDays } from "../../../model/dates/timeSpan.ts";
import { thirdOf } from "../../../model/runs.node.ts";
import { BY_SURENESS } from "../../../model/sureness.ts";
import { actsOf } from "../../../model/tables/acts.ts";
import { buildTables } from "../../../model/tables/buildTables.ts";
import { at, forEachIn, item } from "../../../model/tables/columns.ts";
import { contestOf } from "../../../model/tables/contest.ts";
import { contestOfAct } from "../../../model/tables/contestDetails.ts";
import { actorRowOf, eventRowOf } from "../../../model/tables/findRow.ts";
import { type ActorRow, type EventRow, eventRow } from "../../../model/units.ts";
import { STANDINGS } from "../../../model/vocabulary.ts";
import { NOBODY_CHOSEN } from "../../../query/filter/filter.ts";
import { isProminent } from "../../../query/network/chooseTies.ts";
import { storyExtent } from "../../../query/time/storyExtent.ts";
import { actorsOfStep, annotationsOf, tourStep } from "../../../query/tours.ts";
import { firstApart } from "../../../words/describeAct.ts";
import { exploringWords } from "../../../words/laterWords.ts";
import { REPLIED } from "../../../words/replyNote.ts";
import { spokenWords } from "../../../words/spokenWords.node.ts";
import { english } from "../../../words/words.ts";
import { measure, wholeStory } from "../affairScene.node.ts";
import { placeAnnotations } from "../annotationLayout.ts";
import { LAYOUT } from "../timelineScene.ts";
import { boxOfWords, isAcross, linesWithWords, placeVerbs, widthOfVerb } from "./actWords.ts";
import { drawLanes } from "./drawLanes.ts";
import { actsInWords, hitTestLanes, laneOptions } from "./hitTestLanes.ts";
import { annotatedLanes } from "./lanesInputs.ts";
import { mostLanes } from "./lanesLayout.ts";
import {
  affairScene,
  barsOf,
  choice,
  GIANT,
  inputOf,
  linesOf,
  misreadWords,
  plain,
  storyOf,
  strayWords,
  yOf,
} from "./lanesPictures.node.ts";
import { actsInNumbers, buildLanesScene, lanesLegend, standingOut } from "./lanesScene.ts";
import { ACT, asideOf, askedActs, askedOfEvent, heightsOfLine, sumOf } from "./placeActs.ts";

const HEIGHTS = [360, 488, 640] as const;
/** In such an order that a third of the list has every width and every height. */
const SIZES = [
  [818, 631],
  [743, 499],
  [390, 487],
  ...[320, 390, 560, 768, 1024, 1400].flatMap((width, nth) =>
    HEIGHTS.map((_, place) => [width, item(HEIGHTS, (place + nth) % HEIGHTS.length)] as const),
  ),
  [1400, 900],
] as const;
const CHOICES = [
  [wholeStory, ""],
  [wholeStory, "government-of-india"],
  [wholeStory, "nso-group"],
  [wholeStory, "whatsapp"],
  [{ start: 18_197, end: 18_211 }, ""],
] as const;
const STEP_SIZES = [
  [390, 200],
  [760, 340],
  [940, 640],
] as const;

test("words that are too high for every row have a width, so that a column for them is not endless", () => {
  const input = inputOf(affairTables, wholeStory, { width: 819, height: 600 });
  const { events } = buildLanesScene(input);
  const rows = { lanes: Array.from({ length: 80 }, (_, lane) => ({ y: 4 * lane })), laneHeight: 4 };
  for (const event of events)
    for (const line of linesWithWords(event.lines))
      expect(Number.isFinite(widthOfVerb(input, rows, event, line))).toBe(true);
});

test("rows are those of the window, in one order", () => {
  const size = { width: 1000, height: 420 };
  const namesIn = (start: number, end: number) =>
    buildLanesScene(inputOf(affairTables, { start, end }, size)).lanes.map(({ name }) => name);
  const [whole, autumn] = [namesIn(wholeStory.start, wholeStory.end), namesIn(18_169, 18_230)];
  expect(whole).not.toEqual(autumn);
  expect(autumn).toContain("Ravi Shankar Prasad");
  const both = whole.filter((name) => autumn.includes(name));
  expect(both.length).toBeGreaterThan(3);
  expect(autumn.filter((name) => whole.includes(name))).toEqual(both);
});

test("what WhatsApp did between May and October is read in one picture", () => {
  const span = { start: 18_017, end: 18_201 };
  const input = inputOf(affairTables, span, { width: 820, height: 640 }, choice(affairTables, "whatsapp"));
  const scene = buildLanesScene(input);
  const names = (row: ActorRow) => scene.lanes.find(({ actor }) => actor?.row === row)?.name;
  const told = linesOf(scene).flatMap(({ acts }) =>
    acts.map(({ ends: [from, to], verb }) => `${names(from)} ${verb} ${names(to)}`),
  );
  expect(told).toContain("WhatsApp informed CERT-In");
  expect(told).toContain("WhatsApp sued NSO Group");
  expect(scene.acts?.drawn).toBe(scene.acts?.all);
  expect(scene.lanes[0]?.name).toBe("WhatsApp");
  expect(scene.verbs.filter(({ lines }) => lines.join(" ") === "informed")).toHaveLength(2);
});

test("an event that began before the window stands under its own day, not under the first of the window", () => {
  const span = { start: 18_017, end: 18_201 };
  const size = { width: 1600, height: 640 };
  const { events, axis } = buildLanesScene(
    inputOf(affairTables, span, size, choice(affairTables, "whatsapp")),
  );
  const row = eventRowOf(affairTables, "whatsapp-call-attack-on-1400-users");
  const attack = events.find((event) => event.row === row) ?? expect.fail("no attack");
  const under = (all: typeof axis.upper) => all.filter(({ x }) => x <= attack.x).at(-1)?.label;
  expect(under(axis.upper)).toMatch(/^Apr|^2019/);
  expect(under(axis.lower)).toMatch(/^29|^Apr/);
});

test("an event of several days has the first and the last of them in its head: under the first alone it would be over", () => {
  for (const [width, height] of [...STEP_SIZES, [743, 499]] as const)
    for (const end of [18_040, 18_201]) {
      const span = { start: 18_010, end };
      const { events, axis } = buildLanesScene(inputOf(affairTables, span, { width, height }));
      const row = eventRowOf(affairTables, "whatsapp-call-attack-on-1400-users");
      const attack = events.find((event) => event.row === row) ?? expect.fail("no attack");
      const under = (all: typeof axis.upper) => all.filter(({ x }) => x <= attack.x).at(-1)?.label ?? "";
      const head = [under(axis.upper), under(axis.lower)].join(" / ");
      expect(head, `${width} ${end}`).toMatch(/^(Apr 2019 – May 2019 \/ 29 Apr – 10 May|2019 \/ Apr–May)$/);
    }
});

test("an event of which only the months are known has the name of both, not that of the first alone", () => {
  const span = { start: Date.UTC(2019, 5, 1) / 864e5, end: Date.UTC(2019, 9, 10) / 864e5 };
  const { events, axis } = buildLanesScene(inputOf(affairTables, span, { width: 1200, height: 640 }));
  const row = eventRowOf(affairTables, "executives-meet-indian-ministers");
  const meeting = events.find((event) => event.row === row) ?? expect.fail("no meeting");
  const under = [...axis.upper, ...axis.lower].filter(({ x }) => x <= meeting.x);
  expect(under.map(({ label }) => label)).toContain("Jul 2019 – Sep 2019");
  expect(under.map(({ label }) => label)).not.toContain("Jul 2019");
});

test("a story of one night has its times over the acts; an act of which only the day is known has none", () => {
  const dates = ["1970-04-13", "1970-04-13T21:05", "1970-04-13T21:08:40", "1970-04-13T22"];
  const tables = buildTables(
    {
      ...{ title: "Night", kinds: [{ id: "k", label: "Kind" }], sources: [] },
      actors: ["a", "b"].map((id) => ({ id, name: id.toUpperCase(), kind: "person" as const })),
      events: dates.map((date, index) => ({
        ...{ id: `e${index}`, date, kind: "k", status: "confirmed" as const, headline: `Event ${index}` },
        ...{ participants: [], actions: [{ from: "a", verb: "told", to: "b" }] },
      })),
    },
    "night",
  );
  const { axis, events } = buildLanesScene(inputOf(tables, storyExtent(tables), { width: 900, height: 300 }));
  expect(axis.upper.map(({ label }) => label)).toEqual(["13 Apr 1970"]);
  const over = events.map(({ x }) => axis.lower.filter((tick) => tick.x <= x).at(-1)?.label);
  expect(over).toEqual(["", "21:05", "21:08", "22:00–22:59"]);
});

test("the whole story begins at the top left, where a reader does", () => {
  const { events } = buildLanesScene(
    inputOf(affairTables, storyExtent(affairTables), { width: 819, height: 600 }),
  );
  const heightOf = (some: typeof events) => {
    const ends = some.flatMap(({ lines }) => lines.flatMap(({ from, targets }) => [from, ...targets]));
    return ends.reduce((sum, lane) => sum + lane, 0) / ends.length;
  };
  const half = Math.floor(events.length / 2);
  expect(heightOf(events.slice(0, half))).toBeLessThan(heightOf(events.slice(half)));
});

test("rows of a group stand in one piece, below its name; few columns have acts of the lead and of the central question", () => {
  for (const [width, height] of [
    [390, 380],
    [743, 459],
    [819, 600],
    [1400, 900],
  ] as const)
    for (const chosen of [NOBODY_CHOSEN, choice(affairTables, "nso-group")]) {
      const { lanes, headings } = buildLanesScene(
        inputOf(affairTables, wholeStory, { width, height }, chosen),
      );
      const groups = lanes
        .flatMap(({ actor }) => (actor ? [actor.row] : []))
        .slice(chosen.actors.length)
        .map((row) => affairTables.actors.group[row]);
      const pieces = groups.filter((group, index) => group !== groups[index - 1]);
      expect(pieces).toHaveLength(new Set(groups).size);
      // Without room for names of groups, rules stand between them.
      if (width < 743) expect(headings.length).toBeLessThanOrEqual(pieces.length);
      else expect(headings.filter(({ lines }) => lines.length > 0)).toHaveLength(pieces.length);
    }
  const { lanes } = affairScene([wholeStory, "", 390, 480]);
  const names = lanes.map(({ name }) => name);
  for (const name of ["WhatsApp", "Ravi Shankar Prasad"]) expect(names).toContain(name);
});

test("names in two lines are farther from those of neighbours than their own lines from each other", () => {
  for (const height of [500, 540, 580, 620])
    for (const chosen of [NOBODY_CHOSEN, choice(affairTables, "nso-group")]) {
      const scene = buildLanesScene(inputOf(affairTables, wholeStory, { width: 819, height }, chosen));
      const apart = Math.min(14, (scene.laneHeight - 1) / 2);
      for (const [lane, { title, y, name }] of scene.lanes.entries()) {
        const next = scene.lanes[lane + 1];
        if (!next || title.length + next.title.length < 4) continue;
        const between = next.y - y - (title.length / 2 + next.title.length / 2 - 1) * apart;
        expect(between, `${height}: ${name}, ${next.name}`).toBeGreaterThan(apart + 2.5);
      }
    }
});

test("the whole story is told by its important acts, each whole and with its verb, and says how many it leaves out", () => {
  const scene = affairScene([wholeStory, "", 1000, 600]);
  const { drawn, all } = scene.acts ?? expect.fail("bars");
  expect(drawn).toBeGreaterThan(10);
  expect(actsInNumbers(english, scene)[0]).toContain(`${drawn} of ${all} acts`);
  expect(scene.verbs.length).toBe(scene.events.flatMap(({ lines }) => linesWithWords(lines)).length);
  // All events of the opening's lead and question are drawn, but perhaps the last of each.
  const { lead, question } = affairTables.opening ?? expect.fail("no opening");
  const told = scene.events.map(({ row }) => row);
  for (const ids of [lead?.events?.slice(0, -1), question?.events?.slice(0, -1)])
    for (const id of ids ?? []) expect(told, id).toContain(eventRowOf(affairTables, id));
  for (const { name, title } of scene.lanes) expect(title.join(" ")).toBe(name);
});

test("a small picture has the suit and the order of the court, the acts of the lead, with their words", async () => {
  const annotations = annotationsOf(affairTables);
  for (const language of ["en", "ar"] as const)
    for (const letter of [4.6, 4.8, 5, 5.2, 5.4]) {
      const words = await spokenWords(language);
      const input = { ...inputOf(affairTables, wholeStory, { width: 743, height: 499 }), annotations, words };
      const mostRows = mostLanes(input);
      const scene = buildLanesScene({ ...input, mostRows, measure: ({ length }) => length * letter });
      const said = scene.verbs.map(({ row, lines }) => [row, lines.join(" ")]);
      // Words far from their doer name it.
      for (const [id, verb] of [
        ["whatsapp-sues-nso-group", "sued"],
        ["judge-bars-nso-from-whatsapp", "barred*"],
      ] as const)
        expect(
          said.filter(([row]) => row === eventRowOf(affairTables, id)).map(([, text]) => text),
          `${language} ${letter}`,
        ).toContainEqual(expect.stringContaining(verb));
      expect(strayWords(scene)).toEqual([]);
      // Wide columns leave room for acts that were left out at first.
      expect(scene.acts?.drawn, `${language} ${letter}`).toBeGreaterThanOrEqual(11);
      // The court's order has a reply with a text.
      expect(scene.replied.startsWith(REPLIED), scene.replied).toBe(true);
      expect(actsInNumbers(words, scene)).toContain(scene.replied);
      const side = ["Ravi Shankar Prasad", "Ministry of Electronics and IT", "Government of India"];
      expect(
        scene.lanes.filter(({ name }) => side.includes(name)),
        `${letter}`,
      ).not.toEqual([]);
    }
});

test("the second notice to CERT-In is never drawn without the first: it would seem to be when CERT-In was told", () => {
  const [first, second] = [
    "whatsapp-reports-incident-to-cert-in",
    "whatsapp-writes-to-cert-in-about-121-indians",
  ].map((id) => eventRowOf(affairTables, id) ?? expect.fail(id));
  let both = 0;
  const sizes = [
    [1080, 640],
    [818, 631],
    [743, 499],
    [560, 560],
  ] as const;
  for (const [place, [width, height]] of sizes.entries())
    for (const letter of thirdOf([4.6, 4.8, 5, 5.2, 5.4, 5.6, 5.8, 6, 6.2, 6.4], place)) {
      const annotations = annotationsOf(affairTables);
      const input = { ...inputOf(affairTables, wholeStory, { width, height }), annotations };
      const mostRows = mostLanes(input);
      const scene = buildLanesScene({ ...input, mostRows, measure: ({ length }) => length * letter });
      const drawn = new Set(scene.events.map(({ row }) => row));
      if (second === undefined || first === undefined || !drawn.has(second)) continue;
      expect(drawn.has(first), `${letter} ${width} × ${height}`).toBe(true);
      both++;
    }
  expect(both).toBeGreaterThan(process.env.DATELINE_ALL ? 15 : 4);
});

test("below a chosen actor there is space for words about its own acts, and none if all were done to it", () => {
  const belowFirst = (id: string): number => {
    const size = { width: 818, height: 631 };
    const { lanes } = affairScene([wholeStory, id, size.width, size.height]);
    return item(lanes, 1).y - item(lanes, 0).y;
  };
  expect(belowFirst("government-of-india")).toBeLessThan(60);
  expect(belowFirst("nso-group")).toBeGreaterThan(100);
});

/** Pictures of every size and choice; in `npm test` each choice has another third of the sizes. */
const SWEEP = CHOICES.flatMap(([span, id], place) =>
  thirdOf(SIZES, place).map(([width, height]) => [span, id, width, height] as const),
);

test("words nearer to whom it was done to, far from the doer or at another doer name their own: else they would be read as of others", () => {
  let words = 0;
  for (const picture of SWEEP) {
    const scene = affairScene(picture);
    words += scene.verbs.length;
    expect(misreadWords(scene), JSON.stringify(picture)).toEqual([]);
  }
  // With words in its pictures, and not in a few of them.
  expect(words).toBeGreaterThan(8 * SWEEP.length);
});

test("words lie between the rows of their act, and on no row of a bystander: there they would be of the bystander", () => {
  let turned = 0;
  for (const picture of SWEEP) {
    const scene = affairScene(picture);
    expect(strayWords(scene), JSON.stringify(picture)).toEqual([]);
    turned += scene.verbs.filter(({ isTurned }) => isTurned).length;
  }
  expect(turned).toBeGreaterThan(0);
});

test("a step shows its tour, the replies to its event, and what its actors did to each other, and no other charges", () => {
  const tour = affairTables.tours.find(({ id }) => id === "the-case-in-court") ?? expect.fail();
  const step = tourStep(affairTables, tour, 1) ?? expect.fail();
  const chosen = actorsOfStep(step) ?? expect.fail();
  const input = inputOf(affairTables, spanOfDays(step.days), { width: 940, height: 640 }, chosen);
  const { lanes } = buildLanesScene({ ...input, stepEvent: step.event, selected: step.event });
  const names = lanes.map(({ name }) => name);
  expect(names).toContain("NSO Group");
  for (const other of ["Mamata Banerjee", "The Indian Express", "Unnamed Indian officials"])
    expect(names).not.toContain(other);
});

test("no act of a picture is without its words: an accusation with words beside a denial without them would be surer", () => {
  const fortnight = { start: 18_194, end: 18_211 };
  for (const width of [560, 680, 819, 1000, 1400]) {
    const scene = affairScene([fortnight, "", width, 600]);
    const said = scene.verbs.map(({ line }) => line);
    for (const event of scene.events)
      for (const line of linesWithWords(event.lines)) expect(said, `${width}`).toContain(line);
    const names = scene.lanes.map(({ name }) => name);
    expect(names, `${width}`).toContain("Mamata Banerjee");
    // Officials answer WhatsApp.
    const doers = scene.events.flatMap(({ lines }) =>
      lines.flatMap(({ acts }) => acts.map(({ ends }) => ends[0])),
    );
    if (width >= 680) expect(doers).toContain(actorRowOf(affairTables, "unnamed-indian-officials"));
    if (width >= 819) expect(names).toContain("Ravi Shankar Prasad");
    if (width >= 819) expect(scene.acts?.drawn).toBeGreaterThanOrEqual(17);
  }
  const months = { start: 18_017, end: 18_201 };
  const ofWhatsApp = choice(affairTables, "whatsapp");
  const own = buildLanesScene(inputOf(affairTables, months, { width: 819, height: 640 }, ofWhatsApp));
  expect(own.verbs).toHaveLength(own.events.flatMap(({ lines }) => linesWithWords(lines)).length);
});

test("no act is without its words in a picture of any size, however often columns were widened for others", () => {
  for (const picture of [
    ...SWEEP,
    ...thirdOf(SIZES, 2).map(([width, height]) => [wholeStory, "mamata-banerjee", width, height] as const),
  ]) {
    const { events, verbs } = affairScene(picture);
    const said = new Set(verbs.map(({ line }) => line));
    const mute = events.flatMap(({ lines }) => linesWithWords(lines)).filter((line) => !said.has(line));
    expect(mute, JSON.stringify(picture)).toEqual([]);
  }
});

test("every act lies inside its picture, however narrow that is and however wide its letters", () => {
  for (const [place, letter] of [5.6, 9, 14].entries())
    for (const [nth, id] of ["", "nso-group", "government-of-india", "cert-in"].entries())
      for (const width of thirdOf([280, 320, 390], place + nth)) {
        const chosen = id === "" ? NOBODY_CHOSEN : choice(affairTables, id);
        const input = inputOf(affairTables, wholeStory, { width, height: 620 }, chosen);
        const scene = buildLanesScene({ ...input, measure: (text) => text.length * letter });
        for (const { x } of linesOf(scene)) expect(x, `${id} ${letter} ${width}`).toBeLessThan(width - 8);
      }
});

test("in a picture of any size a charge and its answer are drawn together or not at all, and no denial without a charge", () => {
  const rowOf = (id: string) => eventRowOf(affairTables, id) ?? expect.fail(id);
  const pairs = [
    ["whatsapp-sues-nso-group", "nso-disputes-lawsuit"],
    ["prasad-asks-whatsapp-to-explain", "whatsapp-replies-to-it-ministry"],
    ["cert-in-asks-whatsapp-for-audit", "whatsapp-answers-cert-in"],
    ["pegasus-project-publishes", "vaishnaw-rejects-pegasus-project"],
    ["congress-accuses-government-of-snooping", "prasad-says-people-need-not-worry"],
  ].map((pair) => pair.map(rowOf));
  const drawn = new Set<number>();
  for (const [place, id] of ["", "government-of-india", "nso-group", "whatsapp"].entries())
    for (const [nth, width] of [320, 390, 560, 768, 1024, 1400].entries())
      for (const height of thirdOf(HEIGHTS, place + nth)) {
        const chosen = id === "" ? NOBODY_CHOSEN : choice(affairTables, id);
        const input = inputOf(affairTables, wholeStory, { width, height }, chosen);
        const { events } = affairScene([wholeStory, id, width, height]);
        const rows = new Set(events.map(({ row }) => row));
        for (const [charge, answer] of pairs) {
          if (charge === undefined || answer === undefined) continue;
          if (![charge, answer].every((row) => askedOfEvent(affairTables, chosen, row).length > 0)) continue;
          if (!input.rows.includes(charge) || !input.rows.includes(answer)) continue;
          expect(rows.has(charge), `${id} ${width} ${height} ${charge} ${answer}`).toBe(rows.has(answer));
          if (rows.has(answer)) drawn.add(answer);
        }
        if (id !== "government-of-india") continue;
        const acts = events.flatMap(({ lines }) => lines.flatMap((line) => line.acts));
        const isDenied = acts.some(({ verb }) => verb.startsWith("denied"));
        const isCharged = acts.some(({ ends }) => ends[1] === chosen.actors[0]);
        expect(isCharged || !isDenied, `${width} ${height}`).toBe(true);
        if (width > 320) expect(isCharged && isDenied, `${width} ${height}`).toBe(true);
      }
  expect(drawn.size).toBeGreaterThan(2);
});

test("acts of a chosen actor have their words, its denials first of all; those of its own people stand beside the charges", () => {
  const actsWith = (id: string) => {
    const { events, verbs, acts } = buildLanesScene(
      inputOf(affairTables, wholeStory, { width: 1400, height: 900 }, choice(affairTables, id)),
    );
    const wordsOf = (event: string) =>
      verbs
        .filter(({ row }) => row === eventRowOf(affairTables, event))
        .map(({ lines }) => lines.join(" "))
        .sort();
    return { wordsOf, acts, doers: events.flatMap(({ lines }) => lines.flatMap(({ acts: own }) => own)) };
  };
  const nso = actsWith("nso-group");
  expect(nso.wordsOf("nso-disputes-lawsuit")).toEqual(["denied claims of"]);
  expect(nso.wordsOf("defence-ministry-denies-dealings-with-nso")).toEqual(["denied dealings with"]);
  const suit = eventRowOf(affairTables, "whatsapp-sues-nso-group");
  expect(actsWith("whatsapp").doers.filter(({ event }) => event === suit)).toHaveLength(2);
  const government = actsWith("government-of-india");
  expect(government.wordsOf("congress-says-priyanka-gandhi-got-alert")).toContain("denied claims of");
  expect(government.wordsOf("defence-ministry-denies-dealings-with-nso")).toContain("denied dealings with");
  expect(government.wordsOf("government-gives-timeline-to-lok-sabha")).toContain("replied to");
  // An act of one body of the government on another is no answer.
  const authorised = eventRowOf(affairTables, "home-ministry-authorises-ten-agencies");
  expect(government.doers.some(({ event }) => event === authorised)).toBe(false);
  expect(government.wordsOf("new-york-times-says-india-bought-pegasus")).toEqual([
    "reported purchase by (disputed)*",
  ]);
});

test("a charge that an event answers with an act to somebody else has the sign of a reply, which is then not beside it", () => {
  const input = inputOf(
    affairTables,
    { start: 18_170, end: 18_240 },
    { width: 1080, height: 640 },
    choice(affairTables, "nso-group"),
  );
  const scene = buildLanesScene(input);
  const wordsOf = (id: string) => {
    const event = scene.events.find(({ row }) => row === eventRowOf(affairTables, id)) ?? expect.fail();
    return placeVerbs(input, scene, [event], []).map(({ lines }) => lines.join(" "));
  };
  expect(wordsOf("cathcart-explains-lawsuit-in-op-ed")).toEqual(["accused*"]);
  expect(wordsOf("whatsapp-sues-nso-group")).toEqual(["sued"]);
  const opEd = eventRowOf(affairTables, "cathcart-explains-lawsuit-in-op-ed") ?? expect.fail();
  expect(actsInWords(english, affairTables, opEd)).toContain("Replies: NSO Group");
});

test("the note below a picture says who replied to each charge and when: on screen as far as a line has room, in a file all", () => {
  const days = { start: 18_197, end: 18_211 };
  const noteAt = (width: number, measure: (text: string) => number, isTakenAway = false) =>
    buildLanesScene({ ...inputOf(affairTables, days, { width, height: 600 }), measure, isTakenAway }).replied;
  const wide = noteAt(1400, ({ length }) => length * 5.4);
  expect(wide).toMatch(/Government of India, 20\u00a0Nov\u00a02019 \(“(Mamata Banerjee )?accused”/u);
  expect(wide.startsWith("* Replies: ")).toBe(true);
  const narrower = noteAt(780, ({ length }) => length * 5.4);
  expect(narrower).toMatch(/Government of India, \d+\s\w+\s2019 \(“(.* )?accused”\)/u);
  expect(narrower).not.toBe(wide);
  expect(noteAt(780, ({ length }) => length * 5.4, true).length).toBeGreaterThan(narrower.length);
  expect(noteAt(360, () => 400)).not.toContain(":");
  const alone = buildLanesScene(
    inputOf(affairTables, wholeStory, { width: 1080, height: 640 }, choice(affairTables, "cert-in")),
  );
  expect(alone.replied).toContain(", 18\u00a0Nov\u00a02019");
});

test("five acts have room with their words, however wide the letters: the last of wide columns has room at the right of its line", () => {
  for (const letter of [4.8, 5.2, 5.6, 6])
    for (const [width, height] of [
      [734, 460],
      [743, 499],
      [818, 631],
    ] as const) {
      const chosen = choice(affairTables, "mamata-banerjee");
      const input = inputOf(affairTables, wholeStory, { width, height }, chosen);
      const { acts } = buildLanesScene({ ...input, measure: ({ length }) => length * letter });
      expect(acts?.drawn, `${letter} ${width}`).toBe(5);
    }
});

test("a charge is drawn with the answer of its event, also where that goes to the body of the one who made it", () => {
  const answered = [
    ["congress-says-priyanka-gandhi-got-alert", "bjp"],
    ["sonia-gandhi-and-nadda-trade-charges", "jp-nadda"],
    ["whatsapp-says-it-told-authorities-in-may", "unnamed-indian-officials"],
  ] as const;
  let seen = 0;
  const pictures = [
    ...SWEEP.filter(([, id]) => id === ""),
    ...[560, 819, 1000, 1400].flatMap((width) =>
      [{ start: 18_194, end: 18_211 }, wholeStory].map((span) => [span, "", width, 600] as const),
    ),
  ];
  for (const picture of pictures) {
    const { events } = affairScene(picture);
    for (const [id, by] of answered) {
      const drawn = events.find(({ row }) => row === eventRowOf(affairTables, id));
      if (!drawn) continue;
      const doers = drawn.lines.flatMap(({ acts }) => acts.map(({ ends }) => ends[0]));
      expect(doers, `${id} ${JSON.stringify(picture)}`).toContain(actorRowOf(affairTables, by));
      seen++;
    }
  }
  expect(seen).toBeGreaterThan(process.env.DATELINE_ALL ? 10 : 6);
});

test("whom the central question asks about has a row at each usual width: a picture without the government would answer it", () => {
  for (const width of [543, 800, 819, 1000, 1400]) {
    const { lanes } = affairScene([wholeStory, "", width, 450]);
    const names = lanes.map(({ name }) => name);
    const side = ["Government of India", "Ministry of Electronics and IT", "Ravi Shankar Prasad"];
    expect(side.filter((name) => names.includes(name)).length, `${width}`).toBeGreaterThan(0);
  }
});

test("the last year named at or before an act is its own, in each window and width", () => {
  const ids = ["", "nso-group", "whatsapp", "government-of-india", "mamata-banerjee"];
  const windows = [
    { start: 17_897, end: 19_358 },
    { start: 18_201, end: 20_454 },
  ];
  const others = ids.flatMap((id, place) =>
    windows.flatMap((span, nth) =>
      thirdOf([360, 760, 2560], place + nth).map((width) => [span, id, width, 560] as const),
    ),
  );
  for (const picture of [...SWEEP, ...others, [wholeStory, "mamata-banerjee", 480, 560] as const]) {
    const [{ start }] = picture;
    const { events, axis } = affairScene(picture);
    expect(axis.upper.filter(({ label }) => label === "")).toEqual([]);
    for (const { row, lines } of events) {
      const x = Math.min(...lines.map((line) => line.x));
      const [named] = axis.upper.findLast((tick) => tick.x <= x)?.label.match(/\d{4}/g) ?? [];
      const day = Math.max(at(affairTables.events.first, row), start);
      expect(named, `${JSON.stringify(picture)} ${row}`).toBe(
        `${new Date(day * 86_400_000).getUTCFullYear()}`,
      );
    }
  }
}, 60_000);

test("words lie on no line between years if there is another place: NSO Group’s denial of 2019 was read below 2025", () => {
  const annotations = annotationsOf(affairTables);
  const acrossIn = (id: string, width: number, height: number, letter: number) => {
    const input = {
      ...inputOf(affairTables, wholeStory, { width, height }, choice(affairTables, id)),
      annotations,
    };
    const measureLetters = (text: string) => letter * text.length;
    const scene = buildLanesScene({ ...input, mostRows: mostLanes(input), measure: measureLetters });
    const years = scene.axis.upper.map(({ x }) => x);
    return scene.verbs
      .filter((verb) => isAcross(boxOfWords(verb), years))
      .map(({ lines }) => lines.join(" "));
  };
  expect(acrossIn("whatsapp", 390, 487, 5.6)).not.toContain("denied claims of");
  // Columns become wider for these words: 76 of the acts of the government lay on such a line.
  const government = [5, 5.2, 5.4, 5.6, 5.8].flatMap((letter) =>
    [487, 527, 560].flatMap((height) => acrossIn("government-of-india", 743, height, letter)),
  );
  expect(government.length).toBeLessThan(60);
});

test("each column is below the name of its own month: below none it would seem to be of the month before", () => {
  for (const width of [390, 560, 700, 819, 1000, 1400]) {
    const { axis, events } = affairScene([wholeStory, "", width, 600]);
    for (const { x } of events)
      expect(axis.lower.findLast((tick) => tick.x <= x)?.label, `${width}`).not.toBe("");
  }
});

test("the axis names the end of the window: else time would seem to end with the last act that has room", () => {
  const fortnight = { start: 18_197, end: 18_211 };
  for (const width of [560, 680, 743, 818, 1080]) {
    const { axis, end } = affairScene([fortnight, "", width, 620]);
    if (axis.lower.at(-1)?.label !== "10") expect(end?.label, `${width}`).toMatch(/^– 10( Nov 2019)?$/u);
    const { label, labelX } = axis.upper.at(-1) ?? expect.fail("no axis");
    if (end) expect(end.labelX - measure(label)).toBeGreaterThan(labelX);
    // A few acts spread over the whole width.
    const facebook = inputOf(
      affairTables,
      wholeStory,
      { width, height: 620 },
      choice(affairTables, "facebook"),
    );
    const few = buildLanesScene(facebook);
    expect(few.end?.label).toBe("– 19 Nov 2025");
    expect(Math.max(...few.events.map(({ x }) => x)), `${width}`).toBeGreaterThan(0.55 * width);
  }
});

test("both ends of a window have an act, and no small act stands where a prominent one has room", () => {
  const isMain = isProminent(affairTables);
  const dayOf = (row: EventRow): number => at(affairTables.events.first, row);
  const windows = [
    ["2019-10-28", "2019-11-11"],
    ["2019-10-01", "2019-12-01"],
    ["2019-05-01", "2019-12-01"],
    ["2019-11-01", "2019-12-01"],
    ["2019-11-10", "2019-12-15"],
    ["2021-07-01", "2021-12-31"],
    ["2020-01-01", "2022-12-31"],
    ["2023-01-01", "2025-12-31"],
  ] as const;
  let tried = 0;
  const sizes = [
    [818, 608],
    [743, 499],
    [743, 459],
  ] as const;
  for (const [place, [start, end]] of windows.entries())
    for (const [nth, id] of ["", "whatsapp", "government-of-india"].entries())
      for (const [width, height] of thirdOf(sizes, place + nth)) {
        const said = `${start} ${id} ${width} × ${height}`;
        const chosen = id === "" ? NOBODY_CHOSEN : choice(affairTables, id);
        const span = { start: Date.parse(start) / 864e5, end: Date.parse(end) / 864e5 };
        const input = inputOf(affairTables, span, { width, height }, chosen);
        const drawnOf = (rows: readonly EventRow[]) => {
          const { events, acts } = buildLanesScene({ ...input, rows, total: rows.length });
          return { main: events.map(({ row }) => row).filter(isMain), acts: acts?.drawn ?? 0, events };
        };
        const { main, acts, events } = drawnOf(input.rows);
        if (acts < 10) continue;
        tried++;
        const { byImportance } = askedActs(affairTables, input.rows, chosen, null);
        const asked = byImportance.flatMap((unit) => unit.map(({ row }) => row)).filter(isMain);
        expect(Math.min(...main.map(dayOf)), said).toBe(Math.min(...asked.map(dayOf)));
        expect(Math.max(...main.map(dayOf)), said).toBe(Math.max(...asked.map(dayOf)));
        const ofMain = new Set(
          byImportance
            .filter((unit) => unit.some(({ row }) => isMain(row)))
            .flat()
            .map(({ row }) => row),
        );
        if (events.every(({ row }) => ofMain.has(row))) continue;
        const alone = drawnOf(input.rows.filter((row) => ofMain.has(row)));
        expect(alone.main.length, said).toBeLessThanOrEqual(main.length);
      }
  expect(tried).toBeGreaterThan(process.env.DATELINE_ALL ? 40 : 13);
});

test("a stretch of time covers the columns of its days, to the end of the last one", () => {
  const { scale, events } = affairScene([wholeStory, "", 819, 600]);
  for (const [index, { row, lines }] of events.entries()) {
    const day = at(affairTables.events.first, row);
    const next = events[index + 1];
    if (!next || at(affairTables.events.first, next.row) <= day + 1 || day < scale.span.start) continue;
    for (const { x } of lines) expect(scale.xOf(day + 1)).toBeGreaterThan(x);
    expect(scale.xOf(day + 1)).toBeLessThanOrEqual(next.x);
  }
});

test("an act is not drawn without the same act before it: it would seem to be the first", () => {
  const scene = affairScene([wholeStory, "", 819, 600]);
  const informed = linesOf(scene).filter(({ acts: [act] }) => act?.verb === "informed");
  expect(informed.length).toBeGreaterThanOrEqual(2);
});

test("two who sue together are one suit: two dots, one arrow, one word, and no line from one dot through the other", () => {
  const scene = affairScene([wholeStory, "", 819, 600]);
  const row = eventRowOf(affairTables, "whatsapp-sues-nso-group");
  const { lines } = scene.events.find((event) => event.row === row) ?? expect.fail("no suit");
  expect(lines).toHaveLength(2);
  expect(new Set(lines.map(({ x }) => x)).size).toBe(1);
  expect(new Set(lines.map(({ from }) => from)).size).toBe(2);
  expect(scene.verbs.filter((verb) => verb.row === row)).toHaveLength(1);
  const [nearer, farther] = lines.toSorted(
    (a, b) => Math.abs(a.from - item(a.targets, 0)) - Math.abs(b.from - item(b.targets, 0)),
  );
  if (!nearer || !farther) expect.fail("no suit by two");
  expect([nearer.beside, farther.beside]).toEqual([[nearer.from], []]);
  const y = yOf(scene)(nearer.from);
  // All that is drawn in the row of the nearer one: the line of the other, and the dot beside it.
  const across = itemsOfCalls((pen) => drawLanes(pen, scene, theme, plain)).filter(
    ({ what, numbers: [left = 0, top = 0, width = 0, height = 0] }) =>
      what === `fill rect ${theme.ink}` &&
      top < y &&
      top + height > y &&
      left - ACT.aside < nearer.x &&
      left + width + ACT.aside > nearer.x,
  );
  expect(across.map(({ numbers: [left = 0, , width = 0] }) => left + width / 2)).toEqual([nearer.x]);
  expect(hitTestLanes(scene, nearer.x + ACT.aside, y)?.kind).toBe("event");
});

test("an act upon two has two arrows, and the nearer is beside the line: on it, the nearer would seem to pass the act on", () => {
  const scene = affairScene([wholeStory, "pegasus", 532, 440]);
  const several = linesOf(scene).filter(({ targets }) => targets.length > 1);
  expect(several.length).toBeGreaterThan(0);
  for (const line of several) {
    const byDistance = line.targets.toSorted((a, b) => Math.abs(b - line.from) - Math.abs(a - line.from));
    expect(line.beside).toEqual(byDistance.slice(1));
    const drawn = itemsOfCalls((pen) =>
      drawLanes(
        pen,
        {
          ...scene,
          events: [{ row: item(line.acts, 0).event, lines: [line], x: line.x, lanes: [], extent: "day" }],
          verbs: [],
        },
        theme,
        plain,
      ),
    );
    const tips = drawn.filter(({ what }) => what.startsWith("triangle")).map(({ numbers: [x, y] }) => [x, y]);
    const places = line.targets.map((lane) => [line.x + asideOf(line, lane), yOf(scene)(lane)]);
    expect(tips.sort()).toEqual(places.sort());
  }
});

test("a suit of a chosen actor and another has its word at either side of whom they sue", () => {
  const suit = eventRowOf(affairTables, "whatsapp-sues-nso-group");
  for (const id of ["facebook", "whatsapp"])
    for (const width of [390, 820, 1400]) {
      const input = inputOf(affairTables, wholeStory, { width, height: 600 }, choice(affairTables, id));
      const scene = buildLanesScene(input);
      const { lines } = scene.events.find(({ row }) => row === suit) ?? expect.fail("no suit");
      const sides = new Set(lines.map(({ from, targets: [to = 0] }) => from < to));
      const words = scene.verbs.filter(({ row }) => row === suit);
      expect(words.map((verb) => verb.lines.join(" ").replace(/^.* (?=sued)/, ""))).toEqual(
        [...sides].map(() => "sued"),
      );
      const [first, second] = [0, 1].map((lane) => yOf(scene)(lane));
      expect(
        words.some(({ y }) => y > (first ?? 0) && y < (second ?? 0)),
        `${id} ${width}`,
      ).toBe(true);
    }
});

test("names of the affair are whole, and of rows that scroll none is cut before a hand moves them", () => {
  for (const chosen of [NOBODY_CHOSEN, choice(affairTables, "nso-group", "whatsapp")])
    for (const height of [300, 440, 640]) {
      const size = { width: 940, height };
      const scene = buildLanesScene(inputOf(affairTables, wholeStory, size, chosen));
      for (const { name, title } of scene.lanes) expect(title.join(" ")).toBe(name);
      const [first] = scene.lanes;
      if (!first || scene.contentHeight <= height) continue;
      const inSight = height - (first.y - scene.laneHeight / 2);
      expect(inSight / scene.laneHeight).toBeCloseTo(Math.round(inSight / scene.laneHeight), 6);
    }
});

test("long names that differ at their end alone differ in their rows, and 400 groups leave room for acts", () => {
  const count = 400;
  const ids = Array.from({ length: count }, (_, n) => `a${n}`);
  const tables = buildTables(
    {
      ...{ title: "Many", kinds: [{ id: "k", label: "Kind" }], sources: [] },
      groups: ids.map((id) => ({ id: `g${id}`, label: `Group ${id}` })),
      actors: ids.map((id, n) => ({
        ...{ id, kind: "organisation" as const, group: `g${id}` },
        name: `Department for the Supervision of Public Procurement and Works in District ${n}`,
      })),
      events: ids.slice(1).map((id, n) => ({
        ...{ id: `e${n}`, date: `2020-${String((n % 12) + 1).padStart(2, "0")}-01`, kind: "k" },
        ...{ status: "confirmed" as const, headline: `Event ${n}`, participants: [] },
        actions: [{ from: "a0", verb: "told", to: id }],
      })),
    },
    "many",
  );
  for (const width of [390, 820]) {
    const input = inputOf(tables, storyExtent(tables), { width, height: 640 });
    const { lanes, acts } = buildLanesScene(input);
    const titles = lanes.map(({ title }) => title.join(" "));
    expect(new Set(titles).size, titles.join(", ")).toBe(titles.length);
    expect(acts?.drawn).toBeGreaterThan(width > 400 ? 10 : 6);
  }
});

test("what has no room stands at its place in time, counted and named, and opens the events", () => {
  const span = { start: 18_197, end: 18_211 };
  for (const width of [390, 780, 1100]) {
    const scene = affairScene([span, "", width, 620]);
    const { leftOut, acts, events, skips } = scene;
    expect(sumOf(leftOut.map((one) => one.acts))).toBe((acts?.all ?? 0) - (acts?.drawn ?? 0));
    expect(leftOut.length, String(width)).toBeGreaterThan(2);
    for (const { x, rows } of leftOut) {
      // The drawn events before a place are before its events in time, those after it after them, but for what it joins.
      expect(events.filter((event) => event.x < x - JOINED && event.row > item(rows, 0))).toEqual([]);
      const last = item(rows, rows.length - 1);
      expect(events.filter((event) => event.x > x + JOINED && event.row <= last)).toEqual([]);
      expect(hitTestLanes(scene, x, LAYOUT.axisHeight + 8)).toMatchObject({ stack: { rows } });
    }
    const names = laneOptions(english, affairTables, scene).flatMap((one) => ("name" in one ? one.name : []));
    expect(names.join(" · ")).toMatch(/Nov 2019: \d+ acts? not drawn/);
    // The axis is broken where days without a column are left out, and says that it is no scale.
    expect(skips.length).toBeGreaterThan(0);
    const items = itemsOfCalls((pen) => drawLanes(pen, scene, theme, plain));
    const { inOrder } = exploringWords(english).lanes;
    expect(items.some(({ what }) => what.startsWith(`text ${inOrder} `))).toBe(true);
  }
});

const JOINED = 30;

test("a number of acts stands in the stretch of their own days: thirteen acts of 2 to 9 November were right below the 9", () => {
  const span = { start: 18_197, end: 18_211 };
  const named = new Map(
    Array.from({ length: 14 }, (_, day) => [String(((27 + day) % 31) + 1), span.start + day] as const),
  );
  let [inDays, between] = [0, 0];
  for (const width of [390, 534, 610, 743, 790, 1080])
    for (const height of [487, 640]) {
      const { leftOut, axis, days: stretches } = affairScene([span, "", width, height]);
      const days = axis.lower.map(({ label }, index) => {
        const [first = "", last = first] = label.split("–");
        return {
          ...item(stretches, index),
          first: named.get(first) ?? 0,
          last: named.get(last) ?? Number.POSITIVE_INFINITY,
        };
      });
      for (const sign of leftOut) {
        const own = sign.rows.map((row) => at(affairTables.events.first, row));
        const [from, to] = [Math.min(...own), Math.max(...own)];
        const why = `${width} × ${height}: ${sign.acts} acts of ${from - span.start} to ${to - span.start}`;
        for (const { left, right, first, last } of days) {
          if (last < from) expect(sign.x, why).toBeGreaterThanOrEqual(right);
          if (first > to) expect(sign.x, why).toBeLessThanOrEqual(left);
          if (from >= first && to <= last) expect(sign.x > left && sign.x < right, why).toBe(true);
        }
        if (sign.isInDay) inDays++;
        else between++;
      }
    }
  expect(Math.min(inDays, between)).toBeGreaterThan(5);
});

test("no two signs of what has no room lie on each other, and each takes clicks over its whole width", () => {
  const high = CHOICES.map(([span, id]) => [span, id, 1200, 1400] as const);
  // Other sizes of each choice for a picture that is taken away.
  const away = CHOICES.flatMap(([span, id], place) =>
    thirdOf(thirdOf(SIZES, place + 1), place).map(([width, height]) => [span, id, width, height] as const),
  );
  const takenAway = ([span, id, width, height]: Parameters<typeof affairScene>[0]) => {
    const chosen = id === "" ? NOBODY_CHOSEN : choice(affairTables, id);
    return buildLanesScene(inputOf(affairTables, span, { width, height }, chosen, true));
  };
  for (const [pictures, sceneOf] of [
    [[...SWEEP, ...high], affairScene],
    [away, takenAway],
  ] as const)
    for (const picture of pictures) {
      const scene = sceneOf(picture);
      const { leftOut } = scene;
      for (const { x, width, rows } of leftOut)
        for (const end of [x + 1.5 - width / 2, x + width / 2 - 1.5])
          expect(hitTestLanes(scene, end, LAYOUT.axisHeight + 8)).toMatchObject({ stack: { rows } });
      // Nobody knew what "+64" between two years was.
      for (const { acts, text } of leftOut) expect(text).toBe(acts > 6 ? `${acts} more` : "");
      const numbers = leftOut.map(({ x, width }) => ({ x, half: width / 2 - 1.5 }));
      for (const [place, { x, half }] of numbers.entries()) {
        const next = numbers[place + 1];
        if (next) expect(next.x - next.half, JSON.stringify(picture)).toBeGreaterThanOrEqual(x + half);
      }
    }
});

test("a step of a tour counts the acts for which its picture has no room, too", () => {
  for (const { row, days, chosen } of affairSteps())
    for (const width of [390, 780]) {
      const input = inputOf(affairTables, spanOfDays(days), { width, height: 350 }, chosen);
      const { leftOut, acts } = buildLanesScene({ ...input, stepEvent: row, selected: row });
      expect(sumOf(leftOut.map((one) => one.acts))).toBe((acts?.all ?? 0) - (acts?.drawn ?? 0));
    }
});

test("an answer that a step shows stands beside what it answers, even in a preview", () => {
  const row = eventRowOf(affairTables, "nso-appeals-injunction") ?? expect.fail("no event");
  const ban = eventRowOf(affairTables, "judge-bars-nso-from-whatsapp");
  const { days, chosen } = affairSteps().find((step) => step.row === row) ?? expect.fail("no step");
  for (const height of [166, 190, 300]) {
    const size = { width: 578, height };
    const input = { ...inputOf(affairTables, spanOfDays(days), size, chosen, true), stepEvent: row };
    expect(
      buildLanesScene({ ...input, selected: row, mostRows: 3 }).events.map((event) => event.row),
    ).toContain(ban);
  }
});

test("the words of a step's own event cover no words of others: of a phone, a verb stood upon a verb", () => {
  for (const { row, days, chosen } of affairSteps())
    for (const height of [200, 220, 285, 299]) {
      const input = inputOf(affairTables, spanOfDays(days), { width: 360, height }, chosen);
      const step = { ...input, stepEvent: row, selected: row };
      const scene = buildLanesScene({ ...step, mostRows: mostLanes(step) });
      const words = standingOut(step, scene, row)?.verbs.map(boxOfWords) ?? [];
      const others = scene.verbs.filter((verb) => verb.row !== row).map(boxOfWords);
      expect(words.filter((box) => others.some((other) => overlaps(box, other)))).toEqual([]);
    }
});

test("a step about two actors draws an arrow only with its words, and has its own event's in every width", () => {
  const row = eventRowOf(affairTables, "nso-disputes-lawsuit") ?? expect.fail("no event");
  const chosen = { ...choice(affairTables, "nso-group", "whatsapp"), isPair: true };
  for (let width = 360; width <= 1000; width += 40) {
    const input = inputOf(affairTables, wholeStory, { width, height: 420 }, chosen);
    const { events, verbs } = buildLanesScene({ ...input, stepEvent: row, selected: row });
    expect(new Set(verbs.map((verb) => verb.row)), String(width)).toEqual(
      new Set(events.map((event) => event.row)),
    );
    expect(verbs.map((verb) => verb.row)).toContain(row);
  }
});

test("of an Arabic day no year stands in the line of an English verb", async () => {
  const words = await spokenWords("ar");
  const row = eventRowOf(affairTables, "nso-disputes-lawsuit") ?? expect.fail("no event");
  const chosen = { ...choice(affairTables, "nso-group", "whatsapp"), isPair: true };
  for (let width = 360; width <= 1000; width += 40) {
    const input = { ...inputOf(affairTables, wholeStory, { width, height: 420 }, chosen), words };
    const { verbs } = buildLanesScene({ ...input, stepEvent: row, selected: row });
    const lines = verbs.flatMap((verb) => verb.lines);
    expect(lines.filter((line) => /\d[^a-z]*[a-z]/.test(line) && !/\p{Script=Arabic}/u.test(line))).toEqual(
      [],
    );
  }
});

test("a step has few acts, each with its words, in rows that need not scroll; its own event is whole", () => {
  let seen = 0;
  for (const { row, days, chosen } of affairSteps())
    for (const [width, height] of [
      [390, 200],
      [760, 340],
      [940, 640],
    ] as const) {
      const input = { ...inputOf(affairTables, spanOfDays(days), { width, height }, chosen), stepEvent: row };
      const scene = buildLanesScene({ ...input, mostRows: mostLanes({ ...input, annotations: [] }) });
      const { events, verbs, lanes, contentHeight } = scene;
      // The picture of a step has no numbers.
      expect(actsInNumbers(english, scene).join(" ")).not.toMatch(/\d/);
      const lines = events.flatMap((event) => linesWithWords(event.lines));
      expect(events.length).toBeLessThanOrEqual(9);
      expect(contentHeight, `${lanes.length}`).toBe(height);
      const own = events.find((event) => event.row === row) ?? expect.fail(`${row}`);
      const asked = askedOfEvent(affairTables, chosen, row);
      expect(own.lines.flatMap(({ acts }) => acts)).toHaveLength(asked.length);
      const said = verbs.map(({ line }) => line);
      expect(lines.filter((line) => !said.includes(line) && !own.lines.includes(line))).toEqual([]);
      seen++;
    }
  expect(seen).toBeGreaterThan(20);
});

/** The steps of the affair whose pictures are acts. */
const affairSteps = () =>
  affairTables.tours.flatMap((tour) =>
    tour.steps.flatMap((_, index) => {
      const step = tourStep(affairTables, tour, index + 1);
      const chosen = step && actorsOfStep(step);
      return chosen ? [{ row: step.event, days: step.days, chosen }] : [];
    }),
  );

test("a meeting of which only the months are known has brackets at both ends, two bars, no arrow, no dot and no ring", () => {
  const chosen = choice(affairTables, "ravi-shankar-prasad", "will-cathcart");
  const scene = buildLanesScene(inputOf(affairTables, wholeStory, { width: 819, height: 640 }, chosen));
  const row = eventRowOf(affairTables, "executives-meet-indian-ministers");
  const event = scene.events.find((one) => one.row === row) ?? expect.fail("the meeting");
  const meeting = event.lines.find(({ undirected }) => undirected) ?? expect.fail("met");
  const items = itemsOfCalls((pen) =>
    drawLanes(pen, { ...scene, events: [{ ...event, lines: [meeting] }], verbs: [] }, theme, plain),
  );
  const { start, tips } = heightsOfLine(meeting, yOf(scene));
  const strokesAt = (y: number) =>
    items.filter(({ what, numbers: [, at] }) => what.startsWith("stroke M") && at === y);
  expect([start, ...tips].map((y) => strokesAt(y).length)).toEqual([2, 2]);
  expect(items.filter(({ what }) => /^(triangle|fill M)/.test(what))).toEqual([]);
});

test("a contested date and contested facts have two signs", () => {
  const contestIn = (id: string) => contestOf(affairTables, eventRowOf(affairTables, id) ?? expect.fail(id));
  expect(contestIn("judge-finds-nso-liable")).toBe("date");
  expect(contestIn("executives-meet-indian-ministers")).toBe("date");
  expect(contestIn("whatsapp-call-attack-on-1400-users")).toBe("facts");
  expect(contestIn("whatsapp-sues-nso-group")).toBe(null);
  const contestsOfActs = (id: string) => {
    const row = eventRowOf(affairTables, id) ?? expect.fail(id);
    return actsOf(affairTables, row).map((act) => contestOfAct(affairTables, act));
  };
  expect(contestsOfActs("whatsapp-reports-incident-to-cert-in")).toEqual(["facts"]);
  // Whom she accused is contested, but not that she appealed to another.
  expect(contestsOfActs("banerjee-accuses-government-of-using-nso")).toEqual(["facts", null, "facts"]);
  // The meaning of what was told is contested, but not that officials disputed it.
  expect(contestsOfActs("whatsapp-says-it-told-authorities-in-may")).toEqual(["facts", null]);
  // A contested date is that of two acts, but not of the third, which is a statement.
  expect(contestsOfActs("prasad-asks-whatsapp-to-explain")).toEqual(["date", "date", null]);
  expect(new Set(Object.values(CONTEST_PATHS)).size).toBe(2);
});

test("an event of 300 actors is drawn with every act where they have rows, and counted elsewhere", () => {
  const tables = storyOf({ names: ["Acme"], hasGroups: false, hasGiant: true, events: [] });
  const day = storyExtent(tables);
  const scene = buildLanesScene(inputOf(tables, day, { width: 900, height: 400 }));
  expect(scene.acts?.all).toBe(GIANT);
  expect(scene.acts?.drawn).toBeLessThan(GIANT);
  const selected = item(inputOf(tables, day, { width: 900, height: 400 }).rows, 0);
  const whole = buildLanesScene({ ...inputOf(tables, day, { width: 900, height: 400 }), selected });
  expect(whole.acts?.drawn).toBe(GIANT);
});

test("an act of an actor with itself is a loop with its own word", () => {
  const acts = [[0, 0, 0, false]] as const;
  const wish = { names: ["Acme", "Borg"], hasGroups: false, hasGiant: false };
  const tables = storyOf({ ...wish, events: [{ day: 0, days: 0, status: 0, acts, others: [1] }] });
  const scene = buildLanesScene(inputOf(tables, storyExtent(tables), { width: 600, height: 300 }));
  expect(lanesLegend(scene).signs).toEqual(["self"]);
  const drawn = itemsOfCalls((pen) => drawLanes(pen, scene, theme, plain));
  expect(drawn.filter(({ what }) => what.startsWith("triangle"))).toHaveLength(1);
});

test("annotations keep their room", () => {
  const annotations = annotationsOf(affairTables);
  const counts = [700, 819, 900, 1100, 1400].map((width) => {
    const input = inputOf(affairTables, wholeStory, { width, height: 600 });
    const mostRows = mostLanes({ ...input, annotations });
    const scene = buildLanesScene({ ...input, annotations, mostRows });
    expect(scene.foot).toBeGreaterThan(0);
    expect(scene.rowsEnd).toBeLessThan(scene.size.height - scene.foot);
    const placed = placeAnnotations(annotatedLanes(scene), () => true, [], measure);
    for (const { bar } of placed)
      for (const other of placed)
        if (bar && bar !== other.bar)
          expect(bar.right <= other.left || bar.left >= other.left + other.width).toBe(true);
    return placed.length;
  });
  expect(Math.min(...counts)).toBeGreaterThanOrEqual(2);
  expect(Math.max(...counts)).toBeGreaterThanOrEqual(3);
});

test("of the government its denials are drawn beside the charges, and a period ends before the next date", () => {
  const annotations = annotationsOf(affairTables);
  for (const width of [819, 1000, 1400]) {
    const input = inputOf(
      affairTables,
      wholeStory,
      { width, height: 640 },
      choice(affairTables, "government-of-india"),
    );
    const scene = buildLanesScene({ ...input, annotations });
    const told = scene.events.map(({ row }) => row);
    for (const id of [
      "defence-ministry-denies-dealings-with-nso",
      "government-denies-allegations-in-affidavit",
    ])
      expect(told, `${width} ${id}`).toContain(eventRowOf(affairTables, id));
    for (const { bar } of placeAnnotations(annotatedLanes(scene), () => true, [], measure)) {
      if (!bar) continue;
      const next = scene.axis.upper.find(({ x }) => x > bar.right - 1);
      if (next) expect(next.x - bar.right, String(width)).toBeGreaterThan(3);
    }
  }
});

test("acts of one doer with other verbs have lines of their own: behind an arrow they would be of whom it points at", () => {
  const span = { start: 18_194, end: 18_211 };
  let shared = 0;
  for (const width of [390, 819, 1400])
    for (const chosen of [NOBODY_CHOSEN, choice(affairTables, "mamata-banerjee")])
      for (const { lines } of buildLanesScene(inputOf(affairTables, span, { width, height: 600 }, chosen))
        .events)
        for (const [place, line] of lines.entries())
          for (const other of lines.slice(place + 1)) {
            if (other.x !== line.x) continue;
            shared++;
            expect(other.acts[0]?.verb).toBe(line.acts[0]?.verb);
            expect(new Set(other.targets)).toEqual(new Set(line.targets));
          }
  // Two doers who sue together share a stem.
  expect(shared).toBeGreaterThan(0);
  const row = eventRowOf(affairTables, "banerjee-accuses-government-of-using-nso");
  const { verbs } = buildLanesScene(
    inputOf(affairTables, span, { width: 819, height: 600 }, choice(affairTables, "mamata-banerjee")),
  );
  expect(verbs.filter((verb) => verb.row === row).map(({ lines }) => lines.join(" "))).toEqual(
    expect.arrayContaining(["accused (unproved)*", "named (unproved)", "appealed to"]),
  );
});

test("an act is said with both its ends, and with both standings side by side where its event has another", () => {
  const tables = affairTables;
  const rows = Array.from({ length: tables.events.count }, (_, row) => eventRow(row));
  const said = rows.map((row) => actsInWords(english, tables, row).replace(/[\u2066-\u2069]/g, ""));
  expect(said).toContain("WhatsApp sued NSO Group. Facebook sued NSO Group. Replies: NSO Group.");
  const { actions, standing } = tables.events;
  for (const row of rows) {
    const first = at(actions.starts, row);
    if (first === at(actions.starts, row + 1)) continue;
    const [own, ofEvent] = [at(actions.status, first), at(standing, row)].map((index) =>
      item(STANDINGS, index),
    );
    if (own === undefined || ofEvent === undefined || own === ofEvent) continue;
    const [one, other] = [own, ofEvent].map((each) => english.messages.standing[each].label.toLowerCase());
    const isSaid = BY_SURENESS.indexOf(own) < BY_SURENESS.indexOf(ofEvent);
    const both = isSaid
      ? `(that it was said: ${one}; what was said: ${other}`
      : `(this act: ${one}; the event: ${other}`;
    expect(item(said, row)).toContain(both);
    expect(firstApart(english, tables, actsOf(tables, row))).toContain(both);
  }
  const unlike = rows.map((row) => firstApart(english, tables, actsOf(tables, row)));
  expect(unlike.map((text) => text.replace(/[\u2066-\u2069]/g, ""))).toEqual(
    expect.arrayContaining([
      "Mamata Banerjee accused Government of India (that it was said: on record; what was said: alleged).",
      "NSO Group used servers of WhatsApp (this act: disputed; the event: confirmed).",
    ]),
  );
});

test("so many rows as a picture is high for fit into it", () => {
  for (const [height, isTakenAway] of [
    [420, false],
    [800, true],
    [1300, false],
  ] as const) {
    const input = inputOf(affairTables, wholeStory, { width: 800, height }, NOBODY_CHOSEN, isTakenAway);
    expect(input.mostRows).toBeGreaterThan(8);
    const { contentHeight, size } = buildLanesScene(input);
    expect(contentHeight).toBe(size.height);
  }
});

test("events too many for lines are counted by row and bin, at a cost of bins, on one scale", () => {
  const input = inputOf(affairTables, wholeStory, { width: 1000, height: 420 });
  const bars = barsOf(input);
  const scene = buildLanesScene({ ...input, bars });
  const { counts, mosts, bins } = scene.density ?? expect.fail("no bars");
  const laneOf = new Map(bars.actors.rows.map((row, lane): [number, number] => [row, lane]));
  for (const [lane, { actor }] of scene.lanes.entries()) {
    const inLane = counts
      .subarray(lane * bins.length, (lane + 1) * bins.length)
      .reduce((sum, one) => sum + one, 0);
    const expected = input.rows.filter((row) => {
      const lanes: number[] = [];
      forEachIn(affairTables.events.actors, row, (one) => lanes.push(laneOf.get(one) ?? -1));
      return actor === null ? lanes.every((one) => one < 0) : lanes.includes(lane);
    });
    expect(inLane).toBe(expected.length);
  }
  const drawn = itemsOfCalls((pen) => drawLanes(pen, scene, theme, plain));
  expect(drawn.length).toBeLessThan(scene.lanes.length * (bins.length + 10) + 500);
  expect(scene.units[0]?.text).toContain(`up to ${Math.max(...mosts.slice(0, -1))}`);
  // Other actors beside a chosen one have a scale of their own, since none has more events than the chosen actor.
  const around = inputOf(
    affairTables,
    wholeStory,
    { width: 1000, height: 420 },
    choice(affairTables, "nso-group"),
  );
  const { units, density: own } = buildLanesScene({ ...around, bars: barsOf(around) });
  expect(units.map(({ lane }) => lane).slice(0, 2)).toEqual([0, 1]);
  expect(units[1]?.most).toBe(Math.max(...(own?.mosts.slice(1, units[2]?.lane) ?? [])));
  // Each scale has a line above its bars.
  for (const { lane } of units) {
    const { lanes, laneHeight } = buildLanesScene({ ...around, bars: barsOf(around) });
    const above = lane === 0 ? LAYOUT.axisHeight : item(lanes, lane - 1).y + laneHeight / 2;
    expect(item(lanes, lane).y - laneHeight / 2 - above).toBeGreaterThan(12);
  }
});
