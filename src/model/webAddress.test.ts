import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { arbitraryWebAddress } from "./arbitraryTexts.node.ts";
import { parseDataset } from "./check/parseDataset.ts";
import { runs } from "./runs.node.ts";
import { siteAddress } from "./storyConfig.ts";
import { contactAddress, webAddress } from "./webAddress.ts";

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
  const sites = Array.from({ length: 10_000 }, () => siteAddress("https://müller.example/ä"));
  expect(new Set(sites)).toEqual(new Set(["https://xn--mller-kva.example/%C3%A4/"]));
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

const story = { title: "A story", kinds: [], sources: [], actors: [], events: [] };

describe("a contact for corrections", () => {
  it.each([
    ["desk@paper.example", "mailto:desk@paper.example"],
    ["रेखा@अख़बार.भारत", `mailto:${encodeURI("रेखा@अख़बार.भारत")}`],
    ["https://paper.example/corrections", "https://paper.example/corrections"],
  ])("%s can be written to", (text, href) => {
    const contact = contactAddress(text);
    expect(contact?.kind === "mail" ? contact.href : contact?.address.href).toBe(href);
    expect(parseDataset({ ...story, contact: text })).toMatchObject({ ok: true, warningTotal: 0 });
  });

  it.each([
    "javascript:alert(1)",
    "data:text/html,x",
    "mailto:desk@paper.example",
    "tel:+10000000",
    "desk@paper.example?subject=x",
    "desk@paper.example,other@paper.example",
    "desk@paper",
    "desk\u202E@paper.example",
    "//paper.example",
    "",
  ])("%j is refused, with its place", (text) => {
    expect(contactAddress(text)).toBeUndefined();
    expect(parseDataset({ ...story, contact: text })).toMatchObject({
      ok: false,
      faults: [{ path: "/contact", expected: "a mail address, or an http or https address" }],
    });
  });

  it("leads nowhere but to mail and to the web, whatever the text", () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), arbitraryWebAddress, fc.emailAddress()), (text) => {
        const contact = contactAddress(text);
        const href = contact?.kind === "mail" ? contact.href : contact?.address.href;
        if (href !== undefined) expect(href).toMatch(/^(mailto:[^?&]+$|https?:\/\/)/);
      }),
    );
  });
});

describe("labels of a kind in other languages", () => {
  const withLabels = (labels: unknown) =>
    parseDataset({ ...story, kinds: [{ id: "legal", label: "Legal", labels }] });

  it("are kept by language tag", () => {
    const parsed = withLabels({ hi: "क़ानूनी", "pt-BR": "Jurídico" });
    expect(parsed).toMatchObject({ ok: true, warningTotal: 0 });
    expect(parsed.ok && parsed.dataset.kinds[0]?.labels).toEqual({ hi: "क़ानूनी", "pt-BR": "Jurídico" });
  });

  it("are refused under what is no tag, or where they are no text", () => {
    expect(withLabels({ "not a tag": "x" })).toMatchObject({
      ok: false,
      faults: [{ path: "/kinds/0/labels/not a tag", expected: "a language tag, such as en or pt-BR" }],
    });
    expect(withLabels({ hi: 3 })).toMatchObject({ ok: false, faults: [{ path: "/kinds/0/labels/hi" }] });
    expect(withLabels({ hi: " " })).toMatchObject({ ok: false, faults: [{ path: "/kinds/0/labels/hi" }] });
  });

  it("warn of a key that cannot be kept", () => {
    expect(withLabels(JSON.parse('{"__proto__": "x"}'))).toMatchObject({
      ok: true,
      warnings: [{ path: "/kinds/0/labels/__proto__" }],
    });
  });
});
