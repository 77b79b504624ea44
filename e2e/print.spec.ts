import type { Locator, Page } from "@playwright/test";
import { counts, expect, expectColumns, goOnInOnePage, open, test, toPaper } from "./journey.ts";
import { everything, sampleOf } from "./sample.ts";

goOnInOnePage();

/** Texts in letters below 7 pt, which few can read on paper; raised numbers may be smaller. */
const lowLetters = (paper: Locator) =>
  paper.evaluate((root) => {
    const found = new Set<string>();
    const texts = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    while (texts.nextNode()) {
      const { parentElement: own, textContent } = texts.currentNode;
      if (!own || textContent?.trim() === "" || own.closest("sup") || own.getClientRects().length === 0)
        continue;
      // Letters of a drawing are as large as its box makes them.
      const scale = (own.closest("svg")?.getScreenCTM?.()?.a ?? 1) * 0.75;
      if (Number.parseFloat(getComputedStyle(own).fontSize) * scale < 6.99) found.add(textContent ?? "");
    }
    return [...found];
  });

/** As the browser does before it takes the pages, once the network is laid out: paper waits for nothing. */
async function toPages(page: Page, canvases: number) {
  await expect.poll(async () => (await toPaper(page)).locator("canvas").count()).toBe(canvases);
  await page.emulateMedia({ media: "print" });
  return page.locator("[data-print]");
}

const leavePaper = (page: Page) => page.evaluate(() => window.dispatchEvent(new Event("afterprint")));

