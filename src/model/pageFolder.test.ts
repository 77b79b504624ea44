import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { anyCharacter } from "./arbitraryTexts.node.ts";
import { pageFolder } from "./pageFolder.ts";
import { buildTables } from "./tables/buildTables.ts";
import { eventRowOf, eventRowOfFolder } from "./tables/findRow.ts";

/** Ids as careless or hostile files have them. */
const arbitraryId = fc
  .oneof(
    fc.stringMatching(/^[a-z]{1,8}(-[a-z0-9]{1,8}){0,3}$/),
    fc.string({ unit: "grapheme", minLength: 1, maxLength: 128 }),
    fc.string({ unit: anyCharacter, minLength: 1, maxLength: 20 }),
    fc
      .array(
        fc.constantFrom("/", "\\", ".", "..", " ", '"', "'", "-", "--", "%2F", "con", "é", "ب", "A", "a"),
        {
          minLength: 1,
          maxLength: 12,
        },
      )
      .map((parts) => parts.join("")),
    fc.constantFrom(
      "con",
      "CON",
      "nul.txt",
      "com1",
      "lpt9",
      ".",
      "..",
      "...",
      "a.",
      "a ",
      "-a",
      "a-",
      "~",
      "index.html",
    ),
  )
  .filter((id) => id.trim() !== "" && id.length <= 128);

describe("the folder of an event's page", () => {
  it("is a plain name on every file system and host, and short", () => {
    fc.assert(
      fc.property(arbitraryId, (id) => {
        const folder = pageFolder(id);
        expect(folder).toMatch(/^[a-z0-9]+(?:--?[a-z0-9]+)*$/);
        expect(folder).not.toMatch(/^(?:con|prn|aux|nul|com\d|lpt\d)$/);
        expect(folder.length).toBeLessThanOrEqual(100);
        expect(encodeURIComponent(folder)).toBe(folder);
      }),
      { numRuns: process.env.DATELINE_ALL ? 100_000 : 2_000 },
    );
  });

  it("is its own folder, and no two ids share one", () => {
    fc.assert(
      fc.property(arbitraryId, arbitraryId, (one, other) => {
        expect(pageFolder(pageFolder(one))).toBe(pageFolder(one));
        if (one !== other && pageFolder(one) === pageFolder(other)) {
          // Two ids may share a folder only if one of them is that folder.
          expect([one, other]).toContain(pageFolder(one));
        }
      }),
    );
  });

  test.each([
    ["whatsapp-sues-nso-group", "whatsapp-sues-nso-group"],
    ["a--b", "a--b"],
    ["console", "console"],
    ["x".repeat(100), "x".repeat(100)],
    ["Élection / Round 2", /^election-round-2--[a-z0-9]{13}$/],
    ["../..", /^event--[a-z0-9]{13}$/],
    ["con", /^con--[a-z0-9]{13}$/],
    ["नई दिल्ली", /^event--[a-z0-9]{13}$/],
    ['say "no"', /^say-no--[a-z0-9]{13}$/],
    ["x".repeat(128), /^x{60}--[a-z0-9]{13}$/],
  ])("of %j", (id, folder) => {
    expect(pageFolder(id)).toMatch(folder);
  });

  it("is hashed the same for ever, or links would break", () => {
    expect(pageFolder("Élection / Round 2")).toBe("election-round-2--0o1p1egwdtbj5");
    expect(pageFolder("../..")).toBe("event--3i6hik2x3yete");
  });

  it("tells letters apart that only look the same, and small from capital ones", () => {
    expect(new Set(["é", "e\u0301", "e", "E", "е"].map(pageFolder)).size).toBe(5);
  });
});

test("the folder leads back to the event, also by a former id", () => {
  fc.assert(
    fc.property(fc.uniqueArray(arbitraryId, { minLength: 1, maxLength: 6 }), arbitraryId, (ids, former) => {
      fc.pre(!ids.includes(former));
      const tables = buildTables(
        {
          title: "A story",
          kinds: [{ id: "kind", label: "Kind" }],
          sources: [],
          actors: [],
          events: ids.map((id, index) => ({
            id,
            date: "2019-11-02",
            headline: `Event ${index}`,
            kind: "kind",
            status: "confirmed" as const,
            ...(index === 0 ? { formerIds: [former] } : {}),
          })),
        },
        "story",
      );
      for (const id of [...ids, former]) {
        const folder = pageFolder(id);
        // UTF-8 has no lone surrogates: such an id is another one in the tables.
        fc.pre(!/\p{Surrogate}/u.test(id));
        expect(eventRowOf(tables, folder) ?? eventRowOfFolder(tables, folder)).toBe(eventRowOf(tables, id));
      }
    }),
  );
});
