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
  await import("./load.worker.ts");

  const file = readFileSync(new URL("../model/hostile/000-control-valid.json", import.meta.url));
  const ask = (given: ArrayBuffer) =>
    scope.dispatchEvent(Object.assign(new Event("message"), { data: { given, name: "control.json" } }));
  ask(new Uint8Array(file).buffer);
  ask(new ArrayBuffer(0));
  await expect.poll(() => answers.length).toBe(2);
  // The worker sends no answer about the table on which it practises.
  scope.dispatchEvent(Object.assign(new Event("message"), { data: { expects: "table" } }));
  ask(new ArrayBuffer(0));
  await expect.poll(() => answers.length).toBe(3);
  answers.pop();
  const loaded = answers.find(({ ok }) => ok);
  const refused = answers.find(({ ok }) => !ok);
  expect(loaded?.ok && loaded.tables.events.first.length).toBe(3);
  expect(refused).toMatchObject({ ok: false, faults: [{ found: "the file is empty" }] });
});
