import { beforeEach, expect, test, vi } from "vitest";
import { affairTables } from "../load/affairTables.node.ts";
import { defaultView } from "./address/viewState.ts";

/** The module of a page that has just started, with no room declared. */
let rooms: typeof import("./room.ts");
let page: typeof import("./store.ts");
beforeEach(async () => {
  vi.resetModules();
  rooms = await import("./room.ts");
  page = await import("./store.ts");
});

const DOOR = { Sign: () => "here" };
const lost = () => page.store.getState().lostPart;

/** A room, and the spy that loads it. */
function declare(isFirst: boolean, isNeeded = false) {
  const load = vi.fn(() => Promise.resolve(DOOR));
  const room = rooms.room(load, { isFirst: () => isFirst, isNeeded: () => isNeeded });
  return { load, room };
}

test("declaring a room asks for nothing; what is shown first is asked for first, the rest later, each once", async () => {
  const [first, rest] = [declare(true), declare(false)];
  const asked = () => [first, rest].map(({ load }) => load.mock.calls.length);
  expect(asked()).toEqual([0, 0]);
  rooms.fetchFirstRooms();
  expect(asked()).toEqual([1, 0]);
  await Promise.all([rooms.fetchAllRooms(), rooms.fetchAllRooms()]);
  expect(asked()).toEqual([1, 1]);
  expect(await rest.room.whenLoaded()).toBe(DOOR);
  expect(asked()).toEqual([1, 1]);
});

test("the later rooms come one after the other, so that one that the reader asks for meanwhile comes before the rest", async () => {
  let come = (_: typeof DOOR) => {};
  const isHere = new Promise<typeof DOOR>((resolve) => {
    come = resolve;
  });
  rooms.room(() => isHere);
  const [next, asked] = [declare(false), declare(false)];
  const all = rooms.fetchAllRooms();
  expect(await asked.room.whenLoaded()).toBe(DOOR);
  expect(next.load).not.toHaveBeenCalled();
  come(DOOR);
  await all;
  expect(next.load).toHaveBeenCalledTimes(1);
});

test("the loss of a later room is told only if a component of it has a place on the page", async () => {
  const gone = () => Promise.reject(new Error("gone"));
  rooms.room(gone);
  await rooms.fetchAllRooms();
  expect(lost()).toBe(false);
  rooms.room((): Promise<typeof DOOR> => gone()).later(({ Sign }) => Sign);
  await rooms.fetchAllRooms();
  expect(lost()).toBe(true);
});

test("a state from before a room came has no such room", async () => {
  const { room } = declare(false);
  const before = page.store.getState();
  await room.whenLoaded();
  expect(room.of(before)).toBeNull();
  expect(room.of(page.store.getState())).toBe(DOOR);
});

test("a component of a room that is here shows at once, and any other waits", async () => {
  const { room } = declare(false);
  const Sign = room.part(({ Sign: sign }) => sign);
  await room.whenLoaded();
  expect(Sign({})).toMatchObject({ type: DOOR.Sign });
});

test("a component that waited for its room asks the same promise again when it is here, as React expects", async () => {
  const asked: unknown[] = [];
  // React's own `use` works only while it renders into a document, which tests of this kind do not have.
  vi.doMock("react", async (load) => ({
    ...(await load<typeof import("react")>()),
    use: (promise: unknown) => {
      asked.push(promise);
      return null;
    },
  }));
  vi.resetModules();
  rooms = await import("./room.ts");
  const { room } = declare(false);
  const Sign = room.part(({ Sign: sign }) => sign);
  expect(Sign({})).toBeNull();
  await room.whenLoaded();
  expect(Sign({})).toMatchObject({ type: DOOR.Sign });
  expect(asked).toEqual([asked[0], asked[0]]);
  expect(asked[0]).toBeInstanceOf(Promise);
  vi.doUnmock("react");
});

test("a view waits for the rooms that it needs, and for no other", async () => {
  const [needed, other] = [declare(false, true), declare(false)];
  expect(await rooms.neededRooms(affairTables, defaultView)).toBe(true);
  expect(needed.room.of(page.store.getState())).toBe(DOOR);
  expect(other.load).not.toHaveBeenCalled();
});

test("a view is told that a room which it needs is lost", async () => {
  declare(false, true);
  rooms.room(() => Promise.reject(new Error("gone")), { isNeeded: () => true });
  expect(await rooms.neededRooms(affairTables, defaultView)).toBe(false);
});

test("a room that did not come early is asked for again when it is needed; a loss is told", async () => {
  const load = vi.fn((): Promise<typeof DOOR> => Promise.reject(new Error("gone")));
  const room = rooms.room(load);
  await rooms.fetchAllRooms();
  expect(lost()).toBe(false);
  load.mockImplementation(() => Promise.reject(new Error("still gone")));
  expect(await room.whenLoaded()).toBeNull();
  expect(load).toHaveBeenCalledTimes(2);
  expect(lost()).toBe(true);
  load.mockImplementation(() => Promise.resolve(DOOR));
  expect(await room.whenLoaded()).toBe(DOOR);
  expect(room.of(page.store.getState())).toBe(DOOR);
});
