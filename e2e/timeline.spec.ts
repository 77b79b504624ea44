import type { Page } from "@playwright/test";
import {
  chooseLanes,
  countedEvents,
  details,
  drawnEvents,
  expect,
  fragment,
  goOnInOnePage,
  marks,
  moving,
  open,
  openDays,
  test,
  timeline,
  windowField,
} from "./journey.ts";
import { give, SMALL } from "./ownFiles.ts";

goOnInOnePage();

/** A window so low that some events of the whole story have no mark of their own. */
const LOW = { width: 1440, height: 600 } as const;
const USUAL = { width: 1440, height: 900 } as const;
test.afterEach(({ page }) => page.setViewportSize(USUAL));

const stack = (page: Page) => marks(page).and(page.locator('[data-kind="stack"]')).last();
const stackList = (page: Page) => page.getByRole("dialog", { name: /^\d+ events?, / });

test("a stack opens into a list of what it holds, and each leads to its event", async ({ page }) => {
  await page.setViewportSize(LOW);
  await open(page);
  const name = (await stack(page).getAttribute("aria-label")) ?? "";
  const count = Number(/^\d+/.exec(name)?.[0]);
  await stack(page).click();
  await expect(stackList(page)).toHaveAccessibleName(name);
  const items = stackList(page).getByRole("listitem");
  await expect(items).toHaveCount(count);
  // Date, standing and sources stand with every headline.
  for (const text of await items.allTextContents()) {
    expect(text).toMatch(/\d{4}.*(Confirmed|On record|Reported|Alleged|Disputed).*source/);
  }
  await expect(items.first().getByRole("link")).toBeFocused();
  const link = items.last().getByRole("link");
  const headline = (await link.textContent()) ?? "";
  await link.click();
  await expect(stackList(page)).toBeHidden();
  await expect(details(page).getByRole("heading", { name: headline })).toBeVisible();
  // Opened again, the list begins at the event that is read.
  await stack(page).click();
  await expect(link).toBeFocused();
});

test("“Zoom to these” shows all that a stack held, from the keyboard too", async ({ page }) => {
  await page.setViewportSize(LOW);
  await open(page);
  const count = Number(/^\d+/.exec((await stack(page).getAttribute("aria-label")) ?? "")?.[0]);
  await stack(page).focus();
  await page.keyboard.press("Enter");
  await stackList(page).getByRole("button", { name: "Zoom to these" }).click();
  await expect(stackList(page)).toBeHidden();
  await expect.poll(() => countedEvents(page)).toBeGreaterThanOrEqual(count);
  expect(await countedEvents(page)).toBeLessThan(90);
  await page.goBack();
  await expect.poll(() => countedEvents(page)).toBe(90);
});

test("bars, brackets and numbers of the first screen have their meanings in its corner, each only while it is drawn", async ({
  page,
}) => {
  const key = page.getByRole("list", { name: "What the marks mean" });
  for (const size of [USUAL, { width: 1024, height: 768 }]) {
    await page.setViewportSize(size);
    await open(page);
    await expect(key.getByRole("listitem")).toHaveText([
      "lasted this long",
      "some time in here",
      "+2: two more events here",
    ]);
    const isWhole = await key.evaluate(({ scrollHeight, clientHeight }) => scrollHeight <= clientHeight);
    expect(isWhole).toBe(true);
  }
  await open(page, "#kind=attack");
  await expect(key.getByRole("listitem")).toHaveText(["lasted this long"]);
});

test("lanes that do not fit scroll under the axis, and an event in one of them comes into sight", async ({
  page,
}) => {
  await page.setViewportSize({ width: 1280, height: 520 });
  await open(page, "#lanes=kind");
  await expect.poll(() => drawnEvents(page)).toBe(90);
  const scroller = timeline(page).locator(":has(> div > [role=listbox])");
  const isScrolled = () => scroller.evaluate((element) => element.scrollTop);
  expect(await scroller.evaluate((element) => element.scrollHeight - element.clientHeight)).toBeGreaterThan(
    0,
  );
  const box = await scroller.boundingBox();
  if (!box) throw new Error("the lanes have no box");
  // Over their names the wheel scrolls.
  await page.mouse.move(box.x + 40, box.y + box.height / 2);
  await page.mouse.wheel(0, 200);
  await expect.poll(isScrolled).toBeGreaterThan(0);
  await scroller.evaluate((element) => element.scrollTo(0, 0));
  const last = marks(page).and(page.locator('[data-kind="event"]'));
  const lowest = await last.evaluateAll(
    (all) =>
      all
        .map((one) => one as HTMLElement)
        .sort((a, b) => Number.parseFloat(b.style.top) - Number.parseFloat(a.style.top))[0]?.dataset.key ??
      "",
  );
  await page.locator(`[data-key="${lowest}"]`).focus();
  await expect.poll(isScrolled).toBeGreaterThan(0);
});

