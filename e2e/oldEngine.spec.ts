import { expect, bare as test } from "./journey.ts";
import { sampleOf } from "./sample.ts";

const SAID = /too old .* Chrome or Edge 123, Firefox 125, Safari 17\.5/;

/** Each is taken away before any script of the page runs, as an engine of 2022 lacks it. */
const LACKS = {
  "URL.canParse": () => Reflect.deleteProperty(URL, "canParse"),
  "Intl.Segmenter": () => Reflect.deleteProperty(Intl, "Segmenter"),
  "Array.prototype.toSorted": () => Reflect.deleteProperty(Array.prototype, "toSorted"),
  "light-dark()": () => {
    CSS.supports = () => false;
  },
};

for (const [name, take] of sampleOf(Object.entries(LACKS), 3))
  test(`a browser without ${name} is told so above the text that it can read`, async ({ page }) => {
    const errors: Error[] = [];
    page.on("pageerror", (error) => errors.push(error));
    await page.addInitScript(take);
    // Another page has the same text and the same program, so that one of them is enough where another thing is lacking.
    for (const path of name === "URL.canParse"
      ? ["/", "/event/whatsapp-call-attack-on-1400-users/"]
      : ["/"]) {
      await page.goto(path);
      const said = page.locator("#old");
      await expect(said).toHaveText(SAID);
      await expect(said).toBeVisible();
      const text = page.locator("main h1, main p:not(#old)").filter({ visible: true }).first();
      await expect(text).toBeVisible();
      const [above, below] = [await said.boundingBox(), await text.boundingBox()];
      expect((above?.y ?? 0) + (above?.height ?? 0)).toBeLessThanOrEqual(below?.y ?? 0);
      expect(await page.locator("main").locator("p, li").filter({ visible: true }).count()).toBeGreaterThan(
        5,
      );
    }
    expect(errors).toEqual([]);
  });

test("pages that only run the app say it in its place", async ({ page }) => {
  await page.addInitScript(LACKS["URL.canParse"]);
  for (const path of ["/open/", "/check/", "/embed/"]) {
    await page.goto(path);
    await expect(page.locator("#old")).toHaveText(SAID);
    await expect(page.locator("#old")).toBeVisible();
    await expect(page.locator("#lost")).toBeHidden();
  }
});
