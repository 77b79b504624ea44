import { afterEach, expect, test, vi } from "vitest";
import { facesLoaded } from "./pictureFaces.ts";

afterEach(() => {
  vi.unstubAllGlobals();
});

test("a picture waits for a font on its way, though the system lacks one of the fallback fonts", async () => {
  let come = (): void => {};
  const loaded = new Promise<void>((resolve) => {
    come = resolve;
  });
  const ours = { status: "unloaded", loaded };
  const fonts = Object.assign([{ status: "error", loaded: Promise.resolve() }, ours], {
    load: () => {
      ours.status = "loading";
      return Promise.reject(new Error("no such font on this system"));
    },
  });
  vi.stubGlobal("document", { fonts });
  const told: string[] = [];
  const waited = facesLoaded(new Map([['italic 400 12px "Newsreader Variable"', new Set("sued")]])).then(() =>
    told.push("measured"),
  );
  await new Promise(setImmediate);
  told.push("came");
  come();
  await waited;
  expect(told).toEqual(["came", "measured"]);
});
