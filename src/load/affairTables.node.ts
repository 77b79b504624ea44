import { readFileSync } from "node:fs";
import type { Tables } from "../model/tables/tables.ts";
import { loadBytes } from "./loadBytes.ts";

/** Test support: the tables of the shipped story, as the page gets them. */
export const affairTables: Tables = tablesOfShipped("whatsapp-nso-affair");
/** The other shipped one: ten events of the same story. */
export const articleTables: Tables = tablesOfShipped("whatsapp-nso-article");

function tablesOfShipped(id: string): Tables {
  const url = new URL(`../../story/${id}.json`, import.meta.url);
  const outcome = loadBytes(readFileSync(url), `${id}.json`);
  if (!outcome.ok) throw new Error(`${id} was refused`);
  return outcome.tables;
}
