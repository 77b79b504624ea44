import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { anyCharacter } from "../../model/arbitraryTexts.node.ts";
import { parseIsoDay } from "../../model/dates/calendar.ts";
import { pageFolder } from "../../model/pageFolder.ts";
import { actorId, type EpochDay, eventId, kindId, sourceId } from "../../model/units.ts";
import { type AddressParts, formatAddress, parseAddress } from "./address.ts";
import { arbitraryText, arbitraryView } from "./arbitraryView.node.ts";
import { defaultView, type ViewState } from "./viewState.ts";

const day = (iso: string): EpochDay => parseIsoDay(iso) ?? expect.fail(`no day: ${iso}`);

/** `event/ID/?query#fragment`, relative to the app's root, as its parts. */
function partsOf(address: string): AddressParts {
  const [, path = "", query = "", fragment = ""] = /^([^?#]*)(?:\?([^#]*))?(?:#(.*))?$/s.exec(address) ?? [];
  return { path, query, fragment };
}
const read = (address: string) => parseAddress(partsOf(address));
function write(view: ViewState): string {
  const { path, fragment } = formatAddress(view);
  return fragment === "" ? path : `${path}#${fragment}`;
}
const viewOf = (some: Partial<ViewState>): ViewState => ({ ...defaultView, ...some });
/** A view as its address gives it: tours, events and actors with pages are folders, until the dataset resolves them. */
function asSaid(view: ViewState): ViewState {
  if (view.data !== "") return view;
  if (view.tour !== "") return { ...view, tour: pageFolder(view.tour) };
  if (view.event !== null) return { ...view, event: eventId(pageFolder(view.event)) };
  const [actor] = view.focus;
  return actor === undefined || view.focus.length > 1
    ? view
    : { ...view, focus: [actorId(pageFolder(actor))] };
}

describe("one address, one view", () => {
  test.each<[string, Partial<ViewState>]>([
    ["", {}],
    ["event/whatsapp-sues-nso-group/", { event: eventId("whatsapp-sues-nso-group") }],
    [
      // The example of the design, with its keys in order and its ids sorted.
      "event/whatsapp-sues-nso-group/#actor=cert-in,whatsapp&match=all&kind=legal&q=audit&from=2019-10-01&to=2019-11-30&view=network",
      {
        event: eventId("whatsapp-sues-nso-group"),
        actor: [actorId("cert-in"), actorId("whatsapp")],
        match: "all",
        kind: [kindId("legal")],
        q: "audit",
        from: day("2019-10-01"),
        to: day("2019-11-30"),
        view: "network",
      },
    ],
    ["#data=whatsapp-nso-article&event=a-b", { data: "whatsapp-nso-article", event: eventId("a-b") }],
    [
      "#data=https%3A%2F%2Fexample.org%2Fa%2Cb.json%3Fx%3D1%26y",
      { data: "https://example.org/a,b.json?x=1&y" },
    ],
    ["#data=other&event=Not%20a%20folder", { data: "other", event: eventId("Not a folder") }],
    ["actor/nso-group/", { focus: [actorId("nso-group")] }],
    ["#focus=nso-group,whatsapp", { focus: [actorId("nso-group"), actorId("whatsapp")] }],
    ["#actor=a%2Cb,c%26d,e%3Df,g%23h,i%25j", { actor: ["a,b", "c&d", "e=f", "g#h", "i%j"].map(actorId) }],
    ["#actor=__proto__,%D8%A8,%F0%9F%91%A9", { actor: ["__proto__", "ب", "👩"].map(actorId) }],
    ["#status=alleged,disputed&source=s1", { status: ["alleged", "disputed"], source: [sourceId("s1")] }],
    ["#contested=1&q=a%20%2B%20b%2C%20%22c%22", { contested: true, q: 'a + b, "c"' }],
    ["#from=-4000-02-01&to=0000-02-29", { from: day("-4000-02-01"), to: day("0000-02-29") }],
    ["#to=Y12345-12-31", { to: day("Y12345-12-31") }],
    ["#view=list&lanes=kind", { view: "list", lanes: "kind" }],
    [
      "story/tour/3/#clock=known&path=1&circle=2&lang=hi",
      { clock: "known", path: true, circle: 2, tour: "tour", step: 3, lang: "hi" },
    ],
    ["story/tour/#event=A%20b", { tour: "tour", event: eventId("A b") }],
    ["#data=other&story=A%20tour&step=12", { data: "other", tour: "A tour", step: 12 }],
  ])("%s", (address, some) => {
    expect(write(viewOf(some))).toBe(address);
    expect(read(address)).toEqual({ view: viewOf(some), ignored: [], newerVersion: false });
  });

  test("also as the design writes it: keys and ids in any order, in the query, twice, or in short", () => {
    const same = (...addresses: string[]) => new Set(addresses.map((address) => write(read(address).view)));
    expect(
      same(
        "event/e/#actor=whatsapp,cert-in&match=all&kind=legal&from=2019-10-01&to=2019-11-30&q=audit",
        "event/e#q=audit&to=2019-11&from=2019-10&kind=legal&match=all&actor=cert-in,whatsapp,cert-in",
        "event/e/index.html?q=audit#actor=,whatsapp,cert-in,&kind=legal&match=all&from=2019-10-01&to=2019-11-30",
        "?event=e&actor=whatsapp,cert-in&match=all&kind=legal&from=2019-10&to=2019-11&q=audit",
        "?v=1&event=e&actor=x&view=all#q=audit&actor=cert-in,whatsapp&match=all&kind=legal&from=2019-10&to=2019-11",
      ),
    ).toEqual(
      new Set(["event/e/#actor=cert-in,whatsapp&match=all&kind=legal&q=audit&from=2019-10-01&to=2019-11-30"]),
    );
  });

  test("a year or a month as a bound takes in all of its days", () => {
    const { view } = read("#from=2019&to=2020-02");
    expect([view.from, view.to]).toEqual([day("2019-01-01"), day("2020-02-29")]);
    expect(read("#to=2019").view.to).toBe(day("2019-12-31"));
    expect(read("#to=-0001").view.to).toBe(day("-0001-12-31"));
  });

  test("a bound to the minute is that minute, and midnight the end of the day before", () => {
    const { view } = read("#from=2001-09-11T08:30&to=2001-09-11T10:45");
    const eleventh = day("2001-09-11");
    expect([view.from, view.to]).toEqual([eleventh + 510 / 1440, eleventh + 645 / 1440]);
    expect(read("#to=2001-09-12T00:00").view.to).toBe(eleventh);
    expect(write(view)).toContain("from=2001-09-11T08:30&to=2001-09-11T10:45");
    const faulty = read("#from=2001-09-11T24:30&to=2001-09-11T8:30");
    expect([faulty.view.from, faulty.view.to, faulty.ignored.length]).toEqual([null, null, 2]);
  });

  test("a query writes blanks as +, a fragment does not", () => {
    expect(read("?q=a+b%2Bc").view.q).toBe("a b+c");
    expect(read("#q=a+b%2Bc").view.q).toBe("a+b+c");
  });
});

test("every view comes back from its address, and the address from what was read", () => {
  fc.assert(
    fc.property(arbitraryView, (view) => {
      const address = write(view);
      const parsed = read(address);
      expect(parsed).toEqual({ view: asSaid(view), ignored: [], newerVersion: false });
      expect(write(parsed.view)).toBe(address);
      // A browser that parses the link leaves it unchanged.
      expect(new URL(address, "https://example.org/app/").href).toBe(`https://example.org/app/${address}`);
    }),
    { numRuns: process.env.DATELINE_ALL ? 10_000 : 500 },
  );
});

test("two views have two addresses", () => {
  fc.assert(
    fc.property(arbitraryView, arbitraryView, (a, b) => {
      fc.pre(JSON.stringify(a) !== JSON.stringify(b));
      expect(write(a)).not.toBe(write(b));
    }),
  );
});

describe("a broken address", () => {
  const junk = fc.oneof(
    fc.string({ unit: anyCharacter, maxLength: 6 }),
    fc.constantFrom("%", "%E0%A4", "%ED%A0%80", "\ud800", "&", "=", ",", "#", "?", "-", "99", "__proto__=1"),
  );
  const arbitraryMutation = fc.record({ at: fc.nat(), cut: fc.nat(4), junk });

  test("never throws, and what was read of it has an address that reads the same", () => {
    fc.assert(
      fc.property(
        arbitraryView,
        fc.array(arbitraryMutation, { minLength: 1, maxLength: 4 }),
        (view, changes) => {
          let address = write(view);
          for (const change of changes) {
            const at = change.at % (address.length + 1);
            address = address.slice(0, at) + change.junk + address.slice(at + change.cut);
          }
          const { view: survivor } = read(address);
          expect(read(write(survivor))).toEqual({ view: asSaid(survivor), ignored: [], newerVersion: false });
        },
      ),
      { numRuns: process.env.DATELINE_ALL ? 10_000 : 500 },
    );
  });

  test.each([
    ["view", "bogus"],
    ["lanes", "all"],
    ["match", "any,all"],
    ["status", "confirmed,true"],
    ["contested", "yes"],
    ["focus", "a,b,c"],
    ["from", "2019-02-30"],
    ["from", "2019-13"],
    ["to", "tomorrow"],
    ["to", "2019-01-01,2019-01-02"],
    ["event", "%zz"],
    ["event", "%20"],
    ["event", "a,b"],
    ["actor", "a,%E0%A4"],
    ["kind", "\ud800"],
    ["kind", "%EF%BF%BD"],
    ["actor", "x".repeat(129)],
    ["q", "x".repeat(301)],
    ["source", Array.from({ length: 201 }, (_, n) => n).join()],
  ] as const)("%s=%s falls back by itself and is named", (key, value) => {
    const others: Partial<ViewState> = { data: "kept", lang: "ar", view: key === "view" ? "all" : "list" };
    const rest = key === "view" ? "" : "&view=list";
    const { view, ignored } = read(`#data=kept&${key}=${value}&lang=ar${rest}`);
    expect(view).toEqual(viewOf(others));
    expect(ignored.map((one) => one.key)).toEqual([key]);
  });

  test("a window that ends before it begins keeps its beginning", () => {
    const { view, ignored } = read("#from=2020-01-01&to=2019");
    expect([view.from, view.to]).toEqual([day("2020-01-01"), null]);
    expect(ignored).toEqual([{ key: "to", text: "2019" }]);
  });

  test("keys that are not ours go without a word, those of every object too", () => {
    const address = "?utm_source=mail&fbclid=1&ref=x#__proto__=1&constructor=2&hasOwnProperty=3&=4&&";
    expect(read(address)).toEqual({ view: defaultView, ignored: [], newerVersion: false });
  });

  test("a key without a value asks for the default", () => {
    expect(read("event/e/?q=audit#q=&actor&view=")).toEqual({
      view: viewOf({ event: eventId("e") }),
      ignored: [],
      newerVersion: false,
    });
  });
});

test("fragment before query before path, key by key", () => {
  const { view } = read("event/path/?event=query&q=query&view=list#event=fragment&view=network");
  expect([view.event, view.q, view.view]).toEqual(["fragment", "query", "network"]);
  expect(read("event/path/?event=query").view.event).toBe("query");
});

test.each([
  ["#actor=a,b&part=acts", { actor: [], by: ["a", "b"], on: [] }],
  ["#actor=a,b&match=all&part=upon", { actor: [], by: [], on: ["a", "b"], match: "all" }],
  ["#actor=a&part=any", { actor: ["a"], by: [], on: [] }],
  ["#by=a&on=b&actor=c", { actor: ["c"], by: ["a"], on: ["b"] }],
])("an older link that gives all actors a part keeps its meaning: %s", (link, meant) => {
  expect(read(link).view).toMatchObject(meant);
});

test("punctuation at the end of a link is no part of it", () => {
  for (const glue of [".", ",", ")", ").", "”", "%E2%80%9D.", "!", "]", "'"]) {
    expect(read(`event/e/${glue}`)).toEqual(read("event/e/"));
    expect(read(`#view=network${glue}`)).toEqual(read("#view=network"));
    expect(read(`#to=2019-11-30${glue}`)).toEqual(read("#to=2019-11-30"));
  }
  expect(read("event/e/assets/").view.event).toBeNull();
  // Escaped punctuation is meant, and stays.
  expect(read("#q=who%3F").view.q).toBe("who?");
  expect(read("#actor=yahoo%21").view.actor).toEqual(["yahoo!"]);
});

test("an address of a newer Dateline is read as far as it goes, and known as such", () => {
  expect(read("#v=2&view=list&hologram=1")).toEqual({
    view: viewOf({ view: "list" }),
    ignored: [],
    newerVersion: true,
  });
  expect(read("?v=2#v=1").newerVersion).toBe(false);
  expect(read("#v=next").newerVersion).toBe(false);
});

describe("the page of an event", () => {
  test("is of the default dataset; elsewhere the event stands in the fragment", () => {
    expect(write(viewOf({ event: eventId("a-b") }))).toBe("event/a-b/");
    expect(write(viewOf({ event: eventId("A b") }))).toMatch(/^event\/a-b--[a-z0-9]{13}\/$/);
    expect(write(viewOf({ data: "other", event: eventId("a-b") }))).toBe("#data=other&event=a-b");
  });

  test("any event's address leads to it", () => {
    fc.assert(
      fc.property(fc.constantFrom("", "other"), arbitraryText, (data, id) => {
        expect(read(write(viewOf({ data, event: eventId(id) }))).view).toEqual(
          asSaid(viewOf({ data, event: eventId(id) })),
        );
      }),
    );
  });
});

test("lone surrogates make no address throw", () => {
  expect(write(viewOf({ q: "a\ud800b", actor: [actorId("\udfff")] }))).toBe("#actor=%EF%BF%BD&q=a%EF%BF%BDb");
});

test("usual views have short addresses", () => {
  const ids = (count: number) => Array.from({ length: count }, (_, n) => `an-actor-with-a-name-${n}`);
  const address = write(
    viewOf({
      event: eventId("a-usual-event-id-of-some-forty-characters"),
      actor: ids(12).map(actorId),
      source: ids(20).map(sourceId),
      kind: ids(5).map(kindId),
      q: "what did the minister say on the record",
      from: day("2019-10-01"),
      to: day("2019-11-30"),
      view: "network",
      lanes: "kind",
    }),
  );
  expect(address.length).toBeLessThanOrEqual(2000);
});
