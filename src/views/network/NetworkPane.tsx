import { useLayoutEffect, useRef, useState } from "react";
import type { CssPx } from "../../model/units.ts";
import { EgoNetwork } from "./ego/EgoNetwork.tsx";
import styles from "./NetworkPane.module.css";
import { NetworkPicture } from "./NetworkPicture.tsx";

/** Narrower than this a graph cannot be read: one actor stands in the middle, with lists of what it did and suffered. */
const LEAST_GRAPH: CssPx = 700;

/** Who acted on whom: a picture where there is room for one. */
export function NetworkPane() {
  const box = useRef<HTMLDivElement>(null);
  const [look, setLook] = useState<"unknown" | "narrow" | "wide">("unknown");
  // Before the first picture, so that none is drawn in vain.
  useLayoutEffect(() => {
    const element = box.current;
    if (!element) return;
    const measure = () => {
      const { clientWidth } = element;
      if (clientWidth > 0) setLook(clientWidth < LEAST_GRAPH ? "narrow" : "wide");
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return (
    <div ref={box} className={styles.pane}>
      {look === "narrow" && <EgoNetwork />}
      {look === "wide" && <NetworkPicture />}
    </div>
  );
}
