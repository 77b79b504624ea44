import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { controlDataset } from "../hostileFiles.node.ts";
import { LIST_LIMITS, TEXT_LIMITS } from "../limits.ts";
import { at } from "../tables/columns.ts";
import { parseDataset } from "./parseDataset.ts";

type Change = (dataset: ReturnType<typeof controlDataset>) => void;

function answer(change: Change) {
  const dataset = controlDataset();
  change(dataset);
  const parsed = parseDataset(dataset);
  return parsed.ok ? { ok: true, said: parsed.warnings } : { ok: false, said: parsed.faults };
}
const refused = (change: Change) => {
  const { ok, said } = answer(change);
  expect(ok).toBe(false);
  return said.map(({ path, also }) => (also === undefined ? path : `${path} (${also})`));
};
const warned = (change: Change) => {
  const { ok, said } = answer(change);
  expect(ok, said[0]?.path).toBe(true);
  return said.map(({ path, also }) => (also === undefined ? path : `${path} (${also})`));
};

describe("parseDataset refuses", () => {
  it("all faults of a file in one answer, of schema, dates and references alike", () => {
    const paths = refused((dataset) => {
      dataset.title = 5;
      delete dataset.actors[1].name;
      dataset.events[0].date = "2021-02-30";
      dataset.events[0].participants[0].actor = "nobody";
      dataset.events[1].status = "proven";
      dataset.events[2].headline = null;
      dataset.events.push({ ...dataset.events[1] });
    });
    expect(paths.sort()).toEqual(
      [
        "/actors/1/name",
        "/events/0/date",
        "/events/0/participants/0/actor",
        "/events/1/status",
        "/events/2/headline",
        "/events/3/id (/events/1/id)",
        "/events/3/status",
        "/title",
      ].sort(),
    );
  });

  it("with fifty faults listed and all counted", () => {
    const dataset = controlDataset();
    dataset.events = Array.from({ length: 200 }, (_, row) => ({
      ...dataset.events[0],
      id: `e${row}`,
      status: "x",
    }));
    const parsed = parseDataset(dataset);
    expect(parsed).toMatchObject({ ok: false, total: 200 });
    expect(parsed.ok ? [] : parsed.faults).toHaveLength(50);
  });

  it("a newer format, and says nothing else about it", () => {
    expect(
      refused((dataset) => {
        dataset.format = 2;
        dataset.events = {};
      }),
    ).toEqual(["/format"]);
    expect(
      refused((dataset) => {
        dataset.format = 0;
      }),
    ).toEqual(["/format"]);
  });

  it("references that lead nowhere", () => {
    expect(
      refused((dataset) => {
        const event = dataset.events[0];
        event.kind = "none";
        event.sources[0].id = "none";
        event.actions[0].from = "none";
        event.links = [{ type: "follows", to: "none" }];
        event.otherDates = [{ date: "2021", sources: ["s1", "none"] }];
        dataset.actors[2].memberOf = ["none"];
        dataset.stories = [{ id: "t", title: "T", steps: [{ event: "none", text: "", actors: ["none"] }] }];
      }).sort(),
    ).toEqual([
      "/actors/2/memberOf/0",
      "/events/0/actions/0/from",
      "/events/0/kind",
      "/events/0/links/0/to",
      "/events/0/otherDates/0/sources/1",
      "/events/0/sources/0/id",
      "/stories/0/steps/0/actors/0",
      "/stories/0/steps/0/event",
    ]);
  });

  it("a missing list once, not once for each reference into it", () => {
    expect(
      refused((dataset) => {
        delete dataset.actors;
      }),
    ).toEqual(["/actors"]);
  });

  it("ids used twice in any list, present or former", () => {
    expect(
      refused((dataset) => {
        dataset.kinds[1].id = "k1";
        dataset.sources.push({ ...dataset.sources[0] });
        dataset.events[0].kind = "k1";
        dataset.events[1].kind = "k1";
        dataset.events[0].formerIds = ["old", "e3"];
        dataset.events[1].formerIds = ["old", "e2"];
      }),
    ).toEqual([
      "/kinds/1/id (/kinds/0/id)",
      "/sources/2/id (/sources/0/id)",
      "/events/0/formerIds/1 (/events/2/id)",
      "/events/1/formerIds/0 (/events/0/formerIds/0)",
      "/events/1/formerIds/1 (/events/1/id)",
    ]);
  });

  it("dates in every field that holds one", () => {
    expect(
      refused((dataset) => {
        dataset.updated = "2021-02-29";
        dataset.sources[0].published = "yesterday";
        dataset.events[0].known = "2021-13";
        dataset.events[0].otherDates = [{ date: "2021-04-31" }];
        dataset.events[0].changes = [{ date: "2021", note: "" }];
        dataset.stories = [
          { id: "t", title: "T", steps: [{ event: "e1", text: "", from: "2021-02-30", to: "2021-03-01" }] },
        ];
      }).sort(),
    ).toEqual([
      "/events/0/changes/0/date",
      "/events/0/known",
      "/events/0/otherDates/0/date",
      "/sources/0/published",
      "/stories/0/steps/0/from",
      "/updated",
    ]);
  });

  it("a date with what it took for one and what it wants, every odd character shown", () => {
    const { said } = answer((dataset) => {
      dataset.events[0].date = "２019-11 ";
    });
    expect(said).toMatchObject([
      {
        path: "/events/0/date",
        found: "the text “<U+FF12>019-11<U+0020>”",
        expected: expect.stringContaining("plain digits"),
      },
    ]);
  });

  it("a window of a story with one bound, or turned round", () => {
    const step = { event: "e1", text: "" };
    expect(
      refused((dataset) => {
        const steps = [
          { ...step, from: "2021-01-01" },
          { ...step, from: "2021-02-01", to: "2021-01-01" },
          { ...step, from: "-0044-03-15", to: "-0338-04-30" },
        ];
        dataset.stories = [{ id: "t", title: "T", steps }];
      }),
    ).toEqual([
      "/stories/0/steps/0/from",
      "/stories/0/steps/1/to (/stories/0/steps/1/from)",
      "/stories/0/steps/2/to (/stories/0/steps/2/from)",
    ]);
  });

  it.each([
    ["-0338-04-30", "-0044-03-15"],
    ["9999-12-31", "Y10000-01-01"],
    ["Y-12000-01-01", "2021-01-01"],
    ["2021-01-01T08:46", "2021-01-01"],
    ["2021-01-01T08:46", "2021-01-01T08:46"],
  ])("but no window from %s to %s", (from, to) => {
    const steps = [{ event: "e1", text: "", from, to }];
    expect(
      warned((dataset) => {
        dataset.stories = [{ id: "t", title: "T", steps }];
      }),
    ).toEqual([]);
  });

  it("ids that no link can carry, and language tags that no browser knows", () => {
    expect(
      refused((dataset) => {
        dataset.sources[0].id = "s1\ufffd";
      }),
    ).toContain("/sources/0/id");
    expect(
      refused((dataset) => {
        dataset.language = "en_GB";
      }),
    ).toEqual(["/language"]);
  });

  it("texts over their limit, and lists over theirs without reading them", () => {
    const filled =
      (length: number): Change =>
      (dataset) => {
        dataset.events[2].id = "x".repeat(length);
      };
    expect(warned(filled(TEXT_LIMITS.id))).toEqual([]);
    expect(refused(filled(TEXT_LIMITS.id + 1))).toEqual(["/events/2/id"]);
    const kinds =
      (count: number): Change =>
      (dataset) => {
        for (let row = 2; row < count; row++) dataset.kinds.push({ id: `k${row + 1}`, label: "K" });
      };
    expect(warned(kinds(LIST_LIMITS.kinds))).toEqual([]);
    expect(refused(kinds(LIST_LIMITS.kinds + 1))).toEqual(["/kinds"]);
  });

  it("lists where objects belong", () => {
    expect(
      refused((dataset) => {
        dataset.events[1] = [];
      }),
    ).toEqual(["/events/1"]);
  });

  it("circles of memberships, so that none is left without the ones it names", () => {
    const edges = fc.array(fc.tuple(fc.nat(7), fc.nat(7)), { maxLength: 20 });
    fc.assert(
      fc.property(edges, (pairs) => {
        const dataset = controlDataset();
        const memberOf = (row: number) => pairs.filter(([from]) => from === row).map(([, to]) => `m${to}`);
        const added = Array.from({ length: 8 }, (_, row) => ({
          id: `m${row}`,
          name: `M ${row}`,
          kind: "group",
          memberOf: memberOf(row),
        }));
        dataset.actors.push(...added);
        const parsed = parseDataset(dataset);
        expect(parsed.ok).toBe(!hasCircle(8, pairs));
        if (parsed.ok) return;
        for (const { path } of parsed.faults) {
          const [, , actor, , place] = path.split("/");
          dataset.actors[Number(actor)].memberOf[Number(place)] = undefined;
        }
        for (const actor of dataset.actors)
          actor.memberOf = actor.memberOf.filter((id: unknown) => id !== undefined);
        expect(parseDataset(dataset).ok).toBe(true);
      }),
    );
  });
});

