import fc from "fast-check";
import { expect, it } from "vitest";
import { arbitraryWebAddress } from "./arbitraryTexts.ts";
import { webAddress } from "./contactAddress.ts";
import { runs } from "./runs.node.ts";

it("gives the host as the URL parser sees it, and never the part before an @", () => {
  expect(webAddress("https://www.news.example∕report@evil.example/x?y#z")).toEqual({
    href: "https://evil.example/x?y#z",
    host: "evil.example",
    unencrypted: false,
    credentials: true,
  });
  expect(webAddress("http://аpple.example")).toMatchObject({
    host: "xn--pple-43d.example",
    unencrypted: true,
  });
});

it("reads an address with letters beyond ASCII every time, not only before the engine has optimised the reading", () => {
  const read = Array.from({ length: 10_000 }, () => webAddress("https://müller.example/ä")?.host);
  expect(new Set(read)).toEqual(new Set(["xn--mller-kva.example"]));
});

it("links to http and https only, whatever the text", () => {
  const scheme = fc.constantFrom(
    "javascript:",
    "JAVASCRIPT:",
    " java\nscript:",
    "\u0001data:",
    "vbscript:",
    "blob:https:",
    "file:",
    "//",
    "https:",
    "http:",
  );
  fc.assert(
    fc.property(fc.tuple(scheme, fc.oneof(fc.string(), arbitraryWebAddress)), ([start, rest]) => {
      const address = webAddress(start + rest);
      expect(address?.href ?? "https://").toMatch(/^https?:\/\/[^@]*(?:[/?#]|$)/);
    }),
    { numRuns: runs(5_000) },
  );
});
