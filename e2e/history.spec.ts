import type { Page } from "@playwright/test";
import fc from "fast-check";
import {
  countedEvents,
  counts,
  details,
  expect,
  expectAllDrawn,
  fragment,
  moving,
  open,
  openDays,
  ready,
  test,
  windowDay,
  windowField,
  zoomIn,
} from "./journey.ts";
import { everything } from "./sample.ts";

test.use(moving);

// With the browser's own limits on history: readers have them (playwright.config.ts).

const RUNS = everything ? { numRuns: 300, steps: 30 } : { numRuns: 1, steps: 12 };

type View = "Both" | "Timeline" | "Network" | "List";

/** What the screen must show at one entry of the history. */
type Entry = {
  /** The heading of the details: the story's own, or the chosen event's or actor's. */
  readonly heading: string;
  readonly kinds: readonly string[];
  readonly view: View;
  /** The line of counts, window included. */
  readonly counts: string;
};

/** The history as a reader understands it: one entry for each act, zoom changes the entry it happens in. */
class Model {
  entries: Entry[];
  place = 0;
  constructor(first: Entry) {
    this.entries = [first];
  }
  get now(): Entry {
    const entry = this.entries[this.place];
    if (!entry) throw new Error("the model has lost its place");
    return entry;
  }
  act(next: Entry): void {
    const { heading, kinds, view } = this.now;
    const isSame = heading === next.heading && view === next.view && kinds.join() === next.kinds.join();
    if (isSame) return;
    this.entries = [...this.entries.slice(0, this.place + 1), next];
    this.place++;
  }
  replace(next: Entry): void {
    this.entries[this.place] = next;
  }
}

const KINDS = ["Legal", "Report", "Statement"] as const;
const WORDS = ["Timeline", "Network", "List"] as const satisfies readonly View[];

/** The check boxes of kinds: heads of the lanes, or filters where no timeline is shown. */
const kindBoxes = (page: Page) => page.getByRole("group", { name: "Kind" }).getByRole("checkbox");
const heading = (page: Page) => details(page).getByRole("heading", { level: 2 }).first();

async function screen(page: Page): Promise<Entry> {
  const [chosen, pressed] = await Promise.all([
    kindBoxes(page).evaluateAll((boxes) =>
      boxes
        .filter((box) => box instanceof HTMLInputElement && box.checked)
        .map((box) => box.closest("label")?.textContent ?? ""),
    ),
    page.getByRole("group", { name: "Show" }).locator("[aria-pressed=true]").allTextContents(),
  ]);
  return {
    heading: (await heading(page).textContent()) ?? "",
    kinds: KINDS.filter((kind) => chosen.some((label) => label.startsWith(kind))),
    view: pressed.length > 1 ? "Both" : (WORDS.find((word) => word === pressed[0]) ?? "Both"),
    counts: (await counts(page).textContent()) ?? "",
  };
}

type Step = fc.AsyncCommand<Model, Page>;

const expectScreen = (page: Page, model: Model) => expect.poll(() => screen(page)).toEqual(model.now);

const filterBy = (kind: (typeof KINDS)[number]): Step => ({
  check: () => true,
  run: async (model, page) => {
    await page
      .getByRole("group", { name: "Kind" })
      .getByRole("checkbox", { name: kind, exact: true })
      .click();
    const { kinds } = model.now;
    const next = KINDS.filter((one) => (one === kind ? !kinds.includes(one) : kinds.includes(one)));
    model.act({ ...(await screen(page)), heading: model.now.heading, view: model.now.view, kinds: next });
    await expectScreen(page, model);
  },
  toString: () => `filter by ${kind}`,
});

/** A word shows its picture alone; pressed once more it makes room for both. */
const show = (word: (typeof WORDS)[number]): Step => ({
  check: () => true,
  run: async (model, page) => {
    await page.getByRole("group", { name: "Show" }).getByRole("button", { name: word, exact: true }).click();
    model.act({ ...model.now, view: model.now.view === word ? "Both" : word });
    await expectScreen(page, model);
  },
  toString: () => `show ${word}`,
});

