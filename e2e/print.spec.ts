import type { Page } from "@playwright/test";
import { counts, expect, goOnInOnePage, open, test } from "./journey.ts";

goOnInOnePage();

/** As the browser does before it takes the pages, once the network is laid out: paper waits for nothing. */
async function toPaper(page: Page, canvases: number) {
  const paper = page.locator("[data-print]");
  await expect(async () => {
    await page.evaluate(() => window.dispatchEvent(new Event("afterprint")));
    await page.evaluate(() => window.dispatchEvent(new Event("beforeprint")));
    await expect(paper.locator("canvas")).toHaveCount(canvases, { timeout: 500 });
  }).toPass();
  await page.emulateMedia({ media: "print" });
  return paper;
}

test.describe("on paper", () => {
  test.use({ colorScheme: "dark" });

  test("the story begins with its timeline, goes on as a chronology with footnotes and ends with the network, in light colours", async ({
    page,
  }) => {
    await open(page, "#actor=cert-in");
    await expect(counts(page)).toHaveText(/^12 of 90/);
    await expect(page.getByRole("treeitem").first()).toBeAttached();
    const paper = await toPaper(page, 2);
    await expect(paper.getByRole("heading", { level: 1 })).toBeVisible();
    await expect(paper.locator("ol").first().locator("> li")).toHaveCount(12);
    const notes = await paper.locator("sup").allTextContents();
    const cited = new Set(notes.flatMap((note) => note.trim().split(", ").map(Number)));
    await expect(paper.locator("ol").last().locator("> li")).toHaveCount(cited.size);
    // Picture, chronology, sources, picture.
    const parts = await paper
      .locator("> :is(figure, ol)")
      .evaluateAll((elements) => elements.map(({ localName }) => localName));
    expect(parts).toEqual(["figure", "ol", "ol", "figure"]);
    await expect(paper.locator("figure").first().getByRole("list")).toContainText("Confirmed");
    // In the colour that marks, or nodes, have on white paper, not in that of the dark screen.
    for (const [picture, token] of [
      [0, "--ink-2"],
      [1, "--node"],
    ] as const) {
      const dots = await paper
        .locator("canvas")
        .nth(picture)
        .evaluate((canvas, name) => {
          const probe = (canvas.parentElement ?? document.body).appendChild(document.createElement("i"));
          probe.style.color = `var(${name})`;
          const colour = (getComputedStyle(probe).color.match(/\d+/g) ?? []).map(Number);
          probe.remove();
          if (!(canvas instanceof HTMLCanvasElement)) return 0;
          const pixels = canvas.getContext("2d")?.getImageData(0, 0, canvas.width, canvas.height).data ?? [];
          let found = 0;
          for (let place = 0; place < pixels.length; place += 4) {
            if (colour.every((part, at) => Math.abs(part - (pixels[place + at] ?? 0)) < 4)) found++;
          }
          return found;
        }, token);
      expect(dots, token).toBeGreaterThan(2_000);
    }
  });

  test("an event is one page: its accounts and replies, its neighbours on a strip, its sources in full", async ({
    page,
  }) => {
    await open(page, "event/whatsapp-reports-incident-to-cert-in/");
    const paper = await toPaper(page, 1);
    await expect(paper.getByRole("heading", { level: 1 })).toHaveText(
      "WhatsApp reports the incident to CERT-In",
    );
    await expect(paper).toContainText("Confirmed · date and meaning contested");
    await expect(paper).toContainText("17 May 2019, the day of CERT-In’s own note.");
    await expect(paper.getByRole("heading", { name: "Before and after" })).toBeVisible();
    const sources = paper.locator("ol").last().locator("> li");
    await expect(sources).toHaveCount(6);
    await expect(sources.first()).toContainText("https://www.theweek.in/");
    await expect(paper).toContainText("Version 2.0.0, 25 November 2026");
    const onePage = async () => {
      for (const format of ["A4", "Letter"]) {
        const pdf = (await page.pdf({ format })).toString("latin1");
        expect(pdf.match(/\/Type\s*\/Page\b(?!s)/g), format).toHaveLength(1);
      }
    };
    await onePage();
    // Nine accounts and a reply have a page too, with all that they cite.
    await page.emulateMedia({ media: "screen" });
    await open(page, "event/whatsapp-call-attack-on-1400-users/");
    await toPaper(page, 1);
    await expect(paper.locator("ol").last().locator("> li")).toHaveCount(7);
    await onePage();
  });
});

test("both clocks stand under the timeline on paper", async ({ page }) => {
  await open(page, "#clock=both&from=2019-05-01&to=2019-12-15");
  await expect(page.getByRole("treeitem").first()).toBeAttached();
  await toPaper(page, 3);
  await expect(page.locator("[data-print] figure").first()).toContainText("Below, a line leads from the day");
  await page.emulateMedia({ media: "screen" });
});
