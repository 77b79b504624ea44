import { StepContent } from "../../views/details/tour/StepContent.tsx";
import { DataParagraph } from "../../widgets/DataText.tsx";
import { useDataContext } from "../../widgets/useDataContext.ts";
import { tourWords } from "../../words/laterWords.ts";
import { OtherTours } from "./OtherTours.tsx";
import { TourBar } from "./TourBar.tsx";
import { TourHeading } from "./TourHeading.tsx";
import styles from "./TourPanel.module.css";
import { useTour, useTourKeys } from "./useTour.ts";

/**
 * The step of the tour beside the pictures (`side`, in the place of the filters), or below them. On and back stay where
 * they are while the text changes.
 */
export function TourPanel({ place }: { readonly place: "side" | "below" }) {
  const context = useDataContext();
  const state = useTour();
  useTourKeys(state?.move ?? (() => {}));
  if (state === null) return null;
  const { tour, number, total } = state;
  return (
    <section
      className={styles.panel}
      data-place={place}
      data-tour=""
      aria-label={tourWords(context.words).title}
      tabIndex={-1}
    >
      <div className={styles.text}>
        <TourHeading context={context} title={tour.title} />
        {number === 1 && tour.intro ? (
          <DataParagraph className={styles.intro} context={context} text={tour.intro} />
        ) : null}
        <div className={styles.step} aria-live="polite">
          <StepContent context={context} tour={tour} number={number} />
        </div>
        {number === total && <OtherTours context={context} tour={tour} />}
      </div>
      <div className={styles.foot}>
        <TourBar context={context} state={state} isInRow={place === "below"} />
      </div>
    </section>
  );
}