/** Removes actors that are members of nothing until none is left to remove. The rest is in a circle or leads to one. */
function hasCircle(count: number, edges: readonly (readonly [number, number])[]): boolean {
  const left = new Uint8Array(count).fill(1);
  for (let round = 0; round < count; round++) {
    for (let row = 0; row < count; row++) {
      if (!edges.some(([from, to]) => from === row && at(left, to) === 1)) left[row] = 0;
    }
  }
  return left.includes(1);
}

describe("a time of a story with a zone", () => {
  const said = (date: string, zone: string) => {
    const { ok, said } = answer((dataset) => {
      dataset.zone = zone;
      dataset.events[1].date = date;
    });
    return [ok, ...said.map(({ path, found, expected }) => `${path}: ${found} → ${expected}`)];
  };

  it("that its clock skips is a fault", () => {
    expect(said("2021-03-28T02:30", "Europe/Berlin")).toEqual([
      false,
      "/events/1/date: the time 02:30, which the clocks of Europe/Berlin skip that day → a time that they show, or its offset",
    ]);
    expect(said("2021-03-28T02:30+01:00", "Europe/Berlin")).toEqual([true]);
  });

  it("that its clock shows twice is asked about", () => {
    expect(said("2021-10-31T02:30", "Europe/Berlin")).toEqual([
      true,
      "/events/1/date: the time 02:30, which the clocks of Europe/Berlin show twice that day → T02:30+02:00 for the first, T02:30+01:00 for the second; it stands at 02:30 of that clock",
    ]);
    expect(said("2021-10-31T02:30", "")[0]).toBe(false);
  });
});