test("a notch of the wheel zooms 1.25 times, with Ctrl 1.4, and moves no mark to another row", async ({
  page,
}) => {
  await open(page, "#view=timeline&from=2018-01-01&to=2022-12-31");
  await expect.poll(() => drawnEvents(page)).toBe(await countedEvents(page));
  const tops = async () =>
    new Map(
      await marks(page).evaluateAll((all) =>
        all
          .filter((one) => one.getAttribute("data-kind") === "event")
          .map((one) => {
            const { top, height } = (one as HTMLElement).style;
            return [one.getAttribute("data-key") ?? "", `${top} ${height}`] as const;
          }),
      ),
    );
  const days = () => {
    const [from = 0, to = 0] = ["from", "to"].map(
      (key) => Date.parse(new URLSearchParams(fragment(page)).get(key) ?? "") / 86_400_000,
    );
    return to - from + 1;
  };
  const box = await timeline(page).locator("canvas").first().boundingBox();
  if (!box) throw new Error("the timeline has no box");
  await page.mouse.move(box.x + box.width / 2, box.y + box.height * 0.7);
  for (const [key, most] of [
    ["", 1.25],
    ["", 1.25],
    ["Control", 1.4],
  ] as const) {
    const [before, whole] = [await tops(), days()];
    if (key) await page.keyboard.down(key);
    await page.mouse.wheel(0, -120);
    if (key) await page.keyboard.up(key);
    await expect.poll(days).toBeLessThan(whole);
    expect(Math.abs(whole / days() - most)).toBeLessThan(0.02);
    await expect.poll(() => drawnEvents(page)).toBe(await countedEvents(page));
    const after = await tops();
    // A label that comes or goes makes the element of its mark higher: rows are compared where it has none. A mark that would
    // touch another one in its row is the exception (`timelineScene.test.ts`).
    const moved = [...after].filter(([event, place]) => {
      const stood = before.get(event);
      return stood?.endsWith(" 11px") && place.endsWith(" 11px") && place !== stood;
    });
    expect(moved.length).toBeLessThanOrEqual(2);
  }
});

test("the head of a lane is its filter, and so is the line of standings over the lanes", async ({ page }) => {
  await open(page, "#view=timeline");
  const heads = timeline(page).getByRole("group", { name: "Kind" });
  await expect(heads.getByRole("checkbox")).toHaveCount(10);
  await heads.getByRole("checkbox", { name: "Legal" }).check();
  await expect(page).toHaveURL(/kind=legal/);
  await expect.poll(() => countedEvents(page)).toBe(19);
  // The lanes of what is filtered out stay: their heads are the way back.
  await expect(heads.getByRole("checkbox")).toHaveCount(10);
  const line = timeline(page).getByRole("group", { name: "Standing" });
  await line.getByRole("checkbox", { name: "Contested" }).check();
  await expect(page).toHaveURL(/contested=1/);
  const address = fragment(page);
  await open(page);
  await expect(heads.getByRole("checkbox", { name: "Legal" })).not.toBeChecked();
  await open(page, `#${address}`);
  await expect(line.getByRole("checkbox", { name: "Contested" })).toBeChecked();
  await expect(heads.getByRole("checkbox", { name: "Legal" })).toBeChecked();
});

test("a lane that filters leave blank says how many events they hide, and the sign of a contested date is named", async ({
  page,
}) => {
  await open(page, "#actor=cert-in");
  await expect(timeline(page).getByRole("group", { name: "Kind" }).getByText("0 of 19 events")).toHaveCount(
    1,
  );
  await expect(timeline(page).getByRole("group", { name: "Standing" })).toHaveText(/Contested\s*\d+\s*date$/);
  // A kind that is not ticked is not blank for want of events, and one without events in the window hides none.
  for (const view of ["#kind=legal", "#from=2019-10-28&to=2019-11-10"]) {
    await open(page, view);
    await expect(timeline(page).getByRole("group", { name: "Kind" })).toContainText("Legal");
    await expect(timeline(page).getByText(/^0 of/)).toHaveCount(0);
  }
});

test("heads of kinds wait for the picture of kinds, where lanes of more acts are left", async ({ page }) => {
  const kinds = Array.from(
    { length: 30 },
    (_, row) => `2020-01-${10 + (row % 9)},One,act ${row % 9},Two,Kind ${row % 3}`,
  );
  await open(page, SMALL);
  await give(
    page,
    "picker",
    "acts.csv",
    Buffer.from(["date,source,action,target,type", ...kinds].join("\n")),
  );
  await expect(page).toHaveURL(/data=/);
  const go = (view: string) =>
    page.evaluate((more) => {
      window.location.hash = `${/data=[^&]*/.exec(window.location.hash)?.[0]}${more}`;
    }, view);
  const kind = timeline(page).getByRole("checkbox", { name: /^Kind 1\b/ });
  await expect(kind).toBeVisible();
  await go("&lanes=action");
  await expect(kind).toHaveCount(0);
  await go("");
  await expect(kind).toBeVisible();
});