test.describe("on paper", () => {
  test.use({ colorScheme: "dark" });

  test("the story is its opening, its pictures and its cast, a chronology with footnotes, in light colours", async ({
    page,
  }) => {
    await open(page, "");
    await expect(page.getByRole("treeitem").first()).toBeAttached();
    const paper = await toPages(page, 2);
    for (const name of ["Known", "Disputed", "Unanswered"])
      await expect(paper.getByRole("heading", { name, exact: true })).toBeVisible();
    const parts = await paper
      .locator("h2, canvas, ol > li sup")
      .evaluateAll((elements) => elements.map(({ localName, textContent }) => `${localName} ${textContent}`));
    // The pictures come before the list, and no picture is alone at the end of nine pages.
    expect(parts.findLastIndex((part) => part.startsWith("canvas"))).toBeLessThan(
      parts.findIndex((part) => part.startsWith("sup")),
    );
    expect(await lowLetters(paper)).toEqual([]);
    // The answer has letters as large as those of its question.
    const sizeOf = (text: string) =>
      paper
        .getByText(text)
        .first()
        .evaluate((one) => getComputedStyle(one).fontSize);
    expect(await sizeOf("it denied the allegations.")).toBe(await sizeOf("Did India’s government buy"));
    // In each column the number of a source has room at its left: it is not cut, nor does it touch the words beside it.
    const room = await paper
      .locator("ol")
      .last()
      .locator("li")
      .last()
      .evaluate((source) => {
        const { marginInlineStart, fontSize, lineHeight } = getComputedStyle(source);
        return [marginInlineStart, lineHeight].map(
          (one) => Number.parseFloat(one) / Number.parseFloat(fontSize),
        );
      });
    expect(room[0]).toBeGreaterThan(2.5);
    expect(room[1]).toBeGreaterThan(1.1);
    const order = [
      "h2 The central q",
      "h2 Known",
      "h2 Disputed",
      "h2 Unanswered",
      "canvas",
      "h2 Who is who",
      "sup",
    ];
    const places = order.map((part) => parts.findIndex((one) => one.startsWith(part)));
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(places).not.toContain(-1);
    // A small raised figure is a source everywhere: the opening has none.
    const [first] = await paper.locator("sup").allTextContents();
    expect(first?.trim()).toMatch(/^1\b/);
    await expect(paper.locator("ol").first().locator("sup")).toHaveCount(await paper.locator("sup").count());
    // The three lists are side by side.
    const tops = await Promise.all(
      ["Known", "Disputed", "Unanswered"].map((name) =>
        paper.getByRole("heading", { name, exact: true }).evaluate((one) => one.getBoundingClientRect().top),
      ),
    );
    expect(new Set(tops.map(Math.round)).size).toBe(1);
    // Each year stands once, above its first event; no claim parts from its reply.
    const entries = paper.locator("ol").first().locator("> li");
    const years = await entries.evaluateAll((all) => all.flatMap((one) => one.dataset.year ?? []));
    expect(years).toEqual(["2016", "2017", "2018", "2019", "2020", "2021", "2022", "2023", "2024", "2025"]);
    const contested = await entries
      .filter({ hasText: /Replies|contested/ })
      .evaluateAll((all) => all.map((one) => getComputedStyle(one).breakInside));
    expect(contested.length).toBeGreaterThan(30);
    expect(new Set(contested)).toEqual(new Set(["avoid"]));
    // The timeline is on the page of the opening, so no half of a page is white.
    await expectPages(page, 10, everything ? ["A4", "Letter"] : ["Letter"]);
    await page.emulateMedia({ media: "screen" });

    // What filters leave is what one looks at.
    await open(page, "#actor=cert-in");
    await expect(counts(page)).toHaveText(/^12 of 90/);
    await toPages(page, 2);
    await expect(paper.getByRole("heading", { level: 1 })).toBeVisible();
    await expect(paper.getByRole("heading", { name: "Known", exact: true })).toHaveCount(0);
    await expect(paper.locator("ol").first().locator("> li")).toHaveCount(12);
    const notes = await paper.locator("sup").allTextContents();
    const cited = new Set(notes.flatMap((note) => note.trim().split(", ").map(Number)));
    await expect(paper.locator("ol").last().locator("> li")).toHaveCount(cited.size);
    // Paper is white, whatever the page is: no ink is spent on its ground.
    const corner = await paper
      .locator("canvas")
      .first()
      .evaluate((canvas: HTMLCanvasElement) => [
        ...(canvas.getContext("2d")?.getImageData(2, 2, 1, 1).data ?? []),
      ]);
    expect(corner).toEqual([255, 255, 255, 255]);
    // In the colour that marks, or acts, have on white paper, not in that of the dark screen.
    for (const [picture, token] of [
      [0, "--ink-2"],
      [1, "--ink"],
    ] as const) {
      const dots = await paper
        .locator("canvas")
        .nth(picture)
        .evaluate((canvas, name) => {
          const probe = (canvas.parentElement ?? document.body).appendChild(document.createElement("i"));
          probe.style.color = `var(${name})`;
          const colour = (getComputedStyle(probe).color.match(/\d+/g) ?? []).map(Number);
          probe.remove();
          if (!(canvas instanceof HTMLCanvasElement)) return 0;
          const pixels = canvas.getContext("2d")?.getImageData(0, 0, canvas.width, canvas.height).data ?? [];
          let found = 0;
          for (let place = 0; place < pixels.length; place += 4) {
            if (colour.every((part, at) => Math.abs(part - (pixels[place + at] ?? 0)) < 4)) found++;
          }
          return found;
        }, token);
      expect(dots, token).toBeGreaterThan(2_000);
    }
  });

  test("an event is one page: its accounts and replies, its neighbours on a strip, its sources in full", async ({
    page,
  }) => {
    await open(page, "#event=whatsapp-reports-incident-to-cert-in");
    const paper = await toPages(page, 0);
    await expect(paper.getByRole("heading", { level: 1 })).toHaveText(
      "WhatsApp reports the incident to CERT-In",
    );
    await expect(paper).toContainText("Confirmed · date and meaning contested");
    await expect(paper).toContainText("17 May 2019, the day of CERT-In’s own note.");
    const around = paper.getByRole("heading", { name: "Before and after" });
    await expect(around).toBeVisible();
    // The strip names the day of the event itself, and each neighbour says on which side it is.
    await expect(paper.locator("svg text").filter({ hasText: /^20 May 2019$/ })).toBeVisible();
    for (const name of ["Before", "After"])
      await expect(paper.getByText(name, { exact: true })).toBeVisible();
    // Marks in one column and their days in the next would be no picture.
    const columns = await around.evaluate((one) => one.parentElement?.parentElement?.getClientRects().length);
    expect(columns).toBe(1);
    expect(await lowLetters(paper)).toEqual([]);
    const sources = paper.locator("ol").filter({ hasText: "https://www.theweek.in/" }).locator("> li");
    await expect(sources).toHaveCount(6);
    await expect(paper).toContainText("Version 2.8.10, 2 December 2026");
    await expectPages(page, 1);
    // Nine accounts and a reply, with all that they cite, may take a second one.
    await page.emulateMedia({ media: "screen" });
    await open(page, "#event=whatsapp-call-attack-on-1400-users");
    await toPages(page, 0);
    await expect(paper).toContainText("Sources: 1, 5");
    await expectPages(page, 2);
  });

  test("an actor or a tie is its ledger, the network its picture and the table of its ties", async ({
    page,
  }) => {
    await open(page, "#focus=cert-in");
    const paper = await toPages(page, 0);
    await expect(paper.getByRole("heading", { level: 1 })).toHaveText("CERT-In");
    await expect(paper.getByRole("row")).toHaveCount(13);
    // Each line says whose reports it rests on.
    await expect(paper.getByRole("row", { name: /WhatsApp reports the incident/ })).toContainText(
      /6 sources.*The Week/,
    );
    await expect(paper.getByRole("button")).toHaveCount(0);
    await expectPages(page, 2);
    await page.emulateMedia({ media: "screen" });
    await open(page, "#focus=nso-group,whatsapp");
    await toPages(page, 0);
    await expect(paper.getByRole("heading", { level: 1 })).toContainText("NSO Group");
    await expectPages(page, 1);
    await page.emulateMedia({ media: "screen" });
    // The actor with the most events.
    await open(page, "#focus=nso-group");
    await toPages(page, 0);
    await expect(paper.getByRole("row")).toHaveCount(49);
    expect(await lowLetters(paper)).toEqual([]);
    // Browsers repeat such a head on the second page.
    const head = paper.locator("thead");
    await expect(head).toHaveCSS("display", "table-header-group");
    // No date ends in dots: how many more are on record is said.
    await expect(paper).not.toContainText("…)");
    // Nor is one broken, with the other accounts of it.
    const broken = await paper.locator("tbody tr > td:first-child").evaluateAll((dates) =>
      dates.flatMap((date) => {
        const words = document.createRange();
        words.selectNodeContents(date);
        return words.getClientRects().length > 1 ? (date.textContent ?? "") : [];
      }),
    );
    expect(broken).toEqual([]);
    await expectPages(page, 2, everything ? ["A4", "Letter"] : ["Letter"]);
    await page.emulateMedia({ media: "screen" });
    await open(page, "#view=network");
    await expect(page.getByRole("treeitem").first()).toBeAttached();
    await toPages(page, 1);
    // The table has the ties of the picture, the busiest first.
    await expect(paper).toContainText(/\d+ of 113 ties/);
    expect(await paper.getByRole("row").count()).toBeLessThan(30);
    await expect(paper.getByRole("row").nth(1)).toContainText("WhatsApp");
    await expect(head).toHaveCSS("display", "table-header-group");
    // Which act is confirmed and which is not says a sign, as on screen.
    await expect(paper.locator('tbody li [role="img"] svg').first()).toBeVisible();
    // No box cuts a letter of a word that stands out of it.
    const cut = await paper
      .locator("tbody li button")
      .evaluateAll((all) => all.filter((one) => getComputedStyle(one).overflowX !== "visible").length);
    expect(cut).toBe(0);
    await expectPages(page, 3);
    // Nor does the matrix leave half of its page white.
    await page.emulateMedia({ media: "screen" });
    await open(page, "#view=matrix");
    await expect(page.getByRole("table", { name: "Acts between actors" })).toBeVisible();
    await toPages(page, 1);
    await expect(paper.getByRole("row", { name: /^NSO Group/ }).first()).toContainText("WhatsApp");
    await expectPages(page, 4);
  });
});

