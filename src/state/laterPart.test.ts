import { beforeEach, expect, test, vi } from "vitest";

/** The parts of a page that has just begun. */
let parts: typeof import("./laterPart.ts");
beforeEach(async () => {
  vi.resetModules();
  parts = await import("./laterPart.ts");
});

/** A part that is declared beside its user, and how often it was asked for. */
function declare(isFirst: boolean) {
  const load = vi.fn(() => Promise.resolve("here"));
  const part = parts.laterModule(load, { isFirst: () => isFirst });
  return { load, part };
}

test("declaring a part asks for nothing; what is shown first is asked for first, the rest later, each once", async () => {
  const [first, rest] = [declare(true), declare(false)];
  const asked = () => [first, rest].map(({ load }) => load.mock.calls.length);
  expect(asked()).toEqual([0, 0]);
  parts.fetchFirstParts();
  expect(asked()).toEqual([1, 0]);
  parts.fetchLaterParts();
  parts.fetchLaterParts();
  expect(asked()).toEqual([1, 1]);
  expect(await rest.part.whenHere()).toBe("here");
  expect(asked()).toEqual([1, 1]);
});

test("a part whose user came late itself is asked for as soon as it is declared", () => {
  parts.fetchLaterParts();
  expect(declare(false).load).toHaveBeenCalledOnce();
});

test("a part that did not come early is asked for again when it is needed; a loss is told", async () => {
  const { store: fresh } = await import("./store.ts");
  const load = vi.fn((): Promise<string> => Promise.reject(new Error("gone")));
  const part = parts.laterModule(load);
  parts.fetchLaterParts();
  await Promise.allSettled([load.mock.results[0]?.value]);
  expect(fresh.getState().lostPart).toBe(false);
  load.mockImplementation(() => Promise.reject(new Error("still gone")));
  expect(await part.whenHere()).toBeNull();
  expect(load).toHaveBeenCalledTimes(2);
  expect(fresh.getState().lostPart).toBe(true);
  const come = declare(false);
  load.mockImplementation(come.load);
  expect(await part.whenHere()).toBe("here");
  expect(part.of(fresh.getState())).toBe("here");
});
