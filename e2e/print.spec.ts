import { counts, expect, open, test } from "./journey.ts";

test.describe("on paper", () => {
  test.use({ colorScheme: "dark" });

  test("what is on screen is a chronology with footnoted sources, and the network a figure in light colours", async ({
    page,
  }) => {
    await open(page, "#actor=cert-in");
    await expect(counts(page)).toHaveText(/^12 of 90/);
    await expect(page.getByRole("treeitem").first()).toBeAttached();
    const paper = page.locator("[data-print]");
    // The layout must be there before: paper waits for nothing.
    await expect(async () => {
      await page.evaluate(() => window.dispatchEvent(new Event("afterprint")));
      await page.evaluate(() => window.dispatchEvent(new Event("beforeprint")));
      await expect(paper.locator("canvas")).toHaveCount(1, { timeout: 500 });
    }).toPass();
    await page.emulateMedia({ media: "print" });
    await expect(paper.getByRole("heading", { level: 1 })).toBeVisible();
    await expect(paper.locator("ol").first().locator("> li")).toHaveCount(12);
    const notes = await paper.locator("sup").allTextContents();
    const cited = new Set(notes.flatMap((note) => note.trim().split(", ").map(Number)));
    await expect(paper.locator("ol").last().locator("> li")).toHaveCount(cited.size);
    const drawn = await paper.locator("canvas").evaluate((canvas) => {
      if (!(canvas instanceof HTMLCanvasElement)) return { dark: 0, light: 0 };
      const pixels = canvas.getContext("2d")?.getImageData(0, 0, canvas.width, canvas.height).data ?? [];
      const found = { dark: 0, light: 0 };
      for (let place = 0; place < pixels.length; place += 4) {
        if ((pixels[place + 3] ?? 0) < 255) continue;
        const sum = (pixels[place] ?? 0) + (pixels[place + 1] ?? 0) + (pixels[place + 2] ?? 0);
        found[sum < 300 ? "dark" : "light"]++;
      }
      return found;
    });
    // Nodes and names are ink, as on white paper; in the colours of the dark screen they would be light.
    expect(drawn.dark).toBeGreaterThan(5_000);
  });
});
