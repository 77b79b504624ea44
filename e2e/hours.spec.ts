import type { Page } from "@playwright/test";
import { counts, expect, fragment, goOnInOnePage, open, openDays, test, windowField } from "./journey.ts";
import { give, SMALL } from "./ownFiles.ts";

goOnInOnePage();

/** One day by the clock of New York; two of its events are written by other clocks, one is known to the day alone. */
const DAY = JSON.stringify({
  format: 1,
  title: "One day",
  zone: "America/New_York",
  kinds: [{ id: "kind", label: "Report" }],
  sources: [],
  actors: ["one", "two"].map((id) => ({ id, name: `Actor ${id}`, kind: "organisation" })),
  events: [
    ["fall", "2001-09-11T10:28", "The north tower falls"],
    ["first", "2001-09-11T08:46:40-04:00", "The first tower is hit"],
    ["second", "2001-09-11T13:03Z", "The second tower is hit"],
    ["alone", "2001-09-11", "A statement of that day"],
    ["speech", "2001-09-12T20", "A speech in the evening"],
    ["week", "2001-09-20T21:00", "An address to both houses"],
  ].map(([id, date, headline]) => ({
    ...{ id, date, headline, kind: "kind", status: "reported" },
    participants: [{ actor: "one" }],
    actions: [{ from: "one", verb: "reports", to: "two" }],
  })),
});

/** Opens a story of the reader's own, from which links lead to its views. */
async function openOwn(page: Page, story: string): Promise<(view: string) => Promise<void>> {
  await open(page, SMALL);
  await give(page, "picker", "day.json", Buffer.from(story));
  await expect(counts(page)).toHaveText(/^6 of 6 events/);
  const data = fragment(page);
  return (view) => open(page, `#${data}&${view}`);
}

test("a link to some minutes counts what happened then; the window is typed and zoomed to the minute; an event says its time by the clock of the story, and its own", async ({
  page,
}) => {
  const show = await openOwn(page, DAY);
  await show("from=2001-09-11T08:30&to=2001-09-11T09:30&view=list");
  await expect(counts(page)).toHaveText(
    "3 of 6 events · 2 of 2 actors · 11 Sep 2001, 08:30–09:30 · 1 known to the day alone",
  );
  // Both towers by one clock, in the order of the day, after what has no time.
  await expect(page.locator("li[data-day]")).toHaveText([
    /A statement of that day/,
    /The first tower is hit/,
    /The second tower is hit/,
  ]);
  await expect(page.getByText("09:03", { exact: true })).toBeVisible();
  await expect.poll(() => fragment(page)).toContain("from=2001-09-11T08:30&to=2001-09-11T09:30");

  await show("from=2001-09-11&to=2001-09-11&view=timeline");
  await expect(counts(page)).toHaveText("4 of 6 events · 2 of 2 actors · 11 Sep 2001");
  const [start, end] = [windowField(page, "Start"), windowField(page, "End")];
  await openDays(page);
  await end.fill("11 Sep 2001, 10:00");
  await end.press("Enter");
  await start.fill("2001-09-11 08:50");
  await start.press("Enter");
  // The field has no room for the year; its title says it.
  await expect(start).toHaveValue("11 Sep, 08:50");
  await expect(start).toHaveAttribute("title", "11 Sep 2001, 08:50");
  await expect(counts(page)).toContainText("2 of 6 events");
  await expect.poll(() => fragment(page)).toContain("from=2001-09-11T08:50&to=2001-09-11T10:00");
  // A time alone is of the day that the field shows.
  await end.fill("10:30");
  await end.press("Enter");
  await expect(counts(page)).toContainText("11 Sep 2001, 08:50–10:30");
  await end.fill("11 Sep, 10:00");
  await end.press("Enter");
  await expect(counts(page)).toContainText("11 Sep 2001, 08:50–10:00");
  await end.fill("20 Sep 2001");
  await end.press("Enter");
  await expect(counts(page)).toHaveText("6 of 6 events · 2 of 2 actors · 11 – 20 Sep 2001");

  await show("event=second");
  await expect(
    page.getByText("Tuesday 11 September 2001, 09:03 (by its own clock 11 September 2001, 13:03 (UTC))"),
  ).toBeVisible();
});

test("an end that is typed by the clock is after the start, also past midnight, and moves the start nowhere", async ({
  page,
}) => {
  await open(page, "#data=apollo-13-night&from=1970-04-13T21:07&view=timeline");
  const end = windowField(page, "End");
  await openDays(page);
  await end.fill("21:10");
  await end.press("Enter");
  await expect(counts(page)).toContainText("7 of 40 events");
  await expect.poll(() => fragment(page)).toContain("from=1970-04-13T21:07&to=1970-04-13T21:10");
  await open(page, "#data=apollo-13-night&from=1970-04-13T23:00&view=timeline");
  await openDays(page);
  await end.fill("00:30");
  await end.press("Enter");
  await expect.poll(() => fragment(page)).toContain("from=1970-04-13T23:00&to=1970-04-14T00:30");
});

/** A night with a gap: what is told by the hour where hours are shown. */
const NIGHT = JSON.stringify({
  ...JSON.parse(DAY),
  title: "A night",
  events: JSON.parse(DAY)
    .events.filter(({ id }: { readonly id: string }) => !["alone", "speech", "week"].includes(id))
    .concat(
      ["2001-09-11T19:30", "2001-09-11T20:05", "2001-09-12T02:10"].map((date, at) => ({
        ...{ id: `later-${at}`, date, headline: `Later ${at}`, kind: "kind", status: "reported" },
        participants: [{ actor: "one" }],
      })),
    ),
});

test("a night says its times: in short, and by a play that goes through it", async ({ page }) => {
  const show = await openOwn(page, NIGHT);
  await show("to=2001-09-11T21:00");
  await expect(page.getByText("5 events, 11 Sep 2001, 08:46–20:05.").first()).toBeVisible();
  await expect(counts(page)).toContainText("5 of 6 events");
  await page.getByRole("button", { name: "Play" }).click();
  // The windows of a play are times of these days, none of them whole days.
  await expect.poll(() => fragment(page)).toMatch(/from=2001-09-1\dT\d\d:\d\d&to=2001-09-1\dT\d\d:\d\d/);
});
