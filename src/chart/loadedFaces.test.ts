import { afterEach, expect, it, vi } from "vitest";
import { onLoadedFaces } from "./loadedFaces.ts";

afterEach(() => vi.unstubAllGlobals());

it("asks each face once, however many pictures load, and those that come later too", async () => {
  const asks = vi.fn();
  let come = (): void => {};
  const faceOf = (loaded: Promise<unknown>) => ({
    loaded: {
      // Promises keep what they are to call until they settle.
      then: (...reactions: Parameters<Promise<unknown>["then"]>) => {
        asks();
        return loaded.then(...reactions);
      },
    },
  });
  const never = faceOf(new Promise(() => {}));
  const page = Object.assign(new EventTarget(), { fonts: [never] });
  vi.stubGlobal("document", page);
  const hear = vi.fn();
  const stop = onLoadedFaces(hear);
  for (let picture = 0; picture < 5; picture++) page.dispatchEvent(new Event("load"));
  expect(asks).toHaveBeenCalledTimes(1);
  page.fonts.push(
    faceOf(
      new Promise<void>((resolve) => {
        come = resolve;
      }),
    ),
  );
  page.dispatchEvent(new Event("load"));
  expect(asks).toHaveBeenCalledTimes(2);
  come();
  await expect.poll(() => hear.mock.calls.length).toBe(1);
  stop();
});
