import { createReadStream, existsSync, statSync } from "node:fs";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import path from "node:path";
import { promisify } from "node:util";
import { gunzipSync, gzip } from "node:zlib";
import {
  addressOf,
  DESCRIBE,
  everything,
  MOST_TIES,
  NARROWER,
  type Question,
  questionOf,
  type Selection,
  type Unanswered,
} from "../engineProtocol.ts";
import { KeptBytes } from "../keptBytes.ts";
import { type Database, quoted, type Reader } from "./database.ts";
import type { EngineTables } from "./engineTables.ts";
import { type Dialect, NARROWING, type Parameter, statements } from "./questionSql.ts";

export type Serving = {
  readonly port: number;
  /** Null if only the protocol is served. */
  readonly page: string | null;
  /** The origins of other sites that may ask (`https://example.org`). */
  readonly allowed: readonly string[];
  /** Milliseconds after which a question is stopped. */
  readonly longest: number;
  readonly mostKept?: number;
};

export type Served = {
  readonly address: string;
  /** Answers the questions that every page asks first, so that these answers are cached. */
  readonly begin: () => Promise<void>;
  readonly close: () => Promise<void>;
};

/** The number of questions that the database answers at a time. Further questions wait. */
const AT_ONCE = 4;
/** Answers are cached by address. The host in an address does not matter, so all addresses get this one. */
const ANY_HOST = "http://localhost/";
const LONGEST_ADDRESS = 8_000;

/** Serves the answers, and the page if one is given, to this machine alone. A question ends with its connection. */
export async function serveEngine(
  database: Pick<Database, "reader">,
  tables: EngineTables,
  { port, page, allowed, longest, mostKept = MOST_KEPT }: Serving,
): Promise<Served> {
  const readers = new Readers(database);
  /** Compressed answers by address. */
  const kept = new KeptBytes<Buffer>(mostKept);
  const server = createServer({ maxHeaderSize: 16_384 }, (request, response) => {
    answer(request, response).catch(() => {
      if (!response.headersSent)
        refuse(response, { status: 500, error: "this broke down", remedy: "ask again" });
      else response.destroy();
    });
  });

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    response.setHeader("x-content-type-options", "nosniff");
    const address = `127.0.0.1:${(server.address() as AddressInfo).port}`;
    const own = [address, address.replace("127.0.0.1", "localhost")];
    // A request for another host name comes from a site whose name was made to lead here (DNS rebinding).
    if (!own.includes(request.headers.host ?? ""))
      return refuse(response, { status: 403, error: "another host's name", remedy: `http://${address}/` });
    const { origin } = request.headers;
    if (origin !== undefined && !own.some((name) => origin === `http://${name}`)) {
      response.setHeader("vary", "origin");
      if (!allowed.includes(origin))
        return refuse(response, { status: 403, error: "this site may not ask", remedy: "--allow ORIGIN" });
      response.setHeader("access-control-allow-origin", origin);
    }
    if (request.method !== "GET" && request.method !== "HEAD")
      return refuse(response, { status: 405, error: "only GET is answered", remedy: "GET" });
    const asked = request.url ?? "/";
    if (asked.length > LONGEST_ADDRESS)
      return refuse(response, {
        status: 414,
        error: "a longer address than is read",
        remedy: "a shorter question",
      });
    const url = new URL(asked, `http://${address}`);
    const [, name] = /^\/dateline\/1\/([a-z-]+)$/.exec(url.pathname) ?? [];
    if (name !== undefined) return answerName(name, url.searchParams, request, response);
    if (page === null)
      return refuse(response, { status: 404, error: "nothing is here", remedy: `/${DESCRIBE}` });
    return sendFile(page, url.pathname, response);
  }

  async function answerName(
    name: string,
    given: URLSearchParams,
    request: IncomingMessage,
    response: ServerResponse,
  ): Promise<void> {
    const { asOf } = tables.description;
    const question = questionOf(name, given, tables.description);
    if ("error" in question) return refuse(response, question);
    const tag = `"${Buffer.from(`${asOf} ${request.url}`).toString("base64url").slice(-64)}"`;
    response.setHeader("etag", tag);
    // An address that names a version of the data (`asOf`) always has the same answer.
    response.setHeader(
      "cache-control",
      given.has("asOf") ? "public, max-age=31536000, immutable" : "no-cache",
    );
    if (request.headers["if-none-match"] === tag) {
      response.writeHead(304).end();
      return;
    }
    const address = addressOf(ANY_HOST, question, null);
    const before = kept.get(address);
    if (before) return send(request, response, before);
    const reader = await readers.take();
    let ended: Unanswered | null = null;
    const end = (why: Unanswered) => {
      ended = why;
      reader.interrupt();
    };
    const timer = setTimeout(
      () =>
        end({
          status: 503,
          error: `no answer within ${longest / 1000} seconds`,
          remedy: NARROWER,
        }),
      longest,
    );
    const gone = () => end({ status: 499, error: "nobody waits for this any more", remedy: "ask again" });
    response.on("close", gone);
    try {
      // The connection may have closed while the question waited for a reader.
      if (response.destroyed) return;
      const known = kept.get(address);
      if (known) return send(request, response, known);
      const answered = await answerQuestion(reader, tables, question);
      if (ended !== null) return refuse(response, ended);
      if (typeof answered !== "string") return refuse(response, answered);
      const bytes = await packed(answered);
      kept.keep(address, bytes);
      await send(request, response, bytes);
    } catch (fault) {
      if (ended === null) throw fault;
      refuse(response, ended);
    } finally {
      clearTimeout(timer);
      response.off("close", gone);
      readers.give(reader);
    }
  }

  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, "127.0.0.1", resolve);
  });
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    begin: async () => {
      const reader = await readers.take();
      try {
        for (const question of [{ name: "busiest" }, { name: "cells", of: everything }] as const) {
          const text = await answerQuestion(reader, tables, question);
          if (typeof text === "string") kept.keep(addressOf(ANY_HOST, question, null), await packed(text));
        }
      } finally {
        readers.give(reader);
      }
    },
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      await readers.close();
    },
  };
}