/** Chooses the n-th event or actor of the first picture that is shown. */
const select = (nth: number): Step => ({
  check: () => true,
  run: async (model, page) => {
    const { view } = model.now;
    const all =
      view === "List"
        ? page.getByRole("region", { name: "Events" }).getByRole("listitem").getByRole("link")
        : view === "Network"
          ? page.getByRole("treeitem")
          : page.locator("[role=option][data-kind=event]");
    // Where a narrow window and filters leave nothing there is nothing to choose; a picture that is late is waited for.
    if ((await countedEvents(page)) === 0) return;
    const none = page.getByText("No actor acts on another in these events.");
    if (view === "Network") await expect(all.first().or(none)).toBeAttached();
    else if (view === "List") await expect(all.first()).toBeAttached();
    else await expectAllDrawn(page);
    const found = await all.count();
    if (found === 0) return;
    const one = all.nth(nth % found);
    const name = (view === "List" ? await one.textContent() : await one.getAttribute("aria-label")) ?? "";
    await one.dispatchEvent("click");
    // Its name holds what the details then begin with.
    await expect.poll(async () => name.includes((await heading(page).textContent()) ?? "?")).toBe(true);
    model.act({ ...(await screen(page)), kinds: model.now.kinds, view });
    await expectScreen(page, model);
  },
  toString: () => `select ${nth}`,
});

const zoom = (name: "Zoom in" | "Zoom out" | "Show all"): Step => ({
  check: () => true,
  run: async (model, page) => {
    const button = page.getByRole("button", { name, exact: true });
    // There is nothing to zoom out of in the whole story, and the fields make the first step.
    if ((await button.count()) > 0) await button.click();
    else if (name === "Zoom in") {
      await openDays(page);
      await windowField(page, "Start").fill("2018");
      await windowField(page, "Start").press("Enter");
      await expect(button).toBeVisible();
    }
    const seen = await screen(page);
    model.replace({ ...model.now, counts: seen.counts });
    await expectScreen(page, model);
    // It is in the address, too, when it has come to rest.
    const from = await windowDay(page, "Start");
    const to = await windowDay(page, "End");
    const written = [from && `from=${from}`, to && `to=${to}`].filter((text) => text !== null);
    await expect
      .poll(() =>
        fragment(page)
          .split("&")
          .filter((text) => /^(?:from|to)=/.test(text)),
      )
      .toEqual(written);
  },
  toString: () => name,
});

const step = (name: "back" | "forward" | "reload"): Step => ({
  check: (model) =>
    name === "reload" || (name === "back" ? model.place > 0 : model.place < model.entries.length - 1),
  run: async (model, page) => {
    if (name === "back") {
      await page.goBack();
      model.place--;
    } else if (name === "forward") {
      await page.goForward();
      model.place++;
    } else {
      await page.reload();
      await ready(page);
    }
    await expectScreen(page, model);
  },
  toString: () => name,
});

const commands = fc.commands(
  [
    fc.constantFrom(...KINDS).map(filterBy),
    fc.constantFrom(...WORDS).map(show),
    fc.nat(40).map(select),
    fc
      .constantFrom("Zoom in" as const, "Zoom in" as const, "Zoom out" as const, "Show all" as const)
      .map(zoom),
    fc.constant(step("back")),
    fc.constant(step("back")),
    fc.constant(step("forward")),
    fc.constant(step("reload")),
  ],
  { maxCommands: RUNS.steps, size: "max" },
);

