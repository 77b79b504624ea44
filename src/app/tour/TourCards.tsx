import { type RefObject, useEffect, useRef, useState } from "react";
import type { CssPx, EventRow } from "../../model/units.ts";
import { tourStep } from "../../query/tours.ts";
import { isNetworkView } from "../../state/address/viewState.ts";
import { useTables } from "../../state/selectors/selectors.ts";
import { store, useApp } from "../../state/store.ts";
import { EventDetail } from "../../views/details/event/EventDetail.tsx";
import { StepContent } from "../../views/details/StepContent.tsx";
import { DataParagraph } from "../../widgets/DataText.tsx";
import { useDataContext } from "../../widgets/useDataContext.ts";
import { tourWords } from "../../words/laterWords.ts";
import { NetworkRegion, TimelineRegion } from "../workspace/Panes.tsx";
import styles from "./TourCards.module.css";
import { OtherTours, TourBar, TourHeading } from "./TourPanel.tsx";
import { goToStep, type TourState, useTour, useTourKeys } from "./useTour.ts";

/**
 * A tour on a phone: the picture stays in sight while the steps pass under it, or beside it, as cards. The card at the edge of the
 * picture is the step that is shown; on and back scroll to theirs.
 *
 *     ┌────────┐
 *     │ stage  │ 45 %, sticky
 *     ├────────┤
 *     │ card 2 │
 *     │ card 3 │
 *     ├ ← ○●○ →┤
 *     └────────┘
 */
export function TourCards() {
  const context = useDataContext();
  const state = useTour();
  const view = useApp((app) => app.view.view);
  const region = useRef<HTMLElement>(null);
  useTourKeys(state?.move ?? (() => {}));
  useScrolledStep(region, state);
  if (state === null) return null;
  const { tour, number } = state;
  const says = tourWords(context.words);
  return (
    <section ref={region} data-tour="" aria-label={says.title} tabIndex={-1} className={styles.tour}>
      <div className={styles.stage}>
        {isNetworkView(view) ? (
          <NetworkRegion className={styles.picture} />
        ) : (
          <TimelineRegion className={styles.picture} />
        )}
      </div>
      <div className={styles.head}>
        <TourHeading context={context} title={tour.title} />
        {tour.intro ? <DataParagraph className={styles.intro} context={context} text={tour.intro} /> : null}
      </div>
      <ol className={styles.cards}>
        {tour.steps.map((_, index) => {
          const step = tourStep(context.tables, tour, index + 1);
          if (step === undefined) return null;
          return (
            <li
              // biome-ignore lint/suspicious/noArrayIndexKey: the order of the steps is what they are known by.
              key={index}
              data-step={index + 1}
              className={styles.card}
              aria-current={number === index + 1 ? "step" : undefined}
            >
              <StepContent context={context} tour={tour} number={index + 1} />
              <WholeEvent name={says.whole} row={step.event} />
            </li>
          );
        })}
      </ol>
      <div className={styles.end}>
        <OtherTours context={context} tour={tour} />
      </div>
      <div className={styles.bar}>
        <TourBar context={context} state={state} isInRow />
      </div>
    </section>
  );
}

/** The event in full, made when it is asked for. */
function WholeEvent(props: { readonly name: string; readonly row: EventRow }) {
  const [isOpen, setOpen] = useState(false);
  return (
    <details onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{props.name}</summary>
      {isOpen && <EventDetail row={props.row} alone />}
    </details>
  );
}

/** How far below the edge of the stage, as a share of what is left, a card may begin to be the one that is read. */
const READ_FROM = 0.35;

/** Where cards come into sight: below the picture, or at its upper edge where it stands beside them. */
function cardsBegin(stage: Element | null | undefined, card: HTMLElement | undefined): CssPx {
  if (!stage || !card) return 0;
  const { top, bottom, left, right } = stage.getBoundingClientRect();
  const box = card.getBoundingClientRect();
  return box.left >= right || box.right <= left ? top : bottom;
}

/** The step of the view follows the card that is read, and the page follows a step that came by another way. */
function useScrolledStep(region: RefObject<HTMLElement | null>, state: TourState | null): void {
  const tables = useTables();
  const story = state?.tour.id ?? "";
  const number = state?.number ?? 0;
  /** The step that the page is scrolled to; a tour begins at its top. */
  const reached = useRef(1);
  useEffect(() => {
    const cardOf = (step: number) => region.current?.querySelector(`[data-step="${step}"]`);
    if (reached.current !== number) cardOf(number)?.scrollIntoView({ block: "start" });
    reached.current = number;
  }, [region, number]);
  useEffect(() => {
    const onScroll = () => {
      const cards = [...(region.current?.querySelectorAll<HTMLElement>("[data-step]") ?? [])];
      const top = cardsBegin(region.current?.firstElementChild, cards[0]);
      const edge = top + (window.innerHeight - top) * READ_FROM;
      const read = cards.findLast((card) => card.getBoundingClientRect().top <= edge) ?? cards[0];
      const step = Number(read?.dataset.step ?? 0);
      if (step === 0 || step === store.getState().view.step) return;
      reached.current = step;
      goToStep(tables, story, step, "replace");
    };
    window.addEventListener("scroll", onScroll, { passive: true });
    return () => window.removeEventListener("scroll", onScroll);
  }, [region, tables, story]);
}
