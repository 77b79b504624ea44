import ArrowLeft from "lucide-react/icons/arrow-left";
import ArrowRight from "lucide-react/icons/arrow-right";
import { tourStep } from "../../query/tours.ts";
import { hrefOf } from "../../state/address/addressSync.ts";
import { defaultView } from "../../state/address/viewState.ts";
import { useApp } from "../../state/store.ts";
import type { DataContext } from "../../widgets/Reference.tsx";
import { VisuallyHidden } from "../../widgets/VisuallyHidden.tsx";
import { describeEvent } from "../../words/describeEvent.ts";
import { tourWords } from "../../words/laterWords.ts";
import { visibleText } from "../../words/visibleText.ts";
import styles from "./TourBar.module.css";
import type { TourState } from "./useTour.ts";

/** Where a tour has more steps, no dots are drawn: nobody could count them. */
const MOST_DOTS = 24;

/** On and back, and where one is: a dot for each step, which leads there. */
export function TourBar(props: {
  readonly context: DataContext;
  readonly state: TourState;
  readonly isInRow: boolean;
}) {
  const { context, state, isInRow } = props;
  const { number, total, move } = state;
  const says = tourWords(context.words);
  return (
    <div className={styles.bar} data-row={isInRow || undefined}>
      <button
        type="button"
        className={styles.button}
        aria-disabled={number === 1}
        aria-label={says.previous}
        title={says.previous}
        onClick={() => move(-1)}
      >
        <ArrowLeft className={styles.arrow} size={16} aria-hidden="true" />
      </button>
      {total > MOST_DOTS ? <span /> : <Dots context={context} state={state} />}
      <button
        type="button"
        className={styles.next}
        data-primary=""
        aria-disabled={number === total}
        aria-label={says.next}
        onClick={() => move(1)}
      >
        <span>{says.next}</span>
        <ArrowRight className={styles.arrow} size={16} aria-hidden="true" />
      </button>
    </div>
  );
}

function Dots({ context, state }: { readonly context: DataContext; readonly state: TourState }) {
  const { tour, number, goTo } = state;
  const says = tourWords(context.words);
  const data = useApp(({ view }) => view.data);
  const lang = useApp(({ view }) => view.lang);
  return (
    <ol className={styles.dots} aria-label={says.steps}>
      {tour.steps.map((_, index) => {
        const step = tourStep(context.tables, tour, index + 1);
        if (step === undefined) return null;
        const { headline } = describeEvent(context.words, context.tables, step.event);
        const name = says.goTo(index + 1, visibleText(headline));
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: the order of the steps is what they are known by.
          <li key={index}>
            <a
              className={styles.dot}
              href={hrefOf({ ...defaultView, data, lang, story: tour.id, step: index + 1 })}
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
