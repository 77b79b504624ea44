import { Suspense } from "react";
import { laterPart } from "../../state/laterPart.ts";
import { useApp } from "../../state/store.ts";
import { useWords } from "../../state/useWords.ts";
import { laneWords } from "../../words/laterWords.ts";
import styles from "./PhonePictures.module.css";

const ClockStrip = laterPart(
  async () => (await import("../../views/timeline/clocks/ClockStrip.tsx")).ClockStrip,
);

/** What a link asks of the timeline besides its events, over the list that stands for it on a phone. */
export function PhonePictures() {
  const words = useWords();
  const hasActorLanes = useApp(({ view }) => view.lanes === "actor");
  const hasBothClocks = useApp(({ view }) => view.clock === "both");
  return (
    <>
      {hasActorLanes && <p className={styles.note}>{laneWords(words).onPhone}</p>}
      {hasBothClocks && (
        <div className={styles.clocks}>
          <Suspense>
            <ClockStrip />
          </Suspense>
        </div>
      )}
    </>
  );
}