test("long names of lanes have two lines at most, and none lies on another", async ({ page }) => {
  const rows = Array.from(
    { length: 60 },
    (_, row) =>
      `2020-01-${10 + (row % 19)},Event ${row},Kind ${row % 11} with a name of five words and many more`,
  );
  await open(page, SMALL);
  await give(page, "picker", "kinds.csv", Buffer.from(["date,headline,type", ...rows].join("\n")));
  const heads = timeline(page).getByRole("group", { name: "Kind", exact: true }).locator("label");
  await expect(heads).toHaveCount(11);
  const boxes = await heads.evaluateAll((labels) =>
    labels.map((label) => label.getBoundingClientRect()).map(({ top, bottom }) => ({ top, bottom })),
  );
  const cut = await heads
    .locator("span[dir]")
    .evaluateAll((names) =>
      names.filter((name) => name.clientHeight < Number.parseFloat(getComputedStyle(name).fontSize) * 2.3),
    );
  expect(cut).toEqual([]);
  const over = boxes.filter(({ top }, at) => top < (boxes[at - 1]?.bottom ?? 0) - 3);
  expect(over).toEqual([]);
});

test("lanes are those of kinds unless the address says none; with and without them each event is drawn once", async ({
  page,
}) => {
  await open(page, "#view=timeline&lanes=none");
  await expect(timeline(page).getByRole("group", { name: "Kind" })).toHaveCount(0);
  await expect.poll(() => drawnEvents(page)).toBe(90);
  await chooseLanes(page, "By kind");
  await expect(timeline(page).getByRole("group", { name: "Kind" })).toBeVisible();
  await expect.poll(() => drawnEvents(page)).toBe(90);
  await chooseLanes(page, "None");
  await expect(page).toHaveURL(/lanes=none/);
});

test.describe("under the wheel", () => {
  test.use(moving);

  test("a wheel over a mark opens no tip over the picture that it zooms into; the next movement does", async ({
    page,
  }) => {
    await open(page);
    const tip = timeline(page).locator("[data-raised][aria-hidden]");
    const mark = marks(page).and(page.locator('[data-kind="event"]')).nth(20);
    const { x = 0, y = 0, width = 0, height = 0 } = (await mark.boundingBox()) ?? {};
    await page.mouse.move(x + width / 2, y + height / 2);
    await expect(tip).toHaveCount(1);
    const before = await countedEvents(page);
    await page.mouse.wheel(0, -240);
    await expect.poll(() => countedEvents(page)).toBeLessThan(before);
    await expect(page.locator("main")).toHaveAttribute("aria-busy", "false");
    // The picture rests once its elements are back.
    await expect(mark).toBeAttached();
    await page.evaluate(async () => {
      for (let frame = 0; frame < 4; frame++) await new Promise(requestAnimationFrame);
    });
    expect(await tip.count()).toBe(0);
    await page.mouse.move(x + width / 2 + 1, y + height / 2);
    await expect(tip).toHaveCount(1);
  });
});

/** The places of the names in the picture, by frame that drew it: the left end of each line of letters of 15 px. */
type Frames = readonly Readonly<
  Record<string, { readonly x: number; readonly y: number; readonly alpha: number }>
>[];

/** Notes where names are drawn in each frame while `act` runs, until the picture has stood still for ten frames. */
async function framesOf(page: Page, act: () => Promise<void>): Promise<Frames> {
  const canvas = timeline(page).locator("canvas").first();
  await canvas.evaluate((element: HTMLCanvasElement) => {
    const pen = CanvasRenderingContext2D.prototype;
    const write = pen.fillText;
    const seen = { frames: [] as object[], still: 0, end: () => {} };
    let now: Record<string, object> | null = null;
    pen.fillText = function (text, x, y, ...rest) {
      if (this.canvas === element) {
        now ??= {};
        const { a, d, e, f } = this.getTransform();
        const left = x - (this.textAlign === "right" ? this.measureText(text).width : 0);
        if (/\b15px/.test(this.font)) now[text] = { x: a * left + e, y: d * y + f, alpha: this.globalAlpha };
      }
      write.call(this, text, x, y, ...rest);
    };
    let next = 0;
    const note = () => {
      if (now) seen.frames.push(now);
      seen.still = now ? 0 : seen.still + 1;
      now = null;
      next = requestAnimationFrame(note);
    };
    note();
    seen.end = () => {
      cancelAnimationFrame(next);
      pen.fillText = write;
    };
    Object.assign(window, { seen });
  });
  await act();
  await page.waitForFunction(() => {
    const { frames, still } = Reflect.get(window, "seen");
    return frames.length > 0 && still >= 10;
  });
  return page.evaluate(() => {
    const { frames, end } = Reflect.get(window, "seen");
    end();
    return frames;
  });
}

