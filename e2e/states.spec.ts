import { counts, expect, open, test } from "./journey.ts";

test.describe("when the data do not come", () => {
  // A failed request is an error on the console by itself.
  test.use({ mayFail: true });

  test("a missing file says so and can be tried again", async ({ page }) => {
    await page.route("**/data/whatsapp-nso-affair.json", (route) =>
      route.fulfill({ status: 404, body: "gone" }),
    );
    await page.goto("/");
    await expect(page.getByRole("alert")).toContainText("404");
    await page.unroute("**/data/whatsapp-nso-affair.json");
    await page.getByRole("button", { name: "Try again" }).click();
    await expect(counts(page)).toHaveText(/^90 of 90/);
  });

  test("no connection says so", async ({ page }) => {
    await page.route("**/data/*.json", (route) => route.abort("internetdisconnected"));
    await page.goto("/");
    await expect(page.getByRole("alert")).toContainText("connection");
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

for (const [name, body, says] of broken) {
  test(`a file that is ${name} is refused in words and the story before stays`, async ({ page }) => {
    await open(page);
    await page.route("**/data/whatsapp-nso-article.json", (route) => route.fulfill({ body }));
    await page.getByRole("button", { name: "Menu" }).click();
    await page.getByRole("link", { name: /^Open: Banerjee/ }).click();
    await expect(page.getByRole("alert")).toContainText(says);
    await expect(counts(page)).toHaveText(/^90 of 90/);
    await expect(page.getByRole("option", { name: /Banerjee says the government uses/ })).toBeVisible();
  });
}

test("a story without events is a story without events", async ({ page }) => {
  await page.route("**/data/whatsapp-nso-affair.json", (route) =>
    route.fulfill({
      body: '{"title": "Nothing yet", "kinds": [], "sources": [], "actors": [], "events": []}',
    }),
  );
  await open(page);
  await expect(counts(page)).toHaveText(/^0 of 0 events/);
});
