import { existsSync, readFileSync } from "node:fs";
import { counts, expect, expectAccessible, fragment, goOnInOnePage, open, test } from "./journey.ts";
import { give, SMALL } from "./ownFiles.ts";

goOnInOnePage();

/**
 * The strongest pairs of a year of machine-coded events (ICEWS 2014: 17,904 events of 3,856 actors), each with its number
 * of events. `DATELINE_ICEWS=FILE` asks the same of the whole file.
 */
const STRONGEST = [
  ["Police (Australia)", "Citizen (Australia)", 138],
  ["Citizen (Nigeria)", "Government (Nigeria)", 100],
  ["Court Judge (India)", "Citizen (India)", 76],
] as const;
const WEAK = 150;

/** The same pairs with as many events, among hundreds of others of one event. */
function madeYear(): string {
  const day = (event: number) =>
    `2014-${String(1 + (event % 12)).padStart(2, "0")}-${String(1 + (event % 28)).padStart(2, "0")}`;
  const strong = STRONGEST.flatMap(([from, to, events]) =>
    Array.from(
      { length: events },
      (_, event) => `${day(event)},${from},${event % 2 ? "Investigate" : "Accuse"},${to}`,
    ),
  );
  const back = Array.from(
    { length: 5 },
    (_, event) => `${day(event)},Citizen (Australia),Accuse,Police (Australia)`,
  );
  const weak = Array.from(
    { length: WEAK },
    (_, event) => `${day(event)},Actor ${event},Deed ${event % 40},Other ${event}`,
  );
  return ["date,source,action,target", ...strong, ...back, ...weak].join("\n");
}

const given = process.env.DATELINE_ICEWS ?? "";
const isWhole = existsSync(given);
const year = (): Buffer => (isWhole ? readFileSync(given) : Buffer.from(madeYear()));

