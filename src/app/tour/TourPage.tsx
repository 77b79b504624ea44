import { type RefObject, useEffect, useRef, useState } from "react";
import { prefersReducedMotion } from "../../chart/useScene.ts";
import type { TourRecord } from "../../model/dataset.ts";
import type { CssPx, EventRow } from "../../model/units.ts";
import { tourStep } from "../../query/tours.ts";
import { useTables } from "../../state/selectors.ts";
import { store } from "../../state/store.ts";
import { useWords } from "../../state/useDerived.ts";
import { Claims } from "../../views/details/event/Disputes.tsx";
import { EventDetail } from "../../views/details/event/EventDetail.tsx";
import { Pinned } from "../../views/details/StepContent.tsx";
import { DataBlock, DataParagraph } from "../../widgets/DataText.tsx";
import { EventFacts } from "../../widgets/EventFacts.tsx";
import { InApp } from "../../widgets/InApp.tsx";
import { useData } from "../../widgets/Reference.tsx";
import { useWindowEvent } from "../../widgets/useWindowEvent.ts";
import { VisuallyHidden } from "../../widgets/VisuallyHidden.tsx";
import { describeEvent } from "../../words/describeEvent.ts";
import { visibleText } from "../../words/isolate.ts";
import { readingWords } from "../../words/laterWords.ts";
import { StatusLine } from "../header/StatusLine.tsx";
import { DetailSheet } from "../workspace/DetailSheet.tsx";
import { TimelineRegion } from "../workspace/Panes.tsx";
import styles from "./TourPage.module.css";
import {
  goToStep,
  StepCaption,
  StepLegend,
  TourBar,
  TourEnd,
  type TourState,
  TourTitle,
  useTour,
} from "./TourPanel.tsx";

/**
 * A tour that fills the page. The texts of its steps scroll beside one picture, or below it on a narrow page. The
 * picture shows the step whose text is being read. Buttons and arrow keys scroll to the text of their step.
 *
 *     ┌────────┬──────────────────┐      ┌──────────────┐
 *     │ step 2 │ picture, sticky  │      │ picture      │
 *     │        │                  │      ├──────────────┤
 *     │ step 3 │      ← ○●○ →     │      │ step 2       │
 *     └────────┴──────────────────┘      └──── ←○●○→ ───┘
 */
export function TourPage() {
  const words = useWords();
  const state = useTour();
  const region = useRef<HTMLElement>(null);
  useScrolledStep(region, state);
  if (state === null) return null;
  const { tour, number, total } = state;
  const says = readingWords(words).tour;
  return (
    <InApp>
      <section ref={region} data-tour="" aria-label={says.title} tabIndex={-1} className={styles.tour}>
        <VisuallyHidden aria-live="polite">{says.step(number, total)}</VisuallyHidden>
        <VisuallyHidden>
          <StatusLine />
        </VisuallyHidden>
        <div className={styles.stage} data-picture={tour.steps[number - 1]?.picture}>
          <StepCaption />
          <TimelineRegion className={styles.picture} />
          <StepLegend />
          <div className={styles.bar}>
            <TourBar state={state} />
          </div>
        </div>
        <div className={styles.text}>
          <header className={styles.head}>
            <p className={styles.label}>{says.title}</p>
            <TourTitle>
              <DataBlock text={tour.title} />
            </TourTitle>
            {tour.intro ? <DataParagraph className={styles.intro} text={tour.intro} /> : null}
          </header>
          <ol>
            {tour.steps.map((_, index) => (
              <StepCard
                // biome-ignore lint/suspicious/noArrayIndexKey: a step is identified by its number.
                key={index}
                tour={tour}
                number={index + 1}
                isRead={number === index + 1}
              />
            ))}
          </ol>
          <TourEnd tour={tour} />
        </div>
      </section>
      <DetailSheet />
    </InApp>
  );
}

