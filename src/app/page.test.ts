import { afterEach, expect, test, vi } from "vitest";
import { followLanguage } from "./page.ts";
import { mediaQuery } from "./useLayout.ts";

afterEach(() => vi.unstubAllGlobals());

test("English words are not inside the language of the story's page", async () => {
  const documentElement = { lang: "de", dir: "" };
  vi.stubGlobal("document", { documentElement });
  vi.stubGlobal("navigator", { languages: ["en"] });
  await followLanguage();
  expect(documentElement).toEqual({ lang: "en", dir: "ltr" });
});

test("a question about the room of the page is asked when it is needed, once, and can be let go", () => {
  const list = Object.assign(new EventTarget(), { matches: true });
  const matchMedia = vi.fn(() => list);
  vi.stubGlobal("window", { matchMedia });
  try {
    const wide = mediaQuery("(width >= 1024px)");
    expect(matchMedia).not.toHaveBeenCalled();
    const heard = vi.fn();
    const stop = wide.subscribe(heard);
    expect(wide.matches()).toBe(true);
    list.dispatchEvent(new Event("change"));
    stop();
    list.dispatchEvent(new Event("change"));
    expect(heard).toHaveBeenCalledTimes(1);
    expect(matchMedia).toHaveBeenCalledTimes(1);
  } finally {
    vi.unstubAllGlobals();
  }
});
