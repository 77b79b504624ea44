import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import * as v from "valibot";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { cellsAnswer, stated } from "../engineProtocol.ts";
import { checkWithFile } from "./checkSource.ts";
import { openDatabase } from "./database.ts";
import { engineSql, isOrigin } from "./engineSql.ts";
import { sourceOf } from "./inputTables.ts";
import { madeRows, withOwnColumns } from "./madeRows.node.ts";
import { numbers } from "./randomNumbers.ts";
import { serveData } from "./serveData.ts";

const isWhole = process.env.DATELINE_ALL === "1";
const EVENTS = isWhole ? 92_367 : 3_000;
const QUESTIONS = isWhole ? 1_000 : 30;

const scratch = mkdtempSync(path.join(tmpdir(), "dateline-engine-"));
const closing: (() => unknown)[] = [];
afterAll(async () => {
  for (const close of closing.reverse()) await close();
  rmSync(scratch, { recursive: true });
});

/** Serves files, asks random questions, and returns the answers that differ from the same rows in memory. */
async function wrongOf(
  given: readonly string[],
  csv: string,
  mostRows: number,
  questions = QUESTIONS,
): Promise<readonly string[]> {
  const served = await serveData({ given, mostRows, port: 0, page: scratch, allowed: [], say: () => {} });
  if (!served.ok) return served.faults;
  closing.push(served.close);
  const bytes = new TextEncoder().encode(csv);
  const { asked, wrong } = await checkWithFile(served.address, "made.csv", bytes, questions, 1);
  expect(asked).toBeGreaterThanOrEqual(questions);
  return wrong;
}

function fileOf(name: string, text: string): string {
  const file = path.join(scratch, name);
  writeFileSync(file, text);
  return file;
}

/** Events with headlines in many scripts, lists of actors, sides without a doer, and disputes. */
function toldRows(count: number): string {
  const random = numbers(3);
  const below = (most: number): number => Math.floor(random() * most);
  const names = ["Ångström AG", "नई दिल्ली", "وزارة", "ΣΊΣΥΦΟΣ", "O'Neill & Co", "İstanbul", "straße"];
  const name = () => names[below(names.length)] ?? "";
  const lines = ["id,date,headline,summary,place,actors,side a,side b,type,dispute,status,source,url"];
  for (let row = 0; row < count; row++) {
    const day = new Date(Date.UTC(2015, 0, 1) + below(400) * 86_400_000).toISOString().slice(0, 10);
    const headline = random() < 0.7 ? `${name()} says ${below(30)} % of “${name()}” … ﬁne` : "";
    const dispute = random() < 0.2 ? "the company denies it" : "";
    const kind = `Kind ${below(4)}`;
    // A no-break space at the end must not make another name.
    const sides = random() < 0.5 ? [name(), `${name()}\u00a0`] : ["", ""];
    const cells = [`e-${row}`, day, headline, random() < 0.3 ? `  Übér  ${name()}` : "", name()];
    const url =
      random() < 0.3 ? `https://a.example/${below(9)}${random() < 0.5 ? "/?utm_source=x" : ""}` : "";
    const cited = random() < 0.6 ? `${name()}; Minutes ${below(3)} <https://b.example/m>` : "";
    lines.push(
      [...cells, `${name()}; ${name()}`, ...sides, kind, dispute, "", cited, url]
        .map((cell) => `"${cell}"`)
        .join(),
    );
  }
  return lines.join("\n");
}

/** Acts of the CAMEO code book, which the page turns into four kinds and into sentences in the past tense. */
function codedActs(count: number): string {
  const random = numbers(5);
  const acts = [
    "Consult",
    "Make statement",
    "Arrest, detain, or charge with legal action",
    "Accuse",
    "Threaten",
  ];
  acts.push(
    "Express intent to cooperate",
    "Provide economic aid",
    "Use conventional military force",
    "Praise or endorse",
  );
  acts.push("Make a visit", "Host a visit", "Criticize or denounce", "Demand", "Reject");
  const pick = (among: readonly string[]): string => among[Math.floor(random() * among.length)] ?? "";
  const names = ["Ada Example", "Bela Sample", "Police (Nowhere)", "Ministry of Tests"];
  const lines = ["date,source,action,target"];
  for (let row = 0; row < count; row++)
    lines.push(`2014-0${1 + Math.floor(random() * 9)}-11,${pick(names)},"${pick(acts)}",${pick(names)}`);
  return lines.join("\n");
}