/** Names that moved farther than 24 px from one frame to the next, both times to be seen. */
const jumpsIn = (frames: Frames): readonly string[] =>
  frames.flatMap((frame, index) =>
    Object.entries(frame).flatMap(([name, now]) => {
      const before = frames[index - 1]?.[name];
      const far = before ? Math.hypot(now.x - before.x, now.y - before.y) : 0;
      return before && far > 24 && Math.min(before.alpha, now.alpha) > 0.3
        ? [`${name}: ${Math.round(far)}`]
        : [];
    }),
  );

test.describe("in motion", () => {
  test.use(moving);

  test("without the hand no name jumps: while a filter fades, a window glides, and a story plays", async ({
    page,
  }) => {
    await open(page, "#from=2019-04-01&to=2019-12-31");
    const legal = timeline(page).getByRole("checkbox", { name: "Legal" });
    const press = (name: string) => () => page.getByRole("button", { name, exact: true }).click();
    const acts: Readonly<Record<string, () => Promise<void>>> = {
      "a filter": () => legal.check(),
      "no filter": () => legal.uncheck(),
      "another window": async () => {
        await openDays(page);
        await windowField(page, "Start").fill("1 Jun 2019");
        await page.keyboard.press("Enter");
      },
      "Show all": press("Show all"),
      "a window of few events": () => open(page, "#from=2019-10-25&to=2019-11-12"),
      play: async () => {
        await press("Play")();
        const at = fragment(page);
        await expect.poll(() => fragment(page)).not.toBe(at);
        await page.getByRole("button", { name: "Pause" }).click();
      },
    };
    let drawn = 0;
    for (const [name, act] of Object.entries(acts)) {
      const frames = await framesOf(page, act);
      expect(jumpsIn(frames), name).toEqual([]);
      // A busy machine draws few frames of a way, so they count together.
      drawn += frames.filter((frame) => Object.keys(frame).length > 0).length;
    }
    expect(drawn).toBeGreaterThan(Object.keys(acts).length);
  });
});

test("selecting and stepping move no mark, and the same address gives the same rows", async ({ page }) => {
  const tops = async (): Promise<ReadonlyMap<string, number>> =>
    new Map(
      await marks(page).evaluateAll((all) =>
        all
          .filter((one) => one.getAttribute("data-kind") === "event")
          .map((one) => [
            one.getAttribute("data-key") ?? "",
            Number.parseFloat((one as HTMLElement).style.top),
          ]),
      ),
    );
  await open(page, "#from=2019-10-01&to=2019-12-31");
  const before = await tops();
  /** The box of an event spans its words too, which may take another line beside those of the chosen event. */
  const expectSameRows = async () => {
    const now = await tops();
    expect([...now.keys()].sort()).toEqual([...before.keys()].sort());
    for (const [key, top] of now) expect(Math.abs(top - (before.get(key) ?? 0)), key).toBeLessThan(20);
  };
  await marks(page).first().click();
  await page.getByRole("button", { name: "Next event" }).click();
  await page.getByRole("button", { name: "Next event" }).click();
  await expectSameRows();
  await page.reload();
  await expect(marks(page).first()).toBeAttached();
  await expect(expectSameRows).toPass();
});

test("letters that come after the picture change what has room in it, in a browser that tells of none", async ({
  page,
  context,
}) => {
  const picture = () =>
    timeline(page)
      .locator("canvas")
      .first()
      .evaluate((canvas: HTMLCanvasElement) => canvas.toDataURL());
  await open(page, "#from=2019-10-01&to=2019-12-31");
  // Until names have faded in.
  let withLetters = "";
  await expect
    .poll(async () => {
      const before = withLetters;
      withLetters = await picture();
      return withLetters === before;
    })
    .toBe(true);
  await page.goto("about:blank");
  // As Safari before 26.2.
  await context.addInitScript(() => {
    document.fonts.addEventListener("loadingdone", (event) => event.stopImmediatePropagation());
  });
  let come = (): void => {};
  const hasCome = new Promise<void>((resolve) => {
    come = resolve;
  });
  await page.route("**/*.woff2", async (route) => {
    await hasCome;
    await route.fallback();
  });
  await open(page, "#from=2019-10-01&to=2019-12-31");
  expect(await picture()).not.toEqual(withLetters);
  come();
  await expect.poll(picture).toEqual(withLetters);
});
