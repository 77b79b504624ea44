import { createElement, type FunctionComponent, use, useEffect } from "react";
import type { Tables } from "../model/tables/tables.ts";
import type { ViewState } from "./address/viewState.ts";
import { type AppState, store, useApp } from "./store.ts";
import { isBusy } from "./turns.ts";

/**
 * A room is a folder of code that the page fetches later as a separate file, so that the first picture need not wait
 * for it. Its `door.ts` exports everything that others may import. Inside a room imports are static. Rooms are declared
 * only in the files called `rooms.ts`. `fetchFirstRooms` requests the rooms that are needed first. `fetchAllRooms`
 * requests the others after the first picture, in case the connection is lost later.
 */
export type Room<Module> = {
  /**
   * The exports of the room, or null if it is not loaded in this state. A function that remembers its answers takes
   * the exports as an argument, so that it computes a new answer when the room is loaded.
   */
  readonly of: (state: Pick<AppState, "parts">) => Module | null;
  /** Gives the exports. If the room cannot be fetched, it gives null and shows a notice. A later call tries again. */
  readonly whenLoaded: () => Promise<Module | null>;
  /**
   * A component of the room. If the room is loaded, the component shows at once. `React.lazy` would delay it by a third
   * of a second. A room cannot be fetched without a connection, or if the host has only the files of a newer page. Then
   * the place of the component stays empty, one notice reports the loss, and the other parts of the page work.
   */
  readonly part: Part<Module>;
  /**
   * A component whose place is empty until the room is loaded, so that nothing around it waits. It requests the room
   * when it appears. If the page is busy then, it waits for `fetchAllRooms`, because the first pictures come first.
   */
  readonly later: Part<Module>;
};

type Part<Module> = <Props extends object>(
  take: (door: Module) => FunctionComponent<Props>,
) => FunctionComponent<Props>;

type RoomOptions = {
  /** Whether the room is requested as soon as the page starts. `view` is the view in the address. */
  readonly isFirst?: (view: ViewState) => boolean;
  /** Whether this view of these tables waits for the room. */
  readonly isNeeded?: (tables: Tables, view: ViewState) => boolean;
};

type Known = Required<RoomOptions> & {
  readonly ask: () => Promise<object | null>;
  /**
   * Fetches the room before the reader needs it. It is `ask` or, for a room with a `later` component, `whenLoaded`,
   * which also reports that the component cannot appear.
   */
  askEarly: () => Promise<object | null>;
};
const rooms: Known[] = [];

/**
 * Declares a part of the page that loads later. `load` imports its `door.ts`, and is null on pages without the part.
 */
export function room<Module extends object>(
  load: (() => Promise<Module>) | null,
  { isFirst = () => false, isNeeded = () => false }: RoomOptions = {},
): Room<Module> {
  const nothing = () => () => null;
  if (load === null) return { of: () => null, whenLoaded: async () => null, part: nothing, later: nothing };
  let door: Module | null = null;
  let coming: Promise<Module | null> | null = null;
  const ask = (): Promise<Module | null> => {
    coming ??= load().then(
      (module) => {
        door = module;
        store.setState(({ parts: before }) => ({ parts: new Set(before).add(load) }));
        return module;
      },
      () => {
        coming = null;
        return null;
      },
    );
    return coming;
  };
  const whenLoaded = async (): Promise<Module | null> => {
    const module = await ask();
    if (!module) reportLostPart();
    return module;
  };
  const known: Known = { isFirst, isNeeded, ask, askEarly: ask };
  rooms.push(known);
  const part: Part<Module> = (take) => {
    /** All renderings use this one promise, because `use` would wait again for a new one. */
    let waited: Promise<Module | null> | null = null;
    return (props) => {
      if (!door) waited ??= whenLoaded();
      const module = (waited && use(waited)) ?? door;
      return module && createElement(take(module), props);
    };
  };
  const of = (state: Pick<AppState, "parts">): Module | null => (state.parts.has(load) ? door : null);
  const later: Part<Module> = (take) => {
    known.askEarly = whenLoaded;
    return (props) => {
      const module = useApp(of);
      useEffect(() => {
        if (!isBusy(store.getState())) void whenLoaded();
      }, []);
      return module && createElement(take(module), props);
    };
  };
  return { of, whenLoaded, part, later };
}

export async function fetchFirstRooms(): Promise<void> {
  const { view } = store.getState().session.asked;
  await Promise.all(rooms.map(({ isFirst, ask }) => isFirst(view) && ask()));
}

/**
 * Fetches one room after the other, so that a room that the reader asks for meanwhile comes before most of them. If a
 * room cannot be fetched, the next component that needs it requests it again.
 */
export async function fetchAllRooms(): Promise<void> {
  for (const { askEarly } of rooms) await askEarly();
}

/** Waits for all rooms that a view of these tables needs. False if one of them cannot be fetched. */
export async function neededRooms(tables: Tables, view: ViewState): Promise<boolean> {
  const doors = await Promise.all(rooms.map(({ isNeeded, ask }) => !isNeeded(tables, view) || ask()));
  return !doors.includes(null);
}

export const reportLostPart = (): void => store.setState({ lostPart: true });
