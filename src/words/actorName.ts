import { item } from "../model/tables/columns.ts";
import { oncePerTables } from "../model/tables/oncePerTables.ts";
import type { Tables } from "../model/tables/tables.ts";
import { textAt } from "../model/tables/textColumn.ts";
import { visibleText } from "./isolate.ts";

const namesOf = oncePerTables((): string[] => []);

export function actorName(tables: Tables, actor: number): string {
  const names = namesOf(tables);
  names[actor] ??= visibleText(textAt(tables.actors.names, actor));
  return item(names, actor);
}
