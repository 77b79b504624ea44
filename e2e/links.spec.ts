import {
  countedEvents,
  counts,
  details,
  expect,
  filters,
  fragment,
  open,
  path,
  ready,
  test,
  timeline,
  zoomIn,
} from "./journey.ts";

const view = "actor=cert-in,whatsapp&match=all&from=2019-05-01&to=2019-12-31";

test("a view is shared and opens the same for somebody else", async ({ page, browser, baseURL }) => {
  await open(page, `event/whatsapp-reports-incident-to-cert-in/#${view}`);
  expect(fragment(page)).toBe(view);
  const shared = await counts(page).textContent();
  const other = await browser.newContext({
    locale: "en-GB",
    timezoneId: "America/St_Johns",
    baseURL: baseURL ?? "",
  });
  const reader = await other.newPage();
  await reader.goto(page.url());
  await ready(reader);
  await expect(counts(reader)).toHaveText(shared ?? "");
  await expect(details(reader).getByRole("heading", { level: 2 })).toHaveText(
    /WhatsApp reports the incident to CERT-In/,
  );
  await expect(filters(reader).getByRole("checkbox", { name: "CERT-In", exact: true })).toBeChecked();
  await other.close();
});

test("the query is accepted and rewritten", async ({ page }) => {
  await open(page, "?event=whatsapp-sues-nso-group&kind=legal&utm_source=chat");
  await expect.poll(() => path(page)).toBe("/event/whatsapp-sues-nso-group/");
  expect(fragment(page)).toBe("kind=legal");
  expect(new URL(page.url()).search).toBe("");
});

test("nonsense in a link opens the story and says politely what was left out", async ({ page }) => {
  await open(
    page,
    "#actor=nobody-at-all&from=banana&kind=%E0%A4%A&view=list&status=alleged,true&match=perhaps",
  );
  const notice = page.getByRole("status").filter({ hasText: "Parts of this link were left out" });
  await expect(notice).toContainText("nobody-at-all");
  await expect(notice).toContainText("banana");
  await expect(counts(page)).toHaveText(/^90 of 90/);
  await notice
    .getByRole("button")
    .or(page.getByRole("button", { name: "Dismiss" }))
    .click();
  await expect(notice).toHaveCount(0);
});

test("an event that nobody knows is no error", async ({ page }) => {
  await open(page, "#event=no-such-event");
  await expect(page.getByRole("status").filter({ hasText: "no-such-event" })).toBeVisible();
});

test("a chat's closing bracket does not break the link", async ({ page }) => {
  await open(page, "?event=whatsapp-sues-nso-group).");
  await expect.poll(() => path(page)).toBe("/event/whatsapp-sues-nso-group/");
});

test("Back and Forward undo and redo one act each; zooming leaves no trail", async ({ page }) => {
  await open(page);
  await timeline(page).getByRole("checkbox", { name: "Legal", exact: true }).check();
  await zoomIn(page);
  await zoomIn(page);
  await expect.poll(() => fragment(page)).toContain("from=");
  const zoomed = await countedEvents(page);
  await page.getByRole("button", { name: "Network", exact: true }).click();
  await expect.poll(() => fragment(page)).toContain("view=network");
  await page.goBack();
  await expect.poll(() => fragment(page)).not.toContain("view=");
  expect(await countedEvents(page)).toBe(zoomed);
  await page.goBack();
  await expect(counts(page)).toHaveText(/^90 of 90/);
  await expect(timeline(page).getByRole("checkbox", { name: "Legal", exact: true })).not.toBeChecked();
  await page.goForward();
  await expect(timeline(page).getByRole("checkbox", { name: "Legal", exact: true })).toBeChecked();
  expect(await countedEvents(page)).toBe(zoomed);
});

test("the article is the other story, with addresses of its own", async ({ page }) => {
  await open(page, "#data=whatsapp-nso-article");
  await expect(counts(page)).toHaveText(/^10 of 10 events · 14 of 14 actors/);
  await page
    .getByRole("option", { name: /Banerjee/ })
    .first()
    .click();
  await expect.poll(() => fragment(page)).toMatch(/^data=whatsapp-nso-article&event=/);
  expect(path(page)).toBe("/");
  await page.reload();
  await ready(page);
  await expect(details(page).getByRole("heading", { level: 2 })).toContainText("Banerjee");
  await page.goto("/");
  await ready(page);
  await expect(counts(page)).toHaveText(/^90 of 90/);
});

test("the default dataset needs no name in its address", async ({ page }) => {
  await open(page, "#data=whatsapp-nso-affair&kind=legal");
  await expect.poll(() => fragment(page)).toBe("kind=legal");
});
