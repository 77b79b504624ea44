import { afterEach, expect, it, vi } from "vitest";
import {
  actorsAnswer,
  type Description,
  ENGINE_FORMAT,
  ENGINE_VERSION,
  everything,
} from "./engineProtocol.ts";
import { engineReader } from "./engineReader.ts";

afterEach(() => vi.unstubAllGlobals());

const asOf = "2026-11-28T12:00:00.000Z";
const of: Description = {
  ...{ format: ENGINE_FORMAT, version: ENGINE_VERSION, asOf, engine: "a stub", title: "Stub" },
  ...{
    events: 3,
    setAside: 0,
    limits: { rows: 10 },
    days: { first: 0, last: 9 },
    kinds: ["Event"],
    words: true,
    sources: false,
    single: false,
    columns: [],
    acts: [],
    cited: { titles: [], urls: [] },
  },
};

/** The words of the page for a wrong answer. */
async function said(answer: () => Promise<Response>): Promise<string> {
  vi.stubGlobal("fetch", answer);
  const { ask } = engineReader("https://host.example/dateline/1/describe", async () => null);
  const got = await ask({ name: "actors", of: everything }, actorsAnswer, of, new AbortController().signal);
  if (got.ok) return `numbers: ${got.value.events.join()}`;
  return "faults" in got
    ? got.faults.map(({ found, expected }) => `${found}; ${expected}`).join()
    : Object.keys(got).join();
}
const answered = (body: unknown, status = 200, headers: Record<string, string> = {}) => {
  const text = typeof body === "string" ? body : JSON.stringify({ asOf, ...Object(body) });
  return () => Promise.resolve(new Response(text, { status, headers }));
};

it("takes numbers from an answer that is one, and of this state alone", async () => {
  expect(await said(answered({ actor: [0, 1], events: [2, 1] }))).toBe("numbers: 2,1");
  expect(await said(answered({ actor: [0], events: [2], asOf: "2026-11-28T13:00:00.000Z" }))).toBe(
    "ok,changed",
  );
  expect(await said(answered("{}", 409))).toBe("ok,changed");
});

it.each([
  ["a page instead", "<html>Log in</html>"],
  ["a wrong type", { actor: ["0"], events: [2] }],
  ["a negative count", { actor: [0], events: [-2] }],
  ["half an event", { actor: [0], events: [1.5] }],
  ["a column that is too short", { actor: [0, 1], events: [2] }],
  ["an actor twice", { actor: [0, 0], events: [2, 1] }],
  ["no state", { actor: [0], events: [2], asOf: undefined }],
])("takes no number from %s", async (_, body) => {
  expect(await said(answered(body))).toMatch(/not what the protocol says; .*check-source/);
});

it("says what helps when there is no answer", async () => {
  expect(await said(answered("", 429, { "retry-after": "7" }))).toMatch(/too many questions.*in 7 seconds/);
  expect(await said(answered("", 429))).toMatch(/in a minute/);
  expect(await said(answered("", 413))).toMatch(/more events.*fewer days/);
  expect(await said(answered("", 503))).toMatch(/no answer in the time.*fewer days/);
  expect(await said(answered("", 500))).toMatch(/host\.example: 500/);
  // A page cannot tell a broken connection from a wrong certificate, a redirect or a missing permission.
  const gone = () => Promise.reject(new TypeError("Failed to fetch"));
  expect(await said(gone)).toMatch(/certificate.*redirect.*Access-Control-Allow-Origin/);
});
