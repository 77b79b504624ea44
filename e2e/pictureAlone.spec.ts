import { readFileSync } from "node:fs";
import { pathToFileURL } from "node:url";
import type { Page, Request } from "@playwright/test";
import { expect, goOnInOnePage, open, ready, test } from "./journey.ts";
import { give, outcomeOf } from "./ownFiles.ts";
import { everything, sampleOf } from "./sample.ts";

goOnInOnePage();

/*
 * A picture that was taken away, opened by itself: no page around it, no font installed, nothing to fetch. Every text is
 * measured in it as it stands there.
 */
type Size = "wide" | "tall" | "whole";
type Which = "timeline" | "network";

/** Takes pictures away, and finds what is wrong with each where it stands alone. */
async function faultsOf(
  page: Page,
  which: Which,
  size: Size,
): Promise<{ readonly faults: readonly string[]; readonly texts: readonly string[]; readonly svg: string }> {
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("combobox").selectOption(size);
  const download = page.waitForEvent("download");
  await dialog
    .getByRole("button", { name: "SVG", exact: true })
    .nth(which === "timeline" ? 0 : 1)
    .click();
  const file = test.info().outputPath(`${which}-${size}.svg`);
  await (await download).saveAs(file);
  // One page for all pictures of a test, which is closed with it.
  const alone = page.context().pages()[1] ?? (await page.context().newPage());
  const requests: string[] = [];
  const note = (request: Request) => requests.push(request.url());
  alone.on("request", note);
  await alone.goto(pathToFileURL(file).href);
  const { faults, texts } = await alone.evaluate(measureAlone);
  alone.off("request", note);
  const fetched = requests.filter((url) => !url.startsWith("data:")).slice(1);
  return { faults: [...faults, ...fetched], texts, svg: readFileSync(file, "utf8") };
}

/** Runs in the document of the picture. */
async function measureAlone(): Promise<{ readonly faults: string[]; readonly texts: string[] }> {
  const root = document.documentElement;
  if (!(root instanceof SVGSVGElement)) throw new Error("no picture");
  await document.fonts.ready;
  const faults: string[] = [];
  // A browser may read a document of another name than the faces in it.
  for (const face of document.fonts) if (face.status === "error") faults.push(`broken face ${face.family}`);
  const whole = { left: 0, top: 0, right: root.width.baseVal.value, bottom: root.height.baseVal.value };
  const written = [...root.querySelectorAll("text")].filter(({ textContent }) =>
    /[^\u2066-\u2069\s]/.test(textContent),
  );
  const texts = written.map((element) => {
    const words = element.textContent.replace(/[\u2066-\u2069]/g, "");
    const asked = Number(element.getAttribute("textLength"));
    element.removeAttribute("textLength");
    const own = element.getComputedTextLength();
    // Another face is a tenth wider or narrower.
    if (Math.abs(own - asked) > 0.5 + asked * 0.004) faults.push(`“${words}” is ${own} wide, not ${asked}`);
    const { left, right } = element.getBoundingClientRect();
    const matrix = element.getScreenCTM();
    const scale = matrix?.a ?? 1;
    const size = Number(element.getAttribute("font-size")) * scale;
    const baseline = new DOMPoint(Number(element.getAttribute("x")), Number(element.getAttribute("y")));
    const { y } = baseline.matrixTransform(matrix ?? undefined);
    // Letters as people see them: from the top of an H to a little below the baseline.
    const box = { left, right, top: y - size * 0.72, bottom: y + size * 0.16 };
    const clip = element.closest("g[clip-path]");
    const room = clip
      ? (() => {
          const id = /#([^)]+)/.exec(clip.getAttribute("clip-path") ?? "")?.[1] ?? "";
          const rect = root.querySelector(`[id="${id}"] rect`);
          const at =
            (clip.parentElement instanceof SVGGraphicsElement && clip.parentElement.getScreenCTM()) || null;
          const left = at?.e ?? 0;
          const top = at?.f ?? 0;
          const width = Number(rect?.getAttribute("width")) * (at?.a ?? 1);
          const height = Number(rect?.getAttribute("height")) * (at?.a ?? 1);
          return { left, top, right: left + width, bottom: top + height };
        })()
      : whole;
    return { words, box, room };
  });
  for (const [index, { words, box, room }] of texts.entries()) {
    const isOut =
      box.left < room.left - 0.5 ||
      box.right > room.right + 0.5 ||
      box.top < room.top - 0.5 ||
      box.bottom > room.bottom + 0.5;
    if (isOut) faults.push(`“${words}” is cut off`);
    for (const other of texts.slice(index + 1)) {
      const across = Math.min(box.right, other.box.right) - Math.max(box.left, other.box.left);
      const down = Math.min(box.bottom, other.box.bottom) - Math.max(box.top, other.box.top);
      if (across > 0.5 && down > 0.5) faults.push(`“${words}” lies on “${other.words}”`);
    }
  }
  return { faults, texts: texts.map(({ words }) => words) };
}

