import { expect, test, vi } from "vitest";

test("each face is asked once, however many pictures and styles the page loads", async () => {
  let asked = 0;
  const never = new Promise<FontFace>(() => {});
  let come = (): void => {};
  const later = new Promise<void>((resolve) => {
    come = resolve;
  });
  const faceOf = (loaded: Promise<unknown>) => ({
    get loaded() {
      asked++;
      return loaded;
    },
  });
  const fonts = [faceOf(never), faceOf(later)];
  const document = Object.assign(new EventTarget(), { fonts });
  vi.stubGlobal("document", document);
  const { onLoadedFaces } = await import("./useTheme.ts");
  const hear = vi.fn();
  onLoadedFaces(hear);
  for (let picture = 0; picture < 5; picture++) document.dispatchEvent(new Event("load"));
  expect(asked).toBe(2);
  // A style sheet adds a face.
  fonts.push(faceOf(never));
  document.dispatchEvent(new Event("load"));
  expect(asked).toBe(3);
  await Promise.resolve();
  const before = hear.mock.calls.length;
  come();
  await later;
  expect(hear.mock.calls.length).toBe(before + 1);
  vi.unstubAllGlobals();
});
