import {
  countedEvents,
  counts,
  details,
  expect,
  filters,
  fragment,
  goOnInOnePage,
  open,
  path,
  ready,
  test,
  timeline,
  zoomIn,
} from "./journey.ts";
import { followLink } from "./keptPage.ts";

goOnInOnePage();

const view = "actor=cert-in,whatsapp&match=all&from=2019-05-01&to=2019-12-31";

test("a view is shared and opens the same for somebody else", async ({ page, browser, baseURL }) => {
  // A chat program adds its own mark to the link.
  await open(page, `event/whatsapp-reports-incident-to-cert-in/?utm_source=chat#${view}`);
  await expect
    .poll(() => path(page) + new URL(page.url()).search)
    .toBe("/event/whatsapp-reports-incident-to-cert-in/");
  expect(fragment(page)).toBe(view);
  await expect(page).toHaveTitle(
    /^WhatsApp reports the incident to CERT-In.* · 20 May 2019.* · Confirmed · date and meaning contested · 6 sources.* · Dateline$/,
  );
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

test("a link with a query is rewritten, a chat's closing bracket does not break it, and what nobody knows is said politely", async ({
  page,
}) => {
  await open(page, "?event=whatsapp-sues-nso-group).&kind=legal&utm_source=chat");
  await expect.poll(() => path(page)).toBe("/event/whatsapp-sues-nso-group/");
  expect(fragment(page)).toBe("kind=legal");
  expect(new URL(page.url()).search).toBe("");

  const notice = page.getByRole("status").filter({ hasText: "left out" });
  for (const [address, ...said] of [
    [
      "actor=nobody-at-all&from=banana&kind=%E0%A4%A&view=list&status=alleged,true&match=perhaps",
      "nobody-at-all",
      "banana",
    ],
    ["event=no-such-event", "no-such-event"],
    ["story=nobody&step=3", "tour “nobody”"],
  ] as const) {
    await followLink(page, address);
    for (const text of said) await expect(notice).toContainText(text);
    await expect(counts(page)).toHaveText(/^90 of 90/);
    await notice
      .getByRole("button")
      .or(page.getByRole("button", { name: "Dismiss" }))
      .click();
    await expect(notice).toHaveCount(0);
  }
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

test("the article is the other story, with addresses of its own, and the default one needs no name in its address", async ({
  page,
}) => {
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
  await open(page, "#data=whatsapp-nso-affair&kind=legal");
  await expect(counts(page)).toHaveText(/^19 of 90/);
  await expect.poll(() => fragment(page)).toBe("kind=legal");
});
