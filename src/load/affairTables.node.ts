import { type ExampleFile, exampleBytes } from "../model/exampleStory.node.ts";
import type { Tables } from "../model/tables/tables.ts";
import { loadBytes } from "./loadBytes.ts";

/** Test support: the tables of the example, as the page gets them. */
export const affairTables: Tables = tablesOf("whatsapp-nso-affair.json");
/** The example's other dataset: ten events of the same story. */
export const articleTables: Tables = tablesOf("whatsapp-nso-article.json");

function tablesOf(file: ExampleFile): Tables {
  const outcome = loadBytes(exampleBytes(file), file);
  if (!outcome.ok) throw new Error(`${file} was refused`);
  return outcome.tables;
}
