import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import type { Locator, Page } from "@playwright/test";
import { writeAsParquet } from "../bench/madeFolder.mjs";
import { numbers } from "../src/large/prepare/randomNumbers.ts";
import { serveData } from "../src/large/prepare/serveData.ts";
import { counts, expect, filters, marks, network, open, ready, test, timeline } from "./journey.ts";
import { followLink } from "./keptPage.ts";
import { everything } from "./sample.ts";

/* The same coded events as a file of the reader's own and from an engine: what is counted, written and drawn must be equal. */

const EVENTS = everything ? 2_000 : 600;

/**
 * Coded events whose actors, acts, kinds and lands first occur in the order of their numbers of events, since a file numbers them by
 * the first, an engine by the second, and equal ones are shown in the order of their numbers.
 */
function codedInOrder(): string {
  const random = numbers(9);
  const often = (among: number): number => Math.floor((among + 1) ** random()) - 1;
  const rows = Array.from({ length: EVENTS }, (_, row) => {
    const from = row < ACTORS - 1 ? row : often(ACTORS);
    const to = row < ACTORS - 1 ? row + 1 : (from + 1 + often(ACTORS - 1)) % ACTORS;
    const first = (among: number) => (row < among ? row : often(among));
    return { from, to, act: first(12), kind: first(5), land: first(7), day: Math.floor(random() * 2_200) };
  });
  /** The names of these numbers, in order of frequency. */
  const named = (label: string, all: readonly number[]): ((one: number) => string) => {
    const counts = new Map<number, number>();
    for (const one of all) counts.set(one, (counts.get(one) ?? 0) + 1);
    const order = [...counts].sort(([a, one], [b, other]) => other - one || a - b).map(([one]) => one);
    return (one) => `${label} ${String(order.indexOf(one)).padStart(2, "0")}`;
  };
  const actor = named(
    "Actor",
    rows.flatMap(({ from, to }) => [from, to]),
  );
  const act = named(
    "act",
    rows.map((one) => one.act),
  );
  const kind = named(
    "Kind",
    rows.map((one) => one.kind),
  );
  const land = named(
    "Land",
    rows.map((one) => one.land),
  );
  const lines = rows.map(({ from, to, day, ...of }, row) => {
    const date = new Date(Date.UTC(2010, 0, 1 + day)).toISOString().slice(0, 10);
    const status = ["confirmed", "reported", "alleged"][row % 3];
    const url = row % 4 === 0 ? "" : `https://a.example/${row % 40}`;
    return `e${row},${date},${actor(from)},${act(of.act)},${actor(to)},${kind(of.kind)},${status},${row % 23},${land(of.land)},${url}`;
  });
  return ["id,date,source,action,target,type,status,deaths,land,url", ...lines].join("\n");
}

const ACTORS = 30;
const CSV = codedInOrder();
let scratch = "";
test.beforeAll(() => {
  scratch = mkdtempSync(path.join(tmpdir(), "dateline-same-"));
});
test.afterAll(() => rmSync(scratch, { recursive: true }));

/** The views that are compared, as parts of an address. */
const VIEWS = [
  "",
  "actor=actor-03,actor-07&from=2010-03-01&to=2013-03-20&lanes=actor",
  "kind=kind-01&status=reported&q=act 05&view=list",
  ...(everything ? ["from=2011-03-01&to=2012-03-20&lanes=action", "kind=kind-01&status=reported"] : []),
];

const textOf = async (part: Locator): Promise<string> =>
  (await part.isVisible()) ? ((await part.textContent()) ?? "") : "";

const marksOf = (page: Page): Promise<string[]> =>
  marks(page).evaluateAll((all) => all.map((mark) => mark.getAttribute("aria-label") ?? ""));

/**
 * What the page shows. Equal numbers of acts, and of ties, stand in the order in which a page has met them, and an engine gives the
 * events of the view alone. So the order of acts is left out, and of a part of the data the ties and acts that just have room are:
 * the rows of acts over time are in the order of all acts that a page has.
 */
async function seenOf(page: Page, view: string) {
  const [words, ties] = [await textOf(filters(page)), await textOf(network(page))];
  const [names, said] = [await marksOf(page), await textOf(timeline(page))];
  const areActs = isOfPart(view) && view.includes("lanes=actor");
  return {
    counts: (await counts(page).textContent())?.split(" · ")[0],
    filters: [...words.matchAll(/\D+[\d,]*/g)].map(([one]) => one).sort(),
    timeline: areActs ? said.replace(/\d+(?= of [\d,]+ acts)/, "some") : said,
    marks: areActs ? [...new Set(names.flatMap((name) => name.match(/of [\d,]+\.$/) ?? []))] : names,
    network: isOfPart(view) ? ties.match(/of [\d,]+ (?:actors|ties)|[\d,]+ more\W*$/g) : ties,
    list: await textOf(page.locator("[data-pane=list]")),
  };
}

