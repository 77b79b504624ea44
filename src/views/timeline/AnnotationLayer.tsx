import type { Box } from "../../chart/box.ts";
import { textMeasure } from "../../chart/measureText.ts";
import type { Pen } from "../../chart/pen.ts";
import type { Theme } from "../../chart/theme.ts";
import { isTyping } from "../../chart/typeAhead.ts";
import type { Tables } from "../../model/tables/tables.ts";
import type { CssPx } from "../../model/units.ts";
import { nextReply } from "../../query/replyChain.ts";
import { selectAnnotations } from "../../state/address/tourView.ts";
import { selectEvent } from "../../state/changeView.ts";
import { memoLast } from "../../state/memoLast.ts";
import { selectDoesShow } from "../../state/networkSelectors.ts";
import { selectEventRow, selectSelection, useTables } from "../../state/selectors.ts";
import { appEntry } from "../../state/site.ts";
import { type AppState, store } from "../../state/store.ts";
import { useDerived } from "../../state/useDerived.ts";
import { DataText } from "../../widgets/DataText.tsx";
import { InApp } from "../../widgets/InApp.tsx";
import { useWindowEvent } from "../../widgets/useWindowEvent.ts";
import { VisuallyHidden } from "../../widgets/VisuallyHidden.tsx";
import {
  type AnnotatedScene,
  annotatedTimeline,
  annotationFont,
  drawAnnotations,
  placeAnnotations,
} from "./annotationLayout.ts";
import { datingsShown, drawArcs, drawDatings, linkArcs } from "./arcsAndDatings.ts";
import { drawLeader, type TimelineOverlay } from "./drawTimeline.ts";
import type { TimelineScene } from "./timelineScene.ts";

/** Draws annotations, contested dates, links of the selected event and lines to floating labels, below all marks. */
export function drawBeneath(
  pen: Pen,
  state: AppState,
  tables: Tables,
  scene: TimelineScene,
  overlay: Pick<TimelineOverlay, "floating" | "scrolled" | "emphasisOf">,
  theme: Theme,
  measure: (text: string) => CssPx,
): void {
  const { floating, scrolled, emphasisOf } = overlay;
  drawDatings(pen, datingsShown(state, tables, scene, measure), theme);
  for (const { row, label } of floating)
    drawLeader(pen, label, emphasisOf(row) === "selected" ? theme.accent : theme.ink2);
  // Only annotations and links need boxes of words. Without both, the slow search among thousands of marks is skipped.
  if (scene.annotations.length === 0 && selectSelection(state, tables)?.kind !== "event") return;
  const boxes = floating.map(({ box }) => box);
  const annotated = annotatedTimeline(scene);
  drawStoryAnnotations(pen, state, tables, annotated, boxes, theme);
  if (scrolled === 0) drawLinks(pen, state, tables, annotated, boxes, theme, measure);
}

const annotationMeasure = memoLast((theme: Theme) => textMeasure(annotationFont(theme)));

/** Draws the annotations of the story. */
export function drawStoryAnnotations(
  pen: Pen,
  state: AppState,
  tables: Tables,
  scene: AnnotatedScene,
  floating: readonly Box[],
  theme: Theme,
): void {
  const shows = selectDoesShow(state, tables);
  drawAnnotations(pen, placeAnnotations(scene, shows, floating, annotationMeasure(theme)), theme);
}

export function drawLinks(
  pen: Pen,
  state: AppState,
  tables: Tables,
  scene: AnnotatedScene,
  floating: readonly Box[],
  theme: Theme,
  measure: (text: string) => CssPx,
): void {
  const selected = selectEventRow(state, tables);
  // A step of a tour shows only what its text is about, and the legend of an embed does not explain links.
  if (selected === null || state.view.tour !== "" || appEntry === "embed") return;
  const arcs = linkArcs(tables, state.words, scene, selected, floating, measure);
  drawArcs(pen, arcs, theme, `500 11px ${theme.interfaceFont}`);
}

/** The key that leads to the next event of a chain of replies. */
const REPLY_KEY = ".";

/** Lists annotations for screen readers, and follows replies by a key. */
export function AnnotationLayer() {
  const tables = useTables();
  const followReply = (event: KeyboardEvent) => {
    if (event.key !== REPLY_KEY || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.defaultPrevented || isTyping(event.target) || !isAmongPanes(event.target)) return;
    const selected = selectEventRow(store.getState(), tables);
    const next = selected === null ? undefined : nextReply(tables, selected);
    if (next === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    selectEvent(tables, next);
  };
  useWindowEvent("keydown", followReply, CAPTURE);
  const annotations = useDerived(selectAnnotations);
  if (annotations.length === 0) return null;
  return (
    <InApp>
      <VisuallyHidden>
        <ul>
          {annotations.map(({ text }) => (
            <li key={text}>
              <DataText text={text} />
            </li>
          ))}
        </ul>
      </VisuallyHidden>
    </InApp>
  );
}

/** In the capture phase, no picture can stop a key before it arrives here. */
const CAPTURE = { capture: true };

const isAmongPanes = (target: EventTarget | null): boolean =>
  target === document.body || (target instanceof Element && target.closest("[data-pane]") !== null);