test("who did most to whom in 2014 is answered in two acts from the start page, and from there one filters", async ({
  page,
}) => {
  await open(page, SMALL);
  await give(page, "picker", "icews-2014.csv", year());
  await expect(page.getByText("Your own file: icews-2014.csv")).toBeVisible();
  await page.getByRole("button", { name: "List", exact: true }).click();
  await page.getByRole("button", { name: "Pairs", exact: true }).click();

  const table = page.getByRole("table", { name: "Who acted on whom, most often first" });
  const rows = table.getByRole("row");
  for (const [index, [from, to, events]] of STRONGEST.entries()) {
    const row = rows.nth(index + 1);
    await expect(row.getByRole("rowheader")).toHaveText(from);
    await expect(row.getByRole("cell").nth(0)).toHaveText(new RegExp(`→ ${to.replace(/[()]/g, "\\$&")}$`));
    await expect(row.getByRole("cell").nth(1)).toHaveText(String(events));
  }
  expect(fragment(page)).toMatch(/^data=own-file-[0-9a-f]{16}&view=pairs$/);
  // The other rows tell no more.
  await expectAccessible(page, "[data-pane=list] :is(thead, tbody tr:nth-child(-n + 3))");

  // How many act in one direction only: counted apart by a script over the file.
  const events = page.getByRole("region", { name: "Events" });
  await expect(events).toContainText(
    isWhole
      ? "7,010 pairs of actors in one direction only, 1,430 in both directions"
      : "152 pairs of actors in one direction only, 1 in both directions",
  );
  const least = page.getByRole("spinbutton", { name: "Events, at least" });
  await least.fill("10");
  await expect(events).toContainText(
    isWhole
      ? "15 pairs of actors in one direction only, 186 in both"
      : "2 pairs of actors in one direction only, 1 in both",
  );
  await expect.poll(() => fragment(page)).toContain("ties=10");
  const saved = page.waitForEvent("download");
  await page.getByRole("button", { name: "Save as CSV" }).click();
  const file = await saved;
  expect(file.suggestedFilename()).toBe("icews-2014-pairs.csv");
  const lines = readFileSync(await file.path(), "utf8")
    .trim()
    .split("\r\n");
  expect(lines[0]).toBe("Who,To whom,Events,In return,Replies,Share between them,First,Last");
  expect(lines[1]).toMatch(/^Police \(Australia\),Citizen \(Australia\),138,\d+,0,0\.\d+,2014-/);
  await least.fill("1");

  // By who is acted upon, and back.
  await table.getByRole("button", { name: "To whom" }).click();
  await expect(table.getByRole("columnheader", { name: "To whom" })).toHaveAttribute(
    "aria-sort",
    "ascending",
  );
  await table.getByRole("button", { name: "Events", exact: true }).click();
  await expect(rows.nth(1).getByRole("cell").nth(1)).toHaveText("138");
  await expect(rows.nth(1).getByRole("cell").nth(3)).toHaveText(/^\d+%$/);

  // An action of a pair is a filter, and any is found by a part of its name, however many there are.
  const actions = page.getByRole("group", { name: "Actions" });
  await actions.getByRole("button", { name: /^All \d+ actions$/ }).click();
  await page.getByRole("searchbox", { name: "Find an action" }).fill("investi");
  await actions.getByRole("checkbox", { name: "Investigate", exact: true }).check();
  await expect(rows.nth(1).getByRole("rowheader")).toHaveText("Police (Australia)");
  await expect
    .poll(() => fragment(page))
    .toMatch(/^data=own-file-[0-9a-f]{16}&action=Investigate&view=pairs$/);
  await expect(rows.nth(1).getByRole("cell").nth(1)).not.toHaveText("138");
  await page.getByRole("button", { name: "Remove Investigate" }).click();

  await rows
    .nth(1)
    .getByRole("button", { name: /^Only events with .*Police \(Australia\).* →/ })
    .click();
  await expect(counts(page)).toHaveText(isWhole ? /^\d+ of 17,904 events · 2 of/ : /^138 of/);
  // Not what was done to it: each end has its own part.
  const roleOf = (name: string) => page.getByRole("radiogroup", { name: `Role: ${name}` });
  const police = roleOf("Police (Australia)");
  await expect(police.getByRole("radio", { name: "acting" })).toBeChecked();
  await expect(roleOf("Citizen (Australia)").getByRole("radio", { name: "acted upon" })).toBeChecked();
  await police.getByRole("radio", { name: "acted upon" }).check();
  await expect.poll(() => fragment(page)).toMatch(/&on=[^&]*%2C|&on=[^&]*,/);
  await expect.poll(() => fragment(page)).not.toContain("by=");
  await page.goBack();
  await expect(police.getByRole("radio", { name: "acting" })).toBeChecked();
});

test("the table of pairs that is taken away has the replies that are only texts, as the table on screen", async ({
  page,
}) => {
  await open(page, "#view=pairs");
  const saved = page.waitForEvent("download");
  await page.getByRole("button", { name: "Save as CSV" }).click();
  const lines = readFileSync(await (await saved).path(), "utf8").split("\r\n");
  const row = page.getByRole("row").filter({ hasText: "Forbidden Stories" }).filter({ hasText: "NSO Group" });
  await expect(row.getByRole("cell").nth(2)).toHaveText("0");
  await expect(row).toContainText(/ · Replies:? 1/);
  expect(lines.find((line) => line.startsWith("Forbidden Stories,NSO Group,"))).toMatch(
    /^[^,]+,[^,]+,1,0,1,/,
  );
});

test("a network of thousands begins with how often, and says whom it leaves out; one actor shows its ties", async ({
  page,
}) => {
  await open(page, SMALL);
  await give(page, "picker", "icews-2014.csv", year());
  await expect(page.getByText("Your own file: icews-2014.csv")).toBeVisible();
  await page.getByRole("button", { name: "Network", exact: true }).click();
  const table = page.getByRole("table", { name: "Acts between actors" });
  await expect(table).toBeVisible();
  await expect(page.getByText(/^The \d+ busiest of [\d,]+ actors with acts/)).toBeVisible();
  await expect(page.getByRole("button", { name: "Who", exact: true })).toBeDisabled();
  await table.getByRole("rowheader").first().getByRole("button").click();
  await expect(table).toBeHidden();
  await expect(page.getByRole("treeitem").first()).toBeAttached();
  await page.goBack();
  await expect(table).toBeVisible();
});