async function openDialog(page: Page): Promise<void> {
  await page.getByRole("button", { name: /^(Menu|خيارات|मेन्यू)$/ }).click();
  await page.getByRole("button", { name: /^(Download the data|تنزيل البيانات|डेटा डाउनलोड करें)$/ }).click();
}

const SIZES = ["wide", "tall", "whole"] as const;

/** The pictures to look at in the case of this number: each in each size in three cases in turn; all in `npm run test:all`. */
const picturesOf = (number: number) =>
  (["timeline", "network"] as const).flatMap((which, at) =>
    SIZES.filter((_, size) => everything || size === (2 * number + at) % SIZES.length).map((size) => ({
      which,
      size,
    })),
  );
const SIZES_IN_SVG = {
  wide: 'width="1200" height="675"',
  tall: 'width="1080" height="1350"',
  whole: 'width="1600"',
} as const;

/** A sample takes the first: words of two scripts in one line. */
const CASES = [
  ["?lang=hi#from=2019-10-20&to=2019-11-30", "dark"],
  ["", "light"],
  ["event/pegasus-project-publishes/", "light"],
  ["#focus=whatsapp", "dark"],
  ["?lang=ar#lanes=kind", "light"],
] as const;

for (const [number, [address, scheme]] of sampleOf(CASES, 5).entries()) {
  test(`pictures of /${address} stand alone: every text whole, in its face, on no other`, async ({
    page,
  }) => {
    await page.emulateMedia({ colorScheme: scheme });
    await page.goto(`/${address}`);
    await expect(page.locator("main")).toHaveAttribute("aria-busy", "false");
    await openDialog(page);
    for (const { which, size } of picturesOf(number)) {
      const { faults, svg, texts } = await faultsOf(page, which, size);
      expect(faults, `${which}, ${size}`).toEqual([]);
      // Nobody can ask a picture for the rest of a name.
      if (which === "network") expect(texts.filter((text) => text.endsWith("…"))).toEqual([]);
      expect(svg.slice(0, 300)).toContain(`<svg xmlns="http://www.w3.org/2000/svg" ${SIZES_IN_SVG[size]}`);
      // On paper, whatever the page is on.
      expect(svg).toContain('fill="rgb(252, 251, 248)"');
    }
  });
}

