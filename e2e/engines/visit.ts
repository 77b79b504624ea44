import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { expect } from "@playwright/test";
import {
  boxOf,
  framesIn,
  framesLater,
  framesOff,
  isReady,
  type Named,
  namesAndPlaces,
  type Place,
  placeOf,
  textOf,
} from "./inPage.ts";
import type { Tab } from "./tab.ts";

/** Part of a picture of the page. */
export type Pane = { readonly picture: Buffer; readonly box: Place };

/** The observations of a visit, under the same names for every engine. */
export type Seen = {
  /** By action, the texts after it. */
  readonly texts: Record<string, unknown>;
  /** By action, the places of named elements after it. */
  readonly places: Record<string, readonly Named[]>;
  readonly panes: Record<string, Pane>;
};

const HEIGHT = 900;
const EVENT = "whatsapp-sues-nso-group";
const MARKS = '[data-pane="timeline"] [role="option"]';
/** The suggestions for the whole of the typed text. */
const SUGGESTIONS = '[role="option"]:not([data-pane] *, [aria-busy="true"] *)';
const DETAILS = '[data-pane="details"]';
const COUNTS = '[role="status"]';

/** Does everything that a reader can do, in as few pages as possible. `ownFile` has three events. */
export async function visit(tab: Tab, root: string, ownFile: string): Promise<Seen> {
  const seen: Seen = { texts: {}, places: {}, panes: {} };
  const { texts, places } = seen;
  const counts = () => tab.ask(textOf, COUNTS);
  const ready = () => until("the page is ready", () => tab.ask(isReady, null));
  const open = async (address: string) => {
    await tab.goto(`${root}/${address}`);
    await ready();
  };
  /** Acts, then waits until `say` gives something else, which it returns. */
  const changed = async <T>(act: () => Promise<void>, say: () => Promise<T>): Promise<T> => {
    const before = await say();
    await act();
    await expect.poll(say, LONG).not.toEqual(before);
    return say();
  };
  const after = (act: () => Promise<void>) => changed(act, counts);
  const follow = async (fragment: string) => {
    await after(() =>
      tab.ask((hash) => {
        location.hash = hash;
      }, fragment),
    );
    await ready();
  };
  const click = async (selector: string, name = "") => {
    const place = await found(tab, selector, name);
    await tab.clickAt(place.x + place.width / 2, place.y + place.height / 2);
  };

  await tab.resize(1440, HEIGHT);
  // A page without a policy can contain frames: one without scripts, one embed, and one as narrow as a phone, which is
  // narrower than any window of WebKit's browser.
  await tab.goto(`${root}/robots.txt`);
  // The pointer goes to where no frame will be: a picture shows what is under it.
  await tab.clickAt(1435, HEIGHT - 5);
  await tab.ask(framesIn, [
    { address: `/event/${EVENT}/`, width: 600, sandbox: "allow-same-origin" },
    { address: "/embed/#view=timeline&kind=legal", width: 900, sandbox: null },
    { address: "/", width: 390, sandbox: null },
  ]);
  const [noScripts, embedded, phone] = [0, 1, 2];
  await until("a page without scripts", async () => (await tab.ask(textOf, `${noScripts} article`)) !== "");
  texts.withoutScripts = await tab.ask(textOf, `${noScripts} article`);
  for (const frame of [embedded, phone]) await until("a frame", () => tab.ask(isReady, frame));
  texts.embed = await tab.ask(textOf, `${embedded} ${COUNTS}`);
  texts.phone = await tab.ask(textOf, `${phone} ${COUNTS}`);
  await tab.ask(framesOff, [noScripts]);
  await takePanes(tab, seen, { embed: "iframe", phone: "iframe + iframe" });
  places.embed = await tab.ask(namesAndPlaces, `0 ${MARKS}`);
  places.phone = (await tab.ask(namesAndPlaces, "1 [data-day]")).filter(({ y }) => y < HEIGHT);

  // All else by links, since each page that is opened compiles the whole program anew, which takes an engine seconds.
  await open("");
  texts.start = [await counts(), await tab.ask(textOf, "title")];
  await takePanes(tab, seen, {
    filters: '[aria-label="Filters"]',
    timeline: '[data-pane="timeline"]',
    network: '[data-pane="network"]',
    details: '[data-pane="details"]',
  });
  places.marks = await tab.ask(namesAndPlaces, MARKS);
  places.actors = await tab.ask(namesAndPlaces, '[role="treeitem"][aria-level="1"]');

  texts.filter = await after(() => click("label", "Legal"));
  texts.back = await after(() => tab.back());
  texts.forward = await after(() => tab.forward());
  texts.window = await after(async () => {
    await click('button[aria-label^="Dates: "]');
    await click('input[aria-label="Start"]');
    await tab.type("2020");
    await tab.press("Enter");
  });
  await tab.press("Control+k");
  await tab.type("court");
  await until("suggestions", async () => (await tab.ask(namesAndPlaces, SUGGESTIONS)).length > 0);
  texts.suggestions = (await tab.ask(namesAndPlaces, SUGGESTIONS)).map(({ name }) => name);
  // The counts change before the marks.
  places.found = await changed(
    () => tab.press("Enter"),
    () => tab.ask(namesAndPlaces, MARKS),
  );
  texts.search = await counts();

  for (const language of ["hi", "ar"]) {
    // Few enough events that no engine stacks them. In the whole story, the width of one letter can make a stack.
    await follow(`lang=${language}&from=2020-01-01&to=2023-12-31`);
    texts[language] = [await counts(), await tab.ask(() => document.documentElement.dir, null)];
    places[language] = await placesAtRest(tab, MARKS);
    // The Hindi picture is that of the start in other letters; the Arabic page is turned round.
    if (language === "ar") await takePanes(tab, seen, { ar: '[data-pane="timeline"]' });
  }

  // At last, since WebKit's browser shows a list of downloads, for which the page becomes lower.
  await follow(`lang=en&view=list&event=${EVENT}`);
  texts.list = (await tab.ask(namesAndPlaces, '[data-pane="list"] li a')).map(({ name }) => name);
  texts.event = await tab.ask(textOf, DETAILS);
  await takePanes(tab, seen, { list: '[data-pane="list"]', event: DETAILS });
  await click("button", "Menu");
  await click("button", "Download the data");
  await click("button", "JSON");
  await until("a file", async () => isJson(downloaded(tab)));
  texts.export = downloaded(tab);
  await tab.press("Escape");
  texts.ownFile = await after(() => tab.give('input[type="file"]', ownFile));
  return seen;
}

