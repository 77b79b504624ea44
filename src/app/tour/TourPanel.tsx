import ArrowLeft from "lucide-react/icons/arrow-left";
import ArrowRight from "lucide-react/icons/arrow-right";
import X from "lucide-react/icons/x";
import type { ComponentProps, ReactNode } from "react";
import { isTyping } from "../../chart/typeAhead.ts";
import { prefersReducedMotion } from "../../chart/useScene.ts";
import type { TourRecord } from "../../model/dataset.ts";
import type { Tables } from "../../model/tables/tables.ts";
import { tourOf, tourStep } from "../../query/tours.ts";
import { leaveTour, showStep } from "../../state/actions.ts";
import { hrefOf } from "../../state/address/addressSync.ts";
import { selectPicture, selectTourStep } from "../../state/address/tourView.ts";
import { defaultView } from "../../state/address/viewState.ts";
import { useTables } from "../../state/selectors.ts";
import { type HistoryMode, store, useApp } from "../../state/store.ts";
import { useDerived } from "../../state/useDerived.ts";
import { DetailSection } from "../../views/details/DetailSection.tsx";
import { ReplyLines } from "../../views/details/event/Disputes.tsx";
import { ToursToTake } from "../../views/details/Opening.tsx";
import { Statement } from "../../views/details/Statement.tsx";
import { Button } from "../../widgets/Button.tsx";
import { DataBlock, DataParagraph } from "../../widgets/DataText.tsx";
import { EventFacts } from "../../widgets/EventFacts.tsx";
import { useData } from "../../widgets/Reference.tsx";
import { useWindowEvent } from "../../widgets/useWindowEvent.ts";
import { VisuallyHidden } from "../../widgets/VisuallyHidden.tsx";
import { describeEvent } from "../../words/describeEvent.ts";
import { directionOf, visibleText } from "../../words/isolate.ts";
import { readingWords } from "../../words/laterWords.ts";
import { glideAfter } from "../glideAfter.ts";
import { TimelineLegend } from "../workspace/TimelineLegend.tsx";
import styles from "./TourPanel.module.css";

/** The step of a tour in an embed: text, picture, and buttons. The buttons keep their place when the step changes. */
export function TourPanel(props: { readonly picture: ReactNode; readonly credit: ReactNode }) {
  const { tables, words } = useData();
  const state = useTour();
  if (state === null) return null;
  const { tour, number, total } = state;
  const says = readingWords(words).tour;
  const step = tourStep(tables, tour, number);
  return (
    <section className={styles.panel} data-tour="" aria-label={says.title} tabIndex={-1}>
      <div className={styles.text}>
        <h1 className={styles.label}>
          <DataBlock text={tour.title} />
        </h1>
        <div aria-live="polite">
          {step && (
            <>
              <VisuallyHidden>{says.step(number, total)}</VisuallyHidden>
              <DataParagraph className={styles.said} text={step.text} />
              {step.isEventOutside && (
                <p className={styles.facts} data-quiet="">
                  {says.emptyWindow}
                </p>
              )}
              <p className={styles.facts} data-quiet="">
                <EventFacts event={describeEvent(words, tables, step.event)} />
              </p>
              <ReplyLines row={step.event} />
            </>
          )}
        </div>
      </div>
      <StepCaption />
      {props.picture}
      <StepLegend />
      {number === total && <TourEnd tour={tour} />}
      <div className={styles.foot}>
        <TourBar state={state} />
        {props.credit}
      </div>
    </section>
  );
}

export function TourEnd({ tour }: { readonly tour: TourRecord }) {
  const { tables, words } = useData();
  const says = readingWords(words).tour;
  const { unanswered, others } = afterTour(tables, tour);
  return (
    <div className={styles.end} data-tour-end="" tabIndex={-1}>
      {unanswered.length > 0 && (
        <>
          <TourTitle level="h3">{readingWords(words).opening.unanswered}</TourTitle>
          <ul className={styles.open}>
            {unanswered.map((statement) => (
              <li key={statement.text} dir={directionOf(statement.text)}>
                <Statement {...statement} />
              </li>
            ))}
          </ul>
        </>
      )}
      {others.length > 0 && (
        <DetailSection title={says.others}>
          <ToursToTake tours={others} />
        </DetailSection>
      )}
      <Button onClick={leaveTour}>{says.toRecord}</Button>
    </div>
  );
}

function afterTour({ tours, opening }: Tables, tour: TourRecord) {
  const place = tours.findIndex(({ id }) => id === tour.id);
  const others = [...tours.slice(place + 1), ...tours.slice(0, place)].filter(
    ({ steps }) => steps.length > 0,
  );
  return { unanswered: opening?.unanswered ?? [], others };
}

function showEnd(): void {
  const end = document.querySelector<HTMLElement>("[data-tour-end]");
  end?.scrollIntoView({ block: "start", behavior: prefersReducedMotion() ? "instant" : "smooth" });
  end?.focus({ preventScroll: true });
}

