import type { Page } from "@playwright/test";
import {
  counts,
  details,
  expect,
  expectAccessible,
  goOnInOnePage,
  isDrawn,
  open,
  test,
  zoomIn,
} from "./journey.ts";
import { goTo } from "./keptPage.ts";
import { expectNothingCut, expectSoundTargets, sidewaysScroll } from "./layout.ts";
import { madeStory, serveStory } from "./madeStory.ts";
import { everything, sampleOf } from "./sample.ts";

goOnInOnePage();

// ── axe: states × themes × widths × directions ────────────────────────────────────────────────────────────────────

/** Opens `address` in the language of the direction; names of buttons are that language's, so only structure is used. */
type Go = (address: string) => Promise<void>;
type State = readonly [name: string, reach: (page: Page, go: Go) => Promise<void>];

/**
 * Days whose 24 events have every standing: axe measures the contrast of each text of a list by itself, and ninety items
 * tell no more than these. All of them in `npm run test:all`.
 */
const SOME_DAYS = everything ? "" : "from=2019-10-29&to=2019-11-05";

/** With the details drawn up, where they are a sheet: its few lines cut through whatever stands at their lower edge. */
async function inFull(page: Page, go: Go, address: string): Promise<void> {
  await go(address);
  await expect(page.locator("[data-pane=details] h2").first()).toBeVisible();
  const toggle = page.locator("[data-pane=details] button[aria-expanded=false]:visible");
  if ((await toggle.count()) > 0) await toggle.first().click();
}

const STATES: readonly State[] = [
  ["the start", (_, go) => go(SOME_DAYS)],
  ["an event", (page, go) => inFull(page, go, `event=banerjee-accuses-government-of-using-nso&${SOME_DAYS}`)],
  ["the network", (_, go) => go("view=network")],
  ["the list", (_, go) => go(`view=list&${SOME_DAYS}`)],
  ["an actor", (page, go) => inFull(page, go, `focus=whatsapp&${SOME_DAYS}`)],
  ["a tie", (page, go) => inFull(page, go, `focus=cert-in,whatsapp&${SOME_DAYS}`)],
  ["nothing found", (_, go) => go("q=zebra&view=list")],
  ["a notice", (_, go) => go("actor=nobody")],
  [
    "an error",
    async (page, go) => {
      await page.route("**/data/whatsapp-nso-article.json", (route) =>
        route.fulfill({ body: '{"title": "x"' }),
      );
      await go("data=whatsapp-nso-article");
      await expect(page.getByRole("alert")).toBeVisible();
    },
  ],
  [
    "about",
    async (page, go) => {
      await go(SOME_DAYS);
      await page.locator("button[popovertarget]").first().click();
      await page.locator("[popover] li button").last().click();
      await expect(page.locator("dialog[open]")).toBeVisible();
    },
  ],
  [
    "the filters",
    async (page, go) => {
      await go("kind=legal&actor=whatsapp");
      // Where there is no room beside the pictures they are a sheet; where there is, the menu stands for what opens.
      const sheet = page.locator("button[aria-haspopup=dialog]");
      await ((await sheet.count()) > 0 ? sheet.last() : page.locator("button[popovertarget]")).click();
    },
  ],
  [
    "3,000 events",
    async (page, go) => {
      await serveStory(page, madeStory(3000));
      await go("");
    },
  ],
];

const THEMES = {
  light: { colorScheme: "light" },
  dark: { colorScheme: "dark" },
  "more contrast": { contrast: "more" },
  "forced colours": { forcedColors: "active" },
} as const;
const WIDTHS = [320, 768, 1280] as const;
const DIRECTIONS = { ltr: "", rtl: "lang=ar" } as const;

const COMBINATIONS = Object.entries(THEMES).flatMap(([theme, media]) =>
  WIDTHS.flatMap((width) =>
    Object.entries(DIRECTIONS).map(([direction, lang]) => ({ theme, media, width, direction, lang })),
  ),
);

/**
 * All states in all combinations, or five of twelve in one each. As there are four themes and three widths, the states in
 * turn meet each of these. Two of them run from right to left. The dialogs are below.
 */