describe("parseDataset warns", () => {
  it("of nothing in a valid file, whatever its order", () => {
    expect(
      warned((dataset) => {
        dataset.events.reverse();
        dataset.actors.reverse();
      }),
    ).toEqual([]);
    expect(
      warned((dataset) => {
        dataset.$schema = "https://dateline.example/dataset.schema.json";
      }),
    ).toEqual([]);
  });

  it("of keys it does not know, and leaves them out", () => {
    const dataset = controlDataset();
    dataset.events[0].participants[0].onclick = "alert(1)";
    Object.defineProperty(dataset, "__proto__", { value: { polluted: true }, enumerable: true });
    const parsed = parseDataset(dataset);
    expect(parsed).toMatchObject({
      ok: true,
      warnings: [{ path: "/events/0/participants/0/onclick" }, { path: "/__proto__" }],
    });
    expect(JSON.stringify(parsed.ok && parsed.dataset)).not.toMatch(/onclick|polluted/);
  });

  it("of claims without ground", () => {
    expect(
      warned((dataset) => {
        const [first, second] = dataset.events;
        first.sources = [];
        first.participants.push({ actor: "a1", role: "witness" });
        first.actions.push({ from: "a1", verb: "praised", to: "a1" }, { from: "a2", verb: "met", to: "a3" });
        delete second.sources;
      }),
    ).toEqual([
      "/events/0/sources",
      "/events/0/participants/2",
      "/events/0/actions/1",
      "/events/0/actions/2/from",
      "/events/1/sources",
    ]);
  });

  it("of characters that hide, but not of scripts and emoji that need joiners", () => {
    const headline = (text: string) =>
      warned((dataset) => {
        dataset.events[0].headline = text;
      });
    for (const hidden of [
      "a\u202eb",
      "a\u200bb",
      "a\u200db",
      "a\0",
      "a\ud800",
      "a\ufffd",
      "a\u2066b",
      "\ufeffa",
      "a\u200fb",
      "co\u00adop",
      "\u3164",
    ]) {
      expect(headline(hidden), JSON.stringify(hidden)).toEqual(["/events/0/headline"]);
    }
    for (const plain of [
      "👩‍👩‍👧‍👦",
      "می‌خواهم",
      "क्‍ष",
      "Erdős\n\t“é”",
      "e\u0301",
      "\u200fשלום",
      "NSO\u200f، قال\u061c 5",
    ]) {
      expect(headline(plain), plain).toEqual([]);
    }
    expect(headline(`a${"\u0301".repeat(9)}`)).toEqual(["/events/0/headline"]);
  });

  it("of names and ids that look alike", () => {
    expect(
      warned((dataset) => {
        dataset.actors[1].name = "Аdа  ехample";
      }),
    ).toEqual(["/actors/1/name (/actors/0/name)"]);
    expect(
      warned((dataset) => {
        dataset.events[2].id = "E1";
      }),
    ).toEqual(["/events/2/id (/events/0/id)"]);
  });

  it("of addresses that are not what they seem", () => {
    const urls = [
      "javascript:alert(1)",
      "//x.example",
      "https://a@b.example/",
      "https://раура1.example",
      "http://x.example",
      "ftp://x.example",
    ];
    for (const url of urls) {
      expect(
        warned((dataset) => {
          dataset.sources[1].url = url;
        }),
        url,
      ).toEqual(["/sources/1/url"]);
    }
    for (const url of ["https://müller.example/ä?q=a@b", "https://пример.example", "HTTPS://X.example", ""]) {
      expect(
        warned((dataset) => {
          dataset.sources[1].url = url;
        }),
        url,
      ).toEqual([]);
    }
  });
});