/** The finding of the step in large type. If the picture does not name the event, the headline comes first. */
export function StepCaption() {
  const { tables, words } = useData();
  const step = useDerived(selectTourStep);
  const picture = useDerived(selectPicture);
  if (step === null) return null;
  // The picture of both clocks draws the finding itself.
  const finding = picture === "clocks" ? "" : step.finding;
  const isNamed = picture !== "timeline";
  if (finding === "" && !isNamed) return null;
  const { headline } = describeEvent(words, tables, step.event);
  return (
    <div className={styles.caption}>
      {isNamed && (
        <p className={styles.headline}>
          <DataBlock text={headline} />
        </p>
      )}
      {finding !== "" && (
        <p className={styles.finding}>
          <DataBlock text={finding} />
        </p>
      )}
    </div>
  );
}

/** The legend of the timeline. The picture of acts draws its own legend. */
export function StepLegend() {
  const picture = useDerived(selectPicture);
  return picture === "timeline" ? <TimelineLegend /> : null;
}

/** A longer tour has no dots, because nobody could count them. */
const MOST_DOTS = 24;

export function TourBar(props: { readonly state: TourState }) {
  const { words, tables } = useData();
  const { state } = props;
  const { tour, number, total, move } = state;
  const says = readingWords(words).tour;
  const { unanswered, others } = afterTour(tables, tour);
  const end =
    unanswered.length > 0
      ? readingWords(words).opening.unanswered
      : others.length > 0
        ? says.others
        : says.toRecord;
  const onward = number === total ? end : says.next;
  return (
    <div className={styles.bar}>
      <BarButton label={says.leave} onClick={leaveTour}>
        <X size={16} aria-hidden="true" />
        <span>{says.leave}</span>
      </BarButton>
      <BarButton label={says.previous} aria-disabled={number === 1} onClick={() => move(-1)}>
        <ArrowLeft className={styles.arrow} size={16} aria-hidden="true" />
      </BarButton>
      {total > MOST_DOTS ? <span /> : <Dots state={state} />}
      <span className={styles.place} aria-hidden="true">
        {says.place(number, total)}
      </span>
      <BarButton label={onward} data-primary="" onClick={() => move(1)}>
        <span>{onward}</span>
        <ArrowRight className={styles.arrow} size={16} aria-hidden="true" />
      </BarButton>
    </div>
  );
}

const BarButton = ({ label, ...rest }: ComponentProps<"button"> & { readonly label: string }) => (
  <Button {...rest} className={styles.button} aria-label={label} title={label} />
);

function Dots({ state }: { readonly state: TourState }) {
  const { tables, words } = useData();
  const { tour, number, goTo } = state;
  const says = readingWords(words).tour;
  const data = useApp(({ view }) => view.data);
  const lang = useApp(({ view }) => view.lang);
  return (
    <ol className={styles.dots} aria-label={says.steps}>
      {tour.steps.map((_, index) => {
        const step = tourStep(tables, tour, index + 1);
        if (step === undefined) return null;
        const { headline } = describeEvent(words, tables, step.event);
        const name = says.goTo(index + 1, visibleText(headline));
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: a step is identified by its number.
          <li key={index}>
            <a
              className={styles.dot}
              href={hrefOf({ ...defaultView, data, lang, tour: tour.id, step: index + 1 })}
              aria-current={number === index + 1 ? "step" : undefined}
              title={name}
              onClick={(event) => {
                if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
                event.preventDefault();
                goTo(index + 1);
              }}
            >
              <VisuallyHidden>{name}</VisuallyHidden>
            </a>
          </li>
        );
      })}
    </ol>
  );
}

export const TourTitle = ({
  level: Level = "h2",
  children,
}: {
  readonly level?: "h2" | "h3";
  readonly children: ReactNode;
}) => <Level className={styles.title}>{children}</Level>;

const GLIDE_MS = 200;

/** Goes to a step. The pictures glide to the days of the step. */
export const goToStep = (tables: Tables, tour: string, number: number, mode?: HistoryMode): void =>
  glideAfter(() => showStep(tables, tour, number, mode), GLIDE_MS);

export type TourState = {
  readonly tour: TourRecord;
  readonly number: number;
  readonly total: number;
  /** Goes to the next or previous step, and after the last step to the end of the tour. */
  readonly move: (by: 1 | -1) => void;
  readonly goTo: (number: number) => void;
};

/** Null if the view has no tour. Arrow keys go through the steps while the focus is on the tour, or nowhere. */
export function useTour(): TourState | null {
  const tables = useTables();
  const id = useApp(({ view }) => view.tour);
  const number = useApp(({ view }) => view.step);
  const tour = tourOf(tables, id);
  const total = tour?.steps.length ?? 0;
  const goTo = (next: number) => {
    if (next > total) showEnd();
    else if (next >= 1) goToStep(tables, id, next);
  };
  const move = (by: 1 | -1) => goTo(store.getState().view.step + by);
  useWindowEvent("keydown", (event) => {
    const { target, key } = event;
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
    if ((key !== "ArrowRight" && key !== "ArrowLeft") || !isOnTour(target) || isTyping(target)) return;
    event.preventDefault();
    const isForward = (key === "ArrowRight") === (document.documentElement.dir !== "rtl");
    move(isForward ? 1 : -1);
  });
  return tour ? { tour, number, total, goTo, move } : null;
}

const isOnTour = (target: EventTarget | null): boolean =>
  target === document.body || (target instanceof Element && target.closest("[data-tour]") !== null);
