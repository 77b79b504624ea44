import { useEffect, useState } from "react";
import type { Tables } from "../../../model/tables.ts";
import { reportLostPart } from "../../../state/laterPart.ts";
import { networkLayout } from "./layoutClient.ts";
import type { LayoutPositions } from "./layoutInput.ts";

/** `slow`: it takes so long that the reader is told. */
export type NetworkLayout =
  | { readonly kind: "pending" | "slow" | "failed" }
  | { readonly kind: "done"; readonly positions: LayoutPositions };

/** A network that takes longer is not simply there: its pane says what is going on. */
const SLOW_AFTER_MS = 300;

/** Where the actors of a dataset stand, as soon as that is known. */
export function useNetworkLayout(tables: Tables): NetworkLayout {
  const [layout, setLayout] = useState<NetworkLayout>({ kind: "pending" });
  useEffect(() => {
    let isCurrent = true;
    const timer = window.setTimeout(() => setLayout({ kind: "slow" }), SLOW_AFTER_MS);
    const settle = (next: NetworkLayout) => {
      window.clearTimeout(timer);
      if (isCurrent) setLayout(next);
    };
    networkLayout(tables).then(
      (positions) => settle({ kind: "done", positions }),
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
  return layout;
}