const IN_EVERY_RUN = [0, 1, 2, 3, 10];
const statesOf = ({ theme, width, direction }: (typeof COMBINATIONS)[number]): readonly State[] =>
  everything
    ? STATES
    : STATES.filter(
        (_, index) =>
          IN_EVERY_RUN.includes(index) &&
          theme === Object.keys(THEMES)[index % 4] &&
          width === WIDTHS[index % 3] &&
          direction === (index === 1 || index >= 9 ? "rtl" : "ltr"),
      );

for (const combination of COMBINATIONS) {
  const { theme, media, width, direction, lang } = combination;
  for (const [name, reach] of statesOf(combination)) {
    test.describe(`axe: ${theme}, ${width} px, ${direction}`, () => {
      test.use({ viewport: { width, height: 900 } });
      test(`nothing against ${name}`, async ({ page }) => {
        await page.emulateMedia({ ...media, reducedMotion: "reduce" });
        await reach(page, async (address) => {
          await goTo(page, `/#${[address, lang].filter(Boolean).join("&")}`);
          await isDrawn(page);
          await expect(page.locator(`html:dir(${direction})`)).toBeAttached();
          await expect(page.locator("main [data-pane], main [role=alert]").first()).toBeAttached();
        });
        await expectAccessible(page);
        expect(await sidewaysScroll(page)).toBe(0);
      });
    });
  }
}

for (const width of [320, 1280]) {
  test.describe(`at ${width} px`, () => {
    test.use({ viewport: { width, height: 900 } });
    test("axe finds nothing in any dialog that the menu opens", async ({ page }) => {
      await open(page);
      const menu = page.getByRole("button", { name: "Menu" });
      const dialog = page.locator("dialog[open]");
      await menu.click();
      const items = page.locator("[popover] li button");
      await expect(items.first()).toBeVisible();
      const names = await items.allTextContents();
      await page.keyboard.press("Escape");
      let opened = 0;
      const opening = names.filter((text) => !/^(?:Print|Save|Change|Copy)/.test(text));
      // One half of them at this width and the other at the other; all at both in `npm run test:all`.
      for (const name of sampleOf(opening, 2, Number(width > 320))) {
        await menu.click();
        await page.locator("[popover]").getByRole("button", { name, exact: true }).click();
        await expect(dialog).toBeVisible();
        await test.step(name, async () => {
          await expectAccessible(page, "dialog[open]");
          await expectNothingCut(page);
        });
        await page.keyboard.press("Escape");
        await expect(dialog).toHaveCount(0);
        opened++;
      }
      expect(opened).toBeGreaterThan(1);
    });
  });
}

// ── larger text, more room, less motion, other colours ────────────────────────────────────────────────────────────

const PLACES = [
  ["the whole story", ""],
  ["an event", "#event=banerjee-accuses-government-of-using-nso"],
  ["a tie and filters", "#focus=cert-in,whatsapp&actor=cert-in&status=alleged"],
  ["the list", "#view=list"],
] as const;

/** Nothing runs out of its place, there and with each of the styles that a reader may add. */
async function expectNoLoss(
  page: Page,
  places: readonly (typeof PLACES)[number][],
  styles: readonly (readonly [name: string, css: string])[],
): Promise<void> {
  for (const [place, address] of places) {
    await open(page, address);
    for (const [name, css] of styles) {
      await test.step(`${place}, ${name}`, async () => {
        await page.evaluate((text) => {
          const sheet = new CSSStyleSheet();
          sheet.replaceSync(text);
          document.adoptedStyleSheets = [sheet];
        }, css);
        expect(await sidewaysScroll(page)).toBe(0);
        await expectNothingCut(page);
        await expectSoundTargets(page, 24);
        expect(await hiddenLines(page)).toEqual([]);
      });
    }
  }
}