/** Acts among four actors, some on themselves. Some rows lack an act, a doer or a target. */
function rolesOfFew(count: number): string {
  const random = numbers(7);
  const orNone = (said: string): string => (random() < 0.25 ? "" : said);
  const name = (): string => `Actor ${Math.floor(random() * 4)}`;
  const lines = ["date,source,action,target,type"];
  for (let row = 0; row < count; row++) {
    const act = orNone("meets");
    lines.push(
      `2014-0${1 + Math.floor(random() * 9)}-11,${orNone(name())},${act},${orNone(name())},${act && "Kind 1"}`,
    );
  }
  return lines.join("\n");
}

it("the site that may ask is an origin: the file for the proxy holds it as it is written", () => {
  for (const site of ["https://news.example", "http://127.0.0.1:8080"])
    expect(isOrigin(site), site).toBe(true);
  for (const site of ["", "*", "https://news.example/", "ftp://news.example", 'https://a";add_header X y;#'])
    expect(isOrigin(site), site).toBe(false);
});

describe("the conformance kit", () => {
  /** An engine that changes some answers of an honest one, and how many random questions it takes to find it. */
  const WRONG: readonly (readonly [
    string,
    number,
    (name: string, given: URLSearchParams, answer: string) => string | null,
    RegExp,
  ])[] = [
    [
      "one event more of an actor",
      60,
      (name, _, answer) => (name === "actors" ? answer.replace(/("events":\[)(\d+)/, "$19$2") : answer),
      /^actors \{.* instead of /,
    ],
    [
      "the name of another state for each state",
      1,
      (name, given, answer) =>
        name === "ties" && given.get("asOf")?.startsWith("2001")
          ? answer.replace(/"asOf":"[^"]*"/, '"asOf":"2001-01-01T00:00:00.000Z"')
          : answer,
      /^ties of another state: status 200/,
    ],
    [
      "an answer to a question of ten million letters",
      1,
      (_, given, answer) => answer || `${given}`,
      /of 10000013 characters: status 200/,
    ],
    ["no answer", 1, (name) => (name === "lanes" ? null : ""), /^lanes of another state: status 0/],
  ];

  const csv = madeRows(300);
  let honestAddress = "";
  beforeAll(async () => {
    const served = await serveData({
      given: [fileOf("kit.csv", csv)],
      port: 0,
      page: scratch,
      allowed: [],
      say: () => {},
    });
    if (!served.ok) throw new Error(served.faults.join());
    closing.push(served.close);
    honestAddress = served.address;
  });

  it.each(WRONG)(
    "finds %s",
    async (_, questions, changed, said) => {
      const engine = createServer({ maxHeaderSize: 20_000_000 }, async (request, response) => {
        const { pathname, searchParams } = new URL(request.url ?? "", honestAddress);
        const name = path.basename(pathname);
        const asOf = searchParams.get("asOf");
        if (asOf?.startsWith("2001")) searchParams.delete("asOf");
        const given = new URLSearchParams(searchParams);
        const honest = await fetch(`${new URL(name, honestAddress)}?${given}`, {
          method: request.method ?? "GET",
        }).catch(() => null);
        const text = (await honest?.text()) ?? "";
        if (asOf !== null) given.set("asOf", asOf);
        const answer = changed(name, given, text);
        if (answer === null) {
          response.destroy();
          return;
        }
        const isLong = (request.url ?? "").length > 1_000_000;
        response.writeHead(isLong && answer !== "" ? 200 : (honest?.status ?? 431), {
          "cache-control": honest?.headers.get("cache-control") ?? "",
        });
        response.end(answer || text);
      });
      await new Promise<void>((resolve) => engine.listen(0, "127.0.0.1", resolve));
      closing.push(() => engine.close());
      const { port } = engine.address() as AddressInfo;
      const address = `http://127.0.0.1:${port}/dateline/1/describe`;
      const { wrong } = await checkWithFile(address, "made.csv", new TextEncoder().encode(csv), questions, 1);
      expect(wrong.join("\n")).toMatch(new RegExp(said, "m"));
    },
    60_000,
  );
});

describe("DuckDB as an engine", () => {
  it("answers random questions about coded events as the same rows in memory do", async () => {
    const csv = withOwnColumns(madeRows(EVENTS));
    const [head = "", ...rows] = csv.split("\n");
    const half = Math.floor(rows.length / 2);
    fileOf("coded-1.csv", [head, ...rows.slice(0, half)].join("\n"));
    fileOf("coded-2.csv", [head, ...rows.slice(half)].join("\n"));
    expect(await wrongOf([path.join(scratch, "coded-*.csv")], csv, Math.floor(EVENTS / 8))).toEqual([]);
  }, 240_000);

  it("answers questions about told events, whose words are of many scripts", async () => {
    const csv = toldRows(600);
    expect(await wrongOf([fileOf("told.csv", csv)], csv, 200)).toEqual([]);
  }, 240_000);

  it("tells who acts on whom from who stands beside whom", async () => {
    const csv = rolesOfFew(400);
    expect(await wrongOf([fileOf("roles.csv", csv)], csv, 400, isWhole ? 400 : 150)).toEqual([]);
  }, 240_000);

  it("gives long answers in their order, whichever thread is done first", async () => {
    const file = path.join(scratch, "many.parquet");
    const database = await openDatabase(path.join(scratch, "many.duckdb"));
    await database.run(
      `COPY (SELECT (DATE '1990-01-01' + (i % 9000)::INTEGER)::VARCHAR AS date, 'Kind ' || (i // 9000) AS type, 'one' AS source, 'two' AS target FROM range(270000) r(i)) TO '${file}' (FORMAT parquet)`,
    );
    database.close();
    const served = await serveData({ given: [file], port: 0, page: scratch, allowed: [], say: () => {} });
    if (!served.ok) throw new Error(served.faults.join());
    closing.push(served.close);
    const { first } = v.parse(cellsAnswer, await (await fetch(new URL("cells", served.address))).json());
    expect(first).toHaveLength(270_000);
    expect(first.findIndex((day, cell) => day < (first[cell - 1] ?? day))).toBe(-1);
  }, 240_000);

  it("gives each reading of files a state of its own, since other options give other answers", async () => {
    const file = fileOf(
      "twice.csv",
      "date,type,source,target\n03/04/2019,Kind,one,two\n05/06/2019,Kind,one,two\n",
    );
    const states = new Set<string>();
    for (const dayOrder of ["day-first", "month-first"] as const) {
      const served = await serveData({
        ...{ given: [file], dayOrder, port: 0, page: scratch, allowed: [], say: () => {} },
      });
      if (!served.ok) throw new Error(served.faults.join());
      closing.push(served.close);
      for (const asOf of states)
        expect((await fetch(new URL(`busiest?asOf=${asOf}`, served.address))).status).toBe(409);
      const { asOf } = v.parse(stated, await (await fetch(served.address)).json());
      states.add(encodeURIComponent(asOf));
    }
    expect(states.size).toBe(2);
  });

  it("writes SQL for an engine that knows later days than its sample, beside a blank end too", async () => {
    const csv = madeRows(400);
    const last = Math.max(
      ...csv
        .split("\n")
        .slice(1)
        .map((line) => Number(line.slice(0, 4))),
    );
    const out = path.join(scratch, "sql");
    const written = await engineSql({
      ...{ engine: "postgres", given: [fileOf("sample.csv", csv)], table: "coded", out },
      ...{ site: "https://news.example" },
    });
    expect(written).toMatchObject({ ok: true });
    const script = readFileSync(path.join(out, "tables.sql"), "utf8");
    expect(script).toContain(`('${last + 2}-12-31', '', '${last + 2}-12-31', `);
    expect(script).not.toContain(`('${last + 3}-01-01', '', `);
  });

  it("reads a table of a database by its mapping, and kinds and sentences of a code book as the page does", async () => {
    const csv = codedActs(400);
    const database = await openDatabase(path.join(scratch, "own.duckdb"));
    await database.run(
      `CREATE TABLE coded AS SELECT date AS a, source AS b, action AS c, target AS d FROM ${sourceOf([fileOf("acts.csv", csv)])}`,
    );
    database.close();
    const columns = { date: "a", from: "b", action: "c", to: "d" };
    const mapping = { database: "own.duckdb", table: "coded", columns };
    expect(await wrongOf([fileOf("dateline.json", JSON.stringify(mapping))], csv, 200)).toEqual([]);
    const unfit = fileOf("dateline.json", JSON.stringify({ ...mapping, columns: { ...columns, to: "e" } }));
    expect(await wrongOf([unfit], csv, 200)).toEqual(["No column e among a, b, c, d."]);
  }, 240_000);
});
