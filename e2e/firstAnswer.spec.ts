import { counts, expect, expectAccessible, fragment, goOnInOnePage, open, test } from "./journey.ts";
import { give } from "./ownFiles.ts";

goOnInOnePage();

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
  await open(page);
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