/** The pictures on screen, as PNGs in base64. */
async function shots(page: Page): Promise<readonly string[]> {
  const pictures = page.locator("[data-pane=timeline], [data-pane=network]").filter({ visible: true });
  return Promise.all((await pictures.all()).map(async (one) => (await one.screenshot()).toString("base64")));
}

/** The pictures at rest: two of them, ten frames apart, are equal. */
async function pixelsOf(page: Page): Promise<readonly string[]> {
  let [before, now] = [[""] as readonly string[], await shots(page)];
  while (now.join() !== before.join()) {
    await page.evaluate(async () => {
      for (let frame = 0; frame < 10; frame++) await new Promise(requestAnimationFrame);
    });
    [before, now] = [now, await shots(page)];
  }
  return now;
}

/** By how much two series of pictures differ at the pixel where they differ most, of 255. */
const differenceOf = (page: Page, some: readonly string[], others: readonly string[]): Promise<number> =>
  page.evaluate(
    async (both) => {
      const pixelsOf = async (picture: string) => {
        const bytes = Uint8Array.from(atob(picture), (one) => one.charCodeAt(0));
        const image = await createImageBitmap(new Blob([bytes], { type: "image/png" }));
        const context = new OffscreenCanvas(image.width, image.height).getContext("2d");
        context?.drawImage(image, 0, 0);
        return context?.getImageData(0, 0, image.width, image.height).data ?? [];
      };
      const [some = [], others = []] = await Promise.all(
        both.map((pictures) => Promise.all(pictures.map(pixelsOf))),
      );
      let most = some.length === others.length ? 0 : 255;
      for (const [index, one] of some.entries()) {
        const other = others[index] ?? [];
        if (other.length !== one.length) most = 255;
        for (const [at, level] of one.entries()) most = Math.max(most, Math.abs(level - (other[at] ?? 255)));
      }
      return most;
    },
    [some, others],
  );

/**
 * Many marks are drawn by tiles, of which each frame paints some. A mark that is copied from a tile differs by some levels from one
 * that is drawn at once, since its edge is rounded twice. A mark that is half a dot away differs by more than 20.
 */
const ROUNDED_TWICE = 8;

const isOfPart = (view: string): boolean => /from=|actor=/.test(view);

test.describe("an engine shows the pictures of the file", () => {
  let close: () => Promise<void>;
  let engine = "";
  test.beforeAll(async () => {
    const given = path.join(scratch, "made.csv");
    writeFileSync(given, CSV);
    await writeAsParquet(given, path.join(scratch, "made.parquet"));
    const job = { given: [given], mostRows: EVENTS, port: 0, page: scratch, allowed: [], say: () => {} };
    const served = await serveData(job);
    if (!served.ok) throw new Error(served.faults.join());
    [engine, close] = [served.address, served.close];
  });
  test.afterAll(() => close());

  test("in each view, from the opening to a list", { tag: "@whole" }, async ({ page }) => {
    await page.route("**/dateline/1/*", async (route) => {
      const { pathname, search } = new URL(route.request().url());
      const answer = await fetch(new URL(`${path.basename(pathname)}${search}`, engine));
      await route.fulfill({
        status: answer.status,
        contentType: "application/json",
        body: await answer.text(),
      });
    });
    await page.route("**/made/made.parquet", (route) =>
      route.fulfill({ path: path.join(scratch, "made.parquet") }),
    );
    /** Opens the data, from which links lead to parts of them. What stays in its place from view to view could be drawn otherwise. */
    const show = async (data: string, view: string): Promise<void> => {
      if (everything || !isOfPart(view)) {
        await page.goto("about:blank");
        await open(page, `?data=${data}#${view}`);
      } else await followLink(page, `data=${data}&${view}`);
      await ready(page);
    };
    const ofFile = new Map<
      string,
      { readonly seen: Awaited<ReturnType<typeof seenOf>>; readonly pixels: readonly string[] }
    >();
    for (const view of VIEWS) {
      await show("made/made.parquet", view);
      const pixels = isOfPart(view) ? [] : await pixelsOf(page);
      ofFile.set(view, { seen: await seenOf(page, view), pixels });
    }
    for (const [view, { seen, pixels }] of ofFile)
      await test.step(view === "" ? "all of it" : view, async () => {
        await show("dateline/1/describe", view);
        await expect.poll(() => seenOf(page, view), { message: view }).toEqual(seen);
        if (view.includes("list")) expect(seen.list).toContain("Actor");
        if (isOfPart(view)) return;
        const difference = async () => differenceOf(page, pixels, await shots(page));
        await expect.poll(difference, { message: view }).toBeLessThanOrEqual(ROUNDED_TWICE);
      });
  });
});
