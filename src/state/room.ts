import { createElement, type FunctionComponent, use } from "react";
import type { Tables } from "../model/tables/tables.ts";
import type { ViewState } from "./address/viewState.ts";
import { type AppState, store } from "./store.ts";

/**
 * A room is a folder of the page that is fetched as a file of its own, so that the first picture need not wait for it. Its
 * door, `door.ts`, exports all that others may take from it; inside a room imports are static. Rooms are declared in the
 * files called `rooms.ts` and nowhere else. The rooms that the page shows first are asked for by `fetchFirstRooms`; the
 * others by `fetchAllRooms`, when the first picture stands, so that a connection lost afterwards takes nothing away.
 */
export type Room<Module> = {
  /**
   * The door of the room, or null while this state does not have it. A door can only be read from a state, so a function
   * that remembers its answers takes the door as an argument and answers anew when the room has come.
   */
  readonly of: (state: Pick<AppState, "parts">) => Module | null;
  /**
   * Resolves with the door, or with null if the room cannot be fetched; the reader is told then. A later call may succeed.
   */
  readonly whenHere: () => Promise<Module | null>;
  /**
   * A component of the room. Once the room is here the component shows at once: React holds back for a third of a second
   * what it had to wait for. A room that cannot be fetched (no connection, or the host has a newer page and no longer the
   * old files) leaves the place of the component empty and is reported once, instead of taking the page with it.
   */
  readonly part: <Props extends object>(
    take: (door: Module) => FunctionComponent<Props>,
  ) => FunctionComponent<Props>;
};

type RoomOptions = {
  /** Whether the page that opens shows something of this room first; the default is false. */
  readonly isFirst?: () => boolean;
  /** Whether this view of these tables cannot be entered or drawn without the room; the default is false. */
  readonly isNeeded?: (tables: Tables, view: ViewState) => boolean;
};

type Known = Required<RoomOptions> & Pick<Room<unknown>, "whenHere"> & { readonly askEarly: () => void };
const rooms: Known[] = [];

/** Declares a room. `load` imports its door; nothing is asked for yet. Where it is null, the page has no such room. */
export function room<Module extends object>(
  load: (() => Promise<Module>) | null,
  { isFirst = () => false, isNeeded = () => false }: RoomOptions = {},
): Room<Module> {
  if (load === null) return { of: () => null, whenHere: async () => null, part: () => () => null };
  let door: Module | null = null;
  let coming: Promise<Module> | null = null;
  const ask = (): Promise<Module> => {
    coming ??= load().then(
      (module) => {
        door = module;
        store.setState(({ parts: before }) => ({ parts: new Set(before).add(load) }));
        return module;
      },
      (reason: unknown) => {
        coming = null;
        throw reason;
      },
    );
    return coming;
  };
  const whenHere = (): Promise<Module | null> =>
    ask().catch(() => {
      reportLostPart();
      return null;
    });
  rooms.push({ isFirst, isNeeded, whenHere, askEarly: () => void ask().catch(() => {}) });
  return {
    of: (state) => (state.parts.has(load) ? door : null),
    whenHere,
    part: (take) => {
      /** One promise for all renderings: React waits for the same one each time. */
      let waited: Promise<Module | null> | null = null;
      return (props) => {
        if (!door) waited ??= whenHere();
        const module = door ?? (waited && use(waited));
        return module && createElement(take(module), props);
      };
    },
  };
}

/** Fetches the rooms that the page shows first. */
export function fetchFirstRooms(): void {
  for (const { isFirst, askEarly } of rooms) if (isFirst()) askEarly();
}

/** Fetches all rooms that are not here yet. A room that cannot be fetched is asked for again by whatever needs it. */
export function fetchAllRooms(): void {
  for (const { askEarly } of rooms) askEarly();
}

/** Waits for the rooms without which a view of these tables cannot be entered or drawn. */
export async function neededRooms(tables: Tables, view: ViewState): Promise<void> {
  const needed = rooms.filter(({ isNeeded }) => isNeeded(tables, view));
  await Promise.all(needed.map(({ whenHere }) => whenHere()));
}

/** Tells the reader that a part of the page could not be fetched, and what to do. */
export const reportLostPart = (): void => store.setState({ lostPart: true });
