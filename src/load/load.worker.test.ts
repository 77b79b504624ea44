import { readFileSync } from "node:fs";
import { afterEach, expect, it, vi } from "vitest";
import type { LoadMessage } from "./load.worker.ts";
import type { LoadOutcome } from "./loadOutcome.ts";

afterEach(() => {
  vi.unstubAllGlobals();
});

it("answers one message with tables whose columns are handed over", async () => {
  const scope = new EventTarget();
  const answers: LoadOutcome[] = [];
  vi.stubGlobal("addEventListener", scope.addEventListener.bind(scope));
  vi.stubGlobal("postMessage", (message: LoadMessage, options: StructuredSerializeOptions) => {
    if (message === "alive" || message.kind !== "outcome") return;
    const { outcome } = message;
    answers.push(structuredClone(outcome, options));
    expect(outcome.ok ? outcome.tables.events.first.length : 0).toBe(0);
  });
  const later: (() => void)[] = [];
  const { setTimeout } = globalThis;
  vi.stubGlobal("setTimeout", (run: () => void, ms: number) =>
    ms < 1000 ? setTimeout(run, ms) : later.push(run),
  );
  await import("./load.worker.ts");

  const file = readFileSync(new URL("../model/hostile/000-control-valid.json", import.meta.url));
  const ask = (given: ArrayBuffer) =>
    scope.dispatchEvent(Object.assign(new Event("message"), { data: { given, name: "control.json" } }));
  ask(new Uint8Array(file).buffer);
  ask(new ArrayBuffer(0));
  // A practice that began with the file could run in the middle of a long load.
  expect(later).toHaveLength(0);

  await expect.poll(() => answers.length).toBe(2);
  // The worker sends no answer about the table on which it practises.
  expect(later).toHaveLength(2);
  for (const run of later) run();
  ask(new ArrayBuffer(0));
  await expect.poll(() => answers.length).toBe(3);
  answers.pop();
  const loaded = answers.find(({ ok }) => ok);
  const refused = answers.find(({ ok }) => !ok);
  expect(loaded?.ok && loaded.tables.events.first.length).toBe(3);
  expect(refused).toMatchObject({ ok: false, faults: [{ found: "the file is empty" }] });
});
