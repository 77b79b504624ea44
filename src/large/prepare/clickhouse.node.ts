import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import { createRequire } from "node:module";
import type { AddressInfo } from "node:net";
import path from "node:path";

/** Test support: the part of `chdb` that is used here. `chdb` is ClickHouse in this process, installed by hand only. */
type Chdb = {
  readonly Session: new (
    folder: string,
  ) => {
    readonly query: (sql: string, format?: string) => string;
    readonly queryBind: (sql: string, values: object, format?: string) => string;
    readonly cleanup: () => void;
  };
};

export function chdbAt(folder: string | undefined): string | null {
  if (folder === undefined) return null;
  try {
    return createRequire(path.join(folder, "package.json")).resolve("chdb");
  } catch {
    return null;
  }
}

export function openChdb(module: string, folder: string) {
  const { Session }: Chdb = createRequire(import.meta.url)(module);
  const session = new Session(folder);
  return {
    /** Runs a script in which each statement ends with a semicolon at the end of a line. */
    run: (script: string): void => {
      for (const sql of script.replace(/^--.*\n/gm, "").split(/;\n/))
        if (sql.trim() !== "") session.query(sql);
    },
    ask: (sql: string, values: object): string => session.queryBind(sql, values, "JSONEachRow"),
    close: () => session.cleanup(),
  };
}

/** The HTTP statuses that ClickHouse gives to faults, by the names of the faults. All other faults get 500. */
const STATUSES: readonly (readonly [RegExp, number])[] = [
  [/QUERY_IS_TOO_LARGE/, 413],
  [/BAD_ARGUMENTS|CANNOT_PARSE_\w+|SYNTAX_ERROR|TYPE_MISMATCH|VALUE_IS_OUT_OF_RANGE\w+|INCORRECT_DATA/, 400],
  [/UNKNOWN_(?:TABLE|FUNCTION|IDENTIFIER|TYPE|DATABASE|SETTING)/, 404],
  [/TIMEOUT_EXCEEDED/, 408],
];

/**
 * A stand-in for the HTTP server of ClickHouse. It answers `GET` by the addresses and statements of `handlers.xml`,
 * binds parameters as values of their types, and gives faults the statuses of ClickHouse.
 */
export async function standInOfClickhouse(file: string, database: ReturnType<typeof openChdb>) {
  const rules = new Map(
    [
      ...readFileSync(file, "utf8").matchAll(
        /<rule>\s*<url>(.*?)<\/url>\s*<methods>GET<\/methods>[\s\S]*?<query><!\[CDATA\[([\s\S]*?)\]\]><\/query>/g,
      ),
    ].map(([, url = "", sql = ""]) => [url, sql]),
  );
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? "/", "http://127.0.0.1");
    const sql = rules.get(url.pathname);
    if (sql === undefined || request.method !== "GET") {
      response.writeHead(404).end("There is no handle");
      return;
    }
    const types = new Map(
      [...sql.matchAll(/\{(\w+):(\w+(?:\(\w+\))?)\}/g)].map(([, name = "", type = ""]) => [name, type]),
    );
    try {
      const values = Object.fromEntries(
        [...types].map(([name, type]) => [name, bound(url.searchParams.get(name), type)]),
      );
      response.setHeader("content-type", "application/json");
      response.end(database.ask(sql.replace(/ FORMAT JSONEachRow$/, ""), values));
    } catch (fault) {
      const said = String(fault);
      response.writeHead(STATUSES.find(([name]) => name.test(said))?.[1] ?? 500).end(said);
    }
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    port: (server.address() as AddressInfo).port,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

/** Like ClickHouse, refuses a text that does not fit the type of its parameter. */
function bound(text: string | null, type: string): string | number | readonly number[] {
  if (text === null) throw new Error("UNKNOWN_QUERY_PARAMETER");
  if (type === "String") return text;
  const isFit = type.startsWith("Array") ? /^\[(?:\d+(?:,\d+)*)?\]$/ : /^-?\d+$/;
  if (!isFit.test(text)) throw new Error("CANNOT_PARSE_TEXT");
  return type.startsWith("Array") ? JSON.parse(text) : Number(text);
}
