import { counts, details, expect, fragment, open, ready, test } from "./journey.ts";
import { sampleOf } from "./sample.ts";

test.describe("when the data do not come", () => {
  // A failed request is an error on the console by itself.
  test.use({ mayFail: true });

  test("no connection, a missing file and a story without events each say so, and it can be tried again", async ({
    page,
  }) => {
    const data = "**/data/whatsapp-nso-affair.json";
    await page.route(data, (route) => route.abort("internetdisconnected"));
    await page.goto("/");
    await expect(page.getByRole("alert")).toContainText("connection");
    await page.unroute(data);
    await page.route(data, (route) => route.fulfill({ status: 404, body: "gone" }));
    await page.getByRole("button", { name: "Try again" }).click();
    await expect(page.getByRole("alert")).toContainText("404");
    await page.unroute(data);
    const body = '{"title": "Nothing yet", "kinds": [], "sources": [], "actors": [], "events": []}';
    await page.route(data, (route) => route.fulfill({ body }));
    await page.getByRole("button", { name: "Try again" }).click();
    await expect(counts(page)).toHaveText(/^0 of 0 events/);
    for (const width of [1440, 390]) {
      await page.setViewportSize({ width, height: 844 });
      await expect(page.getByText("This dataset has no events.").first()).toBeVisible();
      // Without events there is no time: neither a window of days, nor a filter that nothing could match.
      await expect(page.locator("body")).not.toContainText(/\b2000\b|No event matches/);
      await expect(page.getByRole("region", { name: "Filters" }).getByRole("heading")).toHaveCount(0);
      await expect(page.getByText("Who acted on whom, in this window")).toBeHidden();
    }
  });
});

const broken: readonly (readonly [name: string, body: string, says: RegExp])[] = [
  ["empty", "", /empty/],
  ["cut off", '{"title": "A story", "events": [', /line 1, column/],
  ["a web page", "<!doctype html><title>Sign in</title>", /web page/],
  [
    "of a newer format",
    '{"format": 7, "title": "x", "kinds": [], "sources": [], "actors": [], "events": []}',
    /newer/,
  ],
  [
    "with a fault",
    '{"title": "x", "kinds": [], "sources": [], "actors": [], "events": [{"id": "a"}]}',
    /\/events\/0\/date/,
  ],
];

test("a file that is not sound is refused in words, and the story before is one press away", async ({
  page,
}) => {
  await open(page, "#actor=cert-in");
  // What each kind of file is answered is asked without a browser, in src/load.
  for (const [name, body, says] of sampleOf(broken, 3, 1)) {
    await test.step(name, async () => {
      await page.unrouteAll();
      await page.route("**/data/whatsapp-nso-article.json", (route) => route.fulfill({ body }));
      await page.getByRole("button", { name: "Menu" }).click();
      await page.getByRole("link", { name: /^Open: Banerjee/ }).click();
      await expect(page.getByRole("alert")).toContainText(says);
      // Nothing of one story stands under the address of another.
      await expect(counts(page)).toHaveCount(0);
      expect(fragment(page)).toBe("data=whatsapp-nso-article");
      await page.getByRole("button", { name: /^Back to “WhatsApp, NSO Group/ }).click();
      await expect(counts(page)).toHaveText(/^12 of 90/);
      expect(fragment(page)).toBe("actor=cert-in");
    });
  }
});

test.describe("when a part of the page is gone from the host", () => {
  test.use({ mayFail: true });

  test("the rest works, and loading again brings it with the view kept", async ({ page }) => {
    await page.route(/\/assets\/app-export-[^/]*\.js$/, (route) =>
      route.fulfill({ status: 404, body: "gone" }),
    );
    await open(page, "#actor=cert-in");
    await page.getByRole("button", { name: "Menu" }).click();
    await page.getByRole("button", { name: "Download the data" }).click();
    const notice = page.getByRole("alert").filter({ hasText: "A part of this page could not be fetched." });
    await expect(notice).toBeVisible();
    await page.keyboard.press("Escape");
    await page.getByRole("option").first().click();
    await expect(details(page).getByRole("heading", { level: 2 })).toBeVisible();
    const view = fragment(page);
    await page.unrouteAll();
    await notice.getByRole("button", { name: "Load again" }).click();
    await ready(page);
    await expect(notice).toHaveCount(0);
    expect(fragment(page)).toBe(view);
    await page.getByRole("button", { name: "Menu" }).click();
    await page.getByRole("button", { name: "Download the data" }).click();
    await expect(page.getByRole("dialog", { name: "Download the data" })).toBeVisible();
  });

  test("a picture that does not come is said, and the other one stands", async ({ page }) => {
    await page.route(/\/assets\/views-network-[^/]*\.js$/, (route) => route.abort());
    await open(page);
    await expect(page.getByRole("alert")).toContainText("could not be fetched");
    await expect(page.getByRole("option").first()).toBeAttached();
  });
});