function StepCard(props: { readonly tour: TourRecord; readonly number: number; readonly isRead: boolean }) {
  const { tables, words } = useData();
  const { tour, number, isRead } = props;
  const step = tourStep(tables, tour, number);
  if (step === undefined) return null;
  const says = readingWords(words).tour;
  const event = describeEvent(words, tables, step.event);
  return (
    <li data-step={number} className={styles.card} aria-current={isRead ? "step" : undefined}>
      <p className={styles.number} aria-hidden="true">
        {says.place(number, tour.steps.length)}
      </p>
      <DataParagraph className={styles.said} text={step.text} />
      {step.isEventOutside && <p className={styles.note}>{says.emptyWindow}</p>}
      <WholeEvent row={step.event} name={says.goTo(number, visibleText(event.headline))}>
        <EventFacts event={event} date={event.shortDate} />
      </WholeEvent>
      {step.annotation && <Pinned annotation={step.annotation} />}
      <Claims row={step.event} />
    </li>
  );
}

/** The facts of an event in one line that opens the whole event. */
function WholeEvent(props: {
  readonly row: EventRow;
  /** The headline, for readers who cannot see it in the picture. */
  readonly name: string;
  readonly children: React.ReactNode;
}) {
  const [isOpen, setOpen] = useState(false);
  return (
    <details className={styles.whole} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>
        <VisuallyHidden>{props.name} </VisuallyHidden>
        {props.children}
      </summary>
      {isOpen && <EventDetail row={props.row} alone />}
    </details>
  );
}

/** The last text that begins above this share of the space below `textsBegin` is being read. */
const READ_FROM = 0.4;

/** The edge at which texts appear: the lower edge of the picture, or the upper edge of a picture beside the texts. */
function textsBegin(stage: Element | null, card: HTMLElement | undefined): CssPx {
  if (!stage || !card) return 0;
  const { top, bottom, left, right } = stage.getBoundingClientRect();
  const box = card.getBoundingClientRect();
  return box.left >= right || box.right <= left ? top : bottom;
}

/** Makes the step of the view follow scrolling, and scrolls to a step that the reader chooses in another way. */
function useScrolledStep(region: RefObject<HTMLElement | null>, state: TourState | null): void {
  const tables = useTables();
  const story = state?.tour.id ?? "";
  const number = state?.number ?? 0;
  const reached = useRef({ story, number: 1 });
  /** Whether the tour has just opened. Then the page jumps to its step, because a touch would stop smooth scrolling. */
  const arrives = useRef(true);
  /** The step to which the page scrolls, or 0. Steps on the way do not count as read. */
  const goal = useRef(0);
  useEffect(() => {
    const before = reached.current;
    reached.current = { story, number };
    if (before.story === story && before.number === number) return;
    if (before.story !== story && number === 1) {
      // Newer browsers return a promise here. If this effect returned the promise, React would call it as a function.
      window.scrollTo(0, 0);
      return;
    }
    goal.current = number;
    const isNear = !arrives.current && before.story === story && Math.abs(before.number - number) === 1;
    region.current?.querySelector(`[data-step="${number}"]`)?.scrollIntoView({
      block: "start",
      behavior: isNear && !prefersReducedMotion() ? "smooth" : "instant",
    });
  }, [region, story, number]);
  useEffect(() => {
    arrives.current = false;
  }, []);
  const onScroll = () => {
    const cards = [...(region.current?.querySelectorAll<HTMLElement>("[data-step]") ?? [])];
    const top = textsBegin(region.current?.querySelector("[data-pane]") ?? null, cards[0]);
    const edge = top + (window.innerHeight - top) * READ_FROM;
    const read = cards.findLast((card) => card.getBoundingClientRect().top <= edge) ?? cards[0];
    const step = Number(read?.dataset.step ?? 0);
    const isReached = step === goal.current;
    if (isReached) goal.current = 0;
    // The view already shows this step, or the page still scrolls to another step.
    if (step === 0 || isReached || goal.current !== 0 || step === store.getState().view.step) return;
    reached.current = { story, number: step };
    goToStep(tables, story, step, "replace");
  };
  useWindowEvent("scroll", onScroll);
  useWindowEvent("scrollend", () => {
    goal.current = 0;
    onScroll();
  });
  // Scrolling by the reader ends the scrolling that a button began.
  const onHand = (event: Event) => {
    // These keys do not scroll. They choose another step while the page still scrolls.
    if (event instanceof KeyboardEvent && (event.key === "ArrowLeft" || event.key === "ArrowRight")) return;
    goal.current = 0;
  };
  useWindowEvent("wheel", onHand, PASSIVE);
  useWindowEvent("touchmove", onHand, PASSIVE);
  useWindowEvent("pointerdown", onHand);
  useWindowEvent("keydown", onHand);
}

const PASSIVE = { passive: true };
