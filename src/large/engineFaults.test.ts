import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, afterEach, beforeAll, beforeEach, expect, it, vi } from "vitest";
import { LONGEST_SILENCE } from "../load/fetchBytes.ts";
import { loadFile } from "../load/loadFile.ts";
import { spanOfDays } from "../model/dates/timeSpan.ts";
import { item } from "../model/tables/columns.ts";
import { epochDay, kindId } from "../model/units.ts";
import type { ViewState } from "../state/address/viewState.ts";
import { windowDays } from "../state/address/windowDays.ts";
import { openStory } from "../state/openStory.node.ts";
import { requestAgain } from "../state/requestAgain.ts";
import { moreSelectors } from "../state/rooms.ts";
import { type AppState, store } from "../state/store.ts";
import type { Description } from "./engineProtocol.ts";
import { engineReader } from "./engineReader.ts";
import { engineSource } from "./engineSource.ts";
import { followSource } from "./openLarge.ts";
import { madeRows } from "./prepare/madeRows.node.ts";
import { serveData } from "./prepare/serveData.ts";

/* An engine that answers honestly, and lies to one question or breaks off. The page must say so in words with a remedy, show
none of it, and keep the view that was asked for. */

const EVENTS = 400;
const MOST_ROWS = 60;
const scratch = mkdtempSync(path.join(tmpdir(), "dateline-faults-"));
const never = new AbortController().signal;
/** The real `fetch`. */
const asked = globalThis.fetch;
let engine = "";
let of: Description;
let close: () => Promise<void>;

