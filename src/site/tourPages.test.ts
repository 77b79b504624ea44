import { describe, expect, it } from "vitest";
import { tourPagePath } from "../state/address/address.ts";
import { englishForPages } from "../words/en/pages.ts";
import { previewsOf } from "./previews.ts";
import { all, textOf } from "./readMarkup.node.ts";
import { affairStory } from "./testSite.node.ts";
import { affairFiles, metaOf, pageOf } from "./writtenSite.node.ts";

describe("tours", () => {
  const files = affairFiles(affairStory);
  const { tours } = affairStory.tables;

  it("have a page for each step, which unfurls, reads without scripts and leads on and back", () => {
    for (const { id, title, steps } of tours) {
      steps.forEach(({ text, event }, index) => {
        const page = pageOf(files, `story/${id}/${index + 1}/index.html`);
        const address = `https://news.example/story/${id}/${index + 1}/`;
        expect(metaOf(page).get("og:url")).toBe(address);
        expect(metaOf(page).get("og:title")).toBe(`${title}: Step ${index + 1} of ${steps.length}`);
        expect(metaOf(page).get("description")).toBe(text);
        expect(textOf(page)).toContain(text);
        const links = all(page, "a").map(({ attributes }) => attributes.get("href"));
        expect(links).toContain(`../../../event/${event}/`);
        expect(links.includes(`../../../story/${id}/${index}/`)).toBe(index > 0);
        expect(links.includes(`../../../story/${id}/${index + 2}/`)).toBe(index + 1 < steps.length);
        expect(files.get("sitemap.xml")).toContain(`<loc>${address}</loc>`);
      });
    }
  });

  it("have previews whose text names the picture that they draw", () => {
    const { tables } = affairStory;
    const alts = new Map(previewsOf(tables, englishForPages, 0).map(({ folder, alt }) => [folder, alt]));
    for (const tour of tours)
      tour.steps.forEach(({ picture = "timeline" }, index) => {
        const alt = alts.get(tourPagePath(tour.id, index + 1));
        const tail = /in bars|clocks|over time/.exec(alt?.slice(-120) ?? "")?.[0];
        expect(tail, alt).toBe(
          picture === "timeline" ? "in bars" : picture === "clocks" ? picture : "over time",
        );
      });
  });

  it("have a page of all their steps in order, which the start page leads to by its first step", () => {
    const start = all(pageOf(files, "index.html"), "a").map(({ attributes }) => attributes.get("href"));
    for (const { id, intro, steps } of tours) {
      expect(start).toContain(`./story/${id}/1/`);
      const text = textOf(pageOf(files, `story/${id}/index.html`));
      const places = [intro ?? "", ...steps.map((step) => step.text)].map((said) => text.indexOf(said));
      expect(places).not.toContain(-1);
      expect(places).toEqual([...places].sort((a, b) => a - b));
    }
  });
});