/** Texts whose lines lie on each other, and the counts if a bar above hides their first line. */
const hiddenLines = (page: Page): Promise<readonly string[]> =>
  counts(page).evaluate((said) => {
    const { left, top } = said.getBoundingClientRect();
    const found = document.elementFromPoint(left + 16, top + 8);
    // The sheet of details may cover the counts: it can be moved away.
    const isHidden = found?.closest("header") && !said.contains(found) && !found.contains(said);
    const met = Array.from(document.querySelectorAll("main *, header *")).filter((one) => {
      const { fontSize, lineHeight } = getComputedStyle(one);
      const text = Array.from(one.childNodes).find((node) => node instanceof Text && node.data.trim() !== "");
      if (!text || Number.parseFloat(lineHeight) >= 0.98 * Number.parseFloat(fontSize)) return false;
      const range = document.createRange();
      range.selectNodeContents(text);
      return new Set(Array.from(range.getClientRects(), ({ top }) => Math.round(top))).size > 1;
    });
    return [...(isHidden ? ["the counts"] : []), ...met.map((one) => one.textContent.slice(0, 40))];
  });

const SIZES = [
  { width: 1280, height: 900 },
  { width: 768, height: 1024 },
  { width: 390, height: 844 },
];

for (const [size, { width, height }] of sampleOf(SIZES, 2).entries()) {
  test.describe(`at ${width} × ${height}`, () => {
    test.use({ viewport: { width, height } });

    test("text of twice the size is all there, and the spacing of WCAG 1.4.12 takes nothing away", async ({
      page,
    }) => {
      await expectNoLoss(page, sampleOf(PLACES, 2, size % 2), [
        ["text of twice the size", ":root { font-size: 200% !important }"],
        [
          "more spacing",
          "* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-block-end: 2em !important }",
        ],
      ]);
    });
  });
}

test.describe("at four times the size", () => {
  test.use({ viewport: { width: 320, height: 256 } });
  test("everything is there and can be reached", async ({ page }) => {
    await expectNoLoss(page, sampleOf(PLACES, 2), [["as it is", ""]]);
    await open(page, "#event=banerjee-accuses-government-of-using-nso");
    const sheet = await details(page).boundingBox();
    expect(sheet?.width).toBe(320);
    // Not all of the page is taken by what stands still.
    const free = await page.evaluate(() => {
      let rows = 0;
      for (let y = 4; y < window.innerHeight; y += 8) {
        if (document.elementFromPoint(160, y)?.closest("[data-pane]")) rows++;
      }
      return rows / (window.innerHeight / 8);
    });
    expect(free).toBeGreaterThan(0.5);
  });
});

test("in forced colours the canvases are painted with the reader's colours", async ({ page }) => {
  await open(page);
  await expect(page.getByRole("treeitem").first()).toBeAttached();
  // Blends at edges aside, what the page paints by itself is one of its own hues for kinds.
  const kinds = await page.evaluate(() => {
    const probe = document.body.appendChild(document.createElement("i"));
    const hues = Array.from({ length: 6 }, (_, hue) => {
      probe.style.color = `var(--kind-${hue})`;
      return (getComputedStyle(probe).color.match(/\d+/g) ?? []).map(Number);
    });
    probe.remove();
    return hues;
  });
  /** For each canvas how many pixels have a hue of a kind, and how many are painted at all. */
  const painted = () =>
    page.evaluate(
      (hues) =>
        [...document.querySelectorAll("canvas")].map((canvas) => {
          // The network has no colours.
          const isNetwork = canvas.closest('[data-pane="network"]') !== null;
          const data = canvas.getContext("2d")?.getImageData(0, 0, canvas.width, canvas.height).data ?? [];
          const found = { hues: 0, all: 0, isNetwork };
          for (let place = 0; place < data.length; place += 4) {
            if ((data[place + 3] ?? 0) < 250) continue;
            found.all++;
            if (hues.some((hue) => hue.every((part, at) => Math.abs(part - (data[place + at] ?? 0)) < 6)))
              found.hues++;
          }
          return found;
        }),
      kinds,
    );
  const leastHues = async () =>
    Math.min(...(await painted()).filter(({ isNetwork }) => !isNetwork).map(({ hues }) => hues));
  expect(await painted()).toHaveLength(3);
  expect(await leastHues()).toBeGreaterThan(20);
  await page.emulateMedia({ forcedColors: "active" });
  await expect.poll(async () => (await painted()).map(({ hues }) => hues)).toEqual([0, 0, 0]);
  for (const { all } of await painted()) expect(all).toBeGreaterThan(20);
  await page.emulateMedia({ forcedColors: "none" });
  await expect.poll(leastHues).toBeGreaterThan(20);
});