/** A limit that only hanging steps reach. */
const LONG = { timeout: 60_000 };

const until = (what: string, is: () => Promise<boolean>): Promise<void> =>
  expect.poll(is, { ...LONG, message: what, intervals: [50, 100, 200] }).toBe(true);

async function found(tab: Tab, selector: string, name: string): Promise<Place> {
  let place: Place | null = null;
  await until(`${selector} “${name}”`, async () => {
    place = await tab.ask(placeOf, { selector, name });
    return place !== null;
  });
  if (place === null) throw new Error(`${selector} has no place`);
  return place;
}

/** The text of the downloaded file; empty until there is one. */
function downloaded({ downloads }: Tab): string {
  const name = readdirSync(downloads).find((one) => one.endsWith(".json"));
  return name === undefined ? "" : readFileSync(path.join(downloads, name), "utf8");
}

function isJson(text: string): boolean {
  try {
    return JSON.parse(text) !== null;
  } catch {
    return false;
  }
}

/** The frames between two pictures that must be equal. On a busy machine, two pictures may show one frame. */
const FRAMES = 6;

/** The places of elements when they move no more, which costs less to see than a picture. */
async function placesAtRest(tab: Tab, selector: string): Promise<readonly Named[]> {
  let places = await tab.ask(namesAndPlaces, selector);
  await until("rest", async () => {
    const before = JSON.stringify(places);
    await tab.ask(framesLater, FRAMES);
    places = await tab.ask(namesAndPlaces, selector);
    return JSON.stringify(places) === before;
  });
  return places;
}

/** Takes one picture of the page at rest for several panes, which selectors name. */
async function takePanes(tab: Tab, seen: Seen, panes: Readonly<Record<string, string>>): Promise<void> {
  // A blinking caret would keep the page from resting.
  await tab.ask(() => {
    document.documentElement.style.caretColor = "transparent";
  }, null);
  let picture = await tab.picture();
  await until("rest", async () => {
    const before = picture;
    await tab.ask(framesLater, FRAMES);
    picture = await tab.picture();
    return picture.equals(before);
  });
  for (const [name, selector] of Object.entries(panes)) {
    seen.panes[name] = { picture, box: await tab.ask(boxOf, selector) };
  }
}
