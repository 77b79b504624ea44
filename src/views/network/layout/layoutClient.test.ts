import fc from "fast-check";
import { afterEach, describe, expect, it, vi } from "vitest";
import { item } from "../../../model/tables/columns.ts";
import { arbitraryNetwork, crowdOf } from "../arbitraryNetwork.ts";
import { actorColumns, MOST_IN_COLUMNS } from "../columns/actorColumns.ts";
import { forceLayout } from "./forceLayout.ts";
import { networkLayout, settledLayout } from "./layoutClient.ts";
import { type LayoutInput, layoutInput } from "./layoutInput.ts";

const newTables = () => crowdOf(MOST_IN_COLUMNS + 1);
/** Of all such tables. */
const positions = forceLayout(layoutInput(newTables()));

/** Stands in for a browser's worker: takes a structured clone, and answers when the test says so. */
class StandInWorker extends EventTarget {
  static made: StandInWorker[] = [];
  input: LayoutInput | undefined;
  isTerminated = false;

  constructor() {
    super();
    StandInWorker.made.push(this);
  }
  postMessage(input: LayoutInput, transfer: Transferable[]): void {
    this.input = structuredClone(input, { transfer });
  }
  terminate(): void {
    this.isTerminated = true;
  }
}

function standIn(): void {
  StandInWorker.made = [];
  vi.stubGlobal("Worker", StandInWorker);
}

afterEach(() => {
  vi.unstubAllGlobals();
});

describe("networkLayout", () => {
  it("asks one worker once for each dataset, and ends it", async () => {
    standIn();
    const tables = newTables();
    const first = networkLayout(tables);
    expect(networkLayout(tables)).toBe(first);
    const worker = item(StandInWorker.made, 0);
    await vi.waitFor(() => expect(worker.input).toEqual(layoutInput(tables)));
    // The tables keep what was handed over.
    expect(layoutInput(tables).participants.values.length).toBeGreaterThan(0);
    worker.dispatchEvent(Object.assign(new Event("message"), { data: positions }));
    expect(await first).toEqual({ kind: "force", positions });
    expect(worker.isTerminated).toBe(true);
    expect(StandInWorker.made).toHaveLength(1);
  });

  it("asks none for a network of few: its columns are there at once, in the order of the groups", () => {
    standIn();
    const tables = item(fc.sample(arbitraryNetwork(6), 1), 0);
    expect(settledLayout(tables)).toEqual({ kind: "columns", columns: actorColumns(tables) });
    expect(settledLayout(tables)).toBe(settledLayout(tables));
    expect(settledLayout(newTables())).toBeUndefined();
    expect(StandInWorker.made).toEqual([]);
  });

  it.each(["error", "messageerror"])("gives the same layout itself on %s", async (type) => {
    standIn();
    const tables = newTables();
    const layout = networkLayout(tables);
    const worker = item(StandInWorker.made, 0);
    worker.dispatchEvent(new Event(type, { cancelable: true }));
    expect(await layout).toEqual({ kind: "force", positions });
    expect(worker.isTerminated).toBe(true);
  });

  it("gives the same layout where there are no workers", async () => {
    vi.stubGlobal("Worker", undefined);
    const tables = newTables();
    expect(await networkLayout(tables)).toEqual({ kind: "force", positions });
  });

  it("is worked out again for who asks after it could not be", async () => {
    standIn();
    const tables = newTables();
    const broken = vi.spyOn(Math, "sqrt").mockImplementation(() => {
      throw new Error("memory is short");
    });
    const first = networkLayout(tables);
    item(StandInWorker.made, 0).dispatchEvent(new Event("error", { cancelable: true }));
    await expect(first).rejects.toThrow("memory is short");
    broken.mockRestore();
    const second = networkLayout(tables);
    item(StandInWorker.made, 1).dispatchEvent(Object.assign(new Event("message"), { data: positions }));
    expect(await second).toEqual({ kind: "force", positions });
  });
});