test("with less motion nothing moves after an act", async ({ page }) => {
  await page.emulateMedia({ reducedMotion: "reduce" });
  await open(page);
  await expect(page.getByRole("treeitem").first()).toBeAttached();
  const acts: readonly (readonly [string, () => Promise<void>, () => Promise<void>])[] = [
    [
      "a filter",
      () => page.getByRole("checkbox", { name: "Legal", exact: true }).check(),
      () => expect(counts(page)).not.toHaveText(/^90 of/),
    ],
    [
      "a zoom",
      () => zoomIn(page),
      () => expect(page.getByRole("button", { name: "Show all" })).toBeEnabled(),
    ],
    [
      "a selection",
      // Without the pointer, which would show what lies under it.
      () => page.getByRole("treeitem", { name: /^NSO Group,/ }).dispatchEvent("click"),
      () => expect(details(page).getByRole("heading", { level: 2 })).toHaveText("NSO Group"),
    ],
    [
      "a view",
      () => page.getByRole("button", { name: "Network", exact: true }).dispatchEvent("click"),
      () => expect(page.getByRole("region", { name: "Timeline" })).toHaveCount(0),
    ],
  ];
  for (const [name, act, hasCome] of acts) {
    await test.step(name, async () => {
      const seen = await watchPictures(page);
      await act();
      await hasCome();
      const { pictures, animations } = await seen();
      // As it was, as it is, once more where a part came later or a line of notes took room, and once at rest, with the names of
      // the address: nothing between, however many frames there are.
      expect(Math.max(...pictures)).toBeLessThanOrEqual(5);
      expect(animations).toEqual([]);
    });
  }
});

/** From now on looks at each frame; answers how many pictures each canvas showed, and what animations ran, if any. */
async function watchPictures(page: Page) {
  await page.evaluate(() => {
    const watch = {
      frames: 0,
      on: true,
      animations: new Set<string>(),
      pictures: new Map<Element, Set<string>>(),
    };
    Object.assign(window, { watch });
    const look = () => {
      for (const canvas of document.querySelectorAll("canvas")) {
        const shown = watch.pictures.get(canvas) ?? new Set();
        watch.pictures.set(canvas, shown.add(canvas.toDataURL()));
      }
      for (const animation of document.getAnimations()) {
        const { duration } = animation.effect?.getComputedTiming() ?? {};
        if (Number(duration) > 1) watch.animations.add(`${animation.id} ${duration} ms`);
      }
      watch.frames++;
      if (watch.on) requestAnimationFrame(look);
    };
    look();
  });
  return () =>
    page.evaluate(async () => {
      const watch = Reflect.get(window, "watch") as {
        frames: number;
        on: boolean;
        readonly animations: ReadonlySet<string>;
        readonly pictures: ReadonlyMap<Element, ReadonlySet<string>>;
      };
      // An animation that had begun would show itself within these.
      for (const end = watch.frames + 20; watch.frames < end; ) await new Promise(requestAnimationFrame);
      watch.on = false;
      return {
        pictures: [...watch.pictures.values()].map((shown) => shown.size),
        animations: [...watch.animations],
      };
    });
}

test("colour is never alone: each standing is a word, each kind is a word", async ({ page }) => {
  await open(page, "#view=list");
  await expect(page.locator("li[data-day]")).toHaveCount(90);
  const facts = await page
    .locator("li[data-day]")
    .evaluateAll((items) => items.map((item) => item.textContent ?? ""));
  expect(facts).toHaveLength(90);
  for (const text of facts) {
    expect(text).toMatch(
      /(?:Confirmed|On record|Reported|Alleged|Disputed)(?: · .*contested)?(?:\d+ sources?(?:, \d+ independent)?|no source given)\w/,
    );
  }
  await expect(counts(page)).toHaveText(/^90 of 90/);
});
