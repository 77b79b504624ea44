import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { runs } from "../runs.node.ts";
import { pointer, type TextPlace } from "./fault.ts";
import { withPlaces } from "./placesInJson.ts";

function placesInJson(text: string, paths: readonly string[]): ReadonlyMap<string, TextPlace | undefined> {
  const faults = paths.map((path) => ({ path, found: "", expected: "", severity: "fault" }) as const);
  const placed = withPlaces(faults, new TextEncoder().encode(text));
  return new Map(placed.map(({ path, place }) => [path, place]));
}

/** The path of every value inside a value, with that value. */
function pathsIn(value: unknown, path = ""): [string, unknown][] {
  if (typeof value !== "object" || value === null) return [[path, value]];
  const below = Object.keys(value).flatMap((key) => pathsIn(Reflect.get(value, key), path + pointer([key])));
  return [[path, value], ...below];
}

describe("placesInJson", () => {
  it("finds where each value of a text begins, however it is set", () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.constantFrom(undefined, 1, "\t"), (value, space) => {
        const text = JSON.stringify(value, null, space);
        const paths = pathsIn(JSON.parse(text)).filter(([path]) => path !== "");
        const places = placesInJson(
          text,
          paths.map(([path]) => path),
        );
        const lines = text.split("\n");
        for (const [path, there] of paths) {
          const place = places.get(path);
          const rest = [
            lines[(place?.line ?? 0) - 1]?.slice((place?.column ?? 0) - 1),
            ...lines.slice(place?.line),
          ].join("\n");
          expect(rest.startsWith(JSON.stringify(there, null, space).slice(0, 1)), path).toBe(true);
          if (typeof there !== "object") expect(rest.startsWith(JSON.stringify(there))).toBe(true);
        }
      }),
      { numRuns: runs(500) },
    );
  });

  it("gives a missing place that of what lacks it, and a key given twice the last one", () => {
    const text = '{\n "events": [\n  {"id": "a"},\n  {"id": "b", "id": "c"}\n ]\n}';
    const places = placesInJson(text, ["/events/0/date", "/events/1/id", "/events/7", "/title"]);
    expect(places.get("/events/0/date")).toEqual({ line: 3, column: 3 });
    expect(places.get("/events/1/id")).toEqual({ line: 4, column: 21 });
    expect(places.get("/events/7")).toEqual({ line: 2, column: 12 });
    expect(places.get("/title")).toEqual({ line: 1, column: 1 });
  });

  it("takes nothing of another object for what a path leads to", () => {
    const places = placesInJson('{"a": 1, "c": {"b": 2}}', ["/a/b"]);
    expect(places.get("/a/b")).toEqual({ line: 1, column: 7 });
  });

  it("ends on any text", () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'{}[],:"\\ab0 \n') }), (text) => {
        expect(() => placesInJson(text, ["/a", "/a/0/b", "/0/1"])).not.toThrow();
      }),
      { numRuns: runs(3_000) },
    );
  });
});
