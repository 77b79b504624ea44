import ChevronDown from "lucide-react/icons/chevron-down";
import ChevronUp from "lucide-react/icons/chevron-up";
import { Suspense, useId, useState } from "react";
import { at } from "../../model/tables/columns.ts";
import { LISTED_STANDINGS, STANDINGS } from "../../model/vocabulary.ts";
import { isFiltered } from "../../state/address/viewState.ts";
import { laterPart } from "../../state/laterPart.ts";
import { selectSummary, selectTurningPoints } from "../../state/selectors/storySelectors.ts";
import { useApp } from "../../state/store.ts";
import { useDerived } from "../../state/useDerived.ts";
import { Busy } from "../../widgets/Busy.tsx";
import { DataBlock, DataParagraph } from "../../widgets/DataText.tsx";
import { type DataContext, Reference } from "../../widgets/Reference.tsx";
import { StandingMark } from "../../widgets/StandingMark.tsx";
import { useDataContext } from "../../widgets/useDataContext.ts";
import { formatNumber } from "../../words/formatNumber.ts";
import { detailWords, openingWords } from "../../words/laterWords.ts";
import styles from "./StoryLead.module.css";

const Opening = laterPart(async () => (await import("../../views/details/opening/Opening.tsx")).Opening);

/**
 * What the whole story is, before its events, where one column has no room for it beside them: the lead, the question
 * and how far it is answered, and where to begin, so that the first event is still in sight; the rest opens in its place.
 * A reader who has chosen some of the events is past it.
 */
export function StoryLead(props: { readonly onMore: () => void }) {
  const context = useDataContext();
  const { tables, words } = context;
  const details = detailWords(words);
  const { header } = words.messages;
  const { about, opening } = tables;
  const [isOpen, setOpen] = useState(false);
  const id = useId();
  const isPast = useApp(({ view }) => isFiltered(view) || view.event !== null || view.focus.length > 0);
  if (isPast) return null;
  const text = opening?.lead?.text ?? about.description;
  const says = openingWords(words);
  const Chevron = isOpen ? ChevronUp : ChevronDown;
  return (
    <section className={styles.lead} aria-label={details.story} data-open={isOpen || undefined}>
      {text !== "" && !(isOpen && opening) && (
        <DataParagraph className={styles.text} context={context} text={text} />
      )}
      {!isOpen && opening?.question && (
        <>
          <DataParagraph className={styles.question} context={context} text={opening.question.text} />
          {opening.question.answer && (
            <DataParagraph className={styles.answer} context={context} text={opening.question.answer} />
          )}
        </>
      )}
      {isOpen && (
        <div id={id} className={styles.opening}>
          {opening && (
            <Suspense fallback={<Busy />}>
              <Opening context={context} opening={opening} level={2} />
            </Suspense>
          )}
          <HowSure context={context} onMore={props.onMore} />
        </div>
      )}
      <div className={styles.ways}>
        {!isOpen && <Start context={context} />}
        <button
          type="button"
          className={styles.more}
          aria-expanded={isOpen}
          aria-controls={isOpen ? id : undefined}
          aria-label={isOpen ? undefined : says.more}
          onClick={() => setOpen(!isOpen)}
        >
          {isOpen ? header.close : says.further}
          <Chevron size={14} aria-hidden="true" />
        </button>
      </div>
    </section>
  );
}

/** The first tour, in one line. */
function Start({ context }: { readonly context: DataContext }) {
  const tour = context.tables.stories.find(({ steps }) => steps.length > 0);
  if (tour === undefined) return null;
  return (
    <Reference to={context.to({ kind: "step", story: tour.id, number: 1 })} className={styles.start}>
      <strong>{openingWords(context.words).start}:</strong>{" "}
      <span className={styles.tour}>
        <DataBlock context={context} text={tour.title} beside />
      </span>
    </Reference>
  );
}

/** How many events have which standing, and the way to what that rests on. */
function HowSure(props: { readonly context: DataContext; readonly onMore: () => void }) {
  const { words } = props.context;
  const details = detailWords(words);
  const { counts, standing } = words.messages;
  const { byStanding, disputed, contestedDetail } = useDerived(selectSummary, "details");
  const points = useDerived(selectTurningPoints, "details").within;
  const isContested = contestedDetail > 0;
  return (
    <>
      <ul className={styles.standings}>
        {LISTED_STANDINGS.map((status) => {
          const count = at(byStanding, STANDINGS.indexOf(status));
          // Disputed events are counted beside those of which a detail is contested.
          return count === 0 || status === "unstated" || (status === "disputed" && isContested) ? null : (
            <li key={status}>
              <StandingMark status={status} />
              {standing[status].label} {formatNumber(words, count)}
            </li>
          );
        })}
        {isContested && (
          <li>
            {disputed > 0 && <StandingMark status="disputed" />}
            {counts.contested(disputed, contestedDetail)}
          </li>
        )}
      </ul>
      <button type="button" className={styles.about} onClick={props.onMore}>
        {[details.howSure, ...(points.length > 0 ? [details.turningPoints] : [])].join(" · ")}
      </button>
    </>
  );
}