test("of an actor with many ties the strongest are drawn, and it is said of how many", async ({ page }) => {
  const rows = Array.from({ length: 220 }, (_, index) =>
    ["2014-01-02", index < 60 ? "Hub" : `Other ${index}`, "told", `Partner ${index}`].join(","),
  );
  await open(page, SMALL);
  await give(page, "picker", "hub.csv", Buffer.from(["date,source,action,target", ...rows].join("\n")));
  await expect(counts(page)).toHaveText(/^220 of 220 events/);
  await page.evaluate(() => {
    location.hash += "&view=network&focus=hub";
  });
  await expect(page.getByRole("heading", { name: /^Acts by and upon Hub/ })).toBeVisible();
  await expect(page.getByText(/^20 of 60 ties: /)).toBeVisible();
});

test("names of 200 characters lie on nothing in the table, nor beside it where two windows are compared", async ({
  page,
}) => {
  const [long, words] = ["Verwaltungsrat".repeat(14), "a board of the harbour ".repeat(8)];
  const rows = ["2014-01-02", "2014-02-03", "2014-02-04"].map((day) => `${day},${long},told,${words}`);
  await open(page, SMALL);
  await give(page, "picker", "long.csv", Buffer.from(["date,source,action,target", ...rows].join("\n")));
  await expect(counts(page)).toHaveText(/^3 of 3 events/);
  await page.evaluate(() => {
    location.hash += "&view=pairs&from=2014-02-01&compare=2014-01-01..2014-01-31";
  });
  const table = page.getByRole("table", { name: "Who acted on whom, most often first" });
  for (const whole of [table, page.getByRole("figure", { name: "Actors whose events changed most" })]) {
    await expect(whole).toContainText(long);
    const beyond = whole
      .locator("th, td, li")
      .evaluateAll((all) => all.filter((one) => one.scrollWidth > one.clientWidth + 1).length);
    expect(await beyond).toBe(0);
  }
});

test.describe("in a narrow window", () => {
  test.use({ viewport: { width: 1024, height: 768 } });
  test("each pair says what it rests on, and no choice of a filter is cut", async ({ page }) => {
    await open(page, "#view=pairs&actor=whatsapp");
    await page.getByRole("button", { name: "Filters · 1" }).click();
    const rows = page.getByRole("table", { name: "Who acted on whom, most often first" }).getByRole("row");
    // What a share is of, which years the small charts show, and a sign for every act, of confirmed ones too.
    await expect(rows.first()).toContainText(/Share between them.*Over time2016(?:2025)/);
    const acts = rows.filter({ hasText: "CERT-In" }).first().locator("li");
    await expect(acts.getByRole("img", { name: "Confirmed" })).not.toHaveCount(0);
    await expect(rows.nth(1)).toContainText(
      /\d events?: .*(?:confirmed|on record|reported|alleged|disputed).* · \d+ sources?/,
    );
    // No count of one, no share of fewer than five events.
    const shares = await rows.evaluateAll((all) =>
      all.slice(1).map((row) => {
        const [, events, back, share] = [...row.querySelectorAll("td")].map(({ textContent }) => textContent);
        if (!/^\d+$/.test(back ?? "")) throw new Error(`no number: ${back}`);
        return { events: Number(events) + Number(back), share };
      }),
    );
    expect(shares.filter(({ events, share }) => events >= 5 === (share === ""))).toEqual([]);
    await expect(acts.filter({ hasText: /^\d/ })).toHaveCount(0);
    const choices = page.getByRole("radio", { name: /acting|acted upon|any role/ }).locator("..");
    await expect(choices).toHaveCount(3);
    for (const choice of await choices.all())
      expect(await choice.evaluate((one) => one.scrollHeight - one.clientHeight)).toBeLessThanOrEqual(1);
  });
});

// ── the first answer of a large table ───────

