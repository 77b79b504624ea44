import { gunzipSync } from "node:zlib";
import { expect, it, vi } from "vitest";
import { affairTables } from "../../load/affairTables.node.ts";
import { plain } from "../../load/formats/dumpLoaded.node.ts";
import { loadBytes } from "../../load/loadBytes.ts";
import { cleanMedia } from "../../load/media/measureMedia.ts";
import type { Tables } from "../../model/tables/tables.ts";
import { DESCRIPTION, offlineFile, offlineName, readMedia } from "./offlineFile.ts";

const template = `<title>Dateline</title>
<style id="more-letters">x</style>
<style id="letters-hi">x</style>
<style id="letters-ar">x</style>
<script type="application/json" id="site"></script>
<script type="application/json" id="origin"></script>
<script type="text/plain" id="data"></script>
<script type="application/json" id="media"></script>
`;

it("puts title, origin and data in their places, and leaves out letters that nobody needs", async () => {
  const tables = affairTables;
  const about = { ...tables.about, title: "A & B </title><script>" };
  const withTitle = (of: Tables): Tables => {
    const { byKnown, folded } = of;
    return { ...of, about, byKnown: byKnown && withTitle(byKnown), folded: folded && withTitle(folded) };
  };
  const titled = withTitle(tables);
  const origin = { kind: "file", name: "</script><b>.json" } as const;
  const document = cleanMedia("</script>.pdf", new TextEncoder().encode("%PDF-"));
  const media = new Map(document.ok ? [["</script>.pdf", document.bytes]] : []);
  const page = await (
    await offlineFile(template, { tables: titled, origin, digest: "ab", language: "en", media })
  ).text();
  expect(page).toContain("<title>A &amp; B &lt;/title&gt;&lt;script&gt;</title>");
  expect(page).not.toContain("</script><b>");
  expect(page).not.toContain("letters");
  const [, from = ""] = /id="origin">([^<]*)</.exec(page) ?? [];
  expect(JSON.parse(from)).toEqual({ origin, digest: "ab" });
  const [, files = ""] = /id="media">([^<]*)</.exec(page) ?? [];
  expect(JSON.parse(files)).toEqual({ "</script>.pdf": "JVBERi0=" });
  const [, data = ""] = /id="data">([^<]*)</.exec(page) ?? [];
  const outcome = loadBytes(gunzipSync(Buffer.from(data, "base64")), "data.json");
  expect(outcome.ok && plain(outcome.tables)).toBe(plain(titled));
});

it("keeps the letters that the data and the language need", async () => {
  const tables = affairTables;
  const titled = { ...tables, about: { ...tables.about, title: "Łódź" } };
  const saved = {
    tables: titled,
    origin: { kind: "shipped" },
    digest: null,
    language: "hi",
    media: new Map(),
  } as const;
  const file = await (await offlineFile(template, saved)).text();
  expect(file).toContain("more-letters");
  expect(file).toContain("letters-hi");
  expect(file).not.toContain("letters-ar");
});

it.each([
  ["Who: what? / when", "Who what when.html"],
  ["  ...  ", "Dateline.html"],
  ["", "Dateline.html"],
  ["पेगासस", "पेगासस.html"],
  ["a".repeat(500), `${"a".repeat(80)}.html`],
])("names the file of “%s”", (title, name) => {
  expect(offlineName(title)).toBe(name);
});

it("reads pictures six at a time, keeps their order, and reads no more when one does not come", async () => {
  const names = Array.from({ length: 9 }, (_, index) => `${index}.pdf`);
  const of = { files: new Map(names.map((name) => [name, `https://desk.example/${name}`])), bytes: 0 };
  const asked: string[] = [];
  const most = async (lacking: string): Promise<number> => {
    let [now, highest] = [0, 0];
    let release = () => {};
    // The first picture comes after the last one that is asked.
    const isLast = new Promise<void>((resolve) => {
      release = resolve;
    });
    vi.stubGlobal("fetch", async (href: string) => {
      asked.push(href);
      highest = Math.max(highest, ++now);
      if (href.endsWith("8.pdf") || href.endsWith(lacking)) release();
      await (href.endsWith("0.pdf") ? isLast : null);
      now--;
      return href.endsWith(lacking) ? new Response(null, { status: 404 }) : new Response("%PDF-");
    });
    const read = await readMedia(of).finally(() => vi.unstubAllGlobals());
    expect(read && [...read.keys()]).toEqual(names.includes(lacking) ? null : names);
    return highest;
  };
  expect(await most("none")).toBe(6);
  expect(asked).toHaveLength(9);
  expect(await most("1.pdf")).toBe(6);
  expect(asked.length).toBeLessThan(18);
});

it("cuts no pattern out of the program in the page: with another hash its policy would not run it", () => {
  expect(DESCRIPTION.test(`x=x.replace(${DESCRIPTION},"")`)).toBe(false);
  expect(DESCRIPTION.test('<meta name="description" content="Ada &amp; Bo" />')).toBe(true);
});