function refuse(response: ServerResponse, { status, error, remedy }: Unanswered): void {
  if (response.destroyed) return;
  response.setHeader("cache-control", "no-store");
  response.removeHeader("etag");
  response.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify({ error, remedy }));
}

const packed = (text: string): Promise<Buffer> => promisify(gzip)(text, { level: 1 });

/** The most bytes of cached answers. Visitors often ask the same questions, and answers do not change. */
const MOST_KEPT = 64_000_000;

async function send(request: IncomingMessage, response: ServerResponse, answer: Buffer): Promise<void> {
  const isPacked = /\bgzip\b/.test(String(request.headers["accept-encoding"] ?? ""));
  const bytes = isPacked ? answer : gunzipSync(answer);
  response.writeHead(200, {
    "content-type": "application/json",
    "content-length": bytes.length,
    ...(isPacked && { "content-encoding": "gzip" }),
  });
  response.end(request.method === "HEAD" ? undefined : bytes);
}

const TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript",
  ".css": "text/css",
  ".json": "application/json",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".woff2": "font/woff2",
};

/** The path without percent-encoding. Returns a path that no file has if the encoding is invalid. */
function decoded(pathname: string): string {
  try {
    return decodeURIComponent(pathname);
  } catch {
    return "/no/such/file";
  }
}

function sendFile(folder: string, pathname: string, response: ServerResponse): void {
  const file = path.join(folder, path.normalize(decoded(pathname)));
  const found = [file, path.join(file, "index.html")].find(
    (one) => existsSync(one) && statSync(one).isFile(),
  );
  if (found === undefined || !found.startsWith(folder + path.sep)) {
    refuse(response, { status: 404, error: "no such file", remedy: "/" });
    return;
  }
  response.writeHead(200, { "content-type": TYPES[path.extname(found)] ?? "application/octet-stream" });
  createReadStream(found).pipe(response);
}

class Readers {
  readonly #database: Pick<Database, "reader">;
  readonly #free: Reader[] = [];
  readonly #all = new Set<Promise<Reader>>();
  readonly #waiting: ((reader: Reader | Promise<Reader>) => void)[] = [];

  constructor(database: Pick<Database, "reader">) {
    this.#database = database;
  }

