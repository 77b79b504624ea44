import { countedTables } from "../../../model/tables/countedTables.ts";
import { oncePerTables } from "../../../model/tables/oncePerTables.ts";
import type { Tables } from "../../../model/tables/tables.ts";
import { nextTask } from "../../../state/askInTasks.ts";
import { laterModule } from "../../../state/laterPart.ts";
import { type ActorColumn, actorColumns, MOST_IN_COLUMNS } from "../columns/actorColumns.ts";
import type { LayoutMessage } from "./layout.worker.ts";
import { layoutBeside } from "./layoutBeside.ts";
import { type LayoutInput, type LayoutPositions, layoutInput } from "./layoutInput.ts";

/** Where the actors of a dataset stand, whatever the pane and the filters. */
export type NetworkLayout =
  | { readonly kind: "columns"; readonly columns: readonly ActorColumn[] }
  | { readonly kind: "force"; readonly positions: LayoutPositions };

/** Set in the build of the one offline file, which has no workers. */
declare const __OFFLINE__: boolean;

/** A worker that has not begun after so many milliseconds is waited for no longer. */
const LONGEST_SILENCE = 30_000;

const settled = new WeakMap<Tables, NetworkLayout>();

/** The layout for whoever cannot wait: columns are there at once, forces are `undefined` until they have been worked out. */
export function settledLayout(tables: Tables): NetworkLayout | undefined {
  const known = settled.get(tables);
  if (known) return known;
  if (tables.actors.count <= MOST_IN_COLUMNS)
    return settle(tables, { kind: "columns", columns: actorColumns(tables) });
  const counted = countedTables(tables);
  const before = counted && settled.get(counted);
  if (before?.kind !== "force") return undefined;
  const { actorEvents } = layoutInput(counted ?? tables);
  const positions = layoutBeside(layoutInput(tables), { actorEvents, positions: before.positions });
  return settle(tables, { kind: "force", positions });
}

function settle(tables: Tables, layout: NetworkLayout): NetworkLayout {
  settled.set(tables, layout);
  return layout;
}

/**
 * Where the network of a dataset stands: a large one is worked out once, in a worker, however often one asks. Of a folder
 * that is what is counted of it, so that nothing moves when rows come.
 */
export const networkLayout: (tables: Tables) => Promise<NetworkLayout> = oncePerTables(async (tables) => {
  const counted = countedTables(tables);
  if (counted) await networkLayout(counted);
  const known = settledLayout(tables);
  return known ?? settle(tables, { kind: "force", positions: await forcePositions(tables) });
});

const here = laterModule(() => import("./forceLayout.ts"));

function forcePositions(tables: Tables): Promise<LayoutPositions> {
  // A page may run where workers may not (a file opened from a disk, a strict policy): then here, and a little late.
  return (__OFFLINE__ ? Promise.reject(new Error("no workers")) : layoutInWorker(tables)).catch(async () => {
    const part = await here.whenHere();
    if (!part) throw new Error("the layout could not be fetched");
    return part.forceLayout(layoutInput(tables));
  });
}

async function layoutInWorker(tables: Tables): Promise<LayoutPositions> {
  const worker = new Worker(new URL("./layout.worker.ts", import.meta.url), { type: "module" });
  let timer: ReturnType<typeof setTimeout> | undefined;
  try {
    return await new Promise((resolve, reject) => {
      timer = setTimeout(reject, LONGEST_SILENCE, new Error("the layout worker does not come"));
      worker.addEventListener("message", ({ data }: MessageEvent<LayoutMessage>) => {
        clearTimeout(timer);
        if (data !== "ready") resolve(data);
      });
      worker.addEventListener("messageerror", reject);
      worker.addEventListener("error", (event) => {
        event.preventDefault();
        reject(new Error("the layout worker failed"));
      });
      handOver(worker, tables).catch(reject);
    });
  } finally {
    clearTimeout(timer);
    worker.terminate();
  }
}

/** Of a million events that takes 50 ms: in tasks of its own, by copies that go over as they are. */
async function handOver(worker: Worker, tables: Tables): Promise<void> {
  await new Promise<void>(nextTask);
  const input = layoutInput(tables);
  await new Promise<void>(nextTask);
  // These the tables go on with; the others were made for the layout.
  const tieFrom = input.tieFrom.slice();
  const tieTo = input.tieTo.slice();
  const participants = {
    starts: input.participants.starts.slice(),
    values: input.participants.values.slice(),
  };
  const sent: LayoutInput = { ...input, tieFrom, tieTo, participants };
  const columns = [
    tieFrom,
    tieTo,
    participants.starts,
    participants.values,
    sent.actorEvents,
    sent.tieEvents,
  ];
  worker.postMessage(
    sent,
    columns.map(({ buffer }) => buffer),
  );
}
