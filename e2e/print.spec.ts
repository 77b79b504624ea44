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
    // Nodes in the colour that they have on white paper, not in that of the dark screen.
    const nodePixels = await paper.locator("canvas").evaluate((canvas) => {
      const probe = (canvas.parentElement ?? document.body).appendChild(document.createElement("i"));
      probe.style.color = "var(--node)";
      const node = (getComputedStyle(probe).color.match(/\d+/g) ?? []).map(Number);
      probe.remove();
      if ((node[0] ?? 255) > 128) throw new Error(`no colour for paper: ${node}`);
      if (!(canvas instanceof HTMLCanvasElement)) return 0;
      const pixels = canvas.getContext("2d")?.getImageData(0, 0, canvas.width, canvas.height).data ?? [];
      let found = 0;
      for (let place = 0; place < pixels.length; place += 4) {
        if (node.every((part, at) => Math.abs(part - (pixels[place + at] ?? 0)) < 4)) found++;
      }
      return found;
    });
    expect(nodePixels).toBeGreaterThan(5_000);
  });
});
