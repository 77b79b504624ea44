import type { FolderLoad } from "../../../load/folder/folderReader.ts";
import { type Loader, startLoader } from "../../../load/loadClient.ts";

/**
 * One worker for all questions about a folder: it keeps what it has read of it, and what it has compiled. One that broke
 * down gives a refusal, and another takes its place.
 */
export function keptLoader(first: Loader): {
  readonly load: FolderLoad;
  readonly end: () => void;
} {
  let loader: Loader | null = first;
  return {
    load: async (given, name, signal) => {
      loader ??= startLoader();
      const outcome = await loader.load(given, name, { signal, keeps: true });
      const isBroken =
        outcome !== null && "faults" in outcome && outcome.faults.some(({ path }) => path === "");
      if (isBroken && !signal.aborted) end();
      return outcome;
    },
    end,
  };

  function end(): void {
    loader?.end();
    loader = null;
  }
}