const ACTS = ["Make statement", "Consult", "Accuse", "Provide aid", "Use conventional military force"];
const ACTORS = ["Avaland", "Bedland", "Cedland", "Dunland"];

/** A coded table of 720 events in two years: Avaland acts in every other one, most often on Bedland. */
function codedTable(): string {
  const rows = Array.from({ length: 720 }, (_, row) => {
    const month = String((row % 24) % 12 || 12).padStart(2, "0");
    const from = row % 2 === 0 ? "Avaland" : (ACTORS[1 + (row % 3)] ?? "");
    const to = row % 8 < 3 ? "Bedland" : row % 2 === 0 ? "Cedland" : "Dunland";
    return `${row % 24 < 12 ? 2013 : 2014}-${month}-0${(row % 9) + 1},${from},${ACTS[row % ACTS.length]},${to}`;
  });
  return ["date,source,action,target", ...rows].join("\n");
}

test("a large table says a first answer, whose bars are filters, and keeps its file's facts out of sight", async ({
  page,
}) => {
  await open(page, SMALL);
  await give(page, "picker", "coded.csv", Buffer.from(codedTable()));
  await expect(counts(page)).toHaveText(/^720 of 720 events/);
  const answer = page.getByRole("region", { name: "First answer" });
  await expect(answer).toContainText("720 events, 2 Jan 2013 – 7 Dec 2014.");
  await expect(answer).toContainText("The busiest pair is Avaland → Bedland");
  await expect(answer.getByRole("list", { name: "Events a quarter" }).getByRole("listitem")).toHaveCount(8);
  await expect(page.getByText("SHA-256")).toBeHidden();
  await expectAccessible(page, "[data-pane=details]");

  const involved = answer.getByRole("list", { name: "Most often involved" });
  const first = involved.getByRole("button").first();
  // A bar lower than its words would underline them.
  const [bar, words] = await first.evaluate((button) => [
    Number.parseFloat(getComputedStyle(button, "::before").blockSize),
    button.querySelector("span")?.getBoundingClientRect().height ?? 0,
  ]);
  expect(bar).toBeGreaterThanOrEqual(words ?? Number.POSITIVE_INFINITY);
  await first.click();
  await expect(first).toHaveAttribute("aria-pressed", "true");
  await expect.poll(() => fragment(page)).toContain("actor=avaland");

  await answer.getByRole("list", { name: "Who to whom" }).getByRole("button").first().click();
  await expect.poll(() => fragment(page)).toContain("by=avaland&on=bedland");

  await answer.getByRole("list", { name: "Events a quarter" }).getByRole("button").nth(4).click();
  await expect.poll(() => fragment(page)).toContain("from=2014-01-01&to=2014-03-31");
});

test("the families of a known code book are kinds, each a colour, a filter and a sentence", async ({
  page,
}) => {
  await open(page);
  const acts = Array.from(
    { length: 13 },
    (_, row) => `2014-01-0${(row % 9) + 1},Avaland,Appeal for ${"a".repeat(row + 1)},Bedland`,
  );
  const coded = "2014-02-01,Avaland,Accuse of espionage,Cedland";
  await give(
    page,
    "picker",
    "coded.csv",
    Buffer.from(["date,source,action,target", ...acts, coded].join("\n")),
  );
  await expect(page.getByRole("checkbox", { name: "Verbal cooperation" })).toBeVisible();
  // On a low screen the network is a strip, which counts what was done by the headings of the code book. How many other
  // headings there are means nothing to a reader.
  await page.setViewportSize({ width: 1280, height: 720 });
  const strip = page.getByRole("region", { name: "Network" });
  await expect(strip).toContainText("Appeal for a 1, Appeal for aa 1");
  await expect(strip).not.toContainText("other actions");
  await page.getByRole("checkbox", { name: "Verbal conflict" }).check();
  await expect(counts(page)).toHaveText(/^1 of 14 events/);
  await page
    .getByRole("option", { name: /Avaland accused Cedland of espionage/ })
    .first()
    .click();
});