test("a picture has the headline that one gives it, and says whose it is, of which sources and of which day", async ({
  page,
}) => {
  await open(page, "#actor=cert-in");
  await openDialog(page);
  // A picture of one actor says so first, and below it of which story.
  const headline = page.getByRole("textbox", { name: "Headline" });
  await expect(headline).toHaveValue("CERT-In");
  const ofActor = await faultsOf(page, "timeline", "wide");
  expect(ofActor.faults).toEqual([]);
  expect(ofActor.texts.slice(0, 2)).toEqual([
    "CERT-In",
    expect.stringMatching(
      /^India’s computer emergency response team · From “WhatsApp, NSO Group and India.*” · 12 of 90 events .* · 13 May 2019 – 22 Jan 2020$/,
    ),
  ]);
  await headline.fill("Who was told, & when?");
  const { texts, faults } = await faultsOf(page, "timeline", "wide");
  expect(faults).toEqual([]);
  const all = texts.join("\n");
  expect(all).toContain("Who was told, & when?");
  expect(all).toMatch(/From “WhatsApp, NSO Group and India.*” · 12 of 90 events .* · CERT-In/);
  expect(all).toMatch(
    /^Sources: \d+ documents, listed at the address below\. Standing as of \d+ \w+ \d{4}\./m,
  );
  expect(all).toMatch(/^http:\/\/.*#actor=cert-in&from=2019-05-13&to=2020-01-22$/m);
  // The legend says what disputed means, and nothing of what does not occur.
  expect(texts).toContain("Disputed: the parties contradict each other about whether it happened, or how");
  expect(texts).not.toContain("Alleged");
  // The file shows the months of the twelve events, so that each event has a name.
  for (const name of [
    "WhatsApp: authorities told in May",
    "WhatsApp answers CERT-In",
    "Prasad: no unauthorised interception",
  ])
    expect(texts).toContain(name);
  // Lanes that the filter empties leave their place to the others.
  expect(texts).not.toContain("Policy");
  expect(texts.filter((text) => /^\+\d/.test(text))).toEqual([]);
});

test("both clocks, lanes of actors and the network of a window are taken away as they stand on screen", async ({
  page,
}) => {
  for (const [address, which, size, told] of [
    [
      "#clock=both&from=2019-05-01&to=2019-12-15",
      "timeline",
      "wide",
      ["at least 165 days", /CERT-In\stold/, /Public\s1\sNov\s2019/],
    ],
    ["#lanes=actor", "timeline", "whole", ["Signs of acts", "dot: who did it; arrow: to whom", "WhatsApp"]],
    ["#from=2019-10-01&to=2019-11-30&view=network", "network", "wide", [/\b[12]\d of 59 ties/]],
    ...(everything
      ? ([["#actor=whatsapp", "network", "tall", ["Signs of acts", "WhatsApp", "CERT-In"]]] as const)
      : []),
  ] as const) {
    await open(page, address);
    await openDialog(page);
    const { faults, texts, svg } = await faultsOf(page, which, size);
    expect(faults, address).toEqual([]);
    expect(svg).toContain(SIZES_IN_SVG[size]);
    for (const text of told)
      expect(texts).toContainEqual(typeof text === "string" ? text : expect.stringMatching(text));
    await page.keyboard.press("Escape");
  }
});

/** A story of so many events and actors, with names that run on. */
function storyOf(events: number, actors: number): Buffer {
  const long =
    "Ministry for the Supervision of Exceedingly Long Denominations and Donaudampfschifffahrtsangelegenheiten";
  const days = Array.from({ length: events }, (_, index) =>
    new Date(Date.UTC(2019, 0, 1 + Math.floor((index * 900) / events))).toISOString().slice(0, 10),
  );
  return Buffer.from(
    JSON.stringify({
      format: 1,
      title: `${long}: ${long}`,
      kinds: [
        { id: "a", label: `${long} and others` },
        { id: "b", label: "B" },
      ],
      sources: [],
      actors: Array.from({ length: actors }, (_, index) => ({
        id: `a${index}`,
        name: index % 3 === 0 ? `${long} ${index}` : `Actor ${index}`,
        kind: index % 2 === 0 ? "person" : "government",
      })),
      events: days.map((date, index) => ({
        id: `e${index}`,
        date,
        headline: index % 2 === 0 ? `${index}: ${long}` : `Event ${index}`,
        summary: "…",
        kind: index % 4 === 0 ? "a" : "b",
        status: "reported",
        participants: [{ actor: `a${index % actors}`, role: "agent" }],
        actions: [{ from: `a${index % actors}`, verb: "met", to: `a${(index * 7 + 1) % actors}` }],
        sources: [],
      })),
    }),
  );
}

test("pictures of one event, of five and of thousands, with names that run on, stand alone too", {
  tag: "@whole",
}, async ({ page }) => {
  await open(page);
  const stories = [
    [1, 2],
    [5, 3],
    [90, 120],
    [5000, 300],
  ] as const;
  for (const [number, [events, actors]] of sampleOf(stories, 4, 3).entries()) {
    await give(page, "picker", `${events}.json`, storyOf(events, actors));
    await outcomeOf(page, `${events}.json`);
    await ready(page);
    await openDialog(page);
    for (const { which, size } of picturesOf(number)) {
      const { faults } = await faultsOf(page, which, size);
      expect(faults, `${events} events, ${which}, ${size}`).toEqual([]);
    }
    await page.keyboard.press("Escape");
  }
});
