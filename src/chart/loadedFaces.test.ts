import { afterEach, expect, it, vi } from "vitest";
import { onLoadedFaces } from "./loadedFaces.ts";

afterEach(() => vi.unstubAllGlobals());

it("asks each face once, however many pictures load, and those that come later too", async () => {
  let come = (): void => {};
  const faceOf = (loaded: Promise<unknown>) => ({ loaded, asks: vi.spyOn(loaded, "then") });
  const never = faceOf(new Promise(() => {}));
  const page = Object.assign(new EventTarget(), { fonts: [never] });
  vi.stubGlobal("document", page);
  const hear = vi.fn();
  const stop = onLoadedFaces(hear);
  for (let picture = 0; picture < 5; picture++) page.dispatchEvent(new Event("load"));
  expect(never.asks).toHaveBeenCalledTimes(1);
  const late = faceOf(
    new Promise<void>((resolve) => {
      come = resolve;
    }),
  );
  page.fonts.push(late);
  page.dispatchEvent(new Event("load"));
  page.dispatchEvent(new Event("load"));
  expect([never, late].map(({ asks }) => asks.mock.calls.length)).toEqual([1, 1]);
  come();
  await expect.poll(() => hear.mock.calls.length).toBe(1);
  stop();
});
