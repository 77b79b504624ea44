import { useEffect, useMemo, useState } from "react";
import type { Tables } from "../../../model/tables/tables.ts";
import { askInTasks } from "../../../state/askInTasks.ts";
import { reportLostPart } from "../../../state/laterPart.ts";
import { networkAhead } from "../../../state/selectors/networkSelectors.ts";
import { store } from "../../../state/store.ts";
import { atTurn } from "../../../state/takeTurns.ts";
import { type NetworkLayout, networkLayout, settledLayout } from "./layoutClient.ts";

/** `slow`: it takes so long that the reader is told. */
type LayoutProgress =
  | { readonly kind: "pending" | "slow" | "failed" }
  | { readonly kind: "done"; readonly layout: NetworkLayout };

/** A network that takes longer is not simply there: its pane says what is going on. */
const SLOW_AFTER_MS = 300;

/** Where the actors of a dataset stand, as soon as that is known. */
export function useNetworkLayout(tables: Tables): LayoutProgress {
  const [progress, setProgress] = useState<LayoutProgress>({ kind: "pending" });
  const here = settledLayout(tables);
  useEffect(() => {
    if (settledLayout(tables)) return;
    let isCurrent = true;
    const timer = window.setTimeout(() => setProgress({ kind: "slow" }), SLOW_AFTER_MS);
    const settle = (next: LayoutProgress) => {
      window.clearTimeout(timer);
      if (isCurrent) setProgress(next);
    };
    networkLayout(tables).then(
      (layout) => {
        askInTasks(
          networkAhead,
          () => atTurn(store.getState(), "network"),
          () => settle({ kind: "done", layout }),
        );
      },
      () => {
        settle({ kind: "failed" });
        reportLostPart();
      },
    );
    return () => {
      isCurrent = false;
      window.clearTimeout(timer);
    };
  }, [tables]);
  return useMemo(() => (here ? { kind: "done", layout: here } : progress), [here, progress]);
}
