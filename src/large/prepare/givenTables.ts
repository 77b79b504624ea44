import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import * as v from "valibot";
import { COLUMN_ROLES } from "../../load/loadOutcome.ts";
import { jsonOf } from "../checkedBytes.ts";
import { type Database, named, quoted } from "./database.ts";
import { sourceOf } from "./inputTables.ts";

/**
 * `dateline.json` says which column of files or of a table has which role. Its paths are relative to the file itself.
 */
const mappingSchema = v.object({
  title: v.optional(v.string()),
  files: v.optional(v.array(v.string())),
  database: v.optional(v.string()),
  table: v.optional(v.string()),
  columns: v.optional(v.record(v.picklist(COLUMN_ROLES), v.string())),
});

type Given = {
  readonly source: string;
  readonly files: readonly string[];
  readonly title?: string | undefined;
  readonly columns?: Readonly<Record<string, string>> | undefined;
  readonly from: object;
};

/** `given` are files, patterns such as `data/*.csv`, or one `dateline.json`. */
export async function inputOf(
  database: Database,
  given: readonly string[],
): Promise<Given | { readonly faults: readonly string[] }> {
  const [only = ""] = given;
  if (given.length !== 1 || path.basename(only) !== "dateline.json") {
    const files = await filesOf(database, given);
    return "faults" in files
      ? files
      : { source: sourceOf(files.found), files: files.found, from: { files: files.found } };
  }
  if (!existsSync(only)) return { faults: [`${only}: no such file`] };
  const parsed = v.safeParse(mappingSchema, jsonOf(new Uint8Array(readFileSync(only)).buffer));
  if (!parsed.success)
    return { faults: parsed.issues.map((issue) => `${only}: ${v.getDotPath(issue) ?? ""} ${issue.message}`) };
  const { title, columns, table, ...mapping } = parsed.output;
  const folder = path.dirname(only);
  if (mapping.database !== undefined && table !== undefined) {
    const file = path.resolve(folder, mapping.database);
    if (!existsSync(file)) return { faults: [`${file}: no such file`] };
    await database.run(`ATTACH ${quoted(file)} AS given (READ_ONLY)`);
    const source = `given.${table.split(".").map(named).join(".")}`;
    return { source, files: [file], title, columns, from: { database: file, table } };
  }
  const files = await filesOf(
    database,
    (mapping.files ?? []).map((file) => path.resolve(folder, file)),
  );
  return "faults" in files
    ? files
    : { source: sourceOf(files.found), files: files.found, title, columns, from: { files: files.found } };
}

async function filesOf(
  database: Database,
  given: readonly string[],
): Promise<{ readonly found: readonly string[] } | { readonly faults: readonly string[] }> {
  const found: string[] = [];
  for (const pattern of given) {
    const rows = existsSync(pattern)
      ? [{ file: pattern }]
      : await database.rows(`SELECT file FROM glob(${quoted(pattern)}) ORDER BY file`);
    if (rows.length === 0) return { faults: [`${pattern}: no such file`] };
    found.push(...rows.map(({ file }) => String(file)));
  }
  return found.length === 0 ? { faults: ["No files are named."] } : { found };
}