const expectPictureFirst = (paper: Locator) =>
  expect(paper.locator("canvas, h2").first()).toHaveJSProperty("localName", "canvas");

/** At most so many pages, on the lower of the two common sizes of paper unless another is asked for. */
async function expectPages(page: Page, most: number, formats = ["Letter"]): Promise<void> {
  for (const format of formats) {
    const pdf = (await page.pdf({ format })).toString("latin1");
    expect(pdf.match(/\/Type\s*\/Page\b(?!s)/g)?.length, format).toBeLessThanOrEqual(most);
  }
}

test("a tour is whole on at most four pages, a chronology with its sources, and ends with what is unanswered; claims stand in two columns", async ({
  page,
}) => {
  for (const tour of ["who-knew-what-and-when", "parliament-asks"]) {
    await open(page, `#story=${tour}&step=3`);
    const paper = await toPages(page, 0);
    const unanswered = paper.locator("ol").first().locator("xpath=following::h2[1]");
    await expect(unanswered).toHaveText("Unanswered");
    await expect(paper).toContainText("Who was behind the targeting of people in India.");
    expect(await lowLetters(paper)).toEqual([]);
    const steps = paper.locator("ol").first();
    if (tour.startsWith("who")) await expectColumns(steps.locator("> li").nth(2));
    else {
      await expect(paper).toContainText("Parliament asks (2019 and 2021)");
      await expect(steps.locator("> li")).toHaveCount(8);
      await expect(steps.locator("> li").first()).toContainText("Its answer did not mention Pegasus");
      // Each step names its sources by their numbers in the list, and the signs come before the pictures that they explain.
      for (const step of await steps.locator("> li").all()) await expect(step).toContainText(/Sources: \d+/);
      const signs = await paper.getByRole("img", { name: "What the marks mean" }).boundingBox();
      const list = await steps.boundingBox();
      expect((signs?.y ?? Infinity) + (signs?.height ?? 0)).toBeLessThanOrEqual(list?.y ?? 0);
    }
    await expectPages(page, 4);
    await page.emulateMedia({ media: "screen" });
  }
});

