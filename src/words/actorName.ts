import { memoByKey } from "../model/memo.ts";
import { oncePerTables } from "../model/tables/oncePerTables.ts";
import type { Tables } from "../model/tables/tables.ts";
import { textAt } from "../model/tables/textColumn.ts";
import { visibleText } from "./isolate.ts";

const namesOf = oncePerTables(({ actors }) =>
  memoByKey((actor: number) => visibleText(textAt(actors.names, actor))),
);

export const actorName = (tables: Tables, actor: number): string => namesOf(tables)(actor);
