import { afterEach, expect, it, vi } from "vitest";
import { nextLoader } from "../../load/loadClient.ts";
import type { OwnFile } from "../../state/session.ts";
import { store } from "../../state/store.ts";
import { remember } from "./opening.ts";
import { openFile, reopenFile } from "./openOwnFile.ts";

/** A stand-in for a worker that never answers. */
class StandInWorker extends EventTarget {
  static made: StandInWorker[] = [];
  readonly given: unknown[] = [];
  ended = 0;

  constructor() {
    super();
    StandInWorker.made.push(this);
  }
  postMessage(request: unknown): void {
    this.given.push(request);
  }
  terminate(): void {
    this.ended++;
  }
}

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

it("two files of one millisecond are two", () => {
  vi.stubGlobal("Worker", StandInWorker);
  vi.useFakeTimers({ toFake: ["Date"] });
  const keys = ["one.csv", "two.csv", "three.csv"].map((name) =>
    openFile(new Blob(["date,headline\n"]), name),
  );
  expect(new Set(keys).size).toBe(3);
  StandInWorker.made = [];
});

it("a file goes to the worker that was started while the reader looked for it", async () => {
  vi.stubGlobal("Worker", StandInWorker);
  nextLoader().rest();
  // A worker that waited for a file is used for the next file.
  nextLoader().rest();
  expect(StandInWorker.made).toHaveLength(1);
  const [worker] = StandInWorker.made;
  worker?.dispatchEvent(Object.assign(new Event("message"), { data: { kind: "ready" } }));
  const file = new Blob(["date,headline\n2020-01-01,One\n"]);
  openFile(file, "one.csv");
  await expect.poll(() => worker?.given).toMatchObject([{ name: "one.csv" }]);
  // The worker gets the file itself, since reading a large file would block the page.
  expect(worker?.given).toEqual([{ given: file, name: "one.csv", answers: {} }]);
  expect(Object.values(worker?.given[0] ?? {})[0]).toBe(file);
  // The next file gets a new worker.
  openFile(new Blob(["date,headline\n2020-01-01,Two\n"]), "two.csv");
  await expect.poll(() => StandInWorker.made).toHaveLength(2);
});

it("a file that has changed on the disk is read as the reader said of it, but for cells that were corrected here", async () => {
  vi.stubGlobal("Worker", StandInWorker);
  const file: OwnFile = { key: 1, blob: new Blob(["old"]), name: "one.csv" };
  const cells = [{ sheet: "Events", row: 2, column: 0, text: "2019" }];
  remember(file, { encoding: "windows-1252", dayOrder: "day-first", cells });
  const { session } = store.getState();
  store.setState({ session: { ...session, file } });
  reopenFile(new Blob(["new"]), "one.csv");
  const worker = StandInWorker.made.at(-1);
  worker?.dispatchEvent(Object.assign(new Event("message"), { data: { kind: "ready" } }));
  const answers = { encoding: "windows-1252", dayOrder: "day-first" };
  await expect.poll(() => worker?.given.map((one) => Object(one).answers)).toEqual([answers]);
});
