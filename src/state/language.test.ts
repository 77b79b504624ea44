import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { english, type Language, type Words } from "../words/words.ts";
import { defaultView } from "./address/viewState.ts";
import { chooseLanguage, languageOf, speak } from "./language.ts";
import { type HistoryMode, onCommit, store } from "./store.ts";

/** Words that come when the test says so. */
const arriving = new Map<Language, (words: Words | undefined) => void>();
vi.mock("../words/loadWords.ts", () => ({
  loadWords: (language: Language) =>
    new Promise<Words | undefined>((resolve) => {
      arriving.set(language, resolve);
    }),
}));
const wordsOf = (language: Language): Words => ({ ...english, language });
const arrive = (language: Language) => arriving.get(language)?.(wordsOf(language));
/** How each change of view has entered the history. */
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
  const outcome = speak("ar");
  expect(spoken()).toBe("en");
  arrive("ar");
  expect(await outcome).toBe("spoken");
  expect(spoken()).toBe("ar");
});

test("what was asked for last is spoken, whichever words come first", async () => {
  const [slow, fast] = [speak("hi"), speak("ar")];
  arrive("ar");
  await fast;
  arrive("hi");
  expect(await slow).toBe("superseded");
  expect(spoken()).toBe("ar");
});

test("a language that is spoken already overtakes one that is still to come", async () => {
  const slow = speak("ar");
  expect(await speak("en")).toBe("spoken");
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
