import { oncePerTables } from "../../../model/oncePerTables.ts";
import type { Tables } from "../../../model/tables.ts";
import type { LayoutPositions } from "./layoutInput.ts";
import { type LayoutInput, layoutInput } from "./layoutInput.ts";

/** Set in the build of the one offline file, which has no workers. */
declare const __OFFLINE__: boolean;

const settled = new WeakMap<Tables, LayoutPositions>();

/** The same for whoever cannot wait: `undefined` until it has been worked out. */
export const settledLayout = (tables: Tables): LayoutPositions | undefined => settled.get(tables);

/** Where the network of a dataset stands: worked out once, in a worker, whoever asks and however often. */
export const networkLayout = oncePerTables((tables): Promise<LayoutPositions> => {
  const input = layoutInput(tables);
  // A page may run where workers may not (a file opened from a disk, a strict policy): then here, and a little late.
  const layout = (__OFFLINE__ ? Promise.reject(new Error("no workers")) : layoutInWorker(input)).catch(
    async () => (await import("./forceLayout.ts")).forceLayout(input),
  );
  // Whoever asked is told of a failure.
  layout.then(
    (positions) => settled.set(tables, positions),
    () => {},
  );
  return layout;
});

async function layoutInWorker(input: LayoutInput): Promise<LayoutPositions> {
  const worker = new Worker(new URL("./layout.worker.ts", import.meta.url), { type: "module" });
  try {
    return await new Promise((resolve, reject) => {
      worker.addEventListener("message", ({ data }: MessageEvent<LayoutPositions>) => resolve(data));
      worker.addEventListener("messageerror", reject);
      worker.addEventListener("error", (event) => {
        event.preventDefault();
        reject(new Error("the layout worker failed"));
      });
      worker.postMessage(input);
    });
  } finally {
    worker.terminate();
  }
}
