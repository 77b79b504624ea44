import { counts, expect, open, test } from "./journey.ts";

/* Large files are read by columns, in their bytes: each way of reading says how far it has come, and can be stopped. */

const LARGE = { "large.csv": 500_000, "large.json": 400_000 } as const;

test("a large table and a large story show how far they have come and can be stopped; what was open stays as it was drawn", async ({
  page,
}) => {
  await open(page, "#actor=cert-in");
  await expect(page.locator('input[type="file"]')).toBeAttached();
  for (const name of ["large.csv", "large.json"] as const) {
    const said = await page.evaluate(dropAndStop, { name, count: LARGE[name] });
    expect(said.text).toMatch(/row/);
    // The bar takes no room from the pictures, which would be laid out anew when it comes and when it goes.
    expect(said.heights).toEqual(said.before);
    await expect(page.getByRole("progressbar")).toHaveCount(0);
    await expect(counts(page)).toHaveText(/^12 of 90/);
    await expect.poll(() => page.workers().length).toBe(0);
  }
});

/**
 * Drops a large file that is made in the page, and presses Cancel when rows are counted. Gives the heights of the
 * pictures before the bar and with it. The page watches itself from before the drop, because on a fast or busy machine
 * all rows may be read before a second call reaches the page.
 */
function dropAndStop({
  name,
  count,
}: {
  readonly name: keyof typeof LARGE;
  readonly count: number;
}): Promise<{ text: string; before: number[]; heights: number[] }> {
  const heightsNow = () => [...document.querySelectorAll("canvas")].map(({ height }) => height);
  const before = heightsNow();
  const dropIt = () => {
    const event = (nth: number): string =>
      `{"id":"e${nth}","date":"2019-05-13","headline":"Something happens","kind":"k","status":"reported"}`;
    const parts =
      name === "large.csv"
        ? [
            "date,headline,source,target\n",
            "2019-05-13,Something happens,Somebody,Somebody else\n".repeat(count),
          ]
        : [
            '{"title":"Large","kinds":[{"id":"k","label":"Kind"}],"sources":[],"actors":[],"events":[',
            Array.from({ length: count }, (_, nth) => event(nth)).join(),
            "]}",
          ];
    const data = new DataTransfer();
    data.items.add(new File(parts, name));
    document.body.dispatchEvent(
      new DragEvent("drop", { dataTransfer: data, bubbles: true, cancelable: true }),
    );
  };
  return new Promise((resolve) => {
    const look = () => {
      const text = [...document.querySelectorAll("p")]
        .map(({ textContent }) => textContent ?? "")
        .find((words) => /^[\d,]+ rows?( of [\d,]+ rows)?$/.test(words));
      const cancel = [...document.querySelectorAll("button")].find((one) => one.textContent === "Cancel");
      if (text === undefined || !cancel || !document.querySelector("progress")) return;
      observer.disconnect();
      // Pictures follow their room within the frame.
      requestAnimationFrame(() =>
        setTimeout(() => {
          const heights = heightsNow();
          cancel.click();
          resolve({ text, before, heights });
        }),
      );
    };
    const observer = new MutationObserver(look);
    observer.observe(document.body, { subtree: true, childList: true, characterData: true });
    dropIt();
  });
}