test("both clocks stand under the timeline on paper, and two compared windows below each other", async ({
  page,
}) => {
  await open(page, "#clock=both&from=2019-05-01&to=2019-12-15");
  await expect(page.getByRole("treeitem").first()).toBeAttached();
  await toPages(page, 2);
  await page.emulateMedia({ media: "screen" });
  // Network and clocks share the first page: half of it was white, and the print had six.
  await open(page, "#clock=both");
  await expect(page.getByRole("treeitem").first()).toBeAttached();
  await toPages(page, 2);
  await expectPictureFirst(page.locator("[data-print]"));
  await expectPages(page, 5, ["A4"]);
  await page.emulateMedia({ media: "screen" });
  await open(page, "#from=2019-05-01&to=2019-09-30&compare=2018-01-01..2019-04-30");
  await expect(page.getByRole("treeitem").first()).toBeAttached();
  const paper = await toPages(page, 0);
  const headings = paper.getByRole("columnheader");
  await expect(headings.filter({ hasText: "1 Jan 2018 – 30 Apr 2019" })).toBeVisible();
  await expect(headings.filter({ hasText: "1 May – 30 Sep 2019" })).toBeVisible();
  // The first lines name both windows, not the counts of one; a page holds the picture and all rows.
  await expect(paper.getByRole("paragraph").first()).toHaveText(
    "1 Jan 2018 – 30 Apr 2019 and 1 May – 30 Sep 2019",
  );
  await expectPages(page, 1);
});

// Last, since the page keeps what it writes beside each picture.
test("paper shows the acts and the ties that were on screen, in letters of 7 pt and more", async ({
  page,
}) => {
  await open(page);
  // What a canvas of the paper says is drawn, not written.
  await page.evaluate(() => {
    const { fillText } = CanvasRenderingContext2D.prototype;
    CanvasRenderingContext2D.prototype.fillText = function (text, ...at) {
      const { canvas, font } = this;
      const { a, b } = this.getTransform();
      const size = Number.parseFloat(/([\d.]+)px/.exec(font)?.[1] ?? "0") * Math.hypot(a, b);
      if (canvas.closest("[data-print]")) {
        canvas.dataset.texts = `${canvas.dataset.texts ?? ""}${text}\n`;
        canvas.dataset.least = String(Math.min(size / 4, Number(canvas.dataset.least ?? 99)));
      }
      fillText.call(this, text, ...at);
    };
  });
  const drawn = async (): Promise<string> => {
    const canvas = page.locator("[data-print] canvas").last();
    expect(Number(await canvas.getAttribute("data-least")) * 0.75).toBeGreaterThanOrEqual(6.99);
    return (await canvas.getAttribute("data-texts")) ?? "";
  };
  for (const [width, ...views] of [
    [1440, "#view=timeline&lanes=actor"],
    ...(everything
      ? ([
          [1440, "#view=timeline&lanes=actor&actor=nso-group"],
          [1600, "#view=timeline&lanes=actor"],
        ] as const)
      : []),
  ] as const) {
    await page.setViewportSize({ width, height: 900 });
    for (const address of views) {
      await open(page, address);
      await expect(counts(page)).toHaveText(address.includes("actor=") ? /^48 of 90/ : /^90 of 90/);
      const legend = page.getByText(/\d+ of \d+ acts/).first();
      await expect(async () => {
        await leavePaper(page);
        const acts = /\d+ of \d+ acts/.exec((await legend.textContent()) ?? "")?.[0] ?? "none";
        await toPaper(page);
        expect(await drawn(), address).toContain(width === 1440 ? acts : "acts");
      }).toPass();
      // A picture that the reader chose comes before the opening.
      if (!address.includes("actor=")) await expectPictureFirst(page.locator("[data-print]"));
    }
  }
  await page.setViewportSize({ width: 1440, height: 900 });
  for (const address of sampleOf(["#view=network", "#"], 2)) {
    await open(page, address);
    await expect(page.getByRole("treeitem").first()).toBeAttached();
    const title = page.getByText(/\d+ of \d+ ties/).first();
    await expect(async () => {
      await page.emulateMedia({ media: "screen" });
      await leavePaper(page);
      const ties = /\d+ of \d+ ties/.exec((await title.textContent()) ?? "")?.[0] ?? "none";
      await toPages(page, address === "#" ? 2 : 1);
      expect(await drawn(), address).toContain(ties);
    }).toPass();
    await page.emulateMedia({ media: "screen" });
  }
});
