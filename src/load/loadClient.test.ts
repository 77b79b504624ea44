import { readFileSync } from "node:fs";
import { afterEach, describe, expect, it, vi } from "vitest";
import type { LoadRequest } from "./load.worker.ts";
import { loadBytes } from "./loadBytes.ts";
import { loadTables, startLoader } from "./loadClient.ts";

/** Replaces a browser's worker. Messages arrive as structured clones, and a call of `terminate` is recorded. */
class StandInWorker extends EventTarget {
  static made: StandInWorker[] = [];
  terminated = 0;
  request: LoadRequest | undefined;

  constructor() {
    super();
    StandInWorker.made.push(this);
  }
  postMessage(request: LoadRequest, options: StructuredSerializeOptions): void {
    this.request = structuredClone(request, options);
  }
  say(data: unknown): void {
    this.dispatchEvent(Object.assign(new Event("message"), { data }));
  }
  terminate(): void {
    this.terminated++;
  }
}

function load(signal?: AbortSignal) {
  StandInWorker.made = [];
  vi.stubGlobal("Worker", StandInWorker);
  // The page cannot fetch the program.
  vi.stubGlobal("window", new EventTarget());
  const bytes = new TextEncoder().encode("{}").buffer;
  const outcome = loadTables(bytes, "story.json", signal ? { signal } : {});
  return { bytes, outcome, worker: StandInWorker.made[0] };
}

/** Makes the worker ready, and waits until it has the file. */
async function run(worker: StandInWorker | undefined): Promise<void> {
  worker?.say({ kind: "ready" });
  await expect.poll(() => worker?.request).toBeDefined();
}

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe("loadTables", () => {
  it("hands the bytes to a worker, gives its answer and ends it", async () => {
    const { bytes, outcome, worker } = load();
    expect(bytes.byteLength).toBe(2);
    await run(worker);
    expect(bytes.byteLength).toBe(0);
    expect(worker?.request).toMatchObject({ name: "story.json" });
    worker?.say({ kind: "outcome", outcome: { ok: false, faults: [], total: 3 } });
    expect(await outcome).toEqual({ ok: false, faults: [], total: 3 });
    expect(worker?.terminated).toBe(1);
  });

  it.each(["error", "messageerror"])("answers with a fault and a remedy on %s", async (type) => {
    const { outcome, worker } = load();
    await run(worker);
    const event = new Event(type, { cancelable: true });
    worker?.dispatchEvent(event);
    expect(await outcome).toMatchObject({
      ok: false,
      total: 1,
      faults: [{ path: "", expected: expect.stringContaining("try again") }],
    });
    expect(worker?.terminated).toBe(1);
  });

  it.each(["that cannot be fetched", "that never runs"])(
    "says nothing of the file for a worker %s, and keeps its bytes for the page itself",
    async (which) => {
      vi.useFakeTimers();
      const { bytes, outcome, worker } = load();
      if (which === "that cannot be fetched") worker?.dispatchEvent(new Event("error", { cancelable: true }));
      await vi.advanceTimersByTimeAsync(30_000);
      expect(await outcome).toBeNull();
      expect(bytes.byteLength).toBe(2);
      expect(worker?.terminated).toBe(1);
      expect(worker?.request).toBeUndefined();
    },
  );

  it("does without workers where a browser has none", async () => {
    load();
    vi.stubGlobal("Worker", undefined);
    expect(await loadTables(new ArrayBuffer(2), "story.json")).toBeNull();
  });

  it("ends the worker when it is stopped, and makes none when it was stopped before", async () => {
    const control = new AbortController();
    const { outcome, worker } = load(control.signal);
    control.abort();
    expect(await outcome).toMatchObject({ ok: false, faults: [{ found: "loading was stopped" }] });
    expect(worker?.terminated).toBe(1);
    const second = load(control.signal);
    expect(await second.outcome).toMatchObject({ ok: false });
    expect(second.worker).toBeUndefined();
  });

  it("answers a worker that asks for bytes which do not come: it has none, whatever the reason", async () => {
    StandInWorker.made = [];
    vi.stubGlobal("Worker", StandInWorker);
    const ask = () => Promise.reject(new Error("the network is gone"));
    const outcome = loadTables(new ArrayBuffer(2), "far.parquet", { ask });
    const [worker] = StandInWorker.made;
    await run(worker);
    worker?.say({ kind: "ask", ranges: [{ from: 0, to: 1 }] });
    await expect.poll(() => worker?.request).toEqual({ pieces: null });
    worker?.say({ kind: "outcome", outcome: { ok: false, unread: "file" } });
    expect(await outcome).toEqual({ ok: false, unread: "file" });
  });
});

describe("a loader that is kept", () => {
  it("gives two who ask at once each their own answer, and the second after one that nobody waits for", async () => {
    load();
    const loader = startLoader();
    const worker = StandInWorker.made[1];
    const stop = new AbortController();
    const ask = (name: string, signal = new AbortController().signal) =>
      loader.load(new ArrayBuffer(2), name, { keeps: true, signal });
    const [one, two, three] = [ask("one"), ask("two", stop.signal), ask("three")];
    await run(worker);
    for (const [name, total] of [
      ["one", 1],
      ["two", 2],
      ["three", 3],
    ] as const) {
      await expect.poll(() => worker?.request).toMatchObject({ name });
      if (name === "two") stop.abort();
      worker?.say({ kind: "outcome", outcome: { ok: false, faults: [], total } });
    }
    expect(await one).toMatchObject({ total: 1 });
    expect(await two).toMatchObject({ faults: [{ found: "loading was stopped" }] });
    expect(await three).toMatchObject({ total: 3 });
    expect(worker?.terminated).toBe(0);
    loader.end();
  });
});

describe("loadBytes", () => {
  const control = new Uint8Array(
    readFileSync(new URL("../model/hostile/000-control-valid.json", import.meta.url)),
  );

  it("goes from bytes to tables, which have the id of their title where the file gives none, a table that of its file", () => {
    const table = new TextEncoder().encode("date,headline\n2019,One\n2020,Two\n2021,Three");
    for (const [name, id] of [
      ["my story.csv", "my story"],
      ["data/x.y.csv", "x.y"],
      ["", "dataset"],
      [".csv", "dataset"],
    ] as const) {
      const outcomes = [loadBytes(control, name), loadBytes(table, name)];
      expect(
        outcomes.map((one) => one.ok && [one.tables.about.id, one.tables.events.count, one.warningTotal]),
      ).toEqual([
        ["test-file-the-harbour-lease-affair-invented", 3, 0],
        [id, 3, 0],
      ]);
    }
  });

  it("gives the faults of whichever step refuses", () => {
    const text = new TextDecoder().decode(control);
    const refused = (changed: string) => {
      const outcome = loadBytes(new TextEncoder().encode(changed), "x.json");
      return "faults" in outcome ? outcome.faults.map(({ path }) => path) : [];
    };
    expect(refused(text.slice(0, -3))).toEqual([""]);
    expect(refused(text.replace("2021-07-18", "2021-07-32"))).toEqual(["/events/0/date"]);
  });
});
