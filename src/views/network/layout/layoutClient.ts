import { superviseWorker } from "../../../model/superviseWorker.ts";
import { countedTables } from "../../../model/tables/countedTables.ts";
import type { Tables } from "../../../model/tables/tables.ts";
import { nextTask } from "../../../state/askInTasks.ts";
import { type ActorColumn, actorColumns, MOST_IN_COLUMNS } from "../columns/actorColumns.ts";
import { forceLayout } from "./forceLayout.ts";
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
export function networkLayout(tables: Tables): Promise<NetworkLayout> {
  const known = underWay.get(tables);
  if (known) return known;
  const layout = workOut(tables);
  underWay.set(tables, layout);
  // What failed is worked out again for whoever asks next.
  layout.catch(() => underWay.delete(tables));
  return layout;
}

const underWay = new WeakMap<Tables, Promise<NetworkLayout>>();

async function workOut(tables: Tables): Promise<NetworkLayout> {
  const counted = countedTables(tables);
  if (counted) await networkLayout(counted);
  const known = settledLayout(tables);
  return known ?? settle(tables, { kind: "force", positions: await forcePositions(tables) });
}

function forcePositions(tables: Tables): Promise<LayoutPositions> {
  // A page may run where workers may not (a file opened from a disk, a strict policy): then the page lays out itself.
  return (__OFFLINE__ ? Promise.reject(new Error("no workers")) : layoutInWorker(tables)).catch(() =>
    forceLayout(layoutInput(tables)),
  );
}

async function layoutInWorker(tables: Tables): Promise<LayoutPositions> {
  const supervised = superviseWorker(
    (name) => new Worker(new URL("./layout.worker.ts", import.meta.url), { type: "module", name }),
  );
  if (!supervised) throw new Error("no workers");
  const { worker, lost, expectAnswer, end } = supervised;
  let timer: ReturnType<typeof setTimeout> | undefined;
  try {
    return await new Promise((resolve, reject) => {
      timer = setTimeout(reject, LONGEST_SILENCE, new Error("the layout worker does not come"));
      worker.addEventListener("message", ({ data }: MessageEvent<LayoutMessage>) => {
        clearTimeout(timer);
        if (typeof data !== "string") resolve(data);
      });
      lost.then(() => reject(new Error("the layout worker failed")));
      handOver(worker, tables).then(() => expectAnswer(true), reject);
    });
  } finally {
    clearTimeout(timer);
    end();
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
