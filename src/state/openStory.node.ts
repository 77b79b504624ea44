import type { Tables } from "../model/tables/tables.ts";
import { parseAddress } from "./address/address.ts";
import { type Asked, nothingOpened, type Opened } from "./session.ts";
import { openTables, type ReadyTables } from "./sessionActions.ts";
import type { HistoryMode } from "./store.ts";

/** Test support: the view that an address asks for. */
export const asked = (fragment: string, path = ""): Asked => ({
  ...parseAddress({ path, query: "", fragment }),
  file: null,
});

/** Test support: opens a story at once. Code that the view needs must already be loaded (`readyTables`). */
export const openStory = (
  tables: Tables,
  request: Asked = asked(""),
  opened: Partial<Opened> = {},
  mode: HistoryMode = "none",
): void => openTables(tables as ReadyTables, { ...nothingOpened, ...opened }, request, mode);
