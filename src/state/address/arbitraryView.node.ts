import fc from "fast-check";
import { arbitraryWebAddress } from "../../model/arbitraryTexts.node.ts";
import { dayFromCivil, FIRST_YEAR, LAST_YEAR } from "../../model/dates/calendar.ts";
import { actorId, epochDay, eventId, kindId, sourceId } from "../../model/units.ts";
import { STANDING_CHOICES } from "../../query/filter/filter.ts";
import { LANGUAGES } from "../../words/words.ts";
import { CLOCKS, defaultView, LANES, VIEWS, type ViewState } from "./viewState.ts";

/** Test support: texts with all characters that have a meaning in an address, in code or on screen. */
export const arbitraryText = fc
  .oneof(
    fc.stringMatching(/^[a-z]{1,8}(-[a-z0-9]{1,8}){0,3}$/),
    fc.string({ unit: "grapheme", minLength: 1, maxLength: 20 }),
    fc
      .array(fc.constantFrom(..."&=#?%,+/;:.)\"'<> \\", "%2C", "é", "ب", "👩‍🔬", "\u202e", "\ufeff"), {
        minLength: 1,
        maxLength: 12,
      })
      .map((parts) => parts.join("")),
    fc.constantFrom("__proto__", "constructor", "hasOwnProperty", "toString", "v", "event", "../..", "100%"),
  )
  .filter((text) => text.trim() !== "" && text.length <= 128 && !text.includes("\ufffd"));

const arbitraryIds = <Id extends string>(brand: (text: string) => Id, most = 8) =>
  fc.uniqueArray(arbitraryText, { maxLength: most }).map((ids): readonly Id[] => ids.sort().map(brand));

const arbitraryWords = fc.oneof(
  fc.constant(""),
  arbitraryText.map((text) => text.trim()),
);
const arbitraryDay = fc
  .oneof(
    fc.nat(30_000),
    fc.integer({ min: dayFromCivil(FIRST_YEAR, 1, 1), max: dayFromCivil(LAST_YEAR, 12, 31) }),
  )
  .map(epochDay);
const arbitraryBounds = fc
  .tuple(fc.option(arbitraryDay), fc.option(arbitraryDay))
  .map(([a, b]) => (a !== null && b !== null && a > b ? { from: b, to: a } : { from: a, to: b }));

const arbitraryColumn = arbitraryText.map((id) => `column:${id.trim()}` as const);

/** Any view that a reader can have: lists are sorted, texts trimmed, and the window does not end before it begins. */
export const arbitraryView: fc.Arbitrary<ViewState> = fc
  .record({
    data: fc.oneof(fc.constant(""), arbitraryWebAddress, fc.constant("second-story")),
    event: fc.option(arbitraryText.map(eventId)),
    focus: fc.oneof(
      { weight: 3, arbitrary: arbitraryIds(actorId, 2) },
      arbitraryText.map((id) => [actorId(id), actorId(id)]),
    ),
    actor: arbitraryIds(actorId),
    match: fc.constantFrom<ViewState["match"]>("any", "all"),
    by: arbitraryIds(actorId),
    on: arbitraryIds(actorId),
    action: arbitraryIds(String),
    where: arbitraryIds(String),
    kind: arbitraryIds(kindId),
    status: fc.subarray([...STANDING_CHOICES].sort()),
    source: arbitraryIds(sourceId),
    contested: fc.boolean(),
    oneSource: fc.boolean(),
    kept: fc.boolean(),
    order: fc.constantFrom<ViewState["order"]>("", "sources", "-date", "events"),
    q: arbitraryWords,
    bounds: arbitraryBounds,
    window: fc.constantFrom<ViewState["window"]>("", "all"),
    compare: fc.option(
      fc
        .tuple(arbitraryDay, arbitraryDay)
        .map(([a, b]) => (a > b ? { first: b, last: a } : { first: a, last: b })),
    ),
    view: fc.constantFrom(...VIEWS),
    lanes: fc.oneof(fc.constantFrom("", ...LANES), arbitraryColumn),
    fold: fc.boolean(),
    measure: arbitraryWords,
    clock: fc.oneof(fc.constantFrom(...CLOCKS), arbitraryColumn),
    members: fc.constantFrom<ViewState["members"]>("open", "folded"),
    ties: fc.nat(9999),
    path: fc.boolean(),
    circle: fc.constantFrom<ViewState["circle"]>(0, 1, 2),
    tour: arbitraryWords,
    step: fc.nat(9999),
    lang: fc.constantFrom<ViewState["lang"]>("", ...LANGUAGES),
  })
  .map(({ bounds, ...view }) => ({ ...defaultView, ...view, ...bounds }));
