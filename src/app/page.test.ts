import { afterEach, expect, test, vi } from "vitest";
import { followLanguage } from "./page.ts";

afterEach(() => vi.unstubAllGlobals());

test("English words are not inside the language of the story's page", async () => {
  const documentElement = { lang: "de", dir: "" };
  vi.stubGlobal("document", { documentElement });
  vi.stubGlobal("navigator", { languages: ["en"] });
  await followLanguage();
  expect(documentElement).toEqual({ lang: "en", dir: "ltr" });
});
