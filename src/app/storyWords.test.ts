import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { defaultView } from "../state/address/viewState.ts";
import { languageOf, speak } from "../state/language.ts";
import { site } from "../state/site.ts";
import { type HistoryMode, onCommit, store } from "../state/store.ts";
import { readingWords } from "../words/laterWords.ts";
import { loadWords } from "../words/loadWords.ts";
import { english, type Words } from "../words/words.ts";
import { chooseLanguage, storyLanguage } from "./storyWords.ts";

/** By language, the function that lets its words arrive. */
const arriving = new Map<string, (words: Words | undefined) => void>();
vi.mock("../words/loadWords.ts", () => ({
  loadWords: (language: string) =>
    new Promise<Words | undefined>((resolve) => {
      arriving.set(language, resolve);
    }),
}));
const wordsOf = (language: string): Words => ({ ...english, language });
const arrive = (language: string) => arriving.get(language)?.(wordsOf(language));
/** The history mode of each change of the view. */
let modes: HistoryMode[] = [];
onCommit((_now, _before, mode) => modes.push(mode));
const spoken = () => store.getState().words.language;

beforeEach(() => {
  arriving.clear();
  vi.stubGlobal("navigator", { languages: ["de", "hi-IN", "en"] });
  store.setState({ words: english, language: "en", view: defaultView });
  modes = [];
});
afterEach(() => vi.unstubAllGlobals());

test("a view speaks what it asks for, else what the browser asks for first of what there is", () => {
  expect(languageOf({ lang: "ar" })).toBe("ar");
  expect(languageOf({ lang: "" })).toBe("hi");
});

test("until its words have come the language before goes on", async () => {
  const outcome = speak("ar", loadWords);
  expect(spoken()).toBe("en");
  arrive("ar");
  expect(await outcome).toBe("spoken");
  expect(spoken()).toBe("ar");
});

test("what was asked for last is spoken, whichever words come first", async () => {
  const [slow, fast] = [speak("hi", loadWords), speak("ar", loadWords)];
  arrive("ar");
  await fast;
  arrive("hi");
  expect(await slow).toBe("superseded");
  expect(spoken()).toBe("ar");
});

test("a language that is spoken already overtakes one that is still to come", async () => {
  const slow = speak("ar", loadWords);
  expect(await speak("en", loadWords)).toBe("spoken");
  arrive("ar");
  expect(await slow).toBe("superseded");
  expect(spoken()).toBe("en");
});

test("a choice stands in the view once it is spoken, as one step back; the browser's own needs no word", async () => {
  const arabicChosen = chooseLanguage("ar");
  expect(store.getState().view.lang).toBe("");
  arrive("ar");
  expect(await arabicChosen).toBe(true);
  expect([spoken(), store.getState().view.lang, modes]).toEqual(["ar", "ar", ["push"]]);

  const hindiChosen = chooseLanguage("hi");
  arrive("hi");
  await hindiChosen;
  expect([spoken(), store.getState().view.lang, modes]).toEqual(["hi", "", ["push", "push"]]);
});

test("a language that cannot be fetched changes nothing", async () => {
  const chosen = chooseLanguage("ar");
  arriving.get("ar")?.(undefined);
  expect(await chosen).toBe(false);
  expect([spoken(), store.getState().view]).toEqual(["en", defaultView]);
});

test("a story speaks its language: that of the interface, else the words of its pages over English", async () => {
  const german = { "messages.counts.events": "{0|Ereignis|Ereignisse}", "reading.detail.sources": "Quellen" };
  vi.stubGlobal("navigator", { languages: ["en-GB"] });
  Object.assign(site, { language: "hi-IN" });
  expect([languageOf({ lang: "" }), storyLanguage()]).toEqual(["hi", ""]);
  Object.assign(site, { language: "de-AT", told: { noScripts: "", words: german } });
  expect([languageOf({ lang: "" }), storyLanguage()]).toEqual(["de-AT", "de-AT"]);
  expect(languageOf({ lang: "en" })).toBe("en");

  const chosen = chooseLanguage("de-AT");
  arriving.get("de-AT")?.(undefined);
  expect(await chosen).toBe(true);
  const { words, view } = store.getState();
  expect([words.language, words.locale, view.lang]).toEqual(["de-AT", "de-AT-u-nu-latn", ""]);
  expect(words.messages.counts.events(1200)).toMatch(/^1.200 Ereignisse$/);
  expect([readingWords(words).detail.sources, words.messages.header.search]).toEqual([
    "Quellen",
    english.messages.header.search,
  ]);

  // Arabic words exist, so a reader who prefers Arabic gets them.
  vi.stubGlobal("navigator", { languages: ["ar"] });
  expect(languageOf({ lang: "" })).toBe("ar");
});

test("a host that answers with a page of its own where the words are missing leaves the page in English", async () => {
  vi.stubGlobal("navigator", { languages: ["en-GB"] });
  vi.stubGlobal("fetch", async () => new Response("<!doctype html><title>Not here</title>"));
  Object.assign(site, { language: "de", told: { noScripts: "" } });
  const chosen = chooseLanguage("de");
  arriving.get("de")?.(undefined);
  expect(await chosen).toBe(false);
  expect(spoken()).toBe("en");
});
