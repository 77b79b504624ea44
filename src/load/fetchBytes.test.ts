import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { FILE_LIMITS } from "../model/limits.ts";
import { fetchBytes, LONGEST_SILENCE } from "./fetchBytes.ts";

/** Replaces `fetch`. Each test decides when bytes are sent. A request ends when it is aborted. */
function serve(status = 200, headers: Record<string, string> = {}) {
  let sender: ReadableStreamDefaultController<Uint8Array> | undefined;
  const requests: RequestInit[] = [];
  vi.stubGlobal("fetch", (_: string, init: RequestInit) => {
    requests.push(init);
    if (init.signal?.aborted) return Promise.reject(init.signal.reason);
    const body = new ReadableStream<Uint8Array>({
      start: (controller) => {
        sender = controller;
      },
    });
    init.signal?.addEventListener("abort", () => sender?.error(new DOMException("aborted", "AbortError")));
    return Promise.resolve(new Response(body, { status, headers }));
  });
  return {
    requests,
    send: (bytes: Uint8Array) => sender?.enqueue(bytes),
    end: () => sender?.close(),
  };
}
const URL_OF_FILE = "https://data.example/stories/my%20story.json?v=2#x";

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe("fetchBytes", () => {
  it("gathers what comes and tells how far it is", async () => {
    const server = serve(200, { "content-length": "5" });
    const progress: unknown[] = [];
    const fetched = fetchBytes(URL_OF_FILE, { onProgress: (...seen) => progress.push(seen) });
    await vi.advanceTimersByTimeAsync(0);
    server.send(Uint8Array.of(1, 2));
    server.send(Uint8Array.of(3, 4, 5));
    server.end();
    const answer = await fetched;
    expect(answer).toMatchObject({ ok: true });
    expect(answer.ok && [...new Uint8Array(answer.bytes)]).toEqual([1, 2, 3, 4, 5]);
    expect(progress).toEqual([
      [2, 5],
      [5, 5],
    ]);
    expect(server.requests[0]).toMatchObject({ credentials: "same-origin", referrerPolicy: "no-referrer" });
  });

  it("believes no length of a compressed answer", async () => {
    const server = serve(200, { "content-length": "1", "content-encoding": "gzip" });
    const progress: unknown[] = [];
    const fetched = fetchBytes(URL_OF_FILE, { onProgress: (...seen) => progress.push(seen) });
    await vi.advanceTimersByTimeAsync(0);
    server.send(Uint8Array.of(1, 2));
    server.end();
    await fetched;
    expect(progress).toEqual([[2, undefined]]);
  });

  it("names the status of an answer that is none", async () => {
    serve(404);
    expect(await fetchBytes(URL_OF_FILE)).toEqual({
      ok: false,
      problem: { code: "status", status: 404, wait: 0 },
    });
  });

  it("tells no answer from one that stopped", async () => {
    vi.stubGlobal("fetch", () => Promise.reject(new TypeError("failed to fetch")));
    expect(await fetchBytes(URL_OF_FILE)).toEqual({
      ok: false,
      problem: { code: "offline" },
    });

    const server = serve();
    const fetched = fetchBytes(URL_OF_FILE);
    await vi.advanceTimersByTimeAsync(LONGEST_SILENCE - 1);
    server.send(Uint8Array.of(1));
    await vi.advanceTimersByTimeAsync(LONGEST_SILENCE - 1);
    server.send(Uint8Array.of(2));
    await vi.advanceTimersByTimeAsync(LONGEST_SILENCE);
    expect(await fetched).toEqual({ ok: false, problem: { code: "timeout" } });
  });

  it("stops when asked, before and after the start", async () => {
    serve();
    const control = new AbortController();
    const fetched = fetchBytes(URL_OF_FILE, { signal: control.signal });
    await vi.advanceTimersByTimeAsync(0);
    control.abort();
    expect(await fetched).toEqual({ ok: false, problem: { code: "aborted" } });
    const late = await fetchBytes(URL_OF_FILE, { signal: control.signal });
    expect(late).toEqual({ ok: false, problem: { code: "aborted" } });
  });

  it("counts the size as it comes, and stops at the limit", async () => {
    const server = serve();
    const fetched = fetchBytes(URL_OF_FILE);
    await vi.advanceTimersByTimeAsync(0);
    const large = Object.defineProperty(new Uint8Array(1), "length", { value: FILE_LIMITS.bytes });
    server.send(large);
    server.send(Uint8Array.of(1));
    expect(await fetched).toEqual({ ok: false, problem: { code: "too-large" } });
    serve(200, { "content-length": String(FILE_LIMITS.bytes + 1) });
    expect(await fetchBytes(URL_OF_FILE)).toEqual({
      ok: false,
      problem: { code: "too-large" },
    });
  });

  it("leaves no timer behind", async () => {
    const server = serve();
    const fetched = fetchBytes(URL_OF_FILE);
    await vi.advanceTimersByTimeAsync(0);
    server.end();
    expect(await fetched).toMatchObject({ ok: true });
    expect(vi.getTimerCount()).toBe(0);
  });
});
