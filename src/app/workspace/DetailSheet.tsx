import ChevronDown from "lucide-react/icons/chevron-down";
import ChevronUp from "lucide-react/icons/chevron-up";
import { use, useEffect, useLayoutEffect, useRef, useState } from "react";
import { selectIsOnStep } from "../../state/address/tourView.ts";
import { isNetworkView } from "../../state/address/viewState.ts";
import { selectSelection } from "../../state/selectors.ts";
import { useApp } from "../../state/store.ts";
import { useDerived, useWords } from "../../state/useDerived.ts";
import { Button } from "../../widgets/Button.tsx";
import { useWindowEvent } from "../../widgets/useWindowEvent.ts";
import { StaticPageContext } from "../opening/staticPage.ts";
import styles from "./DetailSheet.module.css";
import { Details, PaneBoundary } from "./Panes.tsx";

/** A shorter drag counts as a press. */
const LEAST_DRAG_PX = 24;

/**
 * The details in a sheet at the lower edge. It shows a few lines or all. On wider screens it is a column. If the reader
 * chooses another `tab`, the sheet of an event goes down, because it would cover the tab. On the tab `about`, every
 * sheet goes down.
 */
export function DetailSheet({ tab = "" }: { readonly tab?: string }) {
  const { panes } = useWords().messages;
  const selection = useDerived(selectSelection);
  const sheet = useRef<HTMLElement>(null);
  const wasDragged = useRef(false);
  // If the HTML has an event or an actor, the sheet begins in full height, because the reader was already reading.
  const hasEvent = use(StaticPageContext).hasEvent;
  const isNetwork = useApp(({ view }) => isNetworkView(view.view));
  const [drawnUp, setDrawnUp] = useState(hasEvent);
  // The sheet of an actor or a tie opens in full, to show its events. Below the network it waits for a press.
  const hasLedger = selection !== null && selection.kind !== "event";
  const [before, setBefore] = useState({ selection, isNetwork, tab });
  if (selection !== before.selection || isNetwork !== before.isNetwork || tab !== before.tab) {
    setBefore({ selection, isNetwork, tab });
    if (hasLedger) setDrawnUp(!isNetwork);
    if (tab !== before.tab && (tab === "about" || !hasLedger)) setDrawnUp(false);
  }
  const isComparing = useApp(({ view }) => view.compare !== null);
  // The step of a tour already shows its event, so the sheet stays hidden.
  const isOnStep = useDerived(selectIsOnStep);

  // biome-ignore lint/correctness/useExhaustiveDependencies: the selection is the reason, not an input.
  useEffect(() => {
    sheet.current?.scrollTo(0, 0);
  }, [selection, drawnUp]);

  // The sheet must not hide an element that gets the focus by the keyboard.
  useWindowEvent("focusin", ({ target }) => {
    const isBehind = target instanceof Element && target.closest("main") && !sheet.current?.contains(target);
    if (isBehind && target.matches(":focus-visible")) setDrawnUp(false);
  });

  const isHidden = (selection === null && !isComparing) || isOnStep;
  // If the focus was in the sheet when it closes, the picture gets the focus.
  useLayoutEffect(() => {
    if (isHidden) return;
    return () => {
      if (document.activeElement === document.body)
        document
          .querySelector<HTMLElement>('[data-pane]:not([data-pane="details"])')
          ?.focus({ preventScroll: true });
    };
  }, [isHidden]);

  if (isHidden) return null;

  const onPointerDown = (event: React.PointerEvent<HTMLElement>) => {
    const element = sheet.current;
    wasDragged.current = false;
    if (!element) return;
    const start = event.clientY;
    // Listens on the window instead of capturing the pointer, so that a press without a drag stays a click.
    const drag = new AbortController();
    const move = (moved: PointerEvent) => {
      element.style.setProperty("--drag", `${Math.round(moved.clientY - start)}px`);
    };
    const end = (released: PointerEvent) => {
      drag.abort();
      element.style.removeProperty("--drag");
      const dragged = released.clientY - start;
      wasDragged.current = Math.abs(dragged) >= LEAST_DRAG_PX;
      if (wasDragged.current) setDrawnUp(dragged < 0);
    };
    const options = { signal: drag.signal };
    window.addEventListener("pointermove", move, options);
    window.addEventListener("pointerup", end, options);
    window.addEventListener("pointercancel", end, options);
  };

  return (
    <aside
      ref={sheet}
      className={styles.sheet}
      aria-label={panes.details}
      tabIndex={-1}
      data-pane="details"
      data-up={drawnUp || undefined}
      data-ledger={hasLedger || undefined}
      data-over={isNetwork || undefined}
    >
      <div className={styles.handle} onPointerDown={onPointerDown}>
        <Button
          data-bare=""
          className={styles.toggle}
          aria-expanded={drawnUp}
          aria-label={drawnUp ? panes.collapse : panes.expand}
          onClick={({ detail }) => {
            // A drag by mouse ends in a click, since the handle follows the pointer. `detail` is 0 for a click by key.
            if (!wasDragged.current || detail === 0) setDrawnUp(!drawnUp);
          }}
        >
          {drawnUp ? (
            <ChevronDown size={18} aria-hidden="true" />
          ) : (
            <ChevronUp size={18} aria-hidden="true" />
          )}
        </Button>
      </div>
      <PaneBoundary pane={panes.details}>
        <Details />
      </PaneBoundary>
    </aside>
  );
}
