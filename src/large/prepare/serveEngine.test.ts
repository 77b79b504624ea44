import { randomBytes } from "node:crypto";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { get, request } from "node:http";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { CHANGED, ENGINE_FORMAT, ENGINE_VERSION } from "../engineProtocol.ts";
import type { EngineTables } from "./engineTables.ts";
import { type Served, serveEngine } from "./serveEngine.ts";

const scratch = mkdtempSync(path.join(tmpdir(), "dateline-served-"));
const page = path.join(scratch, "page");
const ALLOWED = "https://news.example";
let served: Served;
/** The same server with a very short limit for a question. */
let hasty: Served;
/** The number of interrupted questions. */
let interrupted = 0;
let onInterrupt = (): void => {};

const tables: EngineTables = {
  rowColumns: new Map([["id", "id"]]),
  wordColumns: ["words0"],
  valueColumns: [],
  description: {
    ...{ format: ENGINE_FORMAT, version: ENGINE_VERSION, asOf: "2026-11-28T12:00:00.000Z", engine: "a stub" },
    ...{ title: "Stub", events: 1, setAside: 0, limits: { rows: 1 }, days: { first: 0, last: 0 } },
    ...{
      kinds: ["Event"],
      words: true,
      sources: false,
      single: false,
      columns: [],
      acts: [],
      cited: { titles: [], urls: [] },
    },
  },
  input: { ok: true, columns: {}, roles: [], kinds: [], events: 1, setAside: 0, own: [], leftOut: [] },
};

beforeAll(async () => {
  mkdirSync(page);
  writeFileSync(path.join(page, "index.html"), "the page");
  writeFileSync(path.join(scratch, "secret"), "not for anybody");
  const database = {
    reader: async () => {
      let stop = (_fault: Error): void => {};
      return {
        answer: (sql: string) =>
          sql.includes("FROM actors")
            ? Promise.resolve([1, '{"names":["A"],"events":[1]}'] as const)
            : new Promise<never>((_, reject) => {
                stop = reject;
              }),
        interrupt: () => {
          interrupted++;
          stop(new Error("interrupted"));
          onInterrupt();
        },
        close: () => {},
      };
    },
  };
  const serving = { port: 0, page, allowed: [ALLOWED] };
  served = await serveEngine(database, tables, { ...serving, longest: 600_000 });
  hasty = await serveEngine(database, tables, { ...serving, longest: 20 });
});
afterAll(async () => {
  await Promise.all([served.close(), hasty.close()]);
  rmSync(scratch, { recursive: true });
});

type Got = {
  readonly status: number;
  readonly text: string;
  readonly allows: string | undefined;
  readonly tag: string;
};

/** Sends the path as it is, since a browser would normalise it first. */
function ask(
  way: string,
  headers: Readonly<Record<string, string>> = {},
  method = "GET",
  of = served,
): Promise<Got> {
  const { hostname, port, host } = new URL(of.address);
  return new Promise((resolve, reject) => {
    request({ hostname, port, path: way, method, headers: { host, ...headers } }, (response) => {
      let text = "";
      response.on("data", (part) => {
        text += part;
      });
      response.on("end", () =>
        resolve({
          status: response.statusCode ?? 0,
          text,
          allows: response.headers["access-control-allow-origin"],
          tag: response.headers.etag ?? "",
        }),
      );
    })
      .on("error", reject)
      .end();
  });
}

const BUSIEST = "/dateline/1/busiest";

it("answers this machine, its own page and the sites that are named, and nobody else", async () => {
  expect((await ask(BUSIEST)).text).toBe('{"names":["A"],"events":[1]}');
  // Under another host name, the page of a stranger could read the data (DNS rebinding).
  expect((await ask(BUSIEST, { host: "evil.example" })).status).toBe(403);
  const strange = await ask(BUSIEST, { origin: "https://evil.example" });
  expect([strange.status, strange.allows]).toEqual([403, undefined]);
  const named = await ask(BUSIEST, { origin: ALLOWED });
  expect([named.status, named.allows]).toEqual([200, ALLOWED]);
  expect((await ask(BUSIEST, {}, "POST")).status).toBe(405);
  expect((await ask("/")).text).toBe("the page");
});

