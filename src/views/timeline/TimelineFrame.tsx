import { type ReactNode, type RefObject, Suspense, useEffect } from "react";
import { ChartCanvas, type Size } from "../../chart/ChartCanvas.tsx";
import type { Chart } from "../../chart/useScene.ts";
import type { CssPx, EventRow } from "../../model/units.ts";
import { Busy } from "../../widgets/Busy.tsx";
import { timelineLater } from "./rooms.ts";
import styles from "./TimelineFrame.module.css";
import { LAYOUT } from "./timelineScene.ts";
import type { TipPointer } from "./useTip.ts";

const TimelineTooltip = timelineLater.part(({ TimelineTooltip }) => TimelineTooltip);
const StackDialog = timelineLater.part(({ StackDialog }) => StackDialog);

/**
 * What every picture of the timeline stands in: a canvas for what is seen, real elements over it for focus and assistive
 * technology (`children`), which scroll under the axis where lanes do not fit, and what is said of events there.
 */
export function TimelineFrame<Inputs, Scene extends { readonly size: Size; readonly contentHeight: CssPx }>(
  props: TipPointer & {
    readonly chart: Chart<Inputs, Scene>;
    readonly surface: RefObject<HTMLDivElement | null>;
    readonly scroller: RefObject<HTMLDivElement | null>;
    /** Where the selected event is drawn, if it is: it comes into sight. */
    readonly selectedY: CssPx | undefined;
    /** The events of a stack that is listed. */
    readonly opened: readonly EventRow[] | null;
    readonly onClose: () => void;
    /** Over the picture, beside what scrolls. */
    readonly beside?: ReactNode;
    readonly children: ReactNode;
  },
) {
  const { chart, surface, scroller, selectedY, opened, onClose, tip, pointer, isGesture } = props;
  const scene = chart.rest?.scene;
  useEffect(() => {
    const element = scroller.current;
    // Where all fits nothing scrolls, and asking how far it has would lay the page out at once.
    if (selectedY === undefined || !element || !scene || scene.contentHeight <= scene.size.height) return;
    const [top, bottom] = [element.scrollTop + LAYOUT.axisHeight, element.scrollTop + scene.size.height];
    if (selectedY < top || selectedY > bottom)
      element.scrollTop = selectedY - (LAYOUT.axisHeight + scene.size.height) / 2;
  }, [selectedY, scene, scroller]);

  return (
    <>
      <ChartCanvas
        {...chart.canvas}
        surface={surface}
        className={isGesture ? `${styles.surface} ${styles.gesture}` : styles.surface}
        pointer={pointer}
      >
        {!chart.isDrawn && <Busy />}
        <div ref={scroller} className={styles.scroller} onScroll={chart.requestFrame}>
          {scene && (
            <div className={styles.content} style={{ blockSize: scene.contentHeight - LAYOUT.axisHeight }}>
              <Suspense fallback={<Busy />}>{props.children}</Suspense>
            </div>
          )}
        </div>
        {props.beside}
        <Suspense>{tip && <TimelineTooltip {...tip} topInset={LAYOUT.axisHeight} />}</Suspense>
      </ChartCanvas>
      {/* Beside the chart: what is clicked in it is no click on the picture. */}
      <Suspense>{opened && <StackDialog rows={opened} onClose={onClose} />}</Suspense>
    </>
  );
}