test("whatever one does, Back and Forward bring back what was on the screen", async ({
  page: own,
  browser,
}) => {
  if (everything) test.setTimeout(3_600_000);
  const seed = everything ? Math.trunc(Math.random() * 2 ** 31) : 7;
  const property = fc.asyncProperty(commands, async (acts) => {
    // A history of its own, which the page of a test has.
    const context = RUNS.numRuns > 1 ? await browser.newContext() : null;
    const page = (await context?.newPage()) ?? own;
    await open(page);
    const first = await screen(page);
    await fc.asyncModelRun(() => ({ model: new Model(first), real: page }), acts);
    await context?.close();
  });
  // A second look at a failure costs minutes; the seed and the list of acts tell enough.
  await fc.assert(property, { numRuns: RUNS.numRuns, seed, endOnFailure: true });
});

test("more steps of zoom than a browser lets into its history at once: no trail, no error, the right address", async ({
  page,
}) => {
  // One small picture, since each step draws it.
  await page.setViewportSize({ width: 1100, height: 520 });
  await open(page, "#from=2019-10-01&to=2019-11-30&view=timeline&lanes=none");
  const before = await page.evaluate(() => history.length);
  // Chromium leaves out all but two hundred changes in ten seconds. Each step draws, so here fewer do.
  if (!everything) await limitHistory(page, { most: 10, seconds: 10, throws: false });
  // Twice in, once out, again and again, one step a frame.
  await page.evaluate(
    async (presses) => {
      const button = (name: string) => document.querySelector<HTMLElement>(`button[aria-label="${name}"]`);
      for (let press = 0; press < presses; press++) {
        button(press % 3 === 2 ? "Zoom out" : "Zoom in")?.click();
        await new Promise(requestAnimationFrame);
      }
    },
    everything ? 300 : 24,
  );
  await expect.poll(() => fragment(page)).toMatch(/from=\d{4}-\d\d-\d\d/);
  // The address comes last. The affair has times, so that so many steps end in minutes.
  const shown = async () => [
    ...[await windowField(page, "Start").inputValue(), await windowField(page, "End").inputValue()],
    await countedEvents(page),
  ];
  const window = await shown();
  const [from, to] = window.map((text) => /\d\d:\d\d/.exec(`${text}`)?.[0] ?? "no time");
  await expect
    .poll(() => decodeURIComponent(fragment(page)))
    .toMatch(new RegExp(`from=\\d{4}-\\d\\d-\\d\\dT${from}&to=\\d{4}-\\d\\d-\\d\\dT${to}`));
  expect(await page.evaluate(() => history.length)).toBe(before);
  await page.reload();
  await ready(page);
  expect(await shown()).toEqual(window);

  await test.step("nor does a browser do harm that takes no more than some entries in half a minute", async () => {
    await page.setViewportSize({ width: 1440, height: 900 });
    await page.goto("about:blank");
    await open(page);
    // Safari takes a hundred.
    const most = everything ? 100 : 10;
    await limitHistory(page, { most, seconds: 30, throws: true });
    await expect(counts(page)).toHaveText(/^90 of 90/);
    // Clicks as fast as a machine makes them, then zooming: both beyond what is allowed.
    await page.evaluate((clicks) => {
      const box = [...document.querySelectorAll("label")].find((label) =>
        label.textContent?.startsWith("Legal"),
      );
      for (let click = 0; click < clicks; click++) box?.querySelector("input")?.click();
    }, most + 11);
    await expect(counts(page)).toHaveText(/^19 of 90/);
    await zoomIn(page);
    await expect(counts(page)).not.toHaveText(/^19 of/);
  });
});

/** Limits the changes of the history in a span of time. Safari throws at more, other browsers ignore them. */
const limitHistory = (
  page: Page,
  limit: { readonly most: number; readonly seconds: number; readonly throws: boolean },
): Promise<void> =>
  page.evaluate(({ most, seconds, throws }) => {
    const calls: number[] = [];
    for (const name of ["pushState", "replaceState"] as const) {
      const original = history[name].bind(history);
      history[name] = (state: unknown, unused: string, url?: string | URL | null) => {
        const now = Date.now();
        calls.push(now);
        if (calls.filter((at) => now - at < seconds * 1000).length <= most) original(state, unused, url);
        else if (throws) throw new DOMException("too many", "SecurityError");
      };
    }
  }, limit);