beforeAll(async () => {
  const given = [path.join(scratch, "made.csv")];
  writeFileSync(item(given, 0), madeRows(EVENTS));
  const job = { given, mostRows: MOST_ROWS, port: 0, page: scratch, allowed: [], say: () => {} };
  const served = await serveData(job);
  if (!served.ok) throw new Error(served.faults.join());
  engine = served.address;
  close = served.close;
  await moreSelectors.whenLoaded();
});
afterAll(async () => {
  await close();
  rmSync(scratch, { recursive: true });
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

type Lie = (honest: Record<string, unknown>, signal?: AbortSignal | null) => Response | Promise<Response>;
const json = (value: object): Response => new Response(JSON.stringify(value));
const status = (code: number, headers: Record<string, string> = {}) =>
  new Response("", { status: code, headers });

/** Lets the engine lie to the questions with these names; null for an honest engine. */
let lying: { readonly to: string; readonly lie: Lie } | null = null;

async function answerOrLie(url: string, init?: RequestInit): Promise<Response> {
  const address = new URL(url);
  if (lying === null || !lying.to.includes(path.basename(address.pathname))) return asked(url, init);
  address.searchParams.delete("asOf");
  return lying.lie(await (await asked(address)).json(), init?.signal);
}

const readerOf = () => engineReader(engine, (given, name) => loadFile(given, name, {}, () => {}));

beforeEach(async () => {
  lying = null;
  vi.stubGlobal("fetch", answerOrLie);
  const reader = readerOf();
  const state = await reader.state(never);
  if (!state.ok) throw new Error(JSON.stringify(state));
  of = state.value.description;
  const counted = await reader.counted(state.value, never);
  if (!counted.ok) throw new Error(JSON.stringify(counted));
  const source = engineSource(reader, state.value, counted.value, () => {});
  openStory(counted.value, undefined, { source });
  if (source.rows) followSource(source.rows, () => ({ kind: "faults", faults: [] }));
  await until(({ session }) => isAnswered(session));
});

const isAnswered = ({ asking, tables }: AppState["session"]): boolean =>
  !asking.isAsking && (asking.refused !== null || tables?.coverage.given.actorEvents !== null);

function until(is: (state: AppState) => boolean): Promise<void> {
  return new Promise((resolve) => {
    const end = store.subscribe(look);
    function look(): void {
      if (!is(store.getState())) return;
      end();
      resolve();
    }
    look();
  });
}

function change(view: Partial<ViewState>): void {
  const { session, view: before } = store.getState();
  if (session.tables === null) throw new Error("nothing is open");
  const next = { ...before, ...view };
  store.setState({ view: next, span: spanOfDays(windowDays(session.tables, next)) });
}

/** The words of the page about the last question. */
function words(): string {
  const { refused } = store.getState().session.asking;
  if (refused?.kind !== "faults") return JSON.stringify(refused);
  return refused.faults.map(({ path: name, found, expected }) => `${name}: ${found}; ${expected}`).join();
}

/** Days of few events, all of which can be rows. */
const fewDays = () => ({ from: epochDay(of.days.first + 900), to: epochDay(of.days.first + 960) });
const ofKind = () => ({ kind: [kindId("kind-1")] });
/** Changes a column of an answer. */
const changed =
  (name: string, change: (column: readonly unknown[]) => readonly unknown[]): Lie =>
  (honest) => {
    const column = honest[name];
    return json({ ...honest, [name]: change(Array.isArray(column) ? column : []) });
  };
const first = (value: unknown) => (column: readonly unknown[]) => [value, ...column.slice(1)];

const TOO_MANY = EVENTS + 1;
const NEWER = "2031-02-03T04:05:06.000Z";
const OLDER = "2001-02-03T04:05:06.000Z";
const UNFIT = /not what the protocol says; .*check-source/;
const FEWER = /fewer days, or a narrower filter/;
const html: Lie = () => new Response("<html>Log in</html>", { headers: { "content-type": "text/html" } });
const twice: Lie = (honest) => {
  const columns = Object.entries(honest).map(([name, list]) => [
    name,
    Array.isArray(list) ? [...list, ...list] : list,
  ]);
  return json(Object.fromEntries(columns));
};
/** Browsers give no more than this for a lost connection, a wrong certificate, a redirect or a missing permission. */
const gone: Lie = () => Promise.reject(new TypeError("Failed to fetch"));

/** Begins an answer, and closes the connection before its end. */
const cut: Lie = async () => {
  const server = createServer((_, response) => {
    response.writeHead(200, { "content-length": 1_000 }).write('{"asOf":', () => response.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  const begun = await asked(`http://127.0.0.1:${port}/`);
  server.close();
  return begun;
};

type Fault = readonly [name: string, to: string, view: () => Partial<ViewState>, lie: Lie, said: RegExp];

const FAULTS: readonly Fault[] = [
  ["a page to log in", "actors", ofKind, html, UNFIT],
  ["words for numbers", "ties", ofKind, changed("events", (list) => list.map(String)), UNFIT],
  ["words for actors", "actors", ofKind, changed("actor", first("0")), UNFIT],
  ["a negative count", "actors", ofKind, changed("events", first(-1)), UNFIT],
  ["half an event", "actors", ofKind, changed("events", first(1.5)), UNFIT],
  ["a column that is too short", "ties", ofKind, changed("events", (list) => list.slice(1)), UNFIT],
  ["an actor twice", "actors", ofKind, changed("actor", (list) => first(list[1])(list)), UNFIT],
  [
    "an actor that has no name",
    "actors",
    ofKind,
    changed("actor", first(9_999)),
    /not named; .*check-source/,
  ],
  ["no state", "actors", ofKind, (honest) => json({ ...honest, asOf: undefined }), UNFIT],
  ["more events of an actor than there are", "actors", ofKind, changed("events", first(TOO_MANY)), UNFIT],
  ["more events of a tie than there are", "ties", ofKind, changed("events", first(TOO_MANY)), UNFIT],
  ["more events of an act than there are", "acts", ofKind, changed("events", first(TOO_MANY)), UNFIT],
  ["more rows than asked for", "rows", fewDays, twice, /does not fit.*check-source/],
  [
    "rows of other days",
    "rows",
    fewDays,
    changed("date", (list) => list.map(() => "2010-01-02")),
    /does not fit.*check-source/,
  ],
  [
    "another state at every answer",
    "actors",
    ofKind,
    (honest) => json({ ...honest, asOf: NEWER }),
    /other data at every answer; a moment/,
  ],
  [
    "an older state",
    "describe busiest cells actors ties acts",
    ofKind,
    (honest) => json({ ...honest, asOf: OLDER }),
    /older state.*; .*copies/,
  ],
  [
    "too many questions",
    "actors",
    ofKind,
    () => status(429, { "retry-after": "9" }),
    /too many questions.*in 9 seconds/,
  ],
  [
    "too many questions, without a time",
    "actors",
    ofKind,
    () => status(429),
    /too many questions.*in a minute/,
  ],
  ["more rows than it gives", "rows", fewDays, () => status(413), /more events.*; fewer days/],
  ["no answer in its time", "ties", ofKind, () => status(503), FEWER],
  ["a fault of its own", "ties", ofKind, () => status(500), /127\.0\.0\.1:\d+: 500; an answer of the engine/],
  ["no answer", "ties", ofKind, gone, /certificate.*redirect.*Access-Control-Allow-Origin/],
  ["half an answer", "actors", ofKind, cut, /no answer of 127.*; a connection/],
];

it.each(FAULTS)(
  "says %s in words, shows nothing of it, and keeps the view",
  async (_, to, view, lie, said) => {
    const { tables } = store.getState().session;
    lying = { to, lie };
    const wanted = view();
    change(wanted);
    await until(({ session }) => session.asking.refused !== null);
    expect(words()).toMatch(said);
    expect(store.getState().session.tables).toBe(tables);
    expect(store.getState().view).toMatchObject(wanted);
    lying = null;
    requestAgain();
    await until(({ session }) => session.tables !== tables);
    expect(store.getState().session.asking.refused).toBeNull();
    expect(store.getState().view).toMatchObject(wanted);
  },
);

it.each<readonly [string, string, Lie]>([
  ["a page to log in", "describe", html],
  ["another program", "describe", (honest) => json({ ...honest, format: "else" })],
  [
    "days that end before they begin",
    "describe",
    (honest) => json({ ...honest, days: { first: 9, last: 0 } }),
  ],
  ["an actor twice", "busiest", changed("names", (list) => first(list[1])(list))],
  ["more events of an actor than there are", "busiest", changed("events", first(TOO_MANY))],
  ["fewer events than it says", "cells", changed("events", first(0))],
  ["cells of an unknown kind", "cells", changed("kind", first(40))],
])("opens nothing of an engine that begins with %s", async (_, to, lie) => {
  lying = { to, lie };
  const reader = readerOf();
  const state = await reader.state(never);
  const opened = state.ok ? await reader.counted(state.value, never) : state;
  expect("faults" in opened && opened.faults.map(({ expected }) => expected).join()).toMatch(/check-source/);
});

it("asks a refused question again only when the reader says so, or when the view needs something else", async () => {
  lying = { to: "actors", lie: () => status(429, { "retry-after": "9" }) };
  change(ofKind());
  await until(({ session }) => session.asking.refused !== null);
  const { refused } = store.getState().session.asking;
  lying = null;
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
  change({ view: "list" });
  await vi.advanceTimersByTimeAsync(1_000);
  expect(store.getState().session.asking).toEqual({ isAsking: false, refused });
  vi.useRealTimers();
  change({ kind: [] });
  await until(({ session }) => session.asking.refused === null);
});

it("gives up an engine that is silent for half a minute, and says what helps", async () => {
  const { tables } = store.getState().session;
  const isAsked = new Promise<void>((resolve) => {
    const silent: Lie = (_, signal) =>
      new Promise((_, reject) => {
        signal?.addEventListener("abort", () => reject(signal.reason));
        resolve();
      });
    lying = { to: "ties", lie: silent };
  });
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
  change(ofKind());
  await vi.advanceTimersByTimeAsync(1_000);
  await isAsked;
  await vi.advanceTimersByTimeAsync(LONGEST_SILENCE - 2_000);
  expect(store.getState().session.asking).toEqual({ isAsking: true, refused: null });
  await vi.advanceTimersByTimeAsync(2_000);
  await until(({ session }) => session.asking.refused !== null);
  expect(words()).toMatch(/no answer of 127.* for half a minute; fewer days, or a faster engine/);
  expect(store.getState().session.tables).toBe(tables);
  expect(store.getState().view).toMatchObject(ofKind());
});

it("asks everything anew when the engine has newer data, and mixes none", async () => {
  const { tables } = store.getState().session;
  lying = {
    to: "describe busiest cells actors ties acts values sources",
    lie: (honest) => json({ ...honest, asOf: NEWER }),
  };
  change(ofKind());
  await until(({ session }) => session.tables !== tables);
  const { asking, tables: newer } = store.getState().session;
  expect(asking.refused).toBeNull();
  expect(newer?.coverage.asOf).toBe(NEWER);
});