it("gives files of the page alone, whatever a path says", async () => {
  for (const way of [
    "/../secret",
    "/%2e%2e/secret",
    "/..%2fsecret",
    "/./../secret",
    "/%2e%2e%2fsecret",
    "/%",
  ]) {
    const got = await ask(way);
    expect(got.text, way).not.toContain("not for anybody");
    expect(got.status, way).toBeGreaterThanOrEqual(400);
  }
});

it("answers nothing again that the asker has", async () => {
  const { tag } = await ask(BUSIEST);
  expect((await ask(BUSIEST, { "if-none-match": tag })).status).toBe(304);
  // Each state of the data has addresses of its own, so that no cached answer is about other data.
  const kept = (asOf: string) => ask(`${BUSIEST}?asOf=${encodeURIComponent(asOf)}`);
  expect((await kept(tables.description.asOf)).status).toBe(200);
  expect((await kept("2026-11-28T13:00:00.000Z")).status).toBe(CHANGED);
});

it("ends a question that takes too long, and one that nobody waits for any more", async () => {
  const late = await ask("/dateline/1/ties", {}, "GET", hasty);
  expect([late.status, late.text]).toEqual([
    503,
    '{"error":"no answer within 0.02 seconds","remedy":"fewer days, or a narrower filter"}',
  ]);
  const before = interrupted;
  const isEnded = new Promise<void>((resolve) => {
    onInterrupt = resolve;
  });
  const asked = get(`${served.address}dateline/1/actors`).on("error", () => {});
  asked.on("finish", () => setImmediate(() => asked.destroy()));
  await isEnded;
  expect(interrupted).toBe(before + 1);
});

it("keeps the answers that are asked for again, of more than it has room for", async () => {
  let answered = 0;
  const reader = {
    // Random text does not compress: three such answers exceed the cache.
    answer: async () => [++answered, JSON.stringify(randomBytes(20_000).toString("base64"))] as const,
    ...{ interrupt: () => {}, close: () => {} },
  };
  const serving = { port: 0, page, allowed: [], longest: 60_000, mostKept: 64_000 };
  const of = await serveEngine({ reader: async () => reader }, tables, serving);
  for (const day of [1, 2, 1, 3, 1, 4, 1])
    await ask(`/dateline/1/actors?first=${-day}&last=${-day}`, {}, "GET", of);
  await of.close();
  expect(answered).toBe(4);
}, 60_000);

it.each(["reader", "answer"] as const)("loses no reader when its %s fails", async (failing) => {
  const serving = { port: 0, page, allowed: [], longest: 60_000 };
  let left = 5;
  const fail = async (what: string) => {
    if (what === failing && left-- > 0) throw new Error(`no ${what}`);
  };
  let closed = 0;
  const reader = async () => {
    await fail("reader");
    const answer = async () => {
      await fail("answer");
      return [1, "{}"] as const;
    };
    return { answer, interrupt: () => {}, close: () => closed++ };
  };
  const of = await serveEngine({ reader }, tables, serving);
  // Only four questions are answered at a time, so more failures than that would leave no reader.
  const begun = await Promise.allSettled(Array.from({ length: 6 }, () => of.begin()));
  expect(begun.map(({ status }) => status).sort()).toEqual(["fulfilled", ...Array(5).fill("rejected")]);
  expect((await ask(BUSIEST, {}, "GET", of)).text).toBe("{}");
  await of.close();
  expect(closed).toBeGreaterThan(0);
});

it("counts the heaviest ties alone, unless another may have as many events", async () => {
  const said = async (least: number): Promise<string> => {
    const reader = {
      answer: async (sql: string) => [least, sql.includes("FROM heavy") ? '"heavy"' : '"all"'] as const,
      ...{ interrupt: () => {}, close: () => {} },
    };
    const serving = { port: 0, page, allowed: [], longest: 1_000 };
    const of = await serveEngine({ reader: async () => reader }, { ...tables, lighter: 5 }, serving);
    const { text } = await ask("/dateline/1/ties", {}, "GET", of);
    await of.close();
    return text;
  };
  expect([await said(6), await said(5)]).toEqual(['"heavy"', '"all"']);
});
