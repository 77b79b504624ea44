import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import * as v from "valibot";
import { titleFromName } from "../../load/imported.ts";
import { COLUMN_ROLES } from "../../load/loadOutcome.ts";
import { jsonOf } from "../checkedBytes.ts";
import { type Database, named, quoted } from "./database.ts";
import { type Faulty, refuse, sourceOf } from "./inputTables.ts";

/** `dateline.json` says which column has which role. Paths in it are relative to the file itself. */
const mappingSchema = v.object({
  title: v.optional(v.string()),
  files: v.optional(v.array(v.string())),
  database: v.optional(v.string()),
  table: v.optional(v.string()),
  columns: v.optional(v.record(v.picklist(COLUMN_ROLES), v.string())),
});

export type Given = {
  /** The SQL that reads the tables. */
  readonly source: string;
  /** The title in `dateline.json`, otherwise one from the name of the first file or of the database. */
  readonly title: string;
  /** The column of each role. Missing if the names of the columns tell their roles. */
  readonly columns?: Readonly<Record<string, string>> | undefined;
  readonly from: object;
};

/** Finds the tables. `given` has files, patterns such as `data/*.csv`, or one `dateline.json`. */
export async function inputOf(database: Database, given: readonly string[]): Promise<Given | Faulty> {
  const [only = ""] = given;
  if (given.length !== 1 || path.basename(only) !== "dateline.json") return inputOfFiles(database, given);
  if (!existsSync(only)) return refuse(`${only}: no such file`);
  const parsed = v.safeParse(mappingSchema, jsonOf(new Uint8Array(readFileSync(only)).buffer));
  if (!parsed.success)
    return refuse(...parsed.issues.map((issue) => `${only}: ${v.getDotPath(issue) ?? ""} ${issue.message}`));
  const { title, columns, table, database: of, files = [] } = parsed.output;
  const within = (file: string): string => path.resolve(path.dirname(only), file);
  if (of !== undefined && table !== undefined) {
    const file = within(of);
    if (!existsSync(file)) return refuse(`${file}: no such file`);
    await database.run(`ATTACH ${quoted(file)} AS given (READ_ONLY)`);
    const source = `given.${table.split(".").map(named).join(".")}`;
    return { source, title: title ?? titleFromName(file), columns, from: { database: file, table } };
  }
  const input = await inputOfFiles(database, files.map(within));
  return "faults" in input ? input : { ...input, title: title ?? input.title, columns };
}

async function inputOfFiles(database: Database, given: readonly string[]): Promise<Given | Faulty> {
  const files: string[] = [];
  for (const pattern of given) {
    const rows = existsSync(pattern)
      ? [{ file: pattern }]
      : await database.rows(`SELECT file FROM glob(${quoted(pattern)}) ORDER BY file`);
    if (rows.length === 0) return refuse(`${pattern}: no such file`);
    files.push(...rows.map(({ file }) => String(file)));
  }
  const [first] = files;
  if (first === undefined) return refuse("No files are named.");
  return { source: sourceOf(files), title: titleFromName(first), from: { files } };
}
