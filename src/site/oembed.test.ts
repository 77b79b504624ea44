import { expect, test } from "vitest";
import { parseAddress } from "../state/address/address.ts";
import { all, readMarkup, textOf } from "./readMarkup.node.ts";
import { eventOf, siteOf, storyWith } from "./testSite.node.ts";
import { noPictures, pageOf, write } from "./writtenSite.node.ts";

const story = storyWith([eventOf("one", { headline: 'Who said "no"?' }), eventOf("two")], {
  byline: "Ann Author",
  stories: [{ id: "way", title: "The way", steps: [{ event: "two", text: "First." }] }],
});
const SITE = "https://news.example/dateline/";
const ADDRESSES: Readonly<Record<string, object>> = {
  "": {},
  "event/one/": { event: "one" },
  "story/way/": { tour: "way" },
  "story/way/1/": { tour: "way", step: 1 },
};

test("a page says where its embed is described, and the frame shows what the page is about", () => {
  const files = write(
    siteOf(story, { siteUrl: SITE }),
    new Map([["event/one/", { path: "event/one/preview.png?v=1", alt: "" }]]),
  );
  for (const [path, shown] of Object.entries(ADDRESSES)) {
    const links = all(pageOf(files, `${path}index.html`), "link").filter(
      ({ attributes }) => attributes.get("type") === "application/json+oembed",
    );
    expect(links.map(({ attributes }) => attributes.get("href"))).toEqual([`${SITE}${path}oembed.json`]);
    const said = JSON.parse(String(files.get(`${path}oembed.json`)));
    expect(said).toMatchObject({
      version: "1.0",
      type: "rich",
      author_name: "Ann Author",
      provider_url: SITE,
    });
    expect([said.width, said.height].every(Number.isInteger)).toBe(true);
    const markup = readMarkup(said.html);
    const [frame] = all(markup, "iframe");
    // Without the script the frame would keep its first height, whatever it shows.
    expect(all(markup, "script").map(({ attributes }) => attributes.get("src"))).toEqual([`${SITE}embed.js`]);
    const src = new URL(frame?.attributes.get("src") ?? "");
    expect(`${src.origin}${src.pathname}`).toBe(`${SITE}embed/`);
    expect(parseAddress({ path: "", query: "", fragment: src.hash.slice(1) })).toMatchObject({
      view: shown,
      ignored: [],
    });
  }
  const event = JSON.parse(String(files.get("event/one/oembed.json")));
  expect(event.title).toBe('Who said "no"?');
  expect(textOf(readMarkup(event.html)).trim()).toBe('Who said "no"?');
  expect(event.thumbnail_url).toBe(`${SITE}event/one/preview.png?v=1`);
});

test("a site of which nobody said where it will stand has none", () => {
  const files = write(siteOf(story), noPictures);
  expect([...files.keys()].filter((file) => file.endsWith("oembed.json"))).toEqual([]);
  expect(String(files.get("event/one/index.html"))).not.toContain("oembed");
});
