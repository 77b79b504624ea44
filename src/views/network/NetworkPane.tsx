import { useLayoutEffect, useRef, useState } from "react";
import type { CssPx } from "../../model/units.ts";
import { useApp } from "../../state/store.ts";
import { Counting } from "../../widgets/Counting.tsx";
import { ComparedNetworks } from "./ComparedNetworks.tsx";
import { EgoNetwork } from "./ego/EgoNetwork.tsx";
import styles from "./NetworkPane.module.css";
import { NetworkPicture } from "./NetworkPicture.tsx";

/** Narrower than this a graph cannot be read: one actor stands in the middle, with lists of what it did and suffered. */
const LEAST_GRAPH: CssPx = 700;
/** Two stand below each other where the pane is at least so high to its width. */
const STACKED = 0.75;

/** Who acted on whom: a picture where there is room for one. */
export function NetworkPane() {
  const box = useRef<HTMLDivElement>(null);
  const [look, setLook] = useState<"unknown" | "narrow" | "wide">("unknown");
  const [isHigh, setHigh] = useState(false);
  const isComparing = useApp(({ view }) => view.compare !== null);
  // Before the first picture, so that none is drawn in vain.
  useLayoutEffect(() => {
    const element = box.current;
    if (!element) return;
    const measure = () => {
      const { clientWidth, clientHeight } = element;
      if (clientWidth === 0) return;
      setLook(clientWidth < LEAST_GRAPH ? "narrow" : "wide");
      setHigh(clientWidth < LEAST_GRAPH || clientHeight > clientWidth * STACKED);
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return (
    <div ref={box} className={styles.pane}>
      <Counting turn="network" />
      {isComparing && look !== "unknown" && <ComparedNetworks isStacked={isHigh} />}
      {!isComparing && look === "narrow" && <EgoNetwork />}
      {!isComparing && look === "wide" && <NetworkPicture />}
    </div>
  );
}