  async take(): Promise<Reader> {
    const free = this.#free.pop();
    if (free) return free;
    if (this.#all.size < AT_ONCE) {
      const made = this.#database.reader();
      this.#all.add(made);
      // If no reader can be made, another question may try again.
      made.catch(() => {
        this.#all.delete(made);
        this.#waiting.shift()?.(this.take());
      });
      return made;
    }
    return new Promise((resolve) => this.#waiting.push(resolve));
  }

  give(reader: Reader): void {
    const next = this.#waiting.shift();
    if (next) next(reader);
    else this.#free.push(reader);
  }

  async close(): Promise<void> {
    for (const made of await Promise.allSettled(this.#all))
      if (made.status === "fulfilled") made.value.close();
  }
}

/** SQL for the number of rows. It reads `nth`, so the database must number the rows, and thereby keeps their order. */
const COUNT = "coalesce(max(q.nth), 0)";

/** Answers a question with JSON that the database writes. Throws if the statement is stopped. */
async function answerQuestion(
  reader: Reader,
  tables: EngineTables,
  question: Question,
): Promise<string | Unanswered> {
  const { description } = tables;
  if (question.name === "describe") return JSON.stringify(description);
  const most = description.limits.rows;
  const { columns, sql } = statements(tables)[question.name];
  const written = (value: string): string => `coalesce(to_json(${value})::VARCHAR, 'null')`;
  // Values written one by one and then joined take a third of the time that one list takes.
  const parts = columns.map((column) =>
    question.name === "day-of"
      ? `'"${column}":', ${written(`any_value(q."${column}")`)}`
      : `'"${column}":[', string_agg(${written(`q."${column}"`)}, ','), ']'`,
  );
  const asOf = quoted(`{"asOf":${JSON.stringify(description.asOf)}`);
  const answered = (ties: string, number: string) => {
    const { values, dialect } = duckdb(question, ties);
    const json = `concat(${[asOf, ...parts].join(", ',', ")}, '}')`;
    // `row_number` keeps the order. Without it, the threads of DuckDB would join parts of long lists in any order.
    return reader.answer(
      `SELECT ${number}::INTEGER, ${json} FROM (SELECT *, row_number() OVER () AS nth FROM (${sql(dialect)}) o) q`,
      values,
    );
  };
  if (question.name === "ties" && tables.lighter !== undefined) {
    const [least, text] = await answered(
      "heavy",
      `CASE WHEN ${COUNT} = ${MOST_TIES} THEN min(q.events) ELSE 0 END`,
    );
    // Every tie of this answer has more events than any tie outside of `heavy`, so none is missing.
    if (least > tables.lighter) return text;
  }
  const [rows, text] = await answered("ties", COUNT);
  return question.name === "rows" && rows > most
    ? { status: 413, error: `more than ${most} events`, remedy: NARROWER }
    : text;
}

/** The SQL of a question for DuckDB. Values are bound, so a text from a request never runs as SQL. */
function duckdb(
  question: Question,
  ties: string,
): { readonly values: (string | number)[]; readonly dialect: Dialect } {
  const values: (string | number)[] = [];
  const whole = (value: number): string => `$${values.push(value)}::INTEGER`;
  const text = (value: string): string => `$${values.push(value)}::VARCHAR`;
  const of: Selection = { ...everything, ...("of" in question ? question.of : {}) };
  const isGiven = (parameter: Parameter): boolean => {
    const value = of[parameter];
    return Array.isArray(value) ? value.length > 0 : value !== null && value !== false;
  };
  return {
    values,
    dialect: {
      ties,
      when: (parameter, part) => (isGiven(parameter) ? part() : ""),
      day: (end) => whole(of.days?.[end] ?? 0),
      id: () => text("id" in question ? question.id : ""),
      among: (column, list) => `${column} IN (${of[list].map(whole).join(", ") || "NULL"})`,
      all: (list) => (of.match === "all" ? ` GROUP BY rn HAVING count(*) = ${new Set(of[list]).size}` : ""),
      said: (columns) => {
        const bits = of.words.map(
          (word, bit) => `CASE WHEN contains(folded, ${text(word)}) THEN ${2 ** bit} ELSE 0 END`,
        );
        const texts = `(SELECT list(bits ORDER BY number) FROM (SELECT number, ${bits.join(" + ")} AS bits FROM texts) t)`;
        return `(${columns.map((column) => `${texts}[${column} + 1]`).join(" | ")}) = ${2 ** of.words.length - 1}`;
      },
      narrowed: (first, second) => (NARROWING.some(isGiven) ? first() : second()),
    },
  };
}
