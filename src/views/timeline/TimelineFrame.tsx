import { type ReactNode, type RefObject, Suspense, useEffect } from "react";
import { ChartCanvas, type Size } from "../../chart/ChartCanvas.tsx";
import type { Chart } from "../../chart/useScene.ts";
import type { CssPx } from "../../model/units.ts";
import { Busy } from "../../widgets/Busy.tsx";
import { timelineLater } from "./rooms.ts";
import styles from "./TimelineFrame.module.css";
import { LAYOUT } from "./timelineScene.ts";
import type { TimelinePointer } from "./useTimelinePointer.ts";

const StackPopover = timelineLater.later(({ StackPopover }) => StackPopover);
const TimelineTooltip = timelineLater.later(({ TimelineTooltip }) => TimelineTooltip);

/** The frame of `Timeline` and `ActorLanes`: canvas, elements over it, tooltips. Its content scrolls under the axis. */
export function TimelineFrame<Inputs, Scene extends { readonly size: Size; readonly contentHeight: CssPx }>(
  props: TimelinePointer & {
    readonly chart: Chart<Inputs, Scene>;
    readonly scroller: RefObject<HTMLDivElement | null>;
    /** The y of the selected event, which is scrolled into sight. Undefined if no selected event is drawn. */
    readonly selectedY: CssPx | undefined;
    readonly layers?: ReactNode;
    readonly children: ReactNode;
  },
) {
  const { chart, scroller, selectedY, surface, pointer, isGesture, tip, opened, setOpened } = props;
  const scene = chart.rest?.scene;
  useEffect(() => {
    const element = scroller.current;
    // A picture that fits does not scroll, and reading its scroll position would force a layout.
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
        {props.layers}
        {tip && <TimelineTooltip {...tip} topInset={LAYOUT.axisHeight} />}
      </ChartCanvas>
      {/* The list of a stack is outside the chart, because a click in it must not reach the picture. */}
      {opened && <StackPopover {...opened} onClose={() => setOpened(null)} />}
    </>
  );
}
